/// Every line of the linear text knows the line of the file that it came from.
#include "office.hpp"
#include "readers.hpp"
#include <dutygraph/document.hpp>
#include <filesystem>
#include <gmock/gmock.h>
#include <set>

namespace dutygraph {
namespace {

using testing::Contains;
using testing::ElementsAre;

/// "12: text" for each line that is not blank, with | for a tab.
std::vector<std::string> numbered(const Result<document::Linear>& linear) {
  if (!linear) return {describe(linear.error())};
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (const auto number : linear->line_numbers) {
    const auto end = linear->text.find('\n', begin);
    auto line = linear->text.substr(begin, end - begin);
    std::ranges::replace(line, '\t', '|');
    if (!line.empty()) lines.push_back(std::to_string(number) + ": " + line);
    begin = end + 1;
  }
  if (begin != linear->text.size()) lines.emplace_back("not as many numbers as lines");
  return lines;
}

std::vector<std::string> html_lines(std::string_view text) { return numbered(document::text_of_html(text, "a", {})); }
std::vector<std::string> csv_lines(std::string_view text) { return numbered(document::text_of_csv(text, "a", {})); }

TEST(LineNumbers, AParagraphOfAPageStartsWhereItsFirstWordStands) {
  EXPECT_THAT(html_lines("<body>\n<p\n  class='a'\n>\n\n  修渠。\n续\n</p>\n<!-- 注\n -->\n<p><b>\n清淤。</b></p>\n"
                         "<h2>\n水利\n</h2><ol>\n<li>\n泵站</ol>\n<div>固堤<br>\n\n植树</div>"),
              ElementsAre("6: 修渠。续", "12: 清淤。", "14: ## 水利", "17: 1. 泵站", "18: 固堤", "20: 植树"));
}

TEST(LineNumbers, PartsOfOneTextHaveTheLineOfTheirFirstWord) {
  EXPECT_THAT(html_lines("<div>\n修渠。\n　　清淤。　　固堤\n。\n&nbsp;&nbsp;&nbsp;&nbsp;植树</div>\n"),
              ElementsAre("2: 修渠。", "3: 清淤。", "3: 固堤。", "5: 植树"));
  EXPECT_THAT(html_lines("<pre>修渠\n\n  清淤</pre>\n<p>固堤"), ElementsAre("1: 修渠", "3: 清淤", "4: 固堤"));
}

TEST(LineNumbers, ARowOfAPageStartsWithItsFirstOwnCell) {
  EXPECT_THAT(
      html_lines("<table border=1>\n<tr>\n<th>领域\n<th>任务\n<th>单位</tr>\n<tr>\n\n<td\n rowspan=3 title='\n'>水利"
                 "\n<td>修渠<td>甲</tr>\n<tr>\n  <td>清淤</td>\n  <td>乙</td></tr>\n<tr></tr></table>"),
      ElementsAre("3: 领域|任务|单位", "8: 水利|修渠|甲", "13: 水利|清淤|乙", "15: 水利"));
}

TEST(LineNumbers, LineEndsOfEveryKindCountInPages) {
  for (const std::string end : {"\n", "\r\n", "\r"})
    EXPECT_THAT(html_lines("<p>修渠" + end + end + "<p>清淤" + end + "<p>固堤"),
                ElementsAre("1: 修渠", "3: 清淤", "4: 固堤"));
}

TEST(LineNumbers, PagesMayHaveMoreThan65535Lines) {
  EXPECT_THAT(html_lines("<p>修渠" + std::string(70000, '\n') + "<p>清淤\n<table border=1><tr>\n<td>甲<td>乙</table>"),
              ElementsAre("1: 修渠", "70001: 清淤", "70003: 甲|乙"));
}

TEST(LineNumbers, LongTextsOfPagesAreCountedFromTheirStart) {
  for (std::size_t length = 990; length <= 1005; ++length) // the parser hands over about 1000 bytes at once
    EXPECT_THAT(html_lines("<p>\n" + std::string(length, 'a') + "\n\nb</p>\n<p>c"),
                ElementsAre(testing::StartsWith("2: a"), "5: c"))
        << length;
}

TEST(LineNumbers, ATitleThatIsPutBeforeThePageHasItsOwnLine) {
  EXPECT_THAT(html_lines("<html>\n<head>\n<title>分工方案_某市</title></head>\n<body><p>修渠。<p>清淤。</body>"),
              ElementsAre("3: # 分工方案", "4: 修渠。", "4: 清淤。"));
}

TEST(LineNumbers, ARecordStartsOnItsFirstLine) {
  EXPECT_THAT(csv_lines("任务,单位\n\n\"修\n渠\",甲\r\n,\n清淤,\"乙\r\n丙\"\n固堤,丁\n"),
              ElementsAre("1: 任务|单位", "3: 修\u2028渠|甲", "6: 清淤|乙\u2028丙", "8: 固堤|丁"));
  EXPECT_THAT(csv_lines("a,b\r\"1\r2\",3\r4,5"), ElementsAre("1: a|b",
                                                             "2: 1\u2028"
                                                             "2|3",
                                                             "4: 4|5"));
  EXPECT_THAT(csv_lines("sep=;\na;b\n1;2\n"), ElementsAre("2: a|b", "3: 1|2"));
}

TEST(LineNumbers, TheHeaderOfAMarkdownTableKeepsItsLine) {
  const auto lines = [](std::string_view text) { return numbered(document::text_of_markdown(text, "a", {})); };
  EXPECT_THAT(lines("---\nx: y\n---\n<!--\n-->\n前\n\n任务 | 单位\n---|---\n修渠 | 甲\n后\n"),
              ElementsAre("6: 前", "8: 任务|单位", "10: 修渠|甲", "11: 后"));
  EXPECT_THAT(lines("---\r\nx: y\r\n---\r\n前\r\r后"), ElementsAre("4: 前", "6: 后"));
}

TEST(LineNumbers, ARowOfAWorkbookHasItsNumberInTheSheet) {
  const std::string rows = "<sheetData><row r=\"3\"><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>乙</v></c></row><row>"
                           "<c t=\"str\"><v>丙</v></c></row><row r=\"99999999999\"><c t=\"str\"><v>丁</v></c></row>"
                           "</sheetData>";
  EXPECT_THAT(
      numbered(document::text_of_xlsx(xlsx_with({{"表", rows}, {"二", rows}}), "a")),
      ElementsAre("1: ## 表", "3: 甲|乙", "4: 丙", "1048576: 丁", "1: ## 二", "3: 甲|乙", "4: 丙", "1048576: 丁"));
}

TEST(LineNumbers, BlocksAndSpansHaveThem) {
  const auto outline = read_document("<table border=1>\n\n<tr>\n<td>修渠<td>甲</table>\n<p>后", "a.html");
  ASSERT_TRUE(outline);
  ASSERT_EQ(outline->blocks.front().kind, BlockKind::table_row);
  EXPECT_EQ(outline->blocks.front().first_line, 4U);
  EXPECT_EQ(outline->span(outline->blocks.front(), 0, 3).line, 4U);
  EXPECT_EQ(outline->blocks.back().last_line, 5U);
}

// Examples ------------------------------------------------------------------------------------------------------------

const std::filesystem::path examples = std::filesystem::path(DUTYGRAPH_SOURCE_DIR) / "examples/documents";

/// The value of every "line" in a gold file.
std::set<std::uint32_t> gold_lines(const std::string& name) {
  const auto gold = read_bytes((examples / (name + ".gold.json")).string()).value_or("");
  std::set<std::uint32_t> lines;
  constexpr std::string_view key = "\"line\":";
  for (auto at = gold.find(key); at != std::string::npos; at = gold.find(key, at + 1))
    lines.insert(static_cast<std::uint32_t>(std::stoul(gold.substr(at + key.size(), 10))));
  return lines;
}

/// Lines on which rows and paragraphs start.
std::set<std::uint32_t> lines_of(const std::string& file) {
  const auto outline = read_document(read_bytes((examples / file).string()).value_or(""), file);
  std::set<std::uint32_t> lines;
  if (!outline) return lines;
  for (const auto& block : outline->blocks)
    if (block.kind == BlockKind::table_row || block.kind == BlockKind::paragraph) lines.insert(block.first_line);
  return lines;
}

class LineNumbersOfExamples : public testing::TestWithParam<std::string> {};

TEST_P(LineNumbersOfExamples, HoldEveryLineOfTheGold) {
  const std::string file = GetParam();
  const auto lines = lines_of(file);
  const auto expected = gold_lines(file.substr(0, file.find('.')));
  EXPECT_GE(expected.size(), 5U);
  for (const auto line : expected) EXPECT_THAT(lines, Contains(line));
}

INSTANTIATE_TEST_SUITE_P(Documents, LineNumbersOfExamples,
                         testing::Values("zh-table-html-spans.html", "en-table-html-rowspan.html", "zh-table-csv.csv",
                                         "en-table-csv-recovery.csv", "en-raci-matrix.csv", "zh-table-pipe.md",
                                         "en-table-pipes-health.md", "en-metadata-before-title.md"));

} // namespace
} // namespace dutygraph
