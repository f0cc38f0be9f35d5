#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <dutygraph/store_corrections.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using Action = Correction::Action;
using Kind = CorrectionOutcome::Kind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Three tasks: t1 and t2 (lines 2 and 3) under one clause on lines 4 and 5, t3 with a bracket on line 6.
///
///   t1, t2: lead 省A厅, co 省B集团, 省C办     t3: co 省B集团, 省C办
Plan three_tasks() {
  Plan plan;
  plan.id = "three";
  plan.period = Period{2016, 2020};
  for (const std::string name : {"省A厅", "省B集团", "省C办"}) {
    plan.agencies.push_back({name, name, {name}, AgencyKind::unknown, ""});
  }
  for (std::uint32_t number = 1; number <= 3; ++number) {
    const std::uint32_t line = number == 3 ? 6 : number + 1;
    const std::string key = "t" + std::to_string(number);
    plan.tasks.push_back({key, {}, "", key, "", TaskKind::measure, line, line, {}, ""});
  }
  plan.clauses = {
      {4, 1, Form::led, false, "role lines", 1.0, "牵头单位:省A厅\n责任单位:省B集团、省C办", {TaskId(0), TaskId(1)}},
      {6, 5, Form::joint, false, "bracket", 1.0, "(省B集团、省C办)", {TaskId(2)}}};
  for (std::size_t task = 0; task < 3; ++task)
    for (std::size_t agency = task == 2 ? 1 : 0; agency < 3; ++agency)
      plan.assignments.push_back({TaskId(task), AgencyId(agency), agency == 0 ? Role::lead : Role::co, "word",
                                  plan.agencies[agency].name, ClauseId(task == 2 ? 1 : 0), Basis::stated, 1.0});
  return plan;
}

/// One line a task: "t1: 省A厅* 省B集团", the star for a lead, "?" for an edge without a clause.
std::vector<std::string> dump(const Plan& plan) {
  std::vector<std::string> lines;
  for (const Task& task : plan.tasks) lines.push_back(task.key + ":");
  for (const Assignment& edge : plan.assignments)
    lines[edge.task.index()] +=
        " " + plan.agencies[edge.agency.index()].name + (edge.role == Role::lead ? "*" : "") + (edge.clause ? "" : "?");
  return lines;
}

std::vector<std::string> names(const Plan& plan) {
  std::vector<std::string> found;
  for (const Agency& agency : plan.agencies) found.push_back(agency.name);
  return found;
}

CorrectionEntry entry(Action action, std::string agency, Correction::Place place = {}) {
  Correction made;
  made.action = action;
  if (!agency.empty()) made.agencies = {std::move(agency)};
  made.place = std::move(place);
  made.reason = "a test";
  return {made, "c.json", {3, 1, 0, 1}, "/corrections/0"};
}

CorrectedPlan corrected(const CorrectionEntry& made) {
  return correct(three_tasks(), {&made, 1}, two_agency_registry());
}

std::string why(const CorrectionEntry& made) {
  const auto found = corrected(made);
  auto untouched = three_tasks();
  EXPECT_EQ(found.plan, untouched);
  EXPECT_EQ(found.outcomes.at(0).kind, Kind::unmatched);
  return found.outcomes.at(0).why;
}

TEST(Corrections, RenameEverywhereKeepsThePlaceOfTheAgencyAndItsWrittenForms) {
  auto rename = entry(Action::rename, "省B集团");
  rename.correction.to = "省E集团";
  const auto found = corrected(rename);
  EXPECT_THAT(names(found.plan), ElementsAre("省A厅", "省E集团", "省C办"));
  EXPECT_THAT(found.plan.agencies[1].written, ElementsAre("省B集团"));
  EXPECT_THAT(dump(found.plan),
              ElementsAre("t1: 省A厅* 省E集团 省C办", "t2: 省A厅* 省E集团 省C办", "t3: 省E集团 省C办"));
  EXPECT_EQ(found.plan.assignments[1].written, "省B集团");
  EXPECT_EQ(found.plan.corrections, std::vector{rename.correction});
}

TEST(Corrections, RenameLooksTheNewNameUpInTheRegistry) {
  auto rename = entry(Action::rename, "省B集团");
  rename.correction.to = "省B厅";
  const auto found = corrected(rename);
  EXPECT_EQ(found.plan.agencies[1].key, "b-dept");
  EXPECT_EQ(found.plan.agencies[1].kind, AgencyKind::government_department);
  EXPECT_EQ(found.plan.agencies[1].field, "health");
}

TEST(Corrections, RenameLooksForTheNewNameInThePlanFirst) {
  auto plan = three_tasks();
  plan.agencies[2].name = "省B厅"; // which the registry knows as b-dept
  auto rename = entry(Action::rename, "省B集团");
  rename.correction.to = "省B厅";
  const auto found = correct(plan, {&rename, 1}, two_agency_registry());
  EXPECT_THAT(names(found.plan), ElementsAre("省A厅", "省B厅"));
  EXPECT_EQ(found.plan.agencies[1].key, "省C办");
}

TEST(Corrections, RenameMayTakeAFormAwayFromTheAgencyThatHasIt) {
  auto plan = three_tasks();
  plan.agencies[1].written.push_back("省D局");
  auto rename = entry(Action::rename, "省B集团", {"", 6});
  rename.correction.to = "省D局";
  EXPECT_THAT(names(correct(plan, {&rename, 1}, Registry()).plan), ElementsAre("省A厅", "省B集团", "省C办", "省D局"));
}

TEST(Corrections, RenameToAnAgencyThatIsThereJoinsThemLeadBeforeCo) {
  auto rename = entry(Action::rename, "省B集团");
  rename.correction.to = "省A厅";
  const auto found = correct(three_tasks(), {&rename, 1}, Registry());
  EXPECT_THAT(dump(found.plan), ElementsAre("t1: 省A厅* 省C办", "t2: 省A厅* 省C办", "t3: 省A厅 省C办"));
  EXPECT_THAT(found.plan.agencies[0].written, ElementsAre("省A厅", "省B集团"));
}

TEST(Corrections, RenameAtAPlaceLeavesTheNameElsewhere) {
  auto rename = entry(Action::rename, "省B集团", {"", 6});
  rename.correction.to = "省F办";
  const auto found = corrected(rename);
  EXPECT_THAT(dump(found.plan), ElementsAre("t1: 省A厅* 省B集团 省C办", "t2: 省A厅* 省B集团 省C办", "t3: 省F办 省C办"));
}

TEST(Corrections, MergeMakesOneOfPartsOfAName) {
  auto merge = entry(Action::merge, "");
  merge.correction.agencies = {"省B集团", "省C办", "省Z厅"};
  merge.correction.to = "省B和C集团";
  const auto found = corrected(merge);
  EXPECT_THAT(dump(found.plan), ElementsAre("t1: 省A厅* 省B和C集团", "t2: 省A厅* 省B和C集团", "t3: 省B和C集团"));
  EXPECT_THAT(found.plan.agencies[1].written, ElementsAre("省B集团", "省C办"));
}

TEST(Corrections, MoveChangesTheRoleOfAWholeClauseByAnyOfItsLines) {
  for (const std::uint32_t line : {4U, 5U}) {
    auto move = entry(Action::move, "省C办", {"", line});
    move.correction.to_role = Role::lead;
    const auto found = corrected(move);
    EXPECT_THAT(dump(found.plan),
                ElementsAre("t1: 省A厅* 省B集团 省C办*", "t2: 省A厅* 省B集团 省C办*", "t3: 省B集团 省C办"));
    EXPECT_EQ(found.plan.assignments[2].clause, ClauseId(0));
    EXPECT_EQ(found.plan.assignments[2].basis, Basis::stated);
  }
}

TEST(Corrections, MoveTakesAnAgencyToAnotherTaskAndItsClause) {
  auto move = entry(Action::move, "省A厅", {"t2", 0});
  move.correction.to_place = {"", 6};
  const auto found = corrected(move);
  EXPECT_THAT(dump(found.plan),
              ElementsAre("t1: 省A厅* 省B集团 省C办", "t2: 省B集团 省C办", "t3: 省B集团 省C办 省A厅*"));
  EXPECT_EQ(found.plan.assignments.back().clause, ClauseId(1));
}

TEST(Corrections, LineAndTaskTogetherMeanOneTaskOfAClause) {
  const auto found = corrected(entry(Action::drop, "省B集团", {"t1", 4}));
  EXPECT_THAT(dump(found.plan), ElementsAre("t1: 省A厅* 省C办", "t2: 省A厅* 省B集团 省C办", "t3: 省B集团 省C办"));
}

TEST(Corrections, DropTakesOnlyTheRoleThatIsNamed) {
  auto drop = entry(Action::drop, "省A厅");
  drop.correction.role = Role::co;
  EXPECT_EQ(why(drop), "'省A厅' has no task as co");
}

TEST(Corrections, DropEverywhereRemovesTheAgency) {
  const auto found = corrected(entry(Action::drop, "省C办"));
  EXPECT_THAT(names(found.plan), ElementsAre("省A厅", "省B集团"));
  EXPECT_THAT(dump(found.plan), ElementsAre("t1: 省A厅* 省B集团", "t2: 省A厅* 省B集团", "t3: 省B集团"));
}

TEST(Corrections, DropOfATaskKeepsTheKeysOfTheOthersAndEveryReferenceValid) {
  const auto found = corrected(entry(Action::drop, "", {"", 2}));
  EXPECT_THAT(dump(found.plan), ElementsAre("t2: 省A厅* 省B集团 省C办", "t3: 省B集团 省C办"));
  EXPECT_THAT(found.plan.clauses[0].tasks, ElementsAre(TaskId(0)));
  EXPECT_THAT(found.plan.clauses[1].tasks, ElementsAre(TaskId(1)));
  EXPECT_EQ(plan_from_json(to_json(found.plan), "plan.json").value(), found.plan);
}

TEST(Corrections, AddTakesTheClauseOfItsLineAndNoneAtATask) {
  auto add = entry(Action::add, "省A厅", {"", 6});
  add.correction.role = Role::lead;
  EXPECT_THAT(dump(corrected(add).plan).at(2), "t3: 省B集团 省C办 省A厅*");
  add.correction.place = {"t3", 0};
  const auto found = corrected(add);
  EXPECT_THAT(dump(found.plan).at(2), "t3: 省B集团 省C办 省A厅*?");
  EXPECT_EQ(found.plan.assignments.back().written, "省A厅");
}

TEST(Corrections, EachIsMadeInWhatTheOnesBeforeItLeft) {
  auto first = entry(Action::rename, "省B集团");
  first.correction.to = "省E集团";
  auto second = entry(Action::drop, "省E集团", {"t3", 0});
  const std::vector both{first, second};
  const auto found = correct(three_tasks(), both, Registry());
  EXPECT_THAT(dump(found.plan).at(2), "t3: 省C办");
  EXPECT_EQ(found.plan.corrections.size(), 2U);
}

TEST(Corrections, MadeAgainOnTheCorrectedPlanChangeNothingAndCount) {
  auto move = entry(Action::move, "省C办", {"", 4});
  move.correction.to_role = Role::lead;
  const auto once = corrected(move);
  const auto twice = correct(once.plan, {&move, 1}, Registry());
  EXPECT_EQ(twice.plan, once.plan);
  EXPECT_EQ(twice.outcomes.at(0).kind, Kind::applied);
}

TEST(Corrections, SayWhyTheyFoundNothing) {
  EXPECT_EQ(why(entry(Action::drop, "省Z厅")), "no agency is called '省Z厅'");
  EXPECT_EQ(why(entry(Action::drop, "省A厅", {"", 6})), "'省A厅' is not at line 6");
  EXPECT_EQ(why(entry(Action::drop, "省A厅", {"t9", 0})), "there is no task at task t9");
  EXPECT_EQ(why(entry(Action::drop, "", {"", 99})), "there is no task at line 99");
  auto rename = entry(Action::rename, "省B集团");
  rename.correction.to = "省B集团";
  EXPECT_EQ(why(rename), "'省B集团' is called so already");
  auto add = entry(Action::add, "省B集团", {"", 6});
  add.correction.role = Role::lead;
  EXPECT_EQ(why(add), "'省B集团' is there already; a move with \"to_role\" changes its role");
  auto move = entry(Action::move, "省B集团", {"", 6});
  move.correction.to_role = Role::co;
  EXPECT_EQ(why(move), "the role is co already");
}

TEST(Corrections, ForAnotherPlanAreNoneOfThisOne) {
  auto drop = entry(Action::drop, "省A厅");
  drop.correction.plan = "another";
  const auto found = corrected(drop);
  EXPECT_EQ(found.outcomes.at(0).kind, Kind::another_plan);
  EXPECT_THAT(found.plan.corrections, IsEmpty());
}

} // namespace
} // namespace dutygraph::testing
