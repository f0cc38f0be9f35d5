#include "options.hpp"
#include "outputs.hpp"
#include <dutygraph/store.hpp>
#include <gtest/gtest.h>

namespace dutygraph::cli {
namespace {

TEST(Period, IsTwoYearsOrOne) {
  EXPECT_EQ(period_from("2016-2020"), (Period{2016, 2020}));
  EXPECT_EQ(period_from("2016"), (Period{2016, 2016}));
}

TEST(Period, RefusesWhatIsNone) {
  for (const char* text : {"", "-", "2016-", "-2020", "2020-2016", "16-20", "2016-2020-2021", "two", "20160-20200"})
    EXPECT_FALSE(period_from(text)) << text;
}

TEST(LeadWeight, IsANumberOrARatio) {
  EXPECT_EQ(weights_from("3")->lead, 3.0);
  EXPECT_EQ(weights_from("3")->co, 1.0);
  EXPECT_EQ(weights_from("1:0")->co, 0.0);
  EXPECT_EQ(weights_from("1.5:0.5")->lead, 1.5);
}

TEST(LeadWeight, RefusesWhatIsNone) {
  for (const char* text : {"", ":", "2:", ":1", "-1", "0:0", "nan", "inf", "1:inf", "2x"})
    EXPECT_FALSE(weights_from(text)) << text;
}

TEST(FileName, StaysInItsFolder) {
  EXPECT_EQ(file_name_of("../../etc/passwd"), "___.._etc_passwd");
  EXPECT_EQ(file_name_of(""), "plan");
  EXPECT_EQ(file_name_of("辽宁-2016"), "辽宁-2016");
  EXPECT_EQ(file_name_of("a\nb"), "a_b");
}

TEST(Path, IsFolderAndName) {
  EXPECT_EQ(joined_path("output", "a.svg"), "output/a.svg");
  EXPECT_EQ(joined_path("output/", "a.svg"), "output/a.svg");
}

TEST(NearestWord, ForgivesTwoEdits) {
  const std::vector<std::string> words{"report", "rank", "compare"};
  EXPECT_EQ(nearest_word("reprot", words), "report");
  EXPECT_EQ(nearest_word("comprae", words), "compare");
  EXPECT_EQ(nearest_word("draw", words), "");
  EXPECT_EQ(nearest_word("xyzzy", words), "");
  EXPECT_EQ(nearest_word("x", words), "");
}

} // namespace
} // namespace dutygraph::cli
