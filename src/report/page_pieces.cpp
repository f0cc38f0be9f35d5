#include "cells.hpp"
#include "page.hpp"
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::page {

std::string agency_anchor(std::size_t dossier) { return fmt::format("agency-{}", dossier + 1); }

std::string task_anchor(std::size_t plan, TaskId task) { return fmt::format("task-{}-{}", plan + 1, task.index() + 1); }

std::string clause_anchor(std::size_t plan, ClauseId clause) {
  return fmt::format("clause-{}-{}", plan + 1, clause.index() + 1);
}

void table_head(Html& html, std::span<const Heading> headings) {
  html.open("thead").open("tr");
  for (const Heading& heading : headings) {
    html.open("th", {{"scope", "col"}, {"class", heading.number ? "n" : "t"}, {"title", std::string(heading.tooltip)}});
    html.text(heading.text).close();
  }
  html.close().close();
}

void table_head(Html& html, std::initializer_list<Heading> headings) {
  table_head(html, std::span(headings.begin(), headings.size()));
}

void number_cell(Html& html, double value, int decimals) {
  if (!std::isfinite(value)) {
    html.leaf("td", "–", {{"class", "n none"}});
    return;
  }
  html.leaf("td", fmt::format("{:.{}f}", value, decimals),
            {{"class", "n"}, {"data-v", tables::for_machines(Cell(value))}});
}

void agency_link(Html& html, const Page& page, std::string_view key, std::string_view name) {
  const auto found = page.dossier_of.find(key);
  if (found == page.dossier_of.end())
    html.leaf("span", name);
  else
    html.leaf("a", name, {{"href", "#" + agency_anchor(found->second)}});
}

void field_dot(Html& html, const Page& page, std::string_view field) {
  const PolicyField& policy = policy_field(field);
  html.leaf("i", "",
            {{"class", "dot"},
             {"style", fmt::format("background:{}", policy.colour)},
             {"title", std::string(field_name(page, field))}});
}

std::string_view field_name(const Page& page, std::string_view field) {
  const PolicyField& policy = policy_field(field);
  return page.say(policy.english, policy.chinese);
}

std::string_view kind_word(const Page& page, AgencyKind kind) { return kind_name(kind, page.say("en", "zh")); }

std::string_view role_name(const Page& page, Role role) {
  return role == Role::lead ? page.say("lead", "牵头") : page.say("co", "配合");
}

std::string_view form_name(const Page& page, Form form) {
  switch (form) {
  case Form::led:
    return page.say("led", "有牵头");
  case Form::sole:
    return page.say("sole", "单独负责");
  case Form::joint:
    return page.say("joint", "共同负责");
  case Form::assist:
    return page.say("assist", "配合名单外单位");
  case Form::duty:
    return page.say("by duty", "按职责分工");
  }
  return {};
}

void role_chip(Html& html, const Page& page, Role role) {
  html.leaf("b", role_name(page, role), {{"class", role == Role::lead ? "lead" : "co"}});
}

std::string period_name(const Page& page, std::string_view label) {
  if (label == "undated") return std::string(page.say("undated", "未注明规划期"));
  const std::size_t dash = label.find('-');
  if (dash == std::string_view::npos) return std::string(label);
  return fmt::format("{}–{}", label.substr(0, dash), label.substr(dash + 1));
}

void section_start(Html& html, std::string_view anchor, std::string_view title) {
  html.open("section", {{"id", std::string(anchor)}, {"class", "part"}}).leaf("h2", title);
}

} // namespace dutygraph::page
