#include "in_order.hpp"
#include <atomic>
#include <chrono>
#include <gmock/gmock.h>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace dutygraph::store {
namespace {

TEST(InOrder, TakesEveryResultInOrderOnAnyNumberOfThreads) {
  std::vector<std::size_t> expected(500);
  std::iota(expected.begin(), expected.end(), std::size_t{0});
  for (const std::size_t threads : {0U, 1U, 2U, 7U}) {
    std::vector<std::size_t> taken;
    InOrder<std::size_t>(
        500, [](std::size_t index) { return index; },
        [&](std::size_t made) {
          taken.push_back(made);
          return true;
        })
        .run(threads);
    EXPECT_EQ(taken, expected) << threads;
  }
}

TEST(InOrder, HoldsFewResultsThoughOneIsSlow) {
  std::atomic<std::size_t> made = 0;
  std::atomic<std::size_t> taken = 0;
  std::atomic<std::size_t> most = 0;
  const auto make = [&](std::size_t index) {
    if (index == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const std::size_t held = ++made - taken;
    std::size_t seen = most;
    while (held > seen && !most.compare_exchange_weak(seen, held)) {
    }
    return index;
  };
  InOrder<std::size_t>(200, make, [&](std::size_t) { return ++taken, true; }).run(4);
  EXPECT_EQ(taken, 200U);
  EXPECT_LE(most, 8U);
}

TEST(InOrder, StopsWhenAskedTo) {
  std::size_t taken = 0;
  InOrder<int>(
      1000, [](std::size_t) { return 1; }, [&](int) { return ++taken < 10; })
      .run(3);
  EXPECT_EQ(taken, 10U);
}

TEST(InOrder, ThrowsWhatTakingThrows) {
  const auto take = [](int) -> bool { throw std::runtime_error("full"); };
  EXPECT_THROW(InOrder<int>(
                   100, [](std::size_t) { return 1; }, take)
                   .run(3),
               std::runtime_error);
}

TEST(InOrder, OfNothingDoesNothing) {
  InOrder<int>(
      0, [](std::size_t) { return 1; }, [](int) { return true; })
      .run(2);
}

} // namespace
} // namespace dutygraph::store
