/// The program itself, for what only a process shows: broken pipes, full devices, standard input.
#include "ran.hpp"
#include <array>
#include <cstdio>
#include <filesystem>
#include <gmock/gmock.h>
#include <sys/wait.h>

namespace dutygraph {
namespace {

using testing::HasSubstr;

struct Finished {
  int status;
  std::string output;
};

/// The last command's output with its exit status, through a shell.
Finished shell(const std::string& command) {
  FILE* pipe = popen(("exec 2>&1; " + command).c_str(), "r");
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), count);
  const int status = pclose(pipe);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), output};
}

const std::string program = "'" DUTYGRAPH_PROGRAM "'";

TEST(Streams, ReaderThatLeavesIsNoCrash) {
  // Some 180 kB, more than a pipe holds; `true` reads none of it.
  const Finished finished = shell("{ " + program + " agencies list --format json; echo status $? >&2; } | true");
  EXPECT_EQ(finished.output, "status 0\n");
}

TEST(Streams, FullDeviceIsStatusFour) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  const Finished finished = shell(program + " agencies list > /dev/full");
  EXPECT_EQ(finished.status, 4);
  EXPECT_EQ(finished.output, "dutygraph: standard output: error: cannot be written (is there space left?)\n");
}

/// Shell words that write an edge table whose export is of several megabytes.
const std::string many_rows = "awk 'BEGIN { print \"task,agency,role\"; "
                              "for (i = 0; i < 60000; ++i) print \"task\" i \",agency\" i % 7 \",co\" }' > many.csv; ";
std::string in_new_folder(const std::string& commands) {
  return "cd \"$(mktemp -d)\" && " + commands + "; rm -r \"$PWD\"";
}

TEST(Streams, LargeOutputIsTheSameOnStandardOutputAndInAFile) {
  const std::string both = program + " --quiet export many.csv --format csv -o out.csv; " + program +
                           " export many.csv --format csv | cmp - out.csv && wc -l < out.csv";
  EXPECT_EQ(shell(in_new_folder(many_rows + both)).output, "60001\n");
}

TEST(Streams, LargeOutputEndsWhereItsReaderLeavesOrTheDeviceIsFull) {
  const std::string command = program + " export many.csv --format csv";
  EXPECT_EQ(shell(in_new_folder(many_rows + "{ " + command + "; echo status $? >&2; } | true")).output, "status 0\n");
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  EXPECT_EQ(shell(in_new_folder(many_rows + command + " > /dev/full; echo status $?")).output,
            "dutygraph: standard output: error: cannot be written (is there space left?)\nstatus 4\n");
}

TEST(Streams, DashReadsStandardInput) {
  const Finished piped = shell(program + " summary - --format csv < '" + plan_file() + "'");
  EXPECT_EQ(piped.status, 0) << piped.output;
  EXPECT_THAT(piped.output, HasSubstr("\ntwo-tasks,"));
}

TEST(Streams, ExitStatusIsThatOfTheCommand) {
  EXPECT_EQ(shell(program + " nonsense").status, 2);
  EXPECT_EQ(shell(program + " summary absent.json").status, 3);
}

} // namespace
} // namespace dutygraph
