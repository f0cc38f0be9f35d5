#pragma once
/// Past tasks that somebody carries, with who carries them.

#include "task_index.hpp"
#include <dutygraph/suggest.hpp>
#include <string>
#include <vector>

namespace dutygraph::drafting {

struct PastTask {
  const Plan* plan = nullptr;
  const Task* task = nullptr;
  std::vector<const Agency*> leads; ///< stated, each once, in order of assignment
  std::vector<const Agency*> cos;   ///< without those that lead
};
/// The tasks of a plan with a stated assignment, in order. They point into `plan`. O(assignments).
[[nodiscard]] std::vector<PastTask> assigned_tasks(const Plan& plan);

/// All candidates of a task, best first, equal ones by key; none below the minimum score. `cos` is without the first
/// lead.
struct Ranking {
  std::vector<Candidate> leads;
  std::vector<Candidate> cos;
};

/// Teaches by nearness.
class Memory {
public:
  explicit Memory(std::vector<PastTask> tasks);
  /// For a task of a plan of this period.
  [[nodiscard]] Ranking rank(const Task& task, const std::optional<Period>& period,
                             const SuggestOptions& options) const;

private:
  std::vector<PastTask> tasks_;
  TaskIndex index_;
};

/// The agency as a candidate without votes; its successor in the first year of `period` where `options.registry` knows
/// one.
[[nodiscard]] Candidate candidate_for(const Agency& agency, const std::optional<Period>& period,
                                      const SuggestOptions& options);
/// Best first, equal ones by key.
void sort_candidates(std::vector<Candidate>& candidates);

} // namespace dutygraph::drafting
