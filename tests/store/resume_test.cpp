#include "plans.hpp"
#include <chrono>
#include <dutygraph/store.hpp>
#include <filesystem>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string notice(const std::string& work) {
  return "北部任务分工\n\n一、建设\n1．" + work + "。\n牵头单位：省A厅\n责任单位：省B厅\n";
}

/// Ids of the plans handed over, and of those left out with "=" in front.
std::vector<std::string> given(const std::vector<std::string>& inputs, const LoadOptions& options) {
  std::vector<std::string> ids;
  load_each(inputs, two_agency_registry(), options, [&](const Loaded& one, const Progress&) {
    for (const auto& plan : one.plans) ids.push_back(plan.id);
    for (const auto& id : one.resumed) ids.push_back("=" + id);
    for (const auto& error : one.errors) ids.push_back("!" + error.message);
    return true;
  });
  return ids;
}

/// Documents a, b and c, and the plan files of an earlier run.
class Resume : public ::testing::Test {
protected:
  Resume() {
    for (const std::string name : {"a", "b", "c"})
      inputs_.push_back(folder_.add("in/" + name + ".txt", notice("修建" + name)));
    options_.resume_from = folder_.path("out");
    for (const auto& plan : load(inputs_, two_agency_registry()).plans)
      folder_.add("out/" + plan.id + ".json", to_json(plan));
  }
  void touch(const std::string& path, int hours) const {
    fs::last_write_time(path, fs::file_time_type::clock::now() + std::chrono::hours(hours));
  }

  Folder folder_;
  std::vector<std::string> inputs_;
  LoadOptions options_;
};

TEST_F(Resume, LeavesOutWhatIsDone) { EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "=b", "=c")); }

TEST_F(Resume, ReadsWhatHasNoPlanFileOrABrokenOne) {
  fs::remove(folder_.path("out/a.json"));
  folder_.add("out/c.json", "{\"format\": \"dutygraph-plan\", ");
  EXPECT_THAT(given(inputs_, options_), ElementsAre("a", "=b", "c"));
}

TEST_F(Resume, ReadsADocumentThatChangedWhateverTheTimes) {
  folder_.add("in/b.txt", notice("改造b"));
  touch(inputs_[1], -5);
  EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "b", "=c"));
}

TEST_F(Resume, ReadsADocumentThatIsNewerThanItsPlanFile) {
  touch(inputs_[2], 5);
  EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "=b", "c"));
}

TEST_F(Resume, ReadsEverythingAgainAfterACorrectionOrRegistryChanged) {
  options_.resume_newer_than = {folder_.add("corrections.json", "{}")};
  touch(options_.resume_newer_than[0], -5);
  EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "=b", "=c"));
  touch(options_.resume_newer_than[0], 5);
  EXPECT_THAT(given(inputs_, options_), ElementsAre("a", "b", "c"));
}

TEST_F(Resume, DocumentsOfOneNameFindTheirOwnPlanFiles) {
  inputs_ = {inputs_[0], folder_.add("other/a.txt", notice("改造a"))};
  auto again = options_;
  again.resume_from.clear();
  for (const auto& plan : load(inputs_, two_agency_registry(), again).plans)
    folder_.add("out/" + plan.id + ".json", to_json(plan));
  EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "=a-2"));
  fs::remove(folder_.path("out/a-2.json"));
  EXPECT_THAT(given(inputs_, options_), ElementsAre("=a", "a-2"));
}

TEST_F(Resume, CorrectionsThatThePlanFileHasAreNoWarnings) {
  CorrectionEntry entry;
  entry.correction = {Correction::Action::drop, "a", {"省B厅"}, "", {}, {}, {}, {}, "a test"};
  options_.corrections = {entry};
  auto first = options_;
  first.resume_from.clear();
  for (const auto& plan : load(inputs_, two_agency_registry(), first).plans)
    folder_.add("out/" + plan.id + ".json", to_json(plan));
  const auto loaded = load(inputs_, two_agency_registry(), options_);
  EXPECT_THAT(loaded.resumed, ElementsAre("a", "b", "c"));
  EXPECT_THAT(loaded.diagnostics, IsEmpty());
}

// One after the other ------------------------------------------------------------------------------------------------

TEST(LoadEach, HandsOverInFileOrderWithProgressOnAnyNumberOfThreads) {
  const Folder folder;
  std::vector<std::string> inputs;
  for (int number = 10; number < 40; ++number)
    inputs.push_back(folder.add("n" + std::to_string(number) + ".txt", notice(std::to_string(number))));
  inputs.push_back(folder.path("absent.txt"));
  for (const unsigned threads : {1U, 4U}) {
    std::size_t done = 0;
    load_each(inputs, two_agency_registry(), {.extract = {}, .threads = threads},
              [&](const Loaded& one, const Progress& progress) {
                EXPECT_EQ(progress.done, ++done);
                EXPECT_EQ(progress.all, 31U);
                EXPECT_EQ(one.plans.size() + one.errors.size(), 1U);
                EXPECT_TRUE(done > 30 || one.plans.at(0).id == "n" + std::to_string(9 + done)) << done;
                return true;
              });
    EXPECT_EQ(done, 31U);
  }
}

TEST(LoadEach, GivesAPlanThatIsThereOnceAndNewIdsAsLoadDoes) {
  const Folder folder;
  const auto one = folder.add("1/n.txt", notice("修路"));
  const auto other = folder.add("2/n.txt", notice("架桥"));
  EXPECT_THAT(given({one, other, one}, {}), ElementsAre("n", "n-2"));
}

TEST(LoadEach, StopsWhenItIsToldAndHandsOverNothingAfterwards) {
  const Folder folder;
  std::vector<std::string> inputs;
  for (int number = 0; number < 20; ++number)
    inputs.push_back(folder.add("n" + std::to_string(number) + ".txt", notice(std::to_string(number))));
  std::atomic<bool> stop = false;
  LoadOptions options;
  options.threads = 3;
  options.stop = &stop;
  std::size_t taken = 0;
  load_each(inputs, two_agency_registry(), options, [&](const Loaded&, const Progress&) {
    stop = ++taken == 5;
    return true;
  });
  EXPECT_EQ(taken, 5U);
}

} // namespace
} // namespace dutygraph::testing
