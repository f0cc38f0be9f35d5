#include "codings.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Evaluation evaluate_against(const Plan& plan, const std::vector<GoldClause>& gold) { return evaluate(plan, gold); }

TEST(Evaluate, AnExactReadingScoresOneAndDiffersInNothing) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A"), co("B")});
  add_clause(plan, 5, Form::sole, {lead("C")});
  const Evaluation result =
      evaluate_against(plan, {gold(3, Form::led, {"A"}, {"A", "B"}), gold(5, Form::sole, {}, {"C"})});
  EXPECT_EQ(dump(result.clauses), "2/2/2");
  EXPECT_EQ(dump(result.lead), "2/2/2");
  EXPECT_EQ(dump(result.co), "1/1/1");
  EXPECT_EQ(dump(result.forms), "2/2/2");
  EXPECT_EQ(dump(result.paths), "2/2/2");
  EXPECT_DOUBLE_EQ(result.lead.f1(), 1);
  EXPECT_THAT(result.differences, IsEmpty());
}

TEST(Evaluate, DifferencesSayWhereWhatWasExpectedAndWhatCame) {
  Plan plan;
  add_clause(plan, 3, Form::joint, {co("A"), co("B"), co("X")}, {"二"});
  plan.clauses[0].open = true;
  add_clause(plan, 4, Form::sole, {lead("D")});
  const Evaluation result =
      evaluate_against(plan, {gold(3, Form::led, {"A"}, {"B", "C"}), gold(9, Form::led, {"E"}, {"F", "G"})});
  EXPECT_THAT(result.differences,
              ElementsAre("line 3: form: expected led; got joint", "line 3: path: expected 一; got 二",
                          "line 3: list: expected closed; got open", "line 3: lead: expected A; got nothing",
                          "line 3: co: expected C; got A, X", "line 4: clause: expected nothing; got sole, lead D",
                          "line 9: clause: expected led, lead E, co F, G; got nothing"));
  EXPECT_EQ(dump(result.clauses), "1/2/2");
  EXPECT_EQ(dump(result.lead), "0/1/2");
  EXPECT_EQ(dump(result.co), "1/3/4");
  EXPECT_EQ(dump(result.forms), "0/1/1");
  EXPECT_EQ(dump(result.open), "0/1/0");
}

TEST(Evaluate, ClausesAfterTheGoldEndsAreLeftOut) {
  Plan plan;
  add_clause(plan, 3, Form::sole, {lead("A")});
  add_clause(plan, 80, Form::sole, {lead("B")});
  EXPECT_EQ(dump(evaluate_against(plan, {gold(3, Form::sole, {}, {"A"})}).clauses), "1/1/1");
}

TEST(Evaluate, ClausesOfOneLineMatchByTheirOrder) {
  Plan plan;
  add_clause(plan, 3, Form::sole, {lead("A")});
  add_clause(plan, 3, Form::sole, {lead("B")});
  const Evaluation result = evaluate_against(
      plan, {gold(3, Form::sole, {}, {"A"}), gold(3, Form::sole, {}, {"B"}), gold(3, Form::sole, {}, {"C"})});
  EXPECT_EQ(dump(result.lead), "2/2/3");
  EXPECT_THAT(result.differences, ElementsAre("line 3: clause: expected sole, lead C; got nothing"));
}

TEST(Evaluate, AClauseThatGovernsSeveralTasksCountsOnce) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A"), co("B")}, {"一", "1"});
  add_clause(plan, 3, Form::led, {lead("A"), co("B")}, {"一"});
  plan.clauses.pop_back();
  plan.clauses[0].tasks.push_back(TaskId(1));
  plan.assignments[2].clause = plan.assignments[3].clause = ClauseId(0);
  const Evaluation result = evaluate_against(plan, {gold(3, Form::led, {"A"}, {"B"})});
  EXPECT_EQ(dump(result.lead), "1/1/1");
  EXPECT_EQ(dump(result.co), "1/1/1");
  EXPECT_EQ(dump(result.paths), "1/1/1");
}

TEST(Evaluate, SecondNamesInBracketsDoNotMatter) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("省农委(省扶贫办)"), co("省文化厅")});
  const auto result = evaluate_against(plan, {gold(3, Form::led, {"省农委"}, {"省文化厅（省文物局）"})});
  EXPECT_THAT(result.differences, IsEmpty());
}

TEST(Evaluate, SuggestedAssignmentsDoNotCount) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A"), suggested(co("B"))});
  EXPECT_EQ(dump(evaluate_against(plan, {gold(3, Form::led, {"A"}, {"B"})}).co), "0/0/1");
}

TEST(Evaluate, WithoutAnythingFiguresAreUndefined) {
  const Evaluation result = evaluate(Plan{}, Gold{});
  EXPECT_TRUE(std::isnan(result.clauses.precision()));
  EXPECT_TRUE(std::isnan(result.clauses.recall()));
  EXPECT_TRUE(std::isnan(result.clauses.f1()));
}

TEST(Score, PrecisionRecallAndF1) {
  const Score score{3, 4, 6};
  EXPECT_DOUBLE_EQ(score.precision(), 0.75);
  EXPECT_DOUBLE_EQ(score.recall(), 0.5);
  EXPECT_DOUBLE_EQ(score.f1(), 0.6);
}

TEST(Evaluate, PathIsScoredOnlyWhereTheGoldHasOne) {
  Plan plan;
  add_clause(plan, 3, Form::sole, {lead("A")}, {"二"});
  add_clause(plan, 5, Form::sole, {lead("B")});
  GoldClause without = gold(3, Form::sole, {}, {"A"});
  without.path.reset();
  const Evaluation result = evaluate_against(plan, {without, gold(5, Form::sole, {}, {"B"})});
  EXPECT_EQ(dump(result.paths), "1/1/1");
  EXPECT_THAT(result.differences, IsEmpty());
}

Plan plan_of_tasks(const std::vector<GoldTask>& lines) {
  Plan plan;
  for (const GoldTask& each : lines) {
    add_task(plan, "task", {});
    plan.tasks.back().first_line = each.first_line;
    plan.tasks.back().last_line = each.last_line;
  }
  plan.clauses.clear();
  return plan;
}

TEST(EvaluateTasks, MatchByFirstAndLastLineAndCountAsOftenAsBothHaveThem) {
  const Plan plan = plan_of_tasks({{2, 3}, {4, 4}, {5, 7}, {8, 8}, {8, 8}, {30, 30}});
  const Evaluation result = evaluate(plan, Gold{{}, {{2, 3}, {4, 5}, {6, 7}, {8, 8}, {8, 8}, {8, 8}, {9, 9}}, {}});
  EXPECT_EQ(dump(result.tasks), "3/5/7");
  EXPECT_THAT(result.differences, ElementsAre("line 4: tasks of lines 4-4: expected none; got 1",
                                              "line 4: tasks of lines 4-5: expected 1; got none",
                                              "line 5: tasks of lines 5-7: expected none; got 1",
                                              "line 6: tasks of lines 6-7: expected 1; got none",
                                              "line 8: tasks of lines 8-8: expected 3; got 2",
                                              "line 9: tasks of lines 9-9: expected 1; got none"));
}

TEST(EvaluateTasks, AreNotScoredAgainstGoldWithoutAny) {
  EXPECT_EQ(dump(evaluate(plan_of_tasks({{2, 3}}), Gold{}).tasks), "0/0/0");
}

TEST(EvaluateNames, LinkWhereTheAgencyOfTheClauseIsTheOneMeant) {
  Plan plan;
  add_clause(plan, 3, Form::led, {lead("A厅"), co("B局"), co("C办(D办)")});
  plan.agencies[0].key = "a-dept";
  plan.agencies[1].key = "b-old";
  Gold wanted{{gold(3, Form::led, {"A厅"}, {"B局", "C办", "E委"}), gold(9, Form::sole, {}, {"A厅"})}, {}, {}};
  wanted.names = {{"A厅", "a-dept"}, {"B局", "b-dept"}, {"C办", "C办(D办)"}, {"E委", "e"}, {"Z", "z"}};
  const Evaluation result = evaluate(plan, wanted);
  EXPECT_EQ(dump(result.names), "2/3/5"); // E委 is missed in the clause, A厅 with the clause of line 9
  EXPECT_THAT(result.differences, ::testing::Contains("line 3: name B局: expected b-dept; got b-old"));
}

TEST(EvaluateNames, OfAClauseGoBeforeThoseOfTheFile) {
  Plan plan;
  add_clause(plan, 3, Form::sole, {lead("A")});
  GoldClause clause = gold(3, Form::sole, {}, {"A"});
  clause.names = {{"A", "A"}};
  EXPECT_EQ(dump(evaluate(plan, Gold{{clause}, {}, {{"A", "other"}}}).names), "1/1/1");
}

TEST(EvaluateTotal, AddsScoresSoThatSharesAreMicroAverages) {
  Evaluation small;
  small.lead = {1, 1, 2};
  Evaluation large;
  large.lead = {8, 10, 8};
  large.tasks = {1, 2, 3};
  const std::vector both{small, large};
  const Evaluation sum = total(both);
  EXPECT_EQ(dump(sum.lead), "9/11/10");
  EXPECT_EQ(dump(sum.tasks), "1/2/3");
  EXPECT_DOUBLE_EQ(sum.lead.recall(), 0.9);
}

} // namespace
} // namespace dutygraph::testing
