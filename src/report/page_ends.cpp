/// The last sections of the page: things to check, counting rules, downloads.

#include "notes.hpp"
#include "page.hpp"
#include <fmt/format.h>
#include <map>

namespace dutygraph::page {
namespace {

std::string_view severity_name(const Page& page, Severity severity) {
  switch (severity) {
  case Severity::note:
    return page.say("note", "提示");
  case Severity::warning:
    return page.say("warning", "注意");
  case Severity::error:
    return page.say("error", "错误");
  }
  return {};
}

std::string place_of(const Diagnostic& one) {
  std::string place = one.file;
  if (one.span.line > 0) place += fmt::format(":{}", one.span.line);
  if (one.span.line > 0 && one.span.column > 0) place += fmt::format(":{}", one.span.column);
  return place;
}

void check_row(Html& html, const Page& page, const Diagnostic& one) {
  html.open("tr").open("td");
  html.leaf("b", severity_name(page, one.severity), {{"class", std::string(word(one.severity))}}).close();
  html.leaf("td", place_of(one), {{"class", "source"}}).open("td").text(one.message);
  if (!one.hint.empty()) html.leaf("small", one.hint);
  if (!one.excerpt.empty()) html.leaf("blockquote", one.excerpt);
  html.close().leaf("td", one.code, {{"class", "quiet nowrap"}}).close();
}

void rule_list(Html& html, const Page& page, const std::vector<tables::Note>& notes) {
  html.open("ul", {{"class", "rules"}});
  for (const tables::Note& note : notes) html.leaf("li", page.say(note.english, note.chinese));
  html.close();
}

std::size_t correction_count(const Page& page) {
  std::size_t count = 0;
  for (const PeriodView& view : page.periods)
    for (const Plan& plan : view.group.plans) count += plan.corrections.size();
  return count;
}

std::string place_of(const Correction::Place& place) {
  if (place.line == 0) return place.task;
  return place.task.empty() ? fmt::format(":{}", place.line) : fmt::format("{}:{}", place.task, place.line);
}

/// Whom it concerns, where and in which role.
std::string whom(std::span<const std::string> names, const Correction::Place& place, const std::optional<Role>& role) {
  std::string text = fmt::format("{}", fmt::join(names, "、"));
  for (const std::string& more : {place_of(place), role ? std::string(word(*role)) : std::string()})
    if (!more.empty()) text += (text.empty() ? "" : " ") + more;
  return text;
}

void correction_row(Html& html, const Plan& plan, const Correction& one) {
  const std::vector<std::string> to = one.to.empty() ? std::vector<std::string>() : std::vector{one.to};
  html.open("tr").leaf("td", plan.id, {{"class", "source"}}).leaf("td", word(one.action));
  html.leaf("td", whom(one.agencies, one.place, one.role)).leaf("td", whom(to, one.to_place, one.to_role));
  html.leaf("td", one.reason).close();
}

void corrections_list(Html& html, const Page& page) {
  if (correction_count(page) == 0) return;
  html.open("details").leaf("summary", page.say("Corrections by a person", "人工更正"));
  html.open("div", {{"class", "scroll"}}).open("table");
  table_head(html, {{page.say("plan", "规划")},
                    {page.say("what", "更正")},
                    {page.say("whom, where", "对象与位置")},
                    {page.say("becomes", "改为")},
                    {page.say("reason", "理由")}});
  html.open("tbody");
  for (const PeriodView& view : page.periods)
    for (const Plan& plan : view.group.plans)
      for (const Correction& one : plan.corrections) correction_row(html, plan, one);
  html.close().close().close().close();
}

void measure_list(Html& html, const Page& page) {
  html.open("details").leaf("summary", page.say("Measures in tables/rank.csv", "tables/rank.csv 中的各项指标"));
  html.open("dl", {{"class", "measures"}});
  for (const Measure& measure : measures()) {
    html.open("dt").text(page.say(measure.english, measure.chinese)).text(" ");
    html.leaf("code", measure.name).close();
    html.leaf("dd", page.say(measure.definition, measure.definition_zh));
  }
  html.close().close();
}

/// What a folder of the report holds.
std::string_view folder_name(const Page& page, std::string_view folder) {
  if (folder == "tables") return page.say("Tables (CSV, opens in a spreadsheet)", "表格（CSV，可用 Excel 打开）");
  if (folder == "plans") return page.say("Plan files (JSON)", "规划文件（JSON）");
  return page.say("Diagrams", "网络图");
}

} // namespace

void checks_section(Html& html, const Page& page) {
  section_start(html, "checks", page.say("Things to check", "需要核对的内容"));
  if (page.diagnostics.empty()) {
    html.leaf("p", page.say("Nothing was reported.", "没有发现需要核对的内容。")).close();
    return;
  }
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "sortable checks"}, {"data-first", "50"}});
  table_head(html, {{page.say("severity", "程度")},
                    {page.say("place", "位置")},
                    {page.say("what is wrong, what to do", "问题与处理办法")},
                    {page.say("code", "代码")}});
  html.open("tbody");
  for (const Diagnostic& one : page.diagnostics) check_row(html, page, one);
  html.close().close().close().close();
}

void methods_section(Html& html, const Page& page) {
  section_start(html, "methods", page.say("Counting rules", "计数规则"));
  RankOptions rules;
  rules.weights = page.options.weights;
  rules.network = page.options.network;
  auto notes = tables::load_rules(rules);
  notes.push_back(tables::clause_counts_rule());
  notes.push_back(tables::cohesion_rule());
  if (const std::size_t count = correction_count(page); count > 0) notes.push_back(tables::corrections_note(count));
  rule_list(html, page, notes);
  corrections_list(html, page);
  measure_list(html, page);
  html.close();
}

void downloads_section(Html& html, const Page& page) {
  section_start(html, "downloads", page.say("Downloads", "下载"));
  std::map<std::string, std::vector<std::string>> folders;
  for (const std::string& file : page.files) folders[file.substr(0, file.find('/'))].push_back(file);
  html.open("div", {{"class", "columns"}});
  for (const std::string_view folder : {"tables", "diagrams", "plans"}) {
    const auto found = folders.find(std::string(folder));
    if (found == folders.end()) continue;
    html.open("div").leaf("h4", folder_name(page, folder)).open("ul", {{"class", "files"}});
    for (const std::string& file : found->second) {
      html.open("li").leaf("a", file.substr(folder.size() + 1), {{"href", file}}).close();
    }
    html.close().close();
  }
  html.close().close();
}

} // namespace dutygraph::page
