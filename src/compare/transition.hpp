#pragma once
/// What became of the ties from one period to the next.

#include <dutygraph/compare.hpp>
#include <string>
#include <vector>

namespace dutygraph::periods {

/// One assigning period as its lines carry it.
struct CarriedPeriod {
  std::string label;
  Network network;           ///< agencies are lines, in order of key
  std::vector<double> loads; ///< weighted_load
  std::vector<int> ranks;    ///< by it
};
/// O(ties log ties + lines log lines), beside the projections.
[[nodiscard]] Transition transition(const CarriedPeriod& before, const CarriedPeriod& after);

} // namespace dutygraph::periods
