#include "office.hpp"
#include <dutygraph/document.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

TEST(FormatOf, ContentComesBeforeTheName) {
  EXPECT_EQ(format_of("%PDF-1.7 …", "a.docx"), Format::pdf);
  EXPECT_EQ(format_of(docx_with(word_paragraph("文")), "a.txt"), Format::docx);
  EXPECT_EQ(format_of(xlsx_with({}), "a.docx"), Format::xlsx);
  EXPECT_EQ(format_of("\xEF\xBB\xBF <!-- x --><!DOCTYPE HTML><html>", "a.txt"), Format::html);
  EXPECT_EQ(format_of("<table><tr>", "a.xls"), Format::html);
  EXPECT_EQ(format_of("<\0h\0t\0m\0l\0>\0"s, "-"), Format::html);
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", "-"), Format::html);
}

TEST(FormatOf, TheNameDecidesAboutText) {
  EXPECT_EQ(format_of("一、", "A.MD"), Format::markdown);
  EXPECT_EQ(format_of("<div align=center>", "README.md"), Format::markdown);
  EXPECT_EQ(format_of("甲,乙", "a.csv"), Format::csv);
  EXPECT_EQ(format_of("甲", "a.htm"), Format::html);
  EXPECT_EQ(format_of("<省>各部门", "a.txt"), Format::text);
  EXPECT_EQ(format_of("<pre-plan>", "a.txt"), Format::text);
  EXPECT_EQ(format_of("writes %PDF- at the start", "a.txt"), Format::text);
  EXPECT_EQ(format_of("", ""), Format::text);
}

std::string message(std::string_view bytes, std::string_view name = "a") {
  const auto outline = read_document(bytes, name);
  return outline ? "" : describe(outline.error());
}

std::string utf16(std::string_view name) {
  std::string text;
  for (const char c : name) text.append({c, '\0'});
  return text;
}

TEST(ReadDocument, SaysWhatToSaveOtherFormatsAs) {
  const std::string compound = "\xD0\xCF\x11\xE0";
  EXPECT_EQ(
      message(compound + utf16("WordDocument")),
      "a: error: is a document of Word before 2007 or of WPS (.doc, .wps), which is not read (open it and save it "
      "as .docx)");
  EXPECT_THAT(message(compound + utf16("Workbook")),
              HasSubstr("(.xls, .et), which is not read (open it and save it as .xlsx)"));
  EXPECT_EQ(message(compound + utf16("EncryptedPackage")), "a: error: is behind a password (save it without one)");
  EXPECT_THAT(message(zip_with({{"OFD.xml", "x"}})), HasSubstr("OFD file"));
  EXPECT_THAT(message(zip_with({{"mimetype", "application/vnd.oasis.opendocument.text"}})), HasSubstr("OpenDocument"));
  EXPECT_THAT(message(zip_with({{"ppt/presentation.xml", "x"}})), HasSubstr("presentation"));
  EXPECT_THAT(message(zip_with({{"a.txt", "x"}})), HasSubstr("unpack it"));
  EXPECT_THAT(message("{\\rtf1"), HasSubstr("RTF"));
  EXPECT_THAT(message("\x89PNG\r\n\x1A\n\0\0"s), HasSubstr("picture"));
  EXPECT_THAT(message("MIME-Version: 1.0\n"), HasSubstr(".mht"));
}

TEST(ReadDocument, AnOfficeFileIsCutOffNotUnknown) {
  const auto docx = docx_with(word_paragraph("文"));
  EXPECT_THAT(message(docx.substr(0, docx.size() / 2)), HasSubstr("is cut off or damaged"));
  EXPECT_THAT(message("PK\x03\x04", "a.xlsx"), HasSubstr("is cut off or damaged"));
}

TEST(ReadDocument, EncodingAndChecksumAreThoseOfTheFile) {
  const auto bytes = docx_with(word_paragraph("一、水利") + word_paragraph("（一）修渠。"));
  const auto outline = read_document(bytes, "a.docx");
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->source.encoding, "UTF-8 (docx)");
  EXPECT_EQ(outline->source.sha256, sha256_hex(bytes));
  EXPECT_EQ(outline->source.utf8, "一、水利\n（一）修渠。\n");
}

TEST(ReadDocument, RowsOfEveryFormatAreTableRows) {
  const std::string cells = word_cell("任务") + word_cell("单位");
  const std::string files[] = {
      docx_with("<w:tbl><w:tr>" + cells + "</w:tr><w:tr>" + cells + "</w:tr></w:tbl>"),
      xlsx_with({{"表", "<sheetData><row><c t=\"str\"><v>任务</v></c><c t=\"str\"><v>单位</v></c>"
                        "</row><row><c t=\"str\"><v>任务</v></c><c t=\"str\"><v>单位</v></c>"
                        "</row></sheetData>"}}),
      "<table><tr><td>任务<td>单位<tr><td>任务<td>单位</table>"};
  for (const auto& bytes : files) {
    const auto outline = read_document(bytes, "a");
    ASSERT_TRUE(outline) << describe(outline.error());
    const auto rows = std::ranges::count(outline->blocks, BlockKind::table_row, &Block::kind);
    EXPECT_EQ(rows, 2) << outline->source.utf8;
  }
}

TEST(ReadDocument, WhatTheReaderMetIsHandedOn) {
  const auto outline = read_document("a,b\n1,2\n3\n", "a.csv");
  ASSERT_TRUE(outline);
  ASSERT_EQ(outline->diagnostics.size(), 1U);
  EXPECT_EQ(outline->diagnostics[0].code, "rows-ragged");
}

} // namespace
} // namespace dutygraph
