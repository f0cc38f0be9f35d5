#include "page.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::page {
namespace {

/// A count that leads to the tasks behind it, narrowed to the period and the role ("lead", "co", or "" for both).
void count_cell(Html& html, const std::string& anchor, double value, std::size_t period, std::string_view role) {
  html.open("td", {{"class", "n"}, {"data-v", fmt::format("{:.0f}", value)}});
  if (value == 0)
    html.leaf("span", "0", {{"class", "none"}});
  else
    html.leaf("a", fmt::format("{:.0f}", value),
              {{"href", "#" + anchor}, {"data-period", std::to_string(period)}, {"data-role", std::string(role)}});
  html.close();
}

void load_cell(Html& html, double value, double most) {
  html.open("td", {{"class", "n load"}, {"data-v", fmt::format("{}", value)}});
  html.leaf("i", "", {{"style", fmt::format("--share:{:.3f}", most > 0 ? value / most : 0)}});
  html.leaf("span", fmt::format("{:.2f}", value)).close();
}

void interval_cell(Html& html, const RankInterval& interval) {
  const std::string text =
      interval.low == interval.high ? std::to_string(interval.low) : fmt::format("{}–{}", interval.low, interval.high);
  html.leaf("td", text, {{"class", "n quiet"}, {"data-v", std::to_string(interval.high - interval.low)}});
}

void agency_cell(Html& html, const Page& page, const NetworkAgency& who) {
  html.open("td", {{"class", "name"}});
  field_dot(html, page, who.field);
  agency_link(html, page, who.key, who.name);
  html.close();
}

void row(Html& html, const Page& page, std::size_t period, std::size_t agency, double most) {
  const PeriodView& view = page.periods[period];
  const NetworkAgency& who = view.network.agencies()[agency];
  const std::string anchor = agency_anchor(page.dossier_of.at(who.key));
  html.open("tr");
  html.leaf("td", std::to_string(view.rank[agency]),
            {{"class", "n rank"}, {"data-v", std::to_string(view.rank[agency])}});
  agency_cell(html, page, who);
  count_cell(html, anchor, view.lead[agency], period, "lead");
  count_cell(html, anchor, view.co[agency], period, "co");
  count_cell(html, anchor, view.tasks[agency], period, "");
  number_cell(html, view.equal[agency], 2);
  load_cell(html, view.weighted[agency], most);
  interval_cell(html, view.interval[agency]);
  html.leaf("td", field_name(page, who.field), {{"class", "quiet"}});
  html.leaf("td", kind_word(page, who.kind), {{"class", "quiet"}});
  html.close();
}

void ranking_head(Html& html, const Page& page) {
  table_head(html, {{page.say("rank", "名次"), true, page.say("by weighted load", "按加权负荷")},
                    {page.say("agency", "部门")},
                    {page.say("lead", "牵头"), true},
                    {page.say("co", "配合"), true},
                    {page.say("tasks", "任务"), true},
                    {page.say("equal load", "均分负荷"), true},
                    {page.say("weighted load", "加权负荷"), true},
                    {page.say("rank interval", "名次区间"), true,
                     page.say("best to worst rank over the role weights 1:1, "
                              "2:1, 3:1 and lead only",
                              "权重 1∶1、2∶1、3∶1 和只计牵头时的最好至最差名次")},
                    {page.say("field", "领域")},
                    {page.say("kind", "类别")}});
}

void ranking(Html& html, const Page& page, std::size_t period) {
  const PeriodView& view = page.periods[period];
  html.open("section", {{"class", "tab"}, {"data-label", period_name(page, view.group.label)}});
  html.leaf("h3", period_name(page, view.group.label));
  if (!view.assigns()) {
    html.leaf("p", fmt::format(fmt::runtime(page.say("The {} tasks of this period name nobody.",
                                                     "本期 {} 项任务均未写明分工。")),
                               view.whole.tasks));
    html.close();
    return;
  }
  const double most = std::ranges::max(view.weighted);
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "sortable ranking"}, {"data-first", "25"}});
  ranking_head(html, page);
  html.open("tbody");
  for (const std::size_t agency : view.order) row(html, page, period, agency, most);
  html.close().close().close().close();
}

} // namespace

void ranking_section(Html& html, const Page& page) {
  section_start(html, "ranking", page.say("Agencies by load", "部门负荷排名"));
  html.leaf("p",
            page.say("Each figure leads to the tasks behind it and their source lines. A heading sorts.",
                     "点击数字可查看对应的任务及其出处；点击表头可排序。"),
            {{"class", "lead-in"}});
  html.open("div", {{"class", "tabs"}});
  for (std::size_t period = 0; period < page.periods.size(); ++period) ranking(html, page, period);
  html.close();
  html.leaf(
      "p",
      fmt::format(fmt::runtime(page.say("Weighted load splits each task among its agencies, lead:co = {}:{}; a sole "
                                        "agency counts as lead. See the counting rules.",
                                        "加权负荷把每项任务按 牵头∶配合 = {}∶{} 分给承担部门；单独负责的计为牵头。"
                                        "详见计数规则。")),
                  page.options.weights.lead, page.options.weights.co),
      {{"class", "note"}});
  html.close();
}

} // namespace dutygraph::page
