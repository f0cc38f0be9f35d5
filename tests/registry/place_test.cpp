#include "json_place.hpp"
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

std::string place(std::string_view json, std::string_view pointer) {
  const SourceSpan span = place_of_value(json, pointer);
  return std::to_string(span.line) + ":" + std::to_string(span.column);
}

constexpr std::string_view sample = "{\"a\\\"[\": [1, {\"b\": \"省 }\", \"c\": null}],\n \"d\": {\"e\": [[], 2]}}";

TEST(JsonPlace, FindsMembersAndElements) {
  EXPECT_EQ(place(sample, ""), "1:1");
  EXPECT_EQ(place(sample, "/a\\\"[/1/b"), "1:20");
  EXPECT_EQ(place(sample, "/a\\\"[/1/c"), "1:32");
  EXPECT_EQ(place(sample, "/d/e/1"), "2:18");
}

TEST(JsonPlace, AnAbsentValueIsSoughtInTheInnermostOneOnTheWay) {
  EXPECT_EQ(place(sample, "/d/e/7"), "2:13");
  EXPECT_EQ(place(sample, "/d/x"), "2:7");
  EXPECT_EQ(place(sample, "/x/y"), "1:1");
}

TEST(JsonPlace, BrokenTextEndsTheSearchInsideTheText) {
  for (std::size_t length = 0; length < sample.size(); ++length) {
    const SourceSpan span = place_of_value(sample.substr(0, length), "/d/e/1");
    EXPECT_LE(span.begin, length);
  }
}

TEST(JsonPlace, ColumnsCountCharacters) {
  const SourceSpan span = place_of_byte("省财\n政厅x", 13);
  EXPECT_EQ(span.line, 2U);
  EXPECT_EQ(span.column, 3U);
  EXPECT_EQ(place_of_byte("ab", 99).column, 3U);
}

} // namespace
} // namespace dutygraph
