/// Significance on the Southern Women. Values of the exact models were computed independently (BiCM solved to 1e-14 and
/// convolution; scipy's hypergeometric distribution), those of the draws with 20,000 curveball matrices.

#include "networks.hpp"
#include <cmath>
#include <dutygraph/significance.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

constexpr std::size_t evelyn = 0, laura = 1, theresa = 2, olivia = 16, flora = 17;

const Network& women() {
  static const Network network = testing::southern_women();
  return network;
}

Significance tested(NullModel null, Adjustment adjustment = Adjustment::benjamini_hochberg) {
  return significance(women(), {.null = null, .adjustment = adjustment, .draws = 20'000}).value();
}

const Significance& drawn() {
  static const Significance result = tested(NullModel::curveball);
  return result;
}

const PairTest& pair(const Significance& result, std::size_t from, std::size_t to) {
  return *std::ranges::find_if(
      result.pairs, [&](const PairTest& test) { return test.from == AgencyId(from) && test.to == AgencyId(to); });
}

std::size_t up_to(const Significance& result, double PairTest::*p, double limit) {
  return static_cast<std::size_t>(std::ranges::count_if(
      result.pairs, [&](double value) { return value <= limit; }, p));
}

TEST(Bicm, CellsOfTheSouthernWomen) {
  const Bicm bicm(women());
  EXPECT_NEAR(bicm.probability(AgencyId(evelyn), TaskId(0)), .3423, 5e-5);
  EXPECT_NEAR(bicm.probability(AgencyId(evelyn), TaskId(7)), .9334, 5e-5);
  EXPECT_NEAR(bicm.probability(AgencyId(olivia), TaskId(0)), .0386, 5e-5);
  EXPECT_NEAR(bicm.probability(AgencyId(olivia), TaskId(7)), .5194, 5e-5);
}

TEST(Bicm, MeetsEveryMarginOfTheSouthernWomen) {
  const Bicm bicm(women());
  for (std::size_t a = 0; a < 18; ++a) {
    double sum = 0;
    for (std::size_t t = 0; t < 14; ++t) sum += bicm.probability(AgencyId(a), TaskId(t));
    EXPECT_NEAR(sum, static_cast<double>(women().edges_of(AgencyId(a)).size()), 1e-12);
  }
  for (std::size_t t = 0; t < 14; ++t) {
    double sum = 0;
    for (std::size_t a = 0; a < 18; ++a) sum += bicm.probability(AgencyId(a), TaskId(t));
    EXPECT_NEAR(sum, static_cast<double>(women().edges_of(TaskId(t)).size()), 1e-12);
  }
}

TEST(Sdsm, ExactTailsOfTheSouthernWomen) {
  const Significance result = tested(NullModel::sdsm);
  EXPECT_NEAR(pair(result, evelyn, laura).p_more, .2682001, 1e-6);
  EXPECT_NEAR(pair(result, evelyn, theresa).p_more, .1866881, 1e-6);
  EXPECT_NEAR(pair(result, olivia, flora).p_more, .0883723, 1e-6);
  EXPECT_EQ(pair(result, evelyn, laura).mc_error, 0);
}

TEST(Sdsm, KeepsNoTieOfTheSouthernWomen) {
  const Significance result = tested(NullModel::sdsm);
  EXPECT_EQ(result.power.pairs, 153U);
  EXPECT_EQ(result.power.raw_more, 0U);
  EXPECT_EQ(result.power.raw_less, 4U);
  EXPECT_EQ(result.power.kept_more, 0U);
}

TEST(Sdsm, CouldNotHaveKeptAnyTieOfTheSouthernWomen) {
  const Power power = tested(NullModel::sdsm).power;
  EXPECT_EQ(power.could_be_more, 0U) << "not even sharing all events of the less active of two is rare enough";
  EXPECT_EQ(power.could_be_less, 70U);
  EXPECT_EQ(power.alone_less, 0U);
}

TEST(Fdsm, SouthernWomenWithinTheErrorOfTheDraws) {
  const Significance& result = drawn();
  EXPECT_NEAR(pair(result, evelyn, laura).p_more, .104, .007);
  EXPECT_NEAR(pair(result, evelyn, laura).expected, 4.375, .02);
  EXPECT_NEAR(pair(result, olivia, flora).p_more, .034, .005);
  EXPECT_NEAR(pair(result, olivia, flora).expected, .484, .015);
  EXPECT_THAT(pair(result, evelyn, laura).mc_error, ::testing::AllOf(::testing::Gt(.002), ::testing::Lt(.004)));
}

TEST(Fdsm, KeepsFiveTiesOfTheSouthernWomenAndNoneAfterCorrection) {
  const Significance& result = drawn();
  EXPECT_EQ(result.power.raw_more, 5U);
  EXPECT_EQ(up_to(result, &PairTest::p_more, .01), 1U);
  EXPECT_EQ(result.power.kept_more, 0U);
  EXPECT_EQ(result.power.raw_less, 8U);
  EXPECT_EQ(result.options.draws, 20'000U);
}

TEST(Fdsm, IsTheRolePreservingModelWhereAllRolesAreEqual) {
  const Significance roles = tested(NullModel::roles);
  const Significance& blind = drawn();
  for (std::size_t i = 0; i < roles.pairs.size(); ++i) {
    const double error = std::hypot(roles.pairs[i].mc_error, blind.pairs[i].mc_error);
    EXPECT_NEAR(roles.pairs[i].p_more, blind.pairs[i].p_more, 5 * error + 1e-3);
  }
}

TEST(Hypergeometric, SouthernWomen) {
  const Significance result = tested(NullModel::hypergeometric);
  EXPECT_NEAR(pair(result, evelyn, laura).p_more, .051282, 5e-7);
  EXPECT_NEAR(pair(result, olivia, flora).p_more, .010989, 5e-7);
  EXPECT_EQ(result.power.raw_more, 17U);
  EXPECT_EQ(up_to(result, &PairTest::p_more, .01), 1U);
  EXPECT_NEAR(pair(result, evelyn, laura).expected, 8 * 7 / 14.0, 1e-12);
}

TEST(Disparity, KeepsNoneOfThe139TiesOfTheSouthernWomen) {
  const Significance result = tested(NullModel::disparity);
  EXPECT_EQ(result.power.pairs, 139U);
  EXPECT_EQ(result.power.raw_more, 0U);
  EXPECT_EQ(up_to(result, &PairTest::p_more, .2), 27U);
  EXPECT_TRUE(std::isnan(result.pairs.front().p_less));
  EXPECT_EQ(result.power.raw_less, 0U);
}

} // namespace
} // namespace dutygraph
