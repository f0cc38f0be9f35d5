/// How well suggestions meet plans that name their agencies.

#include "past_tasks.hpp"
#include <algorithm>
#include <limits>
#include <map>

namespace dutygraph {
namespace {

using drafting::Memory;
using drafting::PastTask;
using drafting::Ranking;

constexpr std::size_t fold_count = 5;

struct Fold {
  std::vector<PastTask> taught;
  std::vector<PastTask> tried;
};

std::vector<Fold> folds_by_plan(const std::vector<std::vector<PastTask>>& plans) {
  std::vector<Fold> folds(plans.size());
  for (std::size_t f = 0; f < folds.size(); ++f) {
    folds[f].tried = plans[f];
    for (std::size_t p = 0; p < plans.size(); ++p)
      if (p != f) std::ranges::copy(plans[p], std::back_inserter(folds[f].taught));
  }
  return folds;
}

/// Consecutive tasks, folds of equal size to within one.
std::vector<Fold> folds_by_order(const std::vector<PastTask>& tasks) {
  std::vector<Fold> folds(fold_count);
  for (std::size_t t = 0; t < tasks.size(); ++t)
    for (std::size_t f = 0; f < fold_count; ++f)
      (f == t * fold_count / tasks.size() ? folds[f].tried : folds[f].taught).push_back(tasks[t]);
  return folds;
}

std::vector<Fold> folds_of(std::span<const Plan> plans) {
  std::vector<std::vector<PastTask>> assigned;
  for (const Plan& plan : plans) assigned.push_back(drafting::assigned_tasks(plan));
  std::erase_if(assigned, [](const auto& tasks) { return tasks.empty(); });
  if (assigned.empty()) return {};
  return assigned.size() > 1 ? folds_by_plan(assigned) : folds_by_order(assigned.front());
}

std::vector<Candidate> by_frequency(const std::map<std::string, std::size_t>& counts, std::size_t tasks) {
  std::vector<Candidate> candidates;
  for (const auto& [key, count] : counts) {
    candidates.emplace_back().agency = key;
    candidates.back().score = static_cast<double>(count) / static_cast<double>(tasks);
  }
  drafting::sort_candidates(candidates);
  return candidates;
}

/// The same answer for every task: agencies by the number of teaching tasks that name them.
Ranking most_frequent(const Fold& fold, const SuggestOptions& options) {
  std::map<std::string, std::size_t> leads;
  std::map<std::string, std::size_t> cos;
  const auto key = [&](const Agency* agency) {
    return drafting::candidate_for(*agency, fold.tried.front().plan->period, options).agency;
  };
  for (const PastTask& taught : fold.taught) {
    for (const Agency* lead : taught.leads) ++leads[key(lead)];
    for (const Agency* co : taught.cos) ++cos[key(co)];
  }
  Ranking ranking{by_frequency(leads, fold.taught.size()), by_frequency(cos, fold.taught.size())};
  if (!ranking.leads.empty())
    std::erase_if(ranking.cos, [&](const Candidate& co) { return co.agency == ranking.leads.front().agency; });
  return ranking;
}

class Tally {
public:
  void add(const Ranking& ranking, const PastTask& truth) {
    if (!truth.leads.empty()) add_leads(ranking.leads, truth.leads);
    if (!truth.cos.empty()) add_cos(ranking.cos, truth.cos);
  }

  [[nodiscard]] Backtest result(std::string method) const {
    return {std::move(method),         tried_,
            mean(at_1_, tried_),       mean(at_3_, tried_),
            mean(reciprocal_, tried_), mean(co_, tried_co_),
            mean(abstained_, tried_)};
  }

private:
  static double mean(double sum, std::size_t count) {
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
  }

  static bool right(const Candidate& candidate, const std::vector<const Agency*>& truth) {
    const auto is_it = [&](const Agency* agency) {
      return (agency->key.empty() ? agency->name : agency->key) == candidate.agency;
    };
    return std::ranges::any_of(truth, is_it);
  }

  void add_leads(const std::vector<Candidate>& candidates, const std::vector<const Agency*>& truth) {
    ++tried_;
    if (candidates.empty()) ++abstained_;
    const auto hit = std::ranges::find_if(candidates, [&](const Candidate& c) { return right(c, truth); });
    if (hit == candidates.end()) return;
    const auto place = hit - candidates.begin() + 1;
    at_1_ += place == 1 ? 1 : 0;
    at_3_ += place <= 3 ? 1 : 0;
    reciprocal_ += 1 / static_cast<double>(place);
  }

  void add_cos(const std::vector<Candidate>& candidates, const std::vector<const Agency*>& truth) {
    ++tried_co_;
    const std::size_t asked = std::min(truth.size(), candidates.size());
    const auto hits = std::count_if(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(asked),
                                    [&](const Candidate& c) { return right(c, truth); });
    co_ += static_cast<double>(hits) / static_cast<double>(truth.size());
  }

  std::size_t tried_ = 0;
  std::size_t tried_co_ = 0;
  double at_1_ = 0;
  double at_3_ = 0;
  double reciprocal_ = 0;
  double co_ = 0;
  double abstained_ = 0;
};

} // namespace

std::vector<Backtest> backtest(std::span<const Plan> plans, const SuggestOptions& options) {
  const std::vector<Fold> folds = folds_of(plans);
  if (folds.empty()) return {};
  Tally nearest;
  Tally frequent;
  for (const Fold& fold : folds) {
    if (fold.tried.empty()) continue;
    const Memory memory(fold.taught);
    const Ranking same_for_all = most_frequent(fold, options);
    for (const PastTask& task : fold.tried) {
      nearest.add(memory.rank(*task.task, task.plan->period, options), task);
      frequent.add(same_for_all, task);
    }
  }
  return {nearest.result("nearest-tasks"), frequent.result("most-frequent")};
}

} // namespace dutygraph
