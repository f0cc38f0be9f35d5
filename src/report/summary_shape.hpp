#pragma once
/// The columns of a summary that tell the shape of a network: groups, nestedness, core and periphery.

#include <dutygraph/network.hpp>
#include <dutygraph/report.hpp>
#include <vector>

namespace dutygraph::tables {

/// modularity, groups, group_stability, nodf, core_periphery_fit.
[[nodiscard]] std::vector<Column> shape_columns();
/// Their values. Undefined from 1,000,000 edges on, where a summary shall not wait for searches; `groups` gives them.
[[nodiscard]] std::vector<Cell> shape_of(const Network& network);

} // namespace dutygraph::tables
