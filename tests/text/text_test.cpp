#include <dutygraph/text.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::HasSubstr;
using namespace std::string_literals;

SourceText read(std::string_view bytes) {
  auto source = read_text(bytes, "a.txt");
  EXPECT_TRUE(source) << describe(source.error());
  return source ? *source : SourceText{};
}

std::string first_line(std::string_view bytes) {
  const auto source = read(bytes);
  return source.lines.empty() ? "" : std::string(source.text(source.lines[0]));
}

struct NormalForm {
  std::string_view input;
  std::string_view normal;
};

TEST(Normalise, Table) {
  const NormalForm rows[] = {
      {"牵头单位：省发展改革委，", "牵头单位:省发展改革委,"},
      {"　　（一）约束性指标。", "(一)约束性指标。"},
      {"达到６．５％", "达到6.5%"},
      {"减少9\uE0102%、10.7%", "减少9.2%、10.7%"}, // a private-use decimal point
      {"责任单位：省教育厅。\uE004", "责任单位:省教育厅。"},
      {"8\uE004", "8"},
      {"⑴ 城镇化率", "⑴ 城镇化率"}, // enclosed numbers keep their form: they are marks
      {"第二節發展基礎", "第二节发展基础"},
      {"著力推進、顯著提高、圍繞著", "着力推进、显著提高、围绕着"},
      {"巡察、世俱杯", "巡察、世俱杯"},
      {"a\u00A0b\tc\u200B", "a b\tc"}, // a tab may part cells
      {"a\u2028b", "a\vb"},            // a line break inside a cell
      {"⻓⻄", "长西"},
      {"Cơ quan chu\u0309 tri\u0300", "Cơ quan chủ trì"},
      {"", ""},
      {"　 \t", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(normalise(row.input), row.normal) << row.input;
}

TEST(Normalise, CharacterCutOffByTheEndIsReplaced) {
  const std::string whole = "省市";
  for (const std::size_t cut : {1U, 2U}) {
    const std::string_view text = std::string_view(whole).substr(0, whole.size() - cut);
    EXPECT_TRUE(normalise(text).starts_with("省"));
    EXPECT_TRUE(lower_case(text).starts_with("省"));
  }
}

TEST(Normalise, IsIdempotent) {
  for (const std::string_view text : {"（一）９．５％　著力", "e\u0301\u200B", "乾隆、乾燥"})
    EXPECT_EQ(normalise(normalise(text)), normalise(text));
}

TEST(SourceText, EveryByteOfALineMapsBackToItsCharacter) {
  const auto source = read("　　牵头单位：省农委（省扶贫办）、9\uE0102%。\uE004\r\n\r\n第二行");
  ASSERT_EQ(source.lines.size(), 3U);
  const Line& line = source.lines[0];
  ASSERT_EQ(source.text(line), "牵头单位:省农委(省扶贫办)、9.2%。");
  const auto at = source.normal.find("省扶贫办");
  const auto span = source.span(at, at + std::string_view("省扶贫办").size());
  EXPECT_EQ(source.utf8.substr(span.begin, span.end - span.begin), "省扶贫办");
  EXPECT_EQ(span.line, 1U);
  EXPECT_EQ(span.column, 12U);
  const auto point = source.normal.find('.');
  const auto dot = source.span(point, point + 1);
  EXPECT_EQ(source.utf8.substr(dot.begin, dot.end - dot.begin), "\uE010");
  EXPECT_EQ(source.text(source.lines[2]), "第二行");
  EXPECT_EQ(source.lines[2].number, 3U);
}

TEST(SourceText, TraditionalIsSeenInTheWholeAndKeptInTheOriginal) {
  const auto source = read("遼寧省財政廳\n負責部門\n");
  EXPECT_TRUE(source.traditional);
  EXPECT_EQ(source.text(source.lines[0]), "辽宁省财政厅");
  EXPECT_EQ(source.original(source.lines[0]), "遼寧省財政廳");
  EXPECT_FALSE(read("辽宁省财政厅\n").traditional);
}

TEST(ReadText, EncodingsAreConfirmedByDecoding) {
  const std::string gb = "\xC7\xA3\xCD\xB7\xB5\xA5\xCE\xBB\xA3\xBA\xCA\xA1\xB2\xC6\xD5\xFE\xCC\xFC\xA1\xA3";
  EXPECT_EQ(read(gb).encoding, "GB18030");
  EXPECT_EQ(first_line(gb), "牵头单位:省财政厅。");
  const std::string big5 = "\xA5\x44\xBF\xEC\xBE\xF7\xC3\xF6\xA1\x47\xB0\x5D\xAC\x46\xB3\xA1\xA1\x43";
  EXPECT_EQ(read(big5).encoding, "Big5");
  EXPECT_EQ(first_line("\xEF\xBB\xBF一、"s), "一、");
  EXPECT_EQ(first_line("\xFF\xFE\x00\x4E\x0A\x00"s), "一");
  EXPECT_EQ(read("a\0b\0\n\0"s).encoding, "UTF-16LE");
}

TEST(SourceText, ACopyOfLinesIsStillTiedToItsSource) {
  auto source = read("　甲：乙\n丙丁\n");
  const auto copy = source.append(source.lines[0].text_begin, source.lines[0].text_end, "\n");
  const auto rest = source.append(source.lines[1].text_begin, source.lines[1].text_end);
  EXPECT_EQ(source.normal.substr(copy), "甲:乙丙丁");
  EXPECT_EQ(source.span(copy + 4, copy + 7).column, 4U); // 乙
  EXPECT_EQ(source.span(rest + 3, rest + 6).line, 2U);   // 丁
  EXPECT_EQ(source.span(rest + 3, rest + 6).column, 2U);
  EXPECT_EQ(source.line_index(rest), 1U);
}

TEST(ReadText, AFewBadBytesAndATruncatedEndAreCounted) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "牵头单位：省财政厅。\n";
  const auto cut = read(std::string_view(text).substr(0, text.size() - 2));
  EXPECT_EQ(cut.encoding, "UTF-8");
  EXPECT_EQ(cut.damaged, 1U);
  EXPECT_EQ(cut.text(cut.lines[0]), "牵头单位:省财政厅。");
}

TEST(ReadText, SaysWhatIsWrong) {
  const auto message = [](std::string_view bytes, std::string_view encoding = {}) {
    const auto source = read_text(bytes, "a.txt", encoding);
    return source ? "read"s : describe(source.error());
  };
  EXPECT_EQ(message(""), "a.txt: error: is empty (give a file with text in it)");
  EXPECT_EQ(message(" \n"), "a.txt: error: holds nothing but blanks (give a file with text in it)");
  EXPECT_EQ(message("\x7F"
                    "ELF\x02\x01\0\0\0\0"s),
            "a.txt: error: is binary, not text (give a text document or a plan file)");
  EXPECT_EQ(message("ab\ncd\xFF\x80"),
            "a.txt: error: is not valid text in any known encoding: not UTF-8 from line 2 (byte 6) (save it as UTF-8 "
            "text, or name its encoding with --encoding if you know it)");
  EXPECT_THAT(message("ab", "KLINGON"), HasSubstr("unknown encoding 'KLINGON'"));
  EXPECT_THAT(message("\xFF\xFF", "UTF-8"), HasSubstr("is not valid UTF-8"));
}

TEST(ReadBytes, AFolderAndAnAbsentFileAreInputErrors) {
  EXPECT_EQ(describe(read_bytes("no/such/file").error()), "no/such/file: error: no such file (check the path)");
  EXPECT_THAT(describe(read_bytes(".").error()), HasSubstr("is a folder"));
}

TEST(Sha256, OfTheEmptyString) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

} // namespace
} // namespace dutygraph
