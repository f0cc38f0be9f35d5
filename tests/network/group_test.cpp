#include <dutygraph/network.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

Plan plan(std::string id, std::optional<Period> period, std::string title = "") {
  Plan plan;
  plan.id = std::move(id);
  plan.title = std::move(title);
  plan.period = period;
  return plan;
}

/// "2011-2015: a b" for each group.
std::vector<std::string> dump(const std::vector<PlanGroup>& groups) {
  std::vector<std::string> lines;
  for (const PlanGroup& group : groups) {
    std::string line = group.label + ":";
    for (const Plan& member : group.plans) line += " " + member.id;
    lines.push_back(line);
  }
  return lines;
}

const std::vector<Plan> mixed = {plan("u", std::nullopt), plan("c", Period{2016, 2020}),
                                 plan("a", Period{2011, 2015}, "A plan"), plan("b", Period{2011, 2015}),
                                 plan("v", std::nullopt)};

TEST(Group, PeriodsAscendAndUndatedComesLast) {
  EXPECT_THAT(dump(group(mixed, Grouping::period)),
              ::testing::ElementsAre("2011-2015: a b", "2016-2020: c", "undated: u v"));
}

TEST(Group, PlansStandInOrderOfPeriodUnderTitleOrId) {
  EXPECT_THAT(dump(group(mixed, Grouping::plan)), ::testing::ElementsAre("A plan: a", "b: b", "c: c", "u: u", "v: v"));
}

TEST(Group, AllIsOneGroupWithoutPeriodUnlessPlansShareOne) {
  const std::vector<PlanGroup> all = group(mixed, Grouping::all);
  EXPECT_THAT(dump(all), ::testing::ElementsAre("all: a b c u v"));
  EXPECT_EQ(all[0].period, std::nullopt);
  EXPECT_EQ(group(std::span(mixed).subspan(2, 2), Grouping::all)[0].period, (Period{2011, 2015}));
}

TEST(Group, NoPlansNoGroups) {
  for (const Grouping grouping : {Grouping::plan, Grouping::period, Grouping::all}) {
    EXPECT_TRUE(group({}, grouping).empty());
  }
}

} // namespace
} // namespace dutygraph
