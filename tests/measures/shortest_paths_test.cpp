/// The many-sources-at-once searches against one plain search a source.

#include "networks.hpp"
#include <cmath>
#include <dutygraph/closure.hpp>
#include <gtest/gtest.h>
#include <limits>

namespace dutygraph {
namespace {

/// Vertices: agencies, then tasks.
std::vector<std::vector<std::size_t>> neighbour_lists(const Network& network) {
  std::vector<std::vector<std::size_t>> lists(network.agencies().size() + network.tasks().size());
  for (const NetworkEdge& edge : network.edges()) {
    const std::size_t task = network.agencies().size() + edge.task.index();
    lists[edge.agency.index()].push_back(task);
    lists[task].push_back(edge.agency.index());
  }
  return lists;
}

struct Walk {
  std::vector<std::size_t> order;
  std::vector<double> distance, paths;
};

constexpr double far_away = std::numeric_limits<double>::infinity();

Walk walk_from(const std::vector<std::vector<std::size_t>>& lists, std::size_t source) {
  Walk walk{{source}, std::vector<double>(lists.size(), far_away), std::vector<double>(lists.size(), 0.0)};
  walk.distance[source] = 0;
  walk.paths[source] = 1;
  for (std::size_t i = 0; i < walk.order.size(); ++i) {
    const std::size_t v = walk.order[i];
    for (const std::size_t w : lists[v]) {
      if (walk.distance[w] == far_away) {
        walk.distance[w] = walk.distance[v] + 1;
        walk.order.push_back(w);
      }
      if (walk.distance[w] == walk.distance[v] + 1) walk.paths[w] += walk.paths[v];
    }
  }
  return walk;
}

/// From every source: the dependencies on all others, halved.
std::vector<double> plain_betweenness(const Network& network) {
  const auto lists = neighbour_lists(network);
  std::vector<double> score(lists.size(), 0.0);
  for (std::size_t source = 0; source < lists.size(); ++source) {
    const Walk walk = walk_from(lists, source);
    std::vector<double> dependency(lists.size(), 0.0);
    for (std::size_t i = walk.order.size(); i-- > 1;) {
      const std::size_t w = walk.order[i];
      for (const std::size_t v : lists[w]) {
        if (walk.distance[v] + 1 == walk.distance[w])
          dependency[v] += walk.paths[v] / walk.paths[w] * (1 + dependency[w]);
      }
      score[w] += dependency[w] / 2;
    }
  }
  return score;
}

/// (n2 + 2 (n1 - 1)) / distance sum x (n1 + n2 - 1) / (V - 1), n1 and n2 of the own component.
std::vector<double> plain_closeness(const Network& network) {
  const auto lists = neighbour_lists(network);
  std::vector<double> result(lists.size(), 0.0);
  for (std::size_t source = 0; source < lists.size(); ++source) {
    const Walk walk = walk_from(lists, source);
    double sum = 0;
    double own = 0;
    for (const std::size_t v : walk.order) {
      sum += walk.distance[v];
      own += (v < network.agencies().size()) == (source < network.agencies().size()) ? 1 : 0;
    }
    const auto size = static_cast<double>(walk.order.size());
    if (sum > 0)
      result[source] = (size - own + 2 * (own - 1)) / sum * (size - 1) / static_cast<double>(lists.size() - 1);
  }
  return result;
}

std::vector<double> both(const TwoMode& values) {
  std::vector<double> all = values.agencies;
  all.insert(all.end(), values.tasks.begin(), values.tasks.end());
  return all;
}

void expect_equal(const std::vector<double>& ours, const std::vector<double>& plain, double tolerance) {
  ASSERT_EQ(ours.size(), plain.size());
  for (std::size_t v = 0; v < ours.size(); ++v)
    ASSERT_NEAR(ours[v], plain[v], tolerance * std::max(1.0, plain[v])) << "vertex " << v;
}

/// A path a0 - t0 - a1 - t1 … of so many agencies, every task held by two.
Network path(std::size_t agencies) {
  std::vector<NetworkEdge> edges;
  for (std::size_t a = 0; a + 1 < agencies; ++a) {
    edges.push_back({AgencyId(a), TaskId(a)});
    edges.push_back({AgencyId(a + 1), TaskId(a)});
  }
  return Network::from_edges(std::vector<NetworkAgency>(agencies), std::vector<NetworkTask>(agencies - 1), edges);
}

/// Every task of `network` so often, and as many islands: an agency with a task of its own.
Network repeated_with_islands(const Network& network, std::size_t times) {
  const std::size_t agencies = network.agencies().size();
  const std::size_t tasks = network.tasks().size();
  std::vector<NetworkEdge> edges;
  for (std::size_t k = 0; k < times; ++k) {
    for (NetworkEdge edge : network.edges()) {
      edge.task = TaskId(edge.task.index() + k * tasks);
      edges.push_back(edge);
    }
    edges.push_back({AgencyId(agencies + k), TaskId(times * tasks + k)});
  }
  return Network::from_edges(std::vector<NetworkAgency>(agencies + times),
                             std::vector<NetworkTask>(times * tasks + times), edges);
}

/// Sparse and disconnected, dense, one hub, long, with tasks of nobody, tasks of the same agencies, and more agencies
/// than one batch of sources holds.
std::vector<Network> shapes() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) networks.push_back(testing::random_network(seed, 40, 60, .03));
  networks.push_back(testing::random_network(7, 30, 50, .4));
  networks.push_back(testing::random_network(8, 700, 300, .004));
  networks.push_back(testing::random_network(9, 600, 90, .05));
  networks.push_back(path(60));
  networks.push_back(repeated_with_islands(testing::random_network(10, 25, 12, .2), 5));
  networks.push_back(testing::network_of({"LLLLLLLLLL", "C...C....C", "..........", "C...C....."}));
  networks.push_back(testing::network_of({"...", "..."}));
  networks.push_back(testing::southern_women());
  return networks;
}

TEST(ShortestPaths, BetweennessIsThatOfOnePlainSearchASource) {
  for (const Network& network : shapes()) expect_equal(both(betweenness(network)), plain_betweenness(network), 1e-12);
}

TEST(ShortestPaths, ClosenessIsThatOfOnePlainSearchASource) {
  for (const Network& network : shapes())
    expect_equal(both(closeness_two_mode(network)), plain_closeness(network), 1e-14);
}

Distances plain_distances(const Network& network) {
  const auto lists = neighbour_lists(network);
  Distances sums;
  for (std::size_t source = 0; source < lists.size(); ++source) {
    const Walk walk = walk_from(lists, source);
    sums.pairs += walk.order.size() - 1;
    for (const std::size_t v : walk.order) sums.mean += walk.distance[v];
    sums.diameter = std::max(sums.diameter, walk.distance[walk.order.back()]);
  }
  sums.mean /= static_cast<double>(sums.pairs);
  sums.pairs /= 2;
  return sums;
}

TEST(ShortestPaths, DistancesAreThoseOfOnePlainSearchASource) {
  for (const Network& network : shapes()) {
    const Distances ours = distances(network);
    const Distances plain = plain_distances(network);
    EXPECT_EQ(ours.pairs, plain.pairs);
    if (plain.pairs == 0) {
      EXPECT_TRUE(std::isnan(ours.diameter));
      continue;
    }
    EXPECT_EQ(ours.diameter, plain.diameter);
    EXPECT_DOUBLE_EQ(ours.mean, plain.mean);
    EXPECT_EQ(ours.mean, distances(network, 3).mean);
  }
}

TEST(ShortestPaths, ThreadsDoNotChangeABit) {
  const Network network = testing::random_network(11, 1300, 900, .004);
  for (const char* name : {"betweenness", "closeness_2mode"}) {
    const Measure& measure = *find_measure(name);
    const std::vector<double> alone = compute(network, measure);
    EXPECT_EQ(alone, compute(network, measure, {.weights = {}, .query = {}, .threads = 4})) << name;
    EXPECT_EQ(alone, compute(network, measure, {.weights = {}, .query = {}, .threads = 3})) << name;
  }
}

TEST(ShortestPaths, ColumnsOfAgenciesAreTheAgenciesOfBothModes) {
  const Network network = testing::random_network(12, 90, 70, .03);
  EXPECT_EQ(testing::column(network, "closeness_2mode"), closeness_two_mode(network).agencies);
  EXPECT_EQ(testing::column(network, "betweenness"), betweenness(network).agencies);
}

TEST(ShortestPaths, PivotsThatAreAllVerticesGiveBetweennessItself) {
  const Network network = repeated_with_islands(testing::random_network(13, 30, 20, .15), 3);
  const std::size_t all = network.agencies().size() + network.tasks().size();
  for (const std::size_t pivots : {all, all + 1000})
    expect_equal(both(betweenness_from_pivots(network, pivots)), both(betweenness(network)), 1e-12);
}

/// Hoeffding: off by more than sqrt(ln(2 V / .05) / (2 k)) V (V - 2) / 2 anywhere with probability below .05.
TEST(ShortestPaths, SomePivotsComeAsCloseAsTheirBound) {
  const Network network = testing::random_network(14, 200, 400, .02);
  const std::vector<double> exact = both(betweenness(network));
  const std::vector<double> estimate = both(betweenness_from_pivots(network, 150));
  const auto vertices = static_cast<double>(exact.size());
  const double bound = std::sqrt(std::log(2 * vertices / .05) / 300) * vertices * (vertices - 2) / 2;
  bool differs = false;
  for (std::size_t v = 0; v < exact.size(); ++v) {
    EXPECT_NEAR(estimate[v], exact[v], bound);
    differs = differs || estimate[v] != exact[v];
  }
  EXPECT_TRUE(differs);
}

/// 62,001 vertices in a row, V E x 16 above 6e10.
TEST(ShortestPaths, LongThinNetworksAreEstimatedSooner) {
  const BetweennessAccuracy accuracy = betweenness_accuracy(path(31001));
  EXPECT_EQ(accuracy.sources, 2048U);
  EXPECT_EQ(accuracy.vertices, 62001U);
  EXPECT_EQ(accuracy.seed, 2007U);
  EXPECT_NEAR(accuracy.error, std::sqrt(std::log(2 * 62001 / .05) / 4096), 1e-12);
}

TEST(ShortestPaths, SmallNetworksAreExact) {
  const BetweennessAccuracy accuracy = betweenness_accuracy(testing::southern_women());
  EXPECT_EQ(accuracy.sources, 32U);
  EXPECT_EQ(accuracy.vertices, 32U);
  EXPECT_EQ(accuracy.error, 0);
}

} // namespace
} // namespace dutygraph
