#include "plans.hpp"
#include "schema_check.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using nlohmann::json;
using ::testing::IsEmpty;
using ::testing::Not;

json schema() { return json::parse(plan_schema()); }

TEST(PlanSchema, IsThePublishedFileByteForByte) {
  EXPECT_EQ(plan_schema(), bytes_of(DUTYGRAPH_SOURCE_DIR "/docs/plan.schema.json"));
}

TEST(PlanSchema, HoldsForAFullPlanWithAndWithoutText) {
  EXPECT_THAT(findings(schema(), json::parse(to_json(full_plan()))), IsEmpty());
  EXPECT_THAT(findings(schema(), json::parse(to_json(full_plan(), {.with_text = false}))), IsEmpty());
}

TEST(PlanSchema, HoldsForAnEmptyPlan) {
  Plan plan;
  plan.id = "empty";
  EXPECT_THAT(findings(schema(), json::parse(to_json(plan))), IsEmpty());
}

TEST(PlanSchema, HoldsForPlansOfAnyContent) {
  std::mt19937 random(20260);
  for (int count = 0; count < 200; ++count) {
    const auto file = to_json(random_plan(random));
    ASSERT_THAT(findings(schema(), json::parse(file)), IsEmpty()) << file;
  }
}

/// One change to a valid plan file that makes it wrong.
struct Wrong {
  const char* pointer;
  json value;
};

std::vector<Wrong> wrong_values() {
  return {{"/format", "another"},
          {"/version", 2},
          {"/id", ""},
          {"/title", nullptr},
          {"/period", 2011},
          {"/period/from", 0},
          {"/source/name", 1},
          {"/outline/0/line", 0},
          {"/agencies/0/id", ""},
          {"/agencies/0/kind", "ministry"},
          {"/agencies/0/written/0", 3},
          {"/tasks/0/kind", "dream"},
          {"/tasks/0/lines", json::array({1})},
          {"/tasks/0/lines/0", 0},
          {"/tasks/0/path", "1"},
          {"/tasks/1/targets/0/comparator", "more"},
          {"/tasks/1/targets/0/value", "97"},
          {"/tasks/1/targets/0/binding", "soft"},
          {"/clauses/0/column", 1.5},
          {"/clauses/0/form", "lead"},
          {"/clauses/0/open", 1},
          {"/clauses/0/confidence", 0},
          {"/clauses/0/confidence", 1.01},
          {"/assignments/0/role", "boss"},
          {"/assignments/0/basis", "guessed"},
          {"/assignments/0/clause", 0},
          {"/assignments/0/score", -1},
          {"/corrections/0/action", "forget"},
          {"/corrections/0/agencies", json::array()},
          {"/corrections/0/agencies/0", ""},
          {"/corrections/0/reason", ""},
          {"/corrections/1/agency", ""},
          {"/corrections/1/line", 0},
          {"/corrections/1/to_role", "boss"}};
}

TEST(PlanSchema, AndReaderRefuseTheSameWrongValues) {
  const auto good = json::parse(to_json(full_plan()));
  ASSERT_TRUE(plan_from_json(good.dump(), "plan.json"));
  for (const auto& [pointer, value] : wrong_values()) {
    auto wrong = good;
    wrong[json::json_pointer(pointer)] = value;
    EXPECT_THAT(findings(schema(), wrong), Not(IsEmpty())) << pointer;
    EXPECT_FALSE(plan_from_json(wrong.dump(), "plan.json")) << pointer;
  }
}

/// Every object of a plan file, by pointer.
const std::vector<const char*> objects{
    "",           "/period",        "/source",       "/outline/0", "/agencies/0", "/tasks/1", "/tasks/1/targets/0",
    "/clauses/0", "/assignments/0", "/corrections/0"};

TEST(PlanSchema, AndReaderRefuseAMissingKey) {
  const auto good = json::parse(to_json(full_plan()));
  for (const auto* pointer : objects)
    for (const auto& [name, unused] : good.at(json::json_pointer(pointer)).items()) {
      auto wrong = good;
      wrong.at(json::json_pointer(pointer)).erase(name);
      const bool may_miss = name == "text" || name == "corrections";
      EXPECT_EQ(findings(schema(), wrong).empty(), may_miss) << pointer << ' ' << name;
      EXPECT_EQ(plan_from_json(wrong.dump(), "plan.json").has_value(), may_miss) << pointer << ' ' << name;
    }
}

TEST(PlanSchema, RefusesAFurtherKeyThatTheReaderPassesOver) {
  const auto good = json::parse(to_json(full_plan()));
  for (const auto* pointer : objects) {
    auto further = good;
    further.at(json::json_pointer(pointer))["colour"] = {1, {{"deep", nullptr}}};
    EXPECT_THAT(findings(schema(), further), Not(IsEmpty())) << pointer;
    EXPECT_EQ(plan_from_json(further.dump(), "plan.json").value(), full_plan()) << pointer;
  }
}

} // namespace
} // namespace dutygraph::testing
