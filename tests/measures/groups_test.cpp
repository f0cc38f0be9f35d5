/// Groups: known optima on the Southern Women data, partitions compared, networks with next to nothing in them.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/groups.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
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

TEST(BarberGroups, AnySeedReachesTheOptimumOfTheSouthernWomen) {
  for (std::uint64_t seed = 2; seed < 22; ++seed) {
    EXPECT_NEAR(barber_groups(women(), {.seed = seed}).quality, .3455371796, 5e-11) << seed;
    EXPECT_NEAR(barber_groups(women(), {.groups = 2, .seed = seed}).quality, .3211715692, 5e-11) << seed;
  }
}

TEST(LeidenGroups, ReachTheKnownOptimumOfTheProjectionOfTheWomen) {
  const Groups groups = leiden_groups(women());
  EXPECT_NEAR(groups.quality, .1518652830, 5e-11);
  EXPECT_EQ(std::count(groups.partition.agencies.begin(), groups.partition.agencies.end(), 0U), 10);
  EXPECT_EQ(std::count(groups.partition.agencies.begin(), groups.partition.agencies.end(), 1U), 8);
}

/// As scikit-learn's SpectralCoclustering: Verne to Flora with E9 to E14.
TEST(SpectralGroups, TwoGroupsOfTheSouthernWomen) {
  const Groups groups = spectral_groups(women(), {.groups = 2});
  EXPECT_THAT(groups.partition.agencies, ElementsAreArray({0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
  EXPECT_THAT(groups.partition.tasks, ElementsAreArray({0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}));
  EXPECT_NEAR(groups.quality, barber_modularity(women(), groups.partition), 1e-15);
}

TEST(SpectralGroups, ChooseTheNumberOfGroupsByModularity) {
  const Groups chosen = spectral_groups(women());
  for (std::size_t k = 2; k <= 12; ++k) {
    EXPECT_GE(chosen.quality, spectral_groups(women(), {.groups = k, .runs = 20}).quality - 1e-9) << k;
  }
}

/// Two blocks that share nothing, one of them in two halves with a bridge.
const Network& blocks() {
  static const Network network = testing::network_of(
      {"CCC.......", "CCC.......", "CCC.......", "...CCC....", "...CCCC...", "......CCCC", ".......CCC", ".......CCC"});
  return network;
}

TEST(Groups, EveryMethodFindsBlocksThatShareNothing) {
  for (const Groups& groups :
       {barber_groups(blocks()), leiden_groups(blocks()), spectral_groups(blocks(), {.groups = 3})}) {
    const auto& of = groups.partition.agencies;
    EXPECT_EQ(groups.partition.groups, 3U);
    EXPECT_THAT(of, ElementsAre(of[0], of[0], of[0], of[3], of[3], of[5], of[5], of[5]));
    EXPECT_EQ(groups.stability.mean_rand, 1);
    EXPECT_EQ(groups.stability.mean_information, 1);
    EXPECT_THAT(groups.stability.staying, Each(1.0));
  }
}

TEST(Groups, NumberOneIsTheLargest) {
  const Partition partition = barber_groups(blocks()).partition;
  EXPECT_THAT(partition.agencies, ElementsAre(0, 0, 0, 2, 2, 1, 1, 1)); // of equals that of the first agency
}

TEST(Groups, TaskBelongsWhereMostOfItsAgenciesAre) {
  const Partition partition = leiden_groups(blocks()).partition;
  EXPECT_THAT(partition.tasks, ElementsAreArray({0, 0, 0, 2, 2, 2, 2, 1, 1, 1})); // the bridge to the first of equals
}

TEST(Stability, OneRunAgreesWithItself) {
  const Stability stability = barber_groups(women(), {.runs = 1}).stability;
  EXPECT_EQ(stability.runs, 1U);
  EXPECT_EQ(stability.as_good, 1U);
  EXPECT_EQ(stability.least_rand, 1);
  EXPECT_EQ(stability.lowest_quality, stability.highest_quality);
  EXPECT_THAT(stability.staying, Each(1.0));
}

TEST(Stability, TellsRunsThatFoundLess) {
  const Groups groups = barber_groups(women(), {.runs = 100});
  const Stability& stability = groups.stability;
  EXPECT_EQ(stability.highest_quality, groups.quality);
  EXPECT_LT(stability.lowest_quality, groups.quality - 1e-6);
  EXPECT_GT(stability.as_good, 0U);
  EXPECT_LT(stability.as_good, 100U);
  EXPECT_LT(stability.least_rand, stability.mean_rand);
  EXPECT_LT(stability.mean_rand, 1);
  // Evelyn, Laura, Theresa, Brenda and Charlotte are never parted.
  for (std::size_t a = 0; a < 5; ++a) EXPECT_EQ(stability.staying[a], 1) << a;
  EXPECT_LT(*std::min_element(stability.staying.begin(), stability.staying.end()), 1);
}

TEST(Likeness, AdjustedRandIndexOfHubertAndArabie) {
  using List = std::vector<GroupNumber>;
  EXPECT_NEAR(adjusted_rand(List{0, 0, 1, 1}, List{1, 1, 0, 0}), 1, 1e-15);
  EXPECT_NEAR(adjusted_rand(List{0, 0, 1, 1}, List{0, 0, 1, 2}), 4.0 / 7, 1e-15);
  EXPECT_NEAR(adjusted_rand(List{0, 0, 0, 0}, List{0, 1, 2, 3}), 0, 1e-15);
  EXPECT_NEAR(adjusted_rand(List{0, 0, 1, 1}, List{0, 1, 0, 1}), -.5, 1e-15);
  EXPECT_EQ(adjusted_rand(List{0, 0}, List{1, 1}), 1);
}

TEST(Likeness, NormalisedMutualInformation) {
  using List = std::vector<GroupNumber>;
  EXPECT_NEAR(normalised_information(List{0, 0, 1, 1}, List{1, 1, 0, 0}), 1, 1e-15);
  EXPECT_NEAR(normalised_information(List{0, 0, 1, 1}, List{0, 0, 1, 2}), .8, 1e-15);
  EXPECT_NEAR(normalised_information(List{0, 0, 0, 0}, List{0, 1, 2, 3}), 0, 1e-15);
  EXPECT_NEAR(normalised_information(List{0, 0, 1, 1}, List{0, 1, 0, 1}), 0, 1e-15);
  EXPECT_EQ(normalised_information(List{0, 0}, List{1, 1}), 1);
}

TEST(Likeness, PlacesWithoutGroupAreLeftOut) {
  using List = std::vector<GroupNumber>;
  EXPECT_NEAR(adjusted_rand(List{0, no_group, 0, 1, 1}, List{0, 5, 0, 1, 2}), 4.0 / 7, 1e-15);
  EXPECT_THAT(adjusted_rand(List{no_group, 1}, List{0, no_group}), IsNan());
  EXPECT_THAT(normalised_information(List{}, List{}), IsNan());
}

TEST(GroupsOfNextToNothing, HaveNoQualityWithoutEdges) {
  for (const Network& network : {Network(), Network::from_edges({}, std::vector<NetworkTask>(3), {}),
                                 Network::from_edges(std::vector<NetworkAgency>(2), {}, {})}) {
    for (const Groups& groups : {barber_groups(network), barber_groups(network, {.groups = 2}), leiden_groups(network),
                                 spectral_groups(network), spectral_groups(network, {.groups = 3})}) {
      EXPECT_THAT(groups.quality, IsNan());
      EXPECT_EQ(groups.partition.groups, 0U);
      EXPECT_THAT(groups.partition.agencies, Each(no_group));
      EXPECT_THAT(groups.partition.tasks, Each(no_group));
      EXPECT_EQ(groups.partition.agencies.size(), network.agencies().size());
      EXPECT_EQ(groups.partition.tasks.size(), network.tasks().size());
      EXPECT_THAT(groups.stability.mean_rand, IsNan());
      EXPECT_THAT(groups.stability.staying, Each(IsNan()));
    }
  }
}

TEST(GroupsOfNextToNothing, OneAgencyIsOneGroup) {
  const Network network = testing::network_of({"LC.", "..."});
  for (const Groups& groups : {barber_groups(network), barber_groups(network, {.groups = 1}), leiden_groups(network),
                               spectral_groups(network, {.groups = 1})}) {
    EXPECT_THAT(groups.partition.agencies, ElementsAre(0, no_group));
    EXPECT_THAT(groups.partition.tasks, ElementsAre(0, 0, no_group));
  }
  EXPECT_EQ(barber_groups(network).quality, 0);
  EXPECT_THAT(leiden_groups(network).quality, IsNan()); // nothing is shared
}

} // namespace
} // namespace dutygraph
