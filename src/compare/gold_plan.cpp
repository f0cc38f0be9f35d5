/// Gold clauses as a coding.

#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <map>

namespace dutygraph {

Plan plan_from_gold(std::span<const GoldClause> gold) {
  Plan plan;
  std::map<std::string, AgencyId> agencies;
  std::map<std::uint32_t, int> of_line;
  const auto assign = [&](const std::string& name, Role role) {
    const auto [entry, is_new] = agencies.try_emplace(name, plan.agencies.size());
    if (is_new) plan.agencies.push_back({name, name, {name}, AgencyKind::unknown, {}});
    plan.assignments.push_back({TaskId(plan.tasks.size() - 1),
                                entry->second,
                                role,
                                {},
                                name,
                                ClauseId(plan.clauses.size() - 1),
                                Basis::stated,
                                1.0});
  };
  for (const GoldClause& one : gold) {
    Task& task = plan.tasks.emplace_back();
    task.key = fmt::format("clause {} of line {}", ++of_line[one.line], one.line);
    task.path = one.path.value_or(std::vector<std::string>());
    Clause& clause = plan.clauses.emplace_back();
    clause.line = one.line;
    clause.form = one.form;
    clause.open = one.open;
    clause.tasks = {TaskId(plan.tasks.size() - 1)};
    for (const std::string& name : one.lead) assign(name, Role::lead);
    for (const std::string& name : one.co) assign(name, one.form == Form::sole ? Role::lead : Role::co);
  }
  return plan;
}

} // namespace dutygraph
