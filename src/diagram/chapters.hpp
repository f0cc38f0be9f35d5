#pragma once
/// The tasks of a group in sections: what stands in the middle of a bipartite picture.

#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph::diagram {

/// Tasks under one outline path (or one heading) of one plan.
struct Section {
  PlanId plan;
  std::vector<std::string> path;
  std::string title;
  std::uint32_t line = 0;
  std::vector<TaskId> tasks; ///< of the network, ascending
};
/// The task of the plan behind a task of the network.
[[nodiscard]] const Task& task_of(const PlanGroup& group, const NetworkTask& task);
/// Whether `path` starts with `prefix`.
[[nodiscard]] bool starts_with(std::span<const std::string> path, std::span<const std::string> prefix);
/// Sections of these tasks: for each plan its deepest outline level that gives at most its share of `limit` (at least
/// 16); where the outline gives only one, by heading if that gives 2 or more within the share; else one for the plan.
/// In document order; tasks of one plan stand together. O(tasks x depth).
[[nodiscard]] std::vector<Section> sections(const PlanGroup& group, std::span<const NetworkTask> all,
                                            std::span<const TaskId> tasks, std::size_t limit);
/// One section for each run of tasks under the same path and heading.
[[nodiscard]] std::vector<Section> headings(const PlanGroup& group, std::span<const NetworkTask> all,
                                            std::span<const TaskId> tasks);

} // namespace dutygraph::diagram
