#include <dutygraph/text_words.hpp>
#include <gmock/gmock.h>
#include <string>

namespace dutygraph {
namespace {

using namespace std::string_literals;

const WordSet offices{"厅", "局", "办公室", "室", "Office", "省政府办公室", "、"};

TEST(WordSet, FindsTheLongestWordAtEitherEnd) {
  EXPECT_EQ(offices.ending("市政府办公室"), "办公室");
  EXPECT_EQ(offices.ending("教室"), "室");
  EXPECT_EQ(offices.ending("Port Office"), "Office");
  EXPECT_EQ(offices.ending("财政部"), "");
  EXPECT_EQ(offices.ending(""), "");
  EXPECT_EQ(offices.beginning("局、厅"), "局");
  EXPECT_EQ(offices.beginning("、厅"), "、");
  EXPECT_EQ(offices.beginning("办公"), "");
}

TEST(WordSet, AProperEndingHasSomethingBeforeIt) {
  EXPECT_EQ(offices.proper_ending("办公室"), "室");
  EXPECT_EQ(offices.proper_ending("局"), "");
  EXPECT_EQ(offices.proper_ending(""), "");
}

TEST(WordSet, TextsThatEndInsideACharacterHoldOnlyTheirWholeWords) {
  const std::string cut = "教育局"s.substr(0, 8);
  EXPECT_FALSE(offices.stands_in(cut));
  EXPECT_EQ(offices.beginning("局"s.substr(0, 2)), "");
  EXPECT_TRUE(offices.stands_in("局" + cut));
}

TEST(WordIndex, GathersTheMarksOfAllWordsThatStand) {
  const WordIndex index({{"负责", 1}, {"按职责分工负责", 2}, {"配合", 4}, {"lead", 8}});
  EXPECT_EQ(index.marks_in("由甲局按职责分工负责"), 3U);
  EXPECT_EQ(index.marks_in("甲局配合,B leads"), 12U);
  EXPECT_EQ(index.marks_in("按职责分工"), 0U);
  EXPECT_EQ(index.marks_in(""), 0U);
  EXPECT_FALSE(WordIndex().any_in("负责"));
}

/// A text of pieces that overlap the words in many ways; the same for the same seed.
std::string mixed_text(std::uint64_t seed) {
  constexpr std::string_view pieces[] = {"厅", "局", "办公", "室", "省", "政府", "、", "Off", "ice", "é", "𠮷", " "};
  std::string text;
  for (int i = 0; i < 40; ++i) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    text += pieces[(seed >> 33U) % std::size(pieces)];
  }
  return text;
}

TEST(WordIndex, AgreesWithASearchForEachWord) {
  constexpr std::string_view words[] = {"厅", "局", "办公室", "室省", "Office", "省政府办公室", "、", "é", "𠮷局", " "};
  std::vector<WordIndex::Word> marked;
  for (std::size_t i = 0; i < std::size(words); ++i) marked.push_back({words[i], 1U << i});
  const WordIndex index(marked);
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const std::string text = mixed_text(seed);
    std::uint32_t expected = 0;
    for (const auto& [word, mark] : marked) expected |= text.find(word) == std::string::npos ? 0U : mark;
    ASSERT_EQ(index.marks_in(text), expected) << text;
    ASSERT_EQ(index.any_in(text), expected != 0) << text;
  }
}

} // namespace
} // namespace dutygraph
