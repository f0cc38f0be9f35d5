#include "lettering.hpp"
#include <gmock/gmock.h>

namespace dutygraph::diagram {
namespace {

using testing::ElementsAre;

TEST(Clean, KeepsChineseAndLatin) { EXPECT_EQ(clean("省发展改革委 NDRC"), "省发展改革委 NDRC"); }

TEST(Clean, MakesOneSpaceOfControlsAndLineEnds) { EXPECT_EQ(clean(" a\r\n\tb\x01\x7f c　"), "a b c"); }

TEST(Clean, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(clean("a\xff"
                  "b\xe7\x9c"),
            "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(clean("\xc0\x80"), "\uFFFD\uFFFD");           // an overlong zero
  EXPECT_EQ(clean("\xed\xa0\x80"), "\uFFFD\uFFFD\uFFFD"); // a lone surrogate
}

TEST(Clean, DropsMarksThatTurnTheDirectionOfWriting) { EXPECT_EQ(clean("省\u202E财政\u200B厅\uFEFF"), "省财政厅"); }

TEST(Clean, ReplacesCharactersThatXmlForbids) { EXPECT_EQ(clean("a\uFFFE"), "a\uFFFD"); }

TEST(TextWidth, IsOneEmAHanCharacter) { EXPECT_DOUBLE_EQ(text_width("省财政厅", 12), 48); }

TEST(Wrap, KeepsShortTextOnOneLine) { EXPECT_THAT(wrap("省财政厅", 10, 100, 3), ElementsAre("省财政厅")); }

TEST(Wrap, MakesLinesOfAboutEqualWidth) {
  EXPECT_THAT(wrap("省人力资源社会保障厅分局", 10, 100, 3), ElementsAre("省人力资源社会", "保障厅分局"));
}

TEST(Wrap, LeavesNoSingleCharacterOver) {
  EXPECT_THAT(wrap("沿海经济带开发建设领导小组的成员单位", 10, 95, 3),
              ElementsAre("沿海经济带开发建设", "领导小组的成员单位"));
  EXPECT_THAT(wrap("沿海各地经济带开发建设领导小组成员单位", 10, 95, 3),
              ElementsAre("沿海各地经济带", "开发建设领导小", "组成员单位"));
}

TEST(Wrap, EndsInAnEllipsisWhereTheLimitIsReached) {
  EXPECT_THAT(wrap("一二三四五六七八九十", 10, 40, 2), ElementsAre("一二三四", "五六七…"));
}

TEST(Wrap, BreaksLatinAtSpaces) {
  EXPECT_THAT(wrap("office of rivers", 10, 60, 3), ElementsAre("office of", "rivers"));
}

TEST(Wrap, CutsAWordThatNoLineHolds) {
  const auto lines = wrap(std::string(500, 'w'), 10, 100, 3);
  for (const std::string& line : lines) EXPECT_LE(text_width(line, 10), 100);
}

TEST(Wrap, PutsNoCommaAtTheStartOfALine) {
  for (const std::string& line : wrap("修路，架桥，疏河，筑堤，植树", 10, 40, 9))
    EXPECT_FALSE(line.starts_with("，")) << line;
}

TEST(Wrap, GivesOneLineForNothing) { EXPECT_THAT(wrap("", 10, 40, 2), ElementsAre("")); }

} // namespace
} // namespace dutygraph::diagram
