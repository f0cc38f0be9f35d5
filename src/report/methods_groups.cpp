/// Groups in words: notes under tables and the steps of the methods text.

#include "groups_notes.hpp"
#include <fmt/format.h>

namespace dutygraph {
namespace tables {
namespace {

Note limit(const GroupsOptions& options) {
  if (options.search.groups == 0) return {"", ""};
  return {fmt::format(" with at most {} groups", options.search.groups),
          fmt::format("，限定不超过 {} 组", options.search.groups)};
}

Note barber_rule(const GroupsOptions& options) {
  const Note most = limit(options);
  return {
      fmt::format("Groups of agencies and tasks together have the greatest two-mode modularity found (Barber "
                  "2007){}: edges within groups less those expected from the numbers of tasks and agencies, as a "
                  "share of all edges. The search moves, refines and merges vertices as the Leiden algorithm does "
                  "(Traag, Waltman & van Eck 2019), from many seeded starts.",
                  most.english),
      fmt::format("分组同时划分部门与任务，取所找到的二模模块度最大者{}：组内连线数减去按部门任务数、任务部门数推得的"
                  "期望值，占全部连线的比例。搜索按 Leiden 算法移动、细化并合并节点，以多个随机种子起步。",
                  most.chinese)};
}

Note leiden_rule() {
  return {"Groups of agencies have the greatest modularity found on the network of shared tasks, each pair weighted by "
          "the number of tasks that it shares, by the Leiden algorithm (Traag, Waltman & van Eck 2019): every group is "
          "connected. A task belongs where most of its agencies do.",
          "在共同任务网络（部门两两之间以共同任务数为权）上按 Leiden 算法取所找到的模块度最大的分组：每组内部连通。任务"
          "归入其多数部门所在的组。"};
}

Note spectral_rule(const GroupsOptions& options) {
  const std::size_t k = options.search.groups;
  const std::string english = k > 0 ? fmt::format("into {} groups", k)
                                    : "into 2 to 12 groups, of which the number with the greatest modularity (Barber "
                                      "2007) is kept";
  const std::string chinese = k > 0 ? fmt::format("分为 {} 组", k) : "分别分为 2 至 12 组，取二模模块度最大的组数";
  return {fmt::format("Agencies and tasks are clustered together {} by their singular vectors (Dhillon 2001), with "
                      "k-means from many seeded starts (Arthur & Vassilvitskii 2007).",
                      english),
          fmt::format("按奇异向量对部门与任务作谱协同聚类，{}；k 均值以多个随机种子起步。", chinese)};
}

Note core_rule() {
  return {"The core is the set of agencies whose ideal pattern (1 for a pair with either in the core, else 0) "
          "correlates best with the numbers of shared tasks (Borgatti & Everett 2000); likewise the core of the tasks, "
          "each mode on its own projection (Everett & Borgatti 2013). Coreness is the continuous model by MINRES, "
          "where the product of two agencies' coreness comes closest to what they share (Boyd et al. 2010), over its "
          "maximum.",
          "核心：使理想格局（两者之一在核心则为 1，否则为 0）与共同任务数相关最高的部门集合；任务的核心同理，两类节点"
          "各用自己的投影。核心度：连续模型（MINRES），使两部门核心度之积最接近其共同任务数，再除以最大值。"};
}

} // namespace

Note group_method_rule(const GroupsOptions& options) {
  switch (options.method) {
  case GroupMethod::barber:
    return barber_rule(options);
  case GroupMethod::leiden:
    return leiden_rule();
  case GroupMethod::spectral:
    return spectral_rule(options);
  case GroupMethod::core_periphery:
    break;
  }
  return core_rule();
}

Note group_stability_rule(const GroupsOptions& options) {
  const std::string runs = options.search.runs > 0 ? fmt::format("{}", options.search.runs) : "3 to 100 (by size)";
  const std::string runs_zh = options.search.runs > 0 ? fmt::format("{}", options.search.runs) : "3 至 100（视规模）";
  return {fmt::format("Stability: the search is made {} times, each from a seed of its own (first seed {}), and the "
                      "best is shown. Runs as good reached its modularity; the adjusted Rand index (Hubert & Arabie "
                      "1985) and the normalised mutual information (Vinh, Epps & Bailey 2010) compare the agencies of "
                      "every run with it, 1 for the same groups.",
                      runs, options.search.seed),
          fmt::format("稳定性：搜索以不同种子进行 {} 次（首个种子 {}），取最好的一次。“同样好的次数”为达到同一模块度的"
                      "次数；调整兰德指数与标准化互信息比较各次结果与所列分组，分组相同为 1。",
                      runs_zh, options.search.seed)};
}

Note pattern_fit_rule() {
  return {"Fit: correlation, over all pairs of agencies, of the number of shared tasks with an ideal pattern: 1 within "
          "a group, else 0; or 1 where either is in the core, else 0 (Borgatti & Everett 2000).",
          "拟合度：对全部部门对，共同任务数与理想格局的相关系数。分组：同组为 1，否则为 0；核心—外围：两者之一在核心为 "
          "1，否则为 0。"};
}

std::vector<Note> groups_rules(const GroupsOptions& options) {
  std::vector<Note> notes{group_method_rule(options)};
  if (options.method != GroupMethod::core_periphery)
    notes.push_back({"Stays: share of the runs in which the agency is where most of its group is.",
                     "留组率：在各次运行中，该部门与本组多数部门同组的比例。"});
  notes.push_back(weighted_load_rule(options.weights));
  for (Note& note : network_rules(options.network, options.grouping)) notes.push_back(std::move(note));
  return notes;
}

std::vector<Note> group_quality_rules(const GroupsOptions& options) {
  if (options.method == GroupMethod::core_periphery) return {pattern_fit_rule()};
  return {group_stability_rule(options), pattern_fit_rule()};
}

Note shape_rule() {
  return {
      "Modularity: the greatest two-mode modularity found (Barber 2007) and its number of groups; group stability: "
      "mean adjusted Rand index of the runs with it (Hubert & Arabie 1985). NODF: nestedness, 0 to 100 "
      "(Almeida-Neto et al. 2008). Core-periphery fit: correlation of the shared tasks with the ideal pattern "
      "(Borgatti & Everett 2000).",
      "模块度：所找到的最大二模模块度及其组数；分组稳定性：各次运行与所取分组的平均调整兰德指数。NODF：嵌套度，0 至 "
      "100。核心—外围拟合度：共同任务数与理想格局的相关系数。"};
}

} // namespace tables

std::vector<MethodStep> groups_methods(const GroupsOptions& options) {
  const auto step = [](const tables::Note& note) { return MethodStep{note.english, note.chinese}; };
  std::vector<MethodStep> steps{step(tables::group_method_rule(options))};
  if (options.method != GroupMethod::core_periphery) steps.push_back(step(tables::group_stability_rule(options)));
  steps.push_back(step(tables::pattern_fit_rule()));
  steps.push_back(step(tables::weighted_load_rule(options.weights)));
  return steps;
}

} // namespace dutygraph
