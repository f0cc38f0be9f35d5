#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::ElementsAre;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Ranks, CompetitionRanksLeaveAGapAfterTies) {
  EXPECT_THAT(ranks(std::vector<double>{3, 5, 3, 1}), ElementsAre(2, 1, 2, 4));
}

TEST(Ranks, UndefinedStandsLastTogether) {
  EXPECT_THAT(ranks(std::vector<double>{nan, 0, nan, 2}), ElementsAre(3, 2, 3, 1));
}

TEST(Ranks, RoundingMakesNoDifference) {
  EXPECT_THAT(ranks(std::vector<double>{.1 + .2, .3, .3 + 1e-10}), ElementsAre(2, 2, 1));
}

TEST(Ranks, TiesAreMeasuredFromTheFirstOfTheRank) {
  const double step = .7e-12;
  EXPECT_THAT(ranks(std::vector<double>{1 + 2 * step, 1 + step, 1}), ElementsAre(1, 1, 3));
}

TEST(Ranks, InfinityIsTheLargestValue) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THAT(ranks(std::vector<double>{1, infinity, infinity}), ElementsAre(3, 1, 1));
}

TEST(Ranks, NothingRanksNothing) { EXPECT_TRUE(ranks({}).empty()); }

/// Agency 0 leads one task with agency 3; agency 1 helps on two with agency 2 leading.
/// Loads at 1:1  .5 1 1 .5 and at 3:1  .75 .5 1.5 .25, with lead only 1 0 2 0.
TEST(Ranks, IntervalsSpanTheRoleWeights) {
  const Network network = testing::network_of({"L..", ".CC", ".LL", "C.."});
  std::vector<std::pair<int, int>> intervals;
  for (const RankInterval& interval : rank_intervals(network)) intervals.emplace_back(interval.low, interval.high);
  EXPECT_THAT(intervals, ElementsAre(std::pair(2, 3), std::pair(1, 3), std::pair(1, 1), std::pair(3, 4)));
}

TEST(Gini, KnownValues) {
  EXPECT_EQ(gini(std::vector<double>{2, 2, 2}), 0);
  EXPECT_DOUBLE_EQ(gini(std::vector<double>{0, 0, 0, 1}), .75);
  EXPECT_DOUBLE_EQ(gini(std::vector<double>{1, 3}), .25);
  EXPECT_TRUE(std::isnan(gini({})));
  EXPECT_TRUE(std::isnan(gini(std::vector<double>{0, 0})));
}

} // namespace
} // namespace dutygraph
