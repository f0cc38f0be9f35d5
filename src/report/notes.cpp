#include "notes.hpp"
#include <fmt/format.h>

namespace dutygraph::tables {

Note counts_rule() {
  return {"Lead, co, tasks: edges of the agency by type; a sole agency counts as lead; a lead repeated among the "
          "others counts once.",
          "牵头、配合、任务数：部门与任务之间的连线按类型分别计数；只列一个责任单位的按牵头计；牵头单位在其他单位中重复"
          "出现的只计一次。"};
}

Note equal_load_rule() {
  return {"Equal load: every task is one unit of work, split equally among its agencies; loads sum to the number of "
          "assigned tasks.",
          "均分负荷：每项任务计一份工作量，由承担部门均分；各部门之和等于已分工的任务数。"};
}

Note weighted_load_rule(RoleWeights weights) {
  return {fmt::format("Weighted load: the same unit split in proportion to role weights, lead:co = {}:{}; same sum.",
                      weights.lead, weights.co),
          fmt::format("加权负荷：同一份工作量按角色权重分担，牵头∶配合 = {}∶{}；总和不变。", weights.lead, weights.co)};
}

Note rank_interval_rule() {
  return {"Rank interval: best and worst rank by weighted load over the weights 1:1, 2:1, 3:1 and lead only.",
          "名次区间：牵头∶配合取 1∶1、2∶1、3∶1 和只计牵头时，按加权负荷的最好与最差名次。"};
}

Note sweep_rule(std::size_t top) {
  return {
      fmt::format("Sweep: rank by weighted load over the same four weights, with collectives counted and dropped and "
                  "with tasks that two plans share counted twice and once; share in top: of these settings, those "
                  "with a rank of at most {}. An agency is judged over the settings that have it.",
                  top),
      fmt::format("全部口径：牵头∶配合权重取同样四种，集体单位计入或不计入，两份规划共有的任务分别计数或只计一次，"
                  "逐一按加权负荷排名；居前比例：名次不低于第 {} 名的口径所占比例；只计该单位出现的口径。",
                  top)};
}

Note collectives_rule(Collectives collectives) {
  switch (collectives) {
  case Collectives::drop:
    return {"Collectives (such as 各市政府) are left out.", "集体单位（如“各市政府”）不计入。"};
  case Collectives::expand:
    return {"Collectives (such as 各市政府) are replaced by their members where the registry lists them.",
            "集体单位（如“各市政府”）按部门名录列出的成员展开；名录未列成员的保留原样。"};
  case Collectives::keep:
    break;
  }
  return {"Collectives (such as 各市政府) are kept as agencies of their own kind, not expanded into members.",
          "集体单位（如“各市政府”）作为单独一类主体保留，不展开为成员。"};
}

Note suggested_rule(bool with_suggested) {
  if (with_suggested)
    return {"Suggested assignments are counted together with those stated in the documents.",
            "工具建议的分工与文件写明的分工一并计入。"};
  return {"Only assignments stated in the documents are counted; suggested ones are left out.",
          "只计文件写明的分工；工具建议的分工不计入。"};
}

namespace {

Note held_by_one_network(Grouping grouping) {
  switch (grouping) {
  case Grouping::plan:
    return {"One network holds one plan", "每份规划为一个网络"};
  case Grouping::all:
    return {"One network holds all plans", "全部规划合为一个网络"};
  case Grouping::period:
    break;
  }
  return {"A period network holds all plans of the period", "规划期网络包含该期的全部规划"};
}

} // namespace

Note grouping_rule(Grouping grouping, bool merge_tasks) {
  Note note = held_by_one_network(grouping);
  if (grouping == Grouping::plan) return {note.english + ".", note.chinese + "。"};
  note.english += merge_tasks ? "; a task that two of them share (equal title and heading) counts once."
                              : "; tasks of different plans are counted separately.";
  note.chinese += merge_tasks ? "；两份规划共有的任务（标题及所属标题相同）只计一次。" : "；不同规划的任务分别计数。";
  return note;
}

Note open_lists_rule() {
  return {"Open lists (ending in 等) mean more agencies than they name; only the named ones are counted.",
          "名单以“等”结尾的，实际单位多于列名单位；只计列名单位。"};
}

Note clause_counts_rule() {
  return {"lead_edges and co_edges count one edge for each task and agency; lead_by_clause and co_by_clause count an "
          "agency once in each clause, whatever number of tasks the clause covers, as the document stands.",
          "按任务计：每项任务与每个部门之间计一条；按条款计：一条分工条款可覆盖多项任务，每个部门在每条条款中只计一次，"
          "按文件原样。"};
}

Note cohesion_rule() {
  return {
      "Density: edges over agencies x assigned tasks. Components: of agencies and assigned tasks. Gini and effective "
      "agencies (1 / sum of squared shares): of equal load over the agencies that carry a task.",
      "密度：连线数除以（部门数×已分工任务数）。连通分量：部门与已分工任务。基尼系数、有效部门数（份额平方和的倒数）："
      "按承担任务的部门的均分负荷计算。"};
}

Note closure_rule() {
  return {
      "HHI: sum of squared shares of equal load (Hirschman 1964). Evenness: entropy of the shares over its maximum "
      "(Pielou 1966). Leads a chapter: effective number of lead agencies in a chapter, by lead edges, the mean over "
      "chapters that are led. Closure: four times the four-cycles over the paths of three edges (Robins & Alexander "
      "2004). Clustering: mean overlap of the tasks of partners (Latapy, Magnien & Del Vecchio 2008); closed over "
      "all four-paths (Opsahl 2013); of tasks: with agencies and tasks exchanged. Distances: over the pairs of "
      "agencies and tasks that a path joins.",
      "赫芬达尔指数：均分负荷份额平方和。均匀度：份额的熵与其最大值之比。每章有效牵头数：各章按牵头边计算的有效牵头部门"
      "数"
      "在有牵头的章节上的平均。闭合度：四环数的四倍除以三边路径数。聚类系数：协作部门任务重合度的平均（Latapy）；"
      "闭合的四步路径占全部四步路径之比（Opsahl）；任务聚类系数：部门与任务互换。距离：对有路径相连的部门与任务各对计算"
      "。"};
}

Note corrections_note(std::size_t count) {
  return {fmt::format("{} {} by a person applied after reading; the plan files give each with its reason.", count,
                      count == 1 ? "correction" : "corrections"),
          fmt::format("读取后经人工更正 {} 处；每处更正及理由列于规划文件。", count)};
}

std::vector<Note> network_rules(const NetworkOptions& options, Grouping grouping) {
  return {suggested_rule(options.with_suggested), collectives_rule(options.collectives),
          grouping_rule(grouping, options.merge_tasks), open_lists_rule()};
}

std::vector<Note> load_rules(const RankOptions& options) {
  std::vector<Note> notes{counts_rule(), equal_load_rule(), weighted_load_rule(options.weights), rank_interval_rule()};
  for (Note& note : network_rules(options.network, options.grouping)) notes.push_back(std::move(note));
  return notes;
}

void add_note(Table& table, const Note& note) {
  table.notes_en.push_back(note.english);
  table.notes_zh.push_back(note.chinese);
}

void add_notes(Table& table, const std::vector<Note>& notes) {
  for (const Note& note : notes) add_note(table, note);
}

} // namespace dutygraph::tables

namespace dutygraph {

Table with_corrections_note(Table table, std::size_t count) {
  if (count > 0) tables::add_note(table, tables::corrections_note(count));
  return table;
}

} // namespace dutygraph
