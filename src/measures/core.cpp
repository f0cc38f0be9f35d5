/// k-core numbers of the bipartite graph (Seidman 1983) by peeling (Batagelj & Zaversnik 2003).

#include "agency_measures.hpp"
#include <algorithm>
#include <numeric>

namespace dutygraph {
namespace {

/// Vertices in order of their remaining degree; a vertex that loses a neighbour moves one place group down in O(1).
class PeelingOrder {
public:
  explicit PeelingOrder(const Adjacency& graph)
      : degree_(graph.vertices()), place_(graph.vertices()), order_(graph.vertices()) {
    std::uint32_t largest = 0;
    for (Vertex v = 0; v < graph.vertices(); ++v)
      largest = std::max(largest, degree_[v] = static_cast<std::uint32_t>(graph.degree(v)));
    group_.assign(std::size_t{largest} + 2, 0);
    for (const std::uint32_t degree : degree_) ++group_[degree + 1];
    std::partial_sum(group_.begin(), group_.end(), group_.begin());
    std::vector<std::uint32_t> next(group_.begin(), group_.end() - 1);
    for (Vertex v = 0; v < graph.vertices(); ++v) order_[place_[v] = next[degree_[v]]++] = v;
  }

  [[nodiscard]] Vertex at(std::size_t place) const { return order_[place]; }
  [[nodiscard]] std::uint32_t degree(Vertex vertex) const { return degree_[vertex]; }

  void lower(Vertex vertex) {
    const std::uint32_t front = group_[degree_[vertex]]++;
    const Vertex other = order_[front];
    std::swap(order_[front], order_[place_[vertex]]);
    std::swap(place_[other], place_[vertex]);
    --degree_[vertex];
  }

private:
  std::vector<std::uint32_t> degree_;
  std::vector<std::uint32_t> place_;
  std::vector<Vertex> order_;
  std::vector<std::uint32_t> group_; ///< where the vertices of a degree begin
};

} // namespace

std::vector<double> core(const Adjacency& graph) {
  PeelingOrder order(graph);
  std::vector<double> result(graph.agencies(), 0.0);
  for (std::size_t place = 0; place < graph.vertices(); ++place) {
    const Vertex vertex = order.at(place);
    if (graph.is_agency(vertex)) result[vertex] = static_cast<double>(order.degree(vertex));
    for (const Vertex neighbour : graph.neighbours(vertex)) {
      if (order.degree(neighbour) > order.degree(vertex)) order.lower(neighbour);
    }
  }
  return result;
}

} // namespace dutygraph
