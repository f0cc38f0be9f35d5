#include "codings.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;

// Two coders, ten units, two values: Krippendorff, Computing Krippendorff's alpha-reliability (2011), A: alpha .095.
TEST(Agreement, AlphaOfThePublishedBinaryExample) {
  const DecisionTable table{{{5, 3, 0}, {1, 1, 0}, {0, 0, 0}}};
  EXPECT_NEAR(krippendorff_alpha(table), .0952381, 5e-8);
  EXPECT_NEAR(cohen_kappa(table), 1.0 / 11, 1e-12); // (.6 - .56) / .44
}

TEST(Agreement, KappaOfAHandComputedTable) {
  // observed .7, by chance .5 * .6 + .5 * .4
  EXPECT_DOUBLE_EQ(cohen_kappa({{{20, 5, 0}, {10, 15, 0}, {0, 0, 0}}}), 0.4);
}

TEST(Agreement, IsUndefinedWhereThereIsNothingToAgreeOn) {
  EXPECT_TRUE(std::isnan(cohen_kappa({})));
  EXPECT_TRUE(std::isnan(krippendorff_alpha({})));
  EXPECT_TRUE(std::isnan(cohen_kappa({{{8, 0, 0}, {0, 0, 0}, {0, 0, 0}}})));
  EXPECT_TRUE(std::isnan(krippendorff_alpha({{{8, 0, 0}, {0, 0, 0}, {0, 0, 0}}})));
}

TEST(Agreement, OfAPlanWithItselfIsFull) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A"), co("B")});
  add_clause(plan, 5, Form::sole, {lead("C")});
  const Agreement agreement = agree(plan, plan);
  EXPECT_EQ(agreement.clauses, 2U);
  EXPECT_EQ(agreement.same_form, 2U);
  EXPECT_DOUBLE_EQ(agreement.observed, 1);
  EXPECT_DOUBLE_EQ(agreement.kappa, 1);
  EXPECT_DOUBLE_EQ(agreement.alpha, 1);
  EXPECT_TRUE(agreement.differences.empty());
}

TEST(Agreement, CountsDecisionsOfEveryClauseOnEveryNamedAgency) {
  Plan first;
  add_clause(first, 3, Form::led, {lead("A"), co("B")});
  add_clause(first, 5, Form::sole, {lead("C")});
  Plan second;
  add_clause(second, 3, Form::led, {lead("B"), co("A")});
  const Agreement agreement = agree(first, second);
  EXPECT_EQ(agreement.clauses, 1U);
  EXPECT_EQ(agreement.only_first, 1U);
  EXPECT_EQ(agreement.only_second, 0U);
  EXPECT_EQ(agreement.decisions, (DecisionTable{{{3, 0, 0}, {0, 0, 1}, {1, 1, 0}}}));
  EXPECT_DOUBLE_EQ(agreement.observed, 0.5);
  EXPECT_THAT(agreement.differences, ElementsAre("line 3: A: first lead; second co", "line 3: B: first co; second lead",
                                                 "line 5: C: first lead; second not named"));
}

} // namespace
} // namespace dutygraph::testing
