#include "cells.hpp"
#include "ties_words.hpp"
#include <dutygraph/report_projection.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

using tables::number;
using tables::text;

Table empty_table(const ProjectionOptions& options) {
  return {"projection",
          fmt::format("Agencies tied by tasks ({})", word(options.kind)),
          fmt::format("部门之间的任务联系（{}）", word(options.kind)),
          {options.grouping == Grouping::plan ? tables::text_column("plan", "plan", "规划")
                                              : tables::text_column("period", "period", "规划期"),
           tables::text_column("from", "from id", "起点代码"), tables::text_column("from_name", "from", "起点"),
           tables::text_column("to", "to id", "终点代码"), tables::text_column("to_name", "to", "终点"),
           tables::count_column("weight", "tasks", "任务数"),
           tables::number_column("newman_weight", "Newman weight", "纽曼权重", 3),
           tables::number_column("split_weight", "split weight", "均分权重", 3),
           tables::number_column("jaccard", "Jaccard", "杰卡德系数", 3),
           tables::number_column("role_weight", "role weight", "角色权重", 3),
           tables::text_column("tasks", "task keys", "任务代码")},
          {},
          {},
          {}};
}

/// One network and where its tasks come from.
struct Projected {
  const PlanGroup& group;
  std::string label;
  Network network;

  [[nodiscard]] std::string key_of(TaskId task) const {
    const NetworkTask& place = network.tasks()[task.index()];
    const Plan& plan = group.plans[place.plan.index()];
    const std::string& key = plan.tasks[place.task.index()].key;
    return group.plans.size() == 1 ? key : plan.id + "/" + key;
  }

  [[nodiscard]] std::vector<Cell> row_of(const Tie& tie) const {
    std::vector<std::string> keys;
    for (const TaskId task : tie.tasks) keys.push_back(key_of(task));
    const NetworkAgency& from = network.agencies()[tie.from.index()];
    const NetworkAgency& to = network.agencies()[tie.to.index()];
    return {text(label),
            text(from.key),
            text(from.name),
            text(to.key),
            text(to.name),
            tables::whole(tie.weight),
            number(tie.newman_weight),
            number(tie.split_weight),
            number(tie.jaccard),
            number(tie.role_weight),
            text(tables::joined(keys, ";"))};
  }
};

Result<void> add_ties(ProjectionReport& report, const Projected& scene, const ProjectionOptions& options) {
  const Projection projection = project(scene.network, options.kind, options.weights);
  const Reconciliation sums = reconcile(scene.network, projection);
  if (!sums.holds()) return Failure(Error{Error::Kind::fault, {}, {}, "edges were lost between network and ties", {}});
  for (const Tie& tie : projection.ties) report.table.rows.push_back(scene.row_of(tie));
  const tables::Note note = tables::reconciliation_note(scene.label, sums);
  report.remarks.push_back({note.english, note.chinese});
  tables::add_note(report.table, note);
  return {};
}

} // namespace

Result<ProjectionReport> projection_table(std::span<const Plan> plans, const Registry& registry,
                                          const ProjectionOptions& options) {
  ProjectionReport report{empty_table(options), {}};
  for (const PlanGroup& one : group(plans, options.grouping)) {
    const std::string label = options.grouping == Grouping::plan ? one.plans.front().id : one.label;
    const Projected scene{one, label, Network::build(one.plans, registry, options.network)};
    if (auto added = add_ties(report, scene, options); !added) return Failure(added.error());
  }
  return report;
}

} // namespace dutygraph
