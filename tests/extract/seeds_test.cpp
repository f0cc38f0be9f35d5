/// The real documents, where they are at hand: every edge as a person counted it, every line used.
#include "plan_dump.hpp"
#include <dutygraph/compare.hpp>
#include <filesystem>

namespace dutygraph {
namespace {

const std::string shared = std::string(DUTYGRAPH_SOURCE_DIR) + "/../shared";

struct Seed {
  std::string_view file;
  std::size_t clauses;
  std::size_t leads; ///< one count a clause
  std::size_t cos;
};
constexpr Seed seeds[] = {{"000_7e97100f5110c5cd.txt", 92, 95, 474},
                          {"001_2131ad4c7403c33f.txt", 142, 142, 587},
                          {"002_484dcaf9f2ac41e8.txt", 0, 0, 0},
                          {"003_b03137492791f332.txt", 335, 326, 858},
                          {"004_d8f660d016160240.txt", 0, 0, 0}};

class Seeds : public testing::TestWithParam<Seed> {
protected:
  void SetUp() override {
    const std::string path = shared + "/seeds/" + std::string(GetParam().file);
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "the real documents are not here: " << path;
    const auto bytes = read_bytes(path);
    ASSERT_TRUE(bytes);
    auto extraction = extract_document(*bytes, path, Registry::builtin());
    ASSERT_TRUE(extraction);
    found = std::move(*extraction);
  }
  Extraction found;
};

TEST_P(Seeds, ClausesAndEdgesAreAsCountedByHand) {
  std::size_t leads = 0;
  std::size_t cos = 0;
  for (const Assignment& edge : found.plan.assignments) {
    if (found.plan.clauses[edge.clause->index()].tasks.front() != edge.task) continue;
    (edge.role == Role::lead ? leads : cos) += 1;
  }
  EXPECT_EQ(found.plan.clauses.size(), GetParam().clauses);
  EXPECT_EQ(leads, GetParam().leads);
  EXPECT_EQ(cos, GetParam().cos);
}

TEST_P(Seeds, NoLineIsUnclaimed) {
  for (std::size_t i = 0; i < found.lines.size(); ++i)
    EXPECT_NE(found.lines[i], LineUse::unclaimed) << "line " << i + 1;
}

TEST_P(Seeds, EveryNameIsKnownToTheRegistry) {
  for (const Agency& agency : found.plan.agencies)
    EXPECT_NE(Registry::builtin().find(agency.key), nullptr) << agency.name;
}

TEST_P(Seeds, WithoutARegistryTheSameEdgesComeOut) {
  const auto bytes = read_bytes(shared + "/seeds/" + std::string(GetParam().file));
  const auto bare = extract_document(*bytes, "a.txt", no_registry());
  ASSERT_TRUE(bare);
  EXPECT_EQ(dump_clauses(bare->plan), dump_clauses(found.plan));
}

TEST_P(Seeds, EveryTaskHasItsPlace) {
  std::uint32_t last = 0;
  for (const Task& task : found.plan.tasks) {
    EXPECT_GE(task.first_line, last);
    EXPECT_LE(character_count(task.title), 30U);
    EXPECT_FALSE(task.path.empty()) << task.title;
    last = task.first_line;
  }
}

INSTANTIATE_TEST_SUITE_P(Real, Seeds, testing::ValuesIn(seeds),
                         [](const auto& seed) { return std::string(seed.param.file.substr(0, 3)); });

void expect_gold(std::string_view seed, std::string_view gold_file) {
  const std::string path = shared + "/seeds/" + std::string(seed);
  const std::string gold_path = shared + "/gold/" + std::string(gold_file);
  if (!std::filesystem::exists(path) || !std::filesystem::exists(gold_path))
    GTEST_SKIP() << "the real documents are not here: " << path;
  const auto gold = gold_from_json(*read_bytes(gold_path), gold_path);
  ASSERT_TRUE(gold);
  const auto found = extract_document(*read_bytes(path), path, Registry::builtin());
  ASSERT_TRUE(found);
  const auto score = evaluate(found->plan, *gold);
  EXPECT_THAT(score.differences, testing::IsEmpty());
  EXPECT_EQ(score.lead.f1(), 1.0);
  EXPECT_EQ(score.co.f1(), 1.0);
}
TEST(Gold, NortheastNoticeIsRight) { expect_gold("000_7e97100f5110c5cd.txt", "000.json"); }
TEST(Gold, FirstThirdOfTheThirteenthPlanIsRight) { expect_gold("003_b03137492791f332.txt", "003-part.json"); }

} // namespace
} // namespace dutygraph
