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

// Four coders, twelve units, five values, some missing: the same, D; nominal alpha .743.
TEST(Agreement, AlphaOfThePublishedExampleWithMissingValues) {
  const std::vector<std::vector<std::size_t>> units{{1, 1, 1},    {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3},
                                                    {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1},
                                                    {2, 2, 2, 2}, {5, 5, 5},    {1, 1},       {3}};
  EXPECT_NEAR(krippendorff_alpha_of(units), 0.743, 5e-4);
}

TEST(Agreement, AlphaOfUnitsIsThatOfTheTableForTwoCoders) {
  const DecisionTable table{{{5, 3, 2}, {1, 7, 0}, {0, 2, 4}}};
  std::vector<std::vector<std::size_t>> units;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) units.insert(units.end(), table[i][j], {i, j});
  EXPECT_NEAR(krippendorff_alpha_of(units), krippendorff_alpha(table), 1e-12);
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

/// "form 2/3 kappa 0.4": same of units.
std::string dump(const FieldAgreement& field) {
  std::string text = field.field + " " + std::to_string(field.same) + "/" + std::to_string(field.units);
  if (!std::isnan(field.kappa)) text += " kappa " + std::to_string(field.kappa).substr(0, 5);
  return text;
}

std::vector<std::string> dumps(const Agreement& agreement) {
  std::vector<std::string> all;
  for (const FieldAgreement& field : agreement.fields) all.push_back(dump(field));
  return all;
}

TEST(AgreementFields, EachIsAskedOfWhatBothCodingsHave) {
  Plan first;
  add_clause(first, 3, Form::led, {lead("A"), co("B")});
  add_clause(first, 5, Form::joint, {co("C"), co("D")});
  add_clause(first, 7, Form::led, {lead("A"), co("C")}, {"二"});
  add_clause(first, 9, Form::sole, {lead("C")});
  Plan second;
  add_clause(second, 3, Form::led, {lead("A"), co("C")});
  add_clause(second, 5, Form::duty, {co("C"), co("D")});
  add_clause(second, 7, Form::led, {lead("B"), co("C")}, {"三"});
  second.clauses[1].open = true;
  second.tasks[2].title = "another";
  first.tasks[0].deadline = second.tasks[0].deadline = "2012";
  second.tasks[1].deadline = "2013";
  // form: led led, joint duty, led led. observed 2/3, by chance 2/3 * 2/3, so (2/3 - 4/9) / (5/9) = 0.4
  // lead_set: A A, nobody nobody, A B. by chance (2/3 * 1/3 + 1/3 * 1/3) = 1/3, so (2/3 - 1/3) / (2/3) = 0.5
  // path: 一 一, 一 一, 二 三. by chance 2/3 * 2/3. co_set: B C, CD CD, C C. by chance 1/3 * 1/3 + 1/3 * 2/3 = 1/3
  // title: by chance 1 * 2/3. deadline: 2012 2012, none 2013, none none. by chance 1/3 * 1/3 + 2/3 * 1/3 = 1/3
  // role: 4 clauses x A B C D: first lead 3, co 4; of 16 the same: 12
  const Agreement agreement = agree(first, second);
  EXPECT_THAT(dumps(agreement),
              ElementsAre("clause 3/4", "form 2/3 kappa 0.400", "open 2/3 kappa 0.000", "path 2/3 kappa 0.400",
                          "lead_set 2/3 kappa 0.500", "co_set 2/3 kappa 0.500", ::testing::StartsWith("role 11/16"),
                          "task 3/4", "title 2/3 kappa 0.000", "deadline 2/3 kappa 0.500"));
  EXPECT_THAT(agreement.differences,
              ElementsAre("t3: title: first task; second another", "t2: deadline: first ; second 2013",
                          "line 3: B: first co; second not named", "line 3: C: first not named; second co",
                          "line 5: form: first joint; second duty", "line 5: open: first no; second yes",
                          "line 7: path: first 二; second 三", "line 7: A: first lead; second not named",
                          "line 7: B: first not named; second lead", "line 9: C: first lead; second not named"));
}

TEST(AgreementFields, OneOfSeveralPathsIsEnough) {
  Plan first;
  add_clause(first, 3, Form::sole, {lead("A")}, {"一", "1"});
  Plan second = first;
  second.tasks.push_back(second.tasks[0]);
  second.tasks[0].path = {"一"};
  second.clauses[0].tasks = {TaskId(0), TaskId(1)};
  EXPECT_EQ(agree(first, second).fields.at(3).same, 1U);
}

TEST(AgreementFields, GoldIsACodingWithoutLinesOfTasks) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A"), co("B")});
  plan.tasks[0].first_line = plan.tasks[0].last_line = 2;
  const std::vector<GoldClause> coded{gold(3, Form::led, {"A"}, {"B"}), gold(9, Form::sole, {}, {"C"})};
  const Agreement agreement = agree(plan, plan_from_gold(coded));
  EXPECT_EQ(agreement.clauses, 1U);
  EXPECT_EQ(agreement.only_second, 1U);
  EXPECT_EQ(agreement.fields.back().field, "role");
  EXPECT_THAT(agreement.differences, ElementsAre("line 9: C: first not named; second lead"));
  EXPECT_DOUBLE_EQ(agree(plan_from_gold(coded), plan_from_gold(coded)).observed, 1);
}

} // namespace
} // namespace dutygraph::testing
