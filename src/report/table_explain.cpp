#include "cells.hpp"
#include "evidence.hpp"
#include "lines.hpp"
#include "notes.hpp"
#include "partners.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dutygraph {
namespace tables {
namespace {

/// A group whose line is one agency, and where that agency stands in it.
struct Scene {
  PlanGroup group;
  Network network;
  std::optional<AgencyId> agency;
  std::vector<std::string> names; ///< the stages that the group names, in order of first task
};

/// Every stage of a line carries the line's key, so that the network merges their edges. All lines are merged, not only
/// the one asked for: its share of a task depends on how many others are on it.
void rename_stages(Plan& plan, const std::map<std::string, std::string>& lines) {
  for (Agency& agency : plan.agencies)
    if (const auto line = lines.find(key_of(agency)); line != lines.end()) agency.key = line->second;
}

std::vector<std::string> names_in(const PlanGroup& group, const Line& line) {
  std::vector<std::string> names;
  for (const Plan& plan : group.plans)
    for (const Agency& agency : plan.agencies)
      if (key_of(agency) == line.key && std::ranges::find(names, agency.name) == names.end())
        names.push_back(agency.name);
  return names;
}

std::vector<Scene> scenes_of(std::span<const Plan> plans, const Line& line, const Registry& registry,
                             const RankOptions& options) {
  std::vector<Scene> scenes;
  const auto lines = line_keys(plans, registry, options.network);
  for (PlanGroup& one : group(plans, options.grouping)) {
    for (Plan& plan : one.plans) rename_stages(plan, lines);
    Network network = Network::build(one.plans, registry, options.network);
    const auto agency = network.find(line.key);
    auto names = names_in(one, line);
    scenes.push_back({std::move(one), std::move(network), agency, std::move(names)});
  }
  return scenes;
}

// Figures ------------------------------------------------------------------------------------------------------------

std::vector<Cell> figures_row(const Scene& scene, const RankOptions& options) {
  const std::size_t at = scene.agency->index();
  const auto load = weighted_load(scene.network, options.weights);
  const RankInterval interval = rank_intervals(scene.network)[at];
  return {text(scene.group.label),
          text(joined(scene.names, "、")),
          static_cast<long long>(ranks(load)[at]),
          static_cast<long long>(interval.low),
          static_cast<long long>(interval.high),
          count(scene.network.agencies().size()),
          whole(lead_count(scene.network)[at]),
          whole(co_count(scene.network)[at]),
          whole(task_count(scene.network)[at]),
          number(equal_load(scene.network)[at]),
          number(load[at])};
}

Table figures_table(const std::vector<Scene>& scenes, const Line& line, const RankOptions& options) {
  Table table{"figures",
              fmt::format("{}: figures", line.name),
              fmt::format("{}：主要数字", line.name),
              {text_column("period", "period", "规划期"), text_column("names", "named as", "当时名称"),
               count_column("rank", "rank", "名次"), count_column("rank_low", "best", "最好名次"),
               count_column("rank_high", "worst", "最差名次"), count_column("agencies", "of agencies", "部门总数"),
               count_column("lead_count", "lead", "牵头"), count_column("co_count", "co", "配合"),
               count_column("task_count", "tasks", "任务"), number_column("equal_load", "equal load", "均分负荷"),
               number_column("weighted_load", "weighted load", "加权负荷")},
              {},
              {},
              {}};
  for (const Scene& scene : scenes)
    if (scene.agency) table.rows.push_back(figures_row(scene, options));
  add_note(table,
           {"All stages of the agency's line (rename, merge) are taken as one agency; where two of them sit on one "
            "task they have one edge there.",
            "机构沿革（更名、合并）中的各阶段视为同一部门；两个前身同在一项任务的，只计一条连线。"});
  add_notes(table, load_rules(options));
  return table;
}

// Tasks --------------------------------------------------------------------------------------------------------------

std::vector<Cell> task_row(const Scene& scene, const NetworkEdge& edge, const Line& line) {
  const NetworkTask& place = scene.network.tasks()[edge.task.index()];
  const Plan& plan = scene.group.plans[place.plan.index()];
  const Task& task = plan.tasks[place.task.index()];
  const Assignment* said = assignment_behind(plan, place.task, line.key, edge.role);
  const Clause* clause = edge.clause && edge.plan == place.plan ? &plan.clauses[edge.clause->index()] : nullptr;
  return {text(scene.group.label),
          text(plan.id),
          text(path_text(task.path)),
          text(task.heading),
          text(task.title),
          text(word(edge.role)),
          said == nullptr ? Cell() : text(said->role_word),
          said == nullptr ? Cell() : text(said->written),
          clause == nullptr ? Cell() : text(word(clause->form)),
          text(source_place(plan, task, clause)),
          text(word(edge.basis)),
          clause == nullptr ? Cell() : text(clause->why)};
}

Table tasks_table(const std::vector<Scene>& scenes, const Line& line, const RankOptions& options) {
  Table table{"tasks",
              fmt::format("{}: tasks", line.name),
              fmt::format("{}：承担的任务", line.name),
              {text_column("period", "period", "规划期"), text_column("plan", "plan", "规划"),
               text_column("path", "path", "序号"), text_column("heading", "heading", "标题"),
               text_column("title", "task", "任务"), text_column("role", "role", "角色"),
               text_column("role_word", "role word", "角色原文"), text_column("written", "written", "原文写法"),
               text_column("form", "form", "分工形式"), text_column("source", "source", "出处"),
               text_column("basis", "basis", "依据"), text_column("why", "why", "判读理由")},
              {},
              {},
              {}};
  for (const Scene& scene : scenes)
    if (scene.agency)
      for (const NetworkEdge& edge : scene.network.edges_of(*scene.agency))
        table.rows.push_back(task_row(scene, edge, line));
  add_notes(table, {counts_rule(), suggested_rule(options.network.with_suggested), open_lists_rule()});
  return table;
}

// Partners -----------------------------------------------------------------------------------------------------------

void add_partners(Table& table, const Scene& scene) {
  const auto agencies = scene.network.agencies();
  for (const auto& [partner, together] : partners_of(scene.network, *scene.agency))
    table.rows.push_back({text(scene.group.label), text(agencies[partner.index()].key),
                          text(agencies[partner.index()].name), count(together.all()), count(together.we_lead),
                          count(together.they_lead), count(together.both_lead), count(together.both_co)});
}

Table partners_table(const std::vector<Scene>& scenes, const Line& line) {
  Table table{"partners",
              fmt::format("{}: partners", line.name),
              fmt::format("{}：协作部门", line.name),
              {text_column("period", "period", "规划期"), text_column("agency", "id", "代码"),
               text_column("name", "partner", "协作部门"), count_column("shared_tasks", "shared tasks", "共同任务"),
               count_column("leads_partner", "leads, partner helps", "本部门牵头、对方配合"),
               count_column("led_by_partner", "partner leads, it helps", "对方牵头、本部门配合"),
               count_column("both_lead", "both lead", "双方牵头"), count_column("both_co", "both help", "双方配合")},
              {},
              {},
              {}};
  for (const Scene& scene : scenes)
    if (scene.agency) add_partners(table, scene);
  add_note(table, {"Shared tasks: tasks on which both sit, split by who leads; the four counts add up to it.",
                   "共同任务：双方同在的任务，按谁牵头分为四类，四类之和等于共同任务数。"});
  return table;
}

} // namespace
} // namespace tables

Result<std::vector<Table>> explain_tables(std::string_view agency, std::span<const Plan> plans,
                                          const Registry& registry, const RankOptions& options) {
  const auto line = tables::find_line(agency, plans, registry, options.network);
  if (!line) return Failure(line.error());
  const auto scenes = tables::scenes_of(plans, *line, registry, options);
  return std::vector<Table>{tables::figures_table(scenes, *line, options), tables::tasks_table(scenes, *line, options),
                            tables::partners_table(scenes, *line),
                            tables::events_table(registry.lineage(line->key), registry, line->name)};
}

} // namespace dutygraph
