#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

TEST(PlanFile, IsWrittenInTheDocumentedOrderWithOneLineForEachPart) {
  auto plan = full_plan();
  plan.agencies[0].written = {"省A厅"};
  EXPECT_EQ(to_json(plan), R"json({
  "format": "dutygraph-plan",
  "version": 1,
  "id": "north-2012",
  "title": "北部规划任务分工",
  "issuer": "省政府",
  "period": {"from": 2011, "to": 2015},
  "language": "zh-Hans",
  "source": {"name": "north.txt", "sha256": ")json" +
                               std::string(64, 'a') + R"json(", "encoding": "GB18030"},
  "outline": [
    {"path": ["一"], "title": "建设", "line": 1}
  ],
  "agencies": [
    {"id": "a-dept", "name": "省A厅", "written": ["省A厅"], "kind": "government-department", "field": "economy"},
    {"id": "省B集团", "name": "省B集团", "written": ["省B集团"], "kind": "state-enterprise", "field": ""}
  ],
  "tasks": [
    {"id": "t1", "path": ["一", "1"], "heading": "建设", "title": "建设公园", "text": "建设公园。", "kind": "measure", "lines": [2, 3], "targets": [], "deadline": "2012年底前"},
    {"id": "t2", "path": ["一", "2"], "heading": "建设", "title": "水质", "kind": "target", "lines": [5, 5], "targets": [{"what": "达标率", "comparator": "at-least", "value": 97.5, "unit": "%", "binding": "binding"}, {"what": "新增", "comparator": "reach", "value": null, "unit": "个", "binding": null}], "deadline": ""}
  ],
  "clauses": [
    {"n": 1, "line": 4, "column": 1, "form": "led", "open": true, "why": "role lines", "confidence": 0.9, "text": "牵头单位:省A厅。", "tasks": ["t1"]},
    {"n": 2, "line": 5, "column": 7, "form": "sole", "open": false, "why": "bracket", "dialect": "zh-bracket", "confidence": 1.0, "tasks": ["t2"]}
  ],
  "assignments": [
    {"task": "t1", "agency": "a-dept", "role": "lead", "role_word": "牵头单位", "written": "省A厅", "clause": 1, "basis": "stated", "score": 1.0},
    {"task": "t1", "agency": "省B集团", "role": "co", "role_word": "责任单位", "written": "省B集团", "clause": 1, "basis": "stated", "score": 1.0},
    {"task": "t2", "agency": "省B集团", "role": "lead", "role_word": "", "written": "省B集团", "clause": null, "basis": "suggested", "score": 0.25}
  ],
  "corrections": [
    {"action": "merge", "agencies": ["省A厅", "A厅"], "into": "省A厅", "reason": "one body"},
    {"action": "move", "plan": "north-2012", "agency": "省B集团", "task": "t1", "line": 4, "role": "lead", "to_task": "t2", "to_line": 5, "to_role": "co", "reason": "wrong task"}
  ]
}
)json");
}

TEST(PlanFile, ReadsBackWhatWasWritten) {
  EXPECT_EQ(plan_from_json(to_json(full_plan()), "plan.json").value(), full_plan());
}

TEST(PlanFile, ReadsBackPlansOfAnyContentAndWritesTheSameBytesAgain) {
  std::mt19937 random(7);
  for (int count = 0; count < 300; ++count) {
    const auto plan = random_plan(random);
    const auto file = to_json(plan);
    const auto again = plan_from_json(file, "plan.json");
    ASSERT_TRUE(again) << describe(again.error()) << '\n' << file;
    ASSERT_EQ(*again, plan) << file;
    ASSERT_EQ(to_json(*again), file);
  }
}

TEST(PlanFile, WithoutTextHoldsNoSentenceAndStillReads) {
  const auto file = to_json(full_plan(), {.with_text = false});
  EXPECT_EQ(file.find("\"text\""), std::string::npos);
  auto expected = full_plan();
  for (auto& task : expected.tasks) task.text.clear();
  for (auto& clause : expected.clauses) clause.text.clear();
  EXPECT_EQ(plan_from_json(file, "plan.json").value(), expected);
}

TEST(PlanFile, MayStartWithAByteOrderMarkAndBeWrittenInAnyLayout) {
  const auto file = to_json(full_plan());
  EXPECT_EQ(plan_from_json("\xEF\xBB\xBF" + file, "plan.json").value(), full_plan());
  std::string spread;
  for (const char byte : file) spread.append(byte == '\n' ? "\r\n\t " : std::string(1, byte));
  EXPECT_EQ(plan_from_json(spread, "plan.json").value(), full_plan());
}

TEST(PlanFile, ReplacesBytesThatAreNotUtf8WhenItWrites) {
  auto plan = full_plan();
  plan.title = "A\xFF";
  EXPECT_EQ(plan_from_json(to_json(plan), "plan.json").value().title, "A\xEF\xBF\xBD");
}

TEST(PlanFile, ExampleOfTheManualReadsAndIsWrittenTheSame) {
  const auto manual = bytes_of(DUTYGRAPH_SOURCE_DIR "/docs/formats.md");
  constexpr std::string_view fence = "```json\n";
  const auto begin = manual.find(fence) + fence.size();
  const auto example = manual.substr(begin, manual.find("```", begin) - begin);
  const auto plan = plan_from_json(example, "formats.md");
  ASSERT_TRUE(plan) << describe(plan.error());
  EXPECT_EQ(to_json(*plan), example);
}

TEST(PlanFile, TaskWithoutSourceHasNullLines) {
  auto plan = full_plan();
  plan.tasks[0].first_line = plan.tasks[0].last_line = 0;
  const auto file = to_json(plan);
  EXPECT_NE(file.find(R"("lines": null)"), std::string::npos);
  EXPECT_EQ(plan_from_json(file, "plan.json").value(), plan);
}

} // namespace
} // namespace dutygraph::testing
