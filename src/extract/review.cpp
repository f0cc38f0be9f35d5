/// What a person should look at in a plan, wherever it came from.
#include "review.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace dutygraph {

namespace {

class Reviewer {
public:
  Reviewer(const Plan& plan, const Registry& registry) : plan_(plan), registry_(registry) {}

  std::vector<Finding> run() && {
    if (!plan_.assignments.empty()) {
      review_tasks();
      review_clauses();
      review_agencies();
    }
    review_repetitions();
    std::ranges::stable_sort(found_, [](const Finding& a, const Finding& b) {
      return std::tie(a.what.span.line, a.what.code) < std::tie(b.what.span.line, b.what.code);
    });
    return std::move(found_);
  }

private:
  void report(std::string code, Severity severity, std::uint32_t line, std::uint32_t column, std::string message,
              std::string hint, std::string at = {}) {
    Diagnostic what{std::move(code),
                    severity,
                    plan_.source.name.empty() ? plan_.id : plan_.source.name,
                    {line, column, 0, 0},
                    std::move(message),
                    std::move(hint),
                    {}};
    found_.push_back({std::move(what), std::move(at)});
  }

  void review_tasks() {
    std::vector<bool> has_lead(plan_.tasks.size());
    std::vector<bool> has_any(plan_.tasks.size());
    for (const Assignment& assignment : plan_.assignments) {
      has_any[assignment.task.index()] = true;
      if (assignment.role == Role::lead) has_lead[assignment.task.index()] = true;
    }
    for (std::size_t i = 0; i < plan_.tasks.size(); ++i) {
      const Task& task = plan_.tasks[i];
      if (!has_any[i])
        report("task-without-anyone", Severity::warning, task.first_line, 1, "nobody is given '" + task.title + "'",
               "name who leads it");
      else if (!has_lead[i])
        report("no-lead", Severity::warning, task.first_line, 1, "'" + task.title + "' has no lead",
               "name which of its agencies leads");
    }
  }

  void review_clauses() {
    std::vector<std::vector<const Agency*>> leads(plan_.clauses.size());
    for (const Assignment& assignment : plan_.assignments) {
      if (!assignment.clause || assignment.role != Role::lead) continue;
      const std::size_t clause = assignment.clause->index();
      if (plan_.clauses[clause].tasks.empty() || plan_.clauses[clause].tasks.front() != assignment.task) continue;
      leads[clause].push_back(&plan_.agencies[assignment.agency.index()]);
    }
    for (std::size_t i = 0; i < plan_.clauses.size(); ++i) {
      const Clause& clause = plan_.clauses[i];
      if (leads[i].size() > 1)
        report("two-leads", Severity::note, clause.line, clause.column,
               "'" + leads[i][0]->name + "' and " +
                   (leads[i].size() == 2 ? "'" + leads[i][1]->name + "'"
                                         : std::to_string(leads[i].size() - 1) + " others") +
                   " lead together",
               "agree on who answers for the whole");
      if (clause.open)
        report("open-list", Severity::note, clause.line, clause.column,
               "the list is open: more agencies are meant than it names", "name them where the task needs them", "等");
    }
  }

  void review_agencies() {
    std::map<std::size_t, const Assignment*> first;
    std::set<std::size_t> leading;
    std::size_t unknown = 0;
    for (const Assignment& assignment : plan_.assignments) {
      first.try_emplace(assignment.agency.index(), &assignment);
      if (assignment.role == Role::lead) leading.insert(assignment.agency.index());
    }
    for (const auto& [index, assignment] : first) {
      const Agency& agency = plan_.agencies[index];
      const Clause* clause = assignment->clause ? &plan_.clauses[assignment->clause->index()] : nullptr;
      const std::uint32_t line = clause != nullptr ? clause->line : plan_.tasks[assignment->task.index()].first_line;
      const std::uint32_t column = clause != nullptr ? clause->column : 1;
      if (agency.kind == AgencyKind::collective) {
        report("collective-name", Severity::note, line, column, "'" + agency.name + "' stands for many agencies",
               "--collectives says whether they count as one, not at all, or one by one", assignment->written);
        continue;
      }
      if (registry_.find(agency.key) == nullptr)
        report("unknown-agency", Severity::note, line, column, "no registry knows '" + agency.name + "'",
               hint_for(agency, ++unknown), assignment->written);
      if (!leading.contains(index))
        report("never-leads", Severity::note, line, column, "'" + agency.name + "' helps but leads nothing",
               "look whether that is meant", assignment->written);
    }
  }

  /// Comparing with every name of the registry is dear: beyond the first thousand it says what to do at large.
  [[nodiscard]] std::string hint_for(const Agency& agency, std::size_t unknown) const {
    constexpr std::size_t most_compared = 1000;
    const auto near = unknown > most_compared ? std::vector<const AgencyRecord*>{} : registry_.nearest(agency.name, 1);
    return near.empty() ? "add it to a registry if it should be compared with other plans"
                        : "did you mean '" + near.front()->short_name + "'?";
  }

  void review_repetitions() {
    std::map<std::pair<std::string, std::string>, const Task*> seen;
    for (const Task& task : plan_.tasks) {
      const auto [entry, is_new] = seen.try_emplace({task.heading, task.title}, &task);
      if (!is_new)
        report("same-task", Severity::note, task.first_line, 1,
               "'" + task.title + "' stands on line " + std::to_string(entry->second->first_line) + " already",
               "check whether one task is meant");
    }
  }

  const Plan& plan_;
  const Registry& registry_;
  std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> reviewed(const Plan& plan, const Registry& registry) { return Reviewer(plan, registry).run(); }

std::vector<Diagnostic> review(const Plan& plan, const Registry& registry) {
  std::vector<Diagnostic> found;
  for (Finding& finding : reviewed(plan, registry)) found.push_back(std::move(finding.what));
  return found;
}

} // namespace dutygraph
