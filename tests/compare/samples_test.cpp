/// Our own documents in every dialect, each with gold: examples/documents.
#include <dutygraph/compare.hpp>
#include <dutygraph/extract.hpp>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

namespace fs = std::filesystem;

const fs::path documents = fs::path(DUTYGRAPH_SOURCE_DIR) / "examples" / "documents";
constexpr std::string_view gold_ending = ".gold.json";

/// Names of the samples that have gold, in order.
std::vector<std::string> samples() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(documents)) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(gold_ending)) names.push_back(file.substr(0, file.size() - gold_ending.size()));
  }
  std::ranges::sort(names);
  return names;
}

/// The document beside NAME.gold.json.
fs::path document_of(const std::string& name) {
  for (const auto& entry : fs::directory_iterator(documents))
    if (entry.path().stem() == name && entry.path().extension() != ".json") return entry.path();
  return {};
}

std::string f1(const Score& score) {
  return std::to_string(score.matched) + " of " + std::to_string(score.proposed) + "/" + std::to_string(score.expected);
}
bool perfect(const Score& score) { return score.matched == score.proposed && score.matched == score.expected; }

class Samples : public testing::TestWithParam<std::string> {};

TEST_P(Samples, EveryClauseIsReadAsCodedByHand) {
  const fs::path path = document_of(GetParam());
  const auto bytes = read_bytes(path.string());
  ASSERT_TRUE(bytes) << GetParam();
  ExtractOptions options;
  if (const auto own = path.parent_path() / (GetParam() + ".dialect.json"); fs::exists(own)) {
    const auto dialect = Dialects::parse(*read_bytes(own.string()), own.filename().string());
    ASSERT_TRUE(dialect) << describe(dialect.error());
    options.dialects = Dialects::builtin().with(*dialect);
  }
  const auto extraction = extract_document(*bytes, path.filename().string(), Registry::builtin(), options);
  ASSERT_TRUE(extraction) << describe(extraction.error());
  const std::string gold_file = GetParam() + std::string(gold_ending);
  const auto gold = gold_from_json(*read_bytes((documents / gold_file).string()), gold_file);
  ASSERT_TRUE(gold) << describe(gold.error());
  if (gold->empty()) {
    EXPECT_TRUE(extraction->plan.clauses.empty());
    return;
  }
  const Evaluation found = evaluate(extraction->plan, *gold);
  EXPECT_TRUE(perfect(found.clauses)) << f1(found.clauses);
  EXPECT_TRUE(perfect(found.lead)) << f1(found.lead);
  EXPECT_TRUE(perfect(found.co)) << f1(found.co);
  EXPECT_TRUE(perfect(found.forms)) << f1(found.forms);
  EXPECT_THAT(found.differences, testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Documents, Samples, testing::ValuesIn(samples()), [](const auto& sample) {
  std::string name = sample.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

} // namespace
} // namespace dutygraph
