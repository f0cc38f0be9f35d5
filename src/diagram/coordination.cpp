#include "coordination.hpp"
#include "arrange.hpp"
#include "colour.hpp"
#include "coordination_model.hpp"
#include "lettering.hpp"
#include "page.hpp"
#include "tie_curve.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace dutygraph::diagram {

namespace {

constexpr double gap = 2;       ///< between circle and label
constexpr double clearance = 4; ///< around both

/// One node's measures: circle, label, and the box that holds both.
struct Body {
  double radius = 0;
  double font_size = 9;
  std::vector<std::string> lines;
  Size label;
  Size box;
};

/// Points of radius for a load of 1, so that the largest circle stays below a set size.
double radius_scale(const Coordination& coordination) {
  constexpr double largest = 50;
  constexpr double most = 18;
  double top = 0;
  for (const Actor& actor : coordination.actors) top = std::max(top, actor.load);
  return top > 0 ? std::min(most, largest / std::sqrt(top)) : most;
}

Body body_of(const Actor& actor, double scale) {
  constexpr double least_radius = 4.5;
  Body body;
  body.radius = std::max(least_radius, scale * std::sqrt(actor.load));
  body.font_size = size_step * std::round(std::clamp(8 + body.radius / 11, 8.25, 12.75) / size_step);
  const double line_width = 9.5 * body.font_size;
  body.lines = wrap(actor.name, body.font_size, line_width, 3);
  body.label = {widest(body.lines, body.font_size), height_of(body.lines, body.font_size)};
  body.box = {std::max(2 * body.radius, body.label.width) + 2 * clearance,
              2 * body.radius + gap + body.label.height + 2 * clearance};
  return body;
}

/// Centre of the circle in a box whose centre is given.
Point circle_centre(const Body& body, Point box_centre) {
  return {box_centre.x, box_centre.y - body.box.height / 2 + clearance + body.radius};
}

std::string hue_of(const Actor& actor) { return std::string(policy_field(actor.field).colour); }

Mark mark_of(const Actor& actor, const Body& body, Point centre) {
  Mark mark;
  mark.box = {centre, 2 * body.radius, 2 * body.radius};
  mark.tooltip = actor.tooltip;
  if (actor.collective) { // a square of the same area
    const double side = body.radius * std::sqrt(std::numbers::pi);
    mark.shape = Shape::bar;
    mark.box = {centre, side, side};
    mark.fill = "#f1f3f4";
    mark.outline = "#9aa0a6";
    return mark;
  }
  mark.fill = tint(hue_of(actor), 0.34);
  mark.outline = tint(hue_of(actor), 0.95);
  mark.wedge = Wedge{tint(hue_of(actor), 0.95), actor.lead_share};
  return mark;
}

Lettering label_of(const Actor& actor, const Body& body, Point centre) {
  Lettering label;
  const double y = centre.y + body.radius + gap + body.label.height / 2;
  label.box = {{centre.x, y}, body.label.width, body.label.height};
  label.lines = body.lines;
  label.size = body.font_size;
  label.backdrop = true;
  label.colour = actor.collective ? "#5f6368" : "#202124";
  label.tooltip = actor.tooltip;
  return label;
}

/// Width, arrow and colour of a tie of so many tasks.
Curve look_of(double tasks, std::string_view hue, Curve curve) {
  const bool faint = tasks < 2;
  curve.width = faint ? 0.45 : 0.15 + 0.62 * std::sqrt(tasks);
  curve.colour = translucent(hue, faint ? 0.26 : std::min(0.9, 0.42 + 0.05 * tasks));
  return curve;
}

double arrow_size_of(double tasks) { return tasks < 2 ? 0.28 : std::min(0.9, 0.32 + 0.07 * std::sqrt(tasks)); }

std::string tie_tooltip(const Actor& from, const Actor& to, double tasks, const Wording& wording) {
  return fmt::format("{} → {} · {} {}", from.name, to.name, tasks,
                     wording.pick("项任务", tasks < 2 ? "task" : "tasks"));
}

Scene scene_of(const Coordination& coordination, const std::vector<Body>& bodies, const std::vector<Point>& centres,
               const Wording& wording) {
  Scene scene;
  std::vector<Circle> circles;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    circles.push_back({circle_centre(bodies[i], centres[i]), bodies[i].radius});
    scene.marks.push_back(mark_of(coordination.actors[i], bodies[i], circles[i].centre));
    scene.marks.back().name = fmt::format("a{}", i);
    scene.letterings.push_back(label_of(coordination.actors[i], bodies[i], circles[i].centre));
    scene.letterings.back().name = fmt::format("a{}_label", i);
  }
  for (const Tie& tie : coordination.ties) {
    const std::size_t from = tie.from.index();
    const std::size_t to = tie.to.index();
    const Actor& lead = coordination.actors[from];
    Curve curve = look_of(tie.weight, lead.collective ? "#9aa0a6" : hue_of(lead),
                          tie_curve(circles[from], circles[to], arrow_size_of(tie.weight)));
    curve.name = fmt::format("a{}_a{}", from, to);
    curve.from = scene.marks[from].name;
    curve.to = scene.marks[to].name;
    curve.tooltip = tie_tooltip(lead, coordination.actors[to], tie.weight, wording);
    scene.curves.push_back(std::move(curve));
  }
  return scene;
}

/// The largest of 1, 2, 5, 10, 20, 50 … that is no more than `value`.
double round_number_below(double value) {
  double step = std::pow(10, std::floor(std::log10(value)));
  if (step * 5 <= value) return step * 5;
  return step * 2 <= value ? step * 2 : step;
}

std::vector<Piece> node_samples(const Coordination& coordination, double scale, const Wording& wording) {
  double top = 0;
  for (const Actor& actor : coordination.actors) top = std::max(top, actor.load);
  std::vector<Piece> pieces{sample({}, wording.pick("圆面积 = 加权负荷（项）：", "area = weighted load (tasks):"))};
  const double large = round_number_below(std::max(top / 2, 1e-3));
  for (const double load : {large / 20, large / 4, large}) {
    Mark circle;
    circle.box = {{}, 2 * scale * std::sqrt(load), 2 * scale * std::sqrt(load)};
    circle.fill = "#e8eaed";
    circle.outline = "#9aa0a6";
    pieces.push_back(sample(mark_sample(std::move(circle)), short_number(load)));
  }
  Mark circle;
  circle.box = {{}, 26, 26};
  circle.fill = tint("#5f6368", 0.34);
  circle.outline = "#5f6368";
  circle.wedge = Wedge{"#5f6368", 0.38};
  pieces.push_back(sample(mark_sample(circle), wording.pick("深色扇形 = 其任务中由其牵头的比例",
                                                            "dark wedge = share of its tasks that it leads")));
  if (std::ranges::any_of(coordination.actors, &Actor::collective)) {
    Actor collective;
    collective.collective = true;
    Body body;
    body.radius = 8;
    pieces.push_back(
        sample(mark_sample(mark_of(collective, body, {})), wording.pick("集体（如“相关各市”）", "collective")));
  }
  return pieces;
}

std::vector<Piece> tie_samples(const Wording& wording) {
  std::vector<Piece> pieces{sample({}, wording.pick("牵头 → 配合，线宽 = 共同任务数的平方根：",
                                                    "lead → co, width = root of the number of shared tasks:"))};
  for (const double tasks : {1.0, 4.0, 16.0}) {
    Curve curve = look_of(tasks, "#5f6368", {});
    curve.arrow_size = arrow_size_of(tasks);
    curve.tip = Point{};
    pieces.push_back(sample(line_sample(curve, 40), short_number(tasks)));
  }
  pieces.push_back(sample({}, wording.pick("颜色随牵头部门的领域", "hue of the lead's field")));
  return pieces;
}

std::vector<Piece> hue_samples(const Coordination& coordination, const Wording& wording) {
  std::vector<std::string_view> keys;
  for (const Actor& actor : coordination.actors)
    if (!actor.collective) keys.push_back(actor.field);
  return field_swatches(std::move(keys), wording);
}

std::string load_rule(RoleWeights weights, const Wording& wording) {
  const std::string ratio = fmt::format("{} : {}", weights.lead, weights.co);
  if (wording.english())
    return fmt::format("Weighted load: each task is one unit of work, divided among its agencies in the proportion "
                       "lead : co = {}.",
                       ratio);
  return fmt::format("加权负荷：每项任务计 1，按牵头 : 配合 = {} 分给其各部门。", ratio);
}

Surroundings surroundings_of(const PlanGroup& group, const Network& network, const Coordination& coordination,
                             double scale, const DiagramOptions& options) {
  const Wording wording(options.language);
  const Figures figures = figures_of(group, network);
  Surroundings out;
  out.title = fmt::format("{}{}{}", wording.pick("部门协同网络", "Coordination of agencies"), wording.pick("　", ", "),
                          period_name(group, wording));
  out.lines = {plan_names(group, wording),
               fmt::format("{}  ·  {} {}", figures_line(figures, wording), coordination.ties.size(),
                           wording.pick("对牵头—配合关系", "lead–co ties"))};
  out.legend = {hue_samples(coordination, wording), node_samples(coordination, scale, wording), tie_samples(wording)};
  out.rules = {load_rule(options.weights, wording), counting_line(figures, options.network, wording)};
  return out;
}

} // namespace

Result<Scene> coordination_scene(const PlanGroup& group, const Network& network, const Registry& registry,
                                 const DiagramOptions& options) {
  const Wording wording(options.language);
  const Coordination coordination = coordination_of(network, registry, options.weights, wording);
  const double scale = radius_scale(coordination);
  std::vector<Body> bodies;
  std::vector<Size> boxes;
  for (const Actor& actor : coordination.actors) {
    bodies.push_back(body_of(actor, scale));
    boxes.push_back(bodies.back().box);
  }
  const auto centres = arrange(boxes, backbone(coordination));
  if (!centres) return Failure(centres.error());
  return compose(scene_of(coordination, bodies, *centres, wording),
                 surroundings_of(group, network, coordination, scale, options));
}

} // namespace dutygraph::diagram
