#pragma once
/// Exact distributions of a count: binomial, hypergeometric, and sums of independent ones.

#include "null_test.hpp"
#include <cstddef>
#include <dutygraph/significance.hpp>
#include <span>
#include <vector>

namespace dutygraph::nulls {

/// Probabilities of first, first + 1, …; what lies outside is below 1e-100. They sum to 1.
struct CountDistribution {
  std::size_t first = 0;
  std::vector<double> chance{1.0};
};

/// Trials of one probability in [0, 1].
struct Trials {
  double chance = 0;
  std::size_t number = 0;
};

/// By recurrence from the mode outwards, then brought to sum 1. O(values kept).
[[nodiscard]] CountDistribution binomial(Trials trials);
[[nodiscard]] CountDistribution hypergeometric(std::size_t one, std::size_t other, std::size_t total);
/// Sum of independent trials (Poisson-binomial when each stands for itself): convolution. O(values kept squared) a set.
[[nodiscard]] CountDistribution sum_of(std::span<const Trials> trials);

/// Sums from the far end, smallest terms first.
[[nodiscard]] Tails tails(const CountDistribution& counts, std::size_t count);

/// The test of an observed count; `least` and `most`: what the loads of the pair allow.
[[nodiscard]] NullTest test_of(const CountDistribution& counts, std::size_t observed, std::size_t least,
                               std::size_t most);

} // namespace dutygraph::nulls
