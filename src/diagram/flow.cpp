#include "flow.hpp"
#include "chapters.hpp"
#include "colour.hpp"
#include "flow_columns.hpp"
#include "flow_model.hpp"
#include "lettering.hpp"
#include "page.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph::diagram {

namespace {

constexpr double end_size = 9.75;
constexpr double item_size = 9.75;
constexpr double note_size = 8.25;
constexpr double caption_size = 9;
constexpr double bar_width = 7;
constexpr double item_padding = 5;
constexpr double least_row = 14;

/// Sizes that depend on how much there is to draw.
struct Measure {
  double unit = 2;       ///< points of band for one edge
  double distance = 170; ///< between columns
  double item_width = 180;
  double text_width = 170;
};

std::size_t edges_in(const FlowSide& side) {
  std::size_t sum = 0;
  for (const FlowEnd& end : side.ends) sum += end.edges;
  return sum;
}

Measure measure_of(const Flow& flow) {
  Measure measure;
  const auto most = static_cast<double>(std::max({edges_in(flow.leads), edges_in(flow.helpers), std::size_t{1}}));
  measure.unit = flow.aggregated ? std::clamp(950 / most, 0.25, 3.0) : 1.7;
  measure.distance = flow.aggregated ? 215 : 165;
  measure.item_width = flow.aggregated ? 168 : 178;
  measure.text_width = measure.item_width - 2 * item_padding;
  return measure;
}

/// The middle column: a slot and lines for each item.
struct Middle {
  std::vector<Slot> slots;
  std::vector<std::vector<std::string>> lines;
  std::vector<std::vector<std::string>> captions; ///< empty where the item starts no group
};

std::vector<double> edges_by_item(const FlowSide& side, std::size_t items) {
  std::vector<double> out(items);
  for (const FlowLink& link : side.links) out[link.item] += static_cast<double>(link.edges);
  return out;
}

double column_height(const FlowSide& side, const Measure& measure) {
  double height = 0;
  for (const FlowEnd& end : side.ends) height += std::max(least_row, static_cast<double>(end.edges) * measure.unit + 4);
  return height;
}

std::vector<std::string> captioned(const FlowItem& item, const Measure& measure) {
  if (item.caption.empty()) return {};
  return wrap(item.caption, caption_size, measure.item_width + 40, 2);
}

Middle middle_of(const Flow& flow, const Measure& measure) {
  constexpr double gap = 6;
  constexpr double above_caption = 8;
  const auto leads = edges_by_item(flow.leads, flow.items.size());
  const auto cos = edges_by_item(flow.helpers, flow.items.size());
  Middle middle;
  double y = 0;
  for (std::size_t i = 0; i < flow.items.size(); ++i) {
    const FlowItem& item = flow.items[i];
    middle.lines.push_back(wrap(item.title, item_size, measure.text_width, 2));
    const double text = height_of(middle.lines.back(), item_size) + (item.note.empty() ? 0 : note_size * 1.4);
    const double height = std::max({text + item_padding, leads[i] * measure.unit + 2, cos[i] * measure.unit + 2});
    middle.captions.push_back(captioned(item, measure));
    if (!item.caption.empty()) y += height_of(middle.captions.back(), caption_size) + above_caption;
    middle.slots.push_back({y, height});
    y += height + gap;
  }
  const double spare = std::max(column_height(flow.leads, measure), column_height(flow.helpers, measure)) - y;
  const double extra = spare > 0 ? spare / static_cast<double>(flow.items.size()) : 0;
  for (std::size_t i = 0; i < middle.slots.size(); ++i) middle.slots[i].top += extra * (static_cast<double>(i) + 0.5);
  return middle;
}

std::vector<double> middles(const std::vector<Slot>& slots) {
  std::vector<double> out;
  for (const Slot& slot : slots) out.push_back(slot.middle());
  return out;
}

/// Slots of a side's ends, indexed as the ends. Each wishes to stand half by its own tasks, half evenly spread.
std::vector<Slot> slots_of(const FlowSide& side, const Middle& middle, const Measure& measure) {
  const auto item_middles = middles(middle.slots);
  const auto order = barycentre_order(side, item_middles);
  const auto means = barycentres(side, item_middles);
  const double height = std::max(middle.slots.back().bottom(), 1.0);
  const double scale = height / std::max(column_height(side, measure), 1.0);
  std::vector<double> heights;
  std::vector<double> wishes;
  double y = 0;
  for (const std::size_t end : order) {
    heights.push_back(std::max(least_row, static_cast<double>(side.ends[end].edges) * measure.unit + 4));
    wishes.push_back(0.5 * means[end] + 0.5 * (y + heights.back() / 2) * scale);
    y += heights.back();
  }
  const auto settled = settle(heights, wishes);
  std::vector<Slot> out(side.ends.size());
  for (std::size_t i = 0; i < order.size(); ++i) out[order[i]] = settled[i];
  return out;
}

/// Draws; x = 0 is the inner edge of the lead column.
class Painter {
public:
  Painter(const Flow& flow, const Wording& wording)
      : flow_(flow), wording_(wording), measure_(measure_of(flow)), middle_(middle_of(flow, measure_)) {}

  Scene paint() {
    items();
    side(flow_.helpers, Role::co);
    side(flow_.leads, Role::lead);
    column_titles();
    return std::move(scene_);
  }

private:
  [[nodiscard]] double item_left() const { return measure_.distance; }
  [[nodiscard]] double item_right() const { return measure_.distance + measure_.item_width; }
  [[nodiscard]] double helpers_left() const { return item_right() + measure_.distance; }

  void items();
  void item(std::size_t index);
  void side(const FlowSide& side, Role role);
  void end(const FlowEnd& end, const Slot& slot, Role role);
  void bands(const FlowSide& side, const std::vector<Slot>& slots, Role role);
  void column_titles();
  Lettering& letter(std::string name, std::vector<std::string> lines, double size, Point at, Align align);

  const Flow& flow_;
  const Wording& wording_;
  Measure measure_;
  Middle middle_;
  Scene scene_;
};

/// A block of text whose left end, centre or right end (as it is aligned) is at `at`, its middle at the same height.
Lettering& Painter::letter(std::string name, std::vector<std::string> lines, double size, Point at, Align align) {
  Lettering out;
  out.name = std::move(name);
  out.box = {at, widest(lines, size), height_of(lines, size)};
  if (align == Align::left) out.box.centre.x += out.box.width / 2;
  if (align == Align::right) out.box.centre.x -= out.box.width / 2;
  out.lines = std::move(lines);
  out.size = size;
  out.align = align;
  scene_.letterings.push_back(std::move(out));
  return scene_.letterings.back();
}

void Painter::items() {
  for (std::size_t i = 0; i < flow_.items.size(); ++i) item(i);
}

void Painter::item(std::size_t index) {
  const FlowItem& item = flow_.items[index];
  const Slot& slot = middle_.slots[index];
  const double x = (item_left() + item_right()) / 2;
  Mark mark;
  mark.name = item.name;
  mark.shape = Shape::rounded;
  mark.box = {{x, slot.middle()}, measure_.item_width, slot.height};
  mark.fill = item.assigned ? "#f6f7f9" : "#ffffff";
  mark.outline = "#c4c9ce";
  mark.dashed = !item.assigned;
  mark.tooltip = item.tooltip;
  scene_.marks.push_back(std::move(mark));
  const double note = item.note.empty() ? 0 : note_size * 1.4;
  letter(item.name + "_label", middle_.lines[index], item_size, {x, slot.middle() - note / 2}, Align::centre).bold =
      flow_.aggregated;
  if (!item.assigned) scene_.letterings.back().colour = "#80868b";
  const double below = slot.middle() - note / 2 + height_of(middle_.lines[index], item_size) / 2 + note / 2;
  if (note > 0) letter(item.name + "_note", {item.note}, note_size, {x, below}, Align::centre).colour = "#5f6368";
  if (item.caption.empty()) return;
  const double half = height_of(middle_.captions[index], caption_size) / 2;
  auto& caption =
      letter(item.name + "_caption", middle_.captions[index], caption_size, {x, slot.top - half - 3}, Align::centre);
  caption.bold = true;
  caption.colour = "#3c4043";
  caption.backdrop = true;
}

void Painter::end(const FlowEnd& end, const Slot& slot, Role role) {
  const bool lead = role == Role::lead;
  Mark bar;
  bar.name = end.name;
  bar.shape = Shape::bar;
  bar.box = {{lead ? -bar_width / 2 : helpers_left() + bar_width / 2, slot.middle()},
             bar_width,
             std::max(2.0, static_cast<double>(end.edges) * measure_.unit)};
  bar.fill = std::string(policy_field(end.field).colour);
  bar.tooltip = end.tooltip;
  scene_.marks.push_back(std::move(bar));
  const double x = lead ? -bar_width - 5 : helpers_left() + bar_width + 5;
  const std::string name = wrap(end.label, end_size, 20 * end_size, 1).front();
  letter(end.name + "_label", {fmt::format("{}  {}", name, end.edges)}, end_size, {x, slot.middle()},
         lead ? Align::right : Align::left)
      .tooltip = end.tooltip;
}

void Painter::side(const FlowSide& side, Role role) {
  if (side.ends.empty()) return;
  const auto slots = slots_of(side, middle_, measure_);
  for (std::size_t i = 0; i < slots.size(); ++i) end(side.ends[i], slots[i], role);
  bands(side, slots, role);
}

/// Bands leave an end in the order of their items and reach an item in the order of their ends.
void Painter::bands(const FlowSide& side, const std::vector<Slot>& slots, Role role) {
  const bool lead = role == Role::lead;
  std::vector<double> at_end(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i)
    at_end[i] = slots[i].middle() - static_cast<double>(side.ends[i].edges) * measure_.unit / 2;
  const auto sums = edges_by_item(side, flow_.items.size());
  std::vector<double> at_item(sums.size());
  for (std::size_t i = 0; i < sums.size(); ++i) at_item[i] = middle_.slots[i].middle() - sums[i] * measure_.unit / 2;
  std::vector<FlowLink> links = side.links;
  std::ranges::stable_sort(links, {}, [&](const FlowLink& link) { return slots[link.end].top; });
  const double outer = lead ? 0 : helpers_left();
  const double inner = lead ? item_left() : item_right();
  for (const FlowLink& link : links) {
    const double width = static_cast<double>(link.edges) * measure_.unit;
    const FlowEnd& end = side.ends[link.end];
    Curve curve;
    curve.name = fmt::format("{}_{}", end.name, flow_.items[link.item].name);
    curve.from = end.name;
    curve.to = flow_.items[link.item].name;
    curve.start = {outer, at_end[link.end] + width / 2};
    curve.end = {inner, at_item[link.item] + width / 2};
    curve.first = {(outer + inner) / 2, curve.start.y};
    curve.second = {(outer + inner) / 2, curve.end.y};
    curve.width = std::max(0.4, width * 0.96);
    curve.colour = translucent(policy_field(end.field).colour, lead ? 0.72 : 0.34);
    curve.dashed = link.suggested;
    curve.tooltip = fmt::format("{} · {} · {} {}", end.label, flow_.items[link.item].title,
                                lead ? wording_.pick("牵头", "lead") : wording_.pick("配合", "co"), link.edges);
    at_end[link.end] += width;
    at_item[link.item] += width;
    scene_.curves.push_back(std::move(curve));
  }
}

void Painter::column_titles() {
  constexpr double size = 11.25;
  const double y = extent(scene_).top() - 14;
  const auto title = [&](std::string name, std::string text, double x, Align align) {
    letter(std::move(name), {std::move(text)}, size, {x, y}, align).bold = true;
  };
  title("column_lead", fmt::format("{} {}", wording_.pick("牵头边", "Lead edges"), edges_in(flow_.leads)), 0,
        Align::right);
  title("column_task",
        flow_.aggregated ? fmt::format("{} {}", wording_.pick("章节", "Sections"), flow_.items.size())
                         : fmt::format("{} {}", wording_.pick("任务", "Tasks"), flow_.items.size()),
        (item_left() + item_right()) / 2, Align::centre);
  title("column_co", fmt::format("{} {}", wording_.pick("配合边", "Co edges"), edges_in(flow_.helpers)), helpers_left(),
        Align::left);
}

std::vector<Piece> hue_samples(const Flow& flow, const Wording& wording) {
  std::vector<std::string_view> keys;
  for (const FlowSide* side : {&flow.leads, &flow.helpers})
    for (const FlowEnd& end : side->ends)
      if (!end.folded) keys.push_back(end.field);
  return field_swatches(std::move(keys), wording);
}

std::vector<Piece> band_samples(const Flow& flow, const Wording& wording) {
  Curve strong;
  strong.width = 5;
  strong.colour = translucent("#5f6368", 0.72);
  Curve light = strong;
  light.colour = translucent("#5f6368", 0.34);
  std::vector<Piece> pieces{sample(line_sample(strong, 34), wording.pick("牵头", "lead")),
                            sample(line_sample(light, 34), wording.pick("配合", "co")),
                            sample({}, flow.aggregated
                                           ? wording.pick("带宽 = 任务数，颜色 = 部门所属领域",
                                                          "width of a band = number of tasks, hue = the agency's field")
                                           : wording.pick("一条线 = 一项任务，颜色 = 部门所属领域",
                                                          "a line = a task, hue = the agency's field"))};
  if (!flow.aggregated && !std::ranges::all_of(flow.items, &FlowItem::assigned)) {
    Mark box;
    box.shape = Shape::rounded;
    box.box = {{}, 26, 11};
    box.fill = "#ffffff";
    box.outline = "#c4c9ce";
    box.dashed = true;
    pieces.push_back(sample(mark_sample(box), wording.pick("未写明单位的任务", "task without a named agency")));
  }
  return pieces;
}

std::string form_rule(const Flow& flow, const Wording& wording) {
  if (wording.english())
    return flow.aggregated ? fmt::format("{} tasks are aggregated to {} sections; numbers count edges. An agency that "
                                         "leads some tasks and helps with others stands on both sides.",
                                         flow.task_count, flow.items.size())
                           : "An agency that leads some tasks and helps with others stands on both sides; numbers "
                             "count its tasks.";
  return flow.aggregated
             ? fmt::format("{} 项任务按章节归并为 {} 组，数字为边数。既牵头又配合的部门在左右两侧各出现一次。",
                           flow.task_count, flow.items.size())
             : "既牵头又配合的部门在左右两侧各出现一次，数字为其任务数。";
}

std::string chapter_name(const PlanGroup& group, const std::vector<std::string>& chapter) {
  std::string out;
  for (const std::string& mark : chapter) out += mark;
  for (const Heading& heading : chapters(group))
    if (heading.path == chapter) out += " " + heading.title;
  return clean(out);
}

} // namespace

Scene bipartite_scene(const PlanGroup& group, const Network& network, const DiagramOptions& options) {
  const Wording wording(options.language);
  const Flow flow = flow_of(group, network, options);
  const Figures figures = figures_of(group, network);
  Surroundings around;
  around.title = fmt::format("{}{}{}", wording.pick("谁牵头、谁配合", "Who leads, who helps"), wording.pick("　", ", "),
                             period_name(group, wording));
  around.lines = {plan_names(group, wording), figures_line(figures, wording)};
  if (!options.chapter.empty())
    around.lines.push_back(
        fmt::format("{}{}", wording.pick("本图范围：", "Shown here: "), chapter_name(group, options.chapter)));
  around.legend = {hue_samples(flow, wording), band_samples(flow, wording)};
  around.rules = {form_rule(flow, wording), counting_line(figures, options.network, wording)};
  return compose(Painter(flow, wording).paint(), around);
}

} // namespace dutygraph::diagram
