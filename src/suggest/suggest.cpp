/// Suggestions for the tasks of a plan.

#include "past_tasks.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

std::vector<Candidate> first(std::vector<Candidate> candidates, std::size_t count) {
  if (candidates.size() > count) candidates.resize(count);
  return candidates;
}

} // namespace

std::vector<Suggestion> suggest(const Plan& plan, std::span<const Plan> past, const SuggestOptions& options) {
  std::vector<drafting::PastTask> taught;
  for (const Plan& other : past) std::ranges::move(drafting::assigned_tasks(other), std::back_inserter(taught));
  const drafting::Memory memory(std::move(taught));
  std::vector<Suggestion> suggestions;
  for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
    drafting::Ranking ranking = memory.rank(plan.tasks[t], plan.period, options);
    suggestions.push_back(
        {TaskId(t), first(std::move(ranking.leads), options.top), first(std::move(ranking.cos), options.top)});
  }
  return suggestions;
}

} // namespace dutygraph
