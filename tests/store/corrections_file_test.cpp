#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string file_with(const std::string& entries) {
  return "{\"format\": \"dutygraph-corrections\", \"version\": 1, \"corrections\": [\n" + entries + "\n]}";
}

std::string error_of(const std::string& json) {
  const auto entries = corrections_from_json(json, "c.json");
  return entries ? "read" : describe(entries.error());
}

TEST(CorrectionsFile, ReadsWhatAPlanFileRemembers) {
  const auto plan = full_plan();
  const auto file = to_json(plan);
  const auto begin = file.find("\"corrections\": [") + 16;
  const auto entries = corrections_from_json(file_with(file.substr(begin, file.rfind(']') - begin)), "c.json");
  ASSERT_TRUE(entries) << describe(entries.error());
  std::vector<Correction> read;
  for (const auto& entry : *entries) read.push_back(entry.correction);
  EXPECT_EQ(read, plan.corrections);
}

TEST(CorrectionsFile, EntriesKnowTheirPlace) {
  const auto entries = corrections_from_json(file_with(R"({"action": "drop", "agency": "a", "reason": "r"},
  {"action": "drop", "agency": "é", "reason": "r"}, {"action": "drop", "agency": "c", "reason": "r"})"),
                                             "c.json");
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->at(0).span.line, 2U);
  EXPECT_EQ(entries->at(1).span.line, 3U);
  EXPECT_EQ(entries->at(2).span.line, 3U);
  EXPECT_EQ(entries->at(2).span.column, 53U);
  EXPECT_EQ(entries->at(2).pointer, "/corrections/2");
}

TEST(CorrectionsFile, UnknownActionNamesItsPlaceAndTheKnownOnes) {
  EXPECT_EQ(error_of(file_with(R"({"action": "forget", "reason": "r"})")),
            "c.json:2:12: error: $.corrections[0].action: unknown word \"forget\" (use one of: rename, merge, move, "
            "drop, add)");
}

TEST(CorrectionsFile, MistypedKeyIsAnErrorSinceTheCorrectionWouldNotBeMade) {
  EXPECT_THAT(error_of(file_with(R"({"action": "drop", "agancy": "a", "line": 3, "reason": "r"})")),
              HasSubstr("c.json:2:30: error: $.corrections[0].agancy: no correction has such a key (use: action "));
}

TEST(CorrectionsFile, EachActionAsksForItsOwn) {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {R"({"action": "drop", "agency": "a"})", "the key \"reason\" is missing"},
      {R"({"action": "rename", "agency": "a", "reason": "r"})", "the key \"to\" is missing"},
      {R"({"action": "rename", "agency": "a", "to": "", "reason": "r"})", "empty"},
      {R"({"action": "rename", "agency": "a", "to": "b", "role": "co", "reason": "r"})", "a rename has no \"role\""},
      {R"({"action": "merge", "agencies": [], "into": "b", "reason": "r"})", "nobody to merge"},
      {R"({"action": "merge", "agencies": ["a"], "to": "b", "into": "b", "reason": "r"})", "a merge has no \"to\""},
      {R"({"action": "move", "agency": "a", "to_role": "co", "reason": "r"})", "this move names no place"},
      {R"({"action": "move", "agency": "a", "line": 3, "reason": "r"})", "this move goes nowhere"},
      {R"({"action": "add", "agency": "a", "line": 3, "reason": "r"})", "the key \"role\" is missing"},
      {R"({"action": "add", "agency": "a", "role": "co", "reason": "r"})", "this add names no place"},
      {R"({"action": "drop", "reason": "r"})", "this drop names nothing"},
      {R"({"action": "drop", "role": "co", "line": 3, "reason": "r"})", "a drop of a whole task has no \"role\""},
      {R"({"action": "drop", "agency": "a", "line": 0, "reason": "r"})", "0 is no whole number from 1"}};
  for (const auto& [entry, message] : wrong) EXPECT_THAT(error_of(file_with(entry)), HasSubstr(message)) << entry;
}

TEST(CorrectionsFile, ExampleOfTheManualReads) {
  const auto manual = bytes_of(DUTYGRAPH_SOURCE_DIR "/docs/formats.md");
  const auto begin = manual.rfind("```json\n", manual.find("dutygraph-corrections")) + 8;
  const auto entries = corrections_from_json(manual.substr(begin, manual.find("```", begin) - begin), "formats.md");
  ASSERT_TRUE(entries) << describe(entries.error());
  EXPECT_EQ(entries->size(), 5U);
}

TEST(CorrectionsFile, OtherFilesAreRefused) {
  EXPECT_THAT(error_of(R"({"format": "dutygraph-plan", "version": 1})"), HasSubstr("not a corrections file"));
  EXPECT_THAT(error_of(R"({"format": "dutygraph-corrections", "version": 2, "corrections": []})"),
              HasSubstr("this tool reads 1"));
  EXPECT_THAT(error_of("["), HasSubstr("c.json:1:2: error: "));
}

// Through load
// ---------------------------------------------------------------------------------------------------------

constexpr std::string_view notice = "北部任务分工\n\n一、建设\n1．修建北线堤防。\n牵头单位：省A厅\n责任单位：省B厅\n";

Loaded loaded_with(const std::vector<std::string>& inputs, const std::string& entries) {
  LoadOptions options;
  options.corrections = corrections_from_json(file_with(entries), "c.json").value();
  return load(inputs, two_agency_registry(), options);
}

std::vector<std::string> described(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> all;
  for (const auto& each : diagnostics) all.push_back(describe(each));
  return all;
}

TEST(CorrectionsLoaded, AreMadeInDocumentsBeforeTheyAreReviewed) {
  const Folder folder;
  const auto found =
      loaded_with({folder.add("n.txt", notice)}, R"({"action": "drop", "agency": "省A厅", "line": 5, "reason": "r"})");
  ASSERT_EQ(found.plans.size(), 1U);
  EXPECT_EQ(found.plans[0].corrections.size(), 1U);
  const auto no_lead = std::ranges::find(found.review, "no-lead", &Diagnostic::code);
  ASSERT_NE(no_lead, found.review.end());
  EXPECT_EQ(no_lead->file, folder.path("n.txt"));
  EXPECT_EQ(no_lead->excerpt, "1．修建北线堤防。");
}

TEST(CorrectionsLoaded, AreMadeByTheLineOfAPage) {
  const Folder folder;
  const auto page = "<body>\n\n\n<p>一、建设</p>\n\n<p>1．修建北线堤防。</p>\n\n<p>牵头单位：省A厅</p>\n"
                    "<p>责任单位：省B厅</p>\n</body>";
  const auto found =
      loaded_with({folder.add("n.html", page)}, R"({"action": "drop", "agency": "省A厅", "line": 8, "reason": "r"})");
  ASSERT_EQ(found.plans.size(), 1U);
  EXPECT_EQ(found.plans[0].corrections.size(), 1U);
  const auto no_lead = std::ranges::find(found.review, "no-lead", &Diagnostic::code);
  ASSERT_NE(no_lead, found.review.end());
  EXPECT_EQ(no_lead->span.line, 6U);
  EXPECT_EQ(no_lead->excerpt, "1．修建北线堤防。");
}

TEST(CorrectionsLoaded, ReadingAgainGivesTheSamePlanFile) {
  const Folder folder;
  const std::string entries = R"({"action": "move", "agency": "省B厅", "line": 6, "to_role": "lead", "reason": "r"})";
  const auto input = folder.add("n.txt", notice);
  const auto once = to_json(loaded_with({input}, entries).plans.at(0));
  EXPECT_EQ(to_json(loaded_with({input}, entries).plans.at(0)), once);
  const auto from_file = loaded_with({folder.add("n.json", once)}, entries);
  EXPECT_EQ(to_json(from_file.plans.at(0)), once);
  EXPECT_THAT(from_file.diagnostics, IsEmpty());
}

TEST(CorrectionsLoaded, OneThatMatchesNothingIsAWarningWithItsPointer) {
  const Folder folder;
  const auto found = loaded_with({folder.add("n.txt", notice)},
                                 R"({"action": "drop", "agency": "省Z厅", "reason": "r"},
{"action": "drop", "agency": "省A厅", "plan": "m", "reason": "r"})");
  EXPECT_THAT(described(found.diagnostics),
              ElementsAre("c.json:2:1: warning: /corrections/0 matches nothing: no agency is called '省Z厅' (see what "
                          "dutygraph extract reads there, and correct or delete this entry)",
                          "c.json:3:1: note: /corrections/1: no plan here has the id m (no need to act if that plan is "
                          "not meant to be here)"));
}

TEST(CorrectionsLoaded, OneThatMatchesAnywhereIsNoWarning) {
  const Folder folder;
  const auto other = folder.add("m.txt", "南部任务分工\n\n一、建设\n1．修建南站。\n牵头单位：省B厅\n责任单位：省C厅\n");
  const auto found =
      loaded_with({folder.add("n.txt", notice), other}, R"({"action": "drop", "agency": "省C厅", "reason": "r"})");
  for (const auto& each : found.diagnostics) EXPECT_NE(each.code, "correction-unmatched");
  EXPECT_EQ(found.plans.at(0).corrections.size() + found.plans.at(1).corrections.size(), 1U);
}

} // namespace
} // namespace dutygraph::testing
