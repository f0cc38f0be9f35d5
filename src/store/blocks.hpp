#pragma once
/// Small pieces of an output, gathered into blocks.

#include <cstddef>
#include <dutygraph/store_stream.hpp>
#include <string>

namespace dutygraph::store {

/// The pieces are appended to `text`; whoever does so calls `pass_on` now and then, and `finish` after the last.
class Blocks {
public:
  explicit Blocks(const Sink& sink) : sink_(sink) {}
  std::string text; ///< not handed over yet
  /// Hands a full block over; false where no more is wanted.
  [[nodiscard]] bool pass_on() { return text.size() < full || hand_over(); }
  void finish() {
    if (!text.empty()) (void)hand_over();
  }

private:
  static constexpr std::size_t full = std::size_t{1} << 18U;
  [[nodiscard]] bool hand_over() {
    wanted_ = wanted_ && sink_(text);
    text.clear();
    return wanted_;
  }

  const Sink& sink_;
  bool wanted_ = true;
};

} // namespace dutygraph::store
