/// Nestedness against networks of the same degrees.

#include "../generator.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/significance.hpp>
#include <dutygraph/structure.hpp>

namespace dutygraph {
namespace {

constexpr std::size_t at_a_time = 100; ///< networks held in memory

/// NODF of the whole in each of so many networks.
std::vector<double> drawn(const Network& network, const NestednessTestOptions& options, std::size_t draws) {
  std::vector<double> values;
  for (std::size_t batch = 0; values.size() < draws; ++batch) {
    const std::size_t count = std::min(at_a_time, draws - values.size());
    const std::uint64_t seed = Generator(options.seed, batch).next();
    for (const Network& other : null_networks(network, NullModel::curveball, count, seed, options.threads)) {
      values.push_back(nodf(other).whole);
    }
  }
  return values;
}

} // namespace

NestednessTest nodf_test(const Network& network, const NestednessTestOptions& options) {
  NestednessTest test{
      .observed = nodf(network), .draws = std::max<std::size_t>(options.draws, 2), .seed = options.seed};
  test.null_mean = test.null_deviation = test.z = std::nan("");
  if (std::isnan(test.observed.whole)) return test;
  const std::vector<double> values = drawn(network, options, test.draws);
  const auto n = static_cast<double>(values.size());
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  test.null_mean = sum / n;
  for (const double value : values) squares += (value - test.null_mean) * (value - test.null_mean);
  test.null_deviation = std::sqrt(squares / (n - 1));
  if (test.null_deviation > 1e-9) test.z = (test.observed.whole - test.null_mean) / test.null_deviation;
  return test;
}

} // namespace dutygraph
