#include <dutygraph/plan.hpp>
#include <gtest/gtest.h>
#include <type_traits>

namespace dutygraph {
namespace {

static_assert(!std::is_convertible_v<std::size_t, TaskId>, "ids are made on purpose");
static_assert(!std::is_convertible_v<TaskId, std::size_t>, "ids give up their index on purpose");
static_assert(!std::is_constructible_v<TaskId, AgencyId>, "an agency is no task");

TEST(PlanIds, AreOrderedByIndex) {
  EXPECT_EQ(TaskId(7).index(), 7U);
  EXPECT_LT(TaskId(2), TaskId(10));
  EXPECT_EQ(AgencyId(), AgencyId(0));
}

TEST(PlanPeriod, LabelNamesBothYears) {
  EXPECT_EQ(label(Period{2016, 2020}), "2016-2020");
  EXPECT_EQ(label(Period{2021, 2021}), "2021-2021");
}

TEST(PlanPeriod, IsOrderedByItsFirstYear) {
  EXPECT_LT((Period{2011, 2015}), (Period{2016, 2020}));
  EXPECT_LT((Period{2011, 2012}), (Period{2011, 2015}));
}

TEST(PlanText, FirstCharactersCountsCodePointsNotBytes) {
  EXPECT_EQ(first_characters("省财政厅", 2), "省财");
  EXPECT_EQ(first_characters("a省b", 2), "a省");
  EXPECT_EQ(first_characters("𠮷野家", 1), "𠮷");
}

TEST(PlanText, FirstCharactersKeepsShortTextWhole) {
  EXPECT_EQ(first_characters("省财政厅", 4), "省财政厅");
  EXPECT_EQ(first_characters("省财政厅", 99), "省财政厅");
  EXPECT_EQ(first_characters("", 3), "");
  EXPECT_EQ(first_characters("省财政厅", 0), "");
}

TEST(PlanText, CharacterCount) {
  EXPECT_EQ(character_count(""), 0U);
  EXPECT_EQ(character_count("abc"), 3U);
  EXPECT_EQ(character_count("第3条𠮷"), 4U);
}

TEST(PlanModel, PlansAreEqualIfTheirEntriesAre) {
  Plan one;
  one.tasks.push_back(
      {.key = "t1", .path = {"一"}, .heading = "h", .title = "t", .text = "", .targets = {}, .deadline = ""});
  one.assignments.push_back({TaskId(0), AgencyId(0), Role::lead, "牵头单位", "省财政厅", std::nullopt});
  Plan other = one;
  EXPECT_EQ(one, other);
  other.assignments.front().role = Role::co;
  EXPECT_NE(one, other);
}

} // namespace
} // namespace dutygraph
