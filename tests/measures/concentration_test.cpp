#include "networks.hpp"
#include <cmath>
#include <dutygraph/concentration.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

TEST(Concentration, OfTheDegreesOfTheSouthernWomen) {
  const Concentration degrees = concentration(task_count(testing::southern_women()));
  EXPECT_NEAR(degrees.gini, .234082, 5e-7);
  EXPECT_NEAR(degrees.hhi, .065270, 5e-7);
  EXPECT_NEAR(degrees.entropy, 2.799937, 5e-7);
  EXPECT_NEAR(degrees.evenness, .968712, 5e-7);
}

TEST(Concentration, EqualValuesAreEvenAndOneHolderHasAll) {
  const Concentration even = concentration(std::vector<double>{2, 2, 2, 2});
  EXPECT_DOUBLE_EQ(even.effective, 4);
  EXPECT_DOUBLE_EQ(even.evenness, 1);
  EXPECT_EQ(even.gini, 0);
  const Concentration one = concentration(std::vector<double>{0, 3, 0, 0});
  EXPECT_EQ(one.hhi, 1);
  EXPECT_EQ(one.entropy, 0);
  EXPECT_EQ(one.gini, .75);
}

TEST(Concentration, ZerosOfARosterRaiseTheGiniAndLeaveTheEffectiveNumber) {
  const Concentration seen = concentration(std::vector<double>{1, 2, 3});
  const Concentration roster = concentration(std::vector<double>{1, 2, 3, 0, 0});
  EXPECT_GT(roster.gini, seen.gini);
  EXPECT_EQ(roster.effective, seen.effective);
  EXPECT_LT(roster.evenness, seen.evenness);
}

TEST(Concentration, NothingIsUndefined) {
  for (const Concentration& none : {concentration({}), concentration(std::vector<double>{0, 0})})
    for (const double value : {none.gini, none.hhi, none.effective, none.entropy, none.evenness})
      EXPECT_TRUE(std::isnan(value));
  EXPECT_TRUE(std::isnan(concentration(std::vector<double>{5}).evenness));
  EXPECT_EQ(concentration(std::vector<double>{5}).effective, 1);
}

TEST(ChapterClarity, CountsTheLeadsOfEachChapter) {
  // Chapter 0: one agency leads both tasks. Chapter 1: three agencies lead one each. Chapter 2: nobody leads.
  Network network = testing::network_of({"LLL..C.", "CC.L.C.", "....L..", "......."});
  std::vector<NetworkTask> tasks(7);
  const std::vector<std::uint32_t> chapters = {0, 0, 1, 1, 1, 2, 3};
  for (std::size_t t = 0; t < 7; ++t) tasks[t].chapter = chapters[t];
  network = Network::from_edges(std::vector<NetworkAgency>(4), tasks, {network.edges().begin(), network.edges().end()});
  const std::vector<ChapterClarity> clarity = chapter_clarity(network);
  ASSERT_EQ(clarity.size(), 3U); // the last chapter has no assigned task
  EXPECT_EQ(clarity[0].tasks, 2U);
  EXPECT_EQ(clarity[0].leads, 1U);
  EXPECT_DOUBLE_EQ(clarity[0].effective_leads, 1);
  EXPECT_DOUBLE_EQ(clarity[0].effective_agencies, 2);
  EXPECT_DOUBLE_EQ(clarity[1].effective_leads, 3);
  EXPECT_TRUE(std::isnan(clarity[2].effective_leads));
  EXPECT_EQ(clarity[2].agencies, 2U);
}

} // namespace
} // namespace dutygraph
