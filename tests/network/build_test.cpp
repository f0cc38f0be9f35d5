#include "plans.hpp"
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

using testing::add_task;
using testing::build;
using testing::co;
using testing::dump;
using testing::lead;
using testing::suggested;

TEST(NetworkBuild, AgenciesOfEqualKeyAreOneVertexAndTasksStayApart) {
  Plan first;
  add_task(first, "roads", {lead("A"), co("B")});
  Plan second;
  add_task(second, "roads", {lead("B")});
  const Network network = build({first, second});
  EXPECT_EQ(dump(network), "A0L B0C B1L");
  EXPECT_EQ(network.tasks()[1].plan, PlanId(1));
  EXPECT_EQ(network.tasks()[1].task, TaskId(0));
}

TEST(NetworkBuild, KindAndFieldComeFromThePlanThatKnowsThem) {
  Plan first;
  add_task(first, "roads", {lead("A")});
  Plan second = first;
  second.agencies[0].kind = AgencyKind::party_organ;
  second.agencies[0].field = "economy";
  const Network network = build({first, second});
  EXPECT_EQ(network.agencies()[0].kind, AgencyKind::party_organ);
  EXPECT_EQ(network.agencies()[0].field, "economy");
}

TEST(NetworkBuild, AgencyWithoutEdgeIsNoVertexButTaskWithoutEdgeIs) {
  Plan plan;
  add_task(plan, "roads", {});
  add_task(plan, "rails", {lead("A")});
  testing::agency_in(plan, "B");
  const Network network = build({plan});
  EXPECT_EQ(network.agencies().size(), 1U);
  EXPECT_EQ(network.tasks().size(), 2U);
  EXPECT_EQ(network.assigned_task_count(), 1U);
}

TEST(NetworkBuild, LeadRepeatedAmongTheOthersCountsOnce) {
  Plan plan;
  add_task(plan, "roads", {co("A"), lead("A"), co("A"), co("B")});
  EXPECT_EQ(dump(build({plan})), "A0L B0C");
}

TEST(NetworkBuild, SuggestedEdgesEnterOnlyWhenAskedAndNeverReplaceStated) {
  Plan plan;
  add_task(plan, "roads", {suggested(lead("A")), co("A"), suggested(co("B"))});
  EXPECT_EQ(dump(build({plan})), "A0C");
  EXPECT_EQ(dump(build({plan}, {.with_suggested = true})), "A0C B0C");
}

TEST(NetworkBuild, ClauseOfAnEdgeIsOfItsPlan) {
  Plan first;
  add_task(first, "roads", {lead("A")});
  Plan second;
  add_task(second, "ports", {});
  add_task(second, "roads", {co("B")});
  const Network network = build({first, second}, {.merge_tasks = true});
  ASSERT_EQ(dump(network), "A0L B0C");
  EXPECT_EQ(network.edges()[1].plan, PlanId(1));
  EXPECT_EQ(network.edges()[1].clause, ClauseId(1));
  EXPECT_EQ(network.tasks()[0].plan, PlanId(0));
}

TEST(NetworkBuild, MergingJoinsTheKthTaskOfATitleWithTheKth) {
  Plan first;
  add_task(first, "roads", {lead("A")});
  add_task(first, "roads", {lead("B")});
  const Network network = build({first, first, first}, {.merge_tasks = true});
  EXPECT_EQ(dump(network), "A0L B1L");
  EXPECT_EQ(network.tasks().size(), 2U);
}

TEST(NetworkBuild, MergingNeedsATitleAndTheSameHeading) {
  Plan plan;
  add_task(plan, "", {lead("A")});
  add_task(plan, "roads", {lead("A")});
  Plan other = plan;
  other.tasks[1].heading = "transport";
  EXPECT_EQ(build({plan, other}, {.merge_tasks = true}).tasks().size(), 4U);
}

TEST(NetworkBuild, ChaptersAreTheFirstTwoElementsOfAPathInOnePlan) {
  Plan plan;
  add_task(plan, "roads", {}, {"1", "1", "1"});
  add_task(plan, "rails", {}, {"1", "1", "2"});
  add_task(plan, "ports", {}, {"1", "2"});
  add_task(plan, "rivers", {}, {"1"});
  const Network network = build({plan, plan});
  std::vector<std::uint32_t> chapters;
  for (const NetworkTask& task : network.tasks()) chapters.push_back(task.chapter);
  EXPECT_EQ(chapters, (std::vector<std::uint32_t>{0, 0, 1, 2, 3, 3, 4, 5}));
}

TEST(NetworkBuild, WeightIsTheScoreAndOneWhereTheScoreIsNoWeight) {
  Plan plan;
  add_task(plan, "roads", {lead("A"), co("B"), co("C")});
  plan.assignments[0].score = 2.5;
  plan.assignments[1].score = -1;
  plan.assignments[2].score = std::numeric_limits<double>::infinity();
  const Network network = build({plan});
  EXPECT_EQ(network.edges()[0].weight, 2.5);
  EXPECT_EQ(network.edges()[1].weight, 1);
  EXPECT_EQ(network.edges()[2].weight, 1);
}

/// "cities" has the members Anshan, Benxi and "coast", which has Dalian and Benxi and, wrongly, "cities" again.
Registry registry_of_cities() {
  const auto parsed = Registry::parse(
      R"({"format": "dutygraph-registry", "version": 1, "id": "cities", "title": "Cities", "agencies": [
    {"id": "an", "short": "Anshan", "kind": "city-government", "field": "economy"},
    {"id": "be", "short": "Benxi", "kind": "city-government"},
    {"id": "da", "short": "Dalian", "kind": "city-government"},
    {"id": "coast", "short": "Coast", "kind": "collective", "members": ["da", "be", "cities"]},
    {"id": "cities", "short": "Cities", "kind": "collective", "members": ["an", "be", "coast"]}], "lineage": []})",
      "cities.json");
  EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : describe(parsed.error()));
  return parsed.value_or(Registry());
}

/// The province leads, Benxi is named beside the cities, and so is a collective that no registry knows.
Plan plan_with_collectives() {
  Plan plan;
  testing::agency_in(plan, "cities", AgencyKind::collective);
  testing::agency_in(plan, "others", AgencyKind::collective);
  add_task(plan, "roads", {lead("be"), co("cities"), co("others")});
  return plan;
}

TEST(NetworkBuild, CollectivesAreKeptByDefault) {
  EXPECT_EQ(dump(build({plan_with_collectives()}, {}, registry_of_cities())), "be0L cities0C others0C");
}

TEST(NetworkBuild, DroppedCollectivesLeaveTheirTasksUnassigned) {
  Plan plan = plan_with_collectives();
  add_task(plan, "rails", {co("cities")});
  const Network network = build({plan}, {.collectives = Collectives::drop}, registry_of_cities());
  EXPECT_EQ(dump(network), "be0L");
  EXPECT_EQ(network.tasks().size(), 2U);
}

TEST(NetworkBuild, ExpandedCollectivesGiveWayToTheirMembersOnce) {
  const Network network = build({plan_with_collectives()}, {.collectives = Collectives::expand}, registry_of_cities());
  EXPECT_EQ(dump(network), "be0L Anshan0C Dalian0C others0C");
  EXPECT_EQ(network.agencies()[1].key, "an");
  EXPECT_EQ(network.agencies()[1].field, "economy");
}

TEST(NetworkBuild, RegistryTellsACollectiveWhereThePlanDoesNot) {
  Plan plan;
  add_task(plan, "roads", {co("coast")});
  EXPECT_EQ(build({plan}, {.collectives = Collectives::expand}, registry_of_cities()).agencies().size(), 3U);
}

} // namespace
} // namespace dutygraph
