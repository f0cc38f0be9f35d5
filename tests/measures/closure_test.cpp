/// Closure and distances of the whole network: known values, and slow counts from the definitions.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/closure.hpp>
#include <gmock/gmock.h>
#include <set>

namespace dutygraph {
namespace {

/// Robins-Alexander as published by networkx (.468); Latapy from networkx, Opsahl from tnet.
TEST(Closure, OfTheSouthernWomen) {
  const Closure whole = closure(testing::southern_women());
  EXPECT_NEAR(whole.robins_alexander, .467764, 5e-7);
  EXPECT_NEAR(whole.agencies.latapy, .317140, 5e-7);
  EXPECT_NEAR(whole.tasks.latapy, .343073, 5e-7);
  EXPECT_NEAR((18 * whole.agencies.latapy + 14 * whole.tasks.latapy) / 32, .328486, 1e-6);
  EXPECT_NEAR(whole.agencies.latapy_min, .614041, 5e-7);
  EXPECT_NEAR(whole.tasks.latapy_min, .724096, 5e-7);
  EXPECT_NEAR(whole.agencies.latapy_max, .377089, 5e-7);
  EXPECT_NEAR(whole.tasks.latapy_max, .379913, 5e-7);
  EXPECT_NEAR(whole.agencies.opsahl, .771897, 5e-7);
  EXPECT_NEAR(whole.tasks.opsahl, .818736, 5e-7);
}

TEST(Closure, RedundancyOfBothModesOfTheSouthernWomen) {
  const TwoMode redundancy = redundancy_two_mode(testing::southern_women());
  EXPECT_NEAR(redundancy.agencies[0], .964286, 5e-7);
  EXPECT_NEAR(redundancy.tasks[7], .802198, 5e-7); // E8
}

TEST(Closure, DistancesOfTheSouthernWomen) {
  const Distances between = distances(testing::southern_women());
  EXPECT_EQ(between.pairs, 496U);
  EXPECT_EQ(between.diameter, 4);
  EXPECT_NEAR(between.mean, 2.306452, 5e-7);
}

/// The example of tnet's clustering_tm: agencies 1 to 6, tasks 1 to 5.
TEST(Closure, OpsahlOfTheTnetExample) {
  const Network network = testing::network_of({"CC...", "C.CC.", ".CC..", "...C.", "..C.C", "....C"});
  EXPECT_NEAR(closure(network).agencies.opsahl, .3, 1e-12);
}

TEST(Closure, CompleteNetworksAreClosedAndTreesAreOpen) {
  const Closure complete = closure(testing::network_of({"LCC", "CLC", "CCL"}));
  EXPECT_EQ(complete.robins_alexander, 1);
  EXPECT_EQ(complete.agencies.opsahl, 1);
  EXPECT_EQ(complete.tasks.latapy, 1);
  const Closure path = closure(testing::network_of({"C..", "CC.", ".CC", "..C"}));
  EXPECT_EQ(path.robins_alexander, 0);
  EXPECT_EQ(path.agencies.opsahl, 0);
}

TEST(Closure, UndefinedWithoutPaths) {
  for (const Network& network : {Network(), testing::network_of({"L"}), testing::network_of({"L.", ".L"})}) {
    const Closure whole = closure(network);
    for (const double value : {whole.robins_alexander, whole.agencies.latapy, whole.agencies.opsahl,
                               whole.tasks.latapy_min, whole.tasks.opsahl})
      EXPECT_TRUE(std::isnan(value));
  }
  EXPECT_TRUE(std::isnan(distances(Network()).diameter));
  EXPECT_EQ(distances(testing::network_of({"L.", ".L"})).diameter, 1);
}

using Sets = std::vector<std::set<std::size_t>>;

/// Tasks of each agency.
Sets portfolios(const Network& network) {
  Sets sets(network.agencies().size());
  for (const NetworkEdge& edge : network.edges()) sets[edge.agency.index()].insert(edge.task.index());
  return sets;
}

std::size_t shared(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](std::size_t t) { return b.contains(t); }));
}

/// Over all agencies j, i, k and tasks s, t: j - s - i - t - k.
double slow_opsahl(const Sets& held) {
  double all = 0, closed = 0;
  for (std::size_t i = 0; i < held.size(); ++i)
    for (std::size_t j = 0; j < held.size(); ++j)
      for (std::size_t k = 0; k < held.size(); ++k)
        for (const std::size_t s : held[i])
          for (const std::size_t t : held[i]) {
            if (i == j || i == k || j == k || s == t || !held[j].contains(s) || !held[k].contains(t)) continue;
            ++all;
            const std::size_t both = shared(held[j], held[k]);
            const std::size_t on_the_path = (held[k].contains(s) ? 1U : 0U) + (held[j].contains(t) ? 1U : 0U);
            if (both > on_the_path) ++closed;
          }
  return closed / all;
}

/// Four-cycles and three-paths counted one by one.
double slow_robins_alexander(const Sets& held) {
  double cycles = 0, paths = 0;
  for (std::size_t a = 0; a < held.size(); ++a)
    for (std::size_t b = 0; b < held.size(); ++b)
      for (const std::size_t s : held[a])
        for (std::size_t t = 0; t < 64; ++t) {
          if (a == b || s == t || !held[b].contains(s) || !held[b].contains(t)) continue;
          ++paths; // a - s - b - t: each path of three edges has one end among the agencies
          if (held[a].contains(t)) cycles += 1.0 / 4; // a cycle is met from two agencies and two first tasks
        }
  return 4 * cycles / paths;
}

TEST(Closure, IsThatOfTheDefinitions) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_network(seed, 12, 16, .15 + .02 * static_cast<double>(seed));
    const Closure whole = closure(network);
    EXPECT_NEAR(whole.agencies.opsahl, slow_opsahl(portfolios(network)), 1e-12);
    EXPECT_NEAR(whole.robins_alexander, slow_robins_alexander(portfolios(network)), 1e-12);
  }
}

} // namespace
} // namespace dutygraph
