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
  const Evaluation result = evaluate({}, {});
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

} // namespace
} // namespace dutygraph::testing
