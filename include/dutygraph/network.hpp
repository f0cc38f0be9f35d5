#pragma once
/// The bipartite (two-mode) network of agencies and tasks. Lead and co edges are two types of edge and stay apart.
/// Its projections: projection.hpp.
///
/// Vertices: agencies 0 … A-1, then tasks A … A+T-1. Agencies of several plans are one vertex when their keys are
/// equal; tasks are never shared unless `merge_tasks` says so. At most one edge joins an agency and a task: where a
/// plan has both roles, lead stays; a stated edge stays before a suggested one.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

enum class Collectives : std::uint8_t { keep, drop, expand };

struct NetworkOptions {
  bool with_suggested = false;
  Collectives collectives = Collectives::keep;
  /// Tasks of equal title and heading in different plans of the network count once: the k-th such task of one plan
  /// with the k-th of another. Tasks without a title are never merged.
  bool merge_tasks = false;
};

struct NetworkAgency {
  std::string key = {};
  std::string name = {};
  AgencyKind kind = AgencyKind::unknown;
  std::string field = {};
};
/// A merged task carries the place of its first occurrence.
struct NetworkTask {
  PlanId plan = {};          ///< index into the plans the network was built from
  TaskId task = {};          ///< index into that plan's tasks
  std::uint32_t chapter = 0; ///< plan and first two elements of the path, numbered by first appearance
};
struct NetworkEdge {
  AgencyId agency = {};
  TaskId task = {}; ///< of the network
  Role role = Role::co;
  double weight = 1.0;
  Basis basis = Basis::stated;
  std::optional<ClauseId> clause = {}; ///< of `plan`
  PlanId plan = {};                    ///< the plan that states the edge: the task's own unless tasks were merged
};

class Network {
public:
  /// Builds from plans; only agencies that carry an edge become vertices (in order of their first edge), every task
  /// does. Name, kind and field are those of the first plan that knows them. Expanding a collective gives its edges
  /// to its members (of members, in turn) and takes it away; one without known members stays. A score that is not
  /// finite or is negative weighs 1. O(V + E log E).
  [[nodiscard]] static Network build(std::span<const Plan> plans, const Registry& registry,
                                     const NetworkOptions& options = {});
  /// Builds from parts (tests, generators); sorts the edges by agency, then task, and keeps one of several between the
  /// same two as said above (the first given among equals). Throws nothing: out-of-range ids are an assertion.
  /// O(E log E).
  [[nodiscard]] static Network from_edges(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                                          std::vector<NetworkEdge> edges);

  [[nodiscard]] std::span<const NetworkAgency> agencies() const { return agencies_; }
  [[nodiscard]] std::span<const NetworkTask> tasks() const { return tasks_; }
  /// Sorted by agency, then task.
  [[nodiscard]] std::span<const NetworkEdge> edges() const { return edges_; }
  /// Edges of one agency, by task. O(1).
  [[nodiscard]] std::span<const NetworkEdge> edges_of(AgencyId agency) const;
  /// Edges of one task, by agency. O(1).
  [[nodiscard]] std::span<const NetworkEdge> edges_of(TaskId task) const;
  /// Index of the agency with this key, if it is in the network; the first where several share it. O(log A).
  [[nodiscard]] std::optional<AgencyId> find(std::string_view key) const;
  /// Tasks that somebody carries. O(T).
  [[nodiscard]] std::size_t assigned_task_count() const;

private:
  std::vector<NetworkAgency> agencies_;
  std::vector<NetworkTask> tasks_;
  std::vector<NetworkEdge> edges_;         ///< by agency
  std::vector<NetworkEdge> edges_by_task_; ///< by task
  std::vector<std::size_t> agency_offsets_;
  std::vector<std::size_t> task_offsets_;
  std::vector<AgencyId> by_key_; ///< agencies in order of their keys
};

/// A named set of plans that is looked at as one network.
enum class Grouping : std::uint8_t { plan, period, all };
struct PlanGroup {
  std::string label;            ///< plan title, "2011-2015", or "all"
  std::optional<Period> period; ///< where all its plans share one
  std::vector<Plan> plans;
};
/// Groups in order of period (undated last), then of the plans. Plans without a period form a group labelled "undated".
/// A plan without a title is labelled by its id. No plans, no groups.
[[nodiscard]] std::vector<PlanGroup> group(std::span<const Plan> plans, Grouping grouping);

} // namespace dutygraph
