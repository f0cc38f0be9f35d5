#include "cells.hpp"
#include "notes.hpp"
#include <algorithm>
#include <dutygraph/report.hpp>
#include <fmt/format.h>
#include <set>

namespace dutygraph {
namespace {

using tables::count;
using tables::count_column;
using tables::number;
using tables::number_column;
using tables::text;
using tables::text_column;

Table periods_table(const Comparison& comparison) {
  Table table{"compare_periods",
              "Periods side by side",
              "各规划期对照",
              {text_column("period", "period", "规划期"), count_column("plans", "plans", "规划数"),
               count_column("tasks", "tasks", "任务"), count_column("assigned_tasks", "assigned tasks", "已分工任务"),
               count_column("agencies", "agencies", "部门"), count_column("lead_edges", "lead edges", "牵头（按任务）"),
               count_column("co_edges", "co edges", "配合（按任务）"),
               number_column("mean_agencies_per_task", "agencies a task", "每项任务部门数"),
               number_column("density", "density", "密度", 4), count_column("components", "components", "连通分量"),
               number_column("gini", "Gini", "基尼系数", 3),
               number_column("effective_agencies", "effective agencies", "有效部门数", 1),
               count_column("ties", "ties", "协作关系"),
               number_column("projection_density", "density of ties", "协作密度", 3)},
              {},
              {},
              {}};
  for (const ComparedPeriod& period : comparison.periods) {
    const Cohesion& whole = period.cohesion;
    std::vector<Cell> row{text(period.label), count(period.plans), count(whole.tasks)};
    if (period.assigns)
      row.insert(row.end(), {count(whole.assigned_tasks), count(whole.agencies), count(whole.lead_edges),
                             count(whole.co_edges), number(whole.mean_agencies_per_task), number(whole.density),
                             count(whole.components), number(whole.gini), number(whole.effective_agencies),
                             count(whole.ties), number(whole.projection_density)});
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  tables::add_notes(table, {tables::counts_rule(), tables::open_lists_rule(), tables::cohesion_rule()});
  return table;
}

/// "2011_2015" for a period; the group's number where its label is no plain word or is taken.
std::vector<std::string> key_endings(const Comparison& comparison) {
  std::vector<std::string> endings;
  for (const ComparedPeriod& period : comparison.periods) {
    std::string ending = period.label;
    std::ranges::replace(ending, '-', '_');
    const bool plain =
        !ending.empty() && ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
    if (!plain || std::ranges::find(endings, ending) != endings.end())
      ending = fmt::format("group_{}", endings.size() + 1);
    endings.push_back(ending);
  }
  return endings;
}

void add_period_columns(Table& table, const std::string& ending, const std::string& label) {
  const auto en = [&](std::string_view what) { return fmt::format("{} {}", what, label); };
  const auto zh = [&](std::string_view what) { return fmt::format("{} {}", label, what); };
  table.columns.push_back(text_column("names_" + ending, en("named as"), zh("名称")));
  table.columns.push_back(count_column("lead_count_" + ending, en("lead"), zh("牵头")));
  table.columns.push_back(count_column("co_count_" + ending, en("co"), zh("配合")));
  table.columns.push_back(number_column("equal_load_" + ending, en("equal load"), zh("均分负荷")));
  table.columns.push_back(number_column("weighted_load_" + ending, en("weighted load"), zh("加权负荷")));
  table.columns.push_back(number_column("share_" + ending, en("share"), zh("份额"), 4));
  table.columns.push_back(count_column("rank_" + ending, en("rank"), zh("名次")));
}

std::vector<Cell> period_cells(const LinePeriod& period) {
  if (!period.present) return std::vector<Cell>(7);
  return {text(tables::joined(period.names, "、")),
          tables::whole(period.lead_count),
          tables::whole(period.co_count),
          number(period.equal_load),
          number(period.weighted_load),
          number(period.share),
          static_cast<long long>(period.rank)};
}

Table lines_table(const Comparison& comparison) {
  Table table{"compare_lines",
              "Agency lines over the periods",
              "各部门（按机构沿革）历期负荷",
              {text_column("line", "id", "代码"), text_column("name", "agency", "部门"),
               text_column("kind", "kind", "类别"), text_column("field", "field", "领域")},
              {},
              {},
              {}};
  const auto endings = key_endings(comparison);
  for (std::size_t i = 0; i < endings.size(); ++i) add_period_columns(table, endings[i], comparison.periods[i].label);
  for (const AgencyLine& line : comparison.lines) {
    std::vector<Cell> row{text(line.key), text(line.name), text(word(line.kind)), text(line.field)};
    for (const LinePeriod& period : line.periods)
      for (Cell& cell : period_cells(period)) row.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
  }
  tables::add_note(table,
                   {"A line is an agency with the earlier bodies whose whole duties came to it by rename or merge; "
                    "splits and transfers move no load but are listed under lineage.",
                    "“部门”按机构沿革归并：职责因更名、合并而整体转入的前身与其合为一条；拆分和职责划转不移动负荷，"
                    "只在沿革中列出。"});
  tables::add_notes(table, {tables::counts_rule(), tables::equal_load_rule()});
  tables::add_note(table,
                   {"Weighted load uses the role weights given to the comparison; rank and share are by it, among "
                    "the lines of the period.",
                    "加权负荷采用本次比较所给的角色权重；名次和份额按加权负荷在当期各部门中计算。"});
  return table;
}

Table transitions_table(const Comparison& comparison) {
  Table table{"compare_transitions",
              "From one period to the next",
              "相邻规划期的变化",
              {text_column("from_period", "from", "前期"), text_column("to_period", "to", "后期"),
               count_column("kept", "ties kept", "保留的关系"), count_column("won", "ties won", "新增的关系"),
               count_column("lost", "ties lost", "消失的关系"),
               count_column("won_by_turnover", "won by newcomers", "因新部门而增"),
               count_column("lost_by_turnover", "lost by leavers", "因部门退出而减"),
               number_column("tie_jaccard", "Jaccard of ties", "关系杰卡德系数", 3),
               number_column("agency_jaccard", "Jaccard of agencies", "部门杰卡德系数", 3),
               number_column("rank_correlation", "rank correlation (tau-b)", "名次相关（tau-b）", 3)},
              {},
              {},
              {}};
  for (const Transition& one : comparison.transitions)
    table.rows.push_back({text(one.from_label), text(one.to_label), count(one.kept.size()), count(one.won.size()),
                          count(one.lost.size()), count(one.won_by_turnover), count(one.lost_by_turnover),
                          number(one.tie_jaccard), number(one.agency_jaccard), number(one.rank_correlation)});
  tables::add_note(table,
                   {"A tie runs from the lead of a task to each helper. Kept, won and lost are among lines present "
                    "in both periods; Jaccard of ties counts turnover too.",
                    "关系由任务的牵头部门指向每个配合部门。保留、新增、消失只在前后两期都有的部门之间统计；"
                    "关系杰卡德系数把部门进出也计入。"});
  return table;
}

void add_ties(Table& table, const Transition& transition, std::string_view change, std::span<const TieChange> ties) {
  for (const TieChange& tie : ties)
    table.rows.push_back({text(transition.from_label), text(transition.to_label), text(change), text(tie.from),
                          text(tie.to), tables::whole(tie.before), tables::whole(tie.after)});
}

Table ties_table(const Comparison& comparison) {
  Table table{"compare_ties",
              "Ties kept, won and lost",
              "保留、新增和消失的协作关系",
              {text_column("from_period", "from", "前期"), text_column("to_period", "to", "后期"),
               text_column("change", "change", "变化"), text_column("lead", "lead", "牵头部门"),
               text_column("co", "helper", "配合部门"), count_column("before", "tasks before", "前期共同任务"),
               count_column("after", "tasks after", "后期共同任务")},
              {},
              {},
              {}};
  for (const Transition& one : comparison.transitions) {
    add_ties(table, one, "kept", one.kept);
    add_ties(table, one, "won", one.won);
    add_ties(table, one, "lost", one.lost);
  }
  return table;
}

Table lineage_used(const Comparison& comparison) {
  Table table{"compare_lineage",
              "Lineage behind the comparison",
              "比较所用的机构沿革",
              {text_column("line", "agency", "部门"), count_column("year", "year", "年份"),
               text_column("kind", "event", "变动"), text_column("from", "from", "原机构"),
               text_column("to", "to", "现机构"), text_column("note", "note", "说明"),
               text_column("confidence", "confidence", "可信度"), text_column("source", "source", "来源")},
              {},
              {},
              {}};
  for (const AgencyLine& line : comparison.lines)
    for (const LineageEvent* event : line.events)
      table.rows.push_back({text(line.name), static_cast<long long>(event->year), text(word(event->kind)),
                            text(tables::joined(event->from, "; ")), text(tables::joined(event->to, "; ")),
                            text(event->note), text(event->confidence), text(event->source)});
  return table;
}

} // namespace

std::vector<Table> compare_tables(const Comparison& comparison) {
  return {periods_table(comparison), lines_table(comparison), transitions_table(comparison), ties_table(comparison),
          lineage_used(comparison)};
}

} // namespace dutygraph
