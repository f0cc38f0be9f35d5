/// Laws that hold on every network, tried on seeded random ones.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/projection.hpp>
#include <gtest/gtest.h>
#include <numeric>

namespace dutygraph {
namespace {

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

std::vector<Network> random_networks() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    networks.push_back(testing::random_network(seed, 4 + 2 * seed, 45 - 2 * seed, .03 * static_cast<double>(seed)));
  }
  return networks;
}

void expect_range(const Network& network, std::string_view name, double low, double high) {
  for (const double value : testing::column(network, name)) {
    if (std::isnan(value)) continue;
    EXPECT_GE(value, low - 1e-12) << name;
    EXPECT_LE(value, high + 1e-12) << name;
  }
}

TEST(MeasureLaws, SharesStayBetweenZeroAndOne) {
  for (const Network& network : random_networks()) {
    for (const std::string_view name :
         {"lead_ratio", "degree_2mode", "closeness_2mode", "betweenness_2mode", "eigenvector", "pagerank", "hub",
          "authority", "birank", "redundancy", "clustering_latapy", "clustering_opsahl"}) {
      expect_range(network, name, 0, 1);
    }
  }
}

TEST(MeasureLaws, LoadsSumToTheAssignedTasks) {
  for (const Network& network : random_networks()) {
    const auto tasks = static_cast<double>(network.assigned_task_count());
    EXPECT_NEAR(sum(equal_load(network)), tasks, 1e-9);
    for (const RoleWeights weights : {RoleWeights{}, RoleWeights{1, 0}, RoleWeights{0, 1}, RoleWeights{5, .5}}) {
      EXPECT_NEAR(sum(weighted_load(network, weights)), tasks, 1e-9);
    }
  }
}

TEST(MeasureLaws, CountsSumToTheEdges) {
  for (const Network& network : random_networks()) {
    EXPECT_EQ(sum(lead_count(network)) + sum(co_count(network)), static_cast<double>(network.edges().size()));
    EXPECT_EQ(sum(task_count(network)), static_cast<double>(network.edges().size()));
  }
}

/// A shortest path of length d has d - 1 vertices inside: betweenness sums to the distances less one of all pairs.
TEST(MeasureLaws, BetweennessSumsToTheInnerVerticesOfShortestPaths) {
  for (const std::size_t length : {3U, 6U, 10U}) { // a path of 2 length vertices
    std::vector<NetworkEdge> edges;
    for (std::size_t i = 0; i < length; ++i) {
      edges.push_back({AgencyId(i), TaskId(i)});
      if (i + 1 < length) edges.push_back({AgencyId(i), TaskId(i + 1)});
    }
    const TwoMode between = betweenness(
        Network::from_edges(std::vector<NetworkAgency>(length), std::vector<NetworkTask>(length), std::move(edges)));
    const auto n = static_cast<double>(2 * length);
    EXPECT_NEAR(sum(between.agencies) + sum(between.tasks), n * (n - 1) * (n - 2) / 6, 1e-9);
  }
}

TEST(MeasureLaws, EigenvectorHasUnitLength) {
  for (const Network& network : random_networks()) {
    if (network.edges().empty()) continue;
    const TwoMode vector = eigenvector(network);
    double squares = 0;
    for (const double value : vector.agencies) squares += value * value;
    for (const double value : vector.tasks) squares += value * value;
    EXPECT_NEAR(squares, 1, 1e-9);
  }
}

TEST(MeasureLaws, EffectiveSizeLiesBetweenOneAndThePartners) {
  for (const Network& network : random_networks()) {
    std::vector<double> partners(network.agencies().size(), 0.0);
    for (const Tie& tie : shared_tasks(network).ties) {
      ++partners[tie.from.index()];
      ++partners[tie.to.index()];
    }
    const std::vector<double> size = testing::column(network, "effective_size");
    for (std::size_t a = 0; a < size.size(); ++a) {
      ASSERT_EQ(std::isnan(size[a]), partners[a] == 0);
      if (partners[a] == 0) continue;
      EXPECT_GE(size[a], 1 - 1e-12);
      EXPECT_LE(size[a], partners[a] + 1e-12);
    }
  }
}

TEST(MeasureLaws, CoreNumberIsAtMostTheDegree) {
  for (const Network& network : random_networks()) {
    const std::vector<double> core = testing::column(network, "core");
    const std::vector<double> degree = task_count(network);
    for (std::size_t a = 0; a < core.size(); ++a) EXPECT_LE(core[a], degree[a]);
  }
}

/// Agency a becomes A - 1 - a, task t becomes (t + 3) mod T.
Network relabelled(const Network& network) {
  std::vector<NetworkEdge> edges(network.edges().begin(), network.edges().end());
  for (NetworkEdge& edge : edges) {
    edge.agency = AgencyId(network.agencies().size() - 1 - edge.agency.index());
    edge.task = TaskId((edge.task.index() + 3) % network.tasks().size());
  }
  return Network::from_edges(std::vector<NetworkAgency>(network.agencies().size()),
                             std::vector<NetworkTask>(network.tasks().size()), std::move(edges));
}

TEST(MeasureLaws, RelabellingChangesNothing) {
  for (const Network& network : random_networks()) {
    const std::vector<std::vector<double>> before = compute_all(network);
    std::vector<std::vector<double>> after = compute_all(relabelled(network));
    for (std::size_t m = 0; m < before.size(); ++m) {
      std::reverse(after[m].begin(), after[m].end());
      for (std::size_t a = 0; a < before[m].size(); ++a) {
        ASSERT_EQ(std::isnan(before[m][a]), std::isnan(after[m][a])) << measures()[m].name;
        if (std::isnan(before[m][a])) continue;
        EXPECT_NEAR(before[m][a], after[m][a], 1e-9) << measures()[m].name;
      }
    }
  }
}

TEST(MeasureLaws, SameNetworkSameBits) {
  const Network network = testing::random_network(21, 220, 400, .03);
  EXPECT_EQ(eigenvector(network).agencies, eigenvector(network).agencies);
  EXPECT_EQ(testing::column(network, "pagerank"), testing::column(network, "pagerank"));
}

} // namespace
} // namespace dutygraph
