#include "plans.hpp"
#include <algorithm>
#include <dutygraph/report.hpp>
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>
#include <regex>
#include <set>

namespace dutygraph {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

ReportOptions without_diagrams() {
  ReportOptions options;
  options.diagrams = false;
  return options;
}

std::vector<ReportFile> report_on(const std::vector<Plan>& plans, const ReportOptions& options = without_diagrams(),
                                  const std::vector<Diagnostic>& diagnostics = {}) {
  auto files = report(plans, diagnostics, Registry(), options);
  EXPECT_TRUE(files) << describe(files.error());
  return files ? *files : std::vector<ReportFile>{};
}

std::string bytes_of(const std::vector<ReportFile>& files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &ReportFile::path);
  EXPECT_NE(found, files.end()) << path;
  return found == files.end() ? "" : found->bytes;
}

std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> out;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) out.push_back((*at)[1]);
  return out;
}

std::vector<Plan> two_plans() { return {invented::first_plan(), invented::second_plan()}; }

TEST(Report, FilesAreThePageTheTablesAndThePlans) {
  std::vector<std::string> paths;
  for (const ReportFile& file : report_on(two_plans())) paths.push_back(file.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"index.html", "tables/rank.csv", "tables/summary.csv",
                                             "tables/compare_periods.csv", "tables/compare_lines.csv",
                                             "tables/compare_transitions.csv", "tables/compare_ties.csv",
                                             "tables/compare_lineage.csv", "tables/check.csv", "tables/edges.csv",
                                             "plans/first.json", "plans/second.json"}));
}

TEST(Report, SameInputSameBytes) {
  const auto once = report_on(two_plans());
  const auto again = report_on(two_plans());
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t i = 0; i < once.size(); ++i) EXPECT_EQ(once[i].bytes, again[i].bytes) << once[i].path;
}

TEST(Report, TablesOpenInASpreadsheetAsUtf8) {
  for (const ReportFile& file : report_on(two_plans()))
    if (file.path.starts_with("tables/")) {
      EXPECT_THAT(file.bytes, StartsWith("\xEF\xBB\xBF")) << file.path;
    }
}

TEST(Report, PlanFilesReadBack) {
  const auto plan = plan_from_json(bytes_of(report_on(two_plans()), "plans/first.json"), "first.json");
  ASSERT_TRUE(plan) << describe(plan.error());
  EXPECT_EQ(plan->tasks.size(), 4U);
}

TEST(Report, NoPlanIsAnError) {
  const auto files = report({}, {}, Registry(), without_diagrams());
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().kind, Error::Kind::usage);
}

TEST(ReportPage, LoadsNothingFromAnywhere) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  EXPECT_THAT(page, Not(HasSubstr(" src=")));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
  EXPECT_THAT(page, Not(HasSubstr("<link")));
  for (const std::string& link : all_matches(page, "href=\"([^\"]*)\""))
    EXPECT_TRUE(link.starts_with('#') || link.starts_with("tables/") || link.starts_with("plans/")) << link;
}

TEST(ReportPage, EveryLinkLeadsSomewhereAndNoAnchorIsTwice) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  std::set<std::string> anchors{"tasks-no-lead"};
  for (const std::string& id : all_matches(page, " id=\"([^\"]*)\"")) EXPECT_TRUE(anchors.insert(id).second) << id;
  const auto links = all_matches(page, "href=\"#([^\"]*)\"");
  EXPECT_GT(links.size(), 20U);
  for (const std::string& link : links) EXPECT_TRUE(anchors.contains(link)) << link;
}

TEST(ReportPage, EveryTaskAndClauseHasItsAnchor) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  for (const std::string anchor : {"task-1-1", "task-1-4", "task-2-2", "clause-1-1", "clause-1-3", "clause-2-1"})
    EXPECT_THAT(page, HasSubstr("id=\"" + anchor + "\""));
}

TEST(ReportPage, EveryClauseIsShownWithItsSourceLine) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  for (const std::string place : {"first.txt:11:3", "first.txt:21:3", "first.txt:41:3", "second.txt:11:3"})
    EXPECT_THAT(page, HasSubstr("<summary>" + place + "</summary>"));
}

TEST(ReportPage, HostileTextStaysText) {
  const std::string attack = R"("><script>alert(1)</script><img src=x onerror='x'>)";
  Plan plan = invented::first_plan();
  plan.title = plan.issuer = plan.source.name = plan.id = attack;
  plan.tasks[0].title = plan.tasks[0].heading = plan.tasks[0].deadline = attack;
  plan.tasks[0].path = {attack};
  plan.tasks[0].targets = {{attack, Comparator::reach, 1.0, attack, true}};
  plan.agencies[0].key = plan.agencies[0].name = plan.agencies[0].field = attack;
  plan.clauses[0].why = plan.clauses[0].text = attack;
  plan.assignments[0].role_word = plan.assignments[0].written = attack;
  const std::vector<Diagnostic> diagnostics{{attack, Severity::error, attack, {1, 1, 0, 0}, attack, attack, attack}};
  const std::string page = bytes_of(report_on({plan}, without_diagrams(), diagnostics), "index.html");
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_EQ(all_matches(page, "(<script)").size(), 1U);
}

TEST(Report, AHostileIdStaysInsideItsFolder) {
  Plan first = invented::first_plan();
  Plan second = invented::second_plan();
  first.id = second.id = "../../etc/passwd";
  const auto files = report_on({first, second});
  std::set<std::string> paths;
  for (const ReportFile& file : files) {
    EXPECT_THAT(file.path, Not(HasSubstr("/.."))) << file.path;
    EXPECT_TRUE(paths.insert(file.path).second) << file.path;
  }
}

TEST(Report, ASpreadsheetIsNeverGivenAFormula) {
  Plan plan = invented::first_plan();
  plan.agencies[0].name = plan.agencies[0].key = "=HYPERLINK(\"x\",\"y\")";
  const auto files = report_on({plan});
  EXPECT_THAT(bytes_of(files, "tables/rank.csv"), HasSubstr("\"'=HYPERLINK"));
  EXPECT_THAT(bytes_of(files, "tables/edges.csv"), Not(HasSubstr("\"=HYPERLINK")));
}

TEST(ReportPage, EnglishOnRequest) {
  ReportOptions options = without_diagrams();
  options.language = Language::en;
  const std::string page = bytes_of(report_on(two_plans(), options), "index.html");
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(page, HasSubstr("Agencies by load"));
  EXPECT_THAT(page, Not(HasSubstr("部门负荷排名")));
}

TEST(ReportPage, CountingRulesAreStated) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  EXPECT_THAT(page, HasSubstr("只列一个责任单位的按牵头计"));
  EXPECT_THAT(page, HasSubstr("牵头∶配合 = 2∶1"));
}

TEST(ReportPage, CorrectionsAreCountedAndListedWithTheirReasons) {
  auto plans = two_plans();
  EXPECT_THAT(bytes_of(report_on(plans), "index.html"), Not(HasSubstr("人工更正")));
  plans[0].corrections.push_back(
      {Correction::Action::move, "", {"省<厅>"}, "", {"t1", 4}, Role::co, {}, Role::lead, "erratum no. 2"});
  const auto page = bytes_of(report_on(plans), "index.html");
  EXPECT_THAT(page, HasSubstr("读取后经人工更正 1 处"));
  EXPECT_THAT(page, HasSubstr("<td>省&lt;厅&gt; t1:4 co</td><td>lead</td><td>erratum no. 2</td>"));
}

TEST(ReportPage, APlanThatNamesNobodyIsStillAPage) {
  Plan silent = invented::plan("silent", {2021, 2025});
  invented::add_task(silent, "无分工");
  const std::string page = bytes_of(report_on({silent}), "index.html");
  EXPECT_THAT(page, HasSubstr("本期 1 项任务均未写明分工"));
  EXPECT_THAT(page, Not(HasSubstr("id=\"comparison\"")));
  EXPECT_THAT(page, HasSubstr("<a href=\"#tasks-no-lead\">0</a>"));
}

TEST(ReportPage, TasksWithoutALeadAreCountedInPlansThatAssign) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  EXPECT_THAT(page, HasSubstr("<a href=\"#tasks-no-lead\">3</a>"));
  EXPECT_EQ(all_matches(page, "(class=\"no-lead\")").size(), 3U);
}

TEST(ReportPage, TargetsSayHowTheirFigureIsBounded) {
  Plan plan = invented::first_plan();
  plan.tasks[0].targets = {{"能耗", Comparator::decrease, 17.0, "%", true},
                           {"覆盖率", Comparator::at_least, 95.5, "%", {}}};
  const std::string page = bytes_of(report_on({plan}), "index.html");
  EXPECT_THAT(page, HasSubstr("能耗 降低 17%（约束性）；覆盖率 ≥ 95.5%"));
}

TEST(ReportPage, ComparisonStandsWhereTwoPeriodsAssign) {
  const std::string page = bytes_of(report_on(two_plans()), "index.html");
  EXPECT_THAT(page, HasSubstr("id=\"comparison\""));
  EXPECT_THAT(page, HasSubstr("class=\"ranks\""));
}

TEST(ReportDiagrams, PicturesStandInThePageAndBesideIt) {
  ReportOptions options;
  const auto files = report_on(two_plans(), options);
  std::vector<std::string> paths;
  for (const ReportFile& file : files) paths.push_back(file.path);
  EXPECT_THAT(paths, Contains("diagrams/coordination-2016-2020.svg"));
  EXPECT_THAT(paths, Contains("diagrams/coordination-2016-2020.png"));
  const std::string page = bytes_of(files, "index.html");
  EXPECT_THAT(page, HasSubstr("<div class=\"canvas\"><svg"));
  EXPECT_THAT(page, Not(HasSubstr("<?xml")));
  std::set<std::string> anchors;
  for (const std::string& id : all_matches(page, " id=\"([^\"]*)\"")) EXPECT_TRUE(anchors.insert(id).second) << id;
}

} // namespace
} // namespace dutygraph
