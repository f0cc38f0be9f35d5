#pragma once
/// Plans as extracted and gold clauses, for the tests.

#include "../network/plans.hpp"
#include <dutygraph/compare.hpp>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::testing {

/// Adds a clause on `line` with its one task; names are written as given.
inline void add_clause(Plan& plan, std::uint32_t line, Form form, const Duties& duties,
                       std::vector<std::string> path = {"一"}) {
  const std::size_t first = plan.assignments.size();
  add_task(plan, "task", duties, std::move(path));
  plan.clauses.back().line = line;
  plan.clauses.back().form = form;
  for (std::size_t i = first; i < plan.assignments.size(); ++i) plan.assignments[i].written = duties[i - first].agency;
}

inline GoldClause gold(std::uint32_t line, Form form, std::vector<std::string> lead, std::vector<std::string> co) {
  return {line, std::vector<std::string>{"一"}, std::move(lead), std::move(co), form, false};
}

/// "matched/proposed/expected"
inline std::string dump(const Score& score) {
  return std::to_string(score.matched) + "/" + std::to_string(score.proposed) + "/" + std::to_string(score.expected);
}

} // namespace dutygraph::testing
