#pragma once
/// Small plans with words to compare, for the tests.

#include "../network/plans.hpp"
#include <dutygraph/suggest.hpp>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace dutygraph::testing {

/// A plan that knows who builds railways, keeps rivers clean and runs schools.
inline Plan past_plan() {
  Plan plan;
  plan.id = "past";
  plan.title = "past plan";
  add_task(plan, "建设高速铁路和城际铁路", {lead("铁路局"), co("交通厅")});
  add_task(plan, "治理河流污染，改善水质", {lead("环保厅"), co("水利厅")});
  add_task(plan, "新建中小学校，均衡义务教育", {lead("教育厅")});
  return plan;
}

inline Plan new_plan(const std::vector<std::string>& titles) {
  Plan plan;
  plan.period = Period{2021, 2025};
  for (const std::string& title : titles) add_task(plan, title, {});
  return plan;
}

/// "A, B" of candidates.
inline std::string names(const std::vector<Candidate>& candidates) {
  std::string text;
  for (const Candidate& candidate : candidates) text += (text.empty() ? "" : ", ") + candidate.name;
  return text;
}

inline std::vector<Suggestion> suggest_from(const Plan& plan, const Plan& past, const SuggestOptions& options = {}) {
  return suggest(plan, std::vector{past}, options);
}

} // namespace dutygraph::testing
