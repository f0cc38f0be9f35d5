/// How a ranking and a summary come about, step by step.

#include "groups_notes.hpp"
#include "notes.hpp"
#include "rank_group.hpp"
#include <dutygraph/report_methods.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

MethodStep step(const tables::Note& note) { return {note.english, note.chinese}; }

MethodStep measure_step(const Measure& measure) {
  return {fmt::format("{} (`{}`): {}", measure.english, measure.name, measure.definition),
          fmt::format("{}（`{}`）：{}", measure.chinese, measure.name, measure.definition_zh)};
}

MethodStep weights_step(RoleWeights weights) {
  return {fmt::format("Role weights: lead:co = {}:{}.", weights.lead, weights.co),
          fmt::format("角色权重：牵头∶配合 = {}∶{}。", weights.lead, weights.co)};
}

MethodStep query_step(const RankOptions& options) {
  const std::string names = fmt::format("{}", fmt::join(options.query, "、"));
  return {fmt::format("The query of BiRank: {}; equal weights, damping 0.85.", names),
          fmt::format("BiRank 的查询对象：{}；权重相等，阻尼系数 0.85。", names)};
}

MethodStep ranking_step(const Measure& by) {
  return {
      fmt::format("Agencies are ranked by {} (`{}`), descending, with competition ranks (1, 2, 2, 4); values within "
                  "1e-12 of each other are ties, undefined ones stand last.",
                  by.english, by.name),
      fmt::format(
          "按{}（`{}`）由大到小排名，并列同名次（1、2、2、4）；相差不超过 1e-12（相对）视为并列，无定义者列最后。",
          by.chinese, by.name)};
}

} // namespace

Result<std::vector<MethodStep>> rank_methods(const RankOptions& options) {
  const Result<tables::RankColumns> columns = tables::rank_columns(options);
  if (!columns) return Failure(columns.error());
  std::vector<MethodStep> steps;
  for (const Measure* measure : columns->shown) {
    steps.push_back(measure_step(*measure));
    if (measure->name == "weighted_load") steps.push_back(weights_step(options.weights));
    if (measure->name == "birank" && !options.query.empty()) steps.push_back(query_step(options));
  }
  steps.push_back(ranking_step(columns->by()));
  steps.push_back(step(tables::rank_interval_rule()));
  if (tables::shows_sweep(options)) steps.push_back(step(tables::sweep_rule(tables::top_of_sweep(options))));
  return steps;
}

std::vector<MethodStep> summary_methods() {
  return {step(tables::counts_rule()),   step(tables::clause_counts_rule()), step(tables::equal_load_rule()),
          step(tables::cohesion_rule()), step(tables::closure_rule()),       step(tables::shape_rule())};
}

} // namespace dutygraph
