#include "coordination.hpp"
#include "coordination_model.hpp"
#include "plans.hpp"
#include <algorithm>
#include <gmock/gmock.h>

namespace dutygraph::diagram {
namespace {

using diagram_test::drawn;
using diagram_test::group_of;
using diagram_test::plan_with;
using testing::HasSubstr;

/// 甲 leads three tasks, two of them with 乙, one with 丙; 丁 works alone.
PlanGroup four_agencies() {
  return group_of({plan_with(
      {{"架桥", {"甲"}, {"乙"}}, {"修路", {"甲"}, {"乙"}}, {"植树", {"甲"}, {"丙"}}, {"疏河", {"丁"}, {}}})});
}

Coordination coordination() {
  const PlanGroup group = four_agencies();
  return coordination_of(Network::build(group.plans, {}), {}, {}, Wording("zh"));
}

Scene scene() {
  const PlanGroup group = four_agencies();
  return coordination_scene(group, Network::build(group.plans, {}), {}, {}).value_or(Scene{});
}

const Actor& actor(const Coordination& coordination, std::string_view name) {
  return *std::ranges::find(coordination.actors, name, &Actor::name);
}

TEST(Coordination, LoadSplitsEachTaskTwoToOne) {
  const Coordination it = coordination();
  EXPECT_DOUBLE_EQ(actor(it, "甲").load, 2); // 3 x 2/3
  EXPECT_DOUBLE_EQ(actor(it, "乙").load, 2.0 / 3);
  EXPECT_DOUBLE_EQ(actor(it, "丁").load, 1);
}

TEST(Coordination, WedgeIsTheShareOfTasksLed) {
  const Coordination it = coordination();
  EXPECT_DOUBLE_EQ(actor(it, "甲").lead_share, 1);
  EXPECT_DOUBLE_EQ(actor(it, "乙").lead_share, 0);
}

TEST(Coordination, HeavyTiesAreDrawnLast) {
  const Coordination it = coordination();
  ASSERT_EQ(it.ties.size(), 2U);
  EXPECT_EQ(it.ties.front().weight, 1);
  EXPECT_EQ(it.ties.back().weight, 2);
}

TEST(Coordination, BackboneKeepsASingleTieOnlyWhereItIsTheAgencysOnlyOne) {
  Coordination it;
  it.actors.resize(4);
  const auto tie = [](std::size_t from, std::size_t to, double weight) {
    return Tie{AgencyId(from), AgencyId(to), weight, 0, {}};
  };
  it.ties = {tie(0, 2, 1), tie(2, 3, 1), tie(0, 1, 2), tie(1, 2, 3)};
  const auto links = backbone(it);
  ASSERT_EQ(links.size(), 3U); // not 0-2: both are held by heavier ties
  EXPECT_EQ(links[2].a, 2U);
  EXPECT_EQ(links[2].b, 3U);
}

TEST(Coordination, AreaIsProportionalToLoad) {
  const Scene it = scene();
  const Coordination model = coordination();
  ASSERT_GE(it.marks.size(), model.actors.size());
  const double unit = it.marks[0].box.width * it.marks[0].box.width / model.actors[0].load;
  for (std::size_t i = 1; i < model.actors.size(); ++i)
    EXPECT_NEAR(it.marks[i].box.width * it.marks[i].box.width / model.actors[i].load, unit, 1e-9);
}

TEST(Coordination, TieOfOneTaskIsFainterAndThinner) {
  const Scene it = scene();
  ASSERT_GE(it.curves.size(), 2U);
  EXPECT_LT(it.curves[0].width, it.curves[1].width);
  EXPECT_LT(it.curves[0].colour.substr(7), it.curves[1].colour.substr(7)); // opacity in hexadecimal
}

TEST(Coordination, TooltipsGiveNameAndFigures) {
  const Scene it = scene();
  const auto mark = std::ranges::find_if(it.marks, [](const Mark& m) { return m.tooltip.starts_with("甲"); });
  ASSERT_NE(mark, it.marks.end());
  EXPECT_THAT(mark->tooltip, HasSubstr("牵头 3 项 · 配合 0 项 · 加权负荷 2.00"));
}

TEST(Coordination, CollectivesHaveTheirOwnShape) {
  Plan plan = plan_with({{"架桥", {"甲"}, {"相关各市"}}});
  plan.agencies[1].kind = AgencyKind::collective;
  const PlanGroup group = group_of({plan});
  const auto it = coordination_scene(group, Network::build(group.plans, {}), {}, {});
  ASSERT_TRUE(it.has_value());
  EXPECT_EQ(std::ranges::count(it->marks, Shape::circle, &Mark::shape) > 0, true);
  const auto mark = std::ranges::find_if(it->marks, [](const Mark& m) { return m.tooltip.starts_with("相关各市"); });
  ASSERT_NE(mark, it->marks.end());
  EXPECT_EQ(mark->shape, Shape::bar);
  EXPECT_FALSE(mark->wedge.has_value());
}

TEST(Coordination, PictureStatesFiguresAndCountingRule) {
  const std::string zh = drawn(four_agencies(), DiagramKind::coordination).dot;
  EXPECT_THAT(zh, HasSubstr("4 项任务，其中 4 项写明单位"));
  EXPECT_THAT(zh, HasSubstr("牵头边 4 条，配合边 3 条"));
  EXPECT_THAT(zh, HasSubstr("牵头 : 配合 = 2 : 1"));
  const std::string en = drawn(four_agencies(), DiagramKind::coordination, "en").dot;
  EXPECT_THAT(en, HasSubstr("4 lead and 3 co edges"));
  EXPECT_THAT(en, HasSubstr("A sole agency counts as lead"));
}

TEST(Coordination, SuggestedEdgesAreOwnedUpTo) {
  Plan plan = plan_with({{"架桥", {"甲"}, {"乙"}}});
  plan.assignments[1].basis = Basis::suggested;
  DiagramOptions options;
  options.network.with_suggested = true;
  const auto with = draw(group_of({plan}), {}, options);
  ASSERT_TRUE(with.has_value());
  EXPECT_THAT(with->dot, HasSubstr("含 1 条由工具建议"));
  EXPECT_THAT(drawn(group_of({plan}), DiagramKind::coordination).dot, testing::Not(HasSubstr("由工具建议")));
}

} // namespace
} // namespace dutygraph::diagram
