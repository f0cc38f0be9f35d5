#include "ran.hpp"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

namespace dutygraph {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// Tables in a folder of their own, and a file of no corrections: with it, edge tables go the way of plans.
class EdgeTables : public ::testing::Test {
protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "tablesXXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    none_ = file("none.json", R"({"format": "dutygraph-corrections", "version": 1, "corrections": []})");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) const {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  /// That a command says the same of tables in columns and of their plans.
  void expect_same(std::vector<std::string> words, const std::vector<std::string>& tables) const {
    words.insert(words.end(), tables.begin(), tables.end());
    const Ran columns = run(words);
    words.insert(words.end(), {"--corrections", none_});
    const Ran plans = run(words);
    EXPECT_EQ(columns.out, plans.out);
    EXPECT_EQ(columns.err, plans.err);
    EXPECT_EQ(columns.status, plans.status);
  }

  fs::path folder_;
  std::string none_;
};

/// Two plans and periods, both roles of one agency, a repeated row, a collective, titles shared between plans.
std::string two_plans() {
  std::string table = "plan,period,task,title,agency,kind,role,weight,basis\n";
  for (int row = 0; row < 120; ++row) {
    const bool north = row % 3 == 0;
    table += std::string(north ? "north,2011-2015" : "south,2016-2020") + ",t" + std::to_string(row % 17) + ",title " +
             std::to_string(row % 5) + ",局" + std::to_string(row * row % 11) + ",," + (row % 4 == 0 ? "lead" : "co") +
             ",1," + (row % 7 == 0 ? "suggested" : "stated") + "\n";
  }
  return table + "south,2016-2020,t1,title 1,各单位,collective,co,1,stated\n";
}

TEST_F(EdgeTables, InColumnsGiveTheTablesOfTheirPlans) {
  const std::string a = file("a.csv", two_plans());
  const std::string b = file("b.tsv", "task\tagency\trole\nx\t局1\tlead\nx\t局2\tco\ny\t局2\tlead\ny\t局2\tco\n");
  for (const std::vector<std::string>& tables :
       {std::vector{a}, std::vector{b}, std::vector{b, a}, std::vector{a, a}}) {
    for (const char* format : {"table", "csv", "json"}) {
      expect_same({"summary", "--format", format}, tables);
      for (const char* per : {"plan", "period", "all"})
        expect_same({"rank", "--format", format, "--per", per, "--by", "pagerank"}, tables);
    }
    expect_same({"summary", "--merge-tasks", "--with-suggested", "--collectives", "drop"}, tables);
    expect_same({"rank", "--merge-tasks", "--with-suggested", "--collectives", "drop"}, tables);
    expect_same({"rank", "--by", "all", "--format", "csv"}, tables);
    expect_same({"rank", "--sweep", "--lang", "zh"}, tables);
    expect_same({"rank", "--query", "局1", "--by", "birank"}, tables);
  }
}

TEST_F(EdgeTables, AreExportedAsTheirPlansAre) {
  const std::string a = file("a.csv", two_plans());
  const std::string odd = file("odd.csv", "task,agency,role,title,weight,role_word,field\n"
                                          "\"t\n1\",\"a\tb\",lead,\" \"\"x\"\",\",0.1,\"牵头,主办\",f\n"
                                          "t2,省财政厅,co,,1e300,,\nt2,甲 ,lead,,0,\"\r\",\nt2,乙,co,,-0,,g\n");
  const std::string bad = file("bad.csv", "task,agency,role\nt1,甲,boss\n");
  for (const std::vector<std::string>& tables : {std::vector{a}, std::vector{odd}, std::vector{odd, a},
                                                 std::vector{a, a}, std::vector{bad, a}, std::vector{bad}})
    expect_same({"export", "--format", "csv"}, tables);
  expect_same({"export", "--format", "csv", "--period", "2001-2005"}, {odd});
}

TEST_F(EdgeTables, ExportReplacesItsOwnInputAndReadsBack) {
  const std::string table = file("a.csv", two_plans());
  const Ran printed = run({"export", table, "--format", "csv"});
  EXPECT_EQ(run({"export", table, "--format", "csv", "-o", table}).err, "dutygraph: wrote " + table + "\n");
  EXPECT_EQ(run({"export", table, "--format", "csv"}).out, printed.out);
}

TEST_F(EdgeTables, AreNumberedAsTheirPlansAre) {
  const auto bytes = [&](const std::string& name) {
    std::ifstream stream(folder_ / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  const std::string a = file("a.csv", two_plans());
  const std::string b = file("b.tsv", "task\tagency\trole\nx\t局1\tlead\nx\t\"a,\"\"b\"\tco\n");
  const auto out = [&](const char* name) { return (folder_ / name).string(); };
  ASSERT_EQ(run({"export", a, b, "--format", "numeric", "-o", out("columns")}).status, Status::done);
  ASSERT_EQ(run({"export", a, b, "--format", "numeric", "-o", out("plans"), "--corrections", none_}).status,
            Status::done);
  EXPECT_EQ(bytes("columns/vertices.csv"), bytes("plans/vertices.csv"));
  EXPECT_EQ(bytes("columns/edges.csv"), bytes("plans/edges.csv"));
  EXPECT_THAT(bytes("columns/vertices.csv"), ::testing::StartsWith("id,mode,name\n0,agency,"));
  EXPECT_THAT(bytes("columns/edges.csv"), ::testing::StartsWith("src,dst,role,weight,basis\n0,"));
}

TEST_F(EdgeTables, NumbersNeedAFolder) {
  const std::string a = file("a.csv", two_plans());
  for (const std::vector<std::string>& output : {std::vector<std::string>{}, std::vector<std::string>{"-o", "-"}}) {
    std::vector<std::string> words{"export", a, "--format", "numeric"};
    words.insert(words.end(), output.begin(), output.end());
    const Ran ran = run(words);
    EXPECT_EQ(ran.status, Status::usage);
    EXPECT_THAT(ran.err, HasSubstr("give their folder with -o"));
  }
}

TEST_F(EdgeTables, OddNetworksHaveADefinedResult) {
  const std::string header = "task,agency,role,weight\n";
  for (const std::string rows : {"t1,甲,lead,1\n", "t1,甲,co,0\n", "t1,甲,lead,0\nt2,乙,co,0\n",
                                 "t1,甲,lead,1\nt1,甲,co,1\n", "\"t\n1\",\"a\tb\",lead,1\n"}) {
    const std::string table = file("odd.csv", header + rows);
    for (const char* by : {"all", "core", "eigenvector"}) {
      const Ran ran = run({"rank", table, "--by", by, "--format", "json"});
      EXPECT_EQ(ran.status, Status::done) << rows << ran.err;
      EXPECT_EQ(ran.out.find("nan"), std::string::npos) << rows;
      EXPECT_EQ(ran.out.find("inf"), std::string::npos) << rows;
    }
    EXPECT_EQ(run({"summary", table}).status, Status::done) << rows;
    EXPECT_EQ(run({"export", table, "--format", "graphml"}).status, Status::done) << rows;
  }
}

TEST_F(EdgeTables, WhatCannotBeIsNamedWithFileAndLine) {
  const std::string header = "task\tagency\trole\tweight\n";
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"", "odd.tsv: error: a table without rows"},
      {"t1\ta\tlead\tnan\n", "odd.tsv:2:11: error: the weight \"nan\""},
      {"t1\ta\tlead\tinf\n", "odd.tsv:2:11: error: the weight \"inf\""},
      {"t1\ta\tlead\t1\nt1\ta\tlead\t-1\n", "odd.tsv:3:11: error: the weight \"-1\""},
      {"t1\ta\tlead\t1\nt1\ta\tlead\t2\n", "odd.tsv:3:11: error: the same assignment has another weight on line 2"},
      {"t1\ta\tlead\t1\nt2\tb", "odd.tsv:3:5: error: unknown role \"\""},
      {"t1\ta\tlead\t1\nt2\t\"b\tco\t1\n", "odd.tsv:3:4: error: a quote that is not closed"}};
  for (const auto& [rows, message] : wrong) {
    const std::string table = file("odd.tsv", header + rows);
    for (const char* command : {"rank", "summary"}) {
      const Ran ran = run({command, table});
      EXPECT_EQ(ran.status, Status::input) << rows;
      EXPECT_THAT(ran.err, HasSubstr(message));
      EXPECT_EQ(ran.out, "");
    }
  }
}

} // namespace
} // namespace dutygraph
