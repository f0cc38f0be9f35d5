#include "page.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph::page {
namespace {

constexpr int highest_rank_shown = 12;
constexpr int row_height = 24;
constexpr int top_margin = 40;
constexpr int label_width = 210;
constexpr int period_gap = 300;

/// A line drawn: its place in each assigning period, counted among the lines drawn; none where it is absent.
struct Drawn {
  const AgencyLine* line;
  std::vector<std::optional<int>> row;
};

struct Chart {
  std::vector<std::size_t> periods;
  std::vector<Drawn> lines;
  int rows = 0;
  [[nodiscard]] int x(std::size_t period) const { return label_width + static_cast<int>(period) * period_gap; }
  [[nodiscard]] int y(int row) const { return top_margin + row * row_height; }
};

bool shown(const AgencyLine& line, const std::vector<std::size_t>& periods) {
  return std::ranges::any_of(
      periods, [&](std::size_t p) { return line.periods[p].present && line.periods[p].rank <= highest_rank_shown; });
}

void place_period(Chart& chart, std::size_t column) {
  const std::size_t period = chart.periods[column];
  std::vector<Drawn*> present;
  for (Drawn& drawn : chart.lines)
    if (drawn.line->periods[period].present) present.push_back(&drawn);
  std::ranges::stable_sort(present, {}, [&](const Drawn* drawn) { return drawn->line->periods[period].rank; });
  for (std::size_t i = 0; i < present.size(); ++i) present[i]->row[column] = static_cast<int>(i);
  chart.rows = std::max(chart.rows, static_cast<int>(present.size()));
}

Chart chart_of(const Comparison& comparison) {
  Chart chart;
  for (std::size_t p = 0; p < comparison.periods.size(); ++p)
    if (comparison.periods[p].assigns) chart.periods.push_back(p);
  for (const AgencyLine& line : comparison.lines)
    if (shown(line, chart.periods)) chart.lines.push_back({&line, {}});
  for (Drawn& drawn : chart.lines) drawn.row.resize(chart.periods.size());
  for (std::size_t i = 0; i < chart.periods.size(); ++i) place_period(chart, i);
  return chart;
}

std::string text(int x, int y, std::string_view anchor, std::string_view words, std::string_view style = "") {
  return fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" class=\"{}\">{}</text>", x, y, anchor, style,
                     escaped(words));
}

std::string named(const Drawn& drawn, std::size_t period) {
  const LinePeriod& at = drawn.line->periods[period];
  std::string names;
  for (const std::string& name : at.names) names.append(names.empty() ? "" : "、").append(name);
  return first_characters(names.empty() ? drawn.line->name : names, 14);
}

std::string labels(const Chart& chart, const Drawn& drawn) {
  std::string out;
  if (drawn.row.front()) {
    const std::size_t first = chart.periods.front();
    out += text(chart.x(0) - 12, chart.y(*drawn.row.front()) + 5, "end",
                fmt::format("{}　{}", named(drawn, first), drawn.line->periods[first].rank));
  }
  if (drawn.row.back()) {
    const std::size_t last = chart.periods.back();
    out += text(chart.x(chart.periods.size() - 1) + 12, chart.y(*drawn.row.back()) + 5, "start",
                fmt::format("{}　{}", drawn.line->periods[last].rank, named(drawn, last)));
  }
  return out;
}

std::string curve(const Chart& chart, const Drawn& drawn, std::size_t column) {
  const int x0 = chart.x(column);
  const int x1 = chart.x(column + 1);
  const int y0 = chart.y(*drawn.row[column]);
  const int y1 = chart.y(*drawn.row[column + 1]);
  const int middle = (x0 + x1) / 2;
  return fmt::format("<path d=\"M{},{} C{},{} {},{} {},{}\"/>", x0, y0, middle, y0, middle, y1, x1, y1);
}

std::string drawn_line(const Chart& chart, const Drawn& drawn) {
  std::string out = fmt::format("<g class=\"line\" style=\"--hue:{}\"><title>{}</title>",
                                policy_field(drawn.line->field).colour, escaped(drawn.line->name));
  for (std::size_t i = 0; i + 1 < chart.periods.size(); ++i)
    if (drawn.row[i] && drawn.row[i + 1]) out += curve(chart, drawn, i);
  for (std::size_t i = 0; i < chart.periods.size(); ++i)
    if (drawn.row[i]) out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"4.5\"/>", chart.x(i), chart.y(*drawn.row[i]));
  return out + labels(chart, drawn) + "</g>";
}

} // namespace

std::string rank_chart(const Page& page) {
  const Chart chart = chart_of(page.comparison);
  if (chart.periods.size() < 2) return {};
  const int width = chart.x(chart.periods.size() - 1) + label_width;
  const int height = chart.y(chart.rows) + 4;
  const auto caption =
      fmt::format(fmt::runtime(page.say("Ranks by weighted load: lines that reach rank {} in some period",
                                        "加权负荷名次变化：任一规划期进入前 {} 名的部门")),
                  highest_rank_shown);
  std::string out = fmt::format("<figcaption>{}</figcaption><svg class=\"ranks\" viewBox=\"0 0 {} {}\" role=\"img\" "
                                "aria-label=\"{}\">",
                                escaped(caption), width, height, escaped(caption));
  for (std::size_t i = 0; i < chart.periods.size(); ++i)
    out += text(chart.x(i), 16, "middle", period_name(page, page.comparison.periods[chart.periods[i]].label), "head");
  for (const Drawn& drawn : chart.lines) out += drawn_line(chart, drawn);
  return out + "</svg>";
}

} // namespace dutygraph::page
