/// Groups by modularity: known optima on the Southern Women data, and what any groups must satisfy.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/groups.hpp>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::ElementsAreArray;
using ::testing::IsNan;

const Network& women() {
  static const Network network = testing::southern_women();
  return network;
}

TEST(BarberGroups, ReachTheKnownOptimumOfTheSouthernWomen) {
  const Groups groups = barber_groups(women());
  EXPECT_NEAR(groups.quality, .3455371796, 5e-11);
  // Evelyn to Frances with E1 to E6; Myra, Katherina, Sylvia, Nora, Helen with E10, E12 to E14; Pearl, Dorothy, Olivia,
  // Flora with E9, E11; Eleanor, Ruth, Verne with E7, E8.
  EXPECT_THAT(groups.partition.agencies, ElementsAreArray({0, 0, 0, 0, 0, 0, 3, 2, 3, 3, 1, 1, 1, 1, 1, 2, 2, 2}));
  EXPECT_THAT(groups.partition.tasks, ElementsAreArray({0, 0, 0, 0, 0, 0, 3, 3, 2, 1, 2, 1, 1, 1}));
  EXPECT_EQ(groups.partition.groups, 4U);
}

TEST(BarberGroups, ReachTheKnownOptimumOfTwoGroups) {
  const Groups groups = barber_groups(women(), {.groups = 2});
  EXPECT_NEAR(groups.quality, .3211715692, 5e-11);
  EXPECT_EQ(groups.partition.groups, 2U);
}

TEST(LeidenGroups, ReachTheKnownOptimumOfTheProjectionOfTheWomen) {
  const Groups groups = leiden_groups(women());
  EXPECT_NEAR(groups.quality, .1518652830, 5e-11);
  EXPECT_EQ(std::count(groups.partition.agencies.begin(), groups.partition.agencies.end(), 0U), 10);
  EXPECT_EQ(std::count(groups.partition.agencies.begin(), groups.partition.agencies.end(), 1U), 8);
}

} // namespace
} // namespace dutygraph
