/// Core and periphery: every split of small networks, correlations pair by pair, ideal patterns.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::IsNan;

using Matrix = std::vector<std::vector<double>>;

/// Shared neighbours of the agencies, or tasks, that have any; `places` says which.
struct Pairs {
  std::vector<std::size_t> places;
  Matrix shared;
};

Pairs pairs_of(const Network& network, bool agencies) {
  const std::size_t own = agencies ? network.agencies().size() : network.tasks().size();
  const std::size_t others = agencies ? network.tasks().size() : network.agencies().size();
  Matrix cells(own, std::vector<double>(others, 0.0));
  for (const NetworkEdge& edge : network.edges()) {
    (agencies ? cells[edge.agency.index()][edge.task.index()] : cells[edge.task.index()][edge.agency.index()]) = 1;
  }
  Pairs pairs;
  for (std::size_t i = 0; i < own; ++i) {
    if (std::accumulate(cells[i].begin(), cells[i].end(), 0.0) > 0) pairs.places.push_back(i);
  }
  for (const std::size_t i : pairs.places) {
    pairs.shared.emplace_back();
    for (const std::size_t j : pairs.places)
      pairs.shared.back().push_back(std::inner_product(cells[i].begin(), cells[i].end(), cells[j].begin(), 0.0));
  }
  return pairs;
}

/// Pearson correlation over the pairs i < j of a matrix and a pattern.
template <class Pattern>
double correlation(const Matrix& matrix, Pattern pattern) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double a = matrix[i][j], b = pattern(i, j);
      ++n, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
  }
  const double own = n * xx - x * x, other = n * yy - y * y;
  return own > 1e-9 && other > 1e-9 ? (n * xy - x * y) / std::sqrt(own * other) : std::nan("");
}

double best_of_all_splits(const Matrix& matrix) {
  double best = -2;
  for (std::uint32_t split = 0; split < 1U << matrix.size(); ++split) {
    const double fit = correlation(matrix, [&](std::size_t i, std::size_t j) {
      return (split >> i & 1U) != 0 || (split >> j & 1U) != 0 ? 1.0 : 0.0;
    });
    if (fit > best) best = fit;
  }
  return best;
}

TEST(CorePeriphery, NoSplitOfASmallNetworkFitsBetter) {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    const Network network = testing::random_network(seed, 10, 14, .08 + .02 * static_cast<double>(seed));
    const TwoModeCorePeriphery both = two_mode_core_periphery(network);
    EXPECT_NEAR(both.agencies.fit, best_of_all_splits(pairs_of(network, true).shared), 1e-9) << seed;
    if (seed % 5 != 0) continue;
    EXPECT_NEAR(both.tasks.fit, best_of_all_splits(pairs_of(network, false).shared), 1e-9) << seed;
  }
}

TEST(CorePeriphery, FitIsTheCorrelationOverPairs) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_network(seed, 40, 70, .08);
    const TwoModeCorePeriphery both = two_mode_core_periphery(network, {.runs = 3});
    for (const bool agencies : {true, false}) {
      const CorePeriphery& one = agencies ? both.agencies : both.tasks;
      const Pairs pairs = pairs_of(network, agencies);
      const auto core = [&](std::size_t i) -> bool { return one.core[pairs.places[i]]; };
      EXPECT_NEAR(
          one.fit,
          correlation(pairs.shared, [&](std::size_t i, std::size_t j) { return core(i) || core(j) ? 1.0 : 0.0; }),
          1e-9);
      EXPECT_NEAR(one.continuous_fit,
                  correlation(pairs.shared,
                              [&](std::size_t i, std::size_t j) {
                                return one.coreness[pairs.places[i]] * one.coreness[pairs.places[j]];
                              }),
                  1e-9);
      EXPECT_EQ(one.size, static_cast<std::size_t>(std::count(one.core.begin(), one.core.end(), true)));
    }
  }
}

/// At the least of the sum of squares every coordinate is its own best: c_i = sum_j W_ij c_j / sum_j c_j^2, j != i.
TEST(CorePeriphery, CorenessSolvesTheEquationsOfMinres) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_network(seed, 30, 60, .15);
    const CorePeriphery one = core_periphery(network, {.runs = 1});
    const Pairs pairs = pairs_of(network, true);
    const std::size_t n = pairs.places.size();
    std::vector<double> ratio; // W c over the squares of the others, in units of c: the same for all
    for (std::size_t i = 0; i < n; ++i) {
      double product = 0, squares = 0;
      for (std::size_t j = 0; j < n; ++j) {
        if (j == i) continue;
        product += pairs.shared[i][j] * one.coreness[pairs.places[j]];
        squares += one.coreness[pairs.places[j]] * one.coreness[pairs.places[j]];
      }
      ratio.push_back(product / squares / one.coreness[pairs.places[i]]);
    }
    EXPECT_THAT(ratio, Each(::testing::DoubleNear(ratio.front(), 1e-6 * ratio.front()))) << seed;
    EXPECT_EQ(*std::max_element(one.coreness.begin(), one.coreness.end()), 1);
  }
}

TEST(CorePeriphery, HubOfAStarIsTheCore) {
  const CorePeriphery star = core_periphery(testing::network_of({"CCCC", "C...", ".C..", "..C.", "...C"}));
  EXPECT_THAT(star.core, ::testing::ElementsAre(true, false, false, false, false));
  EXPECT_NEAR(star.fit, 1, 1e-12);
  EXPECT_EQ(star.size, 1U);
  EXPECT_EQ(star.coreness[0], 1);
  EXPECT_LT(star.coreness[1], 1);
}

TEST(CorePeriphery, IsUndefinedWhereAllPairsAreAlike) {
  for (const Network& network :
       {Network(), testing::network_of({"."}), testing::network_of({"C"}), testing::network_of({"CC", "CC"}),
        testing::network_of({"C..", ".C.", "..C"}), testing::network_of({"CC", "CC", "CC"})}) {
    const TwoModeCorePeriphery both = two_mode_core_periphery(network);
    EXPECT_THAT(both.agencies.fit, IsNan());
    EXPECT_THAT(both.agencies.core, Each(false));
    EXPECT_EQ(both.agencies.size, 0U);
    EXPECT_THAT(both.fit, IsNan());
  }
  EXPECT_THAT(core_periphery(testing::network_of({"C.", ".C"})).coreness, Each(IsNan()));
}

TEST(CorePeriphery, BlocksOfBothModes) {
  // Three agencies share all of three tasks; each other agency and task hangs on one of them.
  const Network network = testing::network_of({"CCCC..", "CCC.C.", "CCC..C", "C.....", ".C....", "..C..."});
  const TwoModeCorePeriphery both = two_mode_core_periphery(network);
  EXPECT_EQ(both.agencies.size, 3U);
  EXPECT_EQ(both.tasks.size, 3U);
  EXPECT_NEAR(both.core_core, 1, 1e-15);
  EXPECT_NEAR(both.core_periphery, 1.0 / 3, 1e-15);
  EXPECT_NEAR(both.periphery_core, 1.0 / 3, 1e-15);
  EXPECT_EQ(both.periphery_periphery, 0);
  // 36 cells, 15 edges, 9 in the pattern, all of which are edges.
  EXPECT_NEAR(both.fit, (36.0 * 9 - 15 * 9) / std::sqrt((36.0 * 15 - 225) * (36.0 * 9 - 81)), 1e-12);
}

TEST(CorePeriphery, SameSeedSameSplit) {
  const Network network = testing::random_network(3, 60, 90, .08);
  EXPECT_EQ(core_periphery(network).core, core_periphery(network).core);
  EXPECT_GE(core_periphery(network, {.runs = 40}).fit, core_periphery(network, {.runs = 1}).fit);
}

TEST(GroupFit, IsTheCorrelationOverPairs) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_network(seed, 30, 40, .1);
    const Partition partition = barber_groups(network, {.runs = 3}).partition;
    const Pairs pairs = pairs_of(network, true);
    EXPECT_NEAR(group_fit(network, partition),
                correlation(pairs.shared,
                            [&](std::size_t i, std::size_t j) {
                              return partition.agencies[pairs.places[i]] == partition.agencies[pairs.places[j]] ? 1.0
                                                                                                                : 0.0;
                            }),
                1e-9);
  }
}

TEST(GroupFit, GroupsThatShareNothingFitPerfectly) {
  const Network network = testing::network_of({"C..", "C..", ".C.", ".C.", "..C", "..C"});
  EXPECT_NEAR(group_fit(network, barber_groups(network).partition), 1, 1e-12);
  EXPECT_LT(core_periphery(network).fit, .5);
  EXPECT_THAT(group_fit(Network(), {}), IsNan());
}

} // namespace
} // namespace dutygraph
