/// Spectral co-clustering of agencies and tasks.

#include "../singular.hpp"
#include "group_runs.hpp"
#include "kmeans.hpp"
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace dutygraph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

constexpr std::size_t most_tried = 12; ///< groups, where none are asked for
constexpr std::size_t trial_runs = 20; ///< for each number of groups that is tried

/// D_A^-1/2 B D_T^-1/2.
SparseMatrix normalised_matrix(const Adjacency& graph) {
  std::vector<Eigen::Triplet<double>> cells;
  const auto agencies = static_cast<Vertex>(graph.agencies());
  for (Vertex a = 0; a < agencies; ++a) {
    for (const Vertex task : graph.neighbours(a)) {
      const auto product = static_cast<double>(graph.degree(a)) * static_cast<double>(graph.degree(task));
      cells.emplace_back(static_cast<int>(a), static_cast<int>(task - agencies), 1 / std::sqrt(product));
    }
  }
  SparseMatrix matrix(static_cast<Index>(agencies), static_cast<Index>(graph.tasks()));
  matrix.setFromTriplets(cells.begin(), cells.end());
  return matrix;
}

/// Vertices as points: the singular vectors of both modes, one below the other, turned so that the one that is known
/// beforehand (the root of the degrees, value 1) can be left out whatever basis its equals came in, over the root of
/// the degree. Turning changes no distance.
class Embedding {
public:
  Embedding(const Adjacency& graph, std::size_t columns)
      : graph_(graph), vectors_(leading_singular_vectors(normalised_matrix(graph), columns + 1)) {
    for (Vertex v = 0; v < graph.vertices(); ++v) {
      if (graph.degree(v) > 0) vertices_.push_back(v);
    }
  }

  [[nodiscard]] std::span<const Vertex> vertices() const { return vertices_; }

  /// The points in so many columns, or as many as there are.
  [[nodiscard]] Points points(std::size_t columns) const {
    const Index used = std::min<Index>(static_cast<Index>(columns) + 1, vectors_.left.cols());
    Points points(std::ssize(vertices_), used);
    Eigen::VectorXd known = Eigen::VectorXd::Zero(used);
    for (Index p = 0; p < points.rows(); ++p) {
      const Vertex vertex = vertices_[static_cast<std::size_t>(p)];
      points.row(p) = row(vertex).head(used);
      known += points.row(p).transpose() * root(vertex);
    }
    const MatrixXd turn = Eigen::HouseholderQR<MatrixXd>(known).householderQ() * MatrixXd::Identity(used, used);
    points = (points * turn.rightCols(used - 1)).eval();
    for (Index p = 0; p < points.rows(); ++p) points.row(p) /= root(vertices_[static_cast<std::size_t>(p)]);
    return points;
  }

private:
  [[nodiscard]] double root(Vertex vertex) const { return std::sqrt(static_cast<double>(graph_.degree(vertex))); }
  [[nodiscard]] Eigen::RowVectorXd row(Vertex vertex) const {
    if (graph_.is_agency(vertex)) return vectors_.left.row(vertex);
    return vectors_.right.row(static_cast<Index>(vertex - graph_.agencies()));
  }

  const Adjacency& graph_;
  SingularVectors vectors_;
  std::vector<Vertex> vertices_;
};

/// ceil(log2 k).
std::size_t columns_for(std::size_t k) {
  std::size_t columns = 0;
  while ((std::size_t{1} << columns) < k) ++columns;
  return columns;
}

Groups clustered(const Network& network, const Adjacency& graph, const Embedding& embedding, std::size_t k,
                 const GroupOptions& options, std::size_t runs) {
  const Points points = embedding.points(columns_for(k));
  const double all = std::max(points.squaredNorm(), 1e-300);
  return best_of(runs, options, [&](std::size_t run) {
    Generator random(options.seed, run);
    const Clusters clusters = k_means(points, k, random);
    Labels labels(graph.vertices(), 0);
    for (std::size_t p = 0; p < clusters.labels.size(); ++p) labels[embedding.vertices()[p]] = clusters.labels[p];
    Partition partition = numbered(graph, labels);
    const double quality = barber_modularity(network, partition);
    return Found{std::move(partition), -clusters.squares / all, quality};
  });
}

} // namespace

Groups spectral_groups(const Network& network, const GroupOptions& options) {
  const Adjacency graph(network);
  const std::size_t runs = options.runs > 0 ? options.runs : runs_for(network.edges().size());
  const std::size_t most = options.groups > 0 ? options.groups : most_tried;
  const Embedding embedding(graph, columns_for(std::min(most, graph.vertices())));
  const std::size_t vertices = embedding.vertices().size();
  if (vertices == 0)
    return best_of(1, options, [&](std::size_t) {
      return Found{numbered(graph, Labels(graph.vertices(), 0)), std::nan(""), std::nan("")};
    });
  std::size_t k = std::min(options.groups, vertices);
  if (k == 0) {
    double best = -2;
    for (std::size_t tried = std::min<std::size_t>(2, vertices); tried <= std::min(most, vertices); ++tried) {
      const double quality = clustered(network, graph, embedding, tried, options, std::min(runs, trial_runs)).quality;
      if (quality <= best + 1e-9) continue;
      best = quality;
      k = tried;
    }
  }
  return clustered(network, graph, embedding, k, options, runs);
}

} // namespace dutygraph
