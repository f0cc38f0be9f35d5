#include <dutygraph/compare.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;
using ::testing::Pair;

TEST(GoldFile, ReadsAClauseAndLeavesOtherMembersAlone) {
  const auto gold =
      gold_from_json(R"json([{"n": 1, "line": 7, "path": ["二", "(一)"], "heading": "h", "lead": ["省A厅"],
                                        "co": ["省B局", "省C办"], "form": "led", "open": true, "raw": "r"}])json",
                     "gold.json");
  ASSERT_TRUE(gold) << describe(gold.error());
  ASSERT_EQ(gold->size(), 1U);
  EXPECT_EQ(gold->front().line, 7U);
  EXPECT_THAT(gold->front().path, Optional(ElementsAre("二", "(一)")));
  EXPECT_THAT(gold->front().lead, ElementsAre("省A厅"));
  EXPECT_THAT(gold->front().co, ElementsAre("省B局", "省C办"));
  EXPECT_EQ(gold->front().form, Form::led);
  EXPECT_TRUE(gold->front().open);
}

struct BadGold {
  const char* json;
  const char* message;
};
class GoldFileErrors : public ::testing::TestWithParam<BadGold> {};

TEST_P(GoldFileErrors, NameThePlaceAndTheRemedy) {
  const auto gold = gold_from_json(GetParam().json, "gold.json");
  ASSERT_FALSE(gold);
  EXPECT_EQ(gold.error().kind, Error::Kind::input);
  EXPECT_EQ(describe(gold.error()), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    All, GoldFileErrors,
    ::testing::Values(
        BadGold{"[{\"line\": 7,\n  \"路\": ]",
                "gold.json:2:8: error: this is not valid JSON (a gold file is a JSON array "
                "of clauses)"},
        BadGold{"", "gold.json:1:1: error: this is not valid JSON (a gold file is a JSON array of clauses)"},
        BadGold{"{}",
                "gold.json: error: /clauses: \"clauses\" must be a list of clauses (give [] where there is none)"},
        BadGold{"3", "gold.json: error: a gold file must be an array or an object (put the clauses between [ and ])"},
        BadGold{R"({"clauses": [], "tasks": [[2, 3], [4]]})",
                "gold.json: error: /tasks/1: a task must be two line numbers from 1, in order (give the first and the "
                "last line, such as [4, 5])"},
        BadGold{R"({"clauses": [], "tasks": [[3, 2]]})",
                "gold.json: error: /tasks/0: a task must be two line numbers from 1, in order (give the first and the "
                "last line, such as [4, 5])"},
        BadGold{R"({"clauses": [{"line": 0}]})",
                "gold.json: error: /clauses/0/line: \"line\" must be a line number from 1 (give the source line on "
                "which the clause starts)"},
        BadGold{R"([{"line": 1, "lead": [], "co": [], "form": "led", "names": {"A": 1}}])",
                "gold.json: error: /0/names: \"names\" must give a text for each written name (such as {\"省A厅\": "
                "\"a-dept\"})"},
        BadGold{"[3]", "gold.json: error: /0: a clause must be an object (put each clause between { and })"},
        BadGold{R"([{"path": [], "lead": [], "co": [], "form": "led"}])",
                "gold.json: error: /0/line: \"line\" must be a line number from 1 (give the source line on which the "
                "clause starts)"},
        BadGold{R"([{"line": -2, "path": [], "lead": [], "co": [], "form": "led"}])",
                "gold.json: error: /0/line: \"line\" must be a line number from 1 (give the source line on which the "
                "clause starts)"},
        BadGold{R"([{"line": 4294967296, "path": [], "lead": [], "co": [], "form": "led"}])",
                "gold.json: error: /0/line: \"line\" must be a line number from 1 (give the source line on which the "
                "clause starts)"},
        BadGold{R"([{"line": 1, "path": [], "lead": ["A", 1], "co": [], "form": "led"}])",
                "gold.json: error: /0/lead: \"lead\" must be a list of texts (give [] where there is none)"},
        BadGold{R"([{"line": 1, "path": [], "lead": [], "co": [], "form": "alone"}])",
                "gold.json: error: /0/form: \"form\" is not a form of clause (use led, sole, joint, assist or duty)"},
        BadGold{R"([{"line": 1, "path": [], "lead": [], "co": [], "form": "led", "open": 1}])",
                "gold.json: error: /0/open: \"open\" must be true or false (true where the list ends in 等)"}));

TEST(GoldFile, MayHoldTasksAndMeaningsOfNames) {
  const auto gold = gold_file_from_json(R"json({"clauses": [{"line": 7, "lead": ["A厅"], "co": [], "form": "sole",
    "names": {"A厅": "a-old"}}], "tasks": [[2, 3], [4, 4]], "names": {"A厅": "a", "B局": "b"}})json",
                                        "gold.json");
  ASSERT_TRUE(gold) << describe(gold.error());
  EXPECT_THAT(gold->tasks, ElementsAre(GoldTask{2, 3}, GoldTask{4, 4}));
  EXPECT_THAT(gold->names, ElementsAre(Pair("A厅", "a"), Pair("B局", "b")));
  EXPECT_THAT(gold->clauses.at(0).names, ElementsAre(Pair("A厅", "a-old")));
  EXPECT_EQ(gold->clauses.at(0).path, std::nullopt);
  EXPECT_THAT(gold_file_from_json("[]", "gold.json").value().tasks, IsEmpty());
}

TEST(GoldFile, BytesThatAreNotUtf8AreAnErrorNotACrash) {
  EXPECT_FALSE(gold_from_json("[\"\xff\xfe\"]", "gold.json"));
  EXPECT_FALSE(gold_from_json(std::string(100000, '['), "gold.json"));
}

} // namespace
} // namespace dutygraph
