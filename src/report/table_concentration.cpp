#include "cells.hpp"
#include "notes.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/concentration.hpp>
#include <dutygraph/report_concentration.hpp>

namespace dutygraph {
namespace {

using tables::number;
using tables::number_column;

constexpr std::array<std::string_view, 5> loads{"lead_count", "co_count", "task_count", "equal_load", "weighted_load"};

Table empty_table(const ConcentrationOptions& options) {
  Table table{"concentration",
              "How evenly load is spread",
              "负荷集中程度",
              {options.grouping == Grouping::plan ? tables::text_column("plan", "plan", "规划")
                                                  : tables::text_column("period", "period", "规划期"),
               tables::text_column("load", "load", "负荷"), tables::count_column("agencies", "agencies", "部门"),
               number_column("gini", "Gini", "基尼系数", 3), number_column("hhi", "HHI", "赫芬达尔指数", 4),
               number_column("effective", "effective number", "有效部门数", 1),
               number_column("entropy", "entropy", "熵", 3), number_column("evenness", "evenness", "均匀度", 3)},
              {},
              {},
              {}};
  if (options.roster)
    table.columns.insert(table.columns.end(),
                         {tables::count_column("roster", "roster", "名录部门"),
                          number_column("roster_gini", "Gini (roster)", "基尼系数（名录）", 3),
                          number_column("roster_evenness", "evenness (roster)", "均匀度（名录）", 3)});
  return table;
}

bool exists_in(const AgencyRecord& record, const std::optional<Period>& period) {
  if (!period) return true;
  return record.from.value_or(period->from) <= period->to && record.to.value_or(period->to) >= period->from;
}

/// Agencies that could carry a task and carry none.
std::size_t idle(const Network& network, const Registry& registry, const std::optional<Period>& period) {
  return static_cast<std::size_t>(std::ranges::count_if(registry.records(), [&](const AgencyRecord& record) {
    return record.kind != AgencyKind::collective && exists_in(record, period) && !network.find(record.id);
  }));
}

std::vector<Cell> row_of(std::string_view label, std::string_view load, std::vector<double> values, bool roster,
                         std::size_t idle) {
  const Concentration seen = concentration(values);
  std::vector<Cell> row{tables::text(label),  tables::text(load),   tables::count(values.size()),
                        number(seen.gini),    number(seen.hhi),     number(seen.effective),
                        number(seen.entropy), number(seen.evenness)};
  if (!roster) return row;
  values.resize(values.size() + idle, 0.0);
  const Concentration all = concentration(values);
  row.insert(row.end(), {tables::count(values.size()), number(all.gini), number(all.evenness)});
  return row;
}

tables::Note concentration_rule(bool roster) {
  tables::Note note{"Gini 1912; HHI: sum of squared shares s (Hirschman 1964); effective number: 1 / HHI (Hill 1973); "
                    "entropy: -sum s ln s (Shannon 1948); evenness: entropy over ln n, n agencies (Pielou 1966).",
                    "基尼系数；赫芬达尔指数：份额 s 的平方和；有效部门数：其倒数；熵：−Σ s ln s；均匀度：熵除以 ln "
                    "n（n 为部门数）。"};
  if (roster) {
    note.english += " Roster: the agencies and all bodies of the registry that exist in the period, collectives aside; "
                    "those without a task count as 0.";
    note.chinese += "名录：上述部门及名录中该期存在的全部机构（集体单位除外），无任务者按 0 计。";
  }
  return note;
}

} // namespace

Table concentration_table(std::span<const Plan> plans, const Registry& registry, const ConcentrationOptions& options) {
  Table table = empty_table(options);
  for (const PlanGroup& one : group(plans, options.grouping)) {
    const Network network = Network::build(one.plans, registry, options.network);
    if (network.agencies().empty()) continue;
    const std::string& label = options.grouping == Grouping::plan ? one.plans.front().id : one.label;
    const std::size_t without_task = options.roster ? idle(network, registry, one.period) : 0;
    for (const std::string_view load : loads)
      table.rows.push_back(row_of(label, load, compute(network, *find_measure(load), {.weights = options.weights}),
                                  options.roster, without_task));
  }
  for (const MethodStep& step : concentration_methods(options)) tables::add_note(table, {step.english, step.chinese});
  tables::add_notes(table, tables::network_rules(options.network, options.grouping));
  return table;
}

std::vector<MethodStep> concentration_methods(const ConcentrationOptions& options) {
  std::vector<MethodStep> steps;
  for (const tables::Note& note : {tables::counts_rule(), tables::equal_load_rule(),
                                   tables::weighted_load_rule(options.weights), concentration_rule(options.roster)})
    steps.push_back({note.english, note.chinese});
  return steps;
}

} // namespace dutygraph
