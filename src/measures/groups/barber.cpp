/// Groups of both modes by Barber's modularity.

#include "group_runs.hpp"
#include "leiden.hpp"
#include <algorithm>
#include <limits>
#include <numeric>

namespace dutygraph {
namespace {

constexpr std::size_t large_network = 1'000'000; ///< edges from which a run ends after two rounds
constexpr std::size_t kicked_edges = 20'000;     ///< so many edges are searched again in the kicks of a run
constexpr std::size_t most_kicks = 10;
constexpr std::size_t most_joined = 1000; ///< groups that merge_down is given

Effort effort_for(std::size_t edges) {
  const std::size_t kicks = std::min(most_kicks, kicked_edges / std::max<std::size_t>(edges, 1));
  return {edges < large_network ? 50 : 2, static_cast<int>(kicks)};
}

/// The group in `targets` (labels below the size of masses) that a vertex of one mode is best in, given the other mode.
class Alternation {
public:
  Alternation(const WeightedGraph& graph, std::size_t groups) : graph_(graph), masses_(groups), towards_(groups, 0.0) {}

  /// Sets the labels of the vertices first … last - 1 to the best, given those of all others. Returns whether any
  /// changed.
  bool settle(Labels& labels, Vertex first, Vertex last) {
    std::fill(masses_.begin(), masses_.end(), Mass{});
    for (Vertex v = 0; v < graph_.vertices(); ++v) {
      if (v < first || v >= last) masses_[labels[v]] += graph_.masses[v];
    }
    bool changed = false;
    for (Vertex v = first; v < last; ++v) {
      const std::uint32_t to = best(v, labels);
      changed = changed || to != labels[v];
      labels[v] = to;
    }
    return changed;
  }

private:
  std::uint32_t best(Vertex vertex, const Labels& labels) {
    std::fill(towards_.begin(), towards_.end(), 0.0);
    graph_.each_neighbour(vertex, [&](Vertex other, double weight) { towards_[labels[other]] += weight; });
    const auto gain = [&](std::uint32_t group) {
      return towards_[group] - graph_.expected(graph_.masses[vertex], masses_[group]);
    };
    std::uint32_t to = labels[vertex];
    for (std::uint32_t group = 0; group < towards_.size(); ++group) {
      if (gain(group) > gain(to) + 1e-9) to = group;
    }
    return to;
  }

  const WeightedGraph& graph_;
  std::vector<Mass> masses_; ///< of groups, from the other mode
  std::vector<double> towards_;
};

/// BRIM: tasks in random groups, then each mode in turn where it is best, until nothing changes.
Labels brim(const Adjacency& modes, const WeightedGraph& graph, std::size_t groups, Generator& random) {
  Labels labels(graph.vertices());
  for (std::uint32_t& label : labels) label = random.below(static_cast<std::uint32_t>(groups));
  Alternation alternation(graph, groups);
  const auto agencies = static_cast<Vertex>(modes.agencies());
  const auto vertices = static_cast<Vertex>(modes.vertices());
  for (int step = 0; step < 1000; ++step) {
    const bool moved = alternation.settle(labels, 0, agencies);
    if (!alternation.settle(labels, agencies, vertices) && !moved) break;
  }
  return labels;
}

/// Puts vertices whose group has none of the other mode where they are best, which never costs anything: what a vertex
/// gains by joining, summed over all groups, is 0.
class OneSided {
public:
  OneSided(const WeightedGraph& graph, Labels& labels)
      : graph_(graph), labels_(labels), masses_(graph.vertices()), towards_(graph.vertices(), 0.0) {
    for (Vertex v = 0; v < graph.vertices(); ++v) masses_[labels[v]] += graph.masses[v];
  }

  void join() {
    for (auto v = static_cast<Vertex>(graph_.vertices()); v-- > 0;) {
      const Mass& mass = masses_[labels_[v]];
      if (mass.agencies * mass.tasks == 0 && graph_.offsets[v] < graph_.offsets[v + 1]) join(v);
    }
  }

private:
  void join(Vertex vertex) {
    graph_.each_neighbour(vertex, [&](Vertex other, double weight) { towards_[labels_[other]] += weight; });
    std::uint32_t best = labels_[vertex];
    double most = -std::numeric_limits<double>::infinity();
    graph_.each_neighbour(vertex, [&](Vertex other, double) {
      const std::uint32_t group = labels_[other];
      const double gain = towards_[group] - graph_.expected(graph_.masses[vertex], masses_[group]);
      if (gain <= most + 1e-9) return;
      most = gain;
      best = group;
    });
    graph_.each_neighbour(vertex, [&](Vertex other, double) { towards_[labels_[other]] = 0; });
    masses_[labels_[vertex]] -= graph_.masses[vertex];
    masses_[best] += graph_.masses[vertex];
    labels_[vertex] = best;
  }

  const WeightedGraph& graph_;
  Labels& labels_;
  std::vector<Mass> masses_;
  std::vector<double> towards_;
};

/// Beyond `most` groups the smallest become one; vertices without an edge are put to the first group.
void make_few(const WeightedGraph& graph, Labels& labels, std::size_t most) {
  std::vector<double> sizes(number_from_zero(labels), 0.0);
  for (Vertex v = 0; v < graph.vertices(); ++v) sizes[labels[v]] += graph.masses[v].agencies + graph.masses[v].tasks;
  std::vector<std::uint32_t> order(sizes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  std::vector<std::uint32_t> number(sizes.size(), 0);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (sizes[order[i]] > 0) number[order[i]] = static_cast<std::uint32_t>(std::min(i, most - 1));
  }
  for (std::uint32_t& label : labels) label = number[label];
}

/// At most so many groups: the better of merging down what was found and of alternating.
Labels limited(const Adjacency& modes, const WeightedGraph& graph, Labels labels, std::size_t most, Generator& random) {
  make_few(graph, labels, std::max(most_joined, most));
  merge_down(graph, labels, most, random);
  Labels other = brim(modes, graph, most, random);
  merge_down(graph, other, most, random);
  return worth(graph, other) > worth(graph, labels) + 1e-9 ? other : labels;
}

} // namespace

Groups barber_groups(const Network& network, const GroupOptions& options) {
  const Adjacency modes(network);
  const WeightedGraph graph = two_mode_graph(modes);
  const std::size_t edges = network.edges().size();
  const std::size_t most = std::min(options.groups, graph.vertices());
  return best_of(options.runs > 0 ? options.runs : runs_for(edges), options, [&](std::size_t run) {
    Generator random(options.seed, run);
    Labels labels = leiden(graph, effort_for(edges), random);
    OneSided(graph, labels).join();
    if (most > 0) labels = limited(modes, graph, std::move(labels), most, random);
    Partition partition = numbered(modes, labels);
    const double quality = barber_modularity(network, partition);
    return Found{std::move(partition), quality, quality};
  });
}

Groups leiden_groups(const Network& network, const GroupOptions& options) {
  const Adjacency modes(network);
  const WeightedGraph graph = projection_graph(modes);
  const std::size_t edges = network.edges().size();
  return best_of(options.runs > 0 ? options.runs : runs_for(edges), options, [&](std::size_t run) {
    Generator random(options.seed, run);
    Partition partition = numbered(modes, with_tasks(modes, leiden(graph, effort_for(edges), random)));
    const double quality = projection_modularity(network, partition.agencies);
    return Found{std::move(partition), quality, quality};
  });
}

} // namespace dutygraph
