/// p-values corrected for their number.

#include <algorithm>
#include <cmath>
#include <dutygraph/significance.hpp>

namespace dutygraph {
namespace {

/// Places of the p-values that are defined, by ascending value.
std::vector<std::size_t> ascending(std::span<const double> p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i)
    if (!std::isnan(p[i])) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  return order;
}

} // namespace

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  std::vector<double> adjusted(p.begin(), p.end());
  const std::vector<std::size_t> order = ascending(p);
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    const double times = static_cast<double>(order.size()) / static_cast<double>(rank); // 1 or more
    least = std::min(least, p[i] * times);
    adjusted[i] = least;
  }
  return adjusted;
}

std::vector<double> holm(std::span<const double> p) {
  std::vector<double> adjusted(p.begin(), p.end());
  const std::vector<std::size_t> order = ascending(p);
  double greatest = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const std::size_t i = order[rank];
    greatest = std::max(greatest, std::min(1.0, p[i] * static_cast<double>(order.size() - rank)));
    adjusted[i] = greatest;
  }
  return adjusted;
}

} // namespace dutygraph
