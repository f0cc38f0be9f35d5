/// Modularity of given groups: Barber's on the two-mode network, Newman's on its projection.

#include <algorithm>
#include <cmath>
#include <dutygraph/groups.hpp>

namespace dutygraph {
namespace {

GroupNumber group_of(std::span<const GroupNumber> groups, std::size_t place) {
  return place < groups.size() ? groups[place] : no_group;
}

std::size_t numbers_in(std::span<const GroupNumber> groups) {
  std::size_t count = 0;
  for (const GroupNumber group : groups) {
    if (group != no_group) count = std::max<std::size_t>(count, group + std::size_t{1});
  }
  return count;
}

/// Agencies of a task by group. Those without a group stand alone.
class Team {
public:
  explicit Team(std::size_t groups) : count_(groups, 0) {}
  /// Pairs of one group on a task.
  double pairs_within(const Network& network, TaskId task, std::span<const GroupNumber> groups) {
    double pairs = 0;
    for (const NetworkEdge& edge : network.edges_of(task)) {
      const GroupNumber group = group_of(groups, edge.agency.index());
      if (group != no_group) pairs += static_cast<double>(count_[group]++);
    }
    for (const NetworkEdge& edge : network.edges_of(task)) {
      const GroupNumber group = group_of(groups, edge.agency.index());
      if (group != no_group) count_[group] = 0;
    }
    return pairs;
  }

private:
  std::vector<std::uint32_t> count_;
};

} // namespace

double barber_modularity(const Network& network, const Partition& partition) {
  const auto edges = static_cast<double>(network.edges().size());
  if (edges == 0) return std::nan("");
  std::vector<double> agencies(std::max(numbers_in(partition.agencies), numbers_in(partition.tasks)), 0.0);
  std::vector<double> tasks(agencies.size(), 0.0);
  double within = 0;
  for (const NetworkEdge& edge : network.edges()) {
    const GroupNumber one = group_of(partition.agencies, edge.agency.index());
    const GroupNumber other = group_of(partition.tasks, edge.task.index());
    if (one != no_group) ++agencies[one];
    if (other != no_group) ++tasks[other];
    within += one != no_group && one == other ? 1 : 0;
  }
  double expected = 0;
  for (std::size_t g = 0; g < agencies.size(); ++g) expected += agencies[g] * tasks[g];
  return within / edges - expected / (edges * edges);
}

double projection_modularity(const Network& network, std::span<const GroupNumber> agencies) {
  const std::size_t groups = numbers_in(agencies);
  std::vector<double> strengths(network.agencies().size(), 0.0);
  Team team(groups);
  double within = 0, total = 0;
  for (std::size_t t = 0; t < network.tasks().size(); ++t) {
    const auto edges = network.edges_of(TaskId(t));
    const auto others = static_cast<double>(edges.size()) - 1;
    for (const NetworkEdge& edge : edges) strengths[edge.agency.index()] += others;
    total += static_cast<double>(edges.size()) * std::max(others, 0.0) / 2;
    within += team.pairs_within(network, TaskId(t), agencies);
  }
  if (total == 0) return std::nan("");
  std::vector<double> of_group(groups, 0.0);
  double expected = 0;
  for (std::size_t a = 0; a < strengths.size(); ++a) {
    const GroupNumber group = group_of(agencies, a);
    if (group == no_group) {
      expected += strengths[a] * strengths[a];
    } else {
      of_group[group] += strengths[a];
    }
  }
  for (const double strength : of_group) expected += strength * strength;
  return within / total - expected / (4 * total * total);
}

} // namespace dutygraph
