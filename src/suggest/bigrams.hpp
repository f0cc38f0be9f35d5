#pragma once
/// Text as character bigrams: pairs of neighbouring letters or Han characters. Digits, punctuation and blanks break.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::drafting {

/// Two code points, the first in the upper half.
using Bigram = std::uint64_t;
struct BigramCount {
  Bigram bigram = 0;
  std::uint32_t count = 0;
};
/// Bigrams of heading, title and text, ascending. Bytes that are not UTF-8 break like punctuation. O(n log n).
[[nodiscard]] std::vector<BigramCount> bigrams_of(const Task& task);

} // namespace dutygraph::drafting
