/// Shortest-path betweenness on the bipartite graph: Brandes 2001, one pass a source over the neighbour lists.

#include "adjacency.hpp"
#include <dutygraph/measures.hpp>
#include <limits>

namespace dutygraph {
namespace {

class Brandes {
public:
  explicit Brandes(const Adjacency& graph)
      : graph_(graph), distance_(graph.vertices(), unseen), paths_(graph.vertices(), 0.0),
        dependency_(graph.vertices(), 0.0) {}

  /// Adds to `score` the dependency of the source on every other vertex.
  void add_source(Vertex source, std::vector<double>& score) {
    count_paths(source);
    for (std::size_t i = order_.size(); i-- > 1;) {
      const Vertex vertex = order_[i];
      const double share = (1 + dependency_[vertex]) / paths_[vertex];
      for (const Vertex neighbour : graph_.neighbours(vertex)) {
        if (distance_[neighbour] + 1 == distance_[vertex]) dependency_[neighbour] += paths_[neighbour] * share;
      }
      score[vertex] += dependency_[vertex];
    }
    forget();
  }

private:
  static constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

  void count_paths(Vertex source) {
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const Vertex vertex = order_[next];
      for (const Vertex neighbour : graph_.neighbours(vertex)) {
        if (distance_[neighbour] == unseen) {
          distance_[neighbour] = distance_[vertex] + 1;
          order_.push_back(neighbour);
        }
        if (distance_[neighbour] == distance_[vertex] + 1) paths_[neighbour] += paths_[vertex];
      }
    }
  }

  void forget() {
    for (const Vertex vertex : order_) {
      distance_[vertex] = unseen;
      paths_[vertex] = 0;
      dependency_[vertex] = 0;
    }
  }

  const Adjacency& graph_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;
  std::vector<double> dependency_;
  std::vector<Vertex> order_;
};

} // namespace

TwoMode betweenness(const Network& network) {
  const Adjacency graph(network);
  std::vector<double> score(graph.vertices(), 0.0);
  Brandes brandes(graph);
  for (Vertex source = 0; source < graph.vertices(); ++source) brandes.add_source(source, score);
  for (double& value : score) value /= 2; // both ends of a pair have been a source
  const auto middle = score.begin() + static_cast<std::ptrdiff_t>(graph.agencies());
  return {{score.begin(), middle}, {middle, score.end()}};
}

} // namespace dutygraph
