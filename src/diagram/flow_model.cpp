#include "flow_model.hpp"
#include "chapters.hpp"
#include "lettering.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <numeric>

namespace dutygraph::diagram {

namespace {

constexpr std::size_t most_tasks = 48;
constexpr std::size_t most_sections = 40;
constexpr std::size_t most_ends = 64;

std::vector<TaskId> chosen_tasks(const PlanGroup& group, const Network& network, std::span<const std::string> chapter) {
  std::vector<TaskId> out;
  for (std::size_t i = 0; i < network.tasks().size(); ++i)
    if (starts_with(task_of(group, network.tasks()[i]).path, chapter)) out.emplace_back(i);
  return out;
}

std::size_t edges_of_role(const Network& network, std::span<const TaskId> tasks, Role role) {
  std::size_t count = 0;
  for (const TaskId task : tasks)
    count += static_cast<std::size_t>(std::ranges::count(network.edges_of(task), role, &NetworkEdge::role));
  return count;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& part : words) out += part;
  return out;
}

FlowItem item_of(const Network& network, const PlanGroup& group, TaskId id) {
  const Task& task = task_of(group, network.tasks()[id.index()]);
  FlowItem item;
  item.name = fmt::format("t{}", id.index());
  item.title = clean(task.title.empty() ? task.key : task.title);
  item.assigned = !network.edges_of(id).empty();
  item.tooltip = fmt::format("{} {}", clean(joined(task.path)), clean(task.text.empty() ? task.title : task.text));
  return item;
}

FlowItem item_of(const Network& network, const Section& section, std::size_t number, const Wording& wording) {
  FlowItem item;
  item.name = fmt::format("s{}", number);
  const std::string mark = section.path.empty() ? "" : section.path.back();
  item.title = clean(mark + " " + section.title);
  if (item.title.empty()) item.title = std::string(wording.pick("全部任务", "all tasks"));
  const auto leads = edges_of_role(network, section.tasks, Role::lead);
  const auto cos = edges_of_role(network, section.tasks, Role::co);
  item.assigned = leads + cos > 0;
  if (!item.assigned)
    item.note = wording.english() ? fmt::format("{} tasks, no agency named", section.tasks.size())
                                  : fmt::format("{} 项任务，未写明单位", section.tasks.size());
  else
    item.note = wording.english() ? fmt::format("{} tasks · lead {} · co {}", section.tasks.size(), leads, cos)
                                  : fmt::format("{} 项任务 · 牵头 {} · 配合 {}", section.tasks.size(), leads, cos);
  item.tooltip = item.title + " · " + item.note;
  return item;
}

/// Index of the item that each task of the network is in; nullopt for tasks that are not drawn.
using ItemOf = std::vector<std::optional<std::size_t>>;

ItemOf add_tasks(Flow& flow, const PlanGroup& group, const Network& network, std::span<const TaskId> tasks) {
  ItemOf item_of_task(network.tasks().size());
  for (const Section& heading : headings(group, network.tasks(), tasks)) {
    const std::size_t first = flow.items.size();
    for (const TaskId id : heading.tasks) {
      item_of_task[id.index()] = flow.items.size();
      flow.items.push_back(item_of(network, group, id));
    }
    const bool repeats = heading.tasks.size() == 1 && flow.items[first].title == clean(heading.title);
    flow.items[first].caption = repeats ? "" : clean(heading.title);
  }
  return item_of_task;
}

/// Sections of a plan for whose tasks nobody is named say nothing one by one: they become one.
std::vector<Section> with_silent_plans_joined(std::vector<Section> sections, const Network& network) {
  const auto assigned = [&](const Section& section) {
    return std::ranges::any_of(section.tasks, [&](TaskId id) { return !network.edges_of(id).empty(); });
  };
  std::vector<Section> out;
  for (auto first = sections.begin(); first != sections.end();) {
    const auto last = std::find_if(first, sections.end(), [&](const Section& s) { return s.plan != first->plan; });
    if (std::any_of(first, last, assigned)) {
      std::move(first, last, std::back_inserter(out));
    } else {
      out.push_back({first->plan, {}, {}, first->line, {}});
      for (auto at = first; at != last; ++at) std::ranges::copy(at->tasks, std::back_inserter(out.back().tasks));
    }
    first = last;
  }
  return out;
}

ItemOf add_sections(Flow& flow, const PlanGroup& group, const Network& network, std::span<const TaskId> tasks,
                    const Wording& wording) {
  ItemOf item_of_task(network.tasks().size());
  std::optional<PlanId> plan;
  for (const Section& section :
       with_silent_plans_joined(sections(group, network.tasks(), tasks, most_sections), network)) {
    for (const TaskId id : section.tasks) item_of_task[id.index()] = flow.items.size();
    flow.items.push_back(item_of(network, section, flow.items.size(), wording));
    if (group.plans.size() > 1 && plan != section.plan)
      flow.items.back().caption = clean(group.plans[section.plan.index()].title);
    plan = section.plan;
  }
  return item_of_task;
}

/// Edges of one role, counted for each agency and item.
FlowSide side_of(const Network& network, const ItemOf& item_of_task, Role role) {
  struct Count {
    std::size_t edges = 0;
    std::size_t suggested = 0;
  };
  std::map<std::pair<AgencyId, std::size_t>, Count> counts;
  for (const NetworkEdge& edge : network.edges()) {
    const auto item = item_of_task[edge.task.index()];
    if (edge.role != role || !item) continue;
    Count& count = counts[{edge.agency, *item}];
    ++count.edges;
    if (edge.basis == Basis::suggested) ++count.suggested;
  }
  FlowSide side;
  std::optional<AgencyId> last;
  for (const auto& [pair, count] : counts) {
    if (last != pair.first) {
      const NetworkAgency& agency = network.agencies()[pair.first.index()];
      side.ends.push_back({fmt::format("{}{}", role == Role::lead ? 'l' : 'c', pair.first.index()),
                           clean(agency.name),
                           agency.field,
                           {},
                           false,
                           0});
    }
    last = pair.first;
    side.ends.back().edges += count.edges;
    side.links.push_back({side.ends.size() - 1, pair.second, count.edges, count.suggested == count.edges});
  }
  return side;
}

/// The fewest edges that an agency must have to keep its own row; 0 if all may.
std::size_t least_edges_shown(const FlowSide& side) {
  if (side.ends.size() <= most_ends) return 0;
  std::vector<std::size_t> edges;
  for (const FlowEnd& end : side.ends) edges.push_back(end.edges);
  std::ranges::sort(edges, std::greater{});
  return edges[most_ends - 1] + 1;
}

/// Sums links of equal end and item.
void merge_links(std::vector<FlowLink>& links) {
  std::map<std::pair<std::size_t, std::size_t>, FlowLink> merged;
  for (const FlowLink& link : links) {
    auto [at, added] = merged.try_emplace({link.end, link.item}, link);
    if (added) continue;
    at->second.edges += link.edges;
    at->second.suggested = at->second.suggested && link.suggested;
  }
  links.clear();
  for (const auto& [pair, link] : merged) links.push_back(link);
}

void fold(FlowSide& side, Role role, const Wording& wording) {
  const std::size_t least = least_edges_shown(side);
  if (least == 0) return;
  std::vector<FlowEnd> kept;
  std::vector<std::size_t> place(side.ends.size());
  FlowEnd rest;
  std::size_t folded = 0;
  for (std::size_t i = 0; i < side.ends.size(); ++i) {
    place[i] = side.ends[i].edges >= least ? kept.size() : side.ends.size();
    if (side.ends[i].edges >= least)
      kept.push_back(std::move(side.ends[i]));
    else
      ++folded, rest.edges += side.ends[i].edges;
  }
  rest.name = role == Role::lead ? "l_rest" : "c_rest";
  rest.folded = true;
  rest.label = wording.english() ? fmt::format("{} others, at most {} each", folded, least - 1)
                                 : fmt::format("其余 {} 个（各不超过 {} 项）", folded, least - 1);
  for (FlowLink& link : side.links) link.end = std::min(place[link.end], kept.size());
  kept.push_back(std::move(rest));
  side.ends = std::move(kept);
  merge_links(side.links);
}

void add_tooltips(FlowSide& side, Role role, const Wording& wording) {
  for (FlowEnd& end : side.ends)
    end.tooltip = role == Role::lead
                      ? fmt::format("{} · {} {}", end.label, wording.pick("牵头", "leads"), end.edges)
                      : fmt::format("{} · {} {}", end.label, wording.pick("配合", "helps with"), end.edges);
}

} // namespace

Flow flow_of(const PlanGroup& group, const Network& network, const DiagramOptions& options) {
  const Wording wording(options.language);
  const auto tasks = chosen_tasks(group, network, options.chapter);
  Flow flow;
  flow.task_count = tasks.size();
  flow.aggregated = tasks.size() > most_tasks;
  const ItemOf items =
      flow.aggregated ? add_sections(flow, group, network, tasks, wording) : add_tasks(flow, group, network, tasks);
  for (const Role role : {Role::lead, Role::co}) {
    FlowSide& side = role == Role::lead ? flow.leads : flow.helpers;
    side = side_of(network, items, role);
    fold(side, role, wording);
    add_tooltips(side, role, wording);
  }
  return flow;
}

} // namespace dutygraph::diagram
