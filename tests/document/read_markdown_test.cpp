#include "markdown_inline.hpp"
#include "readers.hpp"
#include "shown.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using document::plain_markdown;
using document::text_of_markdown;

std::string shown_markdown(std::string_view text) { return shown(text_of_markdown(text, "a.md", {})); }

TEST(PlainMarkdown, Table) {
  struct Row {
    std::string_view written;
    std::string_view plain;
  };
  const Row rows[] = {{"**牵头单位**：市*水务*局", "牵头单位：市水务局"},
                      {"***全部***、__两__、_一_", "全部、两、一"},
                      {"5 * 3 = 15 与 2*3", "5 * 3 = 15 与 2*3"},
                      {"snake_case_name", "snake_case_name"},
                      {"~~旧~~新", "旧新"},
                      {"见[通知](http://a.example/x \"t\")和[附件][1]", "见通知和附件"},
                      {"图![水系](a.png)后", "图后"},
                      {"责任单位[^3]", "责任单位"},
                      {"[未完]", "[未完]"},
                      {"`lead` 与 ``a`b``", "lead 与 a`b"},
                      {"\\*不是\\*", "*不是*"},
                      {"<b>粗</b>&nbsp;R&amp;D &copy;", "粗 R&D &copy;"},
                      {"降到 <5% 且 >3%", "降到 <5% 且 >3%"},
                      {"一<br/>二", "一\n二"},
                      {"&#42; *见注* &#x;", "* 见注 &#x;"},
                      {"<https://a.example>", ""}};
  for (const auto& [written, plain] : rows) EXPECT_EQ(plain_markdown(written), plain) << written;
}

TEST(ReadMarkdown, TableOfAWebPage) {
  const auto read = text_of_markdown("前\n\n<table>\n<tr><th>任务</th><th>单位</th></tr>\n<tr>\n<td>修渠</td>\n"
                                     "<td>水务局</td></tr>\n</table>\n后\n<table>\n<td>未完",
                                     "a.md", {});
  EXPECT_EQ(shown(read), "前\n\n任务|单位\n修渠|水务局\n后\n\n未完\n");
  EXPECT_EQ(read->line_numbers, (std::vector<std::uint32_t>{1, 2, 4, 6, 9, 10, 11}));
}

TEST(ReadMarkdown, TextKeepsItsLineNumber) {
  EXPECT_EQ(shown_markdown("# 方案 #\n<!-- 草\n稿 -->\n各部门要按季度向办公室通报各项任务的进展情况，\n并说明\n\n"
                           "The departments report on their work every quarter\nto the office.\n\n> 引文\n"),
            "# 方案\n\n\n各部门要按季度向办公室通报各项任务的进展情况，并说明\n\n\n"
            "The departments report on their work every quarter to the office.\n\n\n引文\n");
}

TEST(ReadMarkdown, ASentenceEndAMarkAShortLineAndABreakEndALine) {
  EXPECT_EQ(
      shown_markdown("各部门要按季度向办公室通报各项任务的进展情况。\n各部门要按季度向办公室通报各项任务的进展情况，\n"
                     "（一）泵站\n修渠\n各部门要按季度向办公室通报各项任务的进展情况，  \n断\n"),
      "各部门要按季度向办公室通报各项任务的进展情况。\n各部门要按季度向办公室通报各项任务的进展情况，\n（一）泵站\n修渠"
      "\n"
      "各部门要按季度向办公室通报各项任务的进展情况，\n断\n");
}

TEST(ReadMarkdown, ListMarkersGoNumbersStay) {
  EXPECT_EQ(shown_markdown("- 一\n* 二\n  + [x] 三\n1. 四\n---\n2) 五\n"), "一\n二\n三\n1. 四\n\n2) 五\n");
}

TEST(ReadMarkdown, UnderlinesMakeHeadings) {
  EXPECT_EQ(shown_markdown("总则\n====\n目标\n----\n正文\n\n----\n"), "# 总则\n\n## 目标\n\n正文\n\n\n");
}

TEST(ReadMarkdown, PipeTablesBecomeRows) {
  EXPECT_EQ(shown_markdown("前\n\n| 任务 | **单位** |\n|:---|---:|\n| 修\\|渠 | 水务局<br>财政局 |\n| 清淤 |  |\n后\n"),
            "前\n\n\n任务|单位\n修|渠|水务局/财政局\n清淤|\n后\n");
  EXPECT_EQ(shown_markdown("任务 | 单位\n---|---\n修渠 | 水务局\n"), "\n任务|单位\n修渠|水务局\n");
  EXPECT_EQ(
      shown_markdown("These bodies answer for the tasks of the programme.\n| Task | Body |\n|---|---|\n| a | b |\n"),
      "These bodies answer for the tasks of the programme.\n\nTask|Body\na|b\n");
  EXPECT_EQ(shown_markdown("| a long first row of a table without a rule | b |\n| c | d |\n"),
            "| a long first row of a table without a rule | b |\n| c | d |\n");
}

TEST(ReadMarkdown, FrontMatterAndFencesGo) {
  EXPECT_EQ(shown_markdown("---\ntitle: x\n---\n正文\n```\na *b*\n```\n[1]: http://a.example\n"),
            "\n\n\n正文\n\na *b*\n\n\n");
}

TEST(ReadMarkdown, OddInputTakesNoLongerThanItsLength) {
  EXPECT_FALSE(shown_markdown(std::string(300000, '[')).empty());
  EXPECT_FALSE(shown_markdown(std::string(300000, '<')).empty());
  std::string stars;
  for (int i = 0; i < 100000; ++i) stars += "*a ";
  EXPECT_FALSE(shown_markdown(stars).empty());
  EXPECT_EQ(shown_markdown("<!-- x -->\n"), "a.md: error: has no text in it (give a document with text in it)");
}

} // namespace
} // namespace dutygraph
