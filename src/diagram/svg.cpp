#include "svg.hpp"
#include "dot.hpp"
#include <fmt/format.h>
#include <utility>

namespace dutygraph::diagram {

namespace {

/// Fonts of the common systems, after the one that the widths were reckoned for.
constexpr std::string_view families =
    "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Hiragino Sans GB','Microsoft YaHei',sans-serif";

std::string escape_xml(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&')
      out += "&amp;";
    else if (letter == '<')
      out += "&lt;";
    else if (letter == '>')
      out += "&gt;";
    else
      out += letter;
  }
  return out;
}

/// "transparent" is a word of CSS, not of SVG 1.1; Graphviz writes it for paint that is none.
std::string with_plain_paint(std::string_view line) {
  std::string out(line);
  for (const std::string_view paint : {"fill=\"transparent\"", "stroke=\"transparent\""})
    if (const auto at = out.find(paint); at != std::string::npos)
      out.replace(at, paint.size(), paint.front() == 'f' ? "fill=\"none\"" : "stroke=\"none\"");
  return out;
}

/// What stands between `before` and the next `after`; empty where there is none.
std::string_view between(std::string_view line, std::string_view before, std::string_view after) {
  const auto start = line.find(before);
  if (start == std::string_view::npos) return {};
  const auto from = start + before.size();
  const auto end = line.find(after, from);
  return end == std::string_view::npos ? std::string_view{} : line.substr(from, end - from);
}

std::string with_fonts(std::string_view line) {
  const std::string plain = fmt::format("font-family=\"{}\"", font_name);
  const std::string bold = fmt::format("font-family=\"{} Bold\"", font_name);
  std::string out(line);
  if (const auto at = out.find(bold); at != std::string::npos)
    out.replace(at, bold.size(), fmt::format("font-family=\"{}\" font-weight=\"bold\"", families));
  else if (const auto other = out.find(plain); other != std::string::npos)
    out.replace(other, plain.size(), fmt::format("font-family=\"{}\"", families));
  return out;
}

class Finisher {
public:
  Finisher(std::string_view prefix, std::string_view title) : prefix_(prefix), title_(title) {}

  void take(std::string_view line) {
    if (skipping_ || line.starts_with("<!")) {
      const bool comment = skipping_ ? comment_ : line.starts_with("<!--");
      comment_ = comment;
      skipping_ = line.find(comment ? "-->" : ">") == std::string_view::npos;
    } else if (line.starts_with("<title>")) {
      if (!std::exchange(titled_, true)) out_ += fmt::format("<title>{}</title>\n", escape_xml(title_));
    } else if (line.starts_with("<g id=\"a_")) {
      out_ += fmt::format("<title>{}</title>\n", between(line, "xlink:title=\"", "\""));
      wrapped_ = true;
    } else if (wrapped_ && line == "</a>") {
      closing_ = true;
    } else if (closing_) {
      closing_ = wrapped_ = false; // the </g> of the wrapper
    } else {
      put(line);
    }
  }
  [[nodiscard]] std::string result() && { return std::move(out_); }

private:
  void put(std::string_view line) {
    constexpr std::string_view group = "<g id=\"";
    if (line.starts_with(group))
      out_ += fmt::format("{}{}-{}\n", group, prefix_, line.substr(group.size()));
    else if (line.starts_with("<text"))
      out_ += with_fonts(line) + "\n";
    else
      out_ += with_plain_paint(line) + "\n";
  }

  std::string_view prefix_;
  std::string_view title_;
  std::string out_;
  bool skipping_ = false; ///< inside a comment or the document type
  bool comment_ = false;
  bool titled_ = false;
  bool wrapped_ = false; ///< inside the <g><a> that holds a tooltip
  bool closing_ = false;
};

} // namespace

std::string finish_svg(std::string_view svg, std::string_view prefix, std::string_view title) {
  Finisher finisher(prefix, title);
  while (!svg.empty()) {
    const auto end = svg.find('\n');
    finisher.take(svg.substr(0, end));
    svg.remove_prefix(end == std::string_view::npos ? svg.size() : end + 1);
  }
  return std::move(finisher).result();
}

} // namespace dutygraph::diagram
