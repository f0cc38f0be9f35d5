#include "weighted_graph.hpp"
#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace dutygraph {
namespace {

/// Sums by group, of which only those touched since the last reset are visited.
class GroupWeights {
public:
  explicit GroupWeights(std::size_t groups) : sums_(groups, 0.0) {}
  void add(std::uint32_t group, double weight) {
    if (sums_[group] == 0) touched_.push_back(group);
    sums_[group] += weight;
  }
  /// Calls f(group, sum) in ascending order and starts anew.
  template <class F>
  void empty_into(F f) {
    std::sort(touched_.begin(), touched_.end());
    for (const std::uint32_t group : touched_) f(group, std::exchange(sums_[group], 0.0));
    touched_.clear();
  }

private:
  std::vector<double> sums_;
  std::vector<std::uint32_t> touched_;
};

/// Vertices in order of their label.
struct Members {
  std::vector<std::size_t> offsets;
  std::vector<Vertex> vertices;
  Members(const Labels& labels, std::size_t groups) : offsets(groups + 1, 0), vertices(labels.size()) {
    for (const std::uint32_t label : labels) ++offsets[label + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    std::vector<std::size_t> next(offsets.begin(), offsets.end() - 1);
    for (Vertex v = 0; v < labels.size(); ++v) vertices[next[labels[v]]++] = v;
  }
  [[nodiscard]] std::span<const Vertex> of(std::size_t group) const {
    return std::span(vertices).subspan(offsets[group], offsets[group + 1] - offsets[group]);
  }
};

} // namespace

WeightedGraph two_mode_graph(const Adjacency& graph) {
  WeightedGraph result;
  const auto vertices = static_cast<Vertex>(graph.vertices());
  result.offsets.reserve(vertices + 1);
  for (Vertex v = 0; v < vertices; ++v) {
    const auto neighbours = graph.neighbours(v);
    result.targets.insert(result.targets.end(), neighbours.begin(), neighbours.end());
    result.offsets.push_back(result.targets.size());
    const auto degree = static_cast<double>(neighbours.size());
    result.masses.push_back(graph.is_agency(v) ? Mass{degree, 0} : Mass{0, degree});
  }
  result.weights.assign(result.targets.size(), 1.0F);
  result.scale = std::max(1.0, static_cast<double>(result.targets.size()) / 2);
  return result;
}

WeightedGraph projection_graph(const Adjacency& graph) {
  WeightedGraph result;
  const auto agencies = static_cast<Vertex>(graph.agencies());
  std::vector<std::uint32_t> shared(agencies, 0); // tasks with the agency at hand; 0 between agencies
  std::vector<Vertex> met;
  double total = 0; // of both directions
  for (Vertex a = 0; a < agencies; ++a) {
    met.clear();
    double strength = 0;
    for (const Vertex task : graph.neighbours(a)) {
      strength += static_cast<double>(graph.degree(task)) - 1;
      for (const Vertex other : graph.neighbours(task)) {
        if (shared[other]++ == 0) met.push_back(other);
      }
    }
    shared[a] = 0;
    for (const Vertex other : met) {
      if (other == a) continue;
      result.targets.push_back(other);
      result.weights.push_back(static_cast<float>(std::exchange(shared[other], 0U)));
    }
    result.offsets.push_back(result.targets.size());
    result.masses.push_back({strength, strength});
    total += strength;
  }
  result.scale = std::max(1.0, 2 * total);
  return result;
}

WeightedGraph aggregated(const WeightedGraph& graph, const Labels& labels, std::size_t groups) {
  WeightedGraph result;
  result.scale = graph.scale;
  const Members members(labels, groups);
  GroupWeights between(groups);
  for (std::uint32_t group = 0; group < groups; ++group) {
    Mass mass;
    for (const Vertex member : members.of(group)) {
      mass += graph.masses[member];
      graph.each_neighbour(member, [&](Vertex other, double weight) {
        if (labels[other] != group) between.add(labels[other], weight);
      });
    }
    between.empty_into([&](std::uint32_t other, double weight) {
      result.targets.push_back(other);
      result.weights.push_back(static_cast<float>(weight));
    });
    result.offsets.push_back(result.targets.size());
    result.masses.push_back(mass);
  }
  return result;
}

std::size_t number_from_zero(Labels& labels) {
  constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t count = 0;
  std::vector<std::uint32_t> number;
  for (std::uint32_t& label : labels) {
    if (label >= number.size()) number.resize(label + 1, unseen);
    if (number[label] == unseen) number[label] = count++;
    label = number[label];
  }
  return count;
}

double worth(const WeightedGraph& graph, const Labels& labels) {
  std::vector<Mass> masses(labels.empty() ? 0 : *std::max_element(labels.begin(), labels.end()) + std::size_t{1});
  double within = 0; // counted from both ends
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    masses[labels[v]] += graph.masses[v];
    graph.each_neighbour(v, [&](Vertex other, double weight) {
      if (labels[other] == labels[v]) within += weight;
    });
  }
  double expected = 0;
  for (const Mass& mass : masses) expected += mass.agencies * mass.tasks;
  return within / 2 - expected / graph.scale;
}

} // namespace dutygraph
