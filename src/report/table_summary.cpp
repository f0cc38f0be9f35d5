#include "cells.hpp"
#include "notes.hpp"
#include "summary.hpp"
#include <algorithm>
#include <map>

namespace dutygraph {
namespace tables {
namespace {

bool counted(const Assignment& assignment, const NetworkOptions& options) {
  return options.with_suggested || assignment.basis == Basis::stated;
}

/// Agencies named by each clause, once each; lead wins.
using ClauseAgencies = std::map<std::pair<ClauseId, AgencyId>, Role>;

ClauseAgencies agencies_by_clause(const Plan& plan, const NetworkOptions& options) {
  ClauseAgencies named;
  for (const Assignment& assignment : plan.assignments) {
    if (!assignment.clause || !counted(assignment, options)) continue;
    const auto [at, fresh] = named.try_emplace({*assignment.clause, assignment.agency}, assignment.role);
    if (!fresh && assignment.role == Role::lead) at->second = Role::lead;
  }
  return named;
}

void add_clauses(ClauseFigures& figures, const Plan& plan, const NetworkOptions& options) {
  figures.clauses += plan.clauses.size();
  for (const Clause& clause : plan.clauses) {
    ++figures.forms[static_cast<std::size_t>(clause.form)];
    figures.open_lists += clause.open ? 1 : 0;
  }
  for (const auto& [where, role] : agencies_by_clause(plan, options))
    ++(role == Role::lead ? figures.lead : figures.co);
  for (const Task& task : plan.tasks) figures.targets += task.targets.size();
}

} // namespace

ClauseFigures clause_figures(std::span<const Plan> plans, const NetworkOptions& options) {
  ClauseFigures figures;
  for (const Plan& plan : plans) add_clauses(figures, plan, options);
  return figures;
}

namespace {

std::vector<Column> columns() {
  return {text_column("plan", "plan", "规划"),
          text_column("period", "period", "规划期"),
          count_column("plans", "plans", "规划数"),
          count_column("tasks", "tasks", "任务"),
          count_column("assigned_tasks", "assigned tasks", "已分工任务"),
          count_column("clauses", "clauses", "条款"),
          count_column("lead_edges", "lead edges", "牵头（按任务）"),
          count_column("co_edges", "co edges", "配合（按任务）"),
          count_column("lead_by_clause", "lead by clause", "牵头（按条款）"),
          count_column("co_by_clause", "co by clause", "配合（按条款）"),
          count_column("agencies", "agencies", "部门"),
          count_column("led", "led", "有牵头"),
          count_column("sole", "sole", "单独负责"),
          count_column("joint", "joint", "共同负责"),
          count_column("assist", "assist", "配合名单外单位"),
          count_column("duty", "duty", "按职责分工"),
          count_column("open_lists", "open lists", "开放名单（等）"),
          count_column("targets", "targets", "指标"),
          number_column("density", "density", "密度", 4),
          count_column("components", "components", "连通分量"),
          number_column("gini", "Gini", "基尼系数", 3),
          number_column("effective_agencies", "effective agencies", "有效部门数", 1)};
}

Cell of_clauses(const ClauseFigures& figures, std::size_t value) {
  return figures.clauses == 0 ? Cell() : count(value);
}

std::vector<Cell> row_of(std::string_view plan, std::string_view period, std::span<const Plan> plans,
                         const Registry& registry, const NetworkOptions& options) {
  const Cohesion whole = cohesion(Network::build(plans, registry, options));
  const ClauseFigures clauses = clause_figures(plans, options);
  std::vector<Cell> row{text(plan),
                        text(period),
                        count(plans.size()),
                        count(whole.tasks),
                        count(whole.assigned_tasks),
                        count(clauses.clauses),
                        count(whole.lead_edges),
                        count(whole.co_edges),
                        of_clauses(clauses, clauses.lead),
                        of_clauses(clauses, clauses.co),
                        count(whole.agencies)};
  for (const std::size_t of_form : clauses.forms) row.push_back(of_clauses(clauses, of_form));
  row.insert(row.end(), {of_clauses(clauses, clauses.open_lists), count(clauses.targets), number(whole.density),
                         count(whole.components), number(whole.gini), number(whole.effective_agencies)});
  return row;
}

} // namespace
} // namespace tables

Table summary_table(std::span<const Plan> plans, const Registry& registry, const NetworkOptions& options) {
  Table table{"summary", "Plans and periods", "规划与规划期概况", tables::columns(), {}, {}, {}};
  for (const PlanGroup& one : group(plans, Grouping::plan))
    for (const Plan& plan : one.plans)
      table.rows.push_back(
          tables::row_of(plan.id, plan.period ? label(*plan.period) : "", std::span(&plan, 1), registry, options));
  for (const PlanGroup& one : group(plans, Grouping::period))
    table.rows.push_back(tables::row_of("", one.label, one.plans, registry, options));
  tables::add_notes(table, {tables::clause_counts_rule(), tables::counts_rule()});
  tables::add_notes(table, tables::network_rules(options, Grouping::period));
  tables::add_note(table, tables::cohesion_rule());
  return table;
}

} // namespace dutygraph
