#include "plans.hpp"
#include <cstdlib>
#include <dutygraph/store_tables.hpp>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;

/// Files in a folder of their own, gone at the end.
class LoadTables : public ::testing::Test {
protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "tablesXXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view bytes) const {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  fs::path folder_;
};

void expect_plans_of_load(const std::vector<std::string>& inputs, const LoadOptions& options = {}) {
  const Registry registry = two_agency_registry();
  const Loaded expected = load(inputs, registry, options);
  LoadedTables found = load_tables(inputs, registry, options);
  ASSERT_EQ(found.plans.size(), expected.plans.size());
  for (std::size_t p = 0; p < found.plans.size(); ++p) {
    Plan plan = plan_of(found.plans[p]);
    if (inputs.size() == 1 && plan.source.sha256.empty()) plan.source.sha256 = expected.plans[p].source.sha256;
    EXPECT_EQ(plan.title, found.plans[p].id);
    plan.title = expected.plans[p].title; // load keeps the title of a plan that gets another id
    EXPECT_EQ(plan, expected.plans[p]);
  }
  EXPECT_EQ(found.diagnostics, expected.diagnostics);
  EXPECT_EQ(found.errors, expected.errors);
}

TEST_F(LoadTables, PlansAreThoseOfLoad) {
  const auto a = file("a.csv", "task,agency,role,period\nt1,省A厅,lead,2016-2020\nt1,乙,co,2016-2020\n");
  const auto b = file("b.tsv", "task\tagency\trole\nt1\tA厅\tco\nt1\tA厅\tlead\n");
  expect_plans_of_load({a});
  expect_plans_of_load({b, a});
  LoadOptions dated;
  dated.extract.period = Period{2001, 2005};
  expect_plans_of_load({a, b}, dated);
}

TEST_F(LoadTables, PlanGivenTwiceCountsOnceAndAnotherOfItsIdIsRenamed) {
  const std::string rows = "task,agency,role,plan\nt1,甲,lead,north\n";
  expect_plans_of_load({file("a.csv", rows), file("b.csv", rows), file("c.csv", rows + "t2,乙,co,north\n")});
}

TEST_F(LoadTables, OtherEncodingsAreDecoded) {
  const auto gb =
      file("gb.csv", "task,agency,role\nt1,\xB2\xC6\xD5\xFE\xBE\xD6,lead\nt2,\xBD\xCC\xD3\xFD\xBE\xD6,co\n");
  LoadOptions options;
  options.extract.encoding = "GB18030";
  expect_plans_of_load({gb}, options);
  const LoadedTables found = load_tables(std::vector{gb}, Registry(), options);
  ASSERT_EQ(found.plans.size(), 1U);
  EXPECT_EQ(found.plans[0].agencies.at(0).name, "财政局");
  EXPECT_EQ(found.plans[0].source.encoding, "GB18030");
}

TEST_F(LoadTables, BadTableAmongGoodOnesIsReportedWithItsPlace) {
  const auto good = file("good.csv", "task,agency,role\nt1,甲,lead\n");
  const auto bad = file("bad.csv", "task,agency,role\nt1,甲,lead\nt2,乙,boss\n");
  expect_plans_of_load({bad, good});
  const LoadedTables found = load_tables(std::vector{bad, good}, Registry());
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].span.line, 3U);
  EXPECT_EQ(found.plans.size(), 1U);
}

TEST_F(LoadTables, BadRowInTheMiddleOfManyIsNamed) {
  std::string table = "task\tagency\trole\tweight\n";
  for (int row = 0; row < 200000; ++row)
    table +=
        "t" + std::to_string(row / 5) + "\ta" + std::to_string(row % 5) + (row == 100000 ? "\tco\t-3\n" : "\tco\t2\n");
  const auto big = file("big.tsv", table);
  const LoadedTables found = load_tables(std::vector{big}, Registry());
  EXPECT_TRUE(found.plans.empty());
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(describe(found.errors[0]), big + ":100002:14: error: the weight \"-3\" is no number from 0 (write a finite "
                                             "number of at least 0, or leave it empty for 1)");
}

TEST_F(LoadTables, LastRowCutShortIsAnErrorOfThatRow) {
  const auto cut = file("cut.tsv", "task\tagency\trole\nt1\ta\tlead\nt2\tb");
  const LoadedTables found = load_tables(std::vector{cut}, Registry());
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].span.line, 3U);
}

TEST_F(LoadTables, OneLineOfMillionsOfBytesIsOneAgency) {
  const std::string name(5000000, 'x');
  const auto wide = file("wide.tsv", "task\tagency\trole\nt1\t" + name + "\tlead\n");
  const LoadedTables found = load_tables(std::vector{wide}, Registry());
  ASSERT_EQ(found.plans.size(), 1U);
  EXPECT_EQ(found.plans[0].agencies.at(0).key, name);
}

TEST_F(LoadTables, OnlyFilesThatBeginAsTablesDoAreEdgeTables) {
  const auto table = file("t.csv", "task,agency,role\n");
  const auto text = file("t.txt", "工作要点\n");
  const auto json = file("t.json", "{}");
  EXPECT_TRUE(are_edge_tables(std::vector{table}));
  EXPECT_FALSE(are_edge_tables(std::vector{table, text}));
  EXPECT_FALSE(are_edge_tables(std::vector{json}));
  EXPECT_FALSE(are_edge_tables(std::vector<std::string>{"-"}));
  EXPECT_FALSE(are_edge_tables(std::vector{folder_.string()}));
  EXPECT_FALSE(are_edge_tables(std::vector{(folder_ / "none.csv").string()}));
  EXPECT_FALSE(are_edge_tables(std::vector<std::string>{}));
}

} // namespace
} // namespace dutygraph::testing
