#include "leiden.hpp"
#include <numeric>

namespace dutygraph {
namespace {

constexpr double least_gain = 1e-9; ///< below it rounding decides

/// Vertices waiting to be looked at, each at most once, first in, first out.
class Queue {
public:
  Queue(std::size_t vertices, Generator& random) : ring_(vertices), waiting_(vertices, 1), left_(vertices) {
    std::iota(ring_.begin(), ring_.end(), Vertex{0});
    random.shuffle(std::span(ring_));
  }
  [[nodiscard]] bool empty() const { return left_ == 0; }
  void push(Vertex vertex) {
    if (waiting_[vertex]) return;
    waiting_[vertex] = 1;
    const std::size_t place = first_ + left_++;
    ring_[place < ring_.size() ? place : place - ring_.size()] = vertex;
  }
  Vertex pop() {
    const Vertex vertex = ring_[first_];
    if (++first_ == ring_.size()) first_ = 0;
    --left_;
    waiting_[vertex] = 0;
    return vertex;
  }

private:
  std::vector<Vertex> ring_;
  std::vector<std::uint8_t> waiting_;
  std::size_t first_ = 0;
  std::size_t left_;
};

class Mover {
public:
  Mover(const WeightedGraph& graph, Labels& labels, bool may_found)
      : graph_(graph), labels_(labels), may_found_(may_found), masses_(graph.vertices()), sizes_(graph.vertices(), 0),
        towards_(graph.vertices(), 0.0) {
    for (Vertex v = 0; v < graph.vertices(); ++v) {
      masses_[labels[v]] += graph.masses[v];
      ++sizes_[labels[v]];
    }
    for (std::size_t label = graph.vertices(); label-- > 0;) {
      if (sizes_[label] == 0) unused_.push_back(static_cast<std::uint32_t>(label));
    }
  }

  double run(Generator& random) {
    Queue queue(graph_.vertices(), random);
    double gained = 0;
    while (!queue.empty()) {
      const Vertex vertex = queue.pop();
      const auto [to, gain] = best_group(vertex);
      if (to == labels_[vertex]) continue;
      move(vertex, to);
      gained += gain;
      graph_.each_neighbour(vertex, [&](Vertex other, double) {
        if (labels_[other] != to) queue.push(other);
      });
    }
    return gained;
  }

private:
  /// What a vertex gains by joining a group that it is not in.
  [[nodiscard]] double gain(Vertex vertex, std::uint32_t group, const Mass& mass) const {
    return towards_[group] - graph_.expected(graph_.masses[vertex], mass);
  }

  struct Choice {
    std::uint32_t group;
    double gain; ///< over staying
  };

  Choice best_group(Vertex vertex) {
    touched_.clear();
    graph_.each_neighbour(vertex, [&](Vertex other, double weight) {
      const std::uint32_t group = labels_[other];
      if (towards_[group] == 0) touched_.push_back(group);
      towards_[group] += weight;
    });
    const std::uint32_t own = labels_[vertex];
    Mass rest = masses_[own];
    rest -= graph_.masses[vertex];
    std::uint32_t best = own;
    const double staying = sizes_[own] == 1 ? 0 : gain(vertex, own, rest);
    double most = staying;
    for (const std::uint32_t group : touched_) {
      const double here = group == own ? staying : gain(vertex, group, masses_[group]);
      towards_[group] = 0;
      if (here <= most + least_gain) continue;
      most = here;
      best = group;
    }
    if (may_found_ && most < -least_gain && !unused_.empty()) return {unused_.back(), -staying};
    return {best, most - staying};
  }

  void move(Vertex vertex, std::uint32_t to) {
    const std::uint32_t from = labels_[vertex];
    if (sizes_[to]++ == 0) unused_.pop_back();
    if (--sizes_[from] == 0) unused_.push_back(from);
    masses_[from] -= graph_.masses[vertex];
    masses_[to] += graph_.masses[vertex];
    labels_[vertex] = to;
  }

  const WeightedGraph& graph_;
  Labels& labels_;
  bool may_found_;
  std::vector<Mass> masses_;         ///< of groups
  std::vector<std::uint32_t> sizes_; ///< of groups
  std::vector<double> towards_;      ///< weight from the vertex at hand to each group; 0 between vertices
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> unused_; ///< labels of nobody
};

} // namespace

double move_vertices(const WeightedGraph& graph, Labels& labels, bool may_found, Generator& random) {
  return Mover(graph, labels, may_found).run(random);
}

} // namespace dutygraph
