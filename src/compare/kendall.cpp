/// Kendall's tau-b (Kendall 1945), straight from the definition.

#include <cassert>
#include <cmath>
#include <dutygraph/compare.hpp>
#include <limits>

namespace dutygraph {
namespace {

int sign(double a, double b) { return (a > b) - (a < b); }

} // namespace

double kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  assert(x.size() == y.size());
  double agreement = 0; // concordant minus discordant pairs
  double pairs_x = 0;   // pairs that x tells apart
  double pairs_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const int in_x = sign(x[i], x[j]);
      const int in_y = sign(y[i], y[j]);
      agreement += in_x * in_y;
      pairs_x += in_x * in_x;
      pairs_y += in_y * in_y;
    }
  }
  if (pairs_x == 0 || pairs_y == 0) return std::numeric_limits<double>::quiet_NaN();
  return agreement / std::sqrt(pairs_x * pairs_y);
}

} // namespace dutygraph
