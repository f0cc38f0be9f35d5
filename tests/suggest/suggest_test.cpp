#include "past_plans.hpp"

namespace dutygraph::testing {
namespace {

TEST(Suggest, NearestPastTaskNamesLeadAndHelper) {
  const auto suggestions = suggest_from(new_plan({"加快城际铁路建设", "河流水质达标"}), past_plan());
  ASSERT_EQ(suggestions.size(), 2U);
  EXPECT_EQ(suggestions[0].task, TaskId(0));
  EXPECT_EQ(names(suggestions[0].leads), "铁路局");
  EXPECT_EQ(names(suggestions[0].cos), "交通厅");
  EXPECT_EQ(suggestions[0].leads[0].nearest_task, "建设高速铁路和城际铁路");
  EXPECT_EQ(suggestions[0].leads[0].nearest_plan, "past plan");
  EXPECT_EQ(names(suggestions[1].leads), "环保厅");
}

TEST(Suggest, TheSameWordsScoreOne) {
  const auto suggestions = suggest_from(new_plan({"治理河流污染，改善水质"}), past_plan());
  EXPECT_NEAR(suggestions[0].leads.at(0).score, 1, 1e-12);
}

TEST(Suggest, ScoresAreWithinZeroAndOneAndFall) {
  for (const Suggestion& suggestion : suggest_from(new_plan({"铁路学校", "河流教育", "中小河流治理"}), past_plan())) {
    double above = 1;
    for (const Candidate& lead : suggestion.leads) {
      EXPECT_GT(lead.score, 0);
      EXPECT_LE(lead.score, above);
      above = lead.score;
    }
  }
}

TEST(Suggest, AbstainsWhereNoPastTaskIsNear) {
  const auto suggestions = suggest_from(new_plan({"保护文物古迹"}), past_plan());
  EXPECT_TRUE(suggestions[0].leads.empty());
  EXPECT_TRUE(suggestions[0].cos.empty());
}

TEST(Suggest, AbstainsBelowTheMinimumScore) {
  SuggestOptions strict;
  strict.minimum_score = 0.95;
  EXPECT_TRUE(suggest_from(new_plan({"加快城际铁路建设"}), past_plan(), strict)[0].leads.empty());
}

TEST(Suggest, TwoVotersOutweighOneOfEqualLikeness) {
  Plan past;
  add_task(past, "旅游景区建设", {lead("A")});
  add_task(past, "旅游景区建设", {lead("B")});
  add_task(past, "旅游景区建设", {lead("B")});
  add_task(past, "水库除险加固", {lead("C")});
  EXPECT_EQ(names(suggest_from(new_plan({"旅游公路"}), past)[0].leads), "B, A");
}

TEST(Suggest, EqualScoresStandInOrderOfKey) {
  Plan past;
  add_task(past, "旅游景区建设", {lead("Z"), lead("A"), lead("M")});
  EXPECT_EQ(names(suggest_from(new_plan({"旅游景区"}), past)[0].leads), "A, M, Z");
}

TEST(Suggest, GivesAtMostTopCandidates) {
  Plan past;
  add_task(past, "旅游景区建设", {lead("A"), lead("B"), co("C"), co("D")});
  SuggestOptions one;
  one.top = 1;
  const auto suggestions = suggest_from(new_plan({"旅游景区"}), past, one);
  EXPECT_EQ(names(suggestions[0].leads), "A");
  EXPECT_EQ(names(suggestions[0].cos), "C");
}

TEST(Suggest, OnlyStatedAssignmentsVote) {
  Plan past;
  add_task(past, "旅游景区建设", {suggested(lead("A")), co("B")});
  const auto suggestions = suggest_from(new_plan({"旅游景区"}), past);
  EXPECT_TRUE(suggestions[0].leads.empty());
  EXPECT_EQ(names(suggestions[0].cos), "B");
}

TEST(Suggest, HeadingAndTextCountAsWords) {
  Plan past = past_plan();
  past.tasks[0].heading = "综合交通";
  past.tasks[1].text = "关停沿岸小造纸";
  Plan plan = new_plan({"其他", "其他"});
  plan.tasks[0].heading = "综合交通";
  plan.tasks[1].text = "淘汰小造纸";
  const auto suggestions = suggest_from(plan, past);
  EXPECT_EQ(names(suggestions[0].leads), "铁路局");
  EXPECT_EQ(names(suggestions[1].leads), "环保厅");
}

TEST(Suggest, LatinLettersCompareWithoutCaseAndDigitsDoNotCount) {
  Plan past;
  add_task(past, "Repair BRIDGES 2012", {lead("A")});
  add_task(past, "Plant trees 2030", {lead("B")});
  EXPECT_EQ(names(suggest_from(new_plan({"bridges 2030"}), past)[0].leads), "A");
}

TEST(Suggest, BrokenBytesAreNoWords) {
  Plan past = past_plan();
  past.tasks[0].title += "\xe9\x93";
  Plan plan = new_plan({"\xff\xfe\xe9", ""});
  for (const Suggestion& suggestion : suggest_from(plan, past)) EXPECT_TRUE(suggestion.leads.empty());
}

TEST(Suggest, WithoutPastPlansAbstainsEverywhere) {
  const auto suggestions = suggest(new_plan({"铁路"}), {});
  ASSERT_EQ(suggestions.size(), 1U);
  EXPECT_TRUE(suggestions[0].leads.empty());
}

// 省外经贸厅 became 省商务厅 in 2016: a plan of 2021 gets the body that is there then, one of 2011 the old one.
TEST(Suggest, WithARegistryNamesTheBodyInForce) {
  Plan past;
  add_task(past, "扩大对外贸易和利用外资", {lead("ln-foreign-trade"), co("ln-service-industry")});
  Plan plan = new_plan({"扩大对外贸易"});
  SuggestOptions options;
  options.registry = &Registry::builtin();
  const Candidate lead = suggest_from(plan, past, options)[0].leads.at(0);
  EXPECT_EQ(lead.agency, "ln-commerce");
  EXPECT_EQ(lead.name, "省商务厅");
  EXPECT_EQ(lead.kind, AgencyKind::government_department);
  EXPECT_TRUE(suggest_from(plan, past, options)[0].cos.empty()) << "both became one body, which leads";
  plan.period = Period{2011, 2015};
  EXPECT_EQ(suggest_from(plan, past, options)[0].leads.at(0).agency, "ln-foreign-trade");
}

TEST(Suggest, AVoterCountsOnceForABodyThatTwoOfItsAgenciesBecame) {
  Plan past;
  add_task(past, "扩大对外贸易和利用外资", {co("ln-foreign-trade"), co("ln-service-industry"), co("other")});
  SuggestOptions options;
  options.registry = &Registry::builtin();
  const auto cos = suggest_from(new_plan({"扩大对外贸易"}), past, options)[0].cos;
  ASSERT_EQ(cos.size(), 2U);
  EXPECT_DOUBLE_EQ(cos[0].score, cos[1].score);
}

} // namespace
} // namespace dutygraph::testing
