#pragma once
/// How evenly work is spread: over agencies, and within the chapters of plans.

#include <cstddef>
#include <dutygraph/network.hpp>
#include <span>
#include <vector>

namespace dutygraph {

/// Of non-negative values; s_i their shares. All NaN where the values are empty or all 0.
struct Concentration {
  std::size_t holders = 0; ///< values, zeros included
  double gini = 0;         ///< in [0, 1 - 1/n] (Gini 1912)
  double hhi = 0;          ///< sum of s^2, in [1/n, 1] (Hirschman 1964)
  double effective = 0;    ///< 1 / hhi, in [1, n] (Hill 1973)
  double entropy = 0;      ///< -sum s ln s, nats, in [0, ln n] (Shannon 1948)
  double evenness = 0;     ///< entropy / ln n (Pielou 1966); NaN for fewer than two values
};
/// O(n log n).
[[nodiscard]] Concentration concentration(std::span<const double> values);

/// Who leads the tasks of one chapter, and who is on them at all.
struct ChapterClarity {
  std::uint32_t chapter = 0; ///< as in NetworkTask
  std::size_t tasks = 0;     ///< assigned ones
  std::size_t agencies = 0;
  std::size_t leads = 0;         ///< agencies that lead one of its tasks
  double effective_agencies = 0; ///< 1 / sum of squared shares of equal load
  double effective_leads = 0;    ///< 1 / sum of squared shares of lead edges: 1 is clear; NaN if nobody leads
};
/// By chapter, ascending; chapters without an assigned task are left out. O(E log E).
[[nodiscard]] std::vector<ChapterClarity> chapter_clarity(const Network& network);

} // namespace dutygraph
