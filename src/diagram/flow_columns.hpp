#pragma once
/// Heights in the three columns of a bipartite picture.

#include "flow_model.hpp"
#include <span>
#include <vector>

namespace dutygraph::diagram {

/// A stretch of a column.
struct Slot {
  double top = 0;
  double height = 0;
  [[nodiscard]] double middle() const { return top + height / 2; }
  [[nodiscard]] double bottom() const { return top + height; }
};
/// Slots of these heights (gaps included) in this order, as near to the wished middles as they can be without overlap:
/// least squares under order (pool adjacent violators). O(n).
[[nodiscard]] std::vector<Slot> settle(std::span<const double> heights, std::span<const double> wished_middles);

/// Order of the ends of a side by the mean height of their items, weighted by edges; the folded one last.
[[nodiscard]] std::vector<std::size_t> barycentre_order(const FlowSide& side, std::span<const double> item_middles);
/// The means themselves.
[[nodiscard]] std::vector<double> barycentres(const FlowSide& side, std::span<const double> item_middles);

} // namespace dutygraph::diagram
