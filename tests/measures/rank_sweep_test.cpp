#include "networks.hpp"
#include <cmath>
#include <dutygraph/rank_sweep.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

TEST(RankSweep, OverOneNetworkIsTheRankInterval) {
  const Network network = testing::random_network(4, 25, 40, .15);
  std::vector<NetworkAgency> agencies(25);
  for (std::size_t a = 0; a < 25; ++a) agencies[a].key = "a" + std::to_string(a);
  const Network named =
      Network::from_edges(agencies, std::vector<NetworkTask>(40), {network.edges().begin(), network.edges().end()});
  const Network* one = &named;
  const std::vector<SweptRank> swept = sweep_ranks(named, std::span(&one, 1), 10);
  const std::vector<RankInterval> interval = rank_intervals(named);
  for (std::size_t a = 0; a < 25; ++a) {
    EXPECT_EQ(swept[a].settings, 4U);
    EXPECT_EQ(swept[a].low, interval[a].low);
    EXPECT_EQ(swept[a].high, interval[a].high);
    EXPECT_GE(swept[a].median, swept[a].low);
    EXPECT_LE(swept[a].median, swept[a].high);
  }
}

/// a leads one task with four helpers, b helps on two tasks. Lead only, a is first with c and d, and b has nothing.
TEST(RankSweep, MedianAndShareByHand) {
  const Network network = testing::network_of({"L..", ".CC", "CL.", "C.L", "C..", "C.."});
  const Network dropped = testing::network_of({"L..", ".CC"}); // the same two keys in another counting
  const std::vector<const Network*> both{&network, &dropped};
  const std::vector<SweptRank> swept = sweep_ranks(network, both, 1);
  EXPECT_EQ(swept[0].settings, 8U);
  EXPECT_EQ(swept[2].settings, 4U);
  // In `dropped` b carries two tasks and a one, whatever the weights.
  EXPECT_EQ(swept[1].low, 1);
  EXPECT_EQ(swept[0].high, 4); // behind the three others with any weight of co
  EXPECT_DOUBLE_EQ(swept[0].median, 2);
  EXPECT_DOUBLE_EQ(swept[0].top_share, .125); // lead only in `network`: first with the two other leads
}

TEST(RankSweep, WithoutASettingIsUndefined) {
  const Network network = testing::network_of({"L"});
  const std::vector<SweptRank> swept = sweep_ranks(network, {}, 10);
  ASSERT_EQ(swept.size(), 1U);
  EXPECT_EQ(swept[0].low, 0);
  EXPECT_TRUE(std::isnan(swept[0].median));
  EXPECT_TRUE(std::isnan(swept[0].top_share));
}

} // namespace
} // namespace dutygraph
