#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string message_of(std::string_view json) {
  const auto plan = plan_from_json(json, "plan.json");
  return plan ? "no error" : describe(plan.error());
}

/// The message after the first `from` in a valid plan file has become `to`.
std::string message_after(std::string_view from, std::string_view to) {
  auto file = to_json(full_plan());
  const auto at = file.find(from);
  if (at == std::string::npos) return "the file does not hold " + std::string(from);
  return message_of(file.replace(at, from.size(), to));
}

TEST(PlanFile, UnknownRoleNamesLineAndPath) {
  EXPECT_EQ(message_after("\"role\": \"co\"", "\"role\": \"boss\""),
            "plan.json:27:46: error: $.assignments[1].role: unknown word \"boss\" (use one of: lead, co)");
}

TEST(PlanFile, ColumnsCountCharactersNotBytes) {
  EXPECT_EQ(message_after("\"clause\": 1, \"basis\": \"stated\"", "\"clause\": 9, \"basis\": \"stated\""),
            "plan.json:26:105: error: $.assignments[0].clause: there is no clause 9 (name the \"n\" of a clause, or "
            "null)");
}

TEST(PlanFile, UnknownTaskOfAClauseIsNamed) {
  EXPECT_THAT(message_after("\"tasks\": [\"t2\"]", "\"tasks\": [\"t7\"]"),
              HasSubstr("error: $.clauses[1].tasks[0]: no task has the id \"t7\" (name an id of \"tasks\")"));
}

TEST(PlanFile, UnknownAgencyOfAnAssignmentIsNamed) {
  EXPECT_THAT(message_after("\"agency\": \"a-dept\"", "\"agency\": \"c\""),
              HasSubstr("error: $.assignments[0].agency: no agency has the id \"c\" (name an id of \"agencies\")"));
}

TEST(PlanFile, IdsAreUnique) {
  EXPECT_THAT(message_after("\"id\": \"t2\"", "\"id\": \"t1\""),
              HasSubstr("error: $.tasks[1].id: the id \"t1\" is taken (give each its own id)"));
  EXPECT_THAT(message_after("\"id\": \"省B集团\"", "\"id\": \"a-dept\""), HasSubstr("$.agencies[1].id: the id"));
}

TEST(PlanFile, ClausesAreNumberedInOrder) {
  EXPECT_THAT(message_after("\"n\": 2", "\"n\": 3"), HasSubstr("$.clauses[1].n: this is clause 2"));
}

TEST(PlanFile, MissingKeyNamesItsObject) {
  EXPECT_THAT(message_after("\"issuer\": \"省政府\",", ""),
              StartsWith("plan.json:1:1: error: $: the key \"issuer\" is missing"));
}

TEST(PlanFile, WrongTypeSaysBoth) {
  EXPECT_EQ(message_after("\"title\": \"北部规划任务分工\"", "\"title\": 5"),
            "plan.json:5:12: error: $.title: number where string is expected (write string)");
}

TEST(PlanFile, LinesArePositiveAndInOrder) {
  EXPECT_THAT(message_after("[2, 3]", "[0, 3]"), HasSubstr("$.tasks[0].lines[0]: 0 is no whole number from 1 to"));
  EXPECT_THAT(message_after("[2, 3]", "[-2, 3]"), HasSubstr("$.tasks[0].lines[0]: -2 is no whole number"));
  EXPECT_THAT(message_after("[2, 3]", "[2, 3.5]"), HasSubstr("$.tasks[0].lines[1]: 3.5 is no whole number"));
  EXPECT_THAT(message_after("[2, 3]", "[4, 3]"), HasSubstr("$.tasks[0].lines: the last line is before the first"));
  EXPECT_THAT(message_after("[2, 3]", "[2, 3, 4]"), HasSubstr("$.tasks[0].lines: not two line numbers"));
  EXPECT_THAT(message_after("[2, 3]", "[2, 4294967296]"), HasSubstr("$.tasks[0].lines[1]"));
}

TEST(PlanFile, PeriodEndsAfterItBegins) {
  EXPECT_THAT(message_after("\"to\": 2015", "\"to\": 2001"), HasSubstr("$.period: the period ends before it begins"));
}

TEST(PlanFile, OtherFormatsAndVersionsAreRefused) {
  EXPECT_THAT(message_after("dutygraph-plan", "dutygraph-registry"), HasSubstr("$.format: not a plan file"));
  EXPECT_THAT(message_after("\"version\": 1", "\"version\": 2"), HasSubstr("this tool reads 1"));
  EXPECT_THAT(message_of("{}"), HasSubstr("the key \"format\" is missing"));
  EXPECT_THAT(message_of("[1]"), HasSubstr("$: array where object is expected"));
}

TEST(PlanFile, BrokenJsonNamesThePlace) {
  EXPECT_THAT(message_of("{\n  \"format\": \"dutygraph-plan\",\n  oops\n}"),
              StartsWith("plan.json:3:3: error: not valid JSON: syntax error"));
  EXPECT_THAT(message_of(""), HasSubstr("not valid JSON"));
  EXPECT_THAT(message_of("{} {}"), StartsWith("plan.json:1:4: error: not valid JSON"));
}

TEST(PlanFile, KeyTwiceInOneObjectIsRefused) {
  EXPECT_THAT(message_after("\"to\": 2015", "\"from\": 2015"),
              HasSubstr("plan.json:7:28: error: the key \"from\" stands twice in one object"));
}

TEST(PlanFile, NumberBeyondDoubleIsRefused) {
  EXPECT_THAT(message_after("97.5", "1e999"), HasSubstr("not valid JSON: number overflow"));
}

TEST(PlanFile, BytesThatAreNotUtf8NameThePlace) {
  EXPECT_EQ(message_after("北部规划任务分工", "北\xFF"),
            "plan.json:5:14: error: not valid UTF-8 (save the file as UTF-8)");
  EXPECT_THAT(message_after("北部规划任务分工", "\xED\xA0\x80"), HasSubstr("not valid UTF-8"));
  EXPECT_THAT(message_after("北部规划任务分工", "\xC0\x80"), HasSubstr("not valid UTF-8"));
}

TEST(PlanFile, DeepNestingIsRefusedNotFollowed) {
  const std::string deep(2'000'000, '[');
  EXPECT_EQ(message_of(deep), "plan.json:1:65: error: nested more than 64 deep (a plan file needs five levels)");
  std::string objects;
  for (int depth = 0; depth < 100'000; ++depth) objects += "{\"a\":";
  EXPECT_THAT(message_of(objects), HasSubstr("nested more than 64 deep"));
}

TEST(PlanFile, EveryTruncationIsAnError) {
  const auto file = to_json(full_plan());
  for (std::size_t length = 0; length + 2 < file.size(); ++length)
    ASSERT_FALSE(plan_from_json(file.substr(0, length), "plan.json")) << length;
}

TEST(PlanFile, DamagedBytesGiveAPlanOrAPlacedError) {
  const auto file = to_json(full_plan());
  std::mt19937 random(3);
  for (int count = 0; count < 5000; ++count) {
    auto damaged = file;
    for (int hit = 0; hit < 3; ++hit) damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const auto plan = plan_from_json(damaged, "plan.json");
    if (plan)
      ASSERT_EQ(plan_from_json(to_json(*plan), "plan.json").value(), *plan);
    else
      ASSERT_GT(plan.error().span.line, 0U) << describe(plan.error());
  }
}

} // namespace
} // namespace dutygraph::testing
