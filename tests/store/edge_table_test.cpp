#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <dutygraph/text.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<Plan> read(std::string_view table) {
  auto plans = plans_from_edge_table(table, "duties.csv", two_agency_registry());
  if (plans) return *plans;
  ADD_FAILURE() << describe(plans.error());
  return {Plan{}};
}

std::string message_of(std::string_view table) {
  const auto plans = plans_from_edge_table(table, "duties.csv", two_agency_registry());
  return plans ? "no error" : describe(plans.error());
}

/// "t1 lead a-dept 1" for each assignment.
std::vector<std::string> edges(const Plan& plan) {
  std::vector<std::string> lines;
  for (const auto& edge : plan.assignments)
    lines.push_back(plan.tasks[edge.task.index()].key + ' ' + std::string(word(edge.role)) + ' ' +
                    plan.agencies[edge.agency.index()].key + ' ' + std::to_string(edge.score).substr(0, 3));
  return lines;
}

TEST(EdgeTable, IsReadAsTsvOrCsvInAnyColumnOrder) {
  const auto tab = read("task\tagency\trole\nt1\t省A厅\tlead\nt1\t民间组织\tco\n");
  const auto comma = read("role,note,task,agency\nlead,x,t1,省A厅\nco,y,t1,民间组织\n");
  EXPECT_THAT(edges(tab.at(0)), ElementsAre("t1 lead a-dept 1.0", "t1 co 民间组织 1.0"));
  EXPECT_EQ(edges(tab.at(0)), edges(comma.at(0)));
}

TEST(EdgeTable, AgenciesAreResolvedByTheRegistryOrKeepTheirName) {
  const auto plan = read("task,agency,role\nt1,A厅,lead\nt2,a-dept,co\nt3,某省A厅,co\nt3,别的单位,lead\n").at(0);
  ASSERT_EQ(plan.agencies.size(), 2U);
  EXPECT_EQ(plan.agencies[0],
            (Agency{"a-dept", "省A厅", {"A厅", "a-dept", "某省A厅"}, AgencyKind::government_department, "economy"}));
  EXPECT_EQ(plan.agencies[1], (Agency{"别的单位", "别的单位", {"别的单位"}, AgencyKind::unknown, ""}));
}

TEST(EdgeTable, QuotedCellsHoldSeparatorsQuotesAndLineEnds) {
  const auto plan =
      read("task,agency,role,title\r\nt1,省A厅,lead,\"roads, \"\"new\"\"\r\nand old\"\r\nt2,省B厅,co,\r\n").at(0);
  EXPECT_EQ(plan.tasks.at(0).title, "roads, \"new\"\r\nand old");
  EXPECT_EQ(plan.tasks.at(1).first_line, 4U);
  EXPECT_EQ(plan.tasks.at(1).title, "t2");
}

TEST(EdgeTable, ByteOrderMarkBlanksAndBlankRowsDoNotMatter) {
  const auto plan = read("\xEF\xBB\xBF Task , AGENCY , role\n\n t1 ,\xE3\x80\x80省A厅 , Lead \n,,\n").at(0);
  EXPECT_THAT(edges(plan), ElementsAre("t1 lead a-dept 1.0"));
}

TEST(EdgeTable, RolesMayBeTheWordsOfTheDocuments) {
  const auto plan = read("task,agency,role\nt1,甲,牵头单位\nt1,乙,配合\nt2,甲,主办\nt2,乙,协办单位\n").at(0);
  EXPECT_THAT(edges(plan), ElementsAre("t1 lead 甲 1.0", "t1 co 乙 1.0", "t2 lead 甲 1.0", "t2 co 乙 1.0"));
}

TEST(EdgeTable, EachValueOfPlanIsAPlanWithItsPeriod) {
  const auto plans = read("plan,period,task,agency,role\nnorth,2011-2015,t1,甲,lead\nsouth,2016,t1,乙,co\n"
                          "north,2011–2015,t2,乙,lead\n");
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(plans[0].id, "north");
  EXPECT_EQ(plans[0].period, (Period{2011, 2015}));
  EXPECT_EQ(plans[0].assignments.size(), 2U);
  EXPECT_EQ(plans[1].period, (Period{2016, 2016}));
}

TEST(EdgeTable, WithoutPlanColumnEachPeriodIsAPlanNamedAfterTheFile) {
  const auto plans = read("task,agency,role,period\nt1,甲,lead,2011-2015\nt1,甲,co,2016-2020\n");
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(plans[0].id, "duties-2011-2015");
  EXPECT_EQ(plans[1].id, "duties-2016-2020");
  EXPECT_EQ(read("task,agency,role\nt1,甲,lead\n").at(0).id, "duties");
}

TEST(EdgeTable, TitleIsCutAtThirtyCharactersAndKeptWholeAsHeading) {
  std::string title;
  for (int count = 0; count < 40; ++count) title += "路";
  const auto plan = read("task,agency,role,title\nt1,甲,lead,\nt1,乙,co," + title + "\n").at(0);
  EXPECT_EQ(character_count(plan.tasks.at(0).title), 30U);
  EXPECT_EQ(plan.tasks.at(0).heading, title);
}

TEST(EdgeTable, TaskKnowsItsRowsAndThePlanItsSource) {
  const auto table = "task,agency,role\nt1,甲,lead\nt2,甲,lead\nt1,乙,co\n";
  const auto plan = read(table).at(0);
  EXPECT_EQ(plan.tasks.at(0).first_line, 2U);
  EXPECT_EQ(plan.tasks.at(0).last_line, 4U);
  EXPECT_EQ(plan.source, (SourceInfo{"duties.csv", sha256_hex(table), "UTF-8"}));
}

TEST(EdgeTable, LeadRepeatedAmongTheOthersStaysLead) {
  EXPECT_THAT(edges(read("task,agency,role\nt1,甲,co\nt1,甲,lead\nt1,乙,co\n").at(0)),
              ElementsAre("t1 lead 甲 1.0", "t1 co 乙 1.0"));
}

TEST(EdgeTable, RepeatedRowCountsOnceUnlessItsWeightDiffers) {
  EXPECT_THAT(edges(read("task,agency,role,weight\nt1,甲,co,2\nt1,甲,co,2\n").at(0)), ElementsAre("t1 co 甲 2.0"));
  EXPECT_EQ(message_of("task,agency,role,weight\nt1,甲,co,2\nt1,甲,co,3\n"),
            "duties.csv:3:9: error: the same assignment has another weight on line 2 (keep one of the two rows)");
}

TEST(EdgeTable, UnknownRoleNamesPlaceAndAllowedWords) {
  EXPECT_EQ(message_of("task\tagency\trole\n建公园\t甲\tboss\n"),
            "duties.csv:2:7: error: unknown role \"boss\" (use lead or co (牵头 主办 主责, 责任 配合 协办 参加 are "
            "understood too))");
}

TEST(EdgeTable, MissingOrDoubledColumnIsNamed) {
  EXPECT_THAT(message_of("task,agency\nt1,甲\n"), HasSubstr("duties.csv:1:1: error: the column \"role\" is missing"));
  EXPECT_THAT(message_of("task,agency,role,task\n"),
              HasSubstr("duties.csv:1:18: error: the column \"task\" stands twice"));
}

TEST(EdgeTable, EmptyCellsThatMustBeFilledAreErrors) {
  EXPECT_THAT(message_of("task,agency,role\nt1,,lead\n"), HasSubstr("duties.csv:2:4: error: the agency is empty"));
  EXPECT_THAT(message_of("task,agency,role\n ,甲,lead\n"), HasSubstr("error: the task is empty"));
  EXPECT_THAT(message_of("task,agency,role\nt1,甲\n"), HasSubstr("duties.csv:2:5: error: unknown role \"\""));
}

TEST(EdgeTable, WeightIsAFiniteNumberFromZero) {
  for (const auto* weight : {"-1", "nan", "inf", "1e999", "x", "1,5", "0x10"})
    EXPECT_THAT(message_of("task\tagency\trole\tweight\nt1\t甲\tlead\t" + std::string(weight) + "\n"),
                HasSubstr("duties.csv:2:11: error: the weight"))
        << weight;
  EXPECT_THAT(edges(read("task,agency,role,weight\nt1,甲,lead,0\nt1,乙,co,\nt1,丙,co,2.5e0\n").at(0)),
              ElementsAre("t1 lead 甲 0.0", "t1 co 乙 1.0", "t1 co 丙 2.5"));
}

TEST(EdgeTable, PeriodIsTwoYearsInOrderOrOne) {
  for (const auto* period : {"2015-2011", "十二五", "2011-", "20110", "2011-2015-2020"})
    EXPECT_THAT(message_of("task,agency,role,period\nt1,甲,lead," + std::string(period) + "\n"),
                HasSubstr("error: unknown period"))
        << period;
  EXPECT_THAT(message_of("plan,task,agency,role,period\np,t1,甲,lead,2011\np,t2,甲,lead,2012\n"),
              HasSubstr("duties.csv:3:13: error: plan p has another period above"));
}

TEST(EdgeTable, QuotesAreClosedAndRowsNoWiderThanTheHeader) {
  EXPECT_THAT(message_of("task,agency,role\nt1,\"甲,lead\n"), HasSubstr("duties.csv:2:4: error: a quote that is not"));
  EXPECT_THAT(message_of("task,agency,role\nt1,\"甲\"乙,lead\n"), HasSubstr("duties.csv:2:7: error: text after a"));
  EXPECT_THAT(message_of("task,agency,role\nt1,甲,lead,x\n"),
              HasSubstr("duties.csv:2:11: error: more cells than the 3"));
}

TEST(EdgeTable, WithoutRowsOrNotUtf8IsAnError) {
  EXPECT_THAT(message_of(""), HasSubstr("an empty table"));
  EXPECT_THAT(message_of("task,agency,role\n"), HasSubstr("a table without rows"));
  EXPECT_THAT(message_of("task,agency,role\nt1,\xB8,lead\n"), HasSubstr("duties.csv:2:4: error: not valid UTF-8"));
}

TEST(EdgeTable, IsWrittenWithEveryColumn) {
  const std::vector<Plan> plans{full_plan()};
  EXPECT_EQ(
      to_edge_table(plans),
      "plan,period,task,title,agency,name,kind,field,role,role_word,form,line,column,basis,weight\n"
      "north-2012,2011-2015,t1,建设公园,a-dept,省A厅,government-department,economy,lead,牵头单位,led,4,1,stated,1\n"
      "north-2012,2011-2015,t1,建设公园,省B集团,省B集团,state-enterprise,,co,责任单位,led,4,1,stated,1\n"
      "north-2012,2011-2015,t2,水质,省B集团,省B集团,state-enterprise,,lead,,,,,suggested,0.25\n");
}

TEST(EdgeTable, QuotesWhatItMustWhenItWrites) {
  auto plan = full_plan();
  plan.tasks[0].title = "a,\"b\"\nc";
  EXPECT_THAT(to_edge_table(std::vector{plan}), HasSubstr(",t1,\"a,\"\"b\"\"\nc\",a-dept,"));
}

TEST(EdgeTable, ReadsItsOwnExportWithKindsBasisAndWeights) {
  const auto plan = plans_from_edge_table(to_edge_table(std::vector{full_plan()}), "x.csv", Registry()).value().at(0);
  EXPECT_EQ(plan.agencies.at(0), (Agency{"a-dept", "省A厅", {"省A厅"}, AgencyKind::government_department, "economy"}));
  EXPECT_EQ(plan.assignments.at(2).basis, Basis::suggested);
  EXPECT_EQ(plan.assignments.at(2).score, 0.25);
  EXPECT_EQ(plan.assignments.at(0).role_word, "牵头单位");
  EXPECT_EQ(to_edge_table(std::vector{plan}).size(),
            to_edge_table(std::vector{full_plan()}).size() - 2 * std::string_view("led41").size());
}

TEST(EdgeTable, PlansReadFromItMakeValidPlanFiles) {
  for (const auto& plan : read("task,agency,role,period\nt 1,甲,lead,2011\nt,乙,co,\n"))
    EXPECT_EQ(plan_from_json(to_json(plan), "plan.json").value(), plan);
}

} // namespace
} // namespace dutygraph::testing
