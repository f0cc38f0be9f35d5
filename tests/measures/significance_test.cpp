/// Laws of the tests of pairs, corrections for many pairs, and networks with next to nothing in them.

#include "networks.hpp"
#include <cmath>
#include <dutygraph/significance.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pointwise;

constexpr NullModel all_models[] = {NullModel::roles, NullModel::curveball, NullModel::sdsm, NullModel::hypergeometric,
                                    NullModel::disparity};
constexpr TieKind all_kinds[] = {TieKind::shared, TieKind::lead_co, TieKind::co_co, TieKind::lead_lead};

/// By value: a loop over a part of a temporary result would outlive it.
std::vector<PairTest> pairs_of(const Result<Significance>& result) { return result.value().pairs; }

bool in_unit(double p) { return p >= 0 && p <= 1; }

TEST(Significance, ProbabilitiesLieInRangeAndBothTailsHoldTheObserved) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const Network network = testing::random_network(seed, 9, 25, .3);
    for (const NullModel null : all_models) {
      for (const PairTest& pair : pairs_of(significance(network, {.null = null, .draws = 200}))) {
        EXPECT_TRUE(in_unit(pair.p_more) && in_unit(pair.p_more_adjusted) && in_unit(pair.least_p_more));
        EXPECT_GE(pair.p_more_adjusted, pair.p_more);
        EXPECT_LE(pair.least_p_more, pair.p_more * (1 + 1e-12));
        if (null == NullModel::disparity) continue;
        EXPECT_TRUE(in_unit(pair.p_less) && in_unit(pair.p_less_adjusted) && in_unit(pair.least_p_less));
        EXPECT_GE(pair.p_more + pair.p_less, 1 - 1e-12);
        EXPECT_LE(pair.least_p_less, pair.p_less * (1 + 1e-12));
      }
    }
  }
}

/// Meetings of a kind, by hand.
std::size_t meetings(const Network& network, TieKind kind, AgencyId from, AgencyId to) {
  std::size_t count = 0;
  for (const NetworkEdge one : network.edges_of(from))
    for (const NetworkEdge other : network.edges_of(to)) {
      if (one.task != other.task) continue;
      const bool leads = one.role == Role::lead;
      const bool led = other.role == Role::lead;
      count += kind == TieKind::shared || (kind == TieKind::lead_co && leads && !led) ||
               (kind == TieKind::co_co && !leads && !led) || (kind == TieKind::lead_lead && leads && led);
    }
  return count;
}

TEST(Significance, CountsTheMeetingsOfEachKind) {
  const Network network = testing::random_network(11, 10, 40, .35);
  for (const TieKind kind : all_kinds) {
    const auto result = significance(network, {.kind = kind, .draws = 50}).value();
    EXPECT_EQ(result.pairs.size(), kind == TieKind::lead_co ? 90U : 45U);
    for (const PairTest& pair : result.pairs)
      EXPECT_EQ(pair.observed, meetings(network, kind, pair.from, pair.to)) << word(kind);
  }
}

TEST(Significance, ExpectedMeetingsOfAllPairsAreThoseObserved) {
  // The margins fix sum over tasks of n_t (n_t - 1) / 2, and of leads times cos.
  const Network network = testing::random_network(5, 8, 30, .4);
  for (const TieKind kind : all_kinds) {
    double observed = 0;
    double expected = 0;
    for (const PairTest& pair : pairs_of(significance(network, {.kind = kind, .draws = 300}))) {
      observed += static_cast<double>(pair.observed);
      expected += pair.expected;
    }
    EXPECT_NEAR(expected, observed, 1e-9) << word(kind);
  }
}

TEST(Significance, IsTheSameOnAnyNumberOfThreads) {
  const Network network = testing::random_network(2, 10, 30, .3);
  const auto p_of = [&](unsigned threads, std::uint64_t seed) {
    std::vector<double> p;
    for (const PairTest& pair : pairs_of(significance(network, {.draws = 500, .seed = seed, .threads = threads})))
      p.insert(p.end(), {pair.p_more, pair.p_less, pair.mc_error, pair.expected, pair.z});
    return p;
  };
  const std::vector<double> one = p_of(1, 1);
  const std::vector<double> four = p_of(4, 1);
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_TRUE(one[i] == four[i] || std::isnan(one[i]));
  EXPECT_NE(one, p_of(1, 2));
}

/// The same network, agencies and tasks in reverse order.
Network reversed(const Network& network) {
  std::vector<NetworkEdge> edges;
  for (NetworkEdge edge : network.edges()) {
    edge.agency = AgencyId(network.agencies().size() - 1 - edge.agency.index());
    edge.task = TaskId(network.tasks().size() - 1 - edge.task.index());
    edges.push_back(edge);
  }
  return Network::from_edges(std::vector<NetworkAgency>(network.agencies().size()),
                             std::vector<NetworkTask>(network.tasks().size()), edges);
}

TEST(Significance, DoesNotDependOnTheOrderOfAgenciesAndTasks) {
  const Network network = testing::random_network(9, 8, 20, .4);
  const std::size_t last = network.agencies().size() - 1;
  for (const NullModel null : all_models) {
    const SignificanceOptions options{.null = null, .draws = 4000};
    const Significance one = significance(network, options).value();
    const Significance other = significance(reversed(network), options).value();
    for (const PairTest& pair : one.pairs) {
      const auto twin = std::ranges::find_if(other.pairs, [&](const PairTest& test) {
        return test.from.index() == last - pair.to.index() && test.to.index() == last - pair.from.index();
      });
      ASSERT_NE(twin, other.pairs.end());
      EXPECT_NEAR(pair.p_more, twin->p_more, 1e-11 + 5 * std::hypot(pair.mc_error, twin->mc_error)) << word(null);
    }
  }
}

TEST(Significance, FindsAgenciesThatAlwaysMeetAndSomeThatNeverDo) {
  // Two blocks of four agencies, ten tasks of three agencies each.
  std::vector<NetworkEdge> edges;
  for (std::size_t t = 0; t < 40; ++t)
    for (std::size_t i = 0; i < 3; ++i)
      edges.push_back({AgencyId((t % 2) * 4 + (t / 2 + i) % 4), TaskId(t), i == 0 ? Role::lead : Role::co});
  const Network network = Network::from_edges(std::vector<NetworkAgency>(8), std::vector<NetworkTask>(40), edges);
  const Significance result = significance(network, {.draws = 2000}).value();
  for (const PairTest& pair : result.pairs) {
    const bool together = (pair.from.index() < 4) == (pair.to.index() < 4);
    EXPECT_EQ(pair.verdict, together ? Verdict::more : Verdict::less);
    EXPECT_EQ(pair.z > 0, together);
  }
  EXPECT_EQ(result.power.kept_more, 12U);
  EXPECT_EQ(result.power.kept_less, 16U);
}

TEST(Significance, SmallestReachableValueOfDrawsIsOneOverTheirNumberPlusOne) {
  const Network network = testing::random_network(3, 10, 60, .3);
  const Significance result = significance(network, {.draws = 100}).value();
  EXPECT_NEAR(result.power.least_p, 1 / 101.0, 1e-15);
  EXPECT_EQ(result.power.alone_more, 0U) << "with 45 pairs nothing below .05 / 45 can be had";
}

TEST(Significance, DrawsAreRoundedUpToWholeChains) {
  const Network network = testing::random_network(3, 5, 10, .4);
  const auto made = [&](std::size_t draws) { return significance(network, {.draws = draws}).value().options.draws; };
  EXPECT_EQ(made(7), 7U);
  EXPECT_EQ(made(50), 50U);
  EXPECT_EQ(made(51), 100U);
  EXPECT_EQ(made(1000), 1000U);
  EXPECT_EQ(draws_made(51), 100U);
}

TEST(Significance, RefusesWhatItCannotAnswer) {
  const Network network = testing::southern_women();
  EXPECT_FALSE(significance(network, {.alpha = 0}));
  EXPECT_FALSE(significance(network, {.alpha = 1}));
  EXPECT_FALSE(significance(network, {.alpha = std::nan("")}));
  EXPECT_FALSE(significance(network, {.draws = 0}));
  for (const NullModel null : {NullModel::curveball, NullModel::sdsm, NullModel::hypergeometric, NullModel::disparity})
    EXPECT_FALSE(significance(network, {.kind = TieKind::lead_co, .null = null})) << word(null);
  const Network many = Network::from_edges(std::vector<NetworkAgency>(3000), std::vector<NetworkTask>(1), {});
  const auto refused = significance(many);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::usage);
}

TEST(Significance, NetworksWithNextToNothingHaveNoPairs) {
  for (const NullModel null : all_models) {
    EXPECT_THAT(pairs_of(significance(Network::from_edges({}, {}, {}), {.null = null})), IsEmpty());
    EXPECT_THAT(pairs_of(significance(testing::network_of({"LC."}), {.null = null})), IsEmpty());
    EXPECT_THAT(pairs_of(significance(testing::network_of({"...", "...", "L.C"}), {.null = null})), IsEmpty());
    EXPECT_EQ(significance(Network::from_edges({}, {}, {}), {.null = null})->power.least_p, 1);
  }
}

TEST(Significance, PairThatCannotBeOtherwiseIsAsExpected) {
  for (const NullModel null : {NullModel::roles, NullModel::curveball, NullModel::sdsm, NullModel::hypergeometric}) {
    const Significance result = significance(testing::network_of({"LC", "CL"}), {.null = null, .draws = 100}).value();
    ASSERT_EQ(result.pairs.size(), 1U);
    const PairTest& pair = result.pairs.front();
    EXPECT_EQ(pair.observed, 2U);
    EXPECT_NEAR(pair.expected, 2, 1e-12);
    EXPECT_THAT((std::vector{pair.p_more, pair.p_less, pair.least_p_more}), Pointwise(DoubleNear(1e-12), {1., 1., 1.}));
    EXPECT_TRUE(std::isnan(pair.z));
    EXPECT_EQ(pair.verdict, Verdict::as_expected);
    EXPECT_EQ(result.power.could_be_more, 0U);
  }
}

TEST(BenjaminiHochberg, WorkedExample) {
  // Ranks 1 to 4 of .01 .02 .03 .2: p m / rank = .04 .04 .04 .2.
  EXPECT_THAT(benjamini_hochberg(std::vector{.2, .01, .03, .02}), Pointwise(DoubleNear(1e-15), {.2, .04, .04, .04}));
  EXPECT_THAT(benjamini_hochberg(std::vector{.9, .9}), Pointwise(DoubleNear(1e-15), {.9, .9}));
  EXPECT_THAT(benjamini_hochberg({}), IsEmpty());
}

TEST(Holm, WorkedExample) {
  // .01 x 4, .02 x 3, .03 x 2 (not below the one before), .2 x 1.
  EXPECT_THAT(holm(std::vector{.2, .01, .03, .02}), Pointwise(DoubleNear(1e-15), {.2, .04, .06, .06}));
  EXPECT_THAT(holm(std::vector{.6, .7}), Pointwise(DoubleNear(1e-15), {1., 1.}));
}

TEST(Adjusted, UndefinedValuesStayAndDoNotCount) {
  const std::vector<double> p{std::nan(""), .01, .02};
  EXPECT_TRUE(std::isnan(benjamini_hochberg(p)[0]));
  EXPECT_NEAR(benjamini_hochberg(p)[1], .02, 1e-15);
  EXPECT_NEAR(holm(p)[1], .02, 1e-15);
}

TEST(Adjusted, HolmIsNeverBelowBenjaminiHochberg) {
  const Significance bh = significance(testing::southern_women(), {.null = NullModel::hypergeometric}).value();
  const Significance strict =
      significance(testing::southern_women(), {.null = NullModel::hypergeometric, .adjustment = Adjustment::holm})
          .value();
  for (std::size_t i = 0; i < bh.pairs.size(); ++i)
    EXPECT_GE(strict.pairs[i].p_more_adjusted, bh.pairs[i].p_more_adjusted);
  EXPECT_EQ(strict.power.raw_more, bh.power.raw_more);
}

} // namespace
} // namespace dutygraph
