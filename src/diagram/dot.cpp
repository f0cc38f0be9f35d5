#include "dot.hpp"
#include "lettering.hpp"
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <numbers>

namespace dutygraph::diagram {

namespace {

constexpr double points_per_inch = 72;

/// Appends statements; y turns upwards here and nowhere else.
class Writer {
public:
  explicit Writer(const Scene& scene) : scene_(scene) {}

  std::string write() {
    head();
    corner("page_low", {scene_.page.left(), scene_.page.bottom()});
    corner("page_high", {scene_.page.right(), scene_.page.top()});
    for (const Mark& mark : scene_.marks) write(mark);
    for (const Lettering& lettering : scene_.letterings) write(lettering);
    for (const Curve& curve : scene_.curves) write(curve);
    return out_ + "}\n";
  }

private:
  template <class... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  [[nodiscard]] std::string place(Point point) const {
    return fmt::format("{:.2f},{:.2f}", point.x - scene_.page.left(), scene_.page.bottom() - point.y);
  }
  void size(double width, double height) {
    put(" width={:.4f} height={:.4f}", width / points_per_inch, height / points_per_inch);
  }
  void tooltip(const std::string& text) {
    if (!text.empty()) put(" tooltip=\"{}\"", escape_label(text));
  }

  void head();
  void corner(std::string_view name, Point at);
  void node(const Mark& mark, std::string_view name, std::string_view look);
  void write(const Mark& mark);
  void write(const Lettering& lettering);
  void write(const Curve& curve);

  const Scene& scene_;
  std::string out_;
};

void Writer::head() {
  put("digraph \"{}\" {{\n", escape_label(scene_.name));
  put("graph [bgcolor=\"#ffffff\" outputorder=edgesfirst pad=0 margin=0 notranslate=true splines=true charset=\"UTF-8\""
      " fontname=\"{}\"];\n",
      font_name);
  put("node [fixedsize=true label=\"\" margin=0 penwidth=0.8 fontname=\"{}\"];\n", font_name);
}

void Writer::corner(std::string_view name, Point at) {
  put("{} [style=invis shape=point width=0.001 height=0.001 pos=\"{}\"];\n", name, place(at));
}

void Writer::node(const Mark& mark, std::string_view name, std::string_view look) {
  put("{} [id={} pos=\"{}\" {}", name, name, place(mark.box.centre), look);
  size(mark.box.width, mark.box.height);
  tooltip(mark.tooltip);
  put("];\n");
}

/// Graphviz cuts wedges counter-clockwise from three o'clock. A circle in one tone below and the other tone laid over
/// it in one piece that ends (or starts) at twelve gives a wedge clockwise from twelve without a seam.
std::string wedge_look(const Wedge& wedge, std::string_view light) {
  const bool dark_over = wedge.share <= 0.25;
  const double from = dark_over ? 0.25 - wedge.share : 0.25;
  const double over = dark_over ? wedge.share : 1 - wedge.share;
  const double rest = 1 - from - over;
  std::string colours = from > 0 ? fmt::format("transparent;{:.4f}:", from) : "";
  colours += fmt::format("{};{:.4f}", dark_over ? std::string_view(wedge.colour) : light, over);
  if (rest > 0) colours += fmt::format(":transparent;{:.4f}", rest);
  return fmt::format("shape=circle style=wedged color=transparent fillcolor=\"{}\"", colours);
}

std::string plain_look(const Mark& mark, std::string_view fill) {
  constexpr std::array<std::string_view, 3> shapes{"circle", "box", "box"};
  std::string style = mark.shape == Shape::rounded ? "rounded,filled" : "filled";
  if (mark.dashed) style += ",dashed";
  return fmt::format("shape={} style=\"{}\" fillcolor=\"{}\" color=\"{}\"",
                     shapes[static_cast<std::size_t>(mark.shape)], style, fill,
                     mark.outline.empty() ? std::string_view("transparent") : std::string_view(mark.outline));
}

void Writer::write(const Mark& mark) {
  constexpr double nothing = 0.004;
  const bool all_dark = mark.wedge && mark.wedge->share >= 1 - nothing;
  const bool parted = mark.wedge && !all_dark && mark.wedge->share > nothing;
  const bool dark_below = all_dark || (parted && mark.wedge->share > 0.25);
  node(mark, mark.name, plain_look(mark, dark_below ? mark.wedge->colour : mark.fill));
  if (parted) node(mark, mark.name + "_wedge", wedge_look(*mark.wedge, mark.fill));
}

void Writer::write(const Lettering& lettering) {
  constexpr std::array<std::string_view, 3> ends{"\\l", "\\n", "\\r"};
  put("{} [id={} pos=\"{}\" {}", lettering.name, lettering.name, place(lettering.box.centre),
      lettering.backdrop ? "shape=box style=\"rounded,filled\" fillcolor=\"#ffffffc8\" color=transparent"
                         : "shape=plaintext");
  size(lettering.box.width, lettering.box.height);
  put(" fontsize={:.2f} fontcolor=\"{}\"", lettering.size, lettering.colour);
  if (lettering.bold) put(" fontname=\"{} Bold\"", font_name);
  put(" label=\"");
  for (std::size_t i = 0; i < lettering.lines.size(); ++i) {
    const bool last_centred = lettering.align == Align::centre && i + 1 == lettering.lines.size();
    put("{}{}", escape_label(lettering.lines[i]), last_centred ? "" : ends[static_cast<std::size_t>(lettering.align)]);
  }
  put("\"");
  tooltip(lettering.tooltip);
  put("];\n");
}

void Writer::write(const Curve& curve) {
  put("{} -> {} [id={} pos=\"{}{} {} {} {}\" penwidth={:.2f} color=\"{}\"", curve.from, curve.to, curve.name,
      curve.tip ? "e," + place(*curve.tip) + " " : "", place(curve.start), place(curve.first), place(curve.second),
      place(curve.end), curve.width, curve.colour);
  if (curve.tip)
    put(" arrowsize={:.2f}", curve.arrow_size);
  else
    put(" dir=none");
  if (curve.dashed) put(" style=dashed");
  tooltip(curve.tooltip);
  put("];\n");
}

} // namespace

std::string escape_label(std::string_view clean_text) {
  std::string out;
  for (const char letter : clean_text) {
    if (letter == '"')
      out += "\\\"";
    else if (letter == '\\')
      out += "\\\\";
    else if (letter == '&')
      out += "&amp;";
    else
      out += letter;
  }
  return out;
}

std::string to_dot(const Scene& scene) { return Writer(scene).write(); }

} // namespace dutygraph::diagram
