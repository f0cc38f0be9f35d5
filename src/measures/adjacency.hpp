#pragma once
/// The bipartite network as bare neighbour lists: what every walk over it reads. Lists are sorted; roles, weights and
/// everything else stay behind.

#include <cstdint>
#include <dutygraph/network.hpp>
#include <span>
#include <vector>

namespace dutygraph {

using Vertex = std::uint32_t;

/// Vertices: agencies 0 … A-1, then tasks A … A+T-1, as in BipartiteGraph. Every edge stands in both ends' lists.
class Adjacency {
public:
  /// O(V + E).
  explicit Adjacency(const Network& network);

  [[nodiscard]] std::size_t vertices() const { return offsets_.size() - 1; }
  [[nodiscard]] std::size_t agencies() const { return agencies_; }
  [[nodiscard]] std::size_t tasks() const { return vertices() - agencies_; }
  [[nodiscard]] std::size_t edges() const { return targets_.size() / 2; }
  [[nodiscard]] bool is_agency(Vertex vertex) const { return vertex < agencies_; }
  [[nodiscard]] std::size_t degree(Vertex vertex) const { return offsets_[vertex + 1] - offsets_[vertex]; }
  [[nodiscard]] std::span<const Vertex> neighbours(Vertex vertex) const {
    return {targets_.data() + offsets_[vertex], degree(vertex)};
  }
  /// Asks for the list of a vertex that is walked soon; `later`, one after that.
  void prefetch(Vertex soon, Vertex later) const {
    __builtin_prefetch(targets_.data() + offsets_[soon]);
    __builtin_prefetch(offsets_.data() + later);
  }

private:
  std::size_t agencies_ = 0;
  std::vector<std::size_t> offsets_;
  std::vector<Vertex> targets_;
};

/// Connected components: `of[v]` numbers them in order of their first vertex; `sizes` by that number.
struct Components {
  std::vector<std::uint32_t> of;
  std::vector<std::size_t> sizes;
};
/// O(V + E).
[[nodiscard]] Components components(const Adjacency& graph);

} // namespace dutygraph
