#include <dutygraph/document.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

struct MarkRow {
  std::string_view line;
  std::string_view mark; ///< "-" for none
  MarkStyle style;
};

TEST(MarkOf, Table) {
  const MarkRow rows[] = {
      {"第一篇 总论", "第一篇", MarkStyle::part},
      {"第十二章“十四五”时期", "第十二章", MarkStyle::chapter},
      {"第二节发展基础", "第二节", MarkStyle::section},
      {"第 3 节 目标", "第3节", MarkStyle::section},
      {"一、主要目标", "一", MarkStyle::han},
      {"十二、规划实施", "十二", MarkStyle::han},
      {"(一)约束性指标。", "(一)", MarkStyle::han_bracket},
      {"(十五) 健全机制。", "(十五)", MarkStyle::han_bracket},
      {"1.发展农业", "1", MarkStyle::arabic},
      {"1、发展农业", "1", MarkStyle::arabic},
      {"3. 组织落实", "3", MarkStyle::arabic},
      {"⑴城镇化率", "⑴", MarkStyle::arabic_bracket},
      {"(1)城镇化率", "(1)", MarkStyle::arabic_bracket},
      {"1)城镇化率", "(1)", MarkStyle::arabic_bracket},
      {"①城镇化率", "①", MarkStyle::circled},
      {"专栏3 重点工程", "专栏3", MarkStyle::box},
      {"专栏12水利", "专栏12", MarkStyle::box},
      {"——综合实力", "", MarkStyle::dash},
      {"1.5万公里公路", "-", MarkStyle::none},
      {"2012年是关键一年", "-", MarkStyle::none},
      {"3.2020年底前制定指南", "3", MarkStyle::arabic},
      {"3.2020米跑道", "-", MarkStyle::none},
      {"一是加强领导", "-", MarkStyle::none},
      {"第一产业增加值", "-", MarkStyle::none},
      {"(省发展改革委负责)", "-", MarkStyle::none},
      {"1.2 总体要求", "1.2", MarkStyle::decimal},
      {"3.1.4 Expand transit", "3.1.4", MarkStyle::decimal},
      {"Goal 1: Clean air", "Goal 1", MarkStyle::goal},
      {"ACTION 2.3 Plant trees", "ACTION 2.3", MarkStyle::action},
      {"Strategy A. Housing", "Strategy A", MarkStyle::strategy},
      {"EE-3: Retrofit schools", "EE-3", MarkStyle::action},
      {"T1.2 Build lanes", "T1.2", MarkStyle::action},
      {"II. Background", "II", MarkStyle::roman},
      {"B. Background", "B", MarkStyle::capital},
      {"a) sidewalks", "(a)", MarkStyle::letter},
      {"## 一、总体要求", "一", MarkStyle::han},
      {"• sidewalks", "", MarkStyle::bullet},
      {"CO2 emissions fall", "-", MarkStyle::none},
      {"PM2.5浓度", "-", MarkStyle::none},
      {"Action is needed", "-", MarkStyle::none},
      {"A park for all", "-", MarkStyle::none},
      {"", "-", MarkStyle::none},
  };
  for (const auto& row : rows) {
    const auto mark = mark_of(row.line);
    EXPECT_EQ(mark ? mark->mark : "-", row.mark) << row.line;
    EXPECT_EQ(mark ? mark->style : MarkStyle::none, row.style) << row.line;
  }
}

/// "path text" of each block that is not blank; headings with # before.
std::string dump(std::string_view text) {
  const auto outline = read_document(text, "a.txt");
  if (!outline) return describe(outline.error());
  std::string out;
  for (const Block& block : outline->blocks) {
    if (block.kind == BlockKind::blank) continue;
    if (!out.empty()) out += " | ";
    if (block.kind == BlockKind::heading) out += "#";
    for (const auto& mark : outline->path(block)) out += mark + "/";
    out += outline->text(block);
  }
  return out;
}

TEST(Outline, AStyleThatIsOpenClosesWhatIsInsideIt) {
  EXPECT_EQ(dump("一、甲\n(一)乙\n1.丙\n正文。\n2.丁\n(二)戊\n二、己\n"),
            "#一/甲 | #一/(一)/乙 | #一/(一)/1/丙 | 一/(一)/1/正文。 | #一/(一)/2/丁 | #一/(二)/戊 | #二/己");
}

TEST(Outline, ABoxHoldsMarksThatAreNotOpenOutsideIt) {
  EXPECT_EQ(
      dump("第一章 甲\n第一节 乙\n专栏1 丙\n(一)丁\n第二节 戊\n"),
      "#第一章/甲 | #第一章/第一节/乙 | #第一章/第一节/专栏1/丙 | #第一章/第一节/专栏1/(一)/丁 | #第一章/第二节/戊");
  EXPECT_EQ(dump("(一)甲\n1.乙\n专栏2 丙\n丁部分。\n2.戊\n"),
            "#(一)/甲 | #(一)/1/乙 | #(一)/1/专栏2/丙 | (一)/1/专栏2/丁部分。 | #(一)/2/戊");
}

TEST(Outline, ALongMarkedLineIsAParagraphWithItsRunInTitle) {
  const auto outline = read_document("1.建设公园。今年新建三座公园,改造五座公园,覆盖所有城区。\n", "a.txt");
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->blocks[0].kind, BlockKind::paragraph);
  EXPECT_EQ(outline->run_in(outline->blocks[0]), "建设公园");
  EXPECT_EQ(outline->blocks[0].mark, "1");
}

TEST(Outline, SpansPointIntoTheSource) {
  const auto outline = read_document("　　（一）甲乙丙。\n", "a.txt");
  ASSERT_TRUE(outline);
  const Block& block = outline->blocks[0];
  const auto span = outline->span(block, 3, 6);
  EXPECT_EQ(outline->source.utf8.substr(span.begin, span.end - span.begin), "乙");
  EXPECT_EQ(span.column, 7U);
}

TEST(Outline, TitlesOfAFormatNestByLevel) {
  EXPECT_EQ(dump("# Plan\n## Water\nDig wells.\n## Roads\n1. Pave\n# Annex\n"),
            "#Plan/Plan | #Plan/Water/Water | Plan/Water/Dig wells. | #Plan/Roads/Roads | #Plan/Roads/1/Pave | "
            "#Annex/Annex");
}

TEST(Outline, LinesWithTabsOrBarsAreRows) {
  for (const std::string_view text : {"甲\n\n序号\t任务\t单位\n1\t修路\t\n\t挖井\t水利局\n",
                                      "甲\n\n|序号|任务|单位|\n|---|---|---|\n|1|修路||\n||挖井|水利局|\n"}) {
    const auto outline = read_document(text, "a.txt");
    ASSERT_TRUE(outline);
    std::string out;
    for (const Block& block : outline->blocks)
      if (block.kind == BlockKind::table_row)
        out += std::to_string(block.table) + std::string(outline->cell(block, 0)) + "," +
               std::string(outline->cell(block, 1)) + "," + std::string(outline->cell(block, 2)) + ";";
    EXPECT_EQ(out, "1序号,任务,单位;11,修路,;1,挖井,水利局;") << text;
  }
}

Outline parsed(std::string_view text) {
  auto outline = read_document(text, "a.txt");
  EXPECT_TRUE(outline);
  return outline ? *outline : Outline{};
}
std::vector<std::string> rows_of(const Outline& outline) {
  std::vector<std::string> rows;
  for (const Block& block : outline.blocks) {
    if (block.kind != BlockKind::table_row) continue;
    std::string row = std::to_string(block.first_line) + ":";
    for (std::uint32_t c = 0; c < block.cell_count; ++c)
      row += std::string(outline.text(outline.cells[block.first_cell + c])) + "|";
    rows.push_back(row);
  }
  return rows;
}

TEST(Outline, DrawnTablesAreRowsWhoseCellsRunOverLines) {
  const auto outline = parsed("分工表\n"
                              "┌──┬────┬────┐\n"
                              "│序号│ 工作 │责任单│\n"
                              "│ │ │位 │\n"
                              "├──┼────┼────┤\n"
                              "│ 1 │建公园│省林业│\n"
                              "├──┼────┤厅、省│\n"
                              "│ 2 │修道路│财政厅│\n"
                              "└──┴────┴────┘\n"
                              "结尾\n");
  EXPECT_THAT(rows_of(outline), testing::ElementsAre("3:序号|工作|责任单位|", "6:1|建公园|省林业厅、省财政厅|",
                                                     "8:2|修道路|省林业厅、省财政厅|"));
  EXPECT_EQ(outline.blocks.back().kind, BlockKind::paragraph);
  for (const Block& block : outline.blocks)
    EXPECT_TRUE(block.kind != BlockKind::paragraph || outline.text(block).find("─") == std::string_view::npos);
}

TEST(Outline, LoneBarsAndBoxesThatNeverCloseAreText) {
  EXPECT_TRUE(rows_of(parsed("│只有一栏│\n│还是一栏│\n")).empty());
  EXPECT_EQ(rows_of(parsed("┌──┬──┐\n│序号│任务│\n├──┼──┤\n│1│建公园│\n尾\n")).size(), 2U);
  const auto outline = parsed("县教育局 |\n县财政局|\n");
  EXPECT_EQ(outline.text(outline.blocks[0]), "县教育局");
  EXPECT_EQ(outline.text(outline.blocks[1]), "县财政局");
}

TEST(Outline, ABracketThatClosesOnTheNextLineIsOneParagraph) {
  EXPECT_EQ(dump("建公园。(牵头单位:甲局、乙局,\n配合单位:丙局)\n修路。\n"),
            "建公园。(牵头单位:甲局、乙局,配合单位:丙局) | 修路。");
  EXPECT_EQ(dump("责任单位:甲局、\n乙局\n丁\n"), "责任单位:甲局、乙局 | 丁");
}

TEST(Outline, APageBrokenTextBecomesParagraphs) {
  std::string text;
  for (int i = 0; i < 8; ++i)
    text += std::to_string(i + 1) +
            ". The harbour office repairs the quays of the old port and\nthe lights along the "
            "northern mole before the winter ships\narrive.\nHarbour plan of the port\n- " +
            std::to_string(i) + " -\n";
  const auto outline = read_document(text, "a.txt");
  ASSERT_TRUE(outline);
  std::size_t paragraphs = 0;
  for (const Block& block : outline->blocks)
    if (block.mark == "3") {
      ++paragraphs;
      EXPECT_EQ(outline->text(block), "The harbour office repairs the quays of the old port and the lights along the "
                                      "northern mole before the winter ships arrive.");
      EXPECT_EQ(outline->span(block, outline->text(block).find("northern"), 100).line, 12U);
    }
  EXPECT_EQ(paragraphs, 1U);
}

TEST(Outline, EveryLineHasOneBlock) {
  const auto outline = read_document("一、甲\n\n正文\n——乙\n\n", "a.txt");
  ASSERT_TRUE(outline);
  std::uint32_t next = 1;
  for (const Block& block : outline->blocks) {
    EXPECT_EQ(block.first_line, next);
    next = block.last_line + 1;
  }
  EXPECT_EQ(next, outline->source.lines.size() + 1);
}

} // namespace
} // namespace dutygraph
