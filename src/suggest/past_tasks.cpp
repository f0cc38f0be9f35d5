/// Votes of the nearest past tasks.

#include "past_tasks.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace dutygraph::drafting {
namespace {

void add_once(std::vector<const Agency*>& agencies, const Agency* agency) {
  if (std::ranges::find(agencies, agency) == agencies.end()) agencies.push_back(agency);
}

std::vector<const Task*> tasks_only(const std::vector<PastTask>& past) {
  std::vector<const Task*> tasks;
  for (const PastTask& task : past) tasks.push_back(task.task);
  return tasks;
}

/// The body that carries on in this year; the body itself if nothing is known.
std::string in_force(const std::string& key, int year, const Registry& registry) {
  std::string at = key;
  std::set<std::string> seen{key};
  for (auto step = registry.successor(at); step && step->year <= year && seen.insert(step->id).second;
       step = registry.successor(at))
    at = step->id;
  return at;
}

/// Votes for one role. The first voter for an agency is the nearest: it is remembered. A past task votes once for a
/// body, even if two of its agencies became it.
class Poll {
public:
  void vote(Candidate candidate, const PastTask& voter, double similarity) {
    auto& [standing, doubt, last_voter] = standings_[candidate.agency];
    if (last_voter == &voter) return;
    last_voter = &voter;
    if (standing.agency.empty()) {
      standing = std::move(candidate);
      standing.nearest_task = voter.task->title;
      standing.nearest_plan = voter.plan->title.empty() ? voter.plan->id : voter.plan->title;
    }
    doubt *= 1 - similarity;
    standing.score = 1 - doubt;
  }

  [[nodiscard]] std::vector<Candidate> result(double minimum_score) const {
    std::vector<Candidate> candidates;
    for (const auto& [key, standing] : standings_)
      if (standing.candidate.score >= minimum_score) candidates.push_back(standing.candidate);
    sort_candidates(candidates);
    return candidates;
  }

private:
  struct Standing {
    Candidate candidate;
    double doubt = 1; ///< product of (1 - similarity) over the voters
    const PastTask* last_voter = nullptr;
  };
  std::map<std::string, Standing> standings_;
};

} // namespace

std::vector<PastTask> assigned_tasks(const Plan& plan) {
  std::vector<PastTask> all(plan.tasks.size());
  for (std::size_t t = 0; t < all.size(); ++t) {
    all[t].plan = &plan;
    all[t].task = &plan.tasks[t];
  }
  for (const Assignment& assignment : plan.assignments) {
    if (assignment.basis != Basis::stated) continue;
    PastTask& task = all[assignment.task.index()];
    add_once(assignment.role == Role::lead ? task.leads : task.cos, &plan.agencies[assignment.agency.index()]);
  }
  for (PastTask& task : all)
    std::erase_if(task.cos, [&](const Agency* co) { return std::ranges::find(task.leads, co) != task.leads.end(); });
  std::erase_if(all, [](const PastTask& task) { return task.leads.empty() && task.cos.empty(); });
  return all;
}

Candidate candidate_for(const Agency& agency, const std::optional<Period>& period, const SuggestOptions& options) {
  const std::string& key = agency.key.empty() ? agency.name : agency.key;
  Candidate candidate{key, agency.name, 0, {}, {}, agency.kind, agency.field};
  if (options.registry == nullptr || !period) return candidate;
  const std::string now = in_force(key, period->from, *options.registry);
  const AgencyRecord* record = now == key ? nullptr : options.registry->find(now);
  if (record == nullptr) return candidate;
  return {record->id, record->short_name, 0, {}, {}, record->kind, record->field};
}

void sort_candidates(std::vector<Candidate>& candidates) {
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.agency < b.agency;
  });
}

Memory::Memory(std::vector<PastTask> tasks) : tasks_(std::move(tasks)), index_(tasks_only(tasks_)) {}

Ranking Memory::rank(const Task& task, const std::optional<Period>& period, const SuggestOptions& options) const {
  Poll leads;
  Poll cos;
  for (const auto& [index, similarity] : index_.nearest(task, options.neighbours)) {
    const PastTask& voter = tasks_[index];
    for (const Agency* lead : voter.leads) leads.vote(candidate_for(*lead, period, options), voter, similarity);
    for (const Agency* co : voter.cos) cos.vote(candidate_for(*co, period, options), voter, similarity);
  }
  Ranking ranking{leads.result(options.minimum_score), cos.result(options.minimum_score)};
  if (!ranking.leads.empty())
    std::erase_if(ranking.cos, [&](const Candidate& co) { return co.agency == ranking.leads.front().agency; });
  return ranking;
}

} // namespace dutygraph::drafting
