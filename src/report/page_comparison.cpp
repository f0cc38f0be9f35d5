#include "lines.hpp"
#include "page.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dutygraph::page {
namespace {

constexpr std::size_t ties_shown = 12;

/// Periods that assign something, by their place in the comparison.
std::vector<std::size_t> assigning(const Comparison& comparison) {
  std::vector<std::size_t> periods;
  for (std::size_t p = 0; p < comparison.periods.size(); ++p)
    if (comparison.periods[p].assigns) periods.push_back(p);
  return periods;
}

// Transitions --------------------------------------------------------------------------------------------------------

void transitions(Html& html, const Page& page) {
  html.leaf("h3", page.say("What stayed, what changed", "总体变化")).open("div", {{"class", "scroll"}}).open("table");
  table_head(html, {{page.say("from, to", "前期 → 后期")},
                    {page.say("ties kept", "保留的关系"), true},
                    {page.say("won", "新增"), true},
                    {page.say("lost", "消失"), true},
                    {page.say("won by newcomers", "因新部门而增"), true},
                    {page.say("lost by leavers", "因部门退出而减"), true},
                    {page.say("Jaccard of ties", "关系相似度"), true, "Jaccard"},
                    {page.say("Jaccard of agencies", "部门相似度"), true, "Jaccard"},
                    {page.say("rank correlation", "名次相关"), true, "Kendall tau-b"}});
  html.open("tbody");
  for (const Transition& one : page.comparison.transitions) {
    html.open("tr");
    html.leaf("th", period_name(page, one.from_label) + " → " + period_name(page, one.to_label), {{"scope", "row"}});
    for (const std::size_t value :
         {one.kept.size(), one.won.size(), one.lost.size(), one.won_by_turnover, one.lost_by_turnover})
      number_cell(html, static_cast<double>(value), 0);
    for (const double value : {one.tie_jaccard, one.agency_jaccard, one.rank_correlation}) number_cell(html, value, 3);
    html.close();
  }
  html.close().close().close();
}

// Lines --------------------------------------------------------------------------------------------------------------

/// The change of rank between the last two assigning periods: up is towards rank 1.
void change_cell(Html& html, const Page& page, const LinePeriod& before, const LinePeriod& after) {
  if (!before.present || !after.present) {
    const auto said = after.present ? page.say("new", "新增") : before.present ? page.say("gone", "退出") : "";
    html.leaf("td", said, {{"class", "n quiet"}});
    return;
  }
  const int rise = before.rank - after.rank;
  const std::string text = rise == 0 ? "=" : fmt::format("{} {}", rise > 0 ? "▲" : "▼", std::abs(rise));
  html.leaf("td", text,
            {{"class", rise > 0   ? "n rise"
                       : rise < 0 ? "n fall"
                                  : "n quiet"},
             {"data-v", std::to_string(rise)}});
}

void period_cells(Html& html, const LinePeriod& period) {
  if (!period.present) {
    for (int i = 0; i < 4; ++i) html.leaf("td", "–", {{"class", i == 0 ? "n none first" : "n none"}});
    return;
  }
  html.leaf("td", std::to_string(period.rank), {{"class", "n first"}, {"data-v", std::to_string(period.rank)}});
  number_cell(html, period.lead_count, 0);
  number_cell(html, period.co_count, 0);
  number_cell(html, period.weighted_load, 2);
}

/// Earlier names, where they are not the line's own.
std::string other_names(const AgencyLine& line) {
  std::set<std::string> names;
  for (const LinePeriod& period : line.periods)
    for (const std::string& name : period.names)
      if (name != line.name) names.insert(name);
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : "、").append(name);
  return out;
}

void line_row(Html& html, const Page& page, const AgencyLine& line, const std::vector<std::size_t>& periods) {
  html.open("tr").open("td", {{"class", "name"}});
  field_dot(html, page, line.field);
  agency_link(html, page, line.key, line.name);
  if (const std::string names = other_names(line); !names.empty())
    html.leaf("small", std::string(page.say("before: ", "含 ")) + names);
  html.close();
  for (const std::size_t p : periods) period_cells(html, line.periods[p]);
  change_cell(html, page, line.periods[periods[periods.size() - 2]], line.periods[periods.back()]);
  html.close();
}

void lines_head(Html& html, const Page& page, const std::vector<std::size_t>& periods) {
  html.open("thead").open("tr", {{"class", "over"}}).leaf("th", "");
  for (const std::size_t p : periods)
    html.leaf("th", period_name(page, page.comparison.periods[p].label),
              {{"colspan", "4"}, {"scope", "colgroup"}, {"class", "first"}});
  html.leaf("th", "").close().open("tr").leaf("th", page.say("agency (line)", "部门（按沿革归并）"), {{"class", "t"}});
  for (std::size_t i = 0; i < periods.size(); ++i) {
    html.leaf("th", page.say("rank", "名次"), {{"class", "n first"}})
        .leaf("th", page.say("lead", "牵头"), {{"class", "n"}});
    html.leaf("th", page.say("co", "配合"), {{"class", "n"}});
    html.leaf("th", page.say("weighted load", "加权负荷"), {{"class", "n"}});
  }
  html.leaf("th", page.say("rank change", "名次升降"), {{"class", "n"}}).close().close();
}

void lines(Html& html, const Page& page) {
  const auto periods = assigning(page.comparison);
  html.leaf("h3", page.say("Loads and ranks", "负荷与名次")).open("div", {{"class", "scroll"}});
  html.open("table", {{"class", "sortable lines"}, {"data-first", "25"}});
  lines_head(html, page, periods);
  html.open("tbody");
  for (const AgencyLine& line : page.comparison.lines) line_row(html, page, line, periods);
  html.close().close().close();
}

// Ties ---------------------------------------------------------------------------------------------------------------

void ties_list(Html& html, const Page& page, std::string_view title, std::span<const TieChange> ties) {
  html.open("div").open("h4").text(title).leaf("small", std::to_string(ties.size())).close();
  html.open("table", {{"class", "small"}}).open("tbody");
  for (const TieChange& tie : ties.first(std::min(ties.size(), ties_shown))) {
    html.open("tr").open("td").text(tie.from).leaf("span", " → ", {{"class", "quiet"}}).text(tie.to).close();
    html.leaf("td", fmt::format("{:.0f} → {:.0f}", tie.before, tie.after), {{"class", "n nowrap"}}).close();
  }
  html.close().close();
  if (ties.size() > ties_shown)
    html.leaf(
        "p",
        fmt::format(fmt::runtime(page.say("The heaviest {} are shown.", "只列前 {} 条，其余见下载表格。")), ties_shown),
        {{"class", "note"}});
  html.close();
}

void ties(Html& html, const Page& page, const Transition& one) {
  html.leaf("h3", fmt::format(
                      fmt::runtime(page.say("Ties from lead to helper, {} → {}", "牵头部门与配合部门的关系，{} → {}")),
                      period_name(page, one.from_label), period_name(page, one.to_label)));
  html.leaf("p", page.say("Figures: shared tasks before and after.", "数字为前期、后期的共同任务数。"),
            {{"class", "note"}});
  html.open("div", {{"class", "columns"}});
  ties_list(html, page, page.say("kept", "保留"), one.kept);
  ties_list(html, page, page.say("won", "新增"), one.won);
  ties_list(html, page, page.say("lost", "消失"), one.lost);
  html.close();
}

// Lineage ------------------------------------------------------------------------------------------------------------

std::vector<const LineageEvent*> events_used(const Comparison& comparison) {
  std::vector<const LineageEvent*> events;
  for (const AgencyLine& line : comparison.lines)
    for (const LineageEvent* event : line.events)
      if (std::ranges::find(events, event) == events.end()) events.push_back(event);
  std::ranges::stable_sort(events, {}, [](const LineageEvent* event) { return event->year; });
  return events;
}

void lineage(Html& html, const Page& page) {
  const auto events = events_used(page.comparison);
  if (events.empty()) return;
  html.open("details").open("summary").text(page.say("Lineage behind the comparison", "比较所涉及的机构沿革"));
  html.leaf("small", std::to_string(events.size())).close();
  html.open("ul", {{"class", "events"}});
  for (const LineageEvent* event : events) {
    html.open("li")
        .leaf("b", std::to_string(event->year))
        .text(" ")
        .text(tables::body_names(event->from, page.registry));
    html.text(" → ").text(tables::body_names(event->to, page.registry));
    html.leaf("small", fmt::format("{} · {}", word(event->kind), event->note)).close();
  }
  html.close().close();
}

} // namespace

void comparison_section(Html& html, const Page& page) {
  if (!page.has_comparison()) return;
  section_start(html, "comparison", page.say("Between the periods", "规划期比较"));
  html.leaf("p",
            page.say("Agencies are followed through renames and mergers; splits and moved duties shift no load.",
                     "部门按更名、合并的沿革前后衔接；拆分和职责划转不移动负荷，只作提示。"),
            {{"class", "lead-in"}});
  transitions(html, page);
  html.open("figure", {{"class", "scroll chart"}}).raw(rank_chart(page)).close();
  lines(html, page);
  for (const Transition& one : page.comparison.transitions) ties(html, page, one);
  lineage(html, page);
  html.close();
}

} // namespace dutygraph::page
