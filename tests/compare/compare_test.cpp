#include "periods.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;

//   2011-2015            2016-2020
//   t0  A leads, B helps   t0  A leads, B and C help
//   t1  B leads            t1  C leads
std::vector<PlanGroup> two_periods() {
  return {period(2011, 2015, {{lead("A"), co("B")}, {lead("B")}}),
          period(2016, 2020, {{lead("A"), co("B"), co("C")}, {lead("C")}})};
}

TEST(Compare, CountsEachLineInEachPeriod) {
  const Comparison comparison = compare(two_periods(), {});
  const AgencyLine& b = *find_line(comparison, "B");
  EXPECT_EQ(b.periods[0].lead_count, 1);
  EXPECT_EQ(b.periods[0].co_count, 1);
  EXPECT_DOUBLE_EQ(b.periods[0].equal_load, 1.5);
  EXPECT_DOUBLE_EQ(b.periods[0].weighted_load, 4.0 / 3);
  EXPECT_DOUBLE_EQ(b.periods[0].share, 2.0 / 3);
  EXPECT_EQ(b.periods[0].rank, 1);
  EXPECT_EQ(b.periods[1].lead_count, 0);
  EXPECT_DOUBLE_EQ(b.periods[1].weighted_load, 0.25);
  EXPECT_EQ(b.periods[1].rank, 3);
}

TEST(Compare, TakesTheRoleWeightsGiven) {
  CompareOptions equal;
  equal.weights = {1, 1};
  const Comparison comparison = compare(two_periods(), {}, equal);
  EXPECT_DOUBLE_EQ(find_line(comparison, "B")->periods[0].weighted_load, 1.5);
}

TEST(Compare, LinesStandInOrderOfTheLastPeriodThenTheOneBefore) {
  auto groups = two_periods();
  groups[0].plans.push_back(period(2011, 2015, {{lead("Y")}, {lead("Z")}, {lead("Z")}}).plans.front());
  EXPECT_THAT(line_names(compare(groups, {})), ElementsAre("C", "A", "B", "Z", "Y"));
}

TEST(Compare, AnAbsentAgencyHasNoFigures) {
  const Comparison comparison = compare(two_periods(), {});
  const LinePeriod& before = find_line(comparison, "C")->periods[0];
  EXPECT_FALSE(before.present);
  EXPECT_EQ(before.rank, 0);
  EXPECT_EQ(before.weighted_load, 0);
  EXPECT_TRUE(before.names.empty());
}

TEST(Compare, SharesOfAPeriodSumToOne) {
  const Comparison comparison = compare(two_periods(), {});
  for (std::size_t p = 0; p < 2; ++p) {
    double sum = 0;
    for (const AgencyLine& line : comparison.lines) sum += line.periods[p].share;
    EXPECT_DOUBLE_EQ(sum, 1);
  }
}

TEST(Compare, APlanComparedWithItselfShowsNothingWonOrLost) {
  const PlanGroup only = period(2011, 2015, {{lead("A"), co("B"), co("C")}, {lead("B"), co("C")}, {lead("C")}});
  const Comparison comparison = compare(std::vector{only, only}, {});
  const Transition& transition = comparison.transitions.at(0);
  EXPECT_EQ(dump(transition.kept), "A>B 1:1, A>C 1:1, B>C 1:1");
  EXPECT_TRUE(transition.won.empty());
  EXPECT_TRUE(transition.lost.empty());
  EXPECT_EQ(transition.won_by_turnover + transition.lost_by_turnover, 0U);
  EXPECT_DOUBLE_EQ(transition.tie_jaccard, 1);
  EXPECT_DOUBLE_EQ(transition.agency_jaccard, 1);
  EXPECT_DOUBLE_EQ(transition.rank_correlation, 1);
}

TEST(Compare, APeriodThatAssignsNothingIsAColumnWithoutFigures) {
  auto groups = two_periods();
  Plan silent;
  silent.period = Period{2021, 2025};
  add_task(silent, "task", {});
  add_task(silent, "task", {suggested(lead("A"))});
  groups.push_back({"2021-2025", silent.period, {silent}});
  const Comparison comparison = compare(groups, {});
  ASSERT_EQ(comparison.periods.size(), 3U);
  EXPECT_FALSE(comparison.periods[2].assigns);
  EXPECT_EQ(comparison.periods[2].cohesion.tasks, 2U);
  EXPECT_EQ(comparison.transitions.size(), 1U);
  EXPECT_FALSE(find_line(comparison, "A")->periods.at(2).present);
  EXPECT_THAT(line_names(comparison), ElementsAre("C", "A", "B"));
}

TEST(Compare, TransitionsSkipAPeriodThatAssignsNothing) {
  auto groups = two_periods();
  groups.insert(groups.begin() + 1, PlanGroup{"silent", Period{2015, 2016}, {Plan{}}});
  const Comparison comparison = compare(groups, {});
  ASSERT_EQ(comparison.transitions.size(), 1U);
  EXPECT_EQ(comparison.transitions[0].from_label, "2011-2015");
  EXPECT_EQ(comparison.transitions[0].to_label, "2016-2020");
}

TEST(Compare, NothingComparedIsEmpty) {
  const Comparison comparison = compare({}, {});
  EXPECT_TRUE(comparison.periods.empty());
  EXPECT_TRUE(comparison.lines.empty());
  EXPECT_TRUE(comparison.transitions.empty());
}

} // namespace
} // namespace dutygraph::testing
