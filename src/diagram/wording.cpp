#include "wording.hpp"
#include "lettering.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::diagram {

Figures figures_of(const PlanGroup& group, const Network& network) {
  const auto leads = std::ranges::count(network.edges(), Role::lead, &NetworkEdge::role);
  const auto suggested = std::ranges::count(network.edges(), Basis::suggested, &NetworkEdge::basis);
  Figures figures;
  figures.plans = group.plans.size();
  figures.tasks = network.tasks().size();
  figures.assigned_tasks = network.assigned_task_count();
  figures.lead_edges = static_cast<std::size_t>(leads);
  figures.co_edges = network.edges().size() - figures.lead_edges;
  figures.suggested_edges = static_cast<std::size_t>(suggested);
  figures.agencies = network.agencies().size();
  return figures;
}

std::string period_name(const PlanGroup& group, const Wording& wording) {
  if (group.period)
    return fmt::format("{}{}{}{}", group.period->from, wording.pick("—", "–"), group.period->to,
                       wording.pick(" 年", ""));
  if (group.label == "undated") return std::string(wording.pick("未注明期限", "undated"));
  if (group.label == "all") return std::string(wording.pick("全部规划", "all plans"));
  return clean(group.label);
}

std::string plan_names(const PlanGroup& group, const Wording& wording) {
  constexpr std::size_t most = 4;
  std::string names;
  if (group.plans.size() > most) return names;
  for (const Plan& plan : group.plans) {
    if (!names.empty()) names += wording.pick("；", "; ");
    names += clean(plan.title);
  }
  return names;
}

std::string figures_line(const Figures& figures, const Wording& wording) {
  if (wording.english())
    return fmt::format("{} {}  ·  {} tasks, {} assigned  ·  {} agencies  ·  {} lead and {} co edges", figures.plans,
                       figures.plans == 1 ? "plan" : "plans", figures.tasks, figures.assigned_tasks, figures.agencies,
                       figures.lead_edges, figures.co_edges);
  return fmt::format("{} 份规划  ·  {} 项任务，其中 {} 项写明单位  ·  {} 个部门  ·  牵头边 {} 条，配合边 {} 条",
                     figures.plans, figures.tasks, figures.assigned_tasks, figures.agencies, figures.lead_edges,
                     figures.co_edges);
}

std::string counting_line(const Figures& figures, const NetworkOptions& options, const Wording& wording) {
  std::string line(wording.pick("独家负责计为牵头；同一任务中重复出现的牵头部门只计一次。",
                                "A sole agency counts as lead; a lead repeated among the others counts once."));
  const auto add = [&](std::string_view chinese, std::string_view english) {
    if (wording.english()) line += ' ';
    line += wording.pick(chinese, english);
  };
  if (options.merge_tasks) add("多份规划共有的任务只计一次。", "A task that plans share counts once.");
  if (options.collectives == Collectives::drop) add("不含“相关各市”等集体。", "Collectives are left out.");
  if (options.collectives == Collectives::expand)
    add("集体按其成员展开。", "Collectives are replaced by their members.");
  if (figures.suggested_edges > 0)
    line += fmt::format(
        "{}{}{}", wording.pick("含 ", " Of the edges "), figures.suggested_edges,
        wording.pick(" 条由工具建议、并非文件写明的边。", " are suggested by the tool, not stated in a document."));
  return line;
}

std::string short_number(double value) {
  const double rounded = std::round(value * 10) / 10;
  return std::floor(rounded) == rounded ? fmt::format("{:.0f}", rounded) : fmt::format("{:.1f}", rounded);
}

std::string field_name(const PolicyField& field, const Wording& wording) {
  return std::string(wording.pick(field.chinese, field.english));
}

} // namespace dutygraph::diagram
