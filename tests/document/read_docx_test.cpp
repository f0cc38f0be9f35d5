#include "number_words.hpp"
#include "office.hpp"
#include "readers.hpp"
#include "shown.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using document::text_of_docx;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

std::string shown_body(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
  return shown(text_of_docx(docx_with(body, styles, numbering), "a.docx"));
}

std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }

TEST(ReadDocx, AParagraphIsALineWhateverItsRuns) {
  EXPECT_EQ(shown_body("<w:p><w:r><w:t>牵头单位：</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>市水务局</w:t></w:r></w:p>"
                       "<w:p/><w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p>"),
            "牵头单位：市水务局\n一 二\n三\n");
}

TEST(ReadDocx, HeadingsComeFromStylesTheirParentsAndOutlineLevels) {
  const std::string styles = R"(<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>)"
                             R"(<w:style w:type="paragraph" w:styleId="a2"><w:basedOn w:val="a1"/></w:style>)"
                             R"(<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="X"/>)"
                             R"(<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>)"
                             R"(<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>)";
  EXPECT_EQ(shown_body(word_paragraph("目录行 3", R"(<w:pStyle w:val="t"/>)") +
                           word_paragraph("水利", R"(<w:pStyle w:val="a1"/>)") +
                           word_paragraph("交通", R"(<w:pStyle w:val="a2"/>)") +
                           word_paragraph("能源", R"(<w:pStyle w:val="a3"/>)") +
                           word_paragraph("正文", R"(<w:pStyle w:val="a1"/><w:outlineLvl w:val="9"/>)") +
                           word_paragraph("总则", R"(<w:outlineLvl w:val="0"/>)"),
                       styles),
            "## 水利\n## 交通\n### 能源\n正文\n# 总则\n");
}

TEST(ReadDocx, ALongParagraphIsNoHeading) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "新建泵站";
  EXPECT_EQ(shown_body(word_paragraph(text, R"(<w:outlineLvl w:val="0"/>)")), text + "\n");
}

TEST(ReadDocx, DeletionsGoInsertionsStay) {
  EXPECT_EQ(shown_body("<w:p><w:r><w:t>市</w:t></w:r><w:del><w:r><w:delText>农业局</w:delText></w:r></w:del>"
                       "<w:ins><w:r><w:t>农业农村局</w:t></w:r></w:ins>"
                       "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>"),
            "市农业农村局\n");
}

TEST(ReadDocx, ATextBoxIsReadOnceAfterItsParagraph) {
  EXPECT_EQ(shown_body(
                "<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" +
                word_paragraph("框内") + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                word_paragraph("框内") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
            "正文\n框内\n");
}

TEST(ReadDocx, MergedCellsAreRepeated) {
  const std::string body =
      "<w:tbl>" + row(word_cell("领域") + word_cell("任务", R"(<w:gridSpan w:val="2"/>)")) +
      row(word_cell("水利", R"(<w:vMerge w:val="restart"/>)") + word_cell("修渠") + word_cell("")) +
      row(word_cell("", "<w:vMerge/>") + word_cell("清淤") + word_cell("市水务局")) +
      row(word_cell("") + word_cell("") + word_cell("")) + "</w:tbl>";
  EXPECT_EQ(shown_body(word_paragraph("附表") + body + word_paragraph("完")),
            "附表\n\n领域|任务|任务\n水利|修渠|\n水利|清淤|市水务局\n\n完\n");
}

TEST(ReadDocx, ParagraphsAndTablesInsideACellStayInIt) {
  const std::string nested = "<w:tbl>" + row(word_cell("甲") + word_cell("乙")) + "</w:tbl>";
  EXPECT_EQ(
      shown_body("<w:tbl>" +
                 row("<w:tc>" + word_paragraph("一") + word_paragraph("二") + nested + "</w:tc>" + word_cell("三")) +
                 "</w:tbl>"),
      "一/二/甲 乙|三\n");
}

TEST(ReadDocx, ATableOfOneColumnIsABoxOfParagraphs) {
  EXPECT_EQ(shown_body("<w:tbl>" + row("<w:tc>" + word_paragraph("专栏1 水利") + word_paragraph("修渠。") + "</w:tc>") +
                       "</w:tbl>"),
            "专栏1 水利\n修渠。\n");
}

TEST(ReadDocx, ADeletedRowGoes) {
  EXPECT_EQ(shown_body("<w:tbl>" + row(word_cell("甲") + word_cell("乙")) +
                       row("<w:trPr><w:del/></w:trPr>" + word_cell("丙") + word_cell("丁")) + "</w:tbl>"),
            "甲|乙\n");
}

std::string level(int number, std::string_view format, std::string_view text, std::string_view more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/><w:lvlText w:val=\"" + std::string(text) + "\"/>" + std::string(more) + "</w:lvl>";
}

std::string listed(std::string_view text, int list, int at) {
  return word_paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
                                  std::to_string(list) + "\"/></w:numPr>");
}

TEST(ReadDocx, NumbersOfListsAreThoseThatWordShows) {
  const std::string numbering = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "chineseCounting", "%1、") +
                                level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.") +
                                level(3, "decimal", "%3.%4", "<w:isLgl/>") + level(4, "bullet", "●") +
                                "</w:abstractNum>" + R"(<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>)" +
                                R"(<w:num w:numId="2"><w:abstractNumId w:val="7"/>)" +
                                R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>)";
  EXPECT_EQ(
      shown_body(listed("总则", 1, 0) + listed("目标", 1, 1) + listed("措施", 1, 1) + listed("修渠", 1, 2) +
                     listed("细则", 1, 3) + listed("点", 1, 4) + listed("保障", 1, 0) + listed("组织", 1, 1) +
                     listed("另起", 2, 0) + listed("接着", 2, 0) + listed("未知", 9, 0),
                 {}, numbering),
      "一、总则\n（一）目标\n（二）措施\n1. 修渠\n1.1 细则\n点\n二、保障\n（一）组织\n五、另起\n六、接着\n未知\n");
}

TEST(NumberAs, Table) {
  using document::number_as;
  EXPECT_EQ(number_as("chineseCounting", 10), "十");
  EXPECT_EQ(number_as("chineseCounting", 21), "二十一");
  EXPECT_EQ(number_as("chineseCountingThousand", 105), "一百零五");
  EXPECT_EQ(number_as("chineseCountingThousand", 110), "一百一十");
  EXPECT_EQ(number_as("chineseCountingThousand", 1001), "一千零一");
  EXPECT_EQ(number_as("chineseLegalSimplified", 12), "壹拾贰");
  EXPECT_EQ(number_as("ideographTraditional", 3), "丙");
  EXPECT_EQ(number_as("lowerLetter", 28), "ab");
  EXPECT_EQ(number_as("upperLetter", 2), "B");
  EXPECT_EQ(number_as("upperRoman", 14), "XIV");
  EXPECT_EQ(number_as("decimalEnclosedCircleChinese", 3), "③");
  EXPECT_EQ(number_as("decimalZero", 7), "07");
  EXPECT_EQ(number_as("none", 7), "");
}

TEST(ReadDocx, WhatFollowsDamageIsReportedMissing) {
  auto members = Members{{"word/document.xml", "<w:document><w:body>" + word_paragraph("还在") + "<w:p><w:r><w:t>断"}};
  const auto linear = text_of_docx(zip_with(members), "a.docx");
  ASSERT_TRUE(linear);
  EXPECT_EQ(linear->text, "还在\n断\n");
  EXPECT_THAT(linear->diagnostics, ElementsAre(Field(&Diagnostic::code, "document-cut")));
}

TEST(ReadDocx, SaysWhatIsWrong) {
  const auto whole = docx_with(word_paragraph("文"));
  EXPECT_EQ(
      shown(text_of_docx(whole.substr(0, whole.size() / 2), "a.docx")),
      "a.docx: error: is cut off or damaged: the directory at the end of the file is missing (get the file again; "
      "Word and Excel can often repair it)");
  EXPECT_THAT(shown_body(""), HasSubstr("a.docx: error: has no text in it"));
  const Members one{{"word/document.xml", "<w:document/>"}};
  EXPECT_EQ(shown(text_of_docx(zip_with(one, "geheim"), "a.docx")),
            "a.docx: error: is behind a password (save it without one)");
  EXPECT_THAT(shown(text_of_docx(zip_with({{"a", "b"}}), "a.docx")), HasSubstr("it has no part word/document.xml"));
}

TEST(ReadDocx, ABombIsRefused) {
  const Members bomb{{"word/document.xml", std::string(std::size_t{20} << 20U, ' ')}};
  EXPECT_THAT(shown(text_of_docx(zip_with(bomb), "a.docx")), HasSubstr("inflates beyond measure"));
}

TEST(ReadDocx, DeepNestingNeedsNoDeepStack) {
  std::string body;
  for (int i = 0; i < 100000; ++i) body += "<w:sdt>";
  EXPECT_THAT(shown_body(word_paragraph("浅") + body), HasSubstr("浅\n"));
}

} // namespace
} // namespace dutygraph
