/// How a table of ties comes about, step by step.

#include "ties_words.hpp"
#include <dutygraph/report_ties.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

MethodStep step(const tables::Note& note) { return {note.english, note.chinese}; }

bool is_drawn(NullModel null) { return null == NullModel::roles || null == NullModel::curveball; }

MethodStep model_step(NullModel null) {
  switch (null) {
  case NullModel::roles:
    return {
        "Networks are drawn by trades between pairs of agencies (curveball: Strona et al. 2014; Godard & Neal 2022; "
        "all agencies at once: Carstens, Berger & Strona 2018), extended so that leads and cos are kept apart, and "
        "by walks that may for a moment let an agency hold a task in both roles (after Bunea & Besag 2000), without "
        "which not every network could be reached.",
        "网络由部门两两交换任务而得（curveball 算法），交换时牵头与配合分别守恒；并辅以允许某部门暂时在同一任务上兼任"
        "两种角色的随机游走，否则有的网络无法到达。"};
  case NullModel::curveball:
    return {
        "Networks are drawn by trades between pairs of agencies (curveball: Strona et al. 2014; Godard & Neal 2022; "
        "all agencies at once: Carstens, Berger & Strona 2018): the fixed degree sequence model (Neal 2014).",
        "网络由部门两两交换任务而得（curveball 算法），即固定度序列模型。"};
  case NullModel::sdsm:
    return {
        "Cell probabilities are those of the bipartite configuration model of maximal entropy (Saracco et al. 2015), "
        "solved to 1e-12 in every margin; the distribution of common tasks is the exact Poisson-binomial one "
        "(stochastic degree sequence model: Neal 2014).",
        "单元概率取最大熵二部配置模型，各边际求解至 1e-12；共同任务数服从精确的泊松—二项分布。"};
  case NullModel::hypergeometric:
    return {"The number of common tasks follows the hypergeometric distribution (Tumminello et al. 2011).",
            "共同任务数服从超几何分布。"};
  case NullModel::disparity:
    break;
  }
  return {
      "At an agency with k partners and s shared tasks in all, a tie of w tasks has p = (1 - w/s)^(k-1); the smaller "
      "p of its two ends counts (disparity filter: Serrano, Boguna & Vespignani 2009).",
      "某部门有 k 个协作部门、共同任务合计 s 次，则权重 w 的 p = (1 - w/s)^(k-1)；取两端中较小者。"};
}

MethodStep error_step() {
  return {
      "From draws, p = (1 + draws as extreme) / (1 + draws) (Phipson & Smyth 2010). Its standard error is the larger "
      "of the binomial one and that between 50 independent chains. Of consecutive draws of a chain, 4 rounds of "
      "trades lie between.",
      "由抽样得出的 p = (1 + 同样极端的次数) / (1 + 抽样次数)。其标准误取二项标准误与 50 条独立链之间标准误的较大者；"
      "同一条链的相邻两次抽样之间相隔 4 轮交换。"};
}

MethodStep correction_step(const SignificanceOptions& test) {
  MethodStep rule = step(tables::correction_rule(test));
  const bool holm = test.adjustment == Adjustment::holm;
  if (test.adjustment != Adjustment::none) rule.english += holm ? " (Holm 1979)" : " (Benjamini & Hochberg 1995)";
  if (test.adjustment != Adjustment::none && test.family == Family::able)
    rule.english += " Pairs that could not reach alpha whatever was observed are left out (Tarone 1990; Gilbert 2005).";
  return rule;
}

MethodStep power_step() {
  return {"Beside the table stands how many pairs could have reached alpha at all: those for which the most (fewest) "
          "common tasks that occur under the null model have p <= alpha.",
          "表旁注明有多少对部门有可能达到显著水平：零模型下可能出现的最多（最少）共同任务数的 p 不超过显著水平者。"};
}

} // namespace

std::vector<MethodStep> ties_methods(const TiesOptions& options) {
  std::vector<MethodStep> steps{step(tables::meetings_rule(options.test.kind)),
                                step(tables::null_model_rule(options.test)), model_step(options.test.null)};
  if (is_drawn(options.test.null)) steps.push_back(error_step());
  steps.push_back(correction_step(options.test));
  steps.push_back(power_step());
  return steps;
}

} // namespace dutygraph
