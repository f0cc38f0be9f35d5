#include "chapters.hpp"
#include <algorithm>
#include <dutygraph/diagram.hpp>
#include <functional>
#include <iterator>
#include <map>
#include <set>

namespace dutygraph {

namespace diagram {

namespace {

using Key = std::vector<std::string>;

/// Sections of tasks with equal keys, in order of first appearance.
std::vector<Section> grouped(const PlanGroup& group, std::span<const NetworkTask> all, std::span<const TaskId> tasks,
                             const std::function<Key(const Task&)>& key_of) {
  std::map<std::pair<PlanId, Key>, std::size_t> index;
  std::vector<Section> out;
  for (const TaskId id : tasks) {
    const NetworkTask& place = all[id.index()];
    const Task& task = task_of(group, place);
    const auto [at, added] = index.try_emplace({place.plan, key_of(task)}, out.size());
    if (added) out.push_back({place.plan, {}, {}, task.first_line, {}});
    out[at->second].tasks.push_back(id);
  }
  return out;
}

Key beginning(const std::vector<std::string>& path, std::size_t depth) {
  return {path.begin(), path.begin() + static_cast<std::ptrdiff_t>(std::min(depth, path.size()))};
}

/// What the outline calls the path; else the one heading of its tasks; else their first heading, as one of several.
std::string title_of(const Plan& plan, const Section& section, std::span<const NetworkTask> all) {
  const auto heading = std::ranges::find(plan.outline, section.path, &Heading::path);
  if (heading != plan.outline.end() && !heading->title.empty()) return heading->title;
  const auto heading_at = [&](TaskId id) -> const std::string& {
    return plan.tasks[all[id.index()].task.index()].heading;
  };
  const std::string& first = heading_at(section.tasks.front());
  const bool one = std::ranges::all_of(section.tasks, [&](TaskId id) { return heading_at(id) == first; });
  return one || first.empty() ? first : first + " …";
}

/// Without titles.
std::vector<Section> by_path(const PlanGroup& group, std::span<const NetworkTask> all, std::span<const TaskId> tasks,
                             std::size_t depth) {
  auto out = grouped(group, all, tasks, [depth](const Task& task) { return beginning(task.path, depth); });
  for (Section& section : out) section.path = beginning(task_of(group, all[section.tasks.front().index()]).path, depth);
  return out;
}

std::vector<Section> by_heading(const PlanGroup& group, std::span<const NetworkTask> all,
                                std::span<const TaskId> tasks) {
  auto out = grouped(group, all, tasks, [](const Task& task) { return Key{task.heading}; });
  for (Section& section : out) section.title = task_of(group, all[section.tasks.front().index()]).heading;
  return out;
}

std::size_t depth_of(const PlanGroup& group, std::span<const NetworkTask> all, std::span<const TaskId> tasks) {
  std::size_t depth = 0;
  for (const TaskId id : tasks) depth = std::max(depth, task_of(group, all[id.index()]).path.size());
  return depth;
}

/// Of the tasks of one plan.
std::vector<Section> plan_sections(const PlanGroup& group, std::span<const NetworkTask> all,
                                   std::span<const TaskId> tasks, std::size_t limit) {
  constexpr std::size_t deepest = 12; // no outline of a notice is deeper
  std::vector<Section> best = by_path(group, all, tasks, 0);
  const std::size_t depth = std::min(depth_of(group, all, tasks), deepest);
  for (std::size_t level = 1; level <= depth; ++level) {
    auto next = by_path(group, all, tasks, level);
    if (next.size() > limit) break;
    best = std::move(next);
  }
  if (best.size() == 1)
    if (auto other = by_heading(group, all, tasks); other.size() > 1 && other.size() <= limit) return other;
  for (Section& section : best) section.title = title_of(group.plans[section.plan.index()], section, all);
  return best;
}

} // namespace

const Task& task_of(const PlanGroup& group, const NetworkTask& task) {
  return group.plans[task.plan.index()].tasks[task.task.index()];
}

bool starts_with(std::span<const std::string> path, std::span<const std::string> prefix) {
  return path.size() >= prefix.size() && std::ranges::equal(path.first(prefix.size()), prefix);
}

std::vector<Section> sections(const PlanGroup& group, std::span<const NetworkTask> all, std::span<const TaskId> tasks,
                              std::size_t limit) {
  constexpr std::size_t least_limit = 16; // of one plan among many
  const std::size_t plan_limit = std::max(least_limit, limit / std::max<std::size_t>(group.plans.size(), 1));
  const auto plan_of = [&](TaskId id) { return all[id.index()].plan; };
  std::vector<Section> out;
  while (!tasks.empty()) {
    const auto end = std::ranges::find_if(tasks, [&](TaskId id) { return plan_of(id) != plan_of(tasks.front()); });
    const auto own = tasks.first(static_cast<std::size_t>(end - tasks.begin()));
    std::ranges::move(plan_sections(group, all, own, plan_limit), std::back_inserter(out));
    tasks = tasks.subspan(own.size());
  }
  return out;
}

std::vector<Section> headings(const PlanGroup& group, std::span<const NetworkTask> all, std::span<const TaskId> tasks) {
  return by_heading(group, all, tasks);
}

} // namespace diagram

namespace {

/// Tasks of the group's plans that have a stated assignment.
std::set<std::pair<PlanId, TaskId>> assigned_tasks(const PlanGroup& group) {
  std::set<std::pair<PlanId, TaskId>> out;
  for (std::size_t plan = 0; plan < group.plans.size(); ++plan)
    for (const Assignment& assignment : group.plans[plan].assignments)
      if (assignment.basis == Basis::stated) out.insert({PlanId(plan), assignment.task});
  return out;
}

/// Adds a chapter; one of the same path in another plan lends its title only.
void add(std::vector<Heading>& chapters, const diagram::Section& section) {
  const auto same = std::ranges::find(chapters, section.path, &Heading::path);
  if (same == chapters.end())
    chapters.push_back({section.path, section.title, section.line});
  else if (same->title != section.title)
    same->title += " / " + section.title;
}

} // namespace

std::vector<Heading> chapters(const PlanGroup& group) {
  constexpr std::size_t limit = 40;
  std::vector<NetworkTask> all;
  std::vector<TaskId> ids;
  for (std::size_t plan = 0; plan < group.plans.size(); ++plan)
    for (std::size_t task = 0; task < group.plans[plan].tasks.size(); ++task) {
      ids.emplace_back(all.size());
      all.push_back({PlanId(plan), TaskId(task)});
    }
  const auto assigned = assigned_tasks(group);
  std::vector<Heading> out;
  for (const diagram::Section& section : diagram::sections(group, all, ids, limit)) {
    const auto drawable = std::ranges::count_if(section.tasks, [&](TaskId id) {
      return assigned.contains({all[id.index()].plan, all[id.index()].task});
    });
    if (drawable > 1 && !section.path.empty()) add(out, section);
  }
  return out;
}

} // namespace dutygraph
