#include "ran.hpp"
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace dutygraph {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// A folder that goes with the test.
class Commands : public testing::Test {
protected:
  Commands() : folder_(fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name()) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Commands() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }

  [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return path(name);
  }

  fs::path folder_;
};

TEST_F(Commands, OneBadInputAmongGoodOnesIsReportedAndTheRestDone) {
  const Ran ran = run({"summary", plan_file(), path("absent.txt"), "--format", "json"});
  EXPECT_EQ(ran.status, Status::input);
  EXPECT_THAT(ran.err, StartsWith("dutygraph: " + path("absent.txt") + ": error: "));
  EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1);
  EXPECT_FALSE(json::parse(ran.out).empty());
}

TEST_F(Commands, SeveralTablesAreOneJsonArrayWithTheTableNamed) {
  const Ran ran = run({"compare", plan_file(), "--format", "json"});
  ASSERT_EQ(ran.status, Status::done) << ran.err;
  const json rows = json::parse(ran.out);
  ASSERT_TRUE(rows.is_array());
  ASSERT_FALSE(rows.empty());
  for (const json& row : rows) EXPECT_TRUE(row.contains("table")) << row;
}

TEST_F(Commands, OneOfSeveralTablesIsChosenByName) {
  const json rows = json::parse(run({"compare", plan_file(), "--format", "json"}).out);
  const std::string name = rows.front().at("table");
  const Ran ran = run({"compare", plan_file(), "--format", "json", "--table", name});
  ASSERT_EQ(ran.status, Status::done) << ran.err;
  EXPECT_FALSE(json::parse(ran.out).front().contains("table"));
  const Ran none = run({"compare", plan_file(), "--table", "nonsense"});
  EXPECT_EQ(none.status, Status::usage);
  EXPECT_THAT(none.err, HasSubstr(name));
}

TEST_F(Commands, TableGoesToAFileWhole) {
  const Ran ran = run({"rank", plan_file(), "--format", "csv", "-o", path("deep/rank.csv")});
  EXPECT_EQ(ran.status, Status::done);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "dutygraph: wrote " + path("deep/rank.csv") + "\n");
  std::ifstream written(path("deep/rank.csv"));
  std::string header;
  std::getline(written, header);
  EXPECT_THAT(header, StartsWith("period,rank,rank_low,rank_high,agency,name,kind,field,"));
}

TEST_F(Commands, QuietSaysNothingWhenAllIsWell) {
  EXPECT_EQ(run({"--quiet", "rank", plan_file(), "-o", path("rank.txt")}).err, "");
}

TEST_F(Commands, OutputThatCannotBeWrittenIsStatusFour) {
  const std::string in_the_way = file("file", "x");
  for (const std::string command : {"rank", "summary", "report", "draw", "extract", "compare"}) {
    const Ran ran = run({command, plan_file(), "-o", in_the_way + "/below.json"});
    EXPECT_EQ(ran.status, Status::output) << command;
    EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("error: ")) << command;
  }
}

TEST_F(Commands, ExtractGivesPlansOfOneIdTheirOwnFiles) {
  std::string other = run({"extract", plan_file()}).out;
  const std::string title = "修堤";
  other.replace(other.find(title), title.size(), "筑堤");
  const Ran ran = run({"extract", plan_file(), file("other.json", other), "-o", path("plans")});
  EXPECT_EQ(ran.status, Status::done) << ran.err;
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path("plans"))) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  EXPECT_THAT(names, ElementsAre("two-tasks-2.json", "two-tasks.json"));
}

TEST_F(Commands, ExtractOfAPlanFileIsThatPlanFile) {
  const Ran once = run({"extract", plan_file()});
  const Ran twice = run({"extract", file("again.json", once.out)});
  EXPECT_EQ(once.status, Status::done);
  EXPECT_EQ(once.out, twice.out);
}

TEST_F(Commands, IdIsForOneInputOnly) {
  const Ran ran = run({"extract", plan_file(), plan_file(), "--id", "x"});
  EXPECT_EQ(ran.status, Status::usage);
}

TEST_F(Commands, CheckPassesWarningsUnlessStrict) {
  // Two tasks of the plan file: the second has no lead.
  const Ran lax = run({"check", plan_file()});
  EXPECT_EQ(lax.status, Status::done) << lax.out;
  EXPECT_THAT(lax.out, HasSubstr("warning: "));
  EXPECT_EQ(run({"check", plan_file(), "--strict"}).status, Status::found);
}

TEST_F(Commands, CheckGivesSarifWithThePlaceOfEachFinding) {
  const Ran ran = run({"check", plan_file(), "--only", "no-lead,task-without-anyone", "--format", "sarif"});
  ASSERT_EQ(ran.status, Status::done) << ran.err;
  const json log = json::parse(ran.out);
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"][0]["results"].size(), 1U);
  const json region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_GE(region["startLine"], 1);
  EXPECT_GE(region["startColumn"], 1);
}

TEST_F(Commands, CheckCountsNothingThatIsSilenced) {
  const Ran ran = run({"check", plan_file(), "--strict", "--silence", "no-lead,task-without-anyone"});
  EXPECT_EQ(ran.status, Status::done) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("(1 silenced)"));
}

TEST_F(Commands, RegistryThatIsNoneStopsTheCommand) {
  const std::string broken = file("registry.json", "{}");
  const Ran ran = run({"--registry", broken, "agencies", "list"});
  EXPECT_EQ(ran.status, Status::input);
  EXPECT_THAT(ran.err, HasSubstr("registry.json"));
  EXPECT_EQ(ran.out, "");
}

TEST_F(Commands, ReportWritesWhatItSays) {
  const Ran ran = run({"report", plan_file(), "--no-diagrams", "-o", path("out")});
  EXPECT_EQ(ran.status, Status::done) << ran.err;
  EXPECT_TRUE(fs::exists(path("out/index.html")));
  EXPECT_TRUE(fs::exists(path("out/tables/rank.csv")));
  EXPECT_THAT(ran.err, HasSubstr("open " + path("out/index.html")));
}

TEST_F(Commands, ReportOfNothingWritesNothing) {
  EXPECT_EQ(run({"report", path("absent.json"), "-o", path("out")}).status, Status::input);
  EXPECT_FALSE(fs::exists(path("out")));
}

TEST_F(Commands, EveryResultIsTheSameOnAnyNumberOfThreads) {
  const Ran one = run({"--threads", "1", "rank", plan_file(), "--by", "all", "--format", "csv"});
  const Ran four = run({"--threads", "4", "rank", plan_file(), "--by", "all", "--format", "csv"});
  EXPECT_EQ(one.status, Status::done) << one.err;
  EXPECT_EQ(one.out, four.out);
}

} // namespace
} // namespace dutygraph
