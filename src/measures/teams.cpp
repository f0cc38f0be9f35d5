#include "teams.hpp"
#include <algorithm>
#include <numeric>
#include <tuple>

namespace dutygraph {
namespace {

/// Ranks of the agencies of every task, ascending, one after the other.
struct RankedLists {
  std::vector<std::size_t> offsets{0};
  std::vector<Vertex> ranks;

  [[nodiscard]] std::span<const Vertex> of(std::uint32_t task) const {
    return {ranks.data() + offsets[task], offsets[task + 1] - offsets[task]};
  }
};

RankedLists ranked_lists(const Adjacency& graph, std::span<const Vertex> rank_of) {
  RankedLists lists;
  for (std::size_t t = 0; t < graph.tasks(); ++t) {
    for (const Vertex agency : graph.neighbours(static_cast<Vertex>(graph.agencies() + t))) {
      lists.ranks.push_back(rank_of[agency]);
    }
    std::sort(lists.ranks.begin() + static_cast<std::ptrdiff_t>(lists.offsets.back()), lists.ranks.end());
    lists.offsets.push_back(lists.ranks.size());
  }
  return lists;
}

/// A task with the first two ranks of its list, which decide most comparisons.
struct Entry {
  std::uint64_t head = 0;
  std::uint32_t task = 0;
};

std::uint64_t head_of(std::span<const Vertex> list) {
  return std::uint64_t{list[0]} << 32 | (list.size() > 1 ? list[1] + 1 : 0);
}

/// Tasks that somebody carries, by their lists.
std::vector<Entry> in_order_of_lists(const RankedLists& lists) {
  std::vector<Entry> entries;
  for (std::uint32_t task = 0; task + 1 < lists.offsets.size(); ++task) {
    if (!lists.of(task).empty()) entries.push_back({head_of(lists.of(task)), task});
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& left, const Entry& right) {
    if (left.head != right.head) return left.head < right.head;
    const auto a = lists.of(left.task);
    const auto b = lists.of(right.task);
    if (std::equal(a.begin(), a.end(), b.begin(), b.end())) return left.task < right.task;
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
  });
  return entries;
}

} // namespace

Teams::Teams(const Adjacency& graph) {
  rank_agencies(graph);
  find_teams(graph);
  list_by_agency();
}

void Teams::rank_agencies(const Adjacency& graph) {
  const Components parts = components(graph);
  agency_at_.resize(graph.agencies());
  std::iota(agency_at_.begin(), agency_at_.end(), Vertex{0});
  const auto place = [&](Vertex agency) {
    const std::size_t degree = graph.degree(agency);
    return std::tuple(degree == 0, parts.of[agency], graph.vertices() - degree, agency);
  };
  std::sort(agency_at_.begin(), agency_at_.end(), [&](Vertex a, Vertex b) { return place(a) < place(b); });
  rank_of_.resize(graph.agencies());
  component_of_.resize(graph.agencies());
  for (Vertex rank = 0; rank < agency_at_.size(); ++rank) {
    rank_of_[agency_at_[rank]] = rank;
    const bool first = rank == 0 || parts.of[agency_at_[rank]] != parts.of[agency_at_[rank - 1]];
    component_of_[rank] = rank == 0 ? 0 : component_of_[rank - 1] + (first ? 1 : 0);
  }
}

void Teams::find_teams(const Adjacency& graph) {
  const RankedLists lists = ranked_lists(graph, rank_of_);
  of_task_.assign(graph.tasks(), none);
  for (const Entry& entry : in_order_of_lists(lists)) {
    const auto list = lists.of(entry.task);
    const bool known =
        !tasks_.empty() && std::equal(list.begin(), list.end(), members(size() - 1).begin(), members(size() - 1).end());
    if (!known) {
      members_.insert(members_.end(), list.begin(), list.end());
      offsets_.push_back(members_.size());
      tasks_.push_back(0);
    }
    ++tasks_.back();
    of_task_[entry.task] = static_cast<std::uint32_t>(size() - 1);
  }
}

void Teams::list_by_agency() {
  team_offsets_.assign(agencies() + 1, 0);
  for (const Vertex rank : members_) ++team_offsets_[rank + 1];
  std::partial_sum(team_offsets_.begin(), team_offsets_.end(), team_offsets_.begin());
  teams_.resize(members_.size());
  std::vector<std::size_t> next(team_offsets_.begin(), team_offsets_.end() - 1);
  for (std::uint32_t team = 0; team < size(); ++team) {
    for (const Vertex rank : members(team)) teams_[next[rank]++] = team;
  }
}

} // namespace dutygraph
