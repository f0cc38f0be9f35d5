/// Nestedness, checkerboards and two-mode cores: published values, definitions carried out pair by pair, and networks
/// with next to nothing in them.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>
#include <gmock/gmock.h>
#include <set>

namespace dutygraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsNan;

std::vector<Network> random_networks() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    networks.push_back(testing::random_network(seed, 4 + 2 * seed, 40 - 2 * seed, .03 * static_cast<double>(seed)));
  }
  return networks;
}

/// The neighbours of each agency or task that has any.
std::vector<std::set<std::size_t>> lists(const Network& network, bool of_agencies) {
  std::vector<std::set<std::size_t>> result(of_agencies ? network.agencies().size() : network.tasks().size());
  for (const NetworkEdge& edge : network.edges()) {
    if (of_agencies) result[edge.agency.index()].insert(edge.task.index());
    if (!of_agencies) result[edge.task.index()].insert(edge.agency.index());
  }
  std::erase_if(result, [](const std::set<std::size_t>& list) { return list.empty(); });
  return result;
}

double shared(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  return static_cast<double>(std::count_if(a.begin(), a.end(), [&](std::size_t x) { return b.contains(x); }));
}

/// Matrix of Almeida-Neto et al. 2008, rows as agencies.
TEST(Nodf, OfTheMatrixOfAlmeidaNeto) {
  const Nestedness nestedness = nodf(testing::network_of({"C.CCC", "CCC..", ".CCC.", "CC...", "CC..."}));
  EXPECT_NEAR(nestedness.tasks, 190.0 / 3, 1e-10); // columns
  EXPECT_NEAR(nestedness.agencies, 160.0 / 3, 1e-10);
  EXPECT_NEAR(nestedness.whole, 175.0 / 3, 1e-10);
}

TEST(Nodf, OfTheSouthernWomen) {
  const Nestedness nestedness = nodf(testing::southern_women());
  EXPECT_NEAR(nestedness.tasks, 49.21245, 5e-6);
  EXPECT_NEAR(nestedness.agencies, 48.20573, 5e-6);
  EXPECT_NEAR(nestedness.whole, 48.58119, 5e-6);
}

TEST(Nodf, OfAPerfectlyNestedNetworkIsHundred) {
  const Nestedness nestedness = nodf(testing::network_of({"CCCC", "CCC.", "CC..", "C..."}));
  EXPECT_NEAR(nestedness.whole, 100, 1e-12);
}

TEST(Nodf, OfEqualDegreesIsZero) { EXPECT_EQ(nodf(testing::network_of({"CC..", "..CC"})).whole, 0); }

double overlap_by_pairs(const std::vector<std::set<std::size_t>>& lists) {
  double sum = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto smaller = static_cast<double>(std::min(lists[i].size(), lists[j].size()));
      if (lists[i].size() != lists[j].size()) sum += 100 * shared(lists[i], lists[j]) / smaller;
    }
  }
  return sum;
}

TEST(Nodf, IsTheMeanOverPairs) {
  for (const Network& network : random_networks()) {
    const auto agencies = lists(network, true), tasks = lists(network, false);
    const auto pairs = [](std::size_t n) { return static_cast<double>(n * (n - 1)) / 2; };
    const Nestedness nestedness = nodf(network);
    EXPECT_NEAR(nestedness.agencies, overlap_by_pairs(agencies) / pairs(agencies.size()), 1e-9);
    EXPECT_NEAR(nestedness.tasks, overlap_by_pairs(tasks) / pairs(tasks.size()), 1e-9);
    EXPECT_NEAR(nestedness.whole,
                (overlap_by_pairs(agencies) + overlap_by_pairs(tasks)) / (pairs(agencies.size()) + pairs(tasks.size())),
                1e-9);
  }
}

TEST(Nodf, IsUndefinedForFewerThanTwo) {
  const Nestedness one_agency = nodf(testing::network_of({"CC."}));
  EXPECT_THAT(one_agency.agencies, IsNan());
  EXPECT_EQ(one_agency.tasks, 0);
  EXPECT_EQ(one_agency.whole, 0);
  EXPECT_THAT(nodf(Network()).whole, IsNan());
  EXPECT_THAT(nodf(testing::network_of({"C."})).whole, IsNan());
}

/// As vegan 2.6 with 999 draws of curveball: mean 48.376, z 0.20.
TEST(Nodf, SouthernWomenAreNotNestedBeyondTheirDegrees) {
  const NestednessTest test = nodf_test(testing::southern_women());
  EXPECT_EQ(test.observed.whole, nodf(testing::southern_women()).whole);
  EXPECT_NEAR(test.null_mean, 48.376, .15);
  EXPECT_NEAR(test.z, .2, .15);
  EXPECT_EQ(test.draws, 999U);
  const NestednessTest again = nodf_test(testing::southern_women(), {.threads = 3});
  EXPECT_EQ(test.null_mean, again.null_mean);
}

TEST(Nodf, TestOfWhatDegreesDecideHasNoZ) {
  const NestednessTest nested = nodf_test(testing::network_of({"CCC", "CC.", "C.."}), {.draws = 20});
  EXPECT_NEAR(nested.null_mean, 100, 1e-9);
  EXPECT_THAT(nested.z, IsNan());
  EXPECT_THAT(nodf_test(Network()).null_mean, IsNan());
}

TEST(CScore, OfTheSouthernWomen) {
  const Checkerboards scores = c_score(testing::southern_women());
  EXPECT_NEAR(scores.agencies, 7.490196, 5e-7);
  EXPECT_NEAR(scores.tasks, 12.593407, 5e-7);
  EXPECT_NEAR(scores.agencies_normalised, .347756, 5e-7);
  EXPECT_NEAR(scores.tasks_normalised, .449380, 5e-7);
}

TEST(CScore, IsTheMeanOverPairs) {
  for (const Network& network : random_networks()) {
    const auto agencies = lists(network, true);
    double sum = 0;
    for (std::size_t i = 0; i < agencies.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const double both = shared(agencies[i], agencies[j]);
        sum += (static_cast<double>(agencies[i].size()) - both) * (static_cast<double>(agencies[j].size()) - both);
      }
    }
    const auto n = static_cast<double>(agencies.size());
    const Checkerboards scores = c_score(network);
    EXPECT_NEAR(scores.agencies, sum / (n * (n - 1) / 2), 1e-9);
    EXPECT_GE(scores.agencies_normalised, 0);
    EXPECT_LE(scores.agencies_normalised, 1);
  }
}

TEST(CScore, OfTwoApartIsAWholeCheckerboard) {
  const Checkerboards scores = c_score(testing::network_of({"CC..", "..CC"}));
  EXPECT_EQ(scores.agencies, 4);
  EXPECT_EQ(scores.agencies_normalised, 1);
  EXPECT_THAT(c_score(testing::network_of({"CC"})).agencies, IsNan());
}

TEST(TwoModeCore, SizesOfTheSouthernWomen) {
  struct Size {
    std::size_t alpha, beta, agencies, tasks, edges;
  };
  for (const Size& size : {Size{2, 2, 18, 14, 89},
                           {3, 3, 15, 13, 81},
                           {4, 4, 14, 9, 66},
                           {5, 3, 7, 13, 50},
                           {5, 5, 0, 0, 0},
                           {4, 6, 0, 0, 0},
                           {6, 4, 0, 0, 0}}) {
    const TwoModeCore core = two_mode_core(testing::southern_women(), size.alpha, size.beta);
    EXPECT_EQ(core.agencies.size(), size.agencies) << size.alpha << "," << size.beta;
    EXPECT_EQ(core.tasks.size(), size.tasks) << size.alpha << "," << size.beta;
    EXPECT_EQ(core.edges, size.edges) << size.alpha << "," << size.beta;
  }
}

/// Agencies 1, 2, 3 on tasks a b, b c, c: of the tests of networkx.
TEST(TwoModeCore, OneTwoCoreOfAPath) {
  const TwoModeCore core = two_mode_core(testing::network_of({"CC.", ".CC", "..C"}), 1, 2);
  EXPECT_THAT(core.agencies, ElementsAre(AgencyId(0), AgencyId(1), AgencyId(2)));
  EXPECT_THAT(core.tasks, ElementsAre(TaskId(1), TaskId(2)));
  EXPECT_EQ(core.edges, 4U);
}

/// By taking away whatever is too weak until nothing is.
std::pair<std::set<std::size_t>, std::set<std::size_t>> core_by_sweeps(const Network& network, std::size_t alpha,
                                                                       std::size_t beta) {
  std::set<std::size_t> agencies, tasks;
  for (std::size_t a = 0; a < network.agencies().size(); ++a) agencies.insert(a);
  for (std::size_t t = 0; t < network.tasks().size(); ++t) tasks.insert(t);
  for (std::size_t before = 0; before != agencies.size() + tasks.size();) {
    before = agencies.size() + tasks.size();
    std::erase_if(agencies, [&](std::size_t a) {
      const auto edges = network.edges_of(AgencyId(a));
      return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](const NetworkEdge& edge) {
               return tasks.contains(edge.task.index());
             })) < alpha;
    });
    std::erase_if(tasks, [&](std::size_t t) {
      const auto edges = network.edges_of(TaskId(t));
      return static_cast<std::size_t>(std::count_if(edges.begin(), edges.end(), [&](const NetworkEdge& edge) {
               return agencies.contains(edge.agency.index());
             })) < beta;
    });
  }
  return {agencies, tasks};
}

template <class IdType>
std::set<std::size_t> indices(const std::vector<IdType>& ids) {
  std::set<std::size_t> result;
  for (const IdType id : ids) result.insert(id.index());
  return result;
}

TEST(TwoModeCore, IsWhatIsLeftWhenTheWeakGo) {
  for (const Network& network : random_networks()) {
    for (std::size_t alpha = 0; alpha < 6; ++alpha) {
      for (std::size_t beta = 0; beta < 6; ++beta) {
        const TwoModeCore core = two_mode_core(network, alpha, beta);
        const auto [agencies, tasks] = core_by_sweeps(network, alpha, beta);
        ASSERT_EQ(indices(core.agencies), agencies);
        ASSERT_EQ(indices(core.tasks), tasks);
      }
    }
  }
}

TEST(TwoModeCore, NumbersTellEveryCoreOfOneAlpha) {
  for (const Network& network : random_networks()) {
    for (const std::size_t alpha : {1U, 2U, 4U}) {
      const CoreNumbers numbers = two_mode_core_numbers(network, alpha);
      for (std::size_t beta = 1; beta < 20; ++beta) {
        const TwoModeCore core = two_mode_core(network, alpha, beta);
        const auto inside = [&](std::size_t number) { return number >= beta; };
        ASSERT_EQ(std::count_if(numbers.agencies.begin(), numbers.agencies.end(), inside), std::ssize(core.agencies));
        ASSERT_EQ(std::count_if(numbers.tasks.begin(), numbers.tasks.end(), inside), std::ssize(core.tasks));
        for (const AgencyId agency : core.agencies) ASSERT_GE(numbers.agencies[agency.index()], beta);
      }
    }
  }
}

TEST(TwoModeCore, OfNothingIsEmpty) {
  EXPECT_THAT(two_mode_core(Network(), 0, 0).agencies, IsEmpty());
  EXPECT_THAT(two_mode_core(testing::network_of({"..", ".."}), 1, 0).agencies, IsEmpty());
  EXPECT_EQ(two_mode_core(testing::network_of({"..", ".."}), 0, 0).tasks.size(), 2U);
  EXPECT_THAT(two_mode_core_numbers(testing::network_of({"C.", ".."}), 1).agencies, ElementsAre(1, 0));
}

} // namespace
} // namespace dutygraph
