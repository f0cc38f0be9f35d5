#include "office.hpp"
#include "readers.hpp"
#include "shown.hpp"
#include "xlsx_numbers.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using document::shown_number;
using document::text_of_xlsx;
using testing::ElementsAre;
using testing::HasSubstr;

std::string sheet_data(std::string_view rows, std::string_view after = {}) {
  return "<sheetData>" + std::string(rows) + "</sheetData>" + std::string(after);
}

TEST(ReadXlsx, CellsOfEveryKindAreRead) {
  const auto bytes = xlsx_with(
      {{"表",
        sheet_data(
            R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>修渠</t></is></c>)"
            R"(<c r="D2"><v>3</v></c></row><row r="5"><c r="A5" t="str"><v>和</v></c><c r="B5" t="b"><v>1</v></c>)"
            R"(<c r="C5" t="s"><v>1</v></c><c r="D5" t="s"><v>99</v></c></row><row r="6"/>)")}},
      {"<r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh>", "<t>上_x000D_\n下</t>"});
  EXPECT_EQ(shown(text_of_xlsx(bytes, "a.xlsx")), "甲乙|修渠||3\n和|TRUE|上/下\n");
}

TEST(ReadXlsx, MergedCellsAreRepeatedAsFarAsThereAreRows) {
  const auto bytes = xlsx_with(
      {{"表", sheet_data(R"(<row r="1"><c r="A1" t="str"><v>题</v></c></row><row r="2"><c r="A2" t="str"><v>水</v></c>)"
                         R"(<c r="B2" t="str"><v>渠</v></c></row><row r="3"><c r="B3" t="str"><v>泵</v></c></row>)",
                         R"(<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A900000"/></mergeCells>)")}});
  EXPECT_EQ(shown(text_of_xlsx(bytes, "a.xlsx")), "题|题\n水|渠\n水|泵\n");
}

TEST(ReadXlsx, SheetsAreNamedWhereThereAreSeveralAndHiddenOnesLeftOut) {
  const auto one = sheet_data(R"(<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>)");
  const auto linear = text_of_xlsx(
      xlsx_with({{"任务", one}, {"底稿", one, "state=\"hidden\""}, {"空", sheet_data("")}, {"项目", one}}), "a.xlsx");
  EXPECT_EQ(shown(linear), "## 任务\n\n甲|乙\n\n## 项目\n\n甲|乙\n");
  ASSERT_EQ(linear->diagnostics.size(), 1U);
  EXPECT_EQ(describe(linear->diagnostics[0]),
            "a.xlsx: note: the hidden sheet 底稿 is left out (show it in Excel if it belongs to the plan)");
}

TEST(ReadXlsx, NumbersAreShownAsTheSheetShowsThem) {
  const auto bytes =
      xlsx_with({{"表", sheet_data(R"(<row r="1"><c r="A1"><v>2026</v></c><c r="B1" s="1"><v>45107</v></c>)"
                                   R"(<c r="C1" s="2"><v>0.125</v></c><c r="D1" s="3"><v>12345</v></c></row>)")}},
                {},
                R"(<numFmts><numFmt numFmtId="176" formatCode="#,##0&quot;万元&quot;"/></numFmts>)"
                R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/>)"
                R"(<xf numFmtId="176"/></cellXfs>)");
  EXPECT_EQ(shown(text_of_xlsx(bytes, "a.xlsx")), "2026|2023-06-30|12.50%|12,345万元\n");
}

TEST(ShownNumber, Table) {
  struct Row {
    double value;
    std::string_view format;
    std::string_view text;
  };
  const Row rows[] = {{3.0, "General", "3"},
                      {0.1 + 0.2, "General", "0.3"},
                      {-2.5, "", "-2.5"},
                      {1e20, "General", "1e+20"},
                      {45107, "yyyy\"年\"m\"月\"d\"日\"", "2023-06-30"},
                      {45107, "[$-804]yyyy/m;@", "2023-06"},
                      {45107, "yyyy", "2023"},
                      {45107.5, "yyyy/m/d h:mm", "2023-06-30 12:00"},
                      {0.354166667, "h:mm", "08:30"},
                      {1, "yyyy/m/d", "1900-01-01"},
                      {61, "yyyy/m/d", "1900-03-01"},
                      {0.5, "0%", "50%"},
                      {1234567.891, "#,##0.00", "1,234,567.89"},
                      {-1234, "#,##0;[Red](#,##0)", "-1,234"},
                      {5, "000", "005"},
                      {2.50, "0.##", "2.5"},
                      {2500000, "0.0,,\"M\"", "2.5M"},
                      {7, "\"第\"0\"号\"", "第7号"},
                      {-0.001, "0.0", "0.0"},
                      {0.5, "# ?/?", "0.5"},
                      {4.5, "@", "4.5"}};
  for (const auto& [value, format, text] : rows) EXPECT_EQ(shown_number(value, format, false), text) << format;
  EXPECT_EQ(shown_number(0, "yyyy/m/d", true), "1904-01-01");
}

TEST(ReadXlsx, AStrayCellFarAwayCostsNoMemory) {
  std::string rows;
  for (int i = 1; i <= 3000; ++i) {
    const auto number = std::to_string(i);
    rows.append("<row r=\"")
        .append(number)
        .append("\"><c r=\"XFD")
        .append(number)
        .append("\" t=\"str\"><v>远</v></c></row>");
  }
  const auto linear = text_of_xlsx(xlsx_with({{"表", sheet_data(rows)}}), "a.xlsx");
  ASSERT_TRUE(linear) << describe(linear.error());
  EXPECT_LE(linear->text.size(), std::size_t{5} << 20U);
  ASSERT_EQ(linear->diagnostics.size(), 1U);
  EXPECT_EQ(linear->diagnostics[0].code, "sheet-too-large");
}

TEST(ReadXlsx, SaysWhatIsWrong) {
  EXPECT_THAT(shown(text_of_xlsx(xlsx_with({{"表", sheet_data("")}}), "a.xlsx")),
              HasSubstr("has no text in any visible sheet"));
  EXPECT_THAT(shown(text_of_xlsx("PK\x03\x04", "a.xlsx")), HasSubstr("is cut off or damaged"));
}

} // namespace
} // namespace dutygraph
