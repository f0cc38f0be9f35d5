#include "plans.hpp"
#include <algorithm>
#include <dutygraph/store_findings.hpp>
#include <filesystem>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Diagnostic finding(std::string code, std::uint32_t line, std::uint32_t column, std::string file = "n.txt") {
  return {std::move(code), Severity::warning, std::move(file), {line, column, 0, 0}, "wrong", "right", {}};
}

// Codes --------------------------------------------------------------------------------------------------------------

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) found.insert((*at)[1]);
  return found;
}

/// The codes that the rooms give their diagnostics: the first word of report(), warning() and note(), and what is put
/// into `code`.
std::set<std::string> codes_in_sources() {
  std::set<std::string> codes;
  for (const std::string room : {"text", "document", "registry", "extract", "store"})
    for (const auto& entry : fs::recursive_directory_iterator(DUTYGRAPH_SOURCE_DIR "/src/" + room))
      if (entry.path().extension() == ".cpp" && entry.path().filename() != "finding_codes.cpp")
        codes.merge(matches(
            bytes_of(entry.path().string()),
            R"re((?:\b(?:report|warning|note|odd)\(\s*(?:Severity::\w+,\s*)?|code = )"([a-z]+(?:-[a-z]+)*)")re"));
  return codes;
}

std::set<std::string> known_codes() {
  std::set<std::string> codes;
  for (const FindingCode& each : finding_codes()) codes.emplace(each.code);
  return codes;
}

TEST(FindingCodes, AreThoseOfTheSources) { EXPECT_EQ(known_codes(), codes_in_sources()); }

TEST(FindingCodes, AreThoseOfTheManualWithSeverityMeaningAndHelp) {
  const auto manual = bytes_of(DUTYGRAPH_SOURCE_DIR "/docs/checks.md");
  EXPECT_EQ(known_codes(), matches(manual, "\n### ([a-z-]+)\n"));
  for (const FindingCode& each : finding_codes()) {
    const auto begin = manual.find("\n### " + std::string(each.code) + "\n");
    ASSERT_NE(begin, std::string::npos) << each.code;
    const auto section = manual.substr(begin, manual.find("\n#", begin + 5) - begin);
    EXPECT_NE(section.find("\nSeverity: " + std::string(word(each.severity))), std::string::npos) << section;
    EXPECT_NE(section.find("\n- Example: "), std::string::npos) << section;
    EXPECT_NE(section.find("\n- What to do: "), std::string::npos) << section;
  }
}

TEST(FindingCodes, AreFoundByNameAlone) {
  for (const FindingCode& each : finding_codes()) EXPECT_EQ(find_code(each.code), &each);
  EXPECT_EQ(find_code(""), nullptr);
  EXPECT_EQ(find_code("no-such-code"), nullptr);
  EXPECT_EQ(find_code("zzz"), nullptr);
}

TEST(FindingFilter, KeepsTheOnlyOnesAndThenSilences) {
  const std::vector all{finding("no-lead", 1, 1), finding("never-leads", 2, 1), finding("same-task", 3, 1)};
  EXPECT_EQ(filtered(all, {}), all);
  EXPECT_THAT(filtered(all, {{}, {"never-leads"}}), ElementsAre(all[0], all[2]));
  EXPECT_THAT(filtered(all, {{"never-leads", "same-task"}, {}}), ElementsAre(all[1], all[2]));
  EXPECT_THAT(filtered(all, {{"no-lead"}, {"no-lead"}}), IsEmpty());
}

// SARIF --------------------------------------------------------------------------------------------------------------

json sarif(const std::vector<Diagnostic>& findings) { return json::parse(to_sarif(findings, "1.2.3")); }

json region_of(const Diagnostic& one) {
  return sarif({one})["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
}

TEST(Sarif, HasWhatTheStandardRequires) {
  const auto log = sarif({finding("no-lead", 7, 2)});
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_THAT(log["runs"], SizeIs(1));
  const auto& run = log["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["name"], "dutygraph");
  EXPECT_EQ(run["tool"]["driver"]["version"], "1.2.3");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "no-lead");
  EXPECT_EQ(result["level"], "warning");
  EXPECT_EQ(result["message"]["text"], "wrong (right)");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "n.txt");
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"], json({{"startLine", 7}, {"startColumn", 2}}));
}

TEST(Sarif, RulesAreAllCodesWithHelpAndResultsPointAtTheirs) {
  const auto run = sarif({finding("same-task", 1, 1), finding("of-another-tool", 1, 1)})["runs"][0];
  const auto& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), finding_codes().size());
  for (const auto& rule : rules) {
    EXPECT_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
    EXPECT_FALSE(rule["help"]["text"].get<std::string>().empty());
    EXPECT_TRUE(rule["defaultConfiguration"]["level"] == "note" || rule["defaultConfiguration"]["level"] == "warning");
  }
  EXPECT_EQ(rules[run["results"][0]["ruleIndex"].get<std::size_t>()]["id"], "same-task");
  EXPECT_FALSE(run["results"][1].contains("ruleIndex"));
}

TEST(Sarif, ColumnsCountCodePointsAndEndBehindTheFinding) {
  auto one = finding("unlikely-name", 3, 6);
  one.excerpt = "责任单位：省😀厅、厅";
  one.span.begin = 100;
  one.span.end = 110; // 省 (3) 😀 (4) 厅 (3)
  const auto region = region_of(one);
  EXPECT_EQ(region["startColumn"], 6);
  EXPECT_EQ(region["endColumn"], 9);
  EXPECT_EQ(region["snippet"]["text"], one.excerpt);
}

TEST(Sarif, FindingsOfSeveralLinesEndWithTheirFirst) {
  auto one = finding("scope-guessed", 3, 2);
  one.excerpt = "abc";
  one.span.begin = 10;
  one.span.end = 500;
  EXPECT_EQ(region_of(one)["endColumn"], 4);
  one.span.column = 9; // beyond the line
  EXPECT_FALSE(region_of(one).contains("endColumn"));
}

TEST(Sarif, FileNamesAreUris) {
  const auto uri_of = [](const std::string& file) {
    return sarif({finding(
        "no-lead", 1, 1, file)})["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        .get<std::string>();
  };
  EXPECT_EQ(uri_of("a b/通知#1.txt"), "a%20b/%E9%80%9A%E7%9F%A5%231.txt");
  EXPECT_EQ(uri_of("/data/n.txt"), "file:///data/n.txt");
  EXPECT_EQ(uri_of("-"), "stdin");
}

TEST(Sarif, FindingsOfAWholeFileHaveNoRegionAndHostileBytesStayText) {
  auto one = finding("document-cut", 0, 0);
  one.message = "a \"quote\" \xFF \x01";
  const auto result = sarif({one})["runs"][0]["results"][0];
  EXPECT_FALSE(result["locations"][0]["physicalLocation"].contains("region"));
  EXPECT_EQ(result["message"]["text"], "a \"quote\" \xEF\xBF\xBD \x01 (right)");
}

TEST(Sarif, OfNothingIsARunWithoutResults) { EXPECT_THAT(sarif({})["runs"][0]["results"], IsEmpty()); }

} // namespace
} // namespace dutygraph::testing
