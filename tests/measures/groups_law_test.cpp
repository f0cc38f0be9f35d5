/// What groups must satisfy on any network, and slow verifiers: every partition of tiny networks, modularity pair by
/// pair, connected parts.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/groups.hpp>
#include <dutygraph/projection.hpp>
#include <functional>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

std::vector<Network> random_networks() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    networks.push_back(testing::random_network(seed, 4 + 2 * seed, 40 - 2 * seed, .03 * static_cast<double>(seed)));
  }
  return networks;
}

/// Calls f with every partition of n things.
void each_partition(std::size_t n, const std::function<void(const std::vector<GroupNumber>&)>& f) {
  std::vector<GroupNumber> groups(n, 0);
  const std::function<void(std::size_t, GroupNumber)> go = [&](std::size_t at, GroupNumber used) {
    if (at == n) return f(groups);
    for (GroupNumber group = 0; group <= used; ++group) {
      groups[at] = group;
      go(at + 1, std::max<GroupNumber>(used, group + 1));
    }
  };
  go(0, 0);
}

Partition partition_of(const Network& network, const std::vector<GroupNumber>& vertices) {
  const auto middle = vertices.begin() + static_cast<std::ptrdiff_t>(network.agencies().size());
  return {{vertices.begin(), middle}, {middle, vertices.end()}, vertices.size()};
}

TEST(BarberGroupsLaw, NoPartitionOfATinyNetworkIsBetter) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Network network = testing::random_network(seed, 4, 4, .5);
    if (network.edges().empty()) continue;
    double best = -1, best_of_two = -1;
    each_partition(8, [&](const std::vector<GroupNumber>& vertices) {
      const double quality = barber_modularity(network, partition_of(network, vertices));
      best = std::max(best, quality);
      if (*std::max_element(vertices.begin(), vertices.end()) < 2) best_of_two = std::max(best_of_two, quality);
    });
    EXPECT_NEAR(barber_groups(network).quality, best, 1e-12) << seed;
    EXPECT_NEAR(barber_groups(network, {.groups = 2}).quality, best_of_two, 1e-12) << seed;
  }
}

TEST(LeidenGroupsLaw, NoPartitionOfATinyNetworkIsBetter) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Network network = testing::random_network(seed, 7, 9, .3);
    double best = -1;
    each_partition(7, [&](const std::vector<GroupNumber>& agencies) {
      best = std::max(best, projection_modularity(network, agencies));
    });
    EXPECT_NEAR(leiden_groups(network).quality, best, 1e-12) << seed;
  }
}

/// Agencies and tasks dealt to four groups, some to none.
Partition dealt(const Network& network) {
  Partition partition{{}, {}, 4};
  for (std::size_t a = 0; a < network.agencies().size(); ++a) {
    partition.agencies.push_back(a % 5 == 4 ? no_group : static_cast<GroupNumber>(a % 5));
  }
  for (std::size_t t = 0; t < network.tasks().size(); ++t) {
    partition.tasks.push_back(t % 7 == 6 ? no_group : static_cast<GroupNumber>(t % 4));
  }
  return partition;
}

TEST(Modularity, OfBarberIsTheSumOverPairs) {
  for (const Network& network : random_networks()) {
    const Partition partition = dealt(network);
    const auto edges = static_cast<double>(network.edges().size());
    double sum =
        static_cast<double>(std::count_if(network.edges().begin(), network.edges().end(), [&](const NetworkEdge& edge) {
          const GroupNumber group = partition.agencies[edge.agency.index()];
          return group != no_group && group == partition.tasks[edge.task.index()];
        }));
    for (std::size_t a = 0; a < network.agencies().size(); ++a) {
      for (std::size_t t = 0; t < network.tasks().size(); ++t) {
        if (partition.agencies[a] == no_group || partition.agencies[a] != partition.tasks[t]) continue;
        sum -= static_cast<double>(network.edges_of(AgencyId(a)).size()) *
               static_cast<double>(network.edges_of(TaskId(t)).size()) / edges;
      }
    }
    EXPECT_NEAR(barber_modularity(network, partition), sum / edges, 1e-12);
  }
}

TEST(Modularity, OfTheProjectionIsTheSumOverPairs) {
  for (const Network& network : random_networks()) {
    const std::vector<GroupNumber> groups = dealt(network).agencies;
    const std::size_t n = groups.size();
    std::vector<double> strength(n, 0.0);
    double total = 0, within = 0, expected = 0;
    for (const Tie& tie : shared_tasks(network).ties) {
      strength[tie.from.index()] += tie.weight;
      strength[tie.to.index()] += tie.weight;
      total += tie.weight;
      if (groups[tie.from.index()] == groups[tie.to.index()] && groups[tie.from.index()] != no_group)
        within += tie.weight;
    }
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (a == b || (groups[a] == groups[b] && groups[a] != no_group)) expected += strength[a] * strength[b];
      }
    }
    EXPECT_NEAR(projection_modularity(network, groups), within / total - expected / (4 * total * total), 1e-12);
  }
}

TEST(GroupsLaw, QualityIsThatOfThePartitionAndNeverBelowOneGroup) {
  for (const Network& network : random_networks()) {
    const Groups barber = barber_groups(network, {.runs = 5}), leiden = leiden_groups(network, {.runs = 5});
    EXPECT_EQ(barber.quality, barber_modularity(network, barber.partition));
    EXPECT_EQ(leiden.quality, projection_modularity(network, leiden.partition.agencies));
    for (const double quality : {barber.quality, leiden.quality}) {
      EXPECT_GE(quality, 0);
      EXPECT_LT(quality, 1);
    }
  }
}

TEST(GroupsLaw, EveryNumberIsUsedAndEveryVertexWithAnEdgeHasOne) {
  for (const Network& network : random_networks()) {
    for (const Groups& groups :
         {barber_groups(network, {.runs = 3}), leiden_groups(network, {.runs = 3}), spectral_groups(network)}) {
      const Partition& partition = groups.partition;
      std::vector<bool> used(partition.groups, false);
      for (std::size_t a = 0; a < partition.agencies.size(); ++a) {
        ASSERT_EQ(partition.agencies[a] == no_group, network.edges_of(AgencyId(a)).empty());
        if (partition.agencies[a] != no_group) used.at(partition.agencies[a]) = true;
      }
      for (std::size_t t = 0; t < partition.tasks.size(); ++t) {
        ASSERT_EQ(partition.tasks[t] == no_group, network.edges_of(TaskId(t)).empty());
        if (partition.tasks[t] != no_group) used.at(partition.tasks[t]) = true;
      }
      EXPECT_THAT(used, ::testing::Each(true));
    }
  }
}

TEST(GroupsLaw, RelabellingFindsTheSameQuality) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Network network = testing::random_network(seed, 12, 18, .2);
    std::vector<NetworkEdge> edges(network.edges().begin(), network.edges().end());
    for (NetworkEdge& edge : edges) {
      edge.agency = AgencyId(11 - edge.agency.index());
      edge.task = TaskId((edge.task.index() + 5) % 18);
    }
    const Network other = Network::from_edges(std::vector<NetworkAgency>(12), std::vector<NetworkTask>(18), edges);
    EXPECT_NEAR(barber_groups(network).quality, barber_groups(other).quality, 1e-12) << seed;
    EXPECT_NEAR(leiden_groups(network).quality, leiden_groups(other).quality, 1e-12) << seed;
  }
}

TEST(GroupsLaw, LimitIsKeptAndMoreGroupsAreNeverWorse) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const Network network = testing::random_network(seed, 20, 30, .12);
    double before = 0;
    for (std::size_t most = 1; most <= 5; ++most) {
      const Groups groups = barber_groups(network, {.groups = most});
      EXPECT_LE(groups.partition.groups, most);
      EXPECT_GE(groups.quality, before - 1e-12);
      before = groups.quality;
    }
  }
}

/// Agencies that can be reached from the first of a group over partners of the same group.
std::size_t reached(const Projection& projection, const std::vector<GroupNumber>& groups, std::size_t first) {
  std::vector<bool> seen(groups.size(), false);
  seen[first] = true;
  for (bool grew = true; grew;) {
    grew = false;
    for (const Tie& tie : projection.ties) {
      const std::size_t a = tie.from.index(), b = tie.to.index();
      if (groups[a] != groups[b] || seen[a] == seen[b]) continue;
      seen[a] = seen[b] = grew = true;
    }
  }
  return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

TEST(LeidenGroupsLaw, GroupsAreConnected) {
  for (const Network& network : random_networks()) {
    const Projection projection = shared_tasks(network);
    const std::vector<GroupNumber> groups = leiden_groups(network, {.runs = 3}).partition.agencies;
    for (std::size_t a = 0; a < groups.size(); ++a) {
      if (groups[a] == no_group) continue;
      const auto members = std::count(groups.begin(), groups.end(), groups[a]);
      EXPECT_EQ(reached(projection, groups, a), static_cast<std::size_t>(members));
    }
  }
}

TEST(GroupsLaw, ThreadsChangeNothing) {
  const Network network = testing::random_network(5, 60, 150, .05);
  for (const auto method : {barber_groups, leiden_groups, spectral_groups}) {
    const Groups one = method(network, {.runs = 9, .threads = 1}), four = method(network, {.runs = 9, .threads = 4});
    EXPECT_EQ(one.partition, four.partition);
    EXPECT_EQ(one.quality, four.quality);
    EXPECT_EQ(one.stability.mean_rand, four.stability.mean_rand);
    EXPECT_EQ(one.stability.staying, four.stability.staying);
  }
}

TEST(StabilityLaw, SharesAreSharesOfRuns) {
  for (const Network& network : random_networks()) {
    const Groups groups = barber_groups(network, {.runs = 8});
    const Stability& stability = groups.stability;
    EXPECT_LE(stability.lowest_quality, groups.quality);
    EXPECT_GE(stability.as_good, 1U);
    EXPECT_LE(stability.least_rand, stability.mean_rand + 1e-12);
    for (std::size_t a = 0; a < stability.staying.size(); ++a) {
      if (std::isnan(stability.staying[a])) continue;
      EXPECT_GE(stability.staying[a], 1.0 / 8); // at least the chosen run
      EXPECT_LE(stability.staying[a], 1);
    }
  }
}

/// Twenty planted groups of agencies and tasks, one edge in ten astray.
TEST(GroupsLaw, PlantedGroupsAreFoundInALargeNetwork) {
  std::uint32_t state = 12345;
  const auto draw = [&state](std::uint32_t bound) { return ((state = state * 1664525 + 1013904223) >> 8U) % bound; };
  std::vector<NetworkEdge> edges;
  for (std::size_t t = 0; t < 4000; ++t) {
    for (std::size_t i = 0; i < 5; ++i) {
      const std::size_t group = draw(10) == 0 ? draw(20) : t % 20;
      edges.push_back({AgencyId(group * 15 + draw(15)), TaskId(t)});
    }
  }
  const Network network =
      Network::from_edges(std::vector<NetworkAgency>(300), std::vector<NetworkTask>(4000), std::move(edges));
  std::vector<GroupNumber> planted;
  for (std::size_t a = 0; a < 300; ++a) planted.push_back(static_cast<GroupNumber>(a / 15));
  EXPECT_EQ(adjusted_rand(barber_groups(network, {.runs = 3}).partition.agencies, planted), 1);
  EXPECT_EQ(adjusted_rand(leiden_groups(network, {.runs = 3}).partition.agencies, planted), 1);
  EXPECT_GT(adjusted_rand(spectral_groups(network, {.groups = 20, .runs = 10}).partition.agencies, planted), .8);
}

} // namespace
} // namespace dutygraph
