/// Significance on matrices small enough to do by hand or by trying everything; matrices and figures of the tests of
/// the R package backbone where said.

#include "enumeration.hpp"
#include "significance/exact_models.hpp"
#include <cmath>
#include <dutygraph/significance.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Pointwise;

/// By value: a loop over a part of a temporary result would outlive it.
std::vector<PairTest> pairs_of(const Result<Significance>& result) { return result.value().pairs; }

std::vector<double> values(const Significance& result, double PairTest::*what) {
  std::vector<double> found;
  for (const PairTest& pair : result.pairs) found.push_back(pair.*what);
  return found;
}

/// All cells, row by row.
std::vector<double> cells(const std::vector<std::string_view>& rows) {
  const Bicm bicm(testing::network_of(rows));
  std::vector<double> found;
  for (std::size_t a = 0; a < rows.size(); ++a)
    for (std::size_t t = 0; t < rows[0].size(); ++t) found.push_back(bicm.probability(AgencyId(a), TaskId(t)));
  return found;
}

TEST(Bicm, CellsAsInBackbone) {
  EXPECT_THAT(cells({"..C", ".C.", "C.C"}),
              Pointwise(DoubleNear(5e-4), {.216, .216, .568, .216, .216, .568, .568, .568, .863}));
}

TEST(Bicm, SettlesWhoHasNoChoice) {
  EXPECT_THAT(cells({"CCC", "CC.", "C.."}), ElementsAre(1, 1, 1, 1, 1, 0, 1, 0, 0))
      << "a nested matrix is the only one";
  EXPECT_THAT(cells({"...", "..C"}), ElementsAre(0, 0, 0, 0, 0, 1));
}

TEST(Bicm, RunsToTheEdgeWhereMarginsForceIt) {
  // Two agencies of three tasks, two of one; two tasks of three agencies, two of one (Gale and Ryser's bound is met):
  // the busy ones hold the common tasks in every matrix, the others never a rare one, though nobody is without choice.
  EXPECT_THAT(cells({"CCC.", "CC.C", "C...", ".C.."}),
              Pointwise(DoubleNear(1e-9), {1., 1., .5, .5, 1., 1., .5, .5, .5, .5, 0., 0., .5, .5, 0., 0.}));
}

/// Probability of each sum of independent trials, by trying all outcomes.
std::vector<double> tried(const std::vector<double>& chances) {
  std::vector<double> sums(chances.size() + 1, 0.0);
  for (unsigned outcome = 0; outcome < (1U << chances.size()); ++outcome) {
    double chance = 1;
    unsigned sum = 0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
      const bool happens = ((outcome >> i) & 1U) != 0;
      chance *= happens ? chances[i] : 1 - chances[i];
      sum += happens ? 1U : 0U;
    }
    sums[sum] += chance;
  }
  return sums;
}

TEST(PoissonBinomial, IsTheSumOverAllOutcomes) {
  const std::vector<double> chances{.123, .234, .345, .456, .567, .678, .789, .801, .911};
  const std::vector<double> sums = tried(chances);
  double below = 0;
  for (std::size_t count = 0; count < sums.size(); ++count) {
    const Tails tails = poisson_binomial_tails(chances, count);
    EXPECT_NEAR(tails.at_least, 1 - below, 1e-14);
    below += sums[count];
    EXPECT_NEAR(tails.at_most, below, 1e-14);
  }
}

TEST(PoissonBinomial, IsWithinTheErrorOfTheApproximationInBackbone) {
  const std::vector<double> chances{.123, .234, .345, .456, .567, .678, .789, .801, .911};
  EXPECT_NEAR(poisson_binomial_tails(chances, 5).at_most, .6773302, .002);
  EXPECT_NEAR(poisson_binomial_tails(chances, 5).at_least, .6268476, .002);
}

TEST(PoissonBinomial, KeepsRelativeAccuracyFarOut) {
  const std::vector<double> chances(60, .1);
  EXPECT_NEAR(poisson_binomial_tails(chances, 60).at_least / 1e-60, 1, 1e-10);
  EXPECT_NEAR(poisson_binomial_tails(chances, 0).at_most / std::pow(.9, 60), 1, 1e-12);
  EXPECT_EQ(poisson_binomial_tails(chances, 61).at_least, 0);
  EXPECT_EQ(poisson_binomial_tails({}, 0).at_most, 1);
}

TEST(Sdsm, IsWithinTheErrorOfTheApproximationInBackbone) {
  const auto result = significance(testing::network_of({"C.CC", ".C..", "C..C"}), {.null = NullModel::sdsm}).value();
  EXPECT_THAT(values(result, &PairTest::p_more), Pointwise(DoubleNear(.03), {.977, .549, .972}));
  EXPECT_THAT(values(result, &PairTest::p_less), Pointwise(DoubleNear(.015), {.354, .844, .476}));
}

TEST(Sdsm, IsTheSumOverAllOutcomesOfItsCells) {
  const Network network = testing::random_network(6, 5, 9, .4);
  const Bicm bicm(network);
  for (const PairTest& pair : pairs_of(significance(network, {.null = NullModel::sdsm}))) {
    std::vector<double> both;
    for (std::size_t t = 0; t < 9; ++t)
      both.push_back(bicm.probability(pair.from, TaskId(t)) * bicm.probability(pair.to, TaskId(t)));
    const std::vector<double> sums = tried(both);
    double more = 0;
    double mean = 0;
    for (std::size_t k = 0; k < sums.size(); ++k) {
      more += k >= pair.observed ? sums[k] : 0;
      mean += sums[k] * static_cast<double>(k);
    }
    EXPECT_NEAR(pair.p_more, more, 1e-12);
    EXPECT_NEAR(pair.expected, mean, 1e-12);
  }
}

TEST(Hypergeometric, FixedRowsAsInBackbone) {
  const auto result = significance(testing::network_of({"C.CC", ".C..", "C..C"}), {.null = NullModel::hypergeometric});
  EXPECT_THAT(values(*result, &PairTest::p_more), Pointwise(DoubleNear(1e-12), {1.0, .5, 1.0}));
  EXPECT_NEAR(hypergeometric_tails(3, 3, 4, 3).at_least, .25, 1e-12);
  EXPECT_NEAR(hypergeometric_tails(2, 2, 4, 2).at_least, 1 / 6.0, 1e-12);
}

TEST(Hypergeometric, ProbabilitiesOfAllOverlapsSumToOne) {
  EXPECT_NEAR(hypergeometric_tails(40, 70, 500, 10).at_least + hypergeometric_tails(40, 70, 500, 9).at_most, 1, 1e-13);
  EXPECT_EQ(hypergeometric_tails(3, 4, 5, 2).at_least, 1) << "3 + 4 out of 5 overlap on 2 at least";
  EXPECT_EQ(hypergeometric_tails(9, 9, 5, 5).at_least, 1) << "sizes above the total count as the total";
}

TEST(Disparity, AsInBackbone) {
  const std::vector<std::string_view> rows{"1.11", ".1..", "1..1", "11.1"};
  std::vector<nulls::WeightedTie> ties;
  for (std::size_t from = 0; from < 4; ++from)
    for (std::size_t to = 0; to < 4; ++to)
      if (rows[from][to] == '1') ties.push_back({from, to, 1});
  std::vector<double> found;
  for (const nulls::NullTest& test : nulls::disparity_tests(4, ties, true)) found.push_back(test.p_more);
  EXPECT_THAT(found, Pointwise(DoubleNear(5e-4), {.444, .444, .444, .5, .444, .444, .444, .444, .444}));
}

TEST(Fdsm, AsInBackbone) {
  const auto result = significance(testing::network_of({"C.CC", ".C..", "C..C"}), {.null = NullModel::curveball});
  EXPECT_THAT(values(*result, &PairTest::p_more), Pointwise(DoubleNear(.03), {1.0, .265, 1.0}));
}

/// Share of all networks with the same margins in which agency 0 meets agency 1 on `least` tasks or more, as counted by
/// `meets(cell of 0, cell of 1)`.
template <class Meets>
double share_of_all(const std::vector<std::string_view>& rows, std::size_t least, Meets meets) {
  const testing::Enumeration all(rows);
  std::size_t count = 0;
  for (const std::string& shape : all.shapes()) {
    std::size_t met = 0;
    for (std::size_t t = 0; t < rows[0].size(); ++t) met += meets(shape[t], shape[rows[0].size() + 1 + t]) ? 1U : 0U;
    count += met >= least ? 1U : 0U;
  }
  return static_cast<double>(count) / static_cast<double>(all.shapes().size());
}

TEST(RolePreserving, GivesTheShareAmongAllNetworksOfTheSameMargins) {
  const std::vector<std::string_view> rows{"LLC..", "CC.L.", "..LCL"};
  const Network network = testing::network_of(rows);
  const auto first_pair = [&](TieKind kind) {
    return pairs_of(significance(network, {.kind = kind, .draws = 20'000})).front();
  };
  const PairTest led = first_pair(TieKind::lead_co);
  EXPECT_EQ(led.observed, 2U);
  EXPECT_NEAR(led.p_more, share_of_all(rows, 2, [](char a, char b) { return a == 'L' && b == 'C'; }), 4 * led.mc_error);
  const PairTest shared = first_pair(TieKind::shared);
  EXPECT_EQ(shared.observed, 2U);
  EXPECT_NEAR(shared.p_more, share_of_all(rows, 2, [](char a, char b) { return a != '.' && b != '.'; }),
              4 * shared.mc_error + 1e-4);
}

} // namespace
} // namespace dutygraph
