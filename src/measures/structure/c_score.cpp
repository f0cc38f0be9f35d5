/// C-score (Stone & Roberts 1990). Pairs without a shared neighbour count too, so that all are looked at.

#include "../adjacency.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>

namespace dutygraph {
namespace {

struct Means {
  double raw = 0;
  double normalised = 0;
};

/// Of one mode, given its vertices with an edge and the number of those of the other.
class Checker {
public:
  Checker(const Adjacency& graph, std::vector<Vertex> vertices, std::size_t others)
      : graph_(graph), vertices_(std::move(vertices)), others_(static_cast<double>(others)),
        shared_(graph.vertices(), 0) {}

  Means means() {
    const auto n = static_cast<double>(vertices_.size());
    if (vertices_.size() < 2) return {std::nan(""), std::nan("")};
    for (std::size_t i = 0; i < vertices_.size(); ++i) add_pairs_of(i);
    const double pairs = n * (n - 1) / 2;
    return {sums_.raw / pairs, sums_.normalised / pairs};
  }

private:
  void add_pairs_of(std::size_t i) {
    const Vertex vertex = vertices_[i];
    const auto count = [&](std::uint32_t step) {
      for (const Vertex neighbour : graph_.neighbours(vertex)) {
        for (const Vertex other : graph_.neighbours(neighbour)) shared_[other] = step == 0 ? 0 : shared_[other] + step;
      }
    };
    count(1);
    for (std::size_t j = 0; j < i; ++j) add_pair(vertex, vertices_[j]);
    count(0);
  }

  void add_pair(Vertex one, Vertex other) {
    const auto a = static_cast<double>(graph_.degree(one)), b = static_cast<double>(graph_.degree(other));
    const auto both = static_cast<double>(shared_[other]);
    const double least = std::max(0.0, a + b - others_);
    const double score = (a - both) * (b - both), most = (a - least) * (b - least);
    sums_.raw += score;
    sums_.normalised += most > 0 ? score / most : 0;
  }

  const Adjacency& graph_;
  std::vector<Vertex> vertices_;
  double others_;
  std::vector<std::uint32_t> shared_; ///< neighbours shared with the vertex at hand; 0 between vertices
  Means sums_;
};

std::vector<Vertex> with_edges(const Adjacency& graph, bool agencies) {
  std::vector<Vertex> result;
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    if (graph.is_agency(v) == agencies && graph.degree(v) > 0) result.push_back(v);
  }
  return result;
}

} // namespace

Checkerboards c_score(const Network& network) {
  const Adjacency graph(network);
  const std::vector<Vertex> agencies = with_edges(graph, true), tasks = with_edges(graph, false);
  const Means of_agencies = Checker(graph, agencies, tasks.size()).means();
  const Means of_tasks = Checker(graph, tasks, agencies.size()).means();
  return {of_agencies.raw, of_tasks.raw, of_agencies.normalised, of_tasks.normalised};
}

} // namespace dutygraph
