#pragma once
/// Work on many threads whose results are taken in order, with few of them in memory.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace dutygraph::store {

/// `make(index)` runs for 0, 1, … count - 1 on at most `threads` threads, the caller's among them; `take` gets each
/// result in that order, one at a time, on any of them. At most 2 x threads results are made and not yet taken. `take`
/// returns false to stop. What it throws is thrown by `run`; `make` must not throw.
template <class Made>
class InOrder {
public:
  InOrder(std::size_t count, std::function<Made(std::size_t)> make, std::function<bool(Made)> take)
      : count_(count), make_(std::move(make)), take_(std::move(take)) {}

  void run(std::size_t threads) {
    waiting_.resize(2 * std::max<std::size_t>(threads, 1));
    {
      std::vector<std::jthread> helpers;
      try {
        while (helpers.size() + 1 < std::min(threads, count_)) helpers.emplace_back([this] { work(); });
      } catch (const std::system_error&) { // the system gives no more threads: those that are there do the rest
      }
      work();
    }
    if (thrown_) std::rethrow_exception(thrown_);
  }

private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [this] { return finished() || next_ < taken_ + waiting_.size(); });
      if (finished()) return;
      const std::size_t index = next_++;
      lock.unlock();
      std::optional<Made> made(make_(index));
      lock.lock();
      waiting_[index % waiting_.size()] = std::move(made);
      take_all_ready(lock);
    }
  }

  [[nodiscard]] bool finished() const { return stopped_ || next_ == count_; }
  [[nodiscard]] std::optional<Made>& head() { return waiting_[taken_ % waiting_.size()]; }

  void take_all_ready(std::unique_lock<std::mutex>& lock) {
    if (taking_) return; // whoever takes sees this result too
    taking_ = true;
    while (!stopped_ && head()) {
      Made made = *std::exchange(head(), std::nullopt);
      lock.unlock();
      const bool go_on = take_safely(std::move(made));
      lock.lock();
      ++taken_;
      stopped_ = stopped_ || !go_on;
      room_.notify_all();
    }
    taking_ = false;
  }

  bool take_safely(Made made) {
    try {
      return take_(std::move(made));
    } catch (...) {
      thrown_ = std::current_exception();
      return false;
    }
  }

  const std::size_t count_;
  const std::function<Made(std::size_t)> make_;
  const std::function<bool(Made)> take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::vector<std::optional<Made>> waiting_; ///< a ring: result i stands at i modulo its size
  std::size_t next_ = 0;                     ///< to be made
  std::size_t taken_ = 0;
  bool taking_ = false;
  bool stopped_ = false;
  std::exception_ptr thrown_;
};

} // namespace dutygraph::store
