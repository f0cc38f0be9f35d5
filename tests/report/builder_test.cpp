#include "plans.hpp"
#include <algorithm>
#include <dutygraph/report.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<Plan>& two_plans() {
  static const std::vector<Plan> plans{invented::first_plan(), invented::second_plan()};
  return plans;
}

std::size_t column(const Table& table, std::string_view key) {
  const auto found = std::ranges::find(table.columns, key, &Column::key);
  EXPECT_NE(found, table.columns.end()) << key;
  return static_cast<std::size_t>(found - table.columns.begin());
}

Cell cell(const Table& table, std::size_t row, std::string_view key) { return table.rows.at(row)[column(table, key)]; }

std::vector<std::string> texts(const Table& table, std::string_view key) {
  std::vector<std::string> out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Cell value = cell(table, row, key);
    out.push_back(std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : "");
  }
  return out;
}

double number(const Table& table, std::size_t row, std::string_view key) {
  const Cell value = cell(table, row, key);
  if (const auto* whole = std::get_if<long long>(&value)) return static_cast<double>(*whole);
  return std::get<double>(value);
}

// first:  t1: 甲 leads, 乙 丙 help; t2: 乙 alone; t3, t4: 甲 丙 together. Weighted 2:1:
// 甲 1/2 + 1/2 + 1/2 = 1.5; 乙 1/4 + 1 = 1.25; 丙 1/4 + 1/2 + 1/2 = 1.25.
TEST(RankTable, LoadsByHandAndTiesShareARank) {
  const auto table = rank_table(two_plans(), Registry(), {});
  ASSERT_TRUE(table);
  EXPECT_THAT(texts(*table, "period"), ElementsAre("2011-2015", "2011-2015", "2011-2015", "2016-2020", "2016-2020"));
  EXPECT_THAT(texts(*table, "agency"), ElementsAre("甲", "丙", "乙", "丙", "甲"));
  EXPECT_DOUBLE_EQ(number(*table, 0, "weighted_load"), 1.5);
  EXPECT_DOUBLE_EQ(number(*table, 1, "weighted_load"), 1.25);
  EXPECT_EQ(number(*table, 1, "rank"), 2);
  EXPECT_EQ(number(*table, 2, "rank"), 2);
  EXPECT_EQ(number(*table, 0, "lead_count"), 1);
  EXPECT_EQ(number(*table, 0, "co_count"), 2);
}

TEST(RankTable, ColumnsAreInTheStatedOrder) {
  RankOptions options;
  options.by = "all";
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_TRUE(table);
  std::vector<std::string> keys;
  for (const Column& one : table->columns) keys.push_back(one.key);
  std::vector<std::string> expected{"period", "rank", "rank_low", "rank_high", "agency", "name", "kind", "field"};
  for (const Measure& measure : measures()) expected.emplace_back(measure.name);
  expected.insert(expected.end(), {"sweep_low", "sweep_high", "sweep_median", "top_share"});
  EXPECT_EQ(keys, expected);
}

TEST(RankTable, AMeasureThatRanksJoinsTheUsualColumns) {
  RankOptions options;
  options.by = "betweenness";
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->columns.back().key, "betweenness");
  EXPECT_EQ(table->columns.size(), 15U);
}

TEST(RankTable, BiRankAsksForAQuery) {
  RankOptions options;
  options.by = "birank";
  const auto without = rank_table(two_plans(), Registry(), options);
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error().kind, Error::Kind::usage);
  EXPECT_THAT(without.error().message, HasSubstr("square root of the degree"));
  options.query = {"乙"};
  const auto with = rank_table(std::span(two_plans()).first(1), Registry(), options);
  ASSERT_TRUE(with);
  EXPECT_EQ(texts(*with, "agency").front(), "乙");
  options.query = {"无此单位"};
  EXPECT_FALSE(rank_table(two_plans(), Registry(), options));
}

TEST(RankTable, AQueryOfNobodyInAPeriodIsUndefinedThere) {
  RankOptions options;
  options.by = "birank";
  options.query = {"乙"}; // of the first plan alone
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 5U);
  EXPECT_TRUE(std::holds_alternative<double>(cell(*table, 0, "birank")));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(cell(*table, 4, "birank")));
}

/// Lead only, 甲 has 1, 乙 1 and 丙 nothing but its half of two tasks that nobody leads, as 甲 has: 2, 1, 1.
TEST(RankTable, SweepCoversTheIntervalAndCountsTheTop) {
  RankOptions options;
  options.sweep = true;
  options.top = 1;
  const auto table = rank_table(std::span(two_plans()).first(1), Registry(), options);
  ASSERT_TRUE(table);
  EXPECT_EQ(number(*table, 0, "sweep_low"), number(*table, 0, "rank_low"));
  EXPECT_EQ(number(*table, 0, "sweep_high"), number(*table, 0, "rank_high"));
  EXPECT_EQ(number(*table, 0, "top_share"), 1);
}

TEST(RankTable, PerPlanNamesThePlan) {
  RankOptions options;
  options.grouping = Grouping::plan;
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->columns.front().key, "plan");
  EXPECT_EQ(texts(*table, "plan").front(), "first");
}

TEST(RankTable, TopNeverCutsATie) {
  RankOptions options;
  options.top = 2;
  const auto table = rank_table(std::span(two_plans()).first(1), Registry(), options);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows.size(), 3U);
}

TEST(RankTable, UnknownMeasureIsAUsageErrorThatListsTheKnownOnes) {
  RankOptions options;
  options.by = "busyness";
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().kind, Error::Kind::usage);
  EXPECT_EQ(table.error().message, "there is no measure 'busyness'");
  EXPECT_THAT(table.error().hint, HasSubstr("lead_count"));
}

TEST(RankTable, WeightsMustMakeSense) {
  for (const RoleWeights weights : {RoleWeights{-1, 1}, RoleWeights{0, 0}, RoleWeights{2, 1.0 / 0.0}}) {
    RankOptions options;
    options.weights = weights;
    EXPECT_FALSE(rank_table(two_plans(), Registry(), options));
  }
}

TEST(RankTable, CountingRulesAreStatedInBothLanguages) {
  RankOptions options;
  options.weights = {3, 1};
  options.network.collectives = Collectives::drop;
  const auto table = rank_table(two_plans(), Registry(), options);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->notes_en.size(), table->notes_zh.size());
  EXPECT_THAT(table->notes_en, testing::Contains(HasSubstr("lead:co = 3:1")));
  EXPECT_THAT(table->notes_zh, testing::Contains(HasSubstr("3∶1")));
  EXPECT_THAT(table->notes_en, testing::Contains(HasSubstr("left out")));
  EXPECT_THAT(table->notes_en, testing::Contains(HasSubstr("a sole agency counts as lead")));
}

TEST(SummaryTable, OneRowAPlanThenOneAPeriod) {
  const Table table = summary_table(two_plans(), Registry());
  EXPECT_THAT(texts(table, "plan"), ElementsAre("first", "second", "", ""));
  EXPECT_THAT(texts(table, "period"), ElementsAre("2011-2015", "2016-2020", "2011-2015", "2016-2020"));
}

TEST(SummaryTable, EdgesAreCountedByTaskAndByClause) {
  const Table table = summary_table(two_plans(), Registry());
  EXPECT_EQ(number(table, 0, "lead_edges"), 2);
  EXPECT_EQ(number(table, 0, "co_edges"), 6);
  EXPECT_EQ(number(table, 0, "lead_by_clause"), 2);
  EXPECT_EQ(number(table, 0, "co_by_clause"), 4);
  EXPECT_EQ(number(table, 0, "clauses"), 3);
  EXPECT_EQ(number(table, 0, "joint"), 1);
  EXPECT_EQ(number(table, 1, "tasks"), 2);
  EXPECT_EQ(number(table, 1, "assigned_tasks"), 1);
}

TEST(SummaryTable, APlanWithoutClausesHasNoClauseCounts) {
  Plan plan = invented::second_plan();
  plan.clauses.clear();
  for (Assignment& one : plan.assignments) one.clause.reset();
  const Table table = summary_table(std::span(&plan, 1), Registry());
  EXPECT_EQ(number(table, 0, "lead_edges"), 1);
  EXPECT_EQ(cell(table, 0, "lead_by_clause"), Cell());
}

TEST(SummaryTable, ALeadRepeatedAmongTheOthersCountsOnce) {
  Plan plan = invented::plan("p", {2016, 2020});
  invented::add_task(plan, "治水");
  invented::assign(plan, Form::led, {{"甲", Role::lead}, {"甲", Role::co}, {"乙", Role::co}});
  const Table table = summary_table(std::span(&plan, 1), Registry());
  EXPECT_EQ(number(table, 0, "lead_by_clause"), 1);
  EXPECT_EQ(number(table, 0, "co_by_clause"), 1);
  EXPECT_EQ(number(table, 0, "co_edges"), 1);
}

TEST(SummaryTable, SuggestedEdgesAreLeftOutUnlessAskedFor) {
  Plan plan = invented::second_plan();
  plan.assignments.push_back({TaskId(1), AgencyId(0), Role::lead, "", "", {}, Basis::suggested, 0.6});
  EXPECT_EQ(number(summary_table(std::span(&plan, 1), Registry()), 0, "lead_edges"), 1);
  NetworkOptions with;
  with.with_suggested = true;
  EXPECT_EQ(number(summary_table(std::span(&plan, 1), Registry(), with), 0, "lead_edges"), 2);
}

TEST(ExplainTables, FiguresTasksAndPartnersOfOneAgency) {
  const auto tables = explain_tables("甲", two_plans(), Registry());
  ASSERT_TRUE(tables);
  ASSERT_EQ(tables->size(), 4U);
  const Table& figures = (*tables)[0];
  const Table& tasks = (*tables)[1];
  const Table& partners = (*tables)[2];
  EXPECT_EQ(figures.rows.size(), 2U);
  EXPECT_EQ(number(figures, 0, "lead_count"), 1);
  EXPECT_THAT(texts(tasks, "role"), ElementsAre("lead", "co", "co", "co"));
  EXPECT_THAT(texts(tasks, "source"),
              ElementsAre("first.txt:11:3", "first.txt:41:3", "first.txt:41:3", "second.txt:11:3"));
  EXPECT_THAT(texts(tasks, "role_word"), ElementsAre("牵头单位", "责任单位", "责任单位", "责任单位"));
  EXPECT_THAT(texts(tasks, "why"), testing::Each("label and list"));
  EXPECT_THAT(texts(partners, "name"), ElementsAre("丙", "乙", "丙"));
  EXPECT_EQ(number(partners, 0, "shared_tasks"), 3);
  EXPECT_EQ(number(partners, 0, "leads_partner"), 1);
  EXPECT_EQ(number(partners, 0, "both_co"), 2);
  EXPECT_EQ(number(partners, 2, "led_by_partner"), 1);
}

TEST(ExplainTables, NobodyOfThatNameIsAUsageError) {
  const auto tables = explain_tables("丁", two_plans(), Registry());
  ASSERT_FALSE(tables);
  EXPECT_EQ(describe(tables.error()), "error: no agency is called '丁' (see the names that 'rank' lists)");
}

constexpr std::string_view small_registry = R"({"format": "dutygraph-registry", "version": 1, "id": "r", "title": "r",
  "agencies": [
    {"id": "old-a", "short": "省甲委", "kind": "government-department", "field": "economy", "to": 2014},
    {"id": "old-b", "short": "省乙委", "kind": "government-department", "field": "economy", "to": 2014},
    {"id": "new", "short": "省丙厅", "kind": "government-department", "field": "economy", "from": 2014, "to": 2018},
    {"id": "later", "short": "省丁厅", "kind": "government-department", "field": "economy", "from": 2018},
    {"id": "other", "short": "省戊厅", "kind": "government-department", "field": "economy", "to": 2018}],
  "lineage": [
    {"year": 2014, "kind": "merge", "from": ["old-a", "old-b"], "to": ["new"], "note": "joined", "confidence": "known",
     "source": ""},
    {"year": 2018, "kind": "merge", "from": ["new", "other"], "to": ["later"], "note": "joined", "confidence": "known",
     "source": ""}]})";

std::vector<Plan> plans_over_a_merger() {
  Plan before = invented::plan("before", {2011, 2015});
  invented::add_task(before, "修渠");
  invented::assign(before, Form::led, {{"old-a", Role::lead}, {"old-b", Role::co}, {"other", Role::co}});
  Plan after = invented::plan("after", {2016, 2020});
  invented::add_task(after, "养渠");
  invented::assign(after, Form::led, {{"new", Role::lead}, {"other", Role::co}});
  return {before, after};
}

TEST(ExplainTables, AllStagesOfALineAreOneAgency) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry) << describe(registry.error());
  const auto tables = explain_tables("省乙委", plans_over_a_merger(), *registry);
  ASSERT_TRUE(tables);
  const Table& figures = (*tables)[0];
  ASSERT_EQ(figures.rows.size(), 2U);
  EXPECT_EQ(number(figures, 0, "lead_count"), 1);
  EXPECT_EQ(number(figures, 0, "co_count"), 0) << "the two forerunners on one task have one edge there";
  EXPECT_EQ(number(figures, 0, "agencies"), 2);
  EXPECT_EQ((*tables)[1].rows.size(), 2U);
  EXPECT_EQ((*tables)[3].rows.size(), 2U);
}

TEST(ExplainTables, BodiesThatMergeOnlyAfterThePlansStayApart) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  const auto tables = explain_tables("省戊厅", plans_over_a_merger(), *registry);
  ASSERT_TRUE(tables);
  EXPECT_EQ(number((*tables)[0], 1, "co_count"), 1);
  EXPECT_EQ(number((*tables)[0], 1, "lead_count"), 0);
}

TEST(ExplainTables, AnEarlierStageOfABodyThatMergesLaterStaysWithIt) {
  auto plans = plans_over_a_merger();
  for (Plan& plan : plans)
    for (Agency& agency : plan.agencies)
      if (agency.key == "new") agency.key = agency.name = "later";
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  const auto line = explain_tables("other", plans, *registry);
  ASSERT_TRUE(line);
  EXPECT_EQ((*line)[1].rows.size(), 2U) << "named beside its successor in the last period, so still apart";
  const auto successor = explain_tables("later", plans, *registry);
  ASSERT_TRUE(successor);
  EXPECT_EQ((*successor)[1].rows.size(), 2U) << "one edge for the two forerunners, one for itself";
}

TEST(RegistryTables, ResolveListsWhatIsKnownAndWhatIsNear) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  const std::vector<std::string> names{"省丙厅", "省丙丙厅"};
  const Table table = resolve_table(names, *registry);
  EXPECT_THAT(texts(table, "agency"), ElementsAre("new", ""));
  EXPECT_THAT(texts(table, "nearest")[1], HasSubstr("省丙厅"));
}

TEST(RegistryTables, LineageNamesBodiesNotIds) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  const auto table = lineage_table("省丙厅", *registry);
  ASSERT_TRUE(table);
  EXPECT_EQ(texts(*table, "from").front(), "省甲委、省乙委");
  EXPECT_EQ(texts(*table, "to").front(), "省丙厅");
  EXPECT_THAT(render(*table, TableFormat::text, Language::zh), HasSubstr("2014  合并"));
  EXPECT_FALSE(lineage_table("省无厅", *registry));
}

TEST(RegistryTables, AgenciesHaveARowARecord) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  EXPECT_EQ(agencies_table(*registry).rows.size(), 5U);
}

TEST(CompareTables, PeriodsLinesTiesAndLineage) {
  const auto registry = Registry::parse(small_registry, "small.json");
  ASSERT_TRUE(registry);
  const auto plans = plans_over_a_merger();
  const auto tables = compare_tables(compare(group(plans, Grouping::period), *registry));
  ASSERT_EQ(tables.size(), 5U);
  EXPECT_THAT(texts(tables[0], "period"), ElementsAre("2011-2015", "2016-2020"));
  EXPECT_EQ(texts(tables[1], "line").front(), "new");
  EXPECT_EQ(texts(tables[1], "names_2011_2015").front(), "old-a、old-b");
  EXPECT_EQ(number(tables[2], 0, "kept"), 1);
  EXPECT_EQ(number(tables[2], 0, "lost"), 0);
  EXPECT_THAT(texts(tables[3], "change"), ElementsAre("kept"));
}

TEST(CompareTables, APeriodThatAssignsNothingHasNoFigures) {
  Plan silent = invented::plan("silent", {2021, 2025});
  invented::add_task(silent, "无分工");
  const std::vector<Plan> plans{invented::first_plan(), silent};
  const auto tables = compare_tables(compare(group(plans, Grouping::period), Registry()));
  EXPECT_EQ(number(tables[0], 1, "tasks"), 1);
  EXPECT_EQ(cell(tables[0], 1, "lead_edges"), Cell());
}

} // namespace
} // namespace dutygraph
