#include "ties_words.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::tables {
namespace {

bool has_draws(NullModel null) { return null == NullModel::roles || null == NullModel::curveball; }

Note draws_in_words(const SignificanceOptions& test) {
  return {fmt::format("{} draws, seed {}", draws_made(test.draws), test.seed),
          fmt::format("抽样 {} 次，随机种子 {}", draws_made(test.draws), test.seed)};
}

Note correction_name(Adjustment adjustment) {
  switch (adjustment) {
  case Adjustment::benjamini_hochberg:
    return {"Benjamini-Hochberg", "Benjamini-Hochberg 法"};
  case Adjustment::holm:
    return {"Holm", "Holm 法"};
  case Adjustment::none:
    break;
  }
  return {"none", "不校正"};
}

/// The smallest p that anybody could have is too large for one pair alone: how many together could be kept.
Note company_needed(const Significance& result) {
  const Power& power = result.power;
  const SignificanceOptions& test = result.options;
  const bool alone = power.alone_more + power.alone_less > 0;
  if (power.pairs == 0 || alone || test.adjustment == Adjustment::none || !has_draws(test.null)) return {};
  const std::size_t family = test.family == Family::all ? power.pairs : power.could_be_more;
  const double draws = std::ceil(static_cast<double>(family) / test.alpha);
  return {
      fmt::format(" The smallest p that these draws can give is {:.2g}: no pair could be kept by itself; {:.0f} draws "
                  "would allow that.",
                  power.least_p, draws),
      fmt::format("抽样次数所能给出的最小 p 为 {:.2g}：任何一对都无法单独通过校正；抽样 {:.0f} 次方可。", power.least_p,
                  draws)};
}

} // namespace

Note meetings_rule(TieKind kind) {
  switch (kind) {
  case TieKind::lead_co:
    return {"A pair meets on a task that the first leads and on which the second helps.",
            "一对部门的共同任务：前者牵头、后者配合的任务。"};
  case TieKind::co_co:
    return {"A pair meets on a task on which both help.", "一对部门的共同任务：双方都配合的任务。"};
  case TieKind::lead_lead:
    return {"A pair meets on a task that both lead.", "一对部门的共同任务：双方都牵头的任务。"};
  case TieKind::shared:
    break;
  }
  return {"A pair meets on a task that both carry, in whatever roles.",
          "一对部门的共同任务：双方都承担的任务，不论角色。"};
}

Note null_model_rule(const SignificanceOptions& test) {
  const Note draws = draws_in_words(test);
  switch (test.null) {
  case NullModel::roles:
    return {
        fmt::format("Null model: all networks in which every agency and every task keeps its number of leads and of "
                    "cos, each as likely ({}).",
                    draws.english),
        fmt::format("零模型：每个部门、每项任务的牵头数与配合数都不变的所有网络，等可能（{}）。", draws.chinese)};
  case NullModel::curveball:
    return {fmt::format("Null model: all networks in which every agency keeps its number of tasks and every task its "
                        "number of agencies, whatever the roles, each as likely ({}).",
                        draws.english),
            fmt::format("零模型：每个部门的任务数、每项任务的部门数都不变的所有网络，不论角色，等可能（{}）。",
                        draws.chinese)};
  case NullModel::sdsm:
    return {
        "Null model: every agency keeps its number of tasks and every task its number of agencies on average; exact.",
        "零模型：每个部门的任务数、每项任务的部门数在平均意义上不变；精确计算。"};
  case NullModel::hypergeometric:
    return {"Null model: every agency draws its number of tasks evenly out of the assigned ones; exact.",
            "零模型：每个部门从已分工的任务中等可能地抽取与原来同样多的任务；精确计算。"};
  case NullModel::disparity:
    break;
  }
  return {
      "Null model: the shared tasks of an agency fall evenly on its partners; only ties that are stronger than that "
      "are looked for.",
      "零模型：一个部门的共同任务在其协作部门之间随机分配；只检验偏多。"};
}

Note correction_rule(const SignificanceOptions& test) {
  const Note name = correction_name(test.adjustment);
  Note rule{"p: probability, under the null model, of as many tasks or more (as few or fewer).",
            "p：零模型下共同任务不少于（不多于）实际数的概率。"};
  if (test.adjustment == Adjustment::none) {
    rule.english += fmt::format(" Not corrected for the number of pairs. Verdict: p <= {}.", test.alpha);
    rule.chinese += fmt::format("未按对数校正。判断标准：p ≤ {}。", test.alpha);
    return rule;
  }
  const bool all = test.family == Family::all;
  rule.english += fmt::format(" Corrected after {} over {}, each direction by itself. Verdict: corrected p <= {}.",
                              name.english, all ? "all pairs" : "the pairs that could reach alpha at all", test.alpha);
  rule.chinese += fmt::format("按 {}对{}校正，两个方向各自进行。判断标准：校正后 p ≤ {}。", name.chinese,
                              all ? "所有部门对" : "有可能达到显著水平的部门对", test.alpha);
  return rule;
}

Note reconciliation_note(std::string_view network, const Reconciliation& sums) {
  return {fmt::format("{}: {} edges went in ({} lead, {} co). On {} tasks agencies meet, {} times in all; {} ties came "
                      "out, whose weights sum to {:.0f}.",
                      network, sums.lead_edges + sums.co_edges, sums.lead_edges, sums.co_edges, sums.joint_tasks,
                      sums.meetings, sums.ties, sums.weight),
          fmt::format("{}：计入连线 {} 条（牵头 {}，配合 {}）；{} 项任务上部门两两相遇共 {} 次；得到部门对 {} "
                      "个，权重合计 {:.0f}。",
                      network, sums.lead_edges + sums.co_edges, sums.lead_edges, sums.co_edges, sums.joint_tasks,
                      sums.meetings, sums.ties, sums.weight)};
}

Note power_note(std::string_view network, const Significance& result) {
  const Power& power = result.power;
  const double alpha = result.options.alpha;
  const Note company = company_needed(result);
  return {
      fmt::format("{}: of {} pairs, {} could reach p <= {} as more and {} as less at all; {} and {} did; after "
                  "correction {} and {} are kept.{}",
                  network, power.pairs, power.could_be_more, alpha, power.could_be_less, power.raw_more, power.raw_less,
                  power.kept_more, power.kept_less, company.english),
      fmt::format(
          "{}：共 {} 对部门，其中 {} 对有可能在偏多方向、{} 对有可能在偏少方向达到 p ≤ {}；实际达到的分别为 {} 对和 {} "
          "对，校正后保留 {} 对和 {} 对。{}",
          network, power.pairs, power.could_be_more, power.could_be_less, alpha, power.raw_more, power.raw_less,
          power.kept_more, power.kept_less, company.chinese)};
}

} // namespace dutygraph::tables
