#include "leiden.hpp"
#include <algorithm>
#include <limits>
#include <numeric>

namespace dutygraph {
namespace {

constexpr double least_round_gain = 1e-9; ///< below it rounding decides

/// Labels of `fine` where each names a vertex of a coarser level with labels of its own.
void lift(Labels& fine, const Labels& coarse) {
  for (std::uint32_t& label : fine) label = coarse[label];
}

/// The groups that the vertices of the aggregated graph start in.
Labels groups_of_parts(const Labels& parts, const Labels& groups, std::size_t count) {
  Labels result(count);
  for (std::size_t v = 0; v < parts.size(); ++v) result[parts[v]] = groups[v];
  return result;
}

struct Round {
  Labels labels;
  double gained = 0;
};

/// One round from given groups: moves, refines and aggregates until every vertex of a level is a group.
Round round_from(const WeightedGraph& graph, Labels groups, Generator& random) {
  double gained = 0;
  Labels level_of(graph.vertices()); // vertex of the level that a vertex of the graph is in
  std::iota(level_of.begin(), level_of.end(), 0U);
  WeightedGraph level;
  for (const WeightedGraph* at = &graph;;) {
    gained += move_vertices(*at, groups, true, random);
    const std::size_t count = number_from_zero(groups);
    if (count == at->vertices()) break;
    Labels parts = refined(*at, groups, random);
    std::size_t part_count = number_from_zero(parts);
    if (part_count == at->vertices()) {
      parts = groups;
      part_count = count;
    }
    groups = groups_of_parts(parts, groups, part_count);
    lift(level_of, parts);
    level = aggregated(*at, parts, part_count);
    at = &level;
  }
  lift(level_of, groups);
  return {std::move(level_of), gained};
}

/// Rounds from given groups (labels below the number of vertices) until one gains nothing.
Labels improved(const WeightedGraph& graph, Labels labels, int most_rounds, Generator& random) {
  for (int round = 0; round < most_rounds; ++round) {
    Round next = round_from(graph, std::move(labels), random);
    labels = std::move(next.labels);
    if (next.gained <= least_round_gain) break;
  }
  split_disconnected(graph, labels);
  return labels;
}

/// Labels from 0 without gaps, of which some are changed: those of one group to new ones, each its own, or those of
/// some vertices, a tenth to a half, to random ones.
Labels disturbed(Labels labels, Generator& random) {
  const auto vertices = static_cast<std::uint32_t>(labels.size());
  const std::uint32_t groups = labels.empty() ? 0 : *std::max_element(labels.begin(), labels.end()) + 1;
  if (random.below(3) == 0) {
    const std::uint32_t dissolved = random.below(groups);
    std::uint32_t next = groups;
    for (std::uint32_t& label : labels) {
      if (label == dissolved && next < vertices) label = next++;
    }
    return labels;
  }
  const double share = 0.1 + 0.4 * random.unit();
  for (std::uint32_t& label : labels) {
    if (random.unit() < share) label = random.below(groups);
  }
  return labels;
}

/// Weights between groups and their masses, kept dense while groups are joined.
class Joining {
public:
  Joining(const WeightedGraph& graph, const Labels& labels, std::size_t groups)
      : joined_(aggregated(graph, labels, groups)), weight_(groups * groups, 0.0), now_(groups), live_(groups) {
    std::iota(now_.begin(), now_.end(), 0U);
    for (Vertex g = 0; g < groups; ++g) {
      joined_.each_neighbour(g, [&](Vertex other, double weight) { at(g, other) = weight; });
    }
  }

  Labels down_to(std::size_t most) {
    while (live_ > most) join_best();
    Labels result(now_.size());
    for (std::uint32_t g = 0; g < now_.size(); ++g) result[g] = root(g);
    return result;
  }

private:
  double& at(std::size_t a, std::size_t b) { return weight_[a * now_.size() + b]; }
  [[nodiscard]] std::uint32_t root(std::uint32_t group) const {
    while (now_[group] != group) group = now_[group];
    return group;
  }

  void join_best() {
    double most = -std::numeric_limits<double>::infinity();
    std::uint32_t first = 0, second = 0;
    for (std::uint32_t a = 0; a < now_.size(); ++a) {
      if (now_[a] != a) continue;
      for (std::uint32_t b = a + 1; b < now_.size(); ++b) {
        if (now_[b] != b) continue;
        const double gain = at(a, b) - joined_.expected(joined_.masses[a], joined_.masses[b]);
        if (gain <= most) continue;
        most = gain;
        first = a;
        second = b;
      }
    }
    join(first, second);
  }

  void join(std::uint32_t into, std::uint32_t from) {
    now_[from] = into;
    joined_.masses[into] += joined_.masses[from];
    for (std::uint32_t other = 0; other < now_.size(); ++other) {
      at(into, other) += at(from, other);
      at(other, into) = at(into, other);
    }
    --live_;
  }

  WeightedGraph joined_;
  std::vector<double> weight_;
  std::vector<std::uint32_t> now_; ///< what a group was joined to; itself while it lives
  std::size_t live_;
};

} // namespace

void split_disconnected(const WeightedGraph& graph, Labels& labels) {
  constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  Labels split(labels.size(), unseen);
  std::uint32_t count = 0;
  std::vector<Vertex> queue;
  for (Vertex start = 0; start < graph.vertices(); ++start) {
    if (split[start] != unseen) continue;
    queue.assign(1, start);
    split[start] = count;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      graph.each_neighbour(queue[next], [&](Vertex other, double) {
        if (split[other] != unseen || labels[other] != labels[start]) return;
        split[other] = count;
        queue.push_back(other);
      });
    }
    ++count;
  }
  labels = std::move(split);
}

Labels leiden(const WeightedGraph& graph, Effort effort, Generator& random) {
  Labels singletons(graph.vertices());
  std::iota(singletons.begin(), singletons.end(), 0U);
  Labels best = improved(graph, std::move(singletons), effort.rounds, random);
  double most = effort.kicks > 0 ? worth(graph, best) : 0;
  for (int kick = 0; kick < effort.kicks; ++kick) {
    Labels next = improved(graph, disturbed(best, random), effort.rounds, random);
    const double now = worth(graph, next);
    if (now <= most + least_round_gain) continue;
    most = now;
    best = std::move(next);
  }
  return best;
}

void merge_down(const WeightedGraph& graph, Labels& labels, std::size_t most, Generator& random) {
  const std::size_t groups = number_from_zero(labels);
  if (groups > most) lift(labels, Joining(graph, labels, groups).down_to(most));
  move_vertices(graph, labels, false, random);
  number_from_zero(labels);
}

} // namespace dutygraph
