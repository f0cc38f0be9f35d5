#include "cells.hpp"
#include "groups_notes.hpp"
#include "notes.hpp"
#include "summary.hpp"
#include "summary_shape.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/closure.hpp>
#include <dutygraph/concentration.hpp>
#include <dutygraph/report_tables.hpp>
#include <limits>
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
  std::vector<Column> columns{
      text_column("plan", "plan", "规划"),
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
      number_column("effective_agencies", "effective agencies", "有效部门数", 1),
      number_column("hhi", "HHI", "赫芬达尔指数", 4),
      number_column("evenness", "evenness", "均匀度", 3),
      number_column("leads_per_chapter", "leads a chapter", "每章有效牵头数", 2),
      number_column("robins_alexander", "closure (Robins-Alexander)", "闭合度（Robins-Alexander）", 3),
      number_column("clustering_latapy", "clustering (Latapy)", "聚类系数（Latapy）", 3),
      number_column("clustering_opsahl", "clustering (Opsahl)", "聚类系数（Opsahl）", 3),
      number_column("task_clustering_latapy", "tasks' clustering (Latapy)", "任务聚类系数（Latapy）", 3),
      number_column("task_clustering_opsahl", "tasks' clustering (Opsahl)", "任务聚类系数（Opsahl）", 3),
      number_column("mean_distance", "mean distance", "平均距离", 2),
      number_column("diameter", "diameter", "直径", 0)};
  for (Column& column : shape_columns()) columns.push_back(std::move(column));
  return columns;
}

Cell of_clauses(const ClauseFigures& figures, std::size_t value) {
  return figures.clauses == 0 ? Cell() : count(value);
}

/// Mean over the chapters that somebody leads of the effective number of leads; NaN where nobody leads.
double leads_per_chapter(const Network& network) {
  double sum = 0;
  double chapters = 0;
  for (const ChapterClarity& chapter : chapter_clarity(network)) {
    if (chapter.leads == 0) continue;
    sum += chapter.effective_leads;
    ++chapters;
  }
  return chapters > 0 ? sum / chapters : std::numeric_limits<double>::quiet_NaN();
}

/// In the order of the columns from `hhi`.
std::array<double, 10> figures_of_the_whole(const Network& network) {
  const Concentration load = concentration(equal_load(network));
  const Closure closed = closure(network);
  const Distances far = distances(network);
  return {load.hhi,
          load.evenness,
          leads_per_chapter(network),
          closed.robins_alexander,
          closed.agencies.latapy,
          closed.agencies.opsahl,
          closed.tasks.latapy,
          closed.tasks.opsahl,
          far.mean,
          far.diameter};
}

/// A group of plans and what its clauses say.
struct SummaryGroup {
  NetworkSource networks;
  ClauseFigures clauses;
};

/// The row of a group, but for the plan's and the period's name.
std::vector<Cell> figures_of(const SummaryGroup& group, const NetworkOptions& options) {
  const Network network = group.networks.build(options);
  const Cohesion whole = cohesion(network);
  const ClauseFigures& clauses = group.clauses;
  std::vector<Cell> figures{count(group.networks.plans.size()),
                            count(whole.tasks),
                            count(whole.assigned_tasks),
                            count(clauses.clauses),
                            count(whole.lead_edges),
                            count(whole.co_edges),
                            of_clauses(clauses, clauses.lead),
                            of_clauses(clauses, clauses.co),
                            count(whole.agencies)};
  for (const std::size_t of_form : clauses.forms) figures.push_back(of_clauses(clauses, of_form));
  figures.insert(figures.end(), {of_clauses(clauses, clauses.open_lists), count(clauses.targets), number(whole.density),
                                 count(whole.components), number(whole.gini), number(whole.effective_agencies)});
  for (const double figure : figures_of_the_whole(network)) figures.push_back(number(figure));
  for (Cell& cell : shape_of(network)) figures.push_back(std::move(cell));
  return figures;
}

std::vector<Cell> row_of(std::string_view plan, std::string_view period, const std::vector<Cell>& figures) {
  std::vector<Cell> row{text(plan), text(period)};
  row.insert(row.end(), figures.begin(), figures.end());
  return row;
}

/// A period of one plan has the figures of that plan.
void add_rows(Table& table, std::span<const SummaryGroup> plans, std::span<const SummaryGroup> periods,
              const NetworkOptions& options) {
  std::map<std::string_view, std::vector<Cell>> by_plan;
  for (const SummaryGroup& one : plans) {
    const std::string& id = one.networks.plans.front();
    const auto& figures = by_plan[id] = figures_of(one, options);
    table.rows.push_back(row_of(id, one.networks.period ? label(*one.networks.period) : "", figures));
  }
  for (const SummaryGroup& one : periods) {
    const auto known = one.networks.plans.size() == 1 ? by_plan.find(one.networks.plans.front()) : by_plan.end();
    table.rows.push_back(
        row_of("", one.networks.label, known != by_plan.end() ? known->second : figures_of(one, options)));
  }
}

std::vector<SummaryGroup> summary_groups(std::span<const PlanGroup> groups, const Registry& registry,
                                         const NetworkOptions& options) {
  std::vector<SummaryGroup> all;
  for (NetworkSource& source : network_sources(groups, registry))
    all.push_back({std::move(source), clause_figures(groups[all.size()].plans, options)});
  return all;
}

/// No clause stands in an edge table.
std::vector<SummaryGroup> summary_groups(std::span<const PlanColumns> plans, Grouping grouping,
                                         const Registry& registry) {
  std::vector<SummaryGroup> all;
  for (NetworkSource& source : network_sources(plans, grouping, registry)) all.push_back({std::move(source), {}});
  return all;
}

Table summary_of(std::span<const SummaryGroup> plans, std::span<const SummaryGroup> periods,
                 const NetworkOptions& options) {
  Table table{"summary", "Plans and periods", "规划与规划期概况", columns(), {}, {}, {}};
  add_rows(table, plans, periods, options);
  add_notes(table, {clause_counts_rule(), counts_rule()});
  add_notes(table, network_rules(options, Grouping::period));
  add_note(table, cohesion_rule());
  add_note(table, closure_rule());
  add_note(table, shape_rule());
  return table;
}

} // namespace
} // namespace tables

Table summary_table(std::span<const Plan> plans, const Registry& registry, const NetworkOptions& options) {
  const std::vector<PlanGroup> by_plan = group(plans, Grouping::plan);
  const std::vector<PlanGroup> by_period = group(plans, Grouping::period);
  return tables::summary_of(tables::summary_groups(by_plan, registry, options),
                            tables::summary_groups(by_period, registry, options), options);
}

Table summary_table(std::span<const PlanColumns> plans, const Registry& registry, const NetworkOptions& options) {
  return tables::summary_of(tables::summary_groups(plans, Grouping::plan, registry),
                            tables::summary_groups(plans, Grouping::period, registry), options);
}

} // namespace dutygraph
