#include "plans.hpp"
#include <csignal>
#include <dutygraph/store.hpp>
#include <dutygraph/store_stream.hpp>
#include <gtest/gtest.h>
#include <stdexcept>
#include <sys/resource.h>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;

/// A plan whose table is of several blocks.
PlanColumns large_plan() {
  PlanColumns plan;
  plan.id = "large";
  plan.agencies = {{.key = "a", .name = "A, \"the\" agency", .written = {}, .kind = {}, .field = {}}};
  plan.spellings = {{AgencyId(0U), "A"}};
  for (std::uint32_t t = 0; t < 20000; ++t) {
    plan.task_keys.add("task " + std::to_string(t));
    plan.lines.push_back({t + 2, t + 2});
    plan.task.emplace_back(t);
    plan.spelling.push_back(0);
    plan.role.push_back(Role::lead);
    plan.weight.push_back(0.5 * t);
  }
  return plan;
}

TEST(WriteEdgeTable, ComesInBlocksThatTogetherAreTheTable) {
  const std::vector plans{large_plan()};
  std::string text;
  std::size_t blocks = 0;
  write_edge_table(plans, [&](std::string_view piece) {
    text += piece;
    ++blocks;
    return true;
  });
  EXPECT_EQ(text, to_edge_table(std::vector{plan_of(plans[0])}));
  EXPECT_EQ(blocks, text.size() / (1U << 18U) + 1);
}

TEST(WriteEdgeTable, EndsWhereNoMoreIsWanted) {
  std::size_t blocks = 0;
  write_edge_table(std::vector{large_plan(), large_plan()}, [&](std::string_view) { return ++blocks < 2; });
  EXPECT_EQ(blocks, 2U);
}

TEST(WriteEdgeTable, WithoutPlansIsTheHeader) {
  std::string text;
  write_edge_table({}, [&](std::string_view piece) { return !(text += piece).empty(); });
  EXPECT_EQ(text, to_edge_table({}));
}

TEST(WriteStream, PiecesFollowEachOther) {
  const Folder folder;
  const Stream pieces = [](const Sink& sink) { EXPECT_TRUE(sink("one ") && sink("") && sink("two")); };
  ASSERT_TRUE(write_file(folder.path("a/out.txt"), pieces));
  EXPECT_EQ(bytes_of(folder.path("a/out.txt")), "one two");
}

TEST(WriteStream, WhatIsThrownHalfwayLeavesTheOldFileAndNothingElse) {
  const Folder folder;
  const auto old = folder.add("out.txt", "old");
  const Stream broken = [](const Sink& sink) {
    sink("half");
    throw std::runtime_error("interrupted");
  };
  EXPECT_THROW((void)write_file(old, broken), std::runtime_error);
  EXPECT_THROW((void)write_file(folder.path("new/deep/out.txt"), broken), std::runtime_error);
  EXPECT_EQ(bytes_of(old), "old");
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(WriteStream, FullDeviceWantsNoMoreAndIsAnError) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  bool wanted = true;
  const auto written = write_file("/dev/full", Stream([&](const Sink& sink) { wanted = sink("x"); }));
  EXPECT_FALSE(wanted);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::output);
}

TEST(WriteStream, NoRoomHalfwayLeavesTheOldFile) {
  const Folder folder;
  const auto old = folder.add("out.txt", "old");
  const std::vector plans{large_plan()};
  rlimit limit{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto before = limit;
  limit.rlim_cur = 300000; // more than one block, less than all
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto replaced = write_file(old, Stream([&](const Sink& sink) { write_edge_table(plans, sink); }));
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_FALSE(replaced);
  EXPECT_EQ(bytes_of(old), "old");
  EXPECT_EQ(folder.entry_count(), 1U);
}

} // namespace
} // namespace dutygraph::testing
