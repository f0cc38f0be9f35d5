#pragma once
/// One mode of the network as if it were projected: pairs weighted by the neighbours that they share. The pairs
/// themselves are never listed.

#include "../adjacency.hpp"
#include <cstdint>
#include <dutygraph/groups.hpp>
#include <span>
#include <vector>

namespace dutygraph {

/// Sums over all pairs of a mode, from which a correlation with a pattern follows.
struct PairSums {
  double pairs = 0;
  double weight = 0;  ///< of W
  double squares = 0; ///< of W^2
  /// Correlation of W with a pattern, given the sums of the pattern, of its squares and of its products with W. NaN
  /// where either does not vary.
  [[nodiscard]] double correlation(double pattern, double pattern_squares, double products) const;
};

/// Agencies or tasks that have an edge, numbered from 0 in their order.
class ModeProjection {
public:
  ModeProjection(const Adjacency& graph, bool agencies);

  [[nodiscard]] std::size_t size() const { return vertices_.size(); }
  [[nodiscard]] Vertex vertex(std::size_t member) const { return vertices_[member]; }
  [[nodiscard]] std::size_t degree(std::size_t member) const { return graph_.degree(vertices_[member]); }
  /// Vertices of the other mode that the member is joined to, numbered as in Adjacency.
  [[nodiscard]] std::span<const Vertex> hubs(std::size_t member) const { return graph_.neighbours(vertices_[member]); }
  [[nodiscard]] const Adjacency& graph() const { return graph_; }
  /// O(sum over tasks of n_t^2), whatever the mode.
  [[nodiscard]] PairSums sums() const;

private:
  const Adjacency& graph_;
  bool agencies_;
  std::vector<Vertex> vertices_;
};

/// MINRES coreness by member (not scaled), by coordinate descent. All 0 where no W is positive.
[[nodiscard]] std::vector<double> minres(const ModeProjection& mode);
/// Correlation of W with c_i c_j.
[[nodiscard]] double product_fit(const ModeProjection& mode, const PairSums& sums, std::span<const double> coreness);

} // namespace dutygraph
