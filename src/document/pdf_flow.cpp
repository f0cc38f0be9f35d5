#include "pdf_flow.hpp"
#include "characters.hpp"
#include "pdf_lines.hpp"
#include "pdf_tables.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/document.hpp>
#include <map>
#include <optional>
#include <utility>

namespace dutygraph::document::pdf {

namespace {

/// What the lines of a document have in common.
struct Layout {
  double size = 12;      ///< of most of the text
  double pitch = 20;     ///< from line to line
  bool indented = false; ///< paragraphs start with an indent
  bool spaced = false;   ///< there is room between paragraphs
};

/// Where the text of one page begins and ends.
struct Margins {
  double left = 0;
  double right = 0;
};

bool alike(double a, double b) { return std::abs(a - b) <= 0.12 * std::max(a, b); }

template <class Key>
Key commonest(const std::map<Key, std::size_t>& counts, Key otherwise) {
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? otherwise : most->first;
}

using Lines = std::vector<TextLine>;

/// The outermost lines of the usual size, but for what two others do not share.
Margins margins_of(const Lines& lines, double size, Margins otherwise) {
  std::vector<double> lefts;
  std::vector<double> rights;
  for (const auto& line : lines)
    if (alike(line.size, size)) {
      lefts.push_back(line.box.left);
      rights.push_back(line.box.right);
    }
  if (lefts.size() < 5) return otherwise;
  std::ranges::sort(lefts);
  std::ranges::sort(rights);
  return {lefts[lefts.size() > 12 ? 1 : 0], rights[rights.size() - (rights.size() > 12 ? 2 : 1)]};
}

bool is_indent(const TextLine& line, const Margins& margins) {
  const double indent = line.box.left - margins.left;
  return indent > 1.2 * line.size && indent < 4.2 * line.size;
}

constexpr double wider = 1.35; ///< than the usual pitch: a gap between paragraphs

void measure_sizes(const std::vector<Lines>& pages, Layout& layout) {
  std::map<long, std::size_t> sizes;
  std::map<long, std::size_t> pitches;
  for (const auto& lines : pages)
    for (std::size_t i = 0; i < lines.size(); ++i) {
      sizes[std::lround(lines[i].size * 2)] += lines[i].text.size();
      if (i > 0 && lines[i].box.top > lines[i - 1].box.top)
        ++pitches[std::lround(lines[i].box.top - lines[i - 1].box.top)];
    }
  layout.size = static_cast<double>(commonest(sizes, 24L)) / 2;
  layout.pitch = static_cast<double>(commonest(pitches, 20L));
  std::size_t gaps = 0;
  std::size_t steps = 0;
  for (const auto& [pitch, count] : pitches) {
    steps += count;
    if (static_cast<double>(pitch) > wider * layout.pitch) gaps += count;
  }
  layout.spaced = gaps >= 3 && gaps * 12 > steps;
}

void measure_indents(const std::vector<Lines>& pages, Layout& layout) {
  std::size_t indented = 0;
  std::size_t flush = 0;
  for (const auto& lines : pages) {
    const auto margins = margins_of(lines, layout.size, {});
    for (const auto& line : lines) {
      if (margins.right <= 0 || !alike(line.size, layout.size)) continue;
      indented += is_indent(line, margins) ? 1U : 0U;
      flush += line.box.left - margins.left < line.size ? 1U : 0U;
    }
  }
  layout.indented = indented >= 3 && indented * 8 > flush;
}

Layout layout_of(const std::vector<Lines>& pages) {
  Layout layout;
  measure_sizes(pages, layout);
  measure_indents(pages, layout);
  return layout;
}

/// A line of a page, with what it takes to see whether the line after it goes on.
struct Placed {
  TextLine line;
  Margins margins;
  std::size_t page = 0;
};

bool is_centred(const Placed& placed) {
  const auto& [left, right] = placed.margins;
  const auto& box = placed.line.box;
  const double em = placed.line.size;
  return box.left > left + 1.5 * em && box.right < right - 1.5 * em &&
         std::abs(box.middle_x() - (left + right) / 2) < 1.5 * em;
}

/// Could what comes next not have begun on this line?
bool is_full(const Placed& before, const TextLine& next) {
  const double room = before.margins.right - before.line.box.right;
  const bool wide = is_wide(character_at(next.text, 0).value);
  return room < next.first_unit + before.line.size * (wide ? 1.05 : 0.3);
}

bool starts_with_mark(const TextLine& line) { return mark_of(normalise(line.text)).has_value(); }

bool goes_on(const Placed& before, const Placed& next, const Layout& layout) {
  if (!alike(before.line.size, next.line.size)) return false;
  const bool same_page = before.page == next.page;
  const double step = next.line.box.top - before.line.box.top;
  const bool large = before.line.size > 1.15 * layout.size;
  if (large && is_centred(before) && is_centred(next)) return same_page && step < 2.5 * before.line.size;
  if (!is_full(before, next.line)) return false;
  if (is_centred(before) && is_centred(next)) return false;
  if (same_page && step > 0 && step > wider * layout.pitch + 0.3 * (before.line.size - layout.size)) return false;
  if (layout.indented) return !is_indent(next.line, next.margins);
  if (!layout.spaced && is_final(last_character(before.line.text).value)) return false;
  return !starts_with_mark(next.line) && next.line.box.left < next.margins.left + 6 * next.line.size;
}

/// Puts the pieces of all pages together in order.
class Assembly {
public:
  explicit Assembly(const Layout& layout) : layout_(layout) {}

  void add(Placed placed) {
    finish_table();
    if (last_ && goes_on(*last_, placed, layout_)) {
      append_line(paragraph_, placed.line.text);
    } else {
      finish_paragraph();
      paragraph_ = placed.line.text;
    }
    last_ = std::move(placed);
  }
  /// `page_starts`: nothing stands above the table on its page.
  void add(RuledTable table, bool page_starts) {
    if (table_ && page_starts && join_tables(*table_, table)) return;
    finish_table();
    finish_paragraph();
    table_ = std::move(table);
  }
  [[nodiscard]] Flow finished() {
    finish_table();
    finish_paragraph();
    return std::move(flow_);
  }

private:
  void finish_paragraph() {
    flow_.paragraph(paragraph_);
    paragraph_.clear();
    last_.reset();
  }
  void finish_table() {
    if (!table_) return;
    flow_.table(table_->rows);
    table_.reset();
  }

  const Layout& layout_;
  Flow flow_;
  std::optional<Placed> last_;
  std::string paragraph_;
  std::optional<RuledTable> table_;
};

} // namespace

Flow flow_of(std::vector<Page> pages) {
  std::vector<std::vector<RuledTable>> tables;
  std::vector<Lines> lines;
  for (auto& page : pages) {
    tables.push_back(take_tables(page.rulings, page, page.glyphs));
    lines.push_back(lines_of(std::move(page.glyphs)));
  }
  drop_running_lines(lines, pages);
  const auto layout = layout_of(lines);
  Assembly assembly(layout);
  Margins margins;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    margins = margins_of(lines[i], layout.size, margins.right > 0 ? margins : Margins{0, pages[i].width});
    auto table = tables[i].begin();
    bool page_starts = true;
    const auto add_tables_above = [&](double height) {
      for (; table != tables[i].end() && table->box.top < height; page_starts = false)
        assembly.add(std::move(*table++), page_starts);
    };
    for (auto& line : lines[i]) {
      add_tables_above(line.box.top);
      assembly.add(Placed{std::move(line), margins, i});
      page_starts = false;
    }
    add_tables_above(1e9);
  }
  return assembly.finished();
}

} // namespace dutygraph::document::pdf
