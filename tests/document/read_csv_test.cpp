#include "readers.hpp"
#include "shown.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using document::text_of_csv;
using testing::HasSubstr;

std::string shown_csv(std::string_view text) { return shown(text_of_csv(text, "a.csv", {})); }

TEST(ReadCsv, EverySeparatorIsFound) {
  EXPECT_EQ(shown_csv("任务,单位\n修渠,水务局\n"), "任务|单位\n修渠|水务局\n");
  EXPECT_EQ(shown_csv("任务;单位\n\"修渠,清淤\";水务局\n"), "任务|单位\n修渠,清淤|水务局\n");
  EXPECT_EQ(shown_csv("任务\t单位\r\n修渠\t水务局\r\n"), "任务|单位\n修渠|水务局\n");
  EXPECT_EQ(shown_csv("任务|单位\n修渠|水务局\n"), "任务|单位\n修渠|水务局\n");
  EXPECT_EQ(shown_csv("sep=;\n任务;单位,等\n"), "任务|单位,等\n");
}

TEST(ReadCsv, QuotesHoldSeparatorsBreaksAndQuotes) {
  EXPECT_EQ(shown_csv("a,b\n\"一,二\",\"三\r\n四\"\n\"五\"\"六\"\"\",\n\n , \n"), "a|b\n一,二|三/四\n五\"六\"|\n");
}

TEST(ReadCsv, RaggedRowsAreKeptAndReportedOnce) {
  const auto linear = text_of_csv("a,b,c\n1,2,3\n4,5\n6,7,8\n9\n", "a.csv", {});
  EXPECT_EQ(shown(linear), "a|b|c\n1|2|3\n4|5\n6|7|8\n9\n");
  ASSERT_EQ(linear->diagnostics.size(), 1U);
  EXPECT_EQ(
      describe(linear->diagnostics[0]),
      "a.csv: warning: 2 of 5 rows have another number of cells than 3, first on line 3; they are kept as they are "
      "(look for missing quotes or separators there)");
}

TEST(ReadCsv, AQuoteThatIsNeverClosedIsACharacter) {
  const auto linear = text_of_csv("a,b\n1,\"二\n三,四\n", "a.csv", {});
  EXPECT_EQ(shown(linear), "a|b\n1|\"二\n三|四\n");
  ASSERT_EQ(linear->diagnostics.size(), 1U);
  EXPECT_THAT(linear->diagnostics[0].message, HasSubstr("a quote on line 2 is never closed"));
}

TEST(ReadCsv, EncodingIsThatOfTheFile) {
  const std::string gb = "\xC8\xCE\xCE\xF1,\xB5\xA5\xCE\xBB\n\xBD\xA8\xC9\xE8,\xB2\xC6\xD5\xFE\xCC\xFC\n";
  const auto linear = text_of_csv(gb, "a.csv", {});
  EXPECT_EQ(shown(linear), "任务|单位\n建设|财政厅\n");
  EXPECT_EQ(linear->encoding, "GB18030");
}

TEST(ReadCsv, OddInputTakesNoLongerThanItsLength) {
  std::string quotes;
  for (int i = 0; i < 200000; ++i) quotes += "\"\"\",";
  EXPECT_FALSE(shown_csv(quotes).empty());
  EXPECT_EQ(shown_csv(",,,\n,,\n"), "a.csv: error: has no text in any cell (give a table with text in it)");
}

} // namespace
} // namespace dutygraph
