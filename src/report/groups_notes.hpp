#pragma once
/// What groups are and how they were found, in words.

#include "notes.hpp"
#include <dutygraph/report_groups.hpp>
#include <vector>

namespace dutygraph::tables {

/// The method, with its parameters and sources.
[[nodiscard]] Note group_method_rule(const GroupsOptions& options);
[[nodiscard]] Note group_stability_rule(const GroupsOptions& options);
[[nodiscard]] Note pattern_fit_rule();
/// Under the table of agencies, and under that of quality.
[[nodiscard]] std::vector<Note> groups_rules(const GroupsOptions& options);
[[nodiscard]] std::vector<Note> group_quality_rules(const GroupsOptions& options);
/// Of the columns of a summary: modularity, groups, their stability, nestedness, core-periphery fit.
[[nodiscard]] Note shape_rule();

} // namespace dutygraph::tables
