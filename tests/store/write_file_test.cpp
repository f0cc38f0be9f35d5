#include "plans.hpp"
#include <csignal>
#include <dutygraph/store.hpp>
#include <gtest/gtest.h>
#include <sys/resource.h>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;

TEST(WriteFile, WritesAllBytesAndLeavesNothingElse) {
  const Folder folder;
  const std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(write_file(folder.path("out.bin"), bytes));
  EXPECT_EQ(bytes_of(folder.path("out.bin")), bytes);
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(WriteFile, MakesTheFoldersAbove) {
  const Folder folder;
  ASSERT_TRUE(write_file(folder.path("a/b/c.txt"), "x"));
  EXPECT_EQ(bytes_of(folder.path("a/b/c.txt")), "x");
}

TEST(WriteFile, ReplacesAFileAndKeepsItsPermissions) {
  const Folder folder;
  const auto path = folder.add("out.txt", "a much longer content");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(write_file(path, "short"));
  EXPECT_EQ(bytes_of(path), "short");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(WriteFile, WritesThroughALink) {
  const Folder folder;
  const auto path = folder.add("real.txt", "old");
  fs::create_symlink(path, folder.path("link.txt"));
  ASSERT_TRUE(write_file(folder.path("link.txt"), "new"));
  EXPECT_EQ(bytes_of(path), "new");
  EXPECT_TRUE(fs::is_symlink(folder.path("link.txt")));
}

TEST(WriteFile, DeviceTakesTheBytesAndStaysADevice) {
  ASSERT_TRUE(write_file("/dev/null", "x"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(WriteFile, FolderOfThatNameIsAnOutputError) {
  const Folder folder;
  const auto written = write_file(folder.path(), "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::output);
  EXPECT_EQ(describe(written.error()), folder.path() + ": error: cannot be written: it is a folder (name another place "
                                                       "with -o, or make room there)");
}

TEST(WriteFile, FileWhereAFolderShouldBeLeavesNothingBehind) {
  const Folder folder;
  folder.add("file", "x");
  EXPECT_FALSE(write_file(folder.path("file/below/out.txt"), "x"));
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(WriteFile, FailureHalfwayLeavesTheOldFileAndNoNewFolders) {
  const Folder folder;
  const auto old = folder.add("out.txt", "old");
  rlimit limit{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto before = limit;
  limit.rlim_cur = 1000;
  auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
  const std::string bytes(5000, 'x');
  const auto replaced = write_file(old, bytes);
  const auto fresh = write_file(folder.path("new/deep/out.txt"), bytes);
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_FALSE(replaced);
  EXPECT_FALSE(fresh);
  EXPECT_EQ(bytes_of(old), "old");
  EXPECT_EQ(folder.entry_count(), 1U);
}

} // namespace
} // namespace dutygraph::testing
