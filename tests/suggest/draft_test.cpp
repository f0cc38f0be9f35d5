#include "past_plans.hpp"

namespace dutygraph::testing {
namespace {

TEST(Draft, AddsLeadAndHelpersAsSuggested) {
  Plan past = past_plan();
  past.agencies[0].kind = AgencyKind::central_vertical;
  past.agencies[0].field = "transport-construction";
  const Plan plan = new_plan({"河流水质达标", "加快城际铁路建设"});
  const auto suggestions = suggest_from(plan, past);
  const Plan drafted = with_suggestions(plan, suggestions, std::vector{past});
  ASSERT_EQ(drafted.assignments.size(), 4U);
  const Assignment& lead = drafted.assignments[2];
  EXPECT_EQ(lead.task, TaskId(1));
  EXPECT_EQ(lead.role, Role::lead);
  EXPECT_EQ(lead.basis, Basis::suggested);
  EXPECT_EQ(lead.clause, std::nullopt);
  EXPECT_EQ(lead.score, suggestions[1].leads[0].score);
  const Agency& railway = drafted.agencies[lead.agency.index()];
  EXPECT_EQ(railway.key, "铁路局");
  EXPECT_EQ(railway.kind, AgencyKind::central_vertical);
  EXPECT_EQ(railway.field, "transport-construction");
  EXPECT_EQ(drafted.assignments[3].role, Role::co);
}

TEST(Draft, NeverEntersANetworkUnlessAskedFor) {
  const Plan plan = new_plan({"河流水质达标"});
  const Plan drafted = with_suggestions(plan, suggest_from(plan, past_plan()), std::vector{past_plan()});
  EXPECT_TRUE(build({drafted}).edges().empty());
  NetworkOptions with;
  with.with_suggested = true;
  EXPECT_EQ(build({drafted}, with).edges().size(), 2U);
}

TEST(Draft, TasksThatTheDocumentAssignsStayAsTheyAre) {
  Plan plan = new_plan({"河流水质达标"});
  add_task(plan, "加快城际铁路建设", {lead("X")});
  const Plan drafted = with_suggestions(plan, suggest_from(plan, past_plan()), std::vector{past_plan()});
  ASSERT_EQ(drafted.assignments.size(), 3U);
  EXPECT_EQ(drafted.assignments[2], plan.assignments[0]);
}

TEST(Draft, AnAgencyThePlanHasIsNotAddedAgain) {
  Plan plan = new_plan({"河流水质达标"});
  add_task(plan, "other", {lead("环保厅")});
  const Plan drafted = with_suggestions(plan, suggest_from(plan, past_plan()), std::vector{past_plan()});
  EXPECT_EQ(drafted.assignments[0].agency, AgencyId(0));
  EXPECT_EQ(drafted.agencies.size(), 2U);
}

TEST(Draft, WithoutSuggestionsThePlanIsUnchanged) { EXPECT_EQ(with_suggestions(past_plan(), {}, {}), past_plan()); }

} // namespace
} // namespace dutygraph::testing
