#include "cells.hpp"
#include "lines.hpp"
#include "notes.hpp"
#include "rank_group.hpp"
#include <algorithm>
#include <dutygraph/report_tables.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

using tables::count;
using tables::text;

using tables::RankColumns;
using tables::RankedGroup;

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
  if (tables::shows_sweep(options))
    table.columns.insert(table.columns.end(),
                         {tables::count_column("sweep_low", "best in sweep", "最好名次（全部口径）"),
                          tables::count_column("sweep_high", "worst in sweep", "最差名次（全部口径）"),
                          tables::number_column("sweep_median", "median in sweep", "名次中位数（全部口径）", 1),
                          tables::number_column("top_share", "share in top", "居前比例", 2)});
  return table;
}

std::string group_name(const NetworkSource& group, Grouping grouping) {
  return grouping == Grouping::plan && group.plans.size() == 1 ? group.plans.front() : group.label;
}

Cell value_cell(const Measure& measure, double value) {
  return measure.is_count ? tables::whole(value) : tables::number(value);
}

std::vector<Cell> row_of(const RankedGroup& ranked, std::size_t agency, const RankColumns& columns,
                         std::string_view group) {
  const NetworkAgency& who = ranked.network.agencies()[agency];
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
  if (ranked.sweep.empty()) return row;
  const SweptRank& swept = ranked.sweep[agency];
  const bool known = swept.settings > 0;
  row.insert(row.end(), {known ? Cell(static_cast<long long>(swept.low)) : Cell(),
                         known ? Cell(static_cast<long long>(swept.high)) : Cell(), tables::number(swept.median),
                         tables::number(swept.top_share)});
  return row;
}

bool shows_betweenness(const RankColumns& columns) {
  return std::ranges::any_of(columns.shown, [](const Measure* m) { return m->name.starts_with("betweenness"); });
}

/// Large networks have an estimate of betweenness.
void add_estimate_note(Table& table, const Network& network, const std::string& name) {
  const BetweennessAccuracy accuracy = betweenness_accuracy(network);
  if (accuracy.error == 0) return;
  tables::add_note(table,
                   {fmt::format("{}: betweenness is estimated from {} of {} vertices, drawn by a fixed seed ({}); with "
                                "probability 0.95 no value is off by more than {:.3f} V (V - 2) / 2.",
                                name, accuracy.sources, accuracy.vertices, accuracy.seed, accuracy.error),
                    fmt::format("{}：介数由 {} 个顶点（共 {} 个，固定种子 {} 抽取）估计；以 0.95 "
                                "的概率，各值偏差不超过 {:.3f} V (V - 2) / 2。",
                                name, accuracy.sources, accuracy.vertices, accuracy.seed, accuracy.error)});
}

void add_group(Table& table, const NetworkSource& group, const RankedGroup& ranked, const RankOptions& options,
               const RankColumns& columns) {
  const std::string name = group_name(group, options.grouping);
  if (ranked.order.empty())
    tables::add_note(table,
                     {fmt::format("{}: no assignment is counted.", name), fmt::format("{}：没有计入的分工。", name)});
  if (shows_betweenness(columns)) add_estimate_note(table, ranked.network, name);
  for (const std::size_t agency : ranked.order) {
    if (options.top > 0 && static_cast<std::size_t>(ranked.rank[agency]) > options.top) break;
    table.rows.push_back(row_of(ranked, agency, columns, name));
  }
}

void add_rank_notes(Table& table, const RankOptions& options, const RankColumns& columns) {
  tables::add_notes(table, tables::load_rules(options));
  if (tables::shows_sweep(options)) tables::add_note(table, tables::sweep_rule(tables::top_of_sweep(options)));
  const Measure& by = columns.by();
  if (!tables::is_usual(by) || by.name == "lead_ratio")
    tables::add_note(table, {fmt::format("Ranked by {}: {}", by.english, by.definition),
                             fmt::format("按{}排名：{}", by.chinese, by.definition_zh)});
  if (options.top > 0)
    tables::add_note(table, {fmt::format("Ranks 1 to {} are shown; ties are never cut.", options.top),
                             fmt::format("只列前 {} 名；并列的全部列出。", options.top)});
}

/// Keys of the agencies that the query names, all stages of each.
Result<std::vector<std::string>> query_keys(std::span<const Plan> plans, const Registry& registry,
                                            const RankOptions& options) {
  std::vector<std::string> keys;
  for (const std::string& name : options.query) {
    const Result<tables::Line> line = tables::find_line(name, plans, registry, options.network);
    if (!line) return Failure(line.error());
    keys.insert(keys.end(), line->keys.begin(), line->keys.end());
  }
  return keys;
}

Table ranked(std::span<const NetworkSource> groups, const RankOptions& options, const RankColumns& columns,
             const std::vector<std::string>& query) {
  Table table = empty_rank_table(options, columns);
  for (const NetworkSource& one : groups)
    add_group(table, one, tables::rank_group(one, options, columns, query), options, columns);
  add_rank_notes(table, options, columns);
  return table;
}

} // namespace

Result<Table> rank_table(std::span<const Plan> plans, const Registry& registry, const RankOptions& options) {
  const Result<RankColumns> columns = tables::rank_columns(options);
  if (!columns) return Failure(columns.error());
  const Result<std::vector<std::string>> query = query_keys(plans, registry, options);
  if (!query) return Failure(query.error());
  const std::vector<PlanGroup> groups = group(plans, options.grouping);
  return ranked(network_sources(groups, registry), options, *columns, *query);
}

Result<Table> rank_table(std::span<const PlanColumns> plans, const Registry& registry, const RankOptions& options) {
  const Result<RankColumns> columns = tables::rank_columns(options);
  if (!columns) return Failure(columns.error());
  if (!options.query.empty()) return usage_error("agencies are sought in plans, not in columns", "leave the query out");
  return ranked(network_sources(plans, options.grouping, registry), options, *columns, {});
}

} // namespace dutygraph
