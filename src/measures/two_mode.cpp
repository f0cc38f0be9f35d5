/// Degree, closeness and betweenness normalised for two modes (Borgatti & Everett 1997).

#include "adjacency.hpp"
#include "shared_work.hpp"
#include <dutygraph/measures.hpp>
#include <limits>

namespace dutygraph {
namespace {

TwoMode split_modes(const std::vector<double>& values, std::size_t agencies) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(agencies);
  return {{values.begin(), middle}, {middle, values.end()}};
}

/// Distances from one vertex at a time, with the memory of one walk reused by the next.
class Walk {
public:
  explicit Walk(const Adjacency& graph) : graph_(graph), distance_(graph.vertices(), unseen) {}

  struct Reach {
    std::size_t agencies = 0; ///< reached, the start included
    std::size_t tasks = 0;
    std::size_t distance_sum = 0;
  };

  Reach from(Vertex start) {
    for (const Vertex vertex : queue_) distance_[vertex] = unseen;
    queue_.assign(1, start);
    distance_[start] = 0;
    Reach reach;
    for (std::size_t next = 0; next < queue_.size(); ++next) {
      const Vertex vertex = queue_[next];
      ++(graph_.is_agency(vertex) ? reach.agencies : reach.tasks);
      reach.distance_sum += distance_[vertex];
      for (const Vertex neighbour : graph_.neighbours(vertex)) {
        if (distance_[neighbour] != unseen) continue;
        distance_[neighbour] = distance_[vertex] + 1;
        queue_.push_back(neighbour);
      }
    }
    return reach;
  }

private:
  static constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  const Adjacency& graph_;
  std::vector<std::uint32_t> distance_;
  std::vector<Vertex> queue_;
};

/// The smallest distance sum that `own` vertices of one mode and `other` of the other allow is other + 2 (own - 1).
double closeness(const Walk::Reach& reach, bool is_agency, std::size_t vertices) {
  if (reach.distance_sum == 0) return 0;
  const std::size_t own = is_agency ? reach.agencies : reach.tasks;
  const std::size_t other = is_agency ? reach.tasks : reach.agencies;
  const auto least = static_cast<double>(other + 2 * (own - 1));
  const double share = static_cast<double>(own + other - 1) / static_cast<double>(vertices - 1);
  return least / static_cast<double>(reach.distance_sum) * share;
}

/// Largest betweenness that a vertex can have in its own mode of `own` vertices against `other` (each pair once).
double largest_betweenness(std::size_t own, std::size_t other) {
  const auto m = static_cast<double>(other);
  const auto s = static_cast<double>((own - 1) / other);
  const auto t = static_cast<double>((own - 1) % other);
  return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

void divide_by_largest(std::vector<double>& values, std::size_t other) {
  if (values.empty() || other == 0) return;
  const double largest = largest_betweenness(values.size(), other);
  if (largest <= 0) return; // then every value is 0
  for (double& value : values) value /= largest;
}

} // namespace

TwoMode degree_two_mode(const Network& network) {
  const Adjacency graph(network);
  std::vector<double> values(graph.vertices(), 0.0);
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    const std::size_t other = graph.is_agency(v) ? graph.tasks() : graph.agencies();
    if (other > 0) values[v] = static_cast<double>(graph.degree(v)) / static_cast<double>(other);
  }
  return split_modes(values, graph.agencies());
}

TwoMode closeness_two_mode(const Network& network) {
  const Adjacency graph(network);
  Walk walk(graph);
  std::vector<double> values(graph.vertices(), 0.0);
  for (Vertex v = 0; v < graph.vertices(); ++v) values[v] = closeness(walk.from(v), graph.is_agency(v), values.size());
  return split_modes(values, graph.agencies());
}

TwoMode over_two_mode_maximum(TwoMode raw) {
  const std::size_t agencies = raw.agencies.size();
  const std::size_t tasks = raw.tasks.size();
  divide_by_largest(raw.agencies, tasks);
  divide_by_largest(raw.tasks, agencies);
  return raw;
}

TwoMode betweenness_two_mode(const Network& network) { return over_two_mode_maximum(betweenness(network)); }

} // namespace dutygraph
