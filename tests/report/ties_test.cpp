/// Tables of ties: rows in order, what is left out, tasks behind a tie, remarks.

#include "plans.hpp"
#include <dutygraph/report_ties.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Two circles of three agencies, ten tasks each: one leads, two help.
Plan circles() {
  Plan plan = invented::plan("circles", {2021, 2025});
  const std::vector<std::vector<std::string>> circle{{"甲", "乙", "丙"}, {"丁", "戊", "己"}};
  for (std::size_t t = 0; t < 20; ++t) {
    const auto& who = circle[t % 2];
    invented::add_task(plan, "任务" + std::to_string(t + 1));
    invented::assign(plan, Form::led,
                     {{who[t % 3], Role::lead}, {who[(t + 1) % 3], Role::co}, {who[(t + 2) % 3], Role::co}});
  }
  return plan;
}

TiesReport ties_of(const std::vector<Plan>& plans, TiesOptions options) {
  options.test.draws = 500;
  return ties_report(plans, Registry(), options).value();
}

std::vector<std::string> column(const Table& table, std::string_view key) {
  const auto place = std::ranges::find(table.columns, key, &Column::key) - table.columns.begin();
  std::vector<std::string> cells;
  for (const auto& row : table.rows) {
    const Cell& cell = row[static_cast<std::size_t>(place)];
    if (std::holds_alternative<std::string>(cell)) cells.push_back(std::get<std::string>(cell));
    if (std::holds_alternative<long long>(cell)) cells.push_back(std::to_string(std::get<long long>(cell)));
  }
  return cells;
}

TEST(TiesTable, PairsThatMeetMoreComeFirstThenThoseThatMeetLess) {
  const Table table = ties_of({circles()}, {}).tables.front();
  EXPECT_THAT(column(table, "verdict"), SizeIs(15));
  const std::vector<std::string> verdicts = column(table, "verdict");
  EXPECT_EQ(std::ranges::count(verdicts, "more"), 6);
  EXPECT_EQ(std::ranges::count(verdicts, "less"), 9);
  EXPECT_TRUE(std::ranges::is_sorted(verdicts, std::greater<>())) << "'more' stands before 'less'";
  EXPECT_EQ(column(table, "tasks").front(), "10");
  EXPECT_EQ(column(table, "tasks").back(), "0");
}

TEST(TiesTable, OneDirectionAndTheFirstOfEach) {
  EXPECT_THAT(ties_of({circles()}, {.shown = TiesShown::less}).tables.front().rows, SizeIs(9));
  EXPECT_THAT(ties_of({circles()}, {.shown = TiesShown::more}).tables.front().rows, SizeIs(6));
  EXPECT_THAT(ties_of({circles()}, {.shown = TiesShown::all, .top = 2}).tables.front().rows, SizeIs(4));
}

TEST(TiesTable, TasksBehindATieWithTheRolesOfBoth) {
  const TiesReport report = ties_of({circles()}, {.shown = TiesShown::more, .top = 1, .with_tasks = true});
  ASSERT_THAT(report.tables, SizeIs(2));
  const Table& tasks = report.tables.back();
  EXPECT_THAT(tasks.rows, SizeIs(10));
  EXPECT_EQ(column(tasks, "title").front(), "任务1");
  EXPECT_EQ(column(tasks, "task").front(), "t1");
  EXPECT_EQ(column(tasks, "path").front(), "一(一)1");
  EXPECT_EQ(column(tasks, "role_from").front(), "lead");
  EXPECT_EQ(column(tasks, "role_to").front(), "co");
}

TEST(TiesTable, WeightsOfTheProjection) {
  const Table table = ties_of({circles()}, {.with_weights = true}).tables.front();
  EXPECT_EQ(table.columns.back().key, "role_weight");
  const std::size_t newman = table.columns.size() - 4;
  EXPECT_EQ(table.columns[newman].key, "newman_weight");
  EXPECT_EQ(std::get<double>(table.rows.front()[newman]), 5.0) << "ten tasks of three agencies";
  EXPECT_EQ(std::get<double>(table.rows.back()[newman]), 0.0) << "a pair that never meets has no tie";
}

TEST(TiesTable, SaysWhatWentInWhatCameOutAndWhatCouldBeSeen) {
  const TiesReport report = ties_of({circles()}, {});
  ASSERT_THAT(report.remarks, SizeIs(2));
  EXPECT_EQ(report.remarks[0].english, "2021-2025: 60 edges went in (20 lead, 40 co). On 20 tasks agencies meet, 60 "
                                       "times in all; 6 ties came out, whose weights sum to 60.");
  EXPECT_THAT(report.remarks[1].english, HasSubstr("2021-2025: of 15 pairs, 15 could reach p <= 0.05 as more and"));
  EXPECT_THAT(report.tables.front().notes_en, testing::IsSupersetOf({report.remarks[0].english}));
  EXPECT_THAT(report.tables.front().notes_zh, testing::IsSupersetOf({report.remarks[1].chinese}));
}

TEST(TiesTable, EachPeriodIsTestedByItself) {
  const Table table =
      ties_of({invented::first_plan(), invented::second_plan()}, {.shown = TiesShown::all}).tables.front();
  EXPECT_THAT(column(table, "period"), ElementsAre("2011-2015", "2011-2015", "2011-2015", "2016-2020"));
}

TEST(TiesTable, NothingToTestIsAnEmptyTable) {
  EXPECT_THAT(ties_of({}, {}).tables.front().rows, IsEmpty());
  EXPECT_THAT(ties_of({invented::plan("empty", {2021, 2025})}, {.shown = TiesShown::all}).tables.front().rows,
              IsEmpty());
}

TEST(TiesTable, RefusesWhatTheTestRefuses) {
  const std::vector<Plan> plans{circles()};
  TiesOptions options;
  options.test = {.kind = TieKind::lead_co, .null = NullModel::sdsm};
  EXPECT_FALSE(ties_report(plans, Registry(), options));
}

TEST(TiesMethods, NameParametersAndSources) {
  std::string text;
  for (const MethodStep& step : ties_methods({.test = {.draws = 1234, .seed = 9}})) text += step.english + "\n";
  EXPECT_THAT(text, HasSubstr("1250 draws, seed 9"));
  for (const char* source : {"Strona et al. 2014", "Godard & Neal 2022", "Phipson & Smyth 2010",
                             "Benjamini & Hochberg 1995", "Bunea & Besag 2000"})
    EXPECT_THAT(text, HasSubstr(source));
}

TEST(TiesMethods, AreThoseOfTheChosenModel) {
  for (const auto& [null, source] :
       std::vector<std::pair<NullModel, const char*>>{{NullModel::sdsm, "Saracco et al. 2015"},
                                                      {NullModel::hypergeometric, "Tumminello et al. 2011"},
                                                      {NullModel::disparity, "Serrano, Boguna & Vespignani 2009"},
                                                      {NullModel::curveball, "Neal 2014"}}) {
    std::string text;
    for (const MethodStep& step : ties_methods({.test = {.null = null, .adjustment = Adjustment::none}}))
      text += step.english + "\n";
    EXPECT_THAT(text, HasSubstr(source));
    EXPECT_THAT(text, testing::Not(HasSubstr("Benjamini")));
  }
}

} // namespace
} // namespace dutygraph
