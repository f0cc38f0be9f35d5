/// Storage of a Network: the edges twice, by agency and by task, each with offsets (compressed sparse rows).

#include <algorithm>
#include <cassert>
#include <dutygraph/network.hpp>
#include <numeric>

namespace dutygraph {
namespace {

/// Of two edges between the same agency and task the one that stays comes first: stated, then lead.
bool before(const NetworkEdge& a, const NetworkEdge& b) {
  if (a.agency != b.agency) return a.agency < b.agency;
  if (a.task != b.task) return a.task < b.task;
  if (a.basis != b.basis) return a.basis == Basis::stated;
  return a.role == Role::lead && b.role != Role::lead;
}

void keep_one_edge_per_pair(std::vector<NetworkEdge>& edges) {
  std::stable_sort(edges.begin(), edges.end(), before);
  const auto same_pair = [](const NetworkEdge& a, const NetworkEdge& b) {
    return a.agency == b.agency && a.task == b.task;
  };
  edges.erase(std::unique(edges.begin(), edges.end(), same_pair), edges.end());
}

/// offsets[v] … offsets[v + 1] is the row of vertex v once the edges are sorted by `vertex_of`.
template <class VertexOf>
std::vector<std::size_t> row_offsets(std::span<const NetworkEdge> edges, std::size_t vertices, VertexOf vertex_of) {
  std::vector<std::size_t> offsets(vertices + 1, 0);
  for (const NetworkEdge& edge : edges) ++offsets[vertex_of(edge).index() + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  return offsets;
}

/// The edges, sorted by agency and task, in the order of task and agency.
std::vector<NetworkEdge> by_task(std::span<const NetworkEdge> edges, std::vector<std::size_t> next) {
  std::vector<NetworkEdge> result(edges.size());
  for (const NetworkEdge& edge : edges) result[next[edge.task.index()]++] = edge;
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

} // namespace

Network Network::from_edges(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                            std::vector<NetworkEdge> edges) {
  assert(std::all_of(edges.begin(), edges.end(), [&](const NetworkEdge& edge) {
    return edge.agency.index() < agencies.size() && edge.task.index() < tasks.size();
  }));
  keep_one_edge_per_pair(edges);
  Network network;
  network.agency_offsets_ = row_offsets(edges, agencies.size(), [](const NetworkEdge& e) { return e.agency; });
  network.task_offsets_ = row_offsets(edges, tasks.size(), [](const NetworkEdge& e) { return e.task; });
  network.edges_by_task_ = by_task(edges, network.task_offsets_);
  network.by_key_ = in_order_of_key(agencies);
  network.agencies_ = std::move(agencies);
  network.tasks_ = std::move(tasks);
  network.edges_ = std::move(edges);
  return network;
}

std::span<const NetworkEdge> Network::edges_of(AgencyId agency) const {
  const std::size_t begin = agency_offsets_[agency.index()];
  return std::span(edges_).subspan(begin, agency_offsets_[agency.index() + 1] - begin);
}

std::span<const NetworkEdge> Network::edges_of(TaskId task) const {
  const std::size_t begin = task_offsets_[task.index()];
  return std::span(edges_by_task_).subspan(begin, task_offsets_[task.index() + 1] - begin);
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
