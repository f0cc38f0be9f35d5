#include "counts.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace dutygraph::nulls {
namespace {

constexpr double negligible = 1e-100;

void drop_negligible_ends(CountDistribution& counts) {
  const auto counts_at_all = [](double chance) { return chance >= negligible; };
  const auto last = std::find_if(counts.chance.rbegin(), counts.chance.rend(), counts_at_all).base();
  counts.chance.erase(last, counts.chance.end());
  const auto first = std::find_if(counts.chance.begin(), counts.chance.end(), counts_at_all);
  counts.first += static_cast<std::size_t>(first - counts.chance.begin());
  counts.chance.erase(counts.chance.begin(), first);
}

/// Values least … most whose neighbours relate as up(k) = P(k + 1) / P(k), greatest at `mode`.
template <class Up>
CountDistribution from_mode(std::size_t least, std::size_t mode, std::size_t most, Up up) {
  std::vector<double> below; // mode - 1, mode - 2, …
  double chance = 1;
  for (std::size_t k = mode; k > least && chance >= negligible; --k) below.push_back(chance /= up(k - 1));
  CountDistribution counts{mode - below.size(), {below.rbegin(), below.rend()}};
  counts.chance.push_back(chance = 1);
  for (std::size_t k = mode; k < most && chance >= negligible; ++k) counts.chance.push_back(chance *= up(k));
  const double sum = std::accumulate(counts.chance.begin(), counts.chance.end(), 0.0);
  for (double& value : counts.chance) value /= sum;
  return counts;
}

CountDistribution convolved(const CountDistribution& a, const CountDistribution& b) {
  CountDistribution sum{a.first + b.first, std::vector<double>(a.chance.size() + b.chance.size() - 1, 0.0)};
  for (std::size_t i = 0; i < a.chance.size(); ++i)
    for (std::size_t j = 0; j < b.chance.size(); ++j) sum.chance[i + j] += a.chance[i] * b.chance[j];
  drop_negligible_ends(sum);
  return sum;
}

double as_double(std::size_t value) { return static_cast<double>(value); }

} // namespace

CountDistribution binomial(Trials trials) {
  const auto [p, n] = trials;
  if (p <= 0 || n == 0) return {};
  if (p >= 1) return {n, {1.0}};
  const std::size_t mode = std::min(n, static_cast<std::size_t>(as_double(n + 1) * p));
  return from_mode(0, mode, n, [&](std::size_t k) { return as_double(n - k) / as_double(k + 1) * (p / (1 - p)); });
}

CountDistribution hypergeometric(std::size_t one, std::size_t other, std::size_t total) {
  one = std::min(one, total);
  other = std::min(other, total);
  const std::size_t least = one + other > total ? one + other - total : 0;
  const std::size_t most = std::min(one, other);
  const double peak = as_double(one + 1) * as_double(other + 1) / as_double(total + 2);
  const std::size_t mode = std::clamp(static_cast<std::size_t>(peak), least, most);
  return from_mode(least, mode, most, [&](std::size_t k) {
    const double spare = as_double(total + k + 1 - one - other); // in neither set, once one more is in both
    return as_double(one - k) * as_double(other - k) / (as_double(k + 1) * spare);
  });
}

CountDistribution sum_of(std::span<const Trials> trials) {
  CountDistribution sum;
  for (const Trials& same : trials) sum = convolved(sum, binomial(same));
  return sum;
}

Tails tails(const CountDistribution& counts, std::size_t count) {
  const std::size_t at = count <= counts.first ? 0 : std::min(count - counts.first, counts.chance.size());
  const auto middle = counts.chance.begin() + static_cast<std::ptrdiff_t>(at);
  const double above = std::accumulate(counts.chance.rbegin(), std::make_reverse_iterator(middle), 0.0);
  const bool here = count >= counts.first && at < counts.chance.size();
  const double below = std::accumulate(counts.chance.begin(), here ? middle + 1 : middle, 0.0);
  return {std::min(1.0, above), std::min(1.0, below)};
}

NullTest test_of(const CountDistribution& counts, std::size_t observed, std::size_t least, std::size_t most) {
  NullTest test;
  for (std::size_t i = 0; i < counts.chance.size(); ++i) test.mean += counts.chance[i] * as_double(counts.first + i);
  double variance = 0;
  for (std::size_t i = 0; i < counts.chance.size(); ++i)
    variance += counts.chance[i] * std::pow(as_double(counts.first + i) - test.mean, 2);
  test.deviation = counts.chance.size() == 1 ? 0 : std::sqrt(variance);
  const Tails both = tails(counts, observed);
  test.p_more = both.at_least;
  test.p_less = both.at_most;
  test.least_p_more = tails(counts, most).at_least;
  test.least_p_less = tails(counts, least).at_most;
  return test;
}

} // namespace dutygraph::nulls

namespace dutygraph {

Tails poisson_binomial_tails(std::span<const double> probabilities, std::size_t count) {
  std::vector<nulls::Trials> trials;
  for (const double probability : probabilities) trials.push_back({probability, 1});
  return nulls::tails(nulls::sum_of(trials), count);
}

Tails hypergeometric_tails(std::size_t one, std::size_t other, std::size_t total, std::size_t count) {
  return nulls::tails(nulls::hypergeometric(one, other, total), count);
}

} // namespace dutygraph
