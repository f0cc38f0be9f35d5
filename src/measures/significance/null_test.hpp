#pragma once
/// What a null model says about one pair.

#include <limits>

namespace dutygraph::nulls {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct NullTest {
  double mean = 0;
  double deviation = 0; ///< standard
  double p_more = 1;
  double p_less = 1;
  double least_p_more = 1;
  double least_p_less = 1;
  double error = 0; ///< standard error of the smaller p
};

} // namespace dutygraph::nulls
