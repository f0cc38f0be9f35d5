#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::DoubleNear;
using ::testing::Pointwise;

/// The ten binding indicators of a notice of Liaoning of 2012: six tasks of one agency, four of a lead and others.
/// Rows: development and reform, human resources, economy and information, education, land, forestry, environment,
/// housing, statistics, power company, departments concerned, water, health.
Network ten_indicators() {
  return testing::network_of({"...LL.....", ".......LL.", "...C..L...", "L.........", ".L........", "..L.......",
                              ".....L....", ".........L", "...C......", "...C......", "....C.....", "......C...",
                              "........C."});
}

/// Two tasks: A leads both, B helps on the first, C and D on the second.
Network two_tasks() { return testing::network_of({"LL", "C.", ".C", ".C"}); }

void expect_values(const std::vector<double>& values, const std::vector<double>& expected, double tolerance = 1e-12) {
  EXPECT_THAT(values, Pointwise(DoubleNear(tolerance), expected));
}

TEST(Load, CountsByRole) {
  expect_values(lead_count(two_tasks()), {2, 0, 0, 0});
  expect_values(co_count(two_tasks()), {0, 1, 1, 1});
  expect_values(task_count(two_tasks()), {2, 1, 1, 1});
}

TEST(Load, EqualLoadSplitsEachTaskEvenly) {
  expect_values(equal_load(two_tasks()), {1.0 / 2 + 1.0 / 3, 1.0 / 2, 1.0 / 3, 1.0 / 3});
}

TEST(Load, WeightedLoadSplitsByRole) {
  expect_values(weighted_load(two_tasks()), {2.0 / 3 + 2.0 / 4, 1.0 / 3, 1.0 / 4, 1.0 / 4});
  expect_values(weighted_load(two_tasks(), {3, 1}), {3.0 / 4 + 3.0 / 5, 1.0 / 4, 1.0 / 5, 1.0 / 5});
}

TEST(Load, EqualWeightsGiveTheEqualLoad) {
  const Network network = ten_indicators();
  expect_values(weighted_load(network, {1, 1}), equal_load(network));
}

TEST(Load, LeadOnlyGivesAllToTheLeadAndSplitsATaskWithoutLead) {
  expect_values(weighted_load(testing::network_of({"L.", "CC", ".C"}), {1, 0}), {1, .5, .5});
}

TEST(Load, LeadRatioIsUndefinedWithoutATask) {
  const std::vector<double> ratio = testing::column(testing::network_of({"LC", "C.", ".."}), "lead_ratio");
  EXPECT_EQ(ratio[0], .5);
  EXPECT_EQ(ratio[1], 0);
  EXPECT_TRUE(std::isnan(ratio[2]));
}

TEST(Load, NewmanLoadCountsJointTasks) {
  const Network network = testing::network_of({"LLC", "C..", "..L"});
  expect_values(testing::column(network, "newman_load"), {2, 1, 1});
}

TEST(Load, ExclusivityFallsWithEachPartner) {
  const Network network = testing::network_of({"LL.", ".CC", "..L"});
  expect_values(testing::column(network, "exclusivity"), {1 + std::exp(-1), 2 * std::exp(-1), std::exp(-1)});
}

TEST(Load, BreadthIsTheEffectiveNumberOfChapters) {
  const std::vector<NetworkTask> tasks{
      {PlanId(0), TaskId(0), 0}, {PlanId(0), TaskId(1), 0}, {PlanId(0), TaskId(2), 1}, {PlanId(0), TaskId(3), 2}};
  std::vector<NetworkEdge> edges;
  for (const std::size_t t : {0U, 1U}) edges.push_back({AgencyId(0), TaskId(t)}); // one chapter
  for (const std::size_t t : {0U, 2U}) edges.push_back({AgencyId(1), TaskId(t)}); // two, evenly
  for (std::size_t t = 0; t < 4; ++t) edges.push_back({AgencyId(2), TaskId(t)});  // three, one of them twice
  const Network network = Network::from_edges(std::vector<NetworkAgency>(4), tasks, edges);
  const std::vector<double> breadth = testing::column(network, "breadth");
  EXPECT_NEAR(breadth[0], 1, 1e-12);
  EXPECT_NEAR(breadth[1], 2, 1e-12);
  EXPECT_NEAR(breadth[2], std::exp(.5 * std::log(2) + .5 * std::log(4)), 1e-12);
  EXPECT_TRUE(std::isnan(breadth[3]));
}

TEST(Load, StrengthSumsWeightsByRole) {
  const Network network = Network::from_edges(std::vector<NetworkAgency>(1), std::vector<NetworkTask>(3),
                                              {{AgencyId(0), TaskId(0), Role::lead, 2.5},
                                               {AgencyId(0), TaskId(1), Role::co, .5},
                                               {AgencyId(0), TaskId(2), Role::co, 4}});
  expect_values(testing::column(network, "lead_strength"), {2.5});
  expect_values(testing::column(network, "co_strength"), {4.5});
}

TEST(Load, TenIndicatorsOfLiaoning) {
  const Network network = ten_indicators();
  expect_values(lead_count(network), {2, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0});
  expect_values(co_count(network), {0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
  expect_values(equal_load(network), {.75, 1.5, .75, 1, 1, 1, 1, 1, .25, .25, .5, .5, .5});
  const double third = 1.0 / 3;
  expect_values(weighted_load(network),
                {.4 + 2 * third, 1 + 2 * third, .2 + 2 * third, 1, 1, 1, 1, 1, .2, .2, third, third, third});
  const std::vector<double> exclusivity = testing::column(network, "exclusivity");
  EXPECT_NEAR(exclusivity[0], .4177, 5e-5);
  EXPECT_NEAR(exclusivity[1], 1.3679, 5e-5);
  EXPECT_NEAR(exclusivity[2], .4177, 5e-5);
  EXPECT_NEAR(exclusivity[8], .0498, 5e-5);
}

TEST(Load, ConcentrationOfTheTenIndicators) {
  const Cohesion whole = cohesion(ten_indicators());
  EXPECT_EQ(whole.lead_edges, 10U);
  EXPECT_EQ(whole.co_edges, 6U);
  EXPECT_NEAR(whole.gini, .246154, 5e-7);
  EXPECT_NEAR(whole.hhi, .0925, 1e-12);
  EXPECT_NEAR(whole.effective_agencies, 10.8108, 5e-5);
}

} // namespace
} // namespace dutygraph
