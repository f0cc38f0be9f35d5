#pragma once
/// Whom an agency shares tasks with, and who leads there.

#include <cstddef>
#include <dutygraph/network.hpp>
#include <utility>
#include <vector>

namespace dutygraph::tables {

/// Tasks that two agencies share, by who leads. The four counts are disjoint.
struct Together {
  std::size_t we_lead = 0;   ///< we lead, they help
  std::size_t they_lead = 0; ///< they lead, we help
  std::size_t both_lead = 0;
  std::size_t both_co = 0;
  [[nodiscard]] std::size_t all() const { return we_lead + they_lead + both_lead + both_co; }
};
/// Partners of an agency, most shared tasks first, then by key. O(sum of n_t over its tasks).
[[nodiscard]] std::vector<std::pair<AgencyId, Together>> partners_of(const Network& network, AgencyId agency);

} // namespace dutygraph::tables
