#pragma once
/// One-line views of an extraction, for tables of { text, dump }.
#include <dutygraph/extract.hpp>
#include <gmock/gmock.h>
#include <string>

namespace dutygraph {

inline const Registry& no_registry() {
  static const Registry registry;
  return registry;
}

inline Extraction extracted(std::string_view text, const Registry& registry = no_registry()) {
  auto extraction = extract_document(text, "a.txt", registry);
  EXPECT_TRUE(extraction) << describe(extraction.error());
  return extraction ? *extraction : Extraction{};
}

inline std::string names_of(const Plan& plan, std::size_t clause, TaskId task, Role role) {
  std::string out;
  for (const Assignment& assignment : plan.assignments)
    if (assignment.clause->index() == clause && assignment.task == task && assignment.role == role)
      out += (out.empty() ? "" : ",") + assignment.written;
  return out;
}

/// "form[+]{lead=A co=B,C}" of each clause, and the titles of its tasks: "led+{lead=A co=B}<t1 t2>".
inline std::string dump_clauses(const Plan& plan) {
  std::string out;
  for (std::size_t i = 0; i < plan.clauses.size(); ++i) {
    const Clause& clause = plan.clauses[i];
    if (!out.empty()) out += " ";
    out += std::string(word(clause.form)) + (clause.open ? "+" : "") + "{";
    if (!clause.tasks.empty()) {
      const auto lead = names_of(plan, i, clause.tasks[0], Role::lead);
      const auto co = names_of(plan, i, clause.tasks[0], Role::co);
      out += "lead=" + lead + " co=" + co;
    }
    out += "}<";
    for (std::size_t k = 0; k < clause.tasks.size(); ++k)
      out += (k > 0 ? " " : "") + plan.tasks[clause.tasks[k].index()].title;
    out += ">";
  }
  return out;
}

inline std::string dump_diagnostics(const Extraction& extraction) {
  std::string out;
  for (const Diagnostic& diagnostic : extraction.diagnostics) out += describe(diagnostic) + "\n";
  return out;
}

} // namespace dutygraph
