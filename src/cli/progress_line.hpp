#pragma once
/// How far a long command is, on a terminal.

#include "command.hpp"
#include <chrono>
#include <cstddef>

namespace dutygraph::cli {

/// One line on standard error that is written over: `extracting 3120 of 10000 (31 %), 412 a second`. Nothing where no
/// terminal reads it, and with --quiet. Cleared by its end, and for messages in between.
class ProgressLine {
public:
  explicit ProgressLine(const Context& context, std::string what);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { clear(); }

  void show(std::size_t done, std::size_t all); ///< at most ten times a second
  void clear();

private:
  using Clock = std::chrono::steady_clock;
  const Context& context_;
  std::string what_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_{};
  bool shown_ = false;
};

} // namespace dutygraph::cli
