#pragma once
/// Drafting leads and helpers for the tasks of a plan that names none, from plans that do. A suggestion is marked as
/// such (`Basis::suggested`) and never enters a measure unless asked for.
///
/// Past tasks are found by likeness of words: TF-IDF over character bigrams (tf = 1 + ln n, idf = 1 + ln((N + 1) /
/// (df + 1)) over the N past tasks that somebody carries), cosine. Each of the nearest votes for its agencies, and the
/// votes add up as independent evidence: score = 1 - product over the voters of (1 - similarity). One past task with
/// the very same words gives 1. Only stated assignments of past plans vote.

#include <cstddef>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

struct SuggestOptions {
  std::size_t top = 3;         ///< candidates for each task
  double minimum_score = 0.1;  ///< below it the tool abstains
  std::size_t neighbours = 10; ///< past tasks that vote
  /// If given, a past agency stands for the body that had its whole duties (rename, merge) in the first year of the
  /// plan's period, so that no draft names a body that is gone. It must outlive the call.
  const Registry* registry = nullptr;
};
struct Candidate {
  std::string agency; ///< key
  std::string name;
  double score = 0;         ///< in (0, 1]
  std::string nearest_task; ///< title of the past task that speaks most for it
  std::string nearest_plan; ///< its title, or its id where it has none
  AgencyKind kind = AgencyKind::unknown;
  std::string field;
};
struct Suggestion {
  TaskId task;
  std::vector<Candidate> leads; ///< best first; empty: abstained
  std::vector<Candidate> cos;   ///< best first, without the first of `leads`
};
/// One suggestion for each task, in order. Candidates of equal score stand in order of key. A plan file without text is
/// compared by heading and title. O(bigrams of a task x past tasks that share them) for each task.
[[nodiscard]] std::vector<Suggestion> suggest(const Plan& plan, std::span<const Plan> past,
                                              const SuggestOptions& options = {});
/// The plan with the best lead and the co candidates of every task added as suggested assignments; their `score` is the
/// candidate's, they have no clause. Tasks that have an assignment already stay as they are. Assignments come in task
/// order.
[[nodiscard]] Plan with_suggestions(const Plan& plan, std::span<const Suggestion> suggestions,
                                    std::span<const Plan> past);

/// Figures of one method, all in [0, 1] but `tasks`; NaN where there is nothing to average over. A task on which the
/// method abstains counts as missed.
struct Backtest {
  std::string method;    ///< "nearest-tasks" or "most-frequent"
  std::size_t tasks = 0; ///< tried: those with a stated lead
  double lead_at_1 = 0;  ///< share of them whose first candidate leads in truth
  double lead_at_3 = 0;  ///< one of the first three
  double mrr = 0;        ///< mean of 1 / place of the first right candidate, 0 if none
  /// Over tasks with co agencies: share of the R true ones among the first R co candidates (R-precision).
  double co_r_precision = 0;
  double abstained = 0; ///< share of `tasks` without a lead candidate
};
/// How well suggestions meet plans that do name their agencies: each plan from the others where several assign
/// something, else five folds of consecutive tasks (so that tasks of one chapter seldom teach each other). Beside it
/// the most frequent agencies of the teaching tasks, for everybody. Empty if no plan assigns anything.
[[nodiscard]] std::vector<Backtest> backtest(std::span<const Plan> plans, const SuggestOptions& options = {});

} // namespace dutygraph
