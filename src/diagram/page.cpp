#include "page.hpp"
#include "lettering.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dutygraph::diagram {

namespace {

constexpr double margin = 30;
constexpr double narrowest = 640; ///< width of a page inside its margins
constexpr double title_size = 19.5;
constexpr double line_size = 10.5;
constexpr double legend_size = 9.75;
constexpr double between_pieces = 20;
constexpr double between_rows = 9;
constexpr std::string_view quiet = "#5f6368";

Point moved(Point point, Point by) { return {point.x + by.x, point.y + by.y}; }

void append(Scene& scene, const Piece& piece, Point to, const std::string& prefix) {
  for (Mark mark : piece.content.marks) {
    mark.name = prefix + mark.name;
    mark.box.centre = moved(mark.box.centre, to);
    scene.marks.push_back(std::move(mark));
  }
  for (Lettering lettering : piece.content.letterings) {
    lettering.name = prefix + lettering.name;
    lettering.box.centre = moved(lettering.box.centre, to);
    scene.letterings.push_back(std::move(lettering));
  }
  for (Curve curve : piece.content.curves) {
    for (std::string* name : {&curve.name, &curve.from, &curve.to}) *name = prefix + *name;
    for (Point* point : {&curve.start, &curve.first, &curve.second, &curve.end}) *point = moved(*point, to);
    if (curve.tip) curve.tip = moved(*curve.tip, to);
    scene.curves.push_back(std::move(curve));
  }
}

/// A block of text with its upper left corner at `at`.
Lettering block(std::string name, std::vector<std::string> lines, Point at, double size) {
  const double width = widest(lines, size);
  const double height = height_of(lines, size);
  Lettering out;
  out.name = std::move(name);
  out.box = box_between(at, {at.x + width, at.y + height});
  out.lines = std::move(lines);
  out.size = size;
  out.align = Align::left;
  return out;
}

/// Title and lines, from y = 0 downwards.
Piece head(const Surroundings& around, double width) {
  Piece piece;
  Lettering title = block("title", wrap(around.title, title_size, width, 3), {}, title_size);
  title.bold = true;
  piece.height = title.box.height + 6;
  piece.content.letterings.push_back(std::move(title));
  for (const std::string& line : around.lines) {
    if (line.empty()) continue;
    Lettering text = block(fmt::format("line_{}", piece.content.letterings.size()), wrap(line, line_size, width, 4),
                           {0, piece.height}, line_size);
    text.colour = quiet;
    piece.height += text.box.height + 3;
    piece.content.letterings.push_back(std::move(text));
  }
  return piece;
}

void add_row(Piece& legend, std::span<const Piece> row, double width, std::size_t number) {
  double x = 0;
  double height = 0;
  std::size_t first_in_line = 0;
  const auto set_line = [&](std::size_t end) {
    double at = 0;
    for (std::size_t i = first_in_line; i < end; at += row[i].width + between_pieces, ++i)
      append(legend.content, row[i], {at, legend.height + (height - row[i].height) / 2},
             fmt::format("legend_{}_{}_", number, i));
    legend.height += height + between_rows;
  };
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > first_in_line && x + row[i].width > width) {
      set_line(i);
      first_in_line = i;
      x = height = 0;
    }
    x += row[i].width + between_pieces;
    height = std::max(height, row[i].height);
  }
  if (!row.empty()) set_line(row.size());
}

Piece foot(const Surroundings& around, double width) {
  Piece piece;
  for (std::size_t i = 0; i < around.legend.size(); ++i) add_row(piece, around.legend[i], width, i);
  for (std::size_t i = 0; i < around.rules.size(); ++i) {
    Lettering text =
        block(fmt::format("rule_{}", i), wrap(around.rules[i], legend_size, width, 6), {0, piece.height}, legend_size);
    text.colour = quiet;
    piece.height += text.box.height + 3;
    piece.content.letterings.push_back(std::move(text));
  }
  return piece;
}

/// A thin line across the page above the legend.
Mark ruler(double left, double right, double y) {
  Mark mark;
  mark.name = "ruler";
  mark.shape = Shape::bar;
  mark.box = box_between({left, y - 0.25}, {right, y + 0.25});
  mark.fill = "#d0d3d6";
  return mark;
}

} // namespace

Box around(const Box& a, const Box& b) {
  if (a.width <= 0 && a.height <= 0) return b;
  if (b.width <= 0 && b.height <= 0) return a;
  return box_between({std::min(a.left(), b.left()), std::min(a.top(), b.top())},
                     {std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())});
}

Box extent(const Scene& scene) {
  Box box;
  for (const Mark& mark : scene.marks) box = around(box, mark.box);
  for (const Lettering& lettering : scene.letterings) box = around(box, lettering.box);
  for (const Curve& curve : scene.curves)
    for (const Point point : {curve.start, curve.first, curve.second, curve.end})
      box = around(box, {point, curve.width, curve.width});
  return box;
}

Piece mark_sample(Mark look) {
  Piece piece;
  piece.width = look.box.width;
  piece.height = look.box.height;
  look.name = "mark";
  look.box.centre = {look.box.width / 2, look.box.height / 2};
  piece.content.marks.push_back(std::move(look));
  return piece;
}

Piece line_sample(const Curve& look, double length) {
  Piece piece;
  piece.width = length;
  piece.height = std::max(8.0, look.width);
  const double y = piece.height / 2;
  for (const double x : {0.0, length}) {
    Mark end;
    end.name = x > 0 ? "to" : "from";
    end.shape = Shape::bar;
    end.box = {{x, y}, 0.01, 0.01};
    end.fill = "transparent";
    piece.content.marks.push_back(std::move(end));
  }
  Curve curve = look;
  curve.name = "curve";
  curve.from = "from";
  curve.to = "to";
  const double end = look.tip ? length - 10 * look.arrow_size : length;
  curve.start = {0, y};
  curve.first = {end / 3, y};
  curve.second = {2 * end / 3, y};
  curve.end = {end, y};
  if (look.tip) curve.tip = Point{length, y};
  piece.content.curves.push_back(std::move(curve));
  return piece;
}

Piece sample(Piece drawing, std::string_view text) {
  constexpr double gap = 5;
  const double height = std::max(drawing.height, legend_size * line_spacing);
  Piece piece;
  append(piece.content, drawing, {0, (height - drawing.height) / 2}, "");
  Lettering words = block("text", {clean(text)}, {drawing.width > 0 ? drawing.width + gap : 0, 0}, legend_size);
  words.box.centre.y = height / 2;
  piece.width = words.box.right();
  piece.height = height;
  piece.content.letterings.push_back(std::move(words));
  return piece;
}

Piece swatch(std::string_view colour, std::string_view text) {
  Mark dot;
  dot.box = {{}, 10, 10};
  dot.fill = std::string(colour);
  return sample(mark_sample(std::move(dot)), text);
}

std::vector<Piece> field_swatches(std::vector<std::string_view> keys, const Wording& wording) {
  std::set<std::string_view> used;
  for (const std::string_view key : keys) used.insert(policy_field(key).key);
  std::vector<Piece> pieces;
  for (const PolicyField& field : policy_fields())
    if (used.erase(field.key) > 0) pieces.push_back(swatch(field.colour, field_name(field, wording)));
  for (const std::string_view key : used)
    pieces.push_back(swatch(policy_field(key).colour, field_name(policy_field(key), wording)));
  return pieces;
}

Scene compose(Scene drawing, const Surroundings& surroundings) {
  constexpr double gap = 18;
  const Box content = extent(drawing);
  const double width = std::max(content.width, narrowest);
  const double left = content.centre.x - width / 2;
  const Piece above = head(surroundings, width);
  const Piece below = foot(surroundings, width);
  const double top = content.top() - gap - above.height;
  const double line = content.bottom() + gap;
  append(drawing, above, {left, top}, "head_");
  if (below.height > 0) drawing.marks.push_back(ruler(left, left + width, line));
  append(drawing, below, {left, line + gap / 2}, "foot_");
  drawing.title = surroundings.title;
  drawing.page =
      box_between({left - margin, top - margin}, {left + width + margin, line + gap / 2 + below.height + margin});
  return drawing;
}

} // namespace dutygraph::diagram
