#include "caret.hpp"
#include "messages.hpp"
#include <gtest/gtest.h>

namespace dutygraph::cli {
namespace {

TEST(Caret, StandsUnderTheColumn) { EXPECT_EQ(with_caret("abc def", 5, 3), "  abc def\n      ^~~\n"); }

TEST(Caret, CountsTwoCellsForAWideCharacter) {
  // Column 4 is 省: three wide characters, six cells, before it.
  EXPECT_EQ(with_caret("牵头:省厅", 4, 6), "  牵头:省厅\n       ^~~~\n");
}

TEST(Caret, CutsALongLineAroundThePlace) {
  const std::string line = std::string(200, 'a') + "X" + std::string(200, 'b');
  const std::string shown = with_caret(line, 201, 1, 30);
  EXPECT_EQ(shown, "  …aaaaaaaaaaXbbbbbbbbbbbbbbbbbbb…\n             ^\n");
}

TEST(Caret, IsAbsentWhereTheLineIsShorter) {
  EXPECT_EQ(with_caret("abc", 4, 1), "");
  EXPECT_EQ(with_caret("", 1, 1), "");
  EXPECT_EQ(with_caret("abc", 0, 1), "");
}

TEST(Caret, TurnsControlCharactersIntoBlanks) { EXPECT_EQ(with_caret("a\x1b[2J", 1, 1), "  a [2J\n  ^\n"); }

TEST(Caret, TakesNoCellForACombiningMark) { EXPECT_EQ(with_caret("e\u0301x", 3, 1), "  e\u0301x\n   ^\n"); }

TEST(Caret, SurvivesBytesThatAreNotUtf8) {
  EXPECT_NE(with_caret("\xff\xfe\xc3", 2, 1), "");
  EXPECT_NE(with_caret("\x80\x80\x80\x80\x80", 1, 1), "");
}

TEST(Messages, ShowPlaceMessageLineAndCaret) {
  const Diagnostic diagnostic{.code = "missing-separator",
                              .severity = Severity::warning,
                              .file = "a.txt",
                              .span = {.line = 3, .column = 6, .begin = 100, .end = 109},
                              .message = "two names without a separator",
                              .hint = "put 、 between them",
                              .excerpt = "牵头单位:省甲厅省乙厅"};
  EXPECT_EQ(shown(diagnostic),
            "a.txt:3:6: warning: two names without a separator (put 、 between them) [missing-separator]\n"
            "  牵头单位:省甲厅省乙厅\n"
            "           ^~~~~~\n");
}

TEST(Messages, KeepTerminalCodesOut) { EXPECT_EQ(printable("a\x1b[31m\xc2\x9b\x7f"), "a [31m  "); }

} // namespace
} // namespace dutygraph::cli
