#include "mode_projection.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>

namespace dutygraph {
namespace {

double pairs_of(double count) { return count * (count - 1) / 2; }

/// Sum over pairs of agencies of the squared number of shared tasks.
double agency_squares(const Adjacency& graph) {
  std::vector<std::uint32_t> shared(graph.agencies(), 0);
  std::vector<Vertex> met;
  double sum = 0;
  for (Vertex a = 0; a < graph.agencies(); ++a) {
    for (const Vertex task : graph.neighbours(a)) {
      for (const Vertex other : graph.neighbours(task)) {
        if (other >= a) break; // ascending
        if (shared[other]++ == 0) met.push_back(other);
      }
    }
    for (const Vertex other : met) {
      sum += static_cast<double>(shared[other]) * shared[other];
      shared[other] = 0;
    }
    met.clear();
  }
  return sum;
}

double degree_squares(const Adjacency& graph, bool agencies) {
  double sum = 0;
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    if (graph.is_agency(v) == agencies)
      sum += static_cast<double>(graph.degree(v)) * static_cast<double>(graph.degree(v));
  }
  return sum;
}

} // namespace

double PairSums::correlation(double pattern, double pattern_squares, double products) const {
  const double own = pairs * squares - weight * weight;
  const double other = pairs * pattern_squares - pattern * pattern;
  if (!(own > 1e-12 * pairs * squares) || !(other > 1e-12 * pairs * pattern_squares)) return std::nan("");
  return std::clamp((pairs * products - weight * pattern) / std::sqrt(own) / std::sqrt(other), -1.0, 1.0);
}

ModeProjection::ModeProjection(const Adjacency& graph, bool agencies) : graph_(graph), agencies_(agencies) {
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    if (graph.is_agency(v) == agencies && graph.degree(v) > 0) vertices_.push_back(v);
  }
}

PairSums ModeProjection::sums() const {
  PairSums result;
  result.pairs = pairs_of(static_cast<double>(size()));
  for (Vertex v = 0; v < graph_.vertices(); ++v) {
    if (graph_.is_agency(v) != agencies_) result.weight += pairs_of(static_cast<double>(graph_.degree(v)));
  }
  const double of_agencies = agency_squares(graph_);
  // B B' and B' B have one Frobenius norm.
  const double whole = 2 * of_agencies + degree_squares(graph_, true);
  result.squares = agencies_ ? of_agencies : (whole - degree_squares(graph_, false)) / 2;
  return result;
}

double group_fit(const Network& network, const Partition& partition) {
  const Adjacency graph(network);
  const ModeProjection mode(graph, true);
  const auto group_of = [&](Vertex agency) {
    return agency < partition.agencies.size() ? partition.agencies[agency] : no_group;
  };
  std::vector<double> sizes(partition.groups, 0.0), team(partition.groups, 0.0);
  for (std::size_t i = 0; i < mode.size(); ++i) {
    if (group_of(mode.vertex(i)) < sizes.size()) ++sizes[group_of(mode.vertex(i))];
  }
  double together = 0, shared = 0;
  for (const double size : sizes) together += pairs_of(size);
  for (auto t = static_cast<Vertex>(graph.agencies()); t < graph.vertices(); ++t) {
    for (const Vertex a : graph.neighbours(t)) {
      if (group_of(a) < team.size()) shared += team[group_of(a)]++;
    }
    for (const Vertex a : graph.neighbours(t)) {
      if (group_of(a) < team.size()) team[group_of(a)] = 0;
    }
  }
  return mode.sums().correlation(together, together, shared);
}

} // namespace dutygraph
