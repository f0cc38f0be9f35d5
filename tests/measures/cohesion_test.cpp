#include "networks.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

/// Agencies 0 and 1 share task 0, agency 2 alone has tasks 1 and 2, nobody has task 3.
Network in_pieces() { return testing::network_of({"L...", "C...", ".LL."}); }

TEST(Cohesion, CountsWhatIsThere) {
  const Cohesion whole = cohesion(in_pieces());
  EXPECT_EQ(whole.agencies, 3U);
  EXPECT_EQ(whole.tasks, 4U);
  EXPECT_EQ(whole.assigned_tasks, 3U);
  EXPECT_EQ(whole.lead_edges, 3U);
  EXPECT_EQ(whole.co_edges, 1U);
  EXPECT_EQ(whole.ties, 1U);
}

TEST(Cohesion, DensityIsOverAssignedTasks) {
  const Cohesion whole = cohesion(in_pieces());
  EXPECT_DOUBLE_EQ(whole.density, 4.0 / 9);
  EXPECT_DOUBLE_EQ(whole.mean_agencies_per_task, 4.0 / 3);
  EXPECT_DOUBLE_EQ(whole.projection_density, 1.0 / 3);
}

TEST(Cohesion, TasksOfNobodyAreNoComponents) {
  const Cohesion whole = cohesion(in_pieces());
  EXPECT_EQ(whole.components, 2U);
  EXPECT_EQ(whole.largest_component, 3U);
}

/// Loads .5, .5 and 2.
TEST(Cohesion, ConcentrationOfTheEqualLoad) {
  const Cohesion whole = cohesion(in_pieces());
  const double hhi = (.25 + .25 + 4) / 9;
  EXPECT_DOUBLE_EQ(whole.hhi, hhi);
  EXPECT_DOUBLE_EQ(whole.effective_agencies, 1 / hhi);
  EXPECT_DOUBLE_EQ(whole.gini, 1.0 / 3);
  EXPECT_NEAR(whole.entropy, 2 * std::log(6) / 6 + 2 * std::log(1.5) / 3, 1e-12);
}

TEST(Cohesion, EmptyNetworkLeavesSharesUndefined) {
  const Cohesion whole = cohesion(Network::from_edges({}, {}, {}));
  EXPECT_EQ(whole.components, 0U);
  for (const double value : {whole.density, whole.mean_agencies_per_task, whole.gini, whole.hhi,
                             whole.effective_agencies, whole.entropy, whole.projection_density}) {
    EXPECT_TRUE(std::isnan(value));
  }
}

} // namespace
} // namespace dutygraph
