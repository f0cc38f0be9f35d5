#pragma once
/// What a bipartite picture shows, before any place is known: leads on the left, tasks (or whole sections of them) in
/// the middle, helpers on the right. An agency that leads here and helps there stands on both sides.

#include "wording.hpp"
#include <dutygraph/diagram.hpp>
#include <string>
#include <vector>

namespace dutygraph::diagram {

struct FlowItem {
  std::string name; ///< of the DOT node: "t12" or "s3"
  std::string title;
  std::string note;    ///< figures of a section; empty for a task
  std::string caption; ///< set where the item starts a group: its heading or plan
  std::string tooltip;
  bool assigned = false;
};
/// One agency on one side, or the last few folded together.
struct FlowEnd {
  std::string name; ///< "l5", "c5", of AgencyId; "l_rest", "c_rest"
  std::string label;
  std::string field;
  std::string tooltip;
  bool folded = false;
  std::size_t edges = 0;
};
struct FlowLink {
  std::size_t end = 0;  ///< index into the side's ends
  std::size_t item = 0; ///< index into items
  std::size_t edges = 0;
  bool suggested = false; ///< all of them
};
struct FlowSide {
  std::vector<FlowEnd> ends;
  std::vector<FlowLink> links; ///< by end, then item; one for each pair
};
struct Flow {
  bool aggregated = false; ///< items are sections
  std::size_t task_count = 0;
  std::vector<FlowItem> items;
  FlowSide leads;
  FlowSide helpers;
};
/// Tasks under options.chapter (all if it is empty); aggregated to sections where there are more than 48. A side of
/// more than 64 agencies folds those with the fewest edges. O(E log E).
[[nodiscard]] Flow flow_of(const PlanGroup& group, const Network& network, const DiagramOptions& options);

} // namespace dutygraph::diagram
