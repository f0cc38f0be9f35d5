/// Storage of a Network: the edges twice, by agency and by task, each with offsets (compressed sparse rows).

#include <algorithm>
#include <cassert>
#include <dutygraph/network.hpp>
#include <numeric>

namespace dutygraph {
namespace {

/// Row numbers of edges in some order.
using Order = std::vector<std::uint32_t>;

/// offsets[v] … offsets[v + 1] is the row of vertex v once the edges are sorted by `ids`.
template <class VertexId>
std::vector<std::size_t> row_offsets(std::span<const VertexId> ids, std::size_t vertices) {
  std::vector<std::size_t> offsets(vertices + 1, 0);
  for (const VertexId id : ids) ++offsets[id.index() + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

/// By task, those of one task in the order given.
Order in_order_of_task(std::span<const TaskId> tasks, const std::vector<std::size_t>& offsets) {
  Order order(tasks.size());
  if (std::ranges::is_sorted(tasks)) {
    std::iota(order.begin(), order.end(), 0U);
    return order;
  }
  std::vector<std::size_t> next(offsets.begin(), offsets.end() - 1);
  for (std::uint32_t row = 0; row < tasks.size(); ++row) order[next[tasks[row].index()]++] = row;
  return order;
}

/// Of two edges between the same agency and task the one that stays comes first: stated, then lead.
struct Before {
  const EdgeColumns& edges;
  bool operator()(std::uint32_t a, std::uint32_t b) const {
    if (edges.agency[a] != edges.agency[b]) return edges.agency[a] < edges.agency[b];
    if (!edges.basis.empty() && edges.basis[a] != edges.basis[b]) return edges.basis[a] == Basis::stated;
    return edges.role[a] == Role::lead && edges.role[b] != Role::lead;
  }
};

/// Most teams are of a few agencies: put each edge where it belongs among those before it.
void sort_team(std::span<std::uint32_t> team, const Before& before) {
  constexpr std::size_t small = 32;
  if (team.size() > small) {
    std::ranges::stable_sort(team, before);
    return;
  }
  for (std::size_t i = 1; i < team.size(); ++i) {
    const std::uint32_t row = team[i];
    std::size_t to = i;
    for (; to > 0 && before(row, team[to - 1]); --to) team[to] = team[to - 1];
    team[to] = row;
  }
}

/// Sorts the rows of each task by agency and keeps the first of several between the same two; `offsets` follow.
void keep_one_edge_per_pair(const EdgeColumns& edges, Order& order, std::vector<std::size_t>& offsets) {
  const Before before{edges};
  std::size_t kept = 0;
  std::size_t begin = 0;
  for (std::size_t task = 0; task + 1 < offsets.size(); ++task) {
    const std::size_t end = offsets[task + 1];
    const auto team = std::span(order).subspan(begin, end - begin);
    sort_team(team, before);
    offsets[task] = kept;
    for (const std::uint32_t row : team) {
      if (kept > offsets[task] && edges.agency[order[kept - 1]] == edges.agency[row]) continue;
      order[kept++] = row;
    }
    begin = end;
  }
  offsets.back() = kept;
  order.resize(kept);
}

/// One column with entry order[i] at i.
template <class Value>
std::vector<Value> picked(const std::vector<Value>& column, const Order& order) {
  std::vector<Value> result;
  if (column.empty()) return result;
  result.reserve(order.size());
  for (const std::uint32_t row : order) result.push_back(column[row]);
  return result;
}

EdgeColumns picked(const EdgeColumns& edges, const Order& order) {
  return {picked(edges.agency, order), picked(edges.task, order),  picked(edges.role, order),
          picked(edges.weight, order), picked(edges.basis, order), picked(edges.clause, order),
          picked(edges.plan, order)};
}

/// The unusual columns of `edges` in another order.
void pick_unusual(EdgeColumns& to, const EdgeColumns& edges, const std::vector<std::size_t>& offsets) {
  if (edges.weight.empty() && edges.basis.empty() && edges.clause.empty() && edges.plan.empty()) return;
  Order order(edges.size());
  std::vector<std::size_t> next(offsets.begin(), offsets.end() - 1);
  for (std::uint32_t row = 0; row < edges.size(); ++row) order[next[edges.agency[row].index()]++] = row;
  to.weight = picked(edges.weight, order);
  to.basis = picked(edges.basis, order);
  to.clause = picked(edges.clause, order);
  to.plan = picked(edges.plan, order);
}

/// The edges, sorted by task and agency, in the order of agency and task.
EdgeColumns by_agency(const EdgeColumns& edges, const std::vector<std::size_t>& offsets) {
  EdgeColumns result;
  result.agency.reserve(edges.size());
  for (std::size_t a = 0; a + 1 < offsets.size(); ++a) result.agency.resize(offsets[a + 1], AgencyId(a));
  result.task.resize(edges.size());
  result.role.resize(edges.size());
  std::vector<std::size_t> next(offsets.begin(), offsets.end() - 1);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const std::size_t at = next[edges.agency[i].index()]++;
    result.task[at] = edges.task[i];
    result.role[at] = edges.role[i];
  }
  pick_unusual(result, edges, offsets);
  return result;
}

std::vector<AgencyId> in_order_of_key(std::span<const NetworkAgency> agencies) {
  std::vector<AgencyId> order;
  order.reserve(agencies.size());
  for (std::size_t a = 0; a < agencies.size(); ++a) order.emplace_back(a);
  const auto key_of = [&](AgencyId id) -> const std::string& { return agencies[id.index()].key; };
  std::stable_sort(order.begin(), order.end(), [&](AgencyId a, AgencyId b) { return key_of(a) < key_of(b); });
  return order;
}

/// The column of `value` over all edges; empty where every one of them `is_usual`.
template <class Value, class Of, class IsUsual>
std::vector<Value> column(std::span<const NetworkEdge> edges, Of value, IsUsual is_usual) {
  std::vector<Value> result;
  if (std::ranges::all_of(edges, is_usual)) return result;
  result.reserve(edges.size());
  for (const NetworkEdge& edge : edges) result.push_back(edge.*value);
  return result;
}

} // namespace

Network Network::from_edges(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                            const std::vector<NetworkEdge>& edges) {
  const auto never = [](const NetworkEdge&) { return false; };
  EdgeColumns columns;
  columns.agency = column<AgencyId>(edges, &NetworkEdge::agency, never);
  columns.task = column<TaskId>(edges, &NetworkEdge::task, never);
  columns.role = column<Role>(edges, &NetworkEdge::role, never);
  columns.weight = column<double>(edges, &NetworkEdge::weight, [](const auto& edge) { return edge.weight == 1.0; });
  columns.basis =
      column<Basis>(edges, &NetworkEdge::basis, [](const auto& edge) { return edge.basis == Basis::stated; });
  columns.clause =
      column<std::optional<ClauseId>>(edges, &NetworkEdge::clause, [](const auto& edge) { return !edge.clause; });
  columns.plan = column<PlanId>(edges, &NetworkEdge::plan, [&](const NetworkEdge& edge) {
    return edge.task.index() < tasks.size() && tasks[edge.task.index()].plan == edge.plan;
  });
  return from_columns(std::move(agencies), std::move(tasks), columns);
}

Network Network::from_columns(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                              const EdgeColumns& edges) {
  assert(edges.task.size() == edges.size() && edges.role.size() == edges.size());
  assert(std::ranges::all_of(edges.agency, [&](AgencyId id) { return id.index() < agencies.size(); }));
  assert(std::ranges::all_of(edges.task, [&](TaskId id) { return id.index() < tasks.size(); }));
  Network network;
  network.task_offsets_ = row_offsets(std::span(edges.task), tasks.size());
  Order order = in_order_of_task(edges.task, network.task_offsets_);
  keep_one_edge_per_pair(edges, order, network.task_offsets_);
  network.by_task_ = picked(edges, order);
  network.agency_offsets_ = row_offsets(std::span<const AgencyId>(network.by_task_.agency), agencies.size());
  network.by_agency_ = by_agency(network.by_task_, network.agency_offsets_);
  network.by_key_ = in_order_of_key(agencies);
  network.agencies_ = std::move(agencies);
  network.tasks_ = std::move(tasks);
  return network;
}

EdgeRange Network::edges_of(AgencyId agency) const {
  return {by_agency_, tasks_, agency_offsets_[agency.index()], agency_offsets_[agency.index() + 1]};
}

EdgeRange Network::edges_of(TaskId task) const {
  return {by_task_, tasks_, task_offsets_[task.index()], task_offsets_[task.index() + 1]};
}

std::span<const TaskId> Network::tasks_of(AgencyId agency) const {
  const std::size_t begin = agency_offsets_[agency.index()];
  return std::span(by_agency_.task).subspan(begin, agency_offsets_[agency.index() + 1] - begin);
}

std::span<const AgencyId> Network::agencies_of(TaskId task) const {
  const std::size_t begin = task_offsets_[task.index()];
  return std::span(by_task_.agency).subspan(begin, task_offsets_[task.index() + 1] - begin);
}

std::optional<AgencyId> Network::find(std::string_view key) const {
  const auto less = [&](AgencyId id, std::string_view wanted) { return agencies_[id.index()].key < wanted; };
  const auto found = std::lower_bound(by_key_.begin(), by_key_.end(), key, less);
  if (found == by_key_.end() || agencies_[found->index()].key != key) return std::nullopt;
  return *found;
}

std::size_t Network::assigned_task_count() const {
  std::size_t count = 0;
  for (std::size_t t = 0; t < tasks_.size(); ++t) {
    if (task_offsets_[t + 1] > task_offsets_[t]) ++count;
  }
  return count;
}

} // namespace dutygraph
