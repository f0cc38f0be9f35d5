#include "ran.hpp"
#include <atomic>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <streambuf>

namespace dutygraph {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Keeps what is written, and asks for an end as soon as `trigger` is in it.
class Listener : public std::streambuf {
public:
  Listener(std::string trigger, std::atomic<bool>& interrupted)
      : trigger_(std::move(trigger)), interrupted_(interrupted) {}
  [[nodiscard]] const std::string& text() const { return text_; }

private:
  int overflow(int byte) override {
    text_ += static_cast<char>(byte);
    if (text_.ends_with(trigger_)) interrupted_ = true;
    return byte;
  }
  std::string text_;
  std::string trigger_;
  std::atomic<bool>& interrupted_;
};

/// A folder with documents n10 … n39.
class ExtractFolder : public testing::Test {
protected:
  ExtractFolder()
      : folder_(fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name()) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "in");
    for (int number = 10; number < 40; ++number)
      std::ofstream(folder_ / "in" / ("n" + std::to_string(number) + ".txt"))
          << "北部任务分工\n\n一、建设\n1．修路" << number << "。\n牵头单位：省财政厅\n责任单位：省水利厅\n";
  }
  ~ExtractFolder() override { fs::remove_all(folder_); }

  /// On a terminal; interrupted once standard error ends in `trigger`.
  Ran extract(std::vector<std::string> more, const std::string& trigger = "never") {
    std::vector<std::string> arguments{"extract", (folder_ / "in").string(), "-o", (folder_ / "out").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::atomic<bool> interrupted = false;
    Listener listener(trigger, interrupted);
    std::ostream err(&listener);
    std::ostringstream out;
    const Status status = run_command_line(arguments, out, err, {.terminal = true, .interrupted = &interrupted});
    return {status, out.str(), listener.text()};
  }
  [[nodiscard]] std::size_t file_count() const {
    if (!fs::exists(folder_ / "out")) return 0;
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_ / "out"), {}));
  }

  fs::path folder_;
};

TEST_F(ExtractFolder, ShowsProgressOnATerminalAndClearsIt) {
  const Ran ran = extract({});
  EXPECT_EQ(ran.status, Status::done) << ran.err;
  EXPECT_THAT(ran.err, StartsWith("\r\x1b[Kdutygraph: extracting 1 of 30 (3 %)"));
  EXPECT_TRUE(ran.err.ends_with("\r\x1b[Kdutygraph: wrote 30 plans to " + (folder_ / "out").string() + "\n"))
      << ran.err;
  EXPECT_EQ(file_count(), 30U);
}

TEST_F(ExtractFolder, ShowsNoProgressElsewhereOrWithQuiet) {
  EXPECT_EQ(extract({"--quiet"}).err, "");
  const Ran piped = run({"extract", (folder_ / "in").string(), "-o", (folder_ / "out").string()});
  EXPECT_THAT(piped.err, Not(HasSubstr("\r")));
}

TEST_F(ExtractFolder, InterruptedSaysHowToGoOnAndResumeDoesTheRest) {
  const Ran ran = extract({"--threads", "2"}, "extracting 1 of 30 (3 %)");
  EXPECT_EQ(ran.status, Status::interrupted);
  EXPECT_THAT(ran.err, HasSubstr("dutygraph: interrupted after 1 of 30 inputs; every file in "));
  EXPECT_THAT(ran.err, HasSubstr("--resume to go on)\n"));
  EXPECT_EQ(file_count(), 1U);
  const Ran rest = extract({"--resume"});
  EXPECT_EQ(rest.status, Status::done);
  EXPECT_THAT(rest.err, HasSubstr("wrote 29 plans to " + (folder_ / "out").string() + "; 1 was there already\n"));
  EXPECT_EQ(file_count(), 30U);
  EXPECT_THAT(extract({"--resume"}).err, HasSubstr("wrote 0 plans"));
}

TEST_F(ExtractFolder, ResumeAsksForAFolder) {
  EXPECT_EQ(run({"extract", plan_file(), "--resume"}).status, Status::usage);
  EXPECT_EQ(run({"extract", plan_file(), "--resume", "-o", (folder_ / "p.json").string()}).status, Status::usage);
}

TEST_F(ExtractFolder, InterruptedBeforeItsEndAnotherCommandWritesNothing) {
  std::atomic<bool> interrupted = true;
  std::ostringstream out;
  std::ostringstream err;
  const std::vector<std::string> arguments{"report", plan_file(), "-o", (folder_ / "out").string()};
  EXPECT_EQ(run_command_line(arguments, out, err, {.terminal = false, .interrupted = &interrupted}),
            Status::interrupted);
  EXPECT_EQ(err.str(), "dutygraph: interrupted; every file that was written is whole\n");
  EXPECT_EQ(file_count(), 0U);
}

} // namespace
} // namespace dutygraph
