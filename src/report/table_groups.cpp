#include "cells.hpp"
#include "groups_notes.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/report_groups.hpp>
#include <dutygraph/structure.hpp>
#include <fmt/format.h>
#include <numeric>

namespace dutygraph {
namespace {

using tables::count;
using tables::count_column;
using tables::number;
using tables::number_column;
using tables::text;
using tables::text_column;

/// What was found in one network.
struct FoundGroups {
  std::string name; ///< of the plan or period
  Network network;
  Groups groups;             ///< of core and periphery: Barber's, to hold it against
  TwoModeCorePeriphery core; ///< tasks and blocks only for core and periphery
  double group_fit = 0;
  std::vector<double> load;

  [[nodiscard]] bool in_core(std::size_t agency) const { return core.agencies.core[agency]; }
};

Groups search(const Network& network, const GroupsOptions& options) {
  switch (options.method) {
  case GroupMethod::leiden:
    return leiden_groups(network, options.search);
  case GroupMethod::spectral:
    return spectral_groups(network, options.search);
  case GroupMethod::barber:
  case GroupMethod::core_periphery:
    break;
  }
  return barber_groups(network, options.search);
}

FoundGroups find(const PlanGroup& group, const Registry& registry, const GroupsOptions& options) {
  FoundGroups found;
  const bool of_a_plan = options.grouping == Grouping::plan && group.plans.size() == 1;
  found.name = of_a_plan ? group.plans.front().id : group.label;
  found.network = Network::build(group.plans, registry, options.network);
  found.groups = search(found.network, options);
  const CorePeripheryOptions how{options.search.seed, options.search.runs};
  if (options.method == GroupMethod::core_periphery) {
    found.core = two_mode_core_periphery(found.network, how);
  } else {
    found.core.agencies = core_periphery(found.network, how);
  }
  found.group_fit = group_fit(found.network, found.groups.partition);
  found.load = weighted_load(found.network, options.weights);
  return found;
}

Column group_of_plans(Grouping grouping) {
  return grouping == Grouping::plan ? text_column("plan", "plan", "规划") : text_column("period", "period", "规划期");
}

// Agencies -----------------------------------------------------------------------------------------------------------

Table agencies_table(const GroupsOptions& options) {
  const bool core = options.method == GroupMethod::core_periphery;
  const char* const title = core ? "Core and periphery" : "Groups of agencies that work on the same tasks";
  return {"groups",
          title,
          core ? "核心与外围" : "共同承担任务的部门分组",
          {group_of_plans(options.grouping),
           core ? text_column("part", "part", "位置") : count_column("group", "group", "组"),
           text_column("agency", "id", "代码"), text_column("name", "agency", "部门"),
           text_column("kind", "kind", "类别"), text_column("field", "field", "领域"),
           core ? number_column("coreness", "coreness", "核心度", 3) : number_column("stays", "stays", "留组率", 2),
           count_column("task_count", "Tasks", "任务数"),
           number_column("weighted_load", "Weighted load", "加权负荷", 2)},
          {},
          {},
          {}};
}

/// The place of an agency's group in the table; agencies without one last.
GroupNumber order_of(const FoundGroups& found, std::size_t agency, bool core) {
  const GroupNumber group = found.groups.partition.agencies[agency];
  if (!core || group == no_group) return group;
  return found.in_core(agency) ? 0 : 1;
}

Cell group_cell(GroupNumber group, bool core) {
  if (group == no_group) return {};
  if (core) return text(group == 0 ? "core" : "periphery");
  return count(group + std::size_t{1});
}

std::vector<std::size_t> in_order(const FoundGroups& found, bool core) {
  std::vector<std::size_t> order(found.load.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t a) {
    return std::tuple(order_of(found, a, core), -found.load[a], std::string_view(found.network.agencies()[a].key));
  });
  return order;
}

void add_agencies(Table& table, const FoundGroups& found, bool core) {
  for (const std::size_t a : in_order(found, core)) {
    const NetworkAgency& who = found.network.agencies()[a];
    const double share = core ? found.core.agencies.coreness[a] : found.groups.stability.staying[a];
    table.rows.push_back({text(found.name), group_cell(order_of(found, a, core), core), text(who.key), text(who.name),
                          text(word(who.kind)), text(who.field), number(share),
                          count(found.network.edges_of(AgencyId(a)).size()), number(found.load[a])});
  }
}

// Quality ------------------------------------------------------------------------------------------------------------

Cell better_cell(const FoundGroups& found) {
  const double core = found.core.agencies.fit;
  if (std::isnan(core) && std::isnan(found.group_fit)) return {};
  return text(std::isnan(core) || found.group_fit >= core ? "groups" : "core-periphery");
}

std::vector<Column> fit_columns() {
  return {number_column("group_fit", "fit of groups", "分组拟合度", 3),
          number_column("core_periphery_fit", "fit of core-periphery", "核心—外围拟合度", 3),
          text_column("fits_better", "fits better", "拟合较好")};
}

Table quality_table(const GroupsOptions& options) {
  Table table{"quality",
              "Quality and stability of the groups",
              "分组的质量与稳定性",
              {group_of_plans(options.grouping), text_column("method", "method", "方法"),
               count_column("groups", "groups", "组数"), number_column("quality", "modularity", "模块度", 4),
               count_column("runs", "runs", "运行次数"), count_column("as_good", "runs as good", "同样好的次数"),
               number_column("lowest_quality", "lowest modularity", "最低模块度", 4),
               number_column("mean_rand", "mean Rand", "平均兰德指数", 3),
               number_column("least_rand", "least Rand", "最低兰德指数", 3),
               number_column("mean_information", "mean information", "平均互信息", 3),
               count_column("seed", "seed", "种子")},
              {},
              {},
              {}};
  for (Column& column : fit_columns()) table.columns.push_back(std::move(column));
  return table;
}

/// A seed beyond 2^63 as text, since whole numbers of tables are signed.
Cell seed_cell(std::uint64_t seed) {
  if (seed > static_cast<std::uint64_t>(std::numeric_limits<long long>::max())) return text(std::to_string(seed));
  return static_cast<long long>(seed);
}

std::vector<Cell> quality_row(const FoundGroups& found, GroupMethod method) {
  const Groups& groups = found.groups;
  const Stability& stability = groups.stability;
  return {text(found.name),
          text(word(method)),
          count(groups.partition.groups),
          number(groups.quality),
          count(stability.runs),
          count(stability.as_good),
          number(stability.lowest_quality),
          number(stability.mean_rand),
          number(stability.least_rand),
          number(stability.mean_information),
          seed_cell(groups.seed),
          number(found.group_fit),
          number(found.core.agencies.fit),
          better_cell(found)};
}

Table core_quality_table(const GroupsOptions& options) {
  Table table{"quality",
              "Fit of core and periphery",
              "核心—外围的拟合度",
              {group_of_plans(options.grouping), count_column("core_agencies", "core agencies", "核心部门"),
               count_column("core_tasks", "core tasks", "核心任务"),
               number_column("continuous_fit", "continuous fit", "连续模型拟合度", 3),
               number_column("tasks_fit", "fit of the tasks", "任务拟合度", 3),
               number_column("two_mode_fit", "two-mode fit", "二模拟合度", 3),
               number_column("core_core", "density core x core", "核心×核心密度", 3),
               number_column("core_periphery", "core x periphery", "核心×外围", 3),
               number_column("periphery_core", "periphery x core", "外围×核心", 3),
               number_column("periphery_periphery", "periphery x periphery", "外围×外围", 3),
               count_column("seed", "seed", "种子")},
              {},
              {},
              {}};
  for (Column& column : fit_columns()) table.columns.push_back(std::move(column));
  return table;
}

std::vector<Cell> core_quality_row(const FoundGroups& found) {
  const TwoModeCorePeriphery& core = found.core;
  return {text(found.name),
          count(core.agencies.size),
          count(core.tasks.size),
          number(core.agencies.continuous_fit),
          number(core.tasks.fit),
          number(core.fit),
          number(core.core_core),
          number(core.core_periphery),
          number(core.periphery_core),
          number(core.periphery_periphery),
          seed_cell(found.groups.seed),
          number(found.group_fit),
          number(core.agencies.fit),
          better_cell(found)};
}

// Tasks --------------------------------------------------------------------------------------------------------------

Table tasks_table(const GroupsOptions& options) {
  const bool core = options.method == GroupMethod::core_periphery;
  return {"tasks",
          "Groups of tasks",
          "任务分组",
          {group_of_plans(options.grouping),
           core ? text_column("part", "part", "位置") : count_column("group", "group", "组"),
           text_column("source", "source", "来源规划"), text_column("task", "task", "任务编号"),
           text_column("title", "title", "任务"), count_column("agencies", "agencies", "部门数")},
          {},
          {},
          {}};
}

void add_tasks(Table& table, const FoundGroups& found, const PlanGroup& group, bool core) {
  const std::vector<GroupNumber>& groups = found.groups.partition.tasks;
  const auto group_of = [&](std::size_t task) -> GroupNumber {
    if (!core || groups[task] == no_group) return groups[task];
    return found.core.tasks.core[task] ? 0 : 1;
  };
  std::vector<std::size_t> order(groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, group_of);
  for (const std::size_t t : order) {
    if (groups[t] == no_group) break;
    const NetworkTask& where = found.network.tasks()[t];
    const Plan& plan = group.plans[where.plan.index()];
    const Task& task = plan.tasks[where.task.index()];
    table.rows.push_back({text(found.name), group_cell(group_of(t), core), text(plan.id), text(task.key),
                          text(task.title), count(found.network.edges_of(TaskId(t)).size())});
  }
}

} // namespace

std::string_view word(GroupMethod method) {
  constexpr std::array<std::string_view, 4> words{"barber", "leiden", "spectral", "core-periphery"};
  return words[static_cast<std::size_t>(method)];
}

std::vector<Table> groups_tables(std::span<const Plan> plans, const Registry& registry, const GroupsOptions& options) {
  const bool core = options.method == GroupMethod::core_periphery;
  Table agencies = agencies_table(options), quality = core ? core_quality_table(options) : quality_table(options);
  Table tasks = tasks_table(options);
  for (const PlanGroup& one : group(plans, options.grouping)) {
    const FoundGroups found = find(one, registry, options);
    add_agencies(agencies, found, core);
    quality.rows.push_back(core ? core_quality_row(found) : quality_row(found, options.method));
    if (options.tasks) add_tasks(tasks, found, one, core);
  }
  tables::add_notes(agencies, tables::groups_rules(options));
  tables::add_notes(quality, tables::group_quality_rules(options));
  std::vector<Table> result{std::move(agencies), std::move(quality)};
  if (options.tasks) result.push_back(std::move(tasks));
  return result;
}

} // namespace dutygraph
