#pragma once
/// From an edge of a network back to the words of the document.

#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>

namespace dutygraph::tables {

/// The key that a network knows an agency by: its key, or its name where it has none.
[[nodiscard]] const std::string& key_of(const Agency& agency);
/// The assignment that puts the agency with this key on the task, in this role if there is one so; nullptr where the
/// plan has none (a member of an expanded collective, a task merged from another plan). O(assignments).
[[nodiscard]] const Assignment* assignment_behind(const Plan& plan, TaskId task, std::string_view key, Role role);
/// "file:line:column" of the clause, or "file:line" of the task where there is none; parts that are unknown are left
/// out.
[[nodiscard]] std::string source_place(const Plan& plan, const Task& task, const Clause* clause);

} // namespace dutygraph::tables
