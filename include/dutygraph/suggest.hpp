#pragma once
/// Drafting leads and helpers for the tasks of a plan that names none, from plans that do. A suggestion is marked as
/// such (`Basis::suggested`) and never enters a measure unless asked for.

#include <cstddef>
#include <dutygraph/plan.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

struct SuggestOptions {
  std::size_t top = 3;        ///< candidates for each task
  double minimum_score = 0.1; ///< below it the tool abstains
};
struct Candidate {
  std::string agency; ///< key
  std::string name;
  double score = 0;         ///< in (0, 1]
  std::string nearest_task; ///< title of the past task that speaks most for it
  std::string nearest_plan;
};
struct Suggestion {
  TaskId task;
  std::vector<Candidate> leads; ///< best first; empty: abstained
  std::vector<Candidate> cos;
};
/// Nearest past tasks by cosine of TF-IDF over character bigrams of heading, title and text; each votes for its lead
/// and co agencies with its similarity. Deterministic.
[[nodiscard]] std::vector<Suggestion> suggest(const Plan& plan, std::span<const Plan> past,
                                              const SuggestOptions& options = {});
/// The plan with the best lead and the co candidates of every task added as suggested assignments.
[[nodiscard]] Plan with_suggestions(const Plan& plan, std::span<const Suggestion> suggestions,
                                    std::span<const Plan> past);

struct Backtest {
  std::string method;
  std::size_t tasks = 0;
  double lead_at_1 = 0, lead_at_3 = 0, mrr = 0, co_r_precision = 0, abstained = 0;
};
/// Leave-one-plan-out where there are several plans, else five folds by task order; the most frequent lead as the
/// baseline beside it.
[[nodiscard]] std::vector<Backtest> backtest(std::span<const Plan> plans, const SuggestOptions& options = {});

} // namespace dutygraph
