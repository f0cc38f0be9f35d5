/// Kendall's tau-b (Kendall 1945) by sorting (Knight 1966): discordant pairs are the exchanges that a merge sort by y
/// makes once the pairs are sorted by x.

#include <algorithm>
#include <cassert>
#include <cmath>
#include <dutygraph/compare.hpp>
#include <limits>
#include <utility>

namespace dutygraph {
namespace {

using Point = std::pair<double, double>;

double pairs_among(std::size_t count) {
  const auto n = static_cast<double>(count);
  return n * (n - 1) / 2;
}

/// Pairs within runs of equal neighbours.
template <class Range, class Equal>
double tied_pairs(const Range& sorted, Equal equal) {
  double tied = 0;
  for (auto run = sorted.begin(); run != sorted.end();) {
    const auto end = std::find_if(run, sorted.end(), [&](const auto& value) { return !equal(*run, value); });
    tied += pairs_among(static_cast<std::size_t>(end - run));
    run = end;
  }
  return tied;
}

/// Sorts; returns the number of pairs that stood in the wrong order. Equal values are in order.
double sort_counting(std::span<double> values) {
  if (values.size() < 2) return 0;
  const auto left = values.first(values.size() / 2);
  const auto right = values.subspan(left.size());
  double exchanges = sort_counting(left) + sort_counting(right);
  auto passed = left.begin();
  for (const double value : right) {
    passed = std::upper_bound(passed, left.end(), value);
    exchanges += static_cast<double>(left.end() - passed);
  }
  std::inplace_merge(values.begin(), right.begin(), values.end());
  return exchanges;
}

} // namespace

double kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  assert(x.size() == y.size());
  std::vector<Point> points;
  for (std::size_t i = 0; i < x.size(); ++i) points.emplace_back(x[i], y[i]);
  std::ranges::sort(points);
  const double all = pairs_among(points.size());
  const double tied_x = tied_pairs(points, [](const Point& a, const Point& b) { return a.first == b.first; });
  const double tied_both = tied_pairs(points, [](const Point& a, const Point& b) { return a == b; });
  std::vector<double> by_y;
  for (const Point& point : points) by_y.push_back(point.second);
  const double discordant = sort_counting(by_y);
  const double tied_y = tied_pairs(by_y, [](double a, double b) { return a == b; });
  if (tied_x == all || tied_y == all) return std::numeric_limits<double>::quiet_NaN();
  return (all - tied_x - tied_y + tied_both - 2 * discordant) / std::sqrt((all - tied_x) * (all - tied_y));
}

} // namespace dutygraph
