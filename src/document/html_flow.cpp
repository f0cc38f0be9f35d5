#include "html_flow.hpp"
#include "characters.hpp"
#include "grid.hpp"
#include "html_tables.hpp"
#include "number_words.hpp"
#include <algorithm>
#include <iterator>
#include <utility>

namespace dutygraph::document::html {

namespace {

bool is_ascii_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Text that may stand on several lines of the page.
struct PlacedText {
  struct Place {
    std::size_t begin = 0; ///< byte of `text` from which on it stands on `line`
    std::uint32_t line = 0;
  };
  std::string text;
  std::vector<Place> places; ///< ascending

  void add(std::string_view more, std::uint32_t line) {
    if (places.empty() || places.back().line != line) places.push_back({text.size(), line});
    text += more;
  }
  /// Line of a part of `text`.
  [[nodiscard]] std::uint32_t line_of(std::string_view part) const {
    const auto at = static_cast<std::size_t>(part.data() - text.data());
    const auto next = std::ranges::upper_bound(places, at, {}, &Place::begin);
    return next == places.begin() ? 0 : std::prev(next)->line;
  }
};

/// Text of one line, put together from pieces. `line` is that of the page on which a piece starts.
class Line {
public:
  void add(std::string_view text, std::uint32_t line) {
    for (std::size_t at = 0; at < text.size();) {
      const auto next = character_at(text, at);
      if (is_ascii_blank(next.value)) {
        blank_ = true;
        broken_ = broken_ || next.value == '\n';
        line += next.value == '\n' ? 1U : 0U;
      } else {
        add_blank_before(next.value);
        text_.add(text.substr(at, next.bytes), line);
      }
      at += next.bytes;
    }
  }
  void add_as_it_stands(std::string_view text, std::uint32_t line) { text_.add(text, line); }
  [[nodiscard]] PlacedText taken() {
    blank_ = broken_ = false;
    return std::exchange(text_, {});
  }

private:
  void add_blank_before(char32_t next) {
    const auto last = last_character(text_.text).value;
    const bool only_in_source = broken_ && is_wide_beside(last, next) && is_wide_beside(next, last);
    if (blank_ && !text_.text.empty() && !only_in_source) text_.text += ' ';
    blank_ = broken_ = false;
  }

  PlacedText text_;
  bool blank_ = false;
  bool broken_ = false; ///< the blank is a line break of the file
};

/// Width of a blank in characters; 0 for what is none.
std::size_t indent_width(char32_t c) {
  if (c == 0x3000 || c == 0x2003) return 2;
  return c == 0xA0 || c == 0x2002 || c == ' ' ? 1 : 0;
}

/// A text, parted between a sentence's end and an indent of four or more half-widths behind it.
std::vector<std::string_view> parted_at_indents(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    std::size_t width = 0;
    for (auto c = character_at(text, end); c.bytes > 0 && indent_width(c.value) > 0; c = character_at(text, end)) {
      width += indent_width(c.value);
      end += c.bytes;
    }
    const bool ends = is_wide(before) && (is_final(before) || before == U'）' || before == U'”');
    if (width >= 4 && ends) {
      parts.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    if (end == at) {
      const auto c = character_at(text, at);
      before = c.value;
      end += c.bytes;
    }
    at = end;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

std::string item_label(std::string_view type, std::size_t number) {
  if (type == "a" || type == "A") {
    auto letters = letter_number(number);
    if (type == "A")
      for (char& c : letters) c = static_cast<char>(c - 32);
    return letters + ". ";
  }
  if (type == "i" || type == "I") return number_as(type == "i" ? "lowerRoman" : "upperRoman", number) + ". ";
  return std::to_string(number) + ". ";
}

class FlowBuilder {
public:
  void children(const Node& parent) {
    for (const auto& child : parent.children) node(child);
  }
  [[nodiscard]] Flow finished() {
    end_line();
    return std::move(flow_);
  }

private:
  void node(const Node& node) {
    if (node.is_text()) {
      if (in_pre_)
        lines_as_they_stand(node.text, node.line);
      else
        line_.add(node.text, node.line);
    } else if (node.name == "br") {
      end_line();
    } else if (node.name == "head" || node.name == "title") {
      return;
    } else if (is_block(node.name)) {
      end_line();
      block(node);
      end_line();
    } else {
      children(node);
    }
  }

  void block(const Node& node) {
    const auto& name = node.name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      heading(node, static_cast<std::size_t>(name[1] - '0'));
    else if (name == "table")
      table(node);
    else if (name == "ol")
      ordered_list(node);
    else if (name == "hr")
      flow_.gap();
    else if (name == "pre")
      preformatted(node);
    else
      children(node);
  }

  void heading(const Node& node, std::size_t level) {
    const auto content = flow_of(node);
    flow_.heading(level, content.cell(), content.first_line());
  }

  void preformatted(const Node& node) {
    in_pre_ = true;
    children(node);
    end_line();
    in_pre_ = false;
  }

  void lines_as_they_stand(std::string_view text, std::uint32_t line) {
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      line_.add_as_it_stands(text.substr(0, end), line++);
      end_line();
      text.remove_prefix(end + 1);
    }
    line_.add_as_it_stands(text, line);
  }

  void ordered_list(const Node& node) {
    const auto type = node.attribute("type");
    std::size_t number = node.number("start", 1);
    for (const auto& child : node.children) {
      if (child.name != "li") {
        this->node(child);
        continue;
      }
      number = child.number("value", number);
      end_line();
      label_ = item_label(type, number++);
      children(child);
      end_line();
      label_.clear();
    }
  }

  void table(const Node& node) {
    for (const auto& child : node.children)
      if (child.name == "caption") this->node(child);
    const auto rows = rows_of(node);
    if (is_layout(node, rows)) {
      for (const auto& row : rows)
        for (const Node* cell : row.cells) {
          children(*cell);
          end_line();
        }
      return;
    }
    Grid grid;
    std::vector<std::uint32_t> lines;
    for (const auto& row : rows) {
      grid.start_row();
      lines.push_back(row.line);
      for (const Node* cell : row.cells)
        grid.cell(flow_of(*cell).cell(), cell->number("colspan", 1), rows_covered(*cell, rows.size()));
    }
    flow_.table(grid.rows(), lines);
  }

  /// rowspan="0" reaches to the end of the table.
  static std::size_t rows_covered(const Node& cell, std::size_t row_count) {
    const auto rows = cell.number("rowspan", 1);
    return rows == 0 ? row_count : rows;
  }

  void end_line() {
    const auto placed = line_.taken();
    const auto text = trimmed(placed.text);
    if (text.empty()) return;
    for (const auto part : parted_at_indents(text))
      flow_.paragraph(std::exchange(label_, {}).append(part), placed.line_of(trimmed(part)));
  }

  Flow flow_;
  Line line_;
  std::string label_; ///< number of the list item that begins
  bool in_pre_ = false;
};

} // namespace

Flow flow_of(const Node& part) {
  FlowBuilder builder;
  builder.children(part);
  return builder.finished();
}

} // namespace dutygraph::document::html
