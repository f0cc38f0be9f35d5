#pragma once
/// Small plans and networks for the tests.

#include <dutygraph/network.hpp>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::testing {

struct Duty {
  std::string agency;
  Role role = Role::co;
  Basis basis = Basis::stated;
};
using Duties = std::vector<Duty>;

inline Duty lead(std::string agency) { return {std::move(agency), Role::lead, Basis::stated}; }
inline Duty co(std::string agency) { return {std::move(agency), Role::co, Basis::stated}; }
inline Duty suggested(Duty duty) {
  duty.basis = Basis::suggested;
  return duty;
}

inline AgencyId agency_in(Plan& plan, const std::string& name, AgencyKind kind = AgencyKind::unknown) {
  for (std::size_t a = 0; a < plan.agencies.size(); ++a) {
    if (plan.agencies[a].key == name) return AgencyId(a);
  }
  plan.agencies.push_back({name, name, {name}, kind, ""});
  return AgencyId(plan.agencies.size() - 1);
}

/// Adds a task with its duties, all by one clause of its own.
inline void add_task(Plan& plan, const std::string& title, const Duties& duties, std::vector<std::string> path = {}) {
  const TaskId task(plan.tasks.size());
  Task& added = plan.tasks.emplace_back();
  added.key = "t" + std::to_string(plan.tasks.size());
  added.title = title;
  added.path = std::move(path);
  Clause clause;
  clause.tasks = {task};
  plan.clauses.push_back(clause);
  for (const Duty& duty : duties) {
    Assignment assignment;
    assignment.task = task;
    assignment.agency = agency_in(plan, duty.agency);
    assignment.role = duty.role;
    assignment.basis = duty.basis;
    assignment.clause = ClauseId(plan.clauses.size() - 1);
    plan.assignments.push_back(assignment);
  }
}

/// "A1 B0 | C1": for each edge of the network its agency's name, its task's number and L or C.
inline std::string dump(const Network& network) {
  std::string text;
  for (const NetworkEdge& edge : network.edges()) {
    if (!text.empty()) text += ' ';
    text += network.agencies()[edge.agency.index()].name + std::to_string(edge.task.index());
    text += edge.role == Role::lead ? 'L' : 'C';
  }
  return text;
}

inline Network build(const std::vector<Plan>& plans, const NetworkOptions& options = {},
                     const Registry& registry = Registry()) {
  return Network::build(plans, registry, options);
}

} // namespace dutygraph::testing
