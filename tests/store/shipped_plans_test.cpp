/// The plans that ship: valid, without sentences, and (where the documents are at hand) just what the tool writes.
#include <algorithm>
#include <dutygraph/store.hpp>
#include <filesystem>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

struct Shipped {
  std::string_view id;
  std::string_view document;
  std::string_view title; ///< where the document does not name its own
  std::string_view issuer;
};
constexpr Shipped shipped[] = {
    {"liaoning-2012-northeast", "000_7e97100f5110c5cd.txt", "", ""},
    {"liaoning-2012-plan", "001_2131ad4c7403c33f.txt", "", "辽宁省人民政府"},
    {"liaoning-2012-revitalisation", "002_484dcaf9f2ac41e8.txt", "辽宁省2012年振兴老工业基地工作", ""},
    {"liaoning-2016-plan", "003_b03137492791f332.txt", "", ""},
    {"liaoning-2021-plan", "004_d8f660d016160240.txt",
     "辽宁省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "辽宁省人民政府"},
};

class ShippedPlans : public testing::TestWithParam<Shipped> {
protected:
  [[nodiscard]] static std::string file() {
    return std::string(DUTYGRAPH_SOURCE_DIR) + "/graphs/plans/" + std::string(GetParam().id) + ".json";
  }
};

TEST_P(ShippedPlans, AreValidAndHoldNoSentences) {
  const auto bytes = read_bytes(file());
  ASSERT_TRUE(bytes) << describe(bytes.error());
  const auto plan = plan_from_json(*bytes, file());
  ASSERT_TRUE(plan) << describe(plan.error());
  EXPECT_EQ(plan->id, GetParam().id);
  for (const Task& task : plan->tasks) {
    EXPECT_EQ(task.text, "");
    EXPECT_LE(character_count(task.title), 30U);
  }
  for (const Clause& clause : plan->clauses) EXPECT_EQ(clause.text, "");
}

TEST_P(ShippedPlans, AreWhatTheToolWrites) {
  const std::string document =
      std::string(DUTYGRAPH_SOURCE_DIR) + "/../shared/seeds/" + std::string(GetParam().document);
  if (!std::filesystem::exists(document)) GTEST_SKIP() << "the real documents are not here: " << document;
  ExtractOptions options;
  options.id = GetParam().id;
  options.title = GetParam().title;
  options.issuer = GetParam().issuer;
  const auto found = extract_document(*read_bytes(document), document, Registry::builtin(), options);
  ASSERT_TRUE(found) << describe(found.error());
  PlanFileOptions without_text;
  without_text.with_text = false;
  EXPECT_TRUE(to_json(found->plan, without_text) == *read_bytes(file()))
      << file() << " is not what the tool writes now";
}

INSTANTIATE_TEST_SUITE_P(Liaoning, ShippedPlans, testing::ValuesIn(shipped), [](const auto& plan) {
  std::string name(plan.param.id);
  std::ranges::replace(name, '-', '_');
  return name;
});

} // namespace
} // namespace dutygraph
