#pragma once
/// A linear text to look at.

#include "linear.hpp"

namespace dutygraph {

/// The text with | for a tab and / for a break inside a cell; or the error.
inline std::string shown(const Result<document::Linear>& linear) {
  if (!linear) return describe(linear.error());
  std::string text;
  for (std::size_t at = 0; at < linear->text.size(); ++at) {
    const bool soft_break = linear->text.compare(at, 3, "\u2028") == 0;
    text += soft_break ? '/' : linear->text[at] == '\t' ? '|' : linear->text[at];
    if (soft_break) at += 2;
  }
  return text;
}

} // namespace dutygraph
