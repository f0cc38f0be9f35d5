#include "chapters.hpp"
#include "plans.hpp"
#include <gmock/gmock.h>

namespace dutygraph::diagram_test {
namespace {

using testing::ElementsAre;

TEST(Chapters, AreTheDeepestLevelThatStaysFew) {
  const auto found = chapters(group_of({invented_plan(20, 120, 15)}));
  ASSERT_EQ(found.size(), 15U); // 45 headings would be too many
  EXPECT_THAT(found[2].path, ElementsAre("一", "(3)"));
}

TEST(Chapters, TakeTheirTitlesFromTheOutline) {
  Plan plan = invented_plan(20, 120, 15);
  plan.outline.push_back({{"一", "(3)"}, "第三章的题目", 12});
  EXPECT_EQ(chapters(group_of({plan}))[2].title, "第三章的题目");
}

TEST(Chapters, WithoutAnOutlineTakeTheFirstHeadingAsOneOfSeveral) {
  EXPECT_EQ(chapters(group_of({invented_plan(20, 120, 15)}))[2].title, "第3章第1节 …");
}

TEST(Chapters, OfOnePathInTwoPlansAreOne) {
  Plan first = invented_plan(20, 120, 15);
  Plan second = first;
  first.outline.push_back({{"一", "(1)"}, "甲", 1});
  second.outline.push_back({{"一", "(1)"}, "乙", 1});
  const auto found = chapters(group_of({first, second}));
  ASSERT_EQ(found.size(), 15U);
  EXPECT_EQ(found.front().title, "甲 / 乙");
}

TEST(Chapters, WithoutAStatedEdgeAreNotWorthDrawing) {
  Plan plan = invented_plan(20, 120, 15);
  plan.assignments.clear();
  EXPECT_TRUE(chapters(group_of({plan})).empty());
}

TEST(Chapters, OfAnEmptyGroupAreNone) { EXPECT_TRUE(chapters(group_of({})).empty()); }

TEST(Sections, HoldEveryTaskOnce) {
  const PlanGroup group = group_of({invented_plan(20, 120, 15)});
  const Network network = Network::build(group.plans, {});
  std::vector<TaskId> tasks;
  for (std::size_t i = 0; i < 120; ++i) tasks.emplace_back(i);
  std::vector<TaskId> seen;
  for (const auto& section : diagram::sections(group, network.tasks(), tasks, 40))
    seen.insert(seen.end(), section.tasks.begin(), section.tasks.end());
  EXPECT_EQ(seen, tasks);
}

TEST(Sections, GoAsDeepAsEachPlanAllows) {
  Plan flat = invented_plan(20, 60, 4);
  for (Task& task : flat.tasks) task.path.resize(2);
  const PlanGroup group = group_of({invented_plan(20, 60, 4), flat});
  const Network network = Network::build(group.plans, {});
  std::vector<TaskId> tasks;
  for (std::size_t i = 0; i < 120; ++i) tasks.emplace_back(i);
  EXPECT_EQ(diagram::sections(group, network.tasks(), tasks, 40).size(), 12U + 4U);
}

TEST(Sections, GoByHeadingWhereThereAreNoPaths) {
  Plan plan = invented_plan(20, 60, 4);
  for (Task& task : plan.tasks) task.path.clear();
  const PlanGroup group = group_of({plan});
  const Network network = Network::build(group.plans, {});
  std::vector<TaskId> tasks;
  for (std::size_t i = 0; i < 60; ++i) tasks.emplace_back(i);
  EXPECT_EQ(diagram::sections(group, network.tasks(), tasks, 40).size(), 12U);
}

} // namespace
} // namespace dutygraph::diagram_test
