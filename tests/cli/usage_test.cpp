#include "command.hpp"
#include "ran.hpp"
#include <fstream>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Usage, UnknownCommandIsAnsweredWithTheNearest) {
  const Ran ran = run({"reprot", "a.txt"});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_EQ(ran.err, "dutygraph: error: unknown command 'reprot' (did you mean report?)\n");
  EXPECT_EQ(ran.out, "");
}

TEST(Usage, UnknownOptionIsAnsweredWithTheNearest) {
  const Ran ran = run({"rank", "a.json", "--tpo", "3"});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_EQ(ran.err, "dutygraph: error: unknown option '--tpo' (did you mean --top?)\n");
}

TEST(Usage, UnknownAgenciesCommandIsAnsweredWithTheNearest) {
  EXPECT_EQ(run({"agencies", "lits"}).err, "dutygraph: error: unknown command 'lits' (did you mean list?)\n");
}

TEST(Usage, NoCommandIsWrongUsage) {
  const Ran ran = run({});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_EQ(ran.err, "dutygraph: error: no command is given (see dutygraph --help)\n");
}

TEST(Usage, NoInputIsWrongUsage) {
  const Ran ran = run({"summary"});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_EQ(ran.err, "dutygraph: error: INPUT is required (see dutygraph summary --help)\n");
}

TEST(Usage, WordOutOfAFewListsTheRightOnes) {
  const Ran ran = run({"rank", "a.json", "--per", "year"});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_EQ(ran.err, "dutygraph: error: --per: 'year' is none of plan|period|all (see dutygraph rank --help)\n");
}

TEST(Usage, MistypedMeasureIsAnsweredWithTheNearest) {
  const Ran ran = run({"rank", "a.json", "--by", "betweeness"});
  EXPECT_EQ(ran.status, Status::usage);
  EXPECT_THAT(ran.err, HasSubstr("--by: 'betweeness' is no measure, did you mean betweenness?"));
}

TEST(Usage, GeneralOptionsStandBeforeOrAfterTheCommand) {
  const Ran before = run({"--lang", "zh", "summary", plan_file()});
  const Ran after = run({"summary", plan_file(), "--lang", "zh"});
  EXPECT_EQ(before.status, Status::done) << before.err;
  EXPECT_EQ(before.out, after.out);
  EXPECT_NE(before.out, run({"--lang", "en", "summary", plan_file()}).out);
}

TEST(Usage, ZeroThreadsAreRefused) { EXPECT_EQ(run({"--threads", "0", "summary", plan_file()}).status, Status::usage); }

TEST(Usage, VersionIsOneLine) {
  const Ran ran = run({"--version"});
  EXPECT_EQ(ran.status, Status::done);
  EXPECT_THAT(ran.out, StartsWith("dutygraph "));
  EXPECT_EQ(std::ranges::count(ran.out, '\n'), 1);
}

class EveryCommand : public testing::TestWithParam<const cli::Command*> {};

TEST_P(EveryCommand, HasHelpWithExamples) {
  const Ran ran = run({GetParam()->name, "--help"});
  EXPECT_EQ(ran.status, Status::done);
  EXPECT_THAT(ran.out, HasSubstr(GetParam()->summary));
  EXPECT_THAT(ran.out, HasSubstr("Examples:\n  dutygraph " + std::string(GetParam()->name)));
  EXPECT_EQ(ran.err, "");
}

TEST_P(EveryCommand, StandsOnTheHelpPage) { EXPECT_THAT(run({"--help"}).out, HasSubstr(GetParam()->summary)); }

TEST_P(EveryCommand, HasItsPlaceInTheManual) {
  std::ifstream manual(DUTYGRAPH_SOURCE_DIR "/docs/commands.md");
  const std::string text{std::istreambuf_iterator<char>(manual), {}};
  EXPECT_THAT(text, HasSubstr("\n## " + std::string(GetParam()->name) + "\n"));
}

INSTANTIATE_TEST_SUITE_P(Commands, EveryCommand, testing::ValuesIn(cli::commands().begin(), cli::commands().end()),
                         [](const auto& command) { return std::string(command.param->name); });

} // namespace
} // namespace dutygraph
