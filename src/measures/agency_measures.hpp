#pragma once
/// The measures of agencies that only the catalogue calls; definitions in docs/methods.md. All are indexed by AgencyId
/// and NaN where undefined.

#include <dutygraph/network.hpp>
#include <limits>
#include <vector>

namespace dutygraph {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// load.cpp
/// Tasks that the agency shares with another: the row sum of Newman's tie weights. O(E).
[[nodiscard]] std::vector<double> newman_load(const Network& network);
/// lead_count / task_count; undefined without a task. In [0, 1]. O(E).
[[nodiscard]] std::vector<double> lead_ratio(const Network& network);
/// exp of the Shannon entropy of the agency's tasks over chapters; undefined without a task. From 1. O(E log E).
[[nodiscard]] std::vector<double> breadth(const Network& network);
/// Sum over its tasks of exp(1 - n_t), n_t agencies on task t. O(E).
[[nodiscard]] std::vector<double> exclusivity(const Network& network);
/// Sum of the weights of its edges of one role. O(E).
[[nodiscard]] std::vector<double> strength(const Network& network, Role role);

} // namespace dutygraph
