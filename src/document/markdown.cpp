/// Markdown (CommonMark with the tables of GitHub): what a reader sees, line under line.
#include "characters.hpp"
#include "html_flow.hpp"
#include "html_tree.hpp"
#include "markdown_inline.hpp"
#include "readers.hpp"
#include <algorithm>
#include <dutygraph/document.hpp>
#include <dutygraph/text.hpp>
#include <optional>

namespace dutygraph::document {

namespace {

std::string_view without_indent(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

/// "- text", "* text", "+ text" -> "text"; nothing where there is no such marker.
std::optional<std::string_view> bullet_text(std::string_view line) {
  const bool marked = line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ';
  if (!marked) return std::nullopt;
  auto text = without_indent(line.substr(2));
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "})
    if (text.starts_with(box)) text = without_indent(text.substr(box.size()));
  return text;
}

bool is_ordered_item(std::string_view line) {
  const auto end = line.find_first_not_of("0123456789");
  return end != std::string_view::npos && end > 0 && end + 1 < line.size() && (line[end] == '.' || line[end] == ')') &&
         line[end + 1] == ' ';
}

/// At least three of one character, and nothing else but blanks.
bool is_run_of(std::string_view line, char c) {
  return std::ranges::count(line, c) >= 3 &&
         line.find_first_not_of(std::string{c, ' ', '\t'}) == std::string_view::npos;
}
bool is_rule(std::string_view line) { return is_run_of(line, '-') || is_run_of(line, '*') || is_run_of(line, '_'); }

/// "## Title ##" -> level and title; level 0 where the line is no heading.
struct HeadingLine {
  std::size_t level = 0;
  std::string_view title;
};
HeadingLine heading_of(std::string_view line) {
  const auto level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ')) return {};
  auto title = trimmed(line.substr(level));
  const auto last = title.find_last_not_of('#');
  if (last != std::string_view::npos && last + 1 < title.size() && title[last] == ' ') title = title.substr(0, last);
  return {level, trimmed(title)};
}

/// | --- | :-: |
bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|:- \t") == std::string_view::npos;
}

TableRow pipe_cells(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  TableRow cells(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escaped = line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|';
    if (escaped)
      cells.back() += line[++at];
    else if (line[at] != '|')
      cells.back() += line[at];
    else if (at + 1 < line.size())
      cells.emplace_back();
  }
  for (auto& cell : cells) cell = plain_markdown(cell);
  return cells;
}

/// Cells on a screen: a wide character takes two.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = character_at(text, at);
    width += is_wide(next.value) ? 2U : 1U;
    at += next.bytes;
  }
  return width;
}

/// Text that stays on its line and makes no cells.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

/// Blanks out comments and the front matter, keeping line breaks.
std::string without_comments(std::string_view text) {
  std::string kept;
  if (text.starts_with("---\n")) {
    const auto end = text.find("\n---", 3);
    const auto next = end == std::string_view::npos ? end : text.find('\n', end + 4);
    if (next != std::string_view::npos) {
      kept.append(static_cast<std::size_t>(std::ranges::count(text.substr(0, next), '\n')), '\n');
      text.remove_prefix(next);
    }
  }
  for (auto begin = text.find("<!--"); begin != std::string_view::npos; begin = text.find("<!--")) {
    const auto end = text.find("-->", begin);
    if (end == std::string_view::npos) break;
    kept += text.substr(0, begin);
    kept.append(static_cast<std::size_t>(std::ranges::count(text.substr(begin, end - begin), '\n')), '\n');
    text.remove_prefix(end + 3);
  }
  return kept += text;
}

/// Reads line after line. `lines_[n]` is what line n of the file gives; the lines that a paragraph goes on over are
/// empty, so that every text keeps its line number.
class MarkdownReader {
public:
  /// Lines of `text` end with LF.
  [[nodiscard]] Linear read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (const auto past = read_html_table(text.substr(at)); past > 0) {
        at += past;
        continue;
      }
      const auto end = std::min(text.find('\n', at), text.size());
      read_line(text.substr(at, end - at));
      at = end + 1;
    }
    Linear linear;
    for (const auto& line : lines_) linear.text += line + '\n';
    linear.line_numbers = std::move(numbers_);
    return linear;
  }

private:
  void read_line(std::string_view raw) {
    auto line = without_indent(raw);
    while (line.starts_with('>')) line = without_indent(line.substr(1));
    lines_.emplace_back();
    numbers_.push_back(++line_number_);
    if (line.starts_with("```") || line.starts_with("~~~")) {
      in_code_ = !in_code_;
      end_paragraph();
    } else if (in_code_) {
      set(one_line(std::string(line)));
    } else if (line.empty() || is_reference(line)) {
      end_paragraph();
    } else if (is_delimiter_row(line) && header_.has_value()) {
      start_table();
    } else if (in_table_ && line.find('|') != std::string_view::npos) {
      row(pipe_cells(line));
    } else if (!underline(line)) {
      text_line(line, raw);
    }
  }

  /// <table> … </table>, as web pages write it: a line a row. Returns the bytes it takes; 0 where none begins.
  std::size_t read_html_table(std::string_view rest) {
    if (in_code_ || !tables_close_ || lower_case(without_indent(rest.substr(0, 16)).substr(0, 6)) != "<table") return 0;
    const auto close = rest.find("</table>");
    tables_close_ = close != std::string_view::npos;
    if (!tables_close_) return 0;
    const auto table = rest.substr(0, rest.find('\n', close));
    const auto page = html::page_of(table, {});
    if (!page) return 0;
    end_paragraph();
    take_lines(html::flow_of(page->root));
    line_number_ += static_cast<std::uint32_t>(1 + std::ranges::count(table, '\n'));
    return std::min(table.size() + 1, rest.size());
  }
  void take_lines(const Flow& flow) {
    const auto text = flow.lines();
    std::size_t at = 0;
    for (const auto number : flow.line_numbers()) {
      const auto end = std::min(text.find('\n', at), text.size());
      lines_.push_back(text.substr(at, end - at));
      numbers_.push_back(line_number_ + number);
      at = std::min(end + 1, text.size());
    }
  }

  /// [label]: address
  static bool is_reference(std::string_view line) {
    const auto end = line.find("]:");
    return line.starts_with('[') && end != std::string_view::npos && line.find(']') == end;
  }

  /// ==== and ---- below a paragraph make it a heading; ---- alone is a rule.
  bool underline(std::string_view line) {
    const bool equals = line.find_first_not_of("= ") == std::string_view::npos;
    const bool dashes = line.find_first_not_of("- ") == std::string_view::npos && !bullet_text(line);
    if ((equals || dashes) && paragraph_ && !in_item_ && *paragraph_ + 2 == lines_.size()) {
      lines_[*paragraph_].insert(0, equals ? "# " : "## ");
      end_paragraph();
      return true;
    }
    if (!is_rule(line)) return false;
    end_paragraph();
    return true;
  }

  void text_line(std::string_view line, std::string_view raw) {
    const auto heading = heading_of(line);
    const auto bullet = bullet_text(line);
    if (heading.level > 0) {
      end_paragraph();
      if (!heading.title.empty()) set(std::string(heading.level, '#') + ' ' + one_line(plain_markdown(heading.title)));
      return;
    }
    const bool new_block = bullet || is_ordered_item(line) || line.starts_with('|') || mark_of(normalise(line));
    if (paragraph_ && !new_block && !hard_break_ && !is_finished())
      go_on(one_line(plain_markdown(line)), line);
    else
      start_paragraph(one_line(plain_markdown(bullet.value_or(line))), line);
    if (new_block) in_item_ = bullet || is_ordered_item(line);
    last_width_ = width_of(line);
    hard_break_ = raw.ends_with("  ") || raw.ends_with('\\');
  }

  void start_paragraph(std::string text, std::string_view source) {
    end_paragraph();
    set(std::move(text));
    paragraph_ = lines_.size() - 1;
    if (source.find('|') != std::string_view::npos) header_ = pipe_cells(source);
  }

  /// A soft line break is a blank, and nothing between wide characters.
  void go_on(std::string_view text, std::string_view source) {
    auto& paragraph = lines_[*paragraph_];
    before_last_ = paragraph.size();
    paragraph.append(glue(paragraph, text)).append(text);
    header_.reset();
    if (source.find('|') != std::string_view::npos) header_ = pipe_cells(source);
  }

  /// Chinese documents are often written a paragraph a line with no empty line between: then the line is short, or
  /// ends a sentence.
  [[nodiscard]] bool is_finished() const {
    const auto last = last_character(lines_[*paragraph_]).value;
    return last_width_ < narrowest_wrapped || (is_wide(last) && is_final(last));
  }

  /// The header takes the place of the delimiter row, so that the rows of the table are consecutive lines.
  void start_table() {
    if (paragraph_ && *paragraph_ + 2 < lines_.size())
      lines_[*paragraph_].resize(before_last_); // the header was taken for the paragraph's last line
    else
      lines_[lines_.size() - 2].clear();
    std::swap(numbers_[numbers_.size() - 2], numbers_.back());
    row(*header_);
    end_paragraph();
    in_table_ = true;
  }

  void row(const TableRow& cells) {
    Flow flow;
    flow.table({cells, TableRow(cells.size())});
    auto text = flow.lines();
    if (!text.empty()) text.pop_back();
    if (cells.size() > 1) set(std::move(text));
  }

  void set(std::string text) { lines_.back() = std::move(text); }

  void end_paragraph() {
    paragraph_.reset();
    in_item_ = false;
    header_.reset();
    hard_break_ = false;
    in_table_ = false;
  }

  std::vector<std::string> lines_;
  std::vector<std::uint32_t> numbers_;   ///< of these, in the file
  std::optional<std::size_t> paragraph_; ///< line of the paragraph that may go on
  std::optional<TableRow> header_;       ///< cells of the line above, which a delimiter row makes a header
  static constexpr std::size_t narrowest_wrapped = 40; ///< cells; nobody wraps text to less
  std::size_t last_width_ = 0;                         ///< of the line above
  std::size_t before_last_ = 0;                        ///< bytes of the paragraph before its last line
  std::uint32_t line_number_ = 0;                      ///< of the last line read
  bool tables_close_ = true;                           ///< a <table> so far found its end
  bool hard_break_ = false;
  bool in_item_ = false; ///< the paragraph is one of a list, and so never a heading
  bool in_code_ = false;
  bool in_table_ = false;
};

} // namespace

Result<Linear> text_of_markdown(std::string_view bytes, std::string_view name, std::string_view encoding) {
  const auto source = read_text(bytes, name, encoding);
  if (!source) return Failure(source.error());
  auto linear = MarkdownReader().read(without_comments(with_line_feeds(source->utf8)));
  if (trimmed(linear.text).empty()) return input_error(name, "has no text in it", "give a document with text in it");
  linear.encoding = source->encoding;
  linear.damaged = source->damaged;
  return linear;
}

} // namespace dutygraph::document
