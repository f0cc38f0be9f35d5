#pragma once
/// Groups of agencies as tables and in words.

#include <cstdint>
#include <dutygraph/groups.hpp>
#include <dutygraph/report_methods.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace dutygraph {

enum class GroupMethod : std::uint8_t { barber, leiden, spectral, core_periphery };
[[nodiscard]] std::string_view word(GroupMethod method); ///< "barber", "leiden", "spectral", "core-periphery"

struct GroupsOptions {
  Grouping grouping = Grouping::period;
  GroupMethod method = GroupMethod::barber;
  GroupOptions search; ///< of groups in core-periphery: for the groups that it is held against
  bool tasks = false;  ///< the table of tasks too
  RoleWeights weights;
  NetworkOptions network;
};

/// Tables "groups" (a row an agency: plan or period, group from 1, agency, name, kind, field, stays, task_count,
/// weighted_load; by group, then load), "quality" (a row a network: what was found, how good and how stable it is,
/// whether groups or core and periphery fit better) and, if asked for, "tasks" (a row an assigned task). Of core and
/// periphery: part and coreness instead of group and stays.
[[nodiscard]] std::vector<Table> groups_tables(std::span<const Plan> plans, const Registry& registry,
                                               const GroupsOptions& options);
/// How they come about.
[[nodiscard]] std::vector<MethodStep> groups_methods(const GroupsOptions& options);

} // namespace dutygraph
