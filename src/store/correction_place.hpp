#pragma once
/// Which tasks, clauses and agencies of a plan a correction means.

#include <dutygraph/plan.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::store {

/// What a place means in one plan. Both vectors are indexed as the plan's.
struct Meant {
  std::vector<bool> clauses; ///< those that stand on the line
  std::vector<bool> tasks; ///< that such a clause governs, or else that stand there; and have the key, if one is given
  bool by_clause = false;  ///< a clause stands on the line
  bool nothing = true;     ///< neither task nor clause
};
/// Everything, for a place that is everywhere. O(plan).
[[nodiscard]] Meant meant(const Plan& plan, const Correction::Place& place);
/// Tasks that stand on the line, whatever clause is there, or have the key, or both. O(tasks).
[[nodiscard]] std::vector<bool> standing(const Plan& plan, const Correction::Place& place);
/// A clause that stands on the place's line and governs the task. O(clauses).
[[nodiscard]] std::optional<ClauseId> clause_at(const Plan& plan, const Correction::Place& place, TaskId task);
/// "line 30", "task t3", "task t3 on line 30".
[[nodiscard]] std::string described(const Correction::Place& place);

/// Agencies of that id, or else name, compared after normalisation. O(agencies).
[[nodiscard]] std::vector<AgencyId> agencies_named(const Plan& plan, std::string_view name);
/// The same, or else those that the document calls so. O(names).
[[nodiscard]] std::vector<AgencyId> agencies_called(const Plan& plan, std::string_view name);

} // namespace dutygraph::store
