#include "cells.hpp"
#include "evidence.hpp"
#include "page.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dutygraph::page {
namespace {

/// Who is on one task, as the document says.
struct Duty {
  std::vector<const Assignment*> lead;
  std::vector<const Assignment*> co;
  const Clause* clause = nullptr;
  std::optional<ClauseId> clause_id;
  bool plan_assigns = false; ///< the plan names somebody for some task
};

std::vector<Duty> duties_of(const Plan& plan, bool with_suggested) {
  std::vector<Duty> duties(plan.tasks.size());
  for (std::size_t c = 0; c < plan.clauses.size(); ++c)
    for (const TaskId task : plan.clauses[c].tasks) {
      Duty& duty = duties[task.index()];
      if (duty.clause != nullptr) continue;
      duty.clause = &plan.clauses[c];
      duty.clause_id = ClauseId(c);
    }
  for (const Assignment& one : plan.assignments) {
    if (one.basis == Basis::suggested && !with_suggested) continue;
    Duty& duty = duties[one.task.index()];
    (one.role == Role::lead ? duty.lead : duty.co).push_back(&one);
  }
  const bool assigns =
      std::ranges::any_of(duties, [](const Duty& duty) { return !duty.lead.empty() || !duty.co.empty(); });
  for (Duty& duty : duties) duty.plan_assigns = assigns;
  return duties;
}

void agencies_cell(Html& html, const Page& page, const Plan& plan, const std::vector<const Assignment*>& who,
                   std::string_view kind) {
  html.open("td", {{"class", std::string(kind)}});
  for (std::size_t i = 0; i < who.size(); ++i) {
    const Agency& agency = plan.agencies[who[i]->agency.index()];
    if (i > 0) html.text(page.say(", ", "、"));
    agency_link(html, page, tables::key_of(agency), agency.name);
  }
  html.close();
}

/// "≥ ", "降低 ": how the figure is bounded; nothing for a plain value.
std::string_view bound(const Page& page, Comparator comparator) {
  switch (comparator) {
  case Comparator::reach:
    return "";
  case Comparator::at_least:
    return "≥ ";
  case Comparator::at_most:
    return "≤ ";
  case Comparator::above:
    return "> ";
  case Comparator::below:
    return "< ";
  case Comparator::about:
    return page.say("about ", "约 ");
  case Comparator::increase:
    return page.say("up by ", "提高 ");
  case Comparator::decrease:
    return page.say("down by ", "降低 ");
  }
  return {};
}

std::string target_text(const Page& page, const Target& target) {
  std::string text = target.what;
  if (target.value) text += fmt::format(" {}{}{}", bound(page, target.comparator), *target.value, target.unit);
  if (target.binding)
    text += *target.binding ? page.say(" (binding)", "（约束性）") : page.say(" (expected)", "（预期性）");
  return text;
}

void targets(Html& html, const Page& page, const Task& task) {
  if (task.targets.empty() && task.deadline.empty()) return;
  std::string text;
  for (const Target& target : task.targets)
    text.append(text.empty() ? "" : page.say("; ", "；")).append(target_text(page, target));
  if (!task.deadline.empty())
    text.append(text.empty() ? "" : page.say("; ", "；")).append(page.say("by ", "期限：")).append(task.deadline);
  html.leaf("small", text, {{"class", "target"}});
}

void task_cell(Html& html, const Page& page, const Task& task) {
  html.open("td", {{"class", "task"}});
  if (!task.heading.empty() && task.heading != task.title) html.leaf("small", task.heading);
  html.text(task.title);
  targets(html, page, task);
  html.close();
}

std::string evidence_text(const Page& page, const Clause& clause) {
  std::string text(form_name(page, clause.form));
  if (clause.open) text += page.say(", open list", "，名单未尽（等）");
  if (clause.tasks.size() > 1)
    text += fmt::format(fmt::runtime(page.say(", covers {} tasks", "，覆盖 {} 项任务")), clause.tasks.size());
  if (clause.confidence < 1)
    text += fmt::format(fmt::runtime(page.say(", confidence {:.2f}", "，把握 {:.2f}")), clause.confidence);
  if (!clause.why.empty()) text += std::string(page.say(". ", "。")) + clause.why;
  return text;
}

/// Each clause gets its anchor once: where its first task stands.
using SeenClauses = std::set<ClauseId>;

void source_cell(Html& html, const Page& page, const Plan& plan, const Task& task, const Duty& duty, std::size_t number,
                 SeenClauses& seen) {
  html.open("td", {{"class", "source"}});
  const std::string place = tables::source_place(plan, task, duty.clause);
  if (duty.clause == nullptr) {
    html.text(place).close();
    return;
  }
  const bool first = seen.insert(*duty.clause_id).second;
  if (first)
    html.open("details", {{"id", clause_anchor(number, *duty.clause_id)}});
  else
    html.open("details");
  html.leaf("summary", place).leaf("p", evidence_text(page, *duty.clause));
  if (!duty.clause->text.empty()) html.leaf("blockquote", duty.clause->text);
  html.close().close();
}

/// A plan that names nobody at all is silent; only in others is a task without a lead worth a look.
std::string_view row_class(const Duty& duty) {
  if (!duty.lead.empty()) return "led";
  return duty.plan_assigns ? "no-lead" : "silent";
}

void task_row(Html& html, const Page& page, const Plan& plan, const Duty& duty, TaskId id, std::size_t number,
              SeenClauses& seen) {
  const Task& task = plan.tasks[id.index()];
  html.open("tr", {{"id", task_anchor(number, id)}, {"class", std::string(row_class(duty))}});
  html.leaf("td", tables::path_text(task.path), {{"class", "path"}});
  task_cell(html, page, task);
  agencies_cell(html, page, plan, duty.lead, "leads");
  agencies_cell(html, page, plan, duty.co, "helpers");
  source_cell(html, page, plan, task, duty, number, seen);
  html.close();
}

void plan_body(Html& html, const Page& page, const Plan& plan, std::string_view period, std::size_t number) {
  html.open("tbody", {{"data-plan", std::to_string(number)}}).open("tr", {{"class", "group"}});
  html.open("th", {{"colspan", "5"}, {"scope", "rowgroup"}}).text(plan.title.empty() ? plan.id : plan.title);
  html.leaf("small", period_name(page, period)).close().close();
  const std::vector<Duty> duties = duties_of(plan, page.options.network.with_suggested);
  SeenClauses seen;
  for (std::size_t t = 0; t < plan.tasks.size(); ++t) task_row(html, page, plan, duties[t], TaskId(t), number, seen);
  html.close();
}

void filter_bar(Html& html, const Page& page) {
  html.open("form", {{"class", "filter"}, {"id", "task-filter"}, {"hidden", ""}});
  html.lone("input", {{"type", "search"},
                      {"placeholder", std::string(page.say("task, agency, heading …", "任务、部门、标题……"))},
                      {"aria-label", std::string(page.say("filter tasks", "筛选任务"))}});
  html.open("select", {{"aria-label", std::string(page.say("plan", "规划"))}});
  html.leaf("option", page.say("all plans", "全部规划"), {{"value", ""}});
  for (const PeriodView& view : page.periods)
    for (std::size_t i = 0; i < view.group.plans.size(); ++i) {
      const Plan& plan = view.group.plans[i];
      html.leaf("option", plan.title.empty() ? plan.id : plan.title, {{"value", std::to_string(view.first_plan + i)}});
    }
  html.close();
  html.open("label").lone("input", {{"type", "checkbox"}}).text(page.say(" without a lead", " 只看无牵头的"));
  html.close().open("output").close().close();
}

} // namespace

void tasks_section(Html& html, const Page& page) {
  section_start(html, "tasks", page.say("Tasks", "任务与分工"));
  filter_bar(html, page);
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "tasks"}, {"id", "task-table"}});
  table_head(html, {{page.say("place", "序号")},
                    {page.say("task", "任务")},
                    {page.say("lead", "牵头")},
                    {page.say("co", "配合")},
                    {page.say("source: line, column", "出处（行、列）")}});
  for (const PeriodView& view : page.periods)
    for (std::size_t i = 0; i < view.group.plans.size(); ++i)
      plan_body(html, page, view.group.plans[i], view.group.label, view.first_plan + i);
  html.close().close().close();
}

} // namespace dutygraph::page
