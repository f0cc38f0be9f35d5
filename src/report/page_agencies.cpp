#include "cells.hpp"
#include "evidence.hpp"
#include "lines.hpp"
#include "page.hpp"
#include "partners.hpp"
#include <fmt/format.h>

namespace dutygraph::page {
namespace {

// Figures by period --------------------------------------------------------------------------------------------------

void figures_row(Html& html, const Page& page, const PeriodView& view, std::size_t agency) {
  html.open("tr").leaf("th", period_name(page, view.group.label), {{"scope", "row"}});
  html.leaf("td", fmt::format("{} / {}", view.rank[agency], view.network.agencies().size()), {{"class", "n"}});
  number_cell(html, view.lead[agency], 0);
  number_cell(html, view.co[agency], 0);
  number_cell(html, view.equal[agency], 2);
  number_cell(html, view.weighted[agency], 2);
  html.close();
}

void figures_table(Html& html, const Page& page, const Dossier& dossier) {
  html.open("table", {{"class", "small"}});
  table_head(html, {{page.say("period", "规划期")},
                    {page.say("rank", "名次"), true},
                    {page.say("lead", "牵头"), true},
                    {page.say("co", "配合"), true},
                    {page.say("equal load", "均分负荷"), true},
                    {page.say("weighted load", "加权负荷"), true}});
  html.open("tbody");
  for (std::size_t p = 0; p < page.periods.size(); ++p)
    if (dossier.in_period[p]) figures_row(html, page, page.periods[p], dossier.in_period[p]->index());
  html.close().close();
}

// Lineage ------------------------------------------------------------------------------------------------------------

std::string_view event_name(const Page& page, EventKind kind) {
  switch (kind) {
  case EventKind::rename:
    return page.say("renamed", "更名");
  case EventKind::merge:
    return page.say("merged", "合并");
  case EventKind::split:
    return page.say("split", "拆分");
  case EventKind::transfer:
    return page.say("duties moved", "职责划转");
  case EventKind::create:
    return page.say("created", "设立");
  case EventKind::abolish:
    return page.say("abolished", "撤销");
  }
  return {};
}

void bodies(Html& html, const Page& page, const std::vector<std::string>& ids) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) html.text(page.say(", ", "、"));
    agency_link(html, page, ids[i], tables::body_name(ids[i], page.registry));
  }
}

void lineage(Html& html, const Page& page, const Dossier& dossier) {
  const auto events = page.registry.lineage(dossier.who.key);
  if (events.empty()) return;
  html.leaf("h4", page.say("Lineage", "机构沿革")).open("ul", {{"class", "events"}});
  for (const LineageEvent* event : events) {
    html.open("li").leaf("b", std::to_string(event->year)).text(" ").text(event_name(page, event->kind));
    html.text(page.say(": ", "："));
    bodies(html, page, event->from);
    if (!event->from.empty() && !event->to.empty()) html.text(" → ");
    bodies(html, page, event->to);
    html.close();
  }
  html.close();
}

// Partners -----------------------------------------------------------------------------------------------------------

constexpr std::size_t partners_shown = 12;

std::string by_role(const Page& page, const tables::Together& together) {
  return fmt::format(
      fmt::runtime(page.say("leads, they help: {}; they lead, it helps: {}; both lead: {}; both help: {}",
                            "本部门牵头、对方配合：{}；对方牵头、本部门配合：{}；双方牵头：{}；双方配合：{}")),
      together.we_lead, together.they_lead, together.both_lead, together.both_co);
}

void partners(Html& html, const Page& page, const PeriodView& view, AgencyId agency) {
  auto order = tables::partners_of(view.network, agency);
  if (order.empty()) return;
  if (order.size() > partners_shown) order.resize(partners_shown);
  html.open("p", {{"class", "partners"}}).leaf("b", page.say("Shares tasks with ", "共同任务较多的部门 "));
  for (const auto& [partner, together] : order) {
    const NetworkAgency& who = view.network.agencies()[partner.index()];
    html.open("span", {{"title", by_role(page, together)}});
    agency_link(html, page, who.key, who.name);
    html.leaf("small", std::to_string(together.all())).close().text(" ");
  }
  html.close();
}

// Tasks --------------------------------------------------------------------------------------------------------------

std::string words_of(const Assignment& said) {
  if (said.role_word.empty()) return said.written;
  return said.role_word + "：" + said.written;
}

void task_row(Html& html, const Page& page, const PeriodView& view, const NetworkEdge& edge, std::string_view key) {
  const NetworkTask& place = view.network.tasks()[edge.task.index()];
  const Plan& plan = view.group.plans[place.plan.index()];
  const Task& task = plan.tasks[place.task.index()];
  const Assignment* said = tables::assignment_behind(plan, place.task, key, edge.role);
  const Clause* clause = edge.clause && edge.plan == place.plan ? &plan.clauses[edge.clause->index()] : nullptr;
  html.open("tr", {{"data-role", std::string(word(edge.role))}}).open("td");
  role_chip(html, page, edge.role);
  html.close().leaf("td", tables::path_text(task.path), {{"class", "path"}}).open("td", {{"class", "task"}});
  if (!task.heading.empty() && task.heading != task.title) html.leaf("small", task.heading);
  html.leaf("a", task.title.empty() ? task.key : task.title,
            {{"href", "#" + task_anchor(view.first_plan + place.plan.index(), place.task)}});
  html.close().open("td", {{"class", "source"}}).text(tables::source_place(plan, task, clause));
  if (said != nullptr) html.leaf("small", words_of(*said));
  html.close().close();
}

void held(Html& html, const Page& page, std::size_t period, AgencyId agency, std::string_view key) {
  const PeriodView& view = page.periods[period];
  html.open("section", {{"class", "held"}, {"data-period", std::to_string(period)}});
  html.leaf("h4", period_name(page, view.group.label));
  partners(html, page, view, agency);
  html.open("table", {{"class", "small held"}}).open("tbody");
  for (const NetworkEdge& edge : view.network.edges_of(agency)) task_row(html, page, view, edge, key);
  html.close().close().close();
}

// Dossier ------------------------------------------------------------------------------------------------------------

void summary(Html& html, const Page& page, const Dossier& dossier) {
  html.open("summary");
  field_dot(html, page, dossier.who.field);
  html.leaf("strong", dossier.who.name);
  html.leaf("small", fmt::format("{} · {}", kind_word(page, dossier.who.kind), field_name(page, dossier.who.field)));
  html.leaf("small", fmt::format(fmt::runtime(page.say("{} tasks", "{} 项任务")), dossier.tasks), {{"class", "n"}});
  html.close();
}

void dossier_details(Html& html, const Page& page, std::size_t number) {
  const Dossier& dossier = page.dossiers[number];
  html.open("details", {{"class", "dossier"}, {"id", agency_anchor(number)}});
  summary(html, page, dossier);
  html.open("div", {{"class", "body"}});
  figures_table(html, page, dossier);
  lineage(html, page, dossier);
  for (std::size_t p = 0; p < page.periods.size(); ++p)
    if (dossier.in_period[p]) held(html, page, p, *dossier.in_period[p], dossier.who.key);
  html.close().close();
}

} // namespace

void agencies_section(Html& html, const Page& page) {
  section_start(html, "agencies", page.say("Agencies", "部门档案"));
  html.leaf(
      "p",
      page.say("Figures, lineage, partners and tasks of each agency, with the words and the line that assign them.",
               "每个部门的数字、沿革、协作部门和任务，并附原文写法与出处。"),
      {{"class", "lead-in"}});
  for (std::size_t i = 0; i < page.dossiers.size(); ++i) dossier_details(html, page, i);
  html.close();
}

} // namespace dutygraph::page
