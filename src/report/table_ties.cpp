/// The tables of `ties`: tested pairs of each network, and the tasks behind them.

#include "cells.hpp"
#include "ties_words.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/report_ties.hpp>
#include <fmt/format.h>
#include <utility>

namespace dutygraph {
namespace {

using tables::count;
using tables::count_column;
using tables::Note;
using tables::number;
using tables::number_column;
using tables::text;
using tables::text_column;

Column group_column(Grouping grouping) {
  return grouping == Grouping::plan ? text_column("plan", "plan", "规划") : text_column("period", "period", "规划期");
}

std::vector<Column> pair_columns(const TiesOptions& options) {
  const bool led = options.test.kind == TieKind::lead_co;
  return {group_column(options.grouping), text_column("from", "id", "代码"),
          text_column("from_name", led ? "lead" : "agency", led ? "牵头部门" : "部门"), text_column("to", "id", "代码"),
          text_column("to_name", led ? "helper" : "partner", led ? "配合部门" : "协作部门")};
}

Table empty_ties_table(const TiesOptions& options) {
  Table table{"ties", "Ties between agencies against chance", "部门之间的协作与随机预期", pair_columns(options), {}, {},
              {}};
  const std::vector<Column> figures{
      count_column("tasks", "tasks", "共同任务"),
      number_column("expected", "expected", "预期"),
      number_column("z", "z", "z"),
      number_column("p_more", "p more", "p（偏多）", 4),
      number_column("p_less", "p less", "p（偏少）", 4),
      number_column("p_more_adjusted", "corrected (more)", "校正后（偏多）", 4),
      number_column("p_less_adjusted", "corrected (less)", "校正后（偏少）", 4),
      number_column("mc_error", "error of p", "p 的误差", 4),
      text_column("verdict", "verdict", "判断"),
  };
  table.columns.insert(table.columns.end(), figures.begin(), figures.end());
  if (!options.with_weights) return table;
  table.columns.push_back(number_column("newman_weight", "Newman weight", "Newman 权重"));
  table.columns.push_back(number_column("split_weight", "split weight", "均分权重"));
  table.columns.push_back(number_column("jaccard", "Jaccard", "Jaccard"));
  table.columns.push_back(number_column("role_weight", "role weight", "角色权重"));
  return table;
}

Table empty_tasks_table(const TiesOptions& options) {
  Table table{"tasks", "Tasks behind the ties", "协作所在的任务", pair_columns(options), {}, {}, {}};
  for (Column column :
       {text_column("plan", "plan", "规划"), text_column("task", "task id", "任务编号"),
        text_column("path", "path", "序号"), text_column("title", "task", "任务"),
        text_column("role_from", "role", "角色"), text_column("role_to", "role of partner", "协作方角色")})
    table.columns.push_back(std::move(column));
  return table;
}

/// One network with what was found in it.
struct Scene {
  const PlanGroup& group;
  std::string label;
  Network network;
  Significance result;
  Projection projection;
};

bool leans_to_more(const PairTest& pair) { return !(pair.p_less < pair.p_more); }

/// Stronger first: smaller p of its direction, then greater distance from the expected.
bool stronger(const PairTest& a, const PairTest& b) {
  const bool more = leans_to_more(a);
  const auto key = [more](const PairTest& pair) {
    const double z = std::isnan(pair.z) ? 0 : pair.z;
    return std::tuple(more ? pair.p_more : pair.p_less, more ? -z : z, pair.from, pair.to);
  };
  return key(a) < key(b);
}

bool is_shown(const PairTest& pair, TiesShown shown) {
  switch (shown) {
  case TiesShown::all:
    return true;
  case TiesShown::more:
    return pair.verdict == Verdict::more;
  case TiesShown::less:
    return pair.verdict == Verdict::less;
  case TiesShown::both:
    break;
  }
  return pair.verdict != Verdict::as_expected;
}

/// The pairs to show, in order: those that lean to more, then those that lean to less.
std::vector<PairTest> chosen(const Significance& result, const TiesOptions& options) {
  std::vector<PairTest> directions[2];
  for (const PairTest& pair : result.pairs)
    if (is_shown(pair, options.shown)) directions[leans_to_more(pair) ? 0 : 1].push_back(pair);
  for (std::vector<PairTest>& pairs : directions) {
    std::ranges::sort(pairs, stronger);
    if (options.top > 0 && pairs.size() > options.top) pairs.resize(options.top);
  }
  directions[0].insert(directions[0].end(), directions[1].begin(), directions[1].end());
  return directions[0];
}

/// The tie of a pair, or nullptr where they never meet.
const Tie* tie_of(const Projection& projection, const PairTest& pair) {
  const auto place = std::ranges::lower_bound(projection.ties, std::pair(pair.from, pair.to), {},
                                              [](const Tie& tie) { return std::pair(tie.from, tie.to); });
  const bool found = place != projection.ties.end() && place->from == pair.from && place->to == pair.to;
  return found ? &*place : nullptr;
}

std::vector<Cell> pair_cells(const Scene& scene, const PairTest& pair) {
  const NetworkAgency& from = scene.network.agencies()[pair.from.index()];
  const NetworkAgency& to = scene.network.agencies()[pair.to.index()];
  return {text(scene.label), text(from.key), text(from.name), text(to.key), text(to.name)};
}

std::vector<Cell> tie_row(const Scene& scene, const PairTest& pair, bool with_weights) {
  std::vector<Cell> row = pair_cells(scene, pair);
  for (Cell cell :
       {count(pair.observed), number(pair.expected), number(pair.z), number(pair.p_more), number(pair.p_less),
        number(pair.p_more_adjusted), number(pair.p_less_adjusted), number(pair.mc_error), text(word(pair.verdict))})
    row.push_back(std::move(cell));
  if (!with_weights) return row;
  const Tie none{};
  const Tie* tie = tie_of(scene.projection, pair);
  const Tie& shown = tie == nullptr ? none : *tie;
  for (const double weight : {shown.newman_weight, shown.split_weight, shown.jaccard, shown.role_weight})
    row.push_back(number(weight));
  return row;
}

std::string_view role_on(const Network& network, AgencyId agency, TaskId task) {
  const auto edges = network.edges_of(task);
  const auto edge = std::ranges::find_if(edges, [&](const NetworkEdge& one) { return one.agency == agency; });
  return edge == edges.end() ? std::string_view() : word((*edge).role);
}

void add_tasks(Table& table, const Scene& scene, const PairTest& pair) {
  const Tie* tie = tie_of(scene.projection, pair);
  if (tie == nullptr) return;
  for (const TaskId id : tie->tasks) {
    const NetworkTask& place = scene.network.tasks()[id.index()];
    const Plan& plan = scene.group.plans[place.plan.index()];
    const Task& task = plan.tasks[place.task.index()];
    std::vector<Cell> row = pair_cells(scene, pair);
    for (Cell cell : {text(plan.id), text(task.key), text(tables::path_text(task.path)), text(task.title),
                      text(role_on(scene.network, pair.from, id)), text(role_on(scene.network, pair.to, id))})
      row.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
  }
}

Result<Scene> tested(const PlanGroup& group, const Registry& registry, const TiesOptions& options) {
  Network network = Network::build(group.plans, registry, options.network);
  Result<Significance> result = significance(network, options.test);
  if (!result) return Failure(result.error());
  Projection projection = project(network, options.test.kind, options.weights);
  const bool one_plan = options.grouping == Grouping::plan && group.plans.size() == 1;
  return Scene{group, one_plan ? group.plans.front().id : group.label, std::move(network), std::move(*result),
               std::move(projection)};
}

void remark(TiesReport& report, const Note& note) {
  tables::add_note(report.tables.front(), note);
  report.remarks.push_back({note.english, note.chinese});
}

Result<void> add_group(TiesReport& report, const PlanGroup& group, const Registry& registry,
                       const TiesOptions& options) {
  const Result<Scene> scene = tested(group, registry, options);
  if (!scene) return Failure(scene.error());
  const Reconciliation sums = reconcile(scene->network, scene->projection);
  if (!sums.holds()) return Failure(Error{Error::Kind::fault, {}, {}, "edges were lost between network and ties", {}});
  for (const PairTest& pair : chosen(scene->result, options)) {
    report.tables.front().rows.push_back(tie_row(*scene, pair, options.with_weights));
    if (options.with_tasks) add_tasks(report.tables.back(), *scene, pair);
  }
  remark(report, tables::reconciliation_note(scene->label, sums));
  remark(report, tables::power_note(scene->label, scene->result));
  return {};
}

Note shown_note(const TiesOptions& options) {
  Note note;
  if (options.shown != TiesShown::all) note = {"Pairs judged as expected are left out.", "与预期相符的部门对未列出。"};
  if (options.top == 0) return note;
  const std::string gap = note.english.empty() ? "" : " ";
  note.english += fmt::format("{}The first {} of each direction are shown.", gap, options.top);
  note.chinese += fmt::format("两个方向各列前 {} 对。", options.top);
  return note;
}

void add_rules(Table& table, const TiesOptions& options) {
  tables::add_notes(table, {tables::meetings_rule(options.test.kind), tables::null_model_rule(options.test),
                            tables::correction_rule(options.test)});
  if (const Note note = shown_note(options); !note.english.empty()) tables::add_note(table, note);
  tables::add_notes(table, tables::network_rules(options.network, options.grouping));
}

} // namespace

Result<TiesReport> ties_report(std::span<const Plan> plans, const Registry& registry, const TiesOptions& options) {
  TiesReport report;
  report.tables.push_back(empty_ties_table(options));
  if (options.with_tasks) report.tables.push_back(empty_tasks_table(options));
  for (const PlanGroup& one : group(plans, options.grouping))
    if (const Result<void> added = add_group(report, one, registry, options); !added) return Failure(added.error());
  add_rules(report.tables.front(), options);
  return report;
}

} // namespace dutygraph
