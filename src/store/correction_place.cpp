#include "correction_place.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <fmt/format.h>

namespace dutygraph::store {
namespace {

bool stands(const Task& task, const Correction::Place& place) {
  const bool on_line = place.line == 0 || (task.first_line <= place.line && place.line <= task.last_line);
  return on_line && (place.task.empty() || task.key == place.task);
}

/// Its first line, and as many more as its text has; of a plan without text, the first line alone.
bool covers(const Clause& clause, std::uint32_t line) {
  const auto more = static_cast<std::uint32_t>(std::ranges::count(clause.text, '\n'));
  return clause.line <= line && line - clause.line <= more;
}

template <class Test>
std::vector<AgencyId> agencies_that(const Plan& plan, Test test) {
  std::vector<AgencyId> found;
  for (std::size_t at = 0; at < plan.agencies.size(); ++at)
    if (test(plan.agencies[at])) found.emplace_back(at);
  return found;
}

} // namespace

std::vector<bool> standing(const Plan& plan, const Correction::Place& place) {
  std::vector<bool> tasks(plan.tasks.size());
  for (std::size_t at = 0; at < tasks.size(); ++at) tasks[at] = stands(plan.tasks[at], place);
  return tasks;
}

Meant meant(const Plan& plan, const Correction::Place& place) {
  Meant found;
  found.clauses.resize(plan.clauses.size());
  found.tasks.resize(plan.tasks.size());
  for (std::size_t at = 0; at < plan.clauses.size(); ++at) {
    if (place.line == 0 || !covers(plan.clauses[at], place.line)) continue;
    found.by_clause = found.clauses[at] = true;
    for (const TaskId task : plan.clauses[at].tasks)
      found.tasks[task.index()] = place.task.empty() || plan.tasks[task.index()].key == place.task;
  }
  if (!found.by_clause) found.tasks = standing(plan, place);
  found.nothing = std::ranges::find(found.tasks, true) == found.tasks.end();
  return found;
}

std::optional<ClauseId> clause_at(const Plan& plan, const Correction::Place& place, TaskId task) {
  for (std::size_t at = 0; at < plan.clauses.size(); ++at) {
    const Clause& clause = plan.clauses[at];
    if (place.line > 0 && covers(clause, place.line) && std::ranges::find(clause.tasks, task) != clause.tasks.end())
      return ClauseId(at);
  }
  return std::nullopt;
}

std::string described(const Correction::Place& place) {
  if (place.line == 0) return "task " + place.task;
  return place.task.empty() ? fmt::format("line {}", place.line)
                            : fmt::format("task {} on line {}", place.task, place.line);
}

std::vector<AgencyId> agencies_named(const Plan& plan, std::string_view name) {
  const std::string wanted = normalise(name);
  auto found = agencies_that(plan, [&](const Agency& agency) { return agency.key == name; });
  if (!found.empty()) return found;
  return agencies_that(plan,
                       [&](const Agency& agency) { return agency.name == name || normalise(agency.name) == wanted; });
}

std::vector<AgencyId> agencies_called(const Plan& plan, std::string_view name) {
  if (auto found = agencies_named(plan, name); !found.empty()) return found;
  const std::string wanted = normalise(name);
  const auto same = [&](const std::string& form) { return form == name || normalise(form) == wanted; };
  return agencies_that(plan, [&](const Agency& agency) { return std::ranges::any_of(agency.written, same); });
}

} // namespace dutygraph::store
