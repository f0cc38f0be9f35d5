/// Lines -> blocks with their place in the tree of headings.
#include "columns.hpp"
#include "wrapping.hpp"
#include <algorithm>
#include <dutygraph/document.hpp>
#include <iterator>
#include <utility>

namespace dutygraph {

namespace {

constexpr std::size_t longest_heading = 45;        ///< characters
constexpr std::size_t longest_latin_heading = 160; ///< bytes
constexpr std::size_t longest_run_in = 24;
constexpr std::string_view full_stop = "。";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Bytes of the first sentence of a text, without its full stop, where it can be a title: short, no comma, and more
/// text after it; else 0.
std::size_t run_in_title(std::string_view text) {
  const std::size_t stop = text.substr(0, 4 * longest_run_in).find(full_stop);
  if (stop == std::string_view::npos || stop + full_stop.size() == text.size()) return 0;
  const auto first = text.substr(0, stop);
  const bool title = character_count(first) <= longest_run_in && first.find_first_of(",;:") == std::string_view::npos;
  return title ? stop : 0;
}

bool is_latin(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text[0]) < 0xE2; }

bool is_title(MarkStyle style, std::string_view text) {
  if (style == MarkStyle::none || style == MarkStyle::dash || style == MarkStyle::bullet) return false;
  if (style == MarkStyle::title) return true;
  if (is_latin(text))
    return text.size() <= longest_latin_heading && text.find(". ") == std::string_view::npos && !text.ends_with(".");
  if (text.size() > 4 * longest_heading || character_count(text) > longest_heading) return false;
  const std::size_t stop = text.find(full_stop);
  return stop == std::string_view::npos || stop + full_stop.size() == text.size();
}

/// The marked blocks that are open at a place of the document, outermost first.
class HeadingStack {
public:
  /// Closes what a new mark closes. A style that is open is closed with all inside it; a new style goes inside every
  /// style that outranks it; inside a box, marks that are not open outside it belong to the box.
  void close_for(MarkStyle style, std::uint8_t level) {
    const auto same =
        std::ranges::find_if(open_, [&](const Open& open) { return open.style == style && open.level >= level; });
    if (same != open_.end()) {
      open_.erase(same, open_.end());
    } else if (style == MarkStyle::box) {
      while (!open_.empty() && open_.back().style > MarkStyle::arabic) open_.pop_back();
    } else {
      while (!open_.empty() && outranks(style, open_.back().style)) open_.pop_back();
    }
  }
  void push(MarkStyle style, std::uint8_t level, std::size_t block) { open_.push_back({style, level, block}); }
  [[nodiscard]] std::optional<std::size_t> top() const {
    if (open_.empty()) return std::nullopt;
    return open_.back().block;
  }

private:
  struct Open {
    MarkStyle style;
    std::uint8_t level;
    std::size_t block;
  };
  /// `style` may not stand inside an open block of style `open`.
  static bool outranks(MarkStyle style, MarkStyle open) {
    return open == MarkStyle::box ? style <= MarkStyle::section : style < open;
  }
  std::vector<Open> open_;
};

class OutlineBuilder {
public:
  explicit OutlineBuilder(SourceText source) { outline_.source = std::move(source); }

  Outline run() && {
    const auto joins = join_lines(outline_.source);
    auto tables = find_column_tables(outline_.source);
    std::ranges::move(find_box_tables(outline_.source), std::back_inserter(tables));
    std::ranges::sort(tables, {}, [](const auto& rows) { return rows.front().first_line; });
    auto table = tables.begin();
    outline_.blocks.reserve(joins.size());
    for (std::size_t i = 0; i < joins.size(); ++i) {
      while (table != tables.end() && table->front().first_line < i) ++table;
      if (table != tables.end() && table->front().first_line == i) {
        i = add_column_table(*table++) - 1;
        continue;
      }
      if (joins[i] == LineJoin::furniture || is_box_rule(line_text(i)))
        add_furniture(i);
      else if (joins[i] == LineJoin::continues)
        extend(i);
      else
        add_line(i);
    }
    for (Block& block : outline_.blocks) finish(block);
    return std::move(outline_);
  }

private:
  [[nodiscard]] std::string_view line_text(std::size_t i) const {
    return outline_.source.text(outline_.source.lines[i]);
  }

  void add_line(std::size_t i) {
    const Line& line = outline_.source.lines[i];
    const auto text = without_lone_bar(line_text(i));
    Block block;
    block.first_line = block.last_line = line.number;
    block.line_index = offset(i);
    block.text = {line.text_begin, line.text_begin + offset(text.size())};
    if (text.empty())
      block.kind = BlockKind::blank;
    else if (text.find('\t') != std::string_view::npos || is_bar_row(text))
      add_row(block, text);
    else
      mark(block, text);
    place(block);
    last_text_ = outline_.blocks.size();
    outline_.blocks.push_back(std::move(block));
  }

  static void mark(Block& block, std::string_view text) {
    auto mark = mark_of(text);
    if (!mark) return;
    block.style = mark->style;
    block.level = mark->level;
    block.mark = std::move(mark->mark);
    block.text.begin += offset(mark->length);
    if (block.style == MarkStyle::title) block.mark = first_characters(text.substr(mark->length), 30);
    const bool hashed = text[0] == '#';
    if (hashed) block.kind = BlockKind::heading;
  }

  // Tables -----------------------------------------------------------------------------------------------------------

  /// 「县教育局 |」: the cells of a row stand on lines of their own, each with the bar behind it.
  static std::string_view without_lone_bar(std::string_view text) {
    if (!text.ends_with('|') || text.find('|') + 1 < text.size()) return text;
    text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }
  static bool is_bar_row(std::string_view text) {
    if (!text.ends_with("|") || text.size() > 20'000) return false;
    return std::ranges::count(text, '|') >= (text.starts_with("|") ? 3 : 2);
  }
  static bool is_rule_row(std::string_view text) { return text.find_first_not_of("|-: ") == std::string_view::npos; }

  void add_row(Block& block, std::string_view text) {
    const bool bars = is_bar_row(text);
    if (bars && is_rule_row(text)) {
      block.kind = BlockKind::blank;
      block.table = follows_row() ? outline_.blocks.back().table : 0;
      return;
    }
    if (!bars && text.find_first_not_of('\t') > 0 && text.find('\t', text.find_first_not_of('\t')) == text.npos &&
        !follows_row()) { // indented by tabs, no row
      block.text.begin += offset(text.find_first_not_of('\t'));
      return mark(block, text.substr(text.find_first_not_of('\t')));
    }
    block.kind = BlockKind::table_row;
    block.table = follows_row() ? outline_.blocks.back().table : ++tables_;
    block.first_cell = offset(outline_.cells.size());
    const TextRange inner =
        bars ? TextRange{block.text.begin + (text.starts_with("|") ? 1U : 0U), block.text.end - 1} : block.text;
    cut_cells(inner, bars ? '|' : '\t');
    block.cell_count = offset(outline_.cells.size()) - block.first_cell;
  }
  [[nodiscard]] bool follows_row() const { return !outline_.blocks.empty() && outline_.blocks.back().table > 0; }
  void cut_cells(TextRange row, char separator) {
    const std::string_view normal = outline_.source.normal;
    std::size_t begin = row.begin;
    for (std::size_t at = row.begin; at <= row.end; ++at) {
      if (at < row.end && normal[at] != separator) continue;
      std::size_t first = begin;
      std::size_t last = at;
      while (first < last && (normal[first] == ' ' || normal[first] == '\v')) ++first;
      while (last > first && (normal[last - 1] == ' ' || normal[last - 1] == '\v')) --last;
      outline_.cells.push_back({offset(first), offset(last)});
      begin = at + 1;
    }
  }

  /// Rows of columns: the pieces of each cell are put together behind the normal form. Returns the line after the
  /// table.
  std::size_t add_column_table(const std::vector<ColumnRow>& rows) {
    ++tables_;
    for (const ColumnRow& row : rows) {
      fill_with_blanks(row.first_line);
      Block block;
      block.kind = BlockKind::table_row;
      block.table = tables_;
      block.line_index = offset(row.first_line);
      block.line_count = offset(row.line_count);
      block.first_line = outline_.source.lines[row.first_line].number;
      block.last_line = outline_.source.lines[row.first_line + row.line_count - 1].number;
      block.parent = stack_.top();
      block.first_cell = offset(outline_.cells.size());
      block.cell_count = offset(row.cells.size());
      for (const auto& pieces : row.cells) outline_.cells.push_back(join_pieces(pieces));
      block.text = {outline_.cells[block.first_cell].begin, outline_.cells.back().end};
      outline_.blocks.push_back(std::move(block));
    }
    return rows.back().first_line + rows.back().line_count;
  }
  TextRange join_pieces(const std::vector<TextRange>& pieces) {
    SourceText& source = outline_.source;
    source.normal += '\t';
    const std::size_t begin = source.normal.size();
    for (const TextRange piece : pieces)
      source.append(piece.begin, piece.end,
                    glue_between(std::string_view(source.normal).substr(begin), outline_.text(piece)));
    return {offset(begin), offset(source.normal.size())};
  }
  /// Blank lines and page furniture between the rows.
  void fill_with_blanks(std::size_t line) {
    const Block* before = outline_.blocks.empty() ? nullptr : &outline_.blocks.back();
    for (std::size_t i = before == nullptr ? line : before->line_index + before->line_count; i < line; ++i) {
      Block block;
      block.kind = line_text(i).empty() ? BlockKind::blank : BlockKind::page_furniture;
      block.line_index = offset(i);
      block.first_line = block.last_line = outline_.source.lines[i].number;
      block.text = {outline_.source.lines[i].text_begin, outline_.source.lines[i].text_end};
      block.parent = stack_.top();
      outline_.blocks.push_back(std::move(block));
    }
  }

  // Broken paragraphs ------------------------------------------------------------------------------------------------

  void add_furniture(std::size_t i) {
    const Line& line = outline_.source.lines[i];
    Block block;
    block.kind = BlockKind::page_furniture;
    block.first_line = block.last_line = line.number;
    block.line_index = offset(i);
    block.text = {line.text_begin, line.text_end};
    block.parent = stack_.top();
    outline_.blocks.push_back(std::move(block));
  }

  /// The line goes on with the paragraph before it: their text is copied together at the end of the normal form.
  void extend(std::size_t i) {
    Block& block = outline_.blocks[last_text_];
    SourceText& source = outline_.source;
    const Line line = source.lines[i];
    if (block.text.end != source.normal.size() || !is_copy(block)) {
      const std::size_t begin = source.append(block.text.begin, block.text.end, "\n");
      block.text = {offset(begin), offset(source.normal.size())};
    }
    const auto glue = glue_between(outline_.text(block), source.text(line));
    source.append(line.text_begin, line.text_end, glue);
    block.text.end = offset(source.normal.size());
    block.last_line = line.number;
    block.line_count = offset(i) - block.line_index + 1;
  }
  [[nodiscard]] bool is_copy(const Block& block) const {
    return block.text.begin > outline_.source.lines.back().text_end;
  }

  void finish(Block& block) const {
    if (block.kind != BlockKind::paragraph) return;
    const auto text = outline_.text(block);
    block.run_in = offset(run_in_title(text));
    if (is_title(block.style, text)) block.kind = BlockKind::heading;
  }

  void place(Block& block) {
    const bool marked = !block.mark.empty();
    if (marked) stack_.close_for(block.style, block.level);
    block.parent = stack_.top();
    if (marked) stack_.push(block.style, block.level, outline_.blocks.size());
  }

  Outline outline_;
  HeadingStack stack_;
  std::size_t last_text_ = 0;
  std::uint32_t tables_ = 0;
};

} // namespace

Outline outline_of(SourceText source) { return OutlineBuilder(std::move(source)).run(); }

std::vector<std::string> Outline::path(const Block& block) const {
  std::vector<std::string> path;
  if (!block.mark.empty()) path.push_back(block.mark);
  for (auto above = block.parent; above; above = blocks[*above].parent) path.push_back(blocks[*above].mark);
  std::ranges::reverse(path);
  return path;
}

} // namespace dutygraph
