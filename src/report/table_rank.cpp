#include "cells.hpp"
#include "notes.hpp"
#include "rank_columns.hpp"
#include <algorithm>
#include <dutygraph/report.hpp>
#include <fmt/format.h>
#include <numeric>

namespace dutygraph {
namespace {

using tables::count;
using tables::text;

using tables::RankColumns;

Column measure_column(const Measure& measure) {
  Column column = tables::number_column(measure.name, measure.english, measure.chinese, measure.is_count ? 0 : 3);
  if (measure.name.ends_with("_load")) column.decimals = 2;
  return column;
}

Table empty_rank_table(const RankOptions& options, const RankColumns& columns) {
  const Measure& by = columns.by();
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
  for (const Measure* measure : columns.shown) table.columns.push_back(measure_column(*measure));
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

Ranked rank_group(const Network& network, const RankColumns& columns, RoleWeights weights) {
  Ranked ranked;
  for (const Measure* measure : columns.shown)
    ranked.values.push_back(compute(network, *measure, {.weights = weights}));
  ranked.rank = ranks(ranked.values[columns.ranking]);
  ranked.interval = rank_intervals(network);
  ranked.order.resize(network.agencies().size());
  std::iota(ranked.order.begin(), ranked.order.end(), std::size_t{0});
  std::ranges::sort(ranked.order, {}, [&](std::size_t a) {
    return std::pair(ranked.rank[a], std::string_view(network.agencies()[a].key));
  });
  return ranked;
}

std::vector<Cell> row_of(const Network& network, const Ranked& ranked, std::size_t agency, const RankColumns& columns,
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
  for (std::size_t i = 0; i < columns.shown.size(); ++i)
    row.push_back(value_cell(*columns.shown[i], ranked.values[i][agency]));
  return row;
}

void add_group(Table& table, const PlanGroup& group, const Registry& registry, const RankOptions& options,
               const RankColumns& columns) {
  const std::string name = group_name(group, options.grouping);
  const Network network = Network::build(group.plans, registry, options.network);
  if (network.agencies().empty()) {
    tables::add_note(table,
                     {fmt::format("{}: no assignment is counted.", name), fmt::format("{}：没有计入的分工。", name)});
    return;
  }
  const Ranked ranked = rank_group(network, columns, options.weights);
  for (const std::size_t agency : ranked.order) {
    if (options.top > 0 && static_cast<std::size_t>(ranked.rank[agency]) > options.top) break;
    table.rows.push_back(row_of(network, ranked, agency, columns, name));
  }
}

void add_rank_notes(Table& table, const RankOptions& options, const RankColumns& columns) {
  tables::add_notes(table, tables::load_rules(options));
  const Measure& by = columns.by();
  if (!tables::is_usual(by) || by.name == "lead_ratio")
    tables::add_note(table, {fmt::format("Ranked by {}: {}", by.english, by.definition),
                             fmt::format("按{}排名：{}", by.chinese, by.definition_zh)});
  if (options.top > 0)
    tables::add_note(table, {fmt::format("Ranks 1 to {} are shown; ties are never cut.", options.top),
                             fmt::format("只列前 {} 名；并列的全部列出。", options.top)});
}

} // namespace

Result<Table> rank_table(std::span<const Plan> plans, const Registry& registry, const RankOptions& options) {
  const Result<RankColumns> columns = tables::rank_columns(options);
  if (!columns) return Failure(columns.error());
  Table table = empty_rank_table(options, *columns);
  for (const PlanGroup& one : group(plans, options.grouping)) add_group(table, one, registry, options, *columns);
  add_rank_notes(table, options, *columns);
  return table;
}

} // namespace dutygraph
