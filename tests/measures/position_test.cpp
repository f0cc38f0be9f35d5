/// Two-mode position: closed forms, disconnected networks, and slow verifiers of betweenness and closeness.

#include "networks.hpp"
#include <gmock/gmock.h>
#include <limits>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

/// Path: task 0 - agency 0 - task 1 - agency 1.
Network path() { return testing::network_of({"CC", ".C"}); }
Network cycle() { return testing::network_of({"CC", "CC"}); }
Network complete() { return testing::network_of({"CCC", "CCC", "CCC"}); }

TEST(Position, PathOfFour) {
  EXPECT_THAT(degree_two_mode(path()).agencies, ElementsAre(1, .5));
  EXPECT_THAT(degree_two_mode(path()).tasks, ElementsAre(.5, 1));
  EXPECT_THAT(closeness_two_mode(path()).agencies, ElementsAre(1, 2.0 / 3));
  EXPECT_THAT(closeness_two_mode(path()).tasks, ElementsAre(2.0 / 3, 1));
  EXPECT_THAT(betweenness_two_mode(path()).agencies, ElementsAre(1, 0));
  EXPECT_THAT(betweenness_two_mode(path()).tasks, ElementsAre(0, 1));
}

TEST(Position, CycleAndCompleteNetworks) {
  EXPECT_THAT(betweenness_two_mode(cycle()).agencies, Each(.25));
  EXPECT_THAT(closeness_two_mode(cycle()).tasks, Each(1));
  EXPECT_THAT(betweenness_two_mode(complete()).tasks, Each(::testing::DoubleNear(.125, 1e-12)));
  EXPECT_THAT(closeness_two_mode(complete()).agencies, Each(1));
  EXPECT_THAT(degree_two_mode(complete()).agencies, Each(1));
}

/// Agency 0 on five tasks, each shared with one other agency that has nothing else.
TEST(Position, CentreOfAStarReachesTheMaximum) {
  const Network star = testing::network_of({"LLLLL", "C....", ".C...", "..C..", "...C.", "....C"});
  EXPECT_DOUBLE_EQ(degree_two_mode(star).agencies[0], 1);
  EXPECT_DOUBLE_EQ(closeness_two_mode(star).agencies[0], 1);
  EXPECT_DOUBLE_EQ(betweenness_two_mode(star).agencies[0], 1);
}

/// Agencies 0 and 1 share task 0; agency 2 alone has task 1; nobody has task 2.
Network in_pieces() { return testing::network_of({"L..", "C..", ".L."}); }

TEST(Position, ClosenessOfAPieceIsScaledByItsShareOfTheNetwork) {
  const TwoMode closeness = closeness_two_mode(in_pieces());
  EXPECT_THAT(closeness.agencies, ElementsAre(2.0 / 5, 2.0 / 5, 1.0 / 5));
  EXPECT_THAT(closeness.tasks, ElementsAre(2.0 / 5, 1.0 / 5, 0));
}

TEST(Position, BetweennessOfPiecesCountsPairsThatMeet) {
  EXPECT_THAT(betweenness(in_pieces()).tasks, ElementsAre(1, 0, 0));
  EXPECT_THAT(betweenness(in_pieces()).agencies, Each(0));
}

TEST(Position, UnassignedTasksCountAsTheOtherMode) {
  EXPECT_DOUBLE_EQ(degree_two_mode(in_pieces()).agencies[0], 1.0 / 3);
}

/// All distances and numbers of shortest paths, by repeated relaxation over the edge list.
struct AllPaths {
  std::size_t agencies = 0;
  std::size_t vertices = 0;
  std::vector<std::vector<double>> distance;
  std::vector<std::vector<double>> paths;
};

constexpr double unreached = std::numeric_limits<double>::infinity();

AllPaths all_paths(const Network& network) {
  AllPaths all{network.agencies().size(), network.agencies().size() + network.tasks().size(), {}, {}};
  std::vector<std::vector<bool>> joined(all.vertices, std::vector<bool>(all.vertices, false));
  for (const NetworkEdge& edge : network.edges()) {
    const std::size_t task = all.agencies + edge.task.index();
    joined[edge.agency.index()][task] = joined[task][edge.agency.index()] = true;
  }
  all.distance.assign(all.vertices, std::vector<double>(all.vertices, unreached));
  all.paths.assign(all.vertices, std::vector<double>(all.vertices, 0));
  for (std::size_t s = 0; s < all.vertices; ++s) {
    all.distance[s][s] = 0;
    all.paths[s][s] = 1;
    for (double length = 1; length < static_cast<double>(all.vertices); ++length) {
      for (std::size_t v = 0; v < all.vertices; ++v) {
        if (all.distance[s][v] < length) continue;
        for (std::size_t u = 0; u < all.vertices; ++u) {
          if (!joined[u][v] || all.distance[s][u] != length - 1) continue;
          all.distance[s][v] = length;
          all.paths[s][v] += all.paths[s][u];
        }
      }
    }
  }
  return all;
}

double slow_betweenness(const AllPaths& all, std::size_t v) {
  double sum = 0;
  for (std::size_t s = 0; s < all.vertices; ++s) {
    for (std::size_t t = s + 1; t < all.vertices; ++t) {
      if (s == v || t == v || all.distance[s][t] == unreached) continue;
      if (all.distance[s][v] + all.distance[v][t] == all.distance[s][t]) {
        sum += all.paths[s][v] * all.paths[v][t] / all.paths[s][t];
      }
    }
  }
  return sum;
}

double slow_closeness(const AllPaths& all, std::size_t v) {
  double sum = 0;
  double own = 0;
  double other = 0;
  for (std::size_t u = 0; u < all.vertices; ++u) {
    if (all.distance[v][u] == unreached) continue;
    sum += all.distance[v][u];
    ++((u < all.agencies) == (v < all.agencies) ? own : other);
  }
  if (sum == 0) return 0;
  return (other + 2 * (own - 1)) / sum * (own + other - 1) / static_cast<double>(all.vertices - 1);
}

TEST(Position, AgreesWithTheSlowVerifierOnRandomNetworks) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Network network = testing::random_network(seed, 5 + seed, 20 - seed, seed % 2 == 0 ? .1 : .3);
    const AllPaths all = all_paths(network);
    const TwoMode between = betweenness(network);
    const TwoMode close = closeness_two_mode(network);
    for (std::size_t v = 0; v < all.vertices; ++v) {
      const bool is_agency = v < all.agencies;
      const double fast_between = is_agency ? between.agencies[v] : between.tasks[v - all.agencies];
      const double fast_close = is_agency ? close.agencies[v] : close.tasks[v - all.agencies];
      EXPECT_NEAR(fast_between, slow_betweenness(all, v), 1e-9) << "seed " << seed << " vertex " << v;
      EXPECT_NEAR(fast_close, slow_closeness(all, v), 1e-12) << "seed " << seed << " vertex " << v;
    }
  }
}

} // namespace
} // namespace dutygraph
