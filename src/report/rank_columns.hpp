#pragma once
/// Which measures a ranking shows, and which of them ranks.

#include <cstddef>
#include <dutygraph/report.hpp>
#include <string_view>
#include <vector>

namespace dutygraph::tables {

struct RankColumns {
  std::vector<const Measure*> shown; ///< in the order of measures()
  std::size_t ranking = 0;           ///< which of them ranks
  [[nodiscard]] const Measure& by() const { return *shown[ranking]; }
};
/// The usual columns and the ranking one; all of them for "all" (ranked by weighted_load). Errors: no such measure,
/// role weights that are none, BiRank without a query.
[[nodiscard]] Result<RankColumns> rank_columns(const RankOptions& options);
/// Whether a ranking shows the measure even if it was not asked for.
[[nodiscard]] bool is_usual(const Measure& measure);

} // namespace dutygraph::tables
