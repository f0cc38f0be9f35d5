#pragma once
/// Who stands between whom in the lead -> co network, by policy field.

#include <dutygraph/network.hpp>
#include <vector>

namespace dutygraph {

/// Open two-paths i -> b -> k through each agency b (i != k, no i -> k), an arc wherever the first leads a task on
/// which the second helps, whatever the number of tasks (Gould & Fernandez 1989). The five roles by the policy fields
/// of i, b and k; where one of the three is of unknown field, the path counts in `all` alone. Indexed by AgencyId.
struct Mediation {
  std::vector<double> coordinator;    ///< i, b, k of one field
  std::vector<double> itinerant;      ///< i and k of one field, b of another
  std::vector<double> gatekeeper;     ///< b and k of one field, i of another
  std::vector<double> representative; ///< i and b of one field, k of another
  std::vector<double> liaison;        ///< three fields
  std::vector<double> all;
};
/// O(sum over arcs i -> b of the arcs from b), at most (A - 1) arcs.
[[nodiscard]] Mediation mediation(const Network& network);

} // namespace dutygraph
