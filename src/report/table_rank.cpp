#include "cells.hpp"
#include "notes.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <dutygraph/report.hpp>
#include <fmt/format.h>
#include <numeric>

namespace dutygraph {
namespace {

using tables::count;
using tables::text;

/// The columns of a ranking that was not asked for every measure; the ranking one joins them.
constexpr std::array<std::string_view, 6> usual{"lead_count", "co_count",      "task_count",
                                                "equal_load", "weighted_load", "lead_ratio"};

struct Chosen {
  std::vector<const Measure*> columns;
  std::size_t ranking = 0; ///< the column that ranks
};

Failure unknown_measure(std::string_view name) {
  std::string known;
  for (const Measure& measure : measures()) known.append(known.empty() ? "" : " ").append(measure.name);
  return usage_error(fmt::format("there is no measure '{}'", name), "one of: all " + known);
}

Result<Chosen> choose(std::string_view by) {
  const std::string_view ranking = by == "all" ? "weighted_load" : by;
  if (find_measure(ranking) == nullptr) return unknown_measure(by);
  Chosen chosen;
  for (const Measure& measure : measures())
    if (by == "all" || measure.name == ranking || std::ranges::find(usual, measure.name) != usual.end())
      chosen.columns.push_back(&measure);
  const auto column = std::ranges::find(chosen.columns, ranking, &Measure::name);
  chosen.ranking = static_cast<std::size_t>(column - chosen.columns.begin());
  return chosen;
}

bool valid(RoleWeights weights) {
  return std::isfinite(weights.lead) && std::isfinite(weights.co) && weights.lead >= 0 && weights.co >= 0 &&
         weights.lead + weights.co > 0;
}

Column measure_column(const Measure& measure) {
  Column column = tables::number_column(measure.name, measure.english, measure.chinese, measure.is_count ? 0 : 3);
  if (measure.name.ends_with("_load")) column.decimals = 2;
  return column;
}

Table empty_rank_table(const RankOptions& options, const Chosen& chosen) {
  const Measure& by = *chosen.columns[chosen.ranking];
  Table table{"rank",
              fmt::format("Agencies ranked by {}", by.english),
              fmt::format("部门排名（按{}）", by.chinese),
              {options.grouping == Grouping::plan ? tables::text_column("plan", "plan", "规划")
                                                  : tables::text_column("period", "period", "规划期"),
               tables::count_column("rank", "rank", "名次"), tables::count_column("rank_low", "best", "最好名次"),
               tables::count_column("rank_high", "worst", "最差名次"), tables::text_column("agency", "id", "代码"),
               tables::text_column("name", "agency", "部门"), tables::text_column("kind", "kind", "类别"),
               tables::text_column("field", "field", "领域")},
              {},
              {},
              {}};
  for (const Measure* measure : chosen.columns) table.columns.push_back(measure_column(*measure));
  return table;
}

std::string group_name(const PlanGroup& group, Grouping grouping) {
  return grouping == Grouping::plan && group.plans.size() == 1 ? group.plans.front().id : group.label;
}

Cell value_cell(const Measure& measure, double value) {
  return measure.is_count ? tables::whole(value) : tables::number(value);
}

/// Values of one group, measure by measure.
struct Ranked {
  std::vector<std::vector<double>> values;
  std::vector<int> rank;
  std::vector<RankInterval> interval;
  std::vector<std::size_t> order; ///< by rank, then key
};

Ranked rank_group(const Network& network, const Chosen& chosen, RoleWeights weights) {
  Ranked ranked;
  for (const Measure* measure : chosen.columns) ranked.values.push_back(compute(network, *measure, {.weights = weights}));
  ranked.rank = ranks(ranked.values[chosen.ranking]);
  ranked.interval = rank_intervals(network);
  ranked.order.resize(network.agencies().size());
  std::iota(ranked.order.begin(), ranked.order.end(), std::size_t{0});
  std::ranges::sort(ranked.order, {}, [&](std::size_t a) {
    return std::pair(ranked.rank[a], std::string_view(network.agencies()[a].key));
  });
  return ranked;
}

std::vector<Cell> row_of(const Network& network, const Ranked& ranked, std::size_t agency, const Chosen& chosen,
                         std::string_view group) {
  const NetworkAgency& who = network.agencies()[agency];
  std::vector<Cell> row{text(group),
                        static_cast<long long>(ranked.rank[agency]),
                        static_cast<long long>(ranked.interval[agency].low),
                        static_cast<long long>(ranked.interval[agency].high),
                        text(who.key),
                        text(who.name),
                        text(word(who.kind)),
                        text(who.field)};
  for (std::size_t i = 0; i < chosen.columns.size(); ++i)
    row.push_back(value_cell(*chosen.columns[i], ranked.values[i][agency]));
  return row;
}

void add_group(Table& table, const PlanGroup& group, const Registry& registry, const RankOptions& options,
               const Chosen& chosen) {
  const std::string name = group_name(group, options.grouping);
  const Network network = Network::build(group.plans, registry, options.network);
  if (network.agencies().empty()) {
    tables::add_note(table,
                     {fmt::format("{}: no assignment is counted.", name), fmt::format("{}：没有计入的分工。", name)});
    return;
  }
  const Ranked ranked = rank_group(network, chosen, options.weights);
  for (const std::size_t agency : ranked.order) {
    if (options.top > 0 && static_cast<std::size_t>(ranked.rank[agency]) > options.top) break;
    table.rows.push_back(row_of(network, ranked, agency, chosen, name));
  }
}

void add_rank_notes(Table& table, const RankOptions& options, const Chosen& chosen) {
  tables::add_notes(table, tables::load_rules(options));
  const Measure& by = *chosen.columns[chosen.ranking];
  if (std::ranges::find(usual, by.name) == usual.end() || by.name == "lead_ratio")
    tables::add_note(table, {fmt::format("Ranked by {}: {}", by.english, by.definition),
                             fmt::format("按{}排名：{}", by.chinese, by.definition_zh)});
  if (options.top > 0)
    tables::add_note(table, {fmt::format("Ranks 1 to {} are shown; ties are never cut.", options.top),
                             fmt::format("只列前 {} 名；并列的全部列出。", options.top)});
}

} // namespace

Result<Table> rank_table(std::span<const Plan> plans, const Registry& registry, const RankOptions& options) {
  if (!valid(options.weights))
    return usage_error("role weights must be finite, not negative and not both 0", "for example lead 2, co 1");
  const Result<Chosen> chosen = choose(options.by);
  if (!chosen) return Failure(chosen.error());
  Table table = empty_rank_table(options, *chosen);
  for (const PlanGroup& one : group(plans, options.grouping)) add_group(table, one, registry, options, *chosen);
  add_rank_notes(table, options, *chosen);
  return table;
}

} // namespace dutygraph
