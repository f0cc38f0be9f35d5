#include "flow_columns.hpp"
#include "flow_model.hpp"
#include "plans.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph::diagram {
namespace {

using diagram_test::drawn;
using diagram_test::group_of;
using diagram_test::invented_plan;
using diagram_test::plan_with;
using testing::ElementsAre;
using testing::HasSubstr;

Flow flow(const PlanGroup& group, std::vector<std::string> chapter = {}) {
  DiagramOptions options;
  options.chapter = std::move(chapter);
  return flow_of(group, Network::build(group.plans, {}), options);
}

std::size_t edges_of(const FlowSide& side) {
  return std::accumulate(side.links.begin(), side.links.end(), std::size_t{0},
                         [](std::size_t sum, const FlowLink& link) { return sum + link.edges; });
}

TEST(Settle, LeavesSlotsThatDoNotOverlapAtTheirWishes) {
  const auto slots = settle(std::vector{10.0, 10.0}, std::vector{5.0, 50.0});
  EXPECT_DOUBLE_EQ(slots[0].middle(), 5);
  EXPECT_DOUBLE_EQ(slots[1].middle(), 50);
}

TEST(Settle, SharesTheWayBetweenSlotsThatWishTheSamePlace) {
  const auto slots = settle(std::vector{10.0, 10.0, 10.0}, std::vector{50.0, 50.0, 50.0});
  EXPECT_DOUBLE_EQ(slots[0].middle(), 40);
  EXPECT_DOUBLE_EQ(slots[1].middle(), 50);
  EXPECT_DOUBLE_EQ(slots[2].middle(), 60);
}

TEST(Settle, KeepsTheOrderAgainstTheWishes) {
  const auto slots = settle(std::vector{10.0, 20.0}, std::vector{100.0, 0.0});
  EXPECT_DOUBLE_EQ(slots[0].bottom(), slots[1].top);
}

TEST(Flow, ShowsTasksWhereTheyAreFew) {
  const Flow it = flow(group_of({plan_with({{"架桥", {"甲"}, {"乙", "丙"}}, {"修路", {"甲"}, {}}})}));
  EXPECT_FALSE(it.aggregated);
  EXPECT_EQ(it.items.size(), 2U);
  EXPECT_EQ(it.leads.ends.size(), 1U);
  EXPECT_EQ(it.leads.ends[0].edges, 2U);
  EXPECT_EQ(it.helpers.ends.size(), 2U);
}

TEST(Flow, AggregatesManyTasksToSectionsAndSaysSo) {
  const PlanGroup group = group_of({invented_plan(30, 300, 9)});
  const Flow it = flow(group);
  EXPECT_TRUE(it.aggregated);
  EXPECT_EQ(it.items.size(), 27U);
  EXPECT_THAT(drawn(group, DiagramKind::bipartite).dot, HasSubstr("300 项任务按章节归并为 27 组"));
}

TEST(Flow, JoinsTheSectionsOfAPlanThatNamesNobody) {
  Plan silent = invented_plan(30, 90, 9, 2);
  silent.assignments.clear();
  const Flow it = flow(group_of({invented_plan(30, 120, 9), silent}));
  ASSERT_EQ(it.items.size(), 10U);
  EXPECT_FALSE(it.items.back().assigned);
  EXPECT_EQ(it.items.back().note, "90 项任务，未写明单位");
}

TEST(Flow, LosesNoEdge) {
  const PlanGroup group = group_of({invented_plan(150, 600, 9)});
  const Network network = Network::build(group.plans, {});
  const Flow it = flow(group);
  EXPECT_EQ(edges_of(it.leads) + edges_of(it.helpers), network.edges().size());
}

TEST(Flow, FoldsTheSmallestOfTooManyAgencies) {
  const Flow it = flow(group_of({invented_plan(150, 600, 9)}));
  EXPECT_LE(it.helpers.ends.size(), 65U);
  const FlowEnd& rest = it.helpers.ends.back();
  ASSERT_TRUE(rest.folded);
  EXPECT_EQ(std::ranges::count(it.helpers.ends, true, &FlowEnd::folded), 1);
}

TEST(Flow, OfAChapterHasItsTasksOnly) {
  const Flow it = flow(group_of({invented_plan(30, 120, 6)}), {"一", "(2)"});
  EXPECT_EQ(it.task_count, 20U);
  EXPECT_EQ(it.items.size(), 20U);
}

TEST(Flow, MarksTasksThatNobodyHas) {
  const Flow it = flow(group_of({plan_with({{"架桥", {"甲"}, {}}, {"修路", {}, {}}})}));
  EXPECT_TRUE(it.items[0].assigned);
  EXPECT_FALSE(it.items[1].assigned);
}

TEST(BarycentreOrder, FollowsTheItems) {
  FlowSide side;
  side.ends.resize(3);
  side.ends[0].folded = true;
  side.links = {{0, 0, 1}, {1, 2, 1}, {2, 1, 3}, {2, 2, 1}};
  EXPECT_THAT(barycentre_order(side, std::vector{10.0, 20.0, 30.0}), ElementsAre(2, 1, 0));
  EXPECT_DOUBLE_EQ(barycentres(side, std::vector{10.0, 20.0, 30.0})[2], 22.5);
}

} // namespace
} // namespace dutygraph::diagram
