#include "characters.hpp"
#include "pdf_file.hpp"
#include "pdf_flow.hpp"
#include "pdf_lines.hpp"
#include "pdf_tables.hpp"
#include "readers.hpp"
#include "shown.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using namespace document::pdf;
using document::text_of_pdf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Glyphs of one line that starts at (left, top): wide characters take their size, others half of it.
void write(Page& page, double left, double top, std::string_view text, double size = 12) {
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = document::character_at(text, at);
    at += next.bytes;
    const double width = document::is_wide(next.value) ? size : size / 2;
    if (next.value != ' ') page.glyphs.push_back({{left, top, left + width, top + size}, size, next.value, blank});
    blank = next.value == ' ';
    left += width;
  }
}

Page empty_page() {
  Page page;
  page.width = 400;
  page.height = 600;
  return page;
}

/// A page of lines 20 points apart, from 100 points below its top; each starts 20 points in, or `indent` more.
struct Written {
  std::string_view text;
  double indent = 0;
  double size = 12;
};
Page page_of_lines(const std::vector<Written>& lines) {
  Page page = empty_page();
  double top = 100;
  for (const auto& [text, indent, size] : lines) {
    write(page, 20 + indent, top, text, size);
    top += 20;
  }
  return page;
}

std::string text_of(std::vector<Page> pages) { return flow_of(std::move(pages)).lines(); }

/// 30 wide characters: a line of 360 points.
constexpr std::string_view full = "各部门要按季度向办公室通报各项任务的进展情况并说明滞后的原因";

TEST(PdfFlow, AFullLineGoesOnAndAnIndentStartsAParagraph) {
  const std::string line(full);
  EXPECT_EQ(text_of({page_of_lines({{full.substr(0, 28 * 3), 24},
                                    {full},
                                    {"限期整改。"},
                                    {full.substr(0, 28 * 3), 24},
                                    {"一、另一段。", 24},
                                    {full.substr(0, 28 * 3), 24},
                                    {full}})}),
            line.substr(0, 84) + line + "限期整改。\n" + line.substr(0, 84) + "\n一、另一段。\n" + line.substr(0, 84) +
                line + "\n");
}

TEST(PdfFlow, AParagraphGoesOnOverThePageAndRunningLinesGo) {
  std::vector<Page> pages;
  for (int i = 0; i < 3; ++i) {
    auto page = page_of_lines({{full.substr(0, 84), 24}, {full}, {full}, {full}, {full}, {full}});
    write(page, 20, 20, "某市重点任务");
    write(page, 180, 570, "- " + std::to_string(i + 7) + " -");
    pages.push_back(std::move(page));
  }
  pages[1].glyphs.clear();
  auto rest = page_of_lines({{full}, {"完。"}, {full.substr(0, 84), 24}, {full}, {full}, {full}});
  pages[1].glyphs = rest.glyphs;
  write(pages[1], 20, 20, "某市重点任务");
  const auto text = text_of(pages);
  EXPECT_THAT(text, testing::Not(HasSubstr("某市重点任务")));
  EXPECT_THAT(text, testing::Not(HasSubstr("- 7 -")));
  EXPECT_THAT(text, HasSubstr(std::string(full) + "完。\n"));
}

TEST(PdfFlow, LinesOfATitleAreOne) {
  EXPECT_EQ(text_of({page_of_lines({{"某市重点任务", 108, 24},
                                    {"分工方案", 132, 24},
                                    {"（征求意见稿）", 138},
                                    {full.substr(0, 84), 24},
                                    {full},
                                    {full},
                                    {"完。"}})}),
            "某市重点任务分工方案\n（征求意见稿）\n" + std::string(full.substr(0, 84)) + std::string(full) +
                std::string(full) + "完。\n");
}

TEST(PdfFlow, LatinLinesJoinWithABlankAndHyphensGo) {
  const Page page = page_of_lines({{"The council shall renew the mains of the old town and re-"},
                                   {"port on the works every quarter; departments keep regis-"},
                                   {"ters of their own and send them to the Treasury in March."},
                                   {"Lead: Works."},
                                   {"1. The Treasury shall pay for the works from its reserve"},
                                   {"fund."}});
  EXPECT_EQ(text_of({page}),
            "The council shall renew the mains of the old town and report on the works every quarter; "
            "departments keep registers of their own and send them to the Treasury in March.\nLead: Works.\n"
            "1. The Treasury shall pay for the works from its reserve fund.\n");
}

TEST(PdfLines, TwoColumnsAreReadOneAfterTheOther) {
  Page page = empty_page();
  for (int i = 0; i < 10; ++i) {
    write(page, 20, 100 + i * 20, "左栏文字左栏文字左栏文字左");
    write(page, 220, 100 + i * 20, "右栏文字右栏文字右栏文字右");
  }
  const auto lines = lines_of(page.glyphs);
  ASSERT_EQ(lines.size(), 20U);
  EXPECT_EQ(lines[9].text, "左栏文字左栏文字左栏文字左");
  EXPECT_EQ(lines[10].text, "右栏文字右栏文字右栏文字右");
}

TEST(PdfLines, QuotesGoWithTheirNeighbours) {
  Page page = empty_page();
  write(page, 20, 100, "field ‘a’ of “十四五”规划");
  const auto lines = lines_of(page.glyphs);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].text, "field ‘a’ of “十四五”规划");
}

/// Draws rulings into a picture with two pixels a point.
class Picture {
public:
  Picture(std::size_t width, std::size_t height)
      : width_(width * 2), height_(height * 2), grey_(width_ * height_, 255) {}
  void fill(std::size_t left, std::size_t top, std::size_t right, std::size_t bottom, std::uint8_t grey = 0) {
    for (std::size_t y = top; y < bottom; ++y)
      for (std::size_t x = left; x < right; ++x) grey_[y * width_ + x] = grey;
  }
  [[nodiscard]] Rulings rulings() const { return rulings_of(grey_, width_, height_, 2); }

private:
  std::size_t width_;
  std::size_t height_;
  std::vector<std::uint8_t> grey_;
};

TEST(PdfRulings, LinesAndEdgesOfAreasAreFoundStrokesAreNot) {
  Picture picture(100, 100);
  picture.fill(20, 40, 180, 42);
  picture.fill(20, 60, 180, 120, 200);
  picture.fill(60, 150, 76, 152); // a dash of 8 points
  const auto rulings = picture.rulings();
  ASSERT_EQ(rulings.horizontal.size(), 3U);
  EXPECT_NEAR(rulings.horizontal[0].at, 20, 1);
  EXPECT_NEAR(rulings.horizontal[0].from, 10, 1);
  EXPECT_NEAR(rulings.horizontal[0].to, 90, 1);
  EXPECT_NEAR(rulings.horizontal[1].at, 30, 1);
  EXPECT_NEAR(rulings.horizontal[2].at, 60, 1);
  EXPECT_EQ(rulings.vertical.size(), 2U);
}

/// Three columns from 20 to 380, rows of 40 points from 100 on; the first cell of the last two rows is one.
Rulings grid() {
  return {{{100, 20, 380}, {140, 20, 380}, {180, 140, 380}, {220, 20, 380}},
          {{20, 100, 220}, {140, 100, 220}, {260, 100, 220}, {380, 100, 220}}};
}

TEST(PdfTables, CellsHaveTheirTextAndMergedOnesRepeatIt) {
  Page page = empty_page();
  write(page, 30, 110, "领域");
  write(page, 150, 110, "任务");
  write(page, 270, 110, "单位");
  write(page, 30, 170, "水利");
  write(page, 146, 145, "新建泵站三座并改");
  write(page, 146, 160, "造渠道");
  write(page, 270, 145, "水务局");
  write(page, 270, 160, "财政局");
  write(page, 150, 190, "清淤");
  write(page, 20, 300, "表外");
  auto glyphs = page.glyphs;
  const auto tables = take_tables(grid(), page, glyphs);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_THAT(tables[0].rows, ElementsAre(ElementsAre("领域", "任务", "单位"),
                                          ElementsAre("水利", "新建泵站三座并改造渠道", "水务局\n财政局"),
                                          ElementsAre("水利", "清淤", "")));
  EXPECT_EQ(glyphs.size(), 2U);
}

TEST(PdfTables, AnUnderlineAndAPageFrameAreNone) {
  Page page = empty_page();
  write(page, 30, 110, "正文");
  auto glyphs = page.glyphs;
  EXPECT_THAT(take_tables({{{125, 30, 60}}, {}}, page, glyphs), IsEmpty());
  const Rulings frame{{{10, 10, 390}, {590, 10, 390}}, {{10, 10, 590}, {390, 10, 590}}};
  EXPECT_THAT(take_tables(frame, page, glyphs), IsEmpty());
  EXPECT_EQ(glyphs.size(), 2U);
}

RuledTable table_with(const document::TableRows& rows) { return {{}, {0, 100, 200, 300}, rows}; }

TEST(PdfTables, GoOnOnTheNextPage) {
  auto table = table_with({{"序号", "任务", "单位"}, {"1", "修渠", "水务局"}});
  ASSERT_TRUE(join_tables(table, table_with({{"序号", "任务", "单位"}, {"2", "清淤", "水务局"}})));
  EXPECT_THAT(table.rows, ElementsAre(ElementsAre("序号", "任务", "单位"), ElementsAre("1", "修渠", "水务局"),
                                      ElementsAre("2", "清淤", "水务局")));
  EXPECT_FALSE(join_tables(table, {{}, {0, 150, 300}, {{"甲", "乙"}}}));
}

TEST(PdfTables, ARowPartedByThePageIsOne) {
  auto table = table_with({{"序号", "任务", "单位"}, {"1", "新建泵站三座，改造", "水务局"}});
  ASSERT_TRUE(join_tables(table, table_with({{"", "渠道。", ""}, {"2", "清淤。", "水务局"}})));
  EXPECT_THAT(table.rows,
              ElementsAre(ElementsAre("序号", "任务", "单位"), ElementsAre("1", "新建泵站三座，改造渠道。", "水务局"),
                          ElementsAre("2", "清淤。", "水务局")));
}

TEST(PdfTables, AFirstCellOverBothPagesIsRepeated) {
  auto table = table_with({{"领域", "任务", "单位"}, {"水利", "修渠", "水务局"}});
  ASSERT_TRUE(join_tables(table, table_with({{"", "清淤", "财政局"}, {"交通", "修路", "交通局"}})));
  EXPECT_THAT(table.rows[2], ElementsAre("水利", "清淤", "财政局"));
  EXPECT_THAT(table.rows[3], ElementsAre("交通", "修路", "交通局"));
}

TEST(ReadPdf, TextAndRuledTablesAreReadFromTheFile) {
  const auto linear = text_of_pdf(pdf_with({"BT /F 10 Tf 40 500 Td (Water plan) Tj ET\n"
                                            "BT /F 10 Tf 45 425 Td (Task) Tj ET BT /F 10 Tf 165 425 Td (Lead) Tj ET\n"
                                            "BT /F 10 Tf 45 405 Td (Mains) Tj ET BT /F 10 Tf 165 405 Td (Works) Tj ET\n"
                                            "40 440 m 280 440 l 40 420 m 280 420 l 40 400 m 280 400 l\n"
                                            "40 440 m 40 400 l 160 440 m 160 400 l 280 440 m 280 400 l S\n"}),
                                  "a.pdf");
  EXPECT_EQ(shown(linear), "Water plan\n\nTask|Lead\nMains|Works\n");
  EXPECT_EQ(linear->encoding, "UTF-8 (pdf)");
}

TEST(ReadPdf, AChineseFileComesOutAsItWasWritten) {
  const std::string head = pdf_text(160, 570, 9, "重点任务汇编");
  const std::string first =
      head + pdf_text(136, 520, 20, "某市重点任务") + pdf_text(156, 490, 20, "分工方案") +
      pdf_text(64, 460, 12, "一、总则") + pdf_text(64, 440, 12, "１．新建泵站三座，改造渠道二十公里，年底前完成") +
      pdf_text(40, 420, 12, "，并完善配套设施（牵头单位：市水务局；责任单位：市") +
      pdf_text(40, 400, 12, "财政局、市发展改革委）。") +
      pdf_text(64, 380, 12, "２．清淤河道，各区按月报进度，市水务局汇总后报市") +
      pdf_text(40, 360, 12, "政府办公室。") + pdf_text(45, 325, 12, "序号") + pdf_text(105, 325, 12, "任务") +
      pdf_text(245, 325, 12, "单位") + pdf_text(45, 285, 12, "１") + pdf_text(105, 295, 12, "新建泵站三座，改造渠") +
      pdf_text(105, 280, 12, "道并完善配套") + pdf_text(245, 285, 12, "市水务局") +
      pdf_grid({40, 100, 240, 352}, {340, 315, 270}) + pdf_text(180, 30, 9, "— １ —");
  const std::string second = head + pdf_text(45, 525, 12, "序号") + pdf_text(105, 525, 12, "任务") +
                             pdf_text(245, 525, 12, "单位") + pdf_text(45, 500, 12, "２") +
                             pdf_text(105, 500, 12, "清淤河道") + pdf_text(245, 500, 12, "市水务局") +
                             pdf_grid({40, 100, 240, 352}, {540, 515, 490}) +
                             pdf_text(64, 450, 12, "上表各项由督查室督办。") + pdf_text(180, 30, 9, "— ２ —");
  EXPECT_EQ(shown(text_of_pdf(pdf_with({first, second}), "a.pdf")),
            "某市重点任务分工方案\n一、总则\n"
            "１．新建泵站三座，改造渠道二十公里，年底前完成，并完善配套设施（牵头单位：市水务局；责任单位：市财政局、市"
            "发展改革委）。\n"
            "２．清淤河道，各区按月报进度，市水务局汇总后报市政府办公室。\n\n"
            "序号|任务|单位\n１|新建泵站三座，改造渠道并完善配套|市水务局\n２|清淤河道|市水务局\n\n"
            "上表各项由督查室督办。\n");
}

TEST(ReadPdf, SaysWhatIsWrong) {
  EXPECT_EQ(shown(text_of_pdf("%PDF-1.4\nnothing", "a.pdf")),
            "a.pdf: error: is no PDF file that can be read: damaged or cut off (get the file again)");
  EXPECT_EQ(
      shown(text_of_pdf(pdf_with({"0 0 100 100 re f"}), "a.pdf")),
      "a.pdf: error: has no text layer: its pages are pictures, probably scanned (run optical character recognition "
      "(OCR) on it, or get the text from its author)");
  const std::string locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + std::string(64, '4') + "> /U <" +
                             std::string(64, '5') + "> >> /ID [<00> <00>]";
  EXPECT_EQ(shown(text_of_pdf(pdf_with({"BT /F 10 Tf 40 500 Td (x) Tj ET"}, locked), "a.pdf")),
            "a.pdf: error: is behind a password (open it with the password and print it to a new PDF file)");
}

TEST(ReadPdf, AFileWhoseDirectoryIsWrongIsRead) {
  auto file = pdf_with({"BT /F 10 Tf 40 500 Td (Water plan) Tj ET"});
  file.replace(file.find("startxref\n") + 10, 3, "777");
  EXPECT_EQ(shown(text_of_pdf(file, "a.pdf")), "Water plan\n");
}

} // namespace
} // namespace dutygraph
