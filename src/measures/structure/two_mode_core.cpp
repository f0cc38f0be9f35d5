/// (alpha, beta)-cores by peeling (Ahmed et al. 2007; Cerinsek & Batagelj 2015).

#include "../adjacency.hpp"
#include <algorithm>
#include <dutygraph/structure.hpp>
#include <functional>
#include <queue>

namespace dutygraph {
namespace {

/// What is left of the network while vertices are taken away.
class Rest {
public:
  explicit Rest(const Adjacency& graph) : graph_(graph), degree_(graph.vertices()), left_(graph.vertices(), 1) {
    for (Vertex v = 0; v < graph.vertices(); ++v) degree_[v] = graph.degree(v);
  }
  [[nodiscard]] bool has(Vertex vertex) const { return left_[vertex] != 0; }
  [[nodiscard]] std::size_t degree(Vertex vertex) const { return degree_[vertex]; }
  /// Takes a vertex away; calls f for each neighbour left, whose degree is one less.
  template <class F>
  void take(Vertex vertex, F f) {
    left_[vertex] = 0;
    for (const Vertex neighbour : graph_.neighbours(vertex)) {
      if (!has(neighbour)) continue;
      --degree_[neighbour];
      f(neighbour);
    }
  }

private:
  const Adjacency& graph_;
  std::vector<std::size_t> degree_;
  std::vector<std::uint8_t> left_;
};

Rest peeled(const Adjacency& graph, std::size_t alpha, std::size_t beta) {
  Rest rest(graph);
  const auto weak = [&](Vertex v) { return rest.degree(v) < (graph.is_agency(v) ? alpha : beta); };
  std::vector<Vertex> going;
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    if (weak(v)) going.push_back(v);
  }
  while (!going.empty()) {
    const Vertex vertex = going.back();
    going.pop_back();
    if (!rest.has(vertex)) continue;
    rest.take(vertex, [&](Vertex neighbour) {
      if (weak(neighbour)) going.push_back(neighbour);
    });
  }
  return rest;
}

} // namespace

TwoModeCore two_mode_core(const Network& network, std::size_t alpha, std::size_t beta) {
  const Adjacency graph(network);
  const Rest rest = peeled(graph, alpha, beta);
  TwoModeCore core;
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    if (!rest.has(v)) continue;
    if (graph.is_agency(v)) {
      core.agencies.emplace_back(v);
      core.edges += rest.degree(v);
    } else {
      core.tasks.emplace_back(v - graph.agencies());
    }
  }
  return core;
}

CoreNumbers two_mode_core_numbers(const Network& network, std::size_t alpha) {
  const Adjacency graph(network);
  Rest rest = peeled(graph, std::max<std::size_t>(alpha, 1), 1);
  CoreNumbers numbers{std::vector<std::size_t>(graph.agencies(), 0), std::vector<std::size_t>(graph.tasks(), 0)};
  using Waiting = std::pair<std::size_t, Vertex>; // degree when it was put here, task
  std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> tasks;
  for (auto v = static_cast<Vertex>(graph.agencies()); v < graph.vertices(); ++v) {
    if (rest.has(v)) tasks.emplace(rest.degree(v), v);
  }
  std::size_t beta = 1;
  while (!tasks.empty()) {
    const auto [degree, task] = tasks.top();
    tasks.pop();
    if (!rest.has(task) || degree != rest.degree(task)) continue;
    beta = std::max(beta, degree);
    numbers.tasks[task - graph.agencies()] = beta;
    std::vector<Vertex> going;
    rest.take(task, [&](Vertex agency) {
      if (rest.degree(agency) < std::max<std::size_t>(alpha, 1)) going.push_back(agency);
    });
    for (const Vertex agency : going) {
      numbers.agencies[agency] = beta;
      rest.take(agency, [&](Vertex other) { tasks.emplace(rest.degree(other), other); });
    }
  }
  return numbers;
}

} // namespace dutygraph
