#include "evidence.hpp"
#include <fmt/format.h>

namespace dutygraph::tables {

const std::string& key_of(const Agency& agency) { return agency.key.empty() ? agency.name : agency.key; }

const Assignment* assignment_behind(const Plan& plan, TaskId task, std::string_view key, Role role) {
  const Assignment* behind = nullptr;
  for (const Assignment& assignment : plan.assignments) {
    if (assignment.task != task || key_of(plan.agencies[assignment.agency.index()]) != key) continue;
    if (assignment.role == role) return &assignment;
    behind = &assignment;
  }
  return behind;
}

std::string source_place(const Plan& plan, const Task& task, const Clause* clause) {
  std::string place = plan.source.name;
  const std::uint32_t line = clause != nullptr && clause->line > 0 ? clause->line : task.first_line;
  if (line > 0) place += fmt::format("{}{}", place.empty() ? "" : ":", line);
  if (clause != nullptr && clause->line > 0 && clause->column > 0) place += fmt::format(":{}", clause->column);
  return place;
}

} // namespace dutygraph::tables
