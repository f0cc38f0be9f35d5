#include "periods.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

Transition between(const PlanGroup& before, const PlanGroup& after) {
  return compare(std::vector{before, after}, {}).transitions.at(0);
}

TEST(Transition, SortsTiesIntoKeptWonAndLost) {
  const Transition transition = between(period(2011, 2015, {{lead("A"), co("B")}, {lead("B"), co("C")}, {lead("C")}}),
                                        period(2016, 2020, {{lead("A"), co("B")}, {lead("A"), co("B"), co("C")}}));
  EXPECT_EQ(dump(transition.kept), "A>B 1:2");
  EXPECT_EQ(dump(transition.won), "A>C 0:1");
  EXPECT_EQ(dump(transition.lost), "B>C 1:0");
  EXPECT_DOUBLE_EQ(transition.tie_jaccard, 1.0 / 3);
}

TEST(Transition, ATieHasADirection) {
  const Transition transition =
      between(period(2011, 2015, {{lead("A"), co("B")}}), period(2016, 2020, {{lead("B"), co("A")}}));
  EXPECT_TRUE(transition.kept.empty());
  EXPECT_EQ(dump(transition.won), "B>A 0:1");
  EXPECT_EQ(dump(transition.lost), "A>B 1:0");
}

TEST(Transition, TiesOfNewAndGoneLinesAreTurnover) {
  const Transition transition = between(period(2011, 2015, {{lead("A"), co("Old"), co("B")}}),
                                        period(2016, 2020, {{lead("A"), co("New"), co("B")}, {lead("New"), co("B")}}));
  EXPECT_EQ(dump(transition.kept), "A>B 1:1");
  EXPECT_TRUE(transition.won.empty());
  EXPECT_TRUE(transition.lost.empty());
  EXPECT_EQ(transition.won_by_turnover, 2U);
  EXPECT_EQ(transition.lost_by_turnover, 1U);
  EXPECT_DOUBLE_EQ(transition.tie_jaccard, 0.25);
  EXPECT_DOUBLE_EQ(transition.agency_jaccard, 0.5);
}

TEST(Transition, HeaviestTiesComeFirstThenNames) {
  const Transition transition = between(
      period(2011, 2015, {{lead("A")}, {lead("B")}, {lead("C")}}),
      period(2016, 2020, {{lead("B"), co("C")}, {lead("C"), co("A")}, {lead("C"), co("A")}, {lead("A"), co("C")}}));
  EXPECT_EQ(dump(transition.won), "C>A 0:2, A>C 0:1, B>C 0:1");
}

TEST(Transition, RankCorrelationIsOverLinesInBoth) {
  // Loads before: A 3, B 2, C 1, D 4; after: B 3, A 2, C 1. Of the pairs of A, B, C one turned: (2 - 1) / 3.
  const Transition transition =
      between(period(2011, 2015,
                     {{lead("A")},
                      {lead("A")},
                      {lead("A")},
                      {lead("B")},
                      {lead("B")},
                      {lead("C")},
                      {lead("D")},
                      {lead("D")},
                      {lead("D")},
                      {lead("D")}}),
              period(2016, 2020, {{lead("A")}, {lead("A")}, {lead("B")}, {lead("B")}, {lead("B")}, {lead("C")}}));
  EXPECT_DOUBLE_EQ(transition.rank_correlation, 1.0 / 3);
}

TEST(Transition, WithoutTiesOrCommonLinesFiguresAreUndefined) {
  const Transition transition = between(period(2011, 2015, {{lead("A")}}), period(2016, 2020, {{lead("B")}}));
  EXPECT_TRUE(std::isnan(transition.tie_jaccard));
  EXPECT_EQ(transition.agency_jaccard, 0);
  EXPECT_TRUE(std::isnan(transition.rank_correlation));
}

} // namespace
} // namespace dutygraph::testing
