#include "page.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph::page {
namespace {

struct Totals {
  std::size_t plans = 0;
  std::size_t tasks = 0;
  std::size_t assigned = 0;
  std::size_t without_lead = 0;
  std::size_t lead_edges = 0;
  std::size_t co_edges = 0;
};

/// Tasks without a lead in plans that assign anything; a plan that names nobody at all is silent, not at fault.
std::size_t tasks_without_lead(const PeriodView& view) {
  std::vector<std::size_t> without(view.group.plans.size());
  std::vector<bool> assigns(view.group.plans.size());
  for (std::size_t t = 0; t < view.network.tasks().size(); ++t) {
    const std::size_t plan = view.network.tasks()[t].plan.index();
    const auto edges = view.network.edges_of(TaskId(t));
    if (!edges.empty()) assigns[plan] = true;
    if (std::ranges::none_of(edges, [](const auto& edge) { return edge.role == Role::lead; })) ++without[plan];
  }
  std::size_t sum = 0;
  for (std::size_t plan = 0; plan < without.size(); ++plan) sum += assigns[plan] ? without[plan] : 0;
  return sum;
}

Totals totals_of(const Page& page) {
  Totals totals;
  for (const PeriodView& view : page.periods) {
    totals.plans += view.group.plans.size();
    totals.tasks += view.whole.tasks;
    totals.assigned += view.whole.assigned_tasks;
    totals.lead_edges += view.whole.lead_edges;
    totals.co_edges += view.whole.co_edges;
    totals.without_lead += tasks_without_lead(view);
  }
  return totals;
}

void tile(Html& html, std::size_t value, std::string_view label, std::string_view link) {
  html.open("div").leaf("dt", label).open("dd");
  html.leaf("a", std::to_string(value), {{"href", std::string(link)}}).close().close();
}

void tiles(Html& html, const Page& page) {
  const Totals totals = totals_of(page);
  html.open("dl", {{"class", "tiles"}});
  tile(html, totals.tasks, page.say("tasks", "任务"), "#tasks");
  tile(html, page.dossiers.size(), page.say("agencies", "部门"), "#agencies");
  tile(html, totals.lead_edges, page.say("lead edges", "牵头"), "#ranking");
  tile(html, totals.co_edges, page.say("co edges", "配合"), "#ranking");
  tile(html, totals.without_lead, page.say("tasks without a lead", "无牵头的任务"), "#tasks-no-lead");
  tile(html, page.diagnostics.size(), page.say("things to check", "待核对"), "#checks");
  html.close();
}

void source_cell(Html& html, const Plan& plan) {
  html.open("td", {{"class", "source"}}).text(plan.source.name);
  if (!plan.source.encoding.empty()) html.leaf("small", " " + plan.source.encoding);
  if (!plan.source.sha256.empty())
    html.leaf("small", " " + plan.source.sha256.substr(0, 12), {{"title", "SHA-256 " + plan.source.sha256}});
  html.close();
}

void plan_row(Html& html, const Page& page, const PeriodView& view, const Plan& plan) {
  html.open("tr");
  html.leaf("td", plan.title.empty() ? plan.id : plan.title, {{"class", "name"}});
  html.leaf("td", period_name(page, view.group.label), {{"class", "nowrap"}}).leaf("td", plan.issuer);
  html.leaf("td", std::to_string(plan.tasks.size()), {{"class", "n"}});
  html.leaf("td", std::to_string(plan.clauses.size()), {{"class", "n"}});
  html.leaf("td", std::to_string(plan.assignments.size()), {{"class", "n"}});
  source_cell(html, plan);
  html.close();
}

void what_was_read(Html& html, const Page& page) {
  html.leaf("h3", page.say("What was read", "读取的文件"));
  html.open("div", {{"class", "scroll"}}).open("table");
  table_head(html, {{page.say("plan", "规划")},
                    {page.say("period", "规划期")},
                    {page.say("issuer", "发文机关")},
                    {page.say("tasks", "任务"), true},
                    {page.say("clauses", "条款"), true},
                    {page.say("assignments", "分工"), true},
                    {page.say("source", "来源")}});
  html.open("tbody");
  for (const PeriodView& view : page.periods)
    for (const Plan& plan : view.group.plans) plan_row(html, page, view, plan);
  html.close().close().close();
}

std::string issuer_of(const Page& page) {
  std::string issuer;
  for (const PeriodView& view : page.periods)
    for (const Plan& plan : view.group.plans) {
      if (!issuer.empty() && plan.issuer != issuer) return {};
      issuer = plan.issuer;
    }
  return issuer;
}

} // namespace

void header_section(Html& html, const Page& page) {
  html.open("header", {{"id", "top"}});
  if (const std::string issuer = issuer_of(page); !issuer.empty()) html.leaf("p", issuer, {{"class", "issuer"}});
  html.leaf("h1", page.say("Who leads, who shares every task", "规划任务分工分析报告"));
  std::string periods;
  for (const PeriodView& view : page.periods)
    periods.append(periods.empty() ? "" : page.say(" · ", "　·　")).append(period_name(page, view.group.label));
  html.leaf("p", periods, {{"class", "periods"}});
  tiles(html, page);
  what_was_read(html, page);
  html.close();
}

} // namespace dutygraph::page
