#include "kmeans.hpp"
#include <algorithm>
#include <limits>

namespace dutygraph {
namespace {

using Eigen::Index;

/// A row drawn with probability proportional to its distance; the first row where all are 0.
Index drawn(const std::vector<double>& distances, Generator& random) {
  double sum = 0;
  for (const double distance : distances) sum += distance;
  double left = random.unit() * sum;
  for (std::size_t i = 0; i < distances.size(); ++i) {
    left -= distances[i];
    if (left < 0) return static_cast<Index>(i);
  }
  return 0;
}

Points first_centres(const Points& points, std::size_t k, Generator& random) {
  Points centres(static_cast<Index>(k), points.cols());
  std::vector<double> distances(static_cast<std::size_t>(points.rows()), std::numeric_limits<double>::infinity());
  Index next = static_cast<Index>(random.below(static_cast<std::uint32_t>(points.rows())));
  for (Index c = 0; c < centres.rows(); ++c) {
    centres.row(c) = points.row(next);
    for (Index p = 0; p < points.rows(); ++p) {
      double& distance = distances[static_cast<std::size_t>(p)];
      distance = std::min(distance, (points.row(p) - centres.row(c)).squaredNorm());
    }
    next = drawn(distances, random);
  }
  return centres;
}

/// Labels each point by its nearest centre, the first of equals. Returns whether any label changed.
bool label_points(const Points& points, const Points& centres, Clusters& clusters) {
  bool changed = false;
  clusters.squares = 0;
  for (Index p = 0; p < points.rows(); ++p) {
    Index nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (Index c = 0; c < centres.rows(); ++c) {
      const double distance = (points.row(p) - centres.row(c)).squaredNorm();
      if (distance >= least) continue;
      least = distance;
      nearest = c;
    }
    std::uint32_t& label = clusters.labels[static_cast<std::size_t>(p)];
    changed = changed || label != static_cast<std::uint32_t>(nearest);
    label = static_cast<std::uint32_t>(nearest);
    clusters.squares += least;
  }
  return changed;
}

void move_centres(const Points& points, const std::vector<std::uint32_t>& labels, Points& centres) {
  Points sums = Points::Zero(centres.rows(), centres.cols());
  std::vector<double> counts(static_cast<std::size_t>(centres.rows()), 0.0);
  for (Index p = 0; p < points.rows(); ++p) {
    const std::uint32_t label = labels[static_cast<std::size_t>(p)];
    sums.row(label) += points.row(p);
    ++counts[label];
  }
  for (Index c = 0; c < centres.rows(); ++c) {
    if (counts[static_cast<std::size_t>(c)] > 0) centres.row(c) = sums.row(c) / counts[static_cast<std::size_t>(c)];
  }
}

} // namespace

Clusters k_means(const Points& points, std::size_t k, Generator& random) {
  constexpr auto no_label = std::numeric_limits<std::uint32_t>::max();
  Clusters clusters{std::vector<std::uint32_t>(static_cast<std::size_t>(points.rows()), no_label), 0};
  if (points.rows() == 0) return clusters;
  Points centres = first_centres(points, k, random);
  for (int step = 0; step < 300 && label_points(points, centres, clusters); ++step) {
    move_centres(points, clusters.labels, centres);
  }
  return clusters;
}

} // namespace dutygraph
