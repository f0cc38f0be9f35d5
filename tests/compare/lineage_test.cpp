#include "periods.hpp"
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;

std::string event(const char* kind, int year, const std::string& from, const std::string& to) {
  return R"({"year": )" + std::to_string(year) + R"(, "kind": ")" + kind + R"(", "from": [)" + from + R"(], "to": [)" +
         to + "]}";
}

PlanGroup leads(int from, const std::vector<std::string>& names) {
  std::vector<Duties> tasks;
  for (const std::string& name : names) tasks.push_back({lead(name)});
  return period(from, from + 4, tasks);
}

TEST(AgencyLines, ARenamedBodyIsOneLine) {
  const Registry registry = registry_with({"Old", "New"}, event("rename", 2014, R"("Old")", R"("New")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"Old"}), leads(2016, {"New"})}, registry);
  ASSERT_THAT(line_names(comparison), ElementsAre("New"));
  const AgencyLine& line = comparison.lines[0];
  EXPECT_THAT(line.periods[0].names, ElementsAre("Old"));
  EXPECT_THAT(line.periods[1].names, ElementsAre("New"));
  ASSERT_EQ(line.events.size(), 1U);
  EXPECT_EQ(line.events[0]->year, 2014);
}

TEST(AgencyLines, MergedBodiesCarryOneLineAndTheirTasksOnce) {
  // One task led by X with Y's help, one that both help on: two edges of the line, lead before co.
  const Registry registry = registry_with({"X", "Y", "Z", "A"}, event("merge", 2014, R"("X", "Y")", R"("Z")"));
  const auto before = period(2011, 2015, {{lead("X"), co("Y"), co("A")}, {lead("A"), co("X"), co("Y")}});
  const Comparison comparison = compare(std::vector{before, leads(2016, {"Z", "A"})}, registry);
  const LinePeriod& z = find_line(comparison, "Z")->periods[0];
  EXPECT_THAT(z.names, ElementsAre("X", "Y"));
  EXPECT_EQ(z.lead_count, 1);
  EXPECT_EQ(z.co_count, 1);
  EXPECT_DOUBLE_EQ(z.equal_load, 1);
  EXPECT_DOUBLE_EQ(z.weighted_load, 1);
}

TEST(AgencyLines, BodiesThatALaterPeriodNamesApartStayApart) {
  const Registry registry = registry_with({"X", "Y", "Z"}, event("merge", 2018, R"("X", "Y")", R"("Z")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X", "Y"}), leads(2016, {"X", "Y"})}, registry);
  EXPECT_THAT(line_names(comparison), ElementsAre("X", "Y"));
  EXPECT_TRUE(comparison.lines[0].events.empty());
}

TEST(AgencyLines, AMergeThatNoLaterPeriodNamesJoinsNothing) {
  const Registry registry = registry_with({"X", "Y", "Z", "A"}, event("merge", 2014, R"("X", "Y")", R"("Z")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X", "Y"}), leads(2016, {"A"})}, registry);
  EXPECT_THAT(line_names(comparison), ElementsAre("A", "X", "Y"));
  ASSERT_EQ(find_line(comparison, "X")->events.size(), 1U) << "the reader is told how the line ended";
}

TEST(AgencyLines, StagesThatNoPeriodNamesAreStepsOnTheWay) {
  const Registry registry = registry_with({"X", "Between", "Z"}, event("rename", 2012, R"("X")", R"("Between")") + "," +
                                                                     event("rename", 2016, R"("Between")", R"("Z")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X"}), leads(2016, {"Z"})}, registry);
  ASSERT_THAT(line_names(comparison), ElementsAre("Z"));
  EXPECT_EQ(comparison.lines[0].events.size(), 2U);
}

TEST(AgencyLines, ALineGoesOnOverThreePeriods) {
  const Registry registry = registry_with({"X", "Y", "Z"}, event("rename", 2016, R"("X")", R"("Y")") + "," +
                                                               event("rename", 2021, R"("Y")", R"("Z")"));
  const auto groups = std::vector{leads(2011, {"X"}), leads(2016, {"Y"}), leads(2021, {"Z"})};
  const Comparison comparison = compare(groups, registry);
  ASSERT_THAT(line_names(comparison), ElementsAre("Z"));
  EXPECT_DOUBLE_EQ(comparison.transitions[1].agency_jaccard, 1);
}

TEST(AgencyLines, AMergeAfterTheLaterPeriodDoesNotCount) {
  // Z was there all the time; X came to it in 2018, after the second period.
  const Registry registry = registry_with({"X", "Z"}, event("merge", 2018, R"("X")", R"("Z")"));
  const Comparison comparison = compare(std::vector{leads(2006, {"X", "Z"}), leads(2011, {"Z"})}, registry);
  EXPECT_THAT(line_names(comparison), ElementsAre("Z", "X"));
}

TEST(AgencyLines, SplitsMoveNoLoadButAreTold) {
  const Registry registry = registry_with({"X", "Y", "Z"}, event("split", 2014, R"("X")", R"("Y", "Z")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X"}), leads(2016, {"Y", "Z"})}, registry);
  EXPECT_THAT(line_names(comparison), ElementsAre("Y", "Z", "X"));
  for (const AgencyLine& line : comparison.lines) {
    ASSERT_EQ(line.events.size(), 1U) << line.name;
    EXPECT_EQ(line.events[0]->kind, EventKind::split);
  }
}

TEST(AgencyLines, TransfersOutsideTheComparedYearsAreNotTold) {
  const Registry registry = registry_with({"X", "Y"}, event("transfer", 2009, R"("X")", R"("Y")") + "," +
                                                          event("transfer", 2013, R"("X")", R"("Y")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X"}), leads(2016, {"X"})}, registry);
  ASSERT_EQ(comparison.lines[0].events.size(), 1U);
  EXPECT_EQ(comparison.lines[0].events[0]->year, 2013);
}

TEST(AgencyLines, RegistriesThatTogetherRunInACircleEnd) {
  const Registry forth = registry_with({"X", "Y"}, event("rename", 2012, R"("X")", R"("Y")"));
  const Registry back = registry_with({"X", "Y"}, event("rename", 2013, R"("Y")", R"("X")"));
  const Comparison comparison = compare(std::vector{leads(2011, {"X"}), leads(2016, {"Y"})}, forth.with(back));
  EXPECT_THAT(line_names(comparison), ElementsAre("Y"));
}

TEST(AgencyLines, LiaoningCommerceIsTheLineOfTradeAndServices) {
  const auto groups =
      std::vector{leads(2011, {"ln-foreign-trade", "ln-service-industry", "ln-health-dept", "ln-popfam"}),
                  leads(2016, {"ln-commerce", "ln-hfpc"})};
  const Comparison comparison = compare(groups, Registry::builtin());
  EXPECT_EQ(comparison.lines.size(), 2U);
  const AgencyLine& commerce = *find_line(comparison, "ln-commerce");
  EXPECT_EQ(commerce.periods[0].lead_count, 2);
  EXPECT_EQ(find_line(comparison, "ln-hfpc")->periods[0].lead_count, 2);
}

// The face for other rooms
// ---------------------------------------------------------------------------------------------

TEST(LinesOfBodies, AreThoseOfTheComparison) {
  const Registry registry =
      registry_with({"X", "Y", "Between", "Z", "A"}, event("merge", 2013, R"("X", "Y")", R"("Between")") + "," +
                                                         event("rename", 2014, R"("Between")", R"("Z")"));
  const std::vector periods{leads(2011, {"X", "Y", "A"}), leads(2016, {"Z", "A"})};
  const AgencyLines lines = agency_lines(periods, registry);
  EXPECT_THAT(lines.named, ElementsAre("A", "X", "Y", "Z"));
  for (const AgencyLine& line : compare(periods, registry).lines)
    for (const LinePeriod& in : line.periods)
      for (const std::string& body : in.names) EXPECT_EQ(lines.line_of.at(body), line.key);
  EXPECT_EQ(lines.line_of.at("X"), "Z");
}

TEST(LinesOfBodies, HoldBodiesThatNobodyNames) {
  const Registry registry =
      registry_with({"Old", "New", "Gone", "Later"}, event("rename", 2010, R"("Old")", R"("New")") + "," +
                                                         event("rename", 2010, R"("Gone")", R"("Later")"));
  const AgencyLines lines = agency_lines(std::vector{leads(2011, {"New"}), leads(2016, {"New"})}, registry);
  EXPECT_EQ(lines.line_of.at("Old"), "New") << "its first successor is named";
  EXPECT_EQ(lines.line_of.at("Gone"), "Gone") << "none of its successors is";
  EXPECT_FALSE(lines.named.contains("Old"));
}

TEST(LinesOfBodies, AreNotJoinedByAnEventAfterTheLaterPeriod) {
  const Registry registry = registry_with({"X", "Z"}, event("rename", 2022, R"("X")", R"("Z")"));
  const AgencyLines lines = agency_lines(std::vector{leads(2011, {"X"}), leads(2016, {"Z"})}, registry);
  EXPECT_EQ(lines.line_of.at("X"), "X");
}

} // namespace
} // namespace dutygraph::testing
