#include "past_plans.hpp"
#include <cmath>

namespace dutygraph::testing {
namespace {

/// Two plans that speak of the same things in the same words, the second without the schools but with culture.
std::vector<Plan> two_plans() {
  Plan second;
  second.id = "second";
  add_task(second, "城际铁路建设", {lead("铁路局"), co("交通厅"), co("财政厅")});
  add_task(second, "河流污染治理", {lead("环保厅"), co("水利厅")});
  add_task(second, "保护文物古迹", {lead("文化厅")});
  add_task(second, "园林绿化", {co("林业厅")});
  return {past_plan(), second};
}

TEST(Backtest, LeavesOnePlanOut) {
  const auto rows = backtest(two_plans());
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].method, "nearest-tasks");
  EXPECT_EQ(rows[0].tasks, 6U); // three and three; the joint task has no lead to find
  EXPECT_DOUBLE_EQ(rows[0].lead_at_1, 4.0 / 6);
  EXPECT_DOUBLE_EQ(rows[0].lead_at_3, 4.0 / 6);
  EXPECT_DOUBLE_EQ(rows[0].mrr, 4.0 / 6);
  EXPECT_DOUBLE_EQ(rows[0].abstained, 2.0 / 6);
  // Co: railway 1/1 and 1/2 (no second candidate), river 1/1 and 1/1, greening 0/1.
  EXPECT_DOUBLE_EQ(rows[0].co_r_precision, 3.5 / 5);
}

TEST(Backtest, TheMostFrequentLeadStandsBeside) {
  Plan first;
  add_task(first, "甲乙", {lead("A")});
  add_task(first, "丙丁", {lead("A")});
  add_task(first, "戊己", {lead("B")});
  Plan second;
  add_task(second, "子丑", {lead("A")});
  add_task(second, "寅卯", {lead("B")});
  const Backtest row = backtest(std::vector{first, second}).at(1);
  EXPECT_EQ(row.method, "most-frequent");
  // Taught by the second, A and B are equal and A comes first by key: right, right, second place. By the first: the
  // same order: right, second place.
  EXPECT_EQ(row.tasks, 5U);
  EXPECT_DOUBLE_EQ(row.lead_at_1, 3.0 / 5);
  EXPECT_DOUBLE_EQ(row.lead_at_3, 1);
  EXPECT_DOUBLE_EQ(row.mrr, 4.0 / 5);
  EXPECT_TRUE(std::isnan(row.co_r_precision));
  EXPECT_EQ(row.abstained, 0);
}

TEST(Backtest, OnePlanIsCutIntoFiveFoldsOfConsecutiveTasks) {
  // Ten tasks in pairs of equal words: a pair is always in one fold, so nothing can be learnt from it.
  Plan plan;
  for (const char* words : {"铁路", "河流", "学校", "文物", "园林"}) {
    add_task(plan, words, {lead(words)});
    add_task(plan, words, {lead(words)});
  }
  const Backtest row = backtest(std::vector{plan}).at(0);
  EXPECT_EQ(row.tasks, 10U);
  EXPECT_EQ(row.lead_at_1, 0);
  EXPECT_EQ(row.abstained, 1);
}

TEST(Backtest, ATaskNeverTeachesItself) {
  Plan plan;
  add_task(plan, "铁路建设", {lead("A")});
  const auto rows = backtest(std::vector{plan});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].lead_at_1, 0);
  EXPECT_EQ(rows[1].lead_at_1, 0);
}

TEST(Backtest, PlansThatAssignNothingTakeNoPart) {
  auto plans = two_plans();
  const auto before = backtest(plans);
  plans.push_back(new_plan({"铁路", "河流"}));
  const auto after = backtest(plans);
  EXPECT_EQ(before[0].tasks, after[0].tasks);
  EXPECT_EQ(before[0].mrr, after[0].mrr);
  EXPECT_TRUE(backtest(std::vector{new_plan({"铁路"})}).empty());
}

} // namespace
} // namespace dutygraph::testing
