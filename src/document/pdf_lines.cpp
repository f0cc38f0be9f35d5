#include "pdf_lines.hpp"
#include "characters.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dutygraph::document::pdf {

namespace {

using GlyphRow = std::vector<Glyph>; ///< of one line, from left to right

/// A glyph belongs to the line in whose middle half its own middle lies.
std::vector<GlyphRow> rows_of(std::vector<Glyph> glyphs) {
  std::ranges::stable_sort(glyphs, {}, [](const Glyph& glyph) { return glyph.box.middle_y(); });
  std::vector<GlyphRow> rows;
  double middle = 0;
  for (auto& glyph : glyphs) {
    const double reach = 0.35 * std::min(glyph.box.height(), glyph.size * 1.2);
    if (rows.empty() || glyph.box.middle_y() - middle > reach) {
      rows.emplace_back();
      middle = glyph.box.middle_y();
    }
    rows.back().push_back(std::move(glyph));
  }
  for (auto& row : rows) std::ranges::stable_sort(row, {}, [](const Glyph& glyph) { return glyph.box.left; });
  return rows;
}

bool parts_words(const Glyph& before, const Glyph& next) {
  const double gap = (next.box.left - before.box.right) / std::max(next.size, 1.0);
  const int wide = (is_wide_beside(before.character, next.character) ? 1 : 0) +
                   (is_wide_beside(next.character, before.character) ? 1 : 0);
  if (wide == 2) return gap > 0.8;
  if (wide == 1) return gap > 0.5;
  return gap > 0.25 || (next.blank_before && gap > 0.05);
}

/// The size of most glyphs, to a tenth of a point.
double usual_size(const GlyphRow& row) {
  std::map<long, std::size_t> counts;
  for (const auto& glyph : row) ++counts[std::lround(glyph.size * 10)];
  const auto usual = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return static_cast<double>(usual->first) / 10;
}

TextLine line_of(const GlyphRow& row) {
  TextLine line;
  line.box = row.front().box;
  line.size = usual_size(row);
  bool in_first_unit = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool blank = i > 0 && parts_words(row[i - 1], row[i]);
    if (i > 0) in_first_unit = in_first_unit && !blank && !is_wide(row[i].character) && !is_wide(row[0].character);
    if (blank) line.text += ' ';
    append(line.text, row[i].character);
    line.box.add(row[i].box);
    if (in_first_unit) line.first_unit = row[i].box.right - line.box.left;
  }
  return line;
}

/// Widest stretch without glyphs in a row that starts and ends in the middle third of the text; empty if narrower than
/// one and a half characters.
struct Gap {
  double from = 0;
  double to = 0;
};
Gap middle_gap(const GlyphRow& row, double left, double right) {
  const double third = (right - left) / 3;
  Gap widest;
  for (std::size_t i = 1; i < row.size(); ++i) {
    const Gap gap{row[i - 1].box.right, row[i].box.left};
    const bool wide = gap.to - gap.from > std::max(1.5 * row[i].size, widest.to - widest.from);
    if (wide && gap.to > left + third && gap.from < right - third) widest = gap;
  }
  return widest;
}

/// A white stretch down the page between two columns of running text: most rows have it, and text on both sides that
/// fills the columns. Rows of a table without rulings leave more white than that.
Gap gutter_of(const std::vector<GlyphRow>& rows) {
  double left = 1e9;
  double right = 0;
  for (const auto& row : rows) {
    left = std::min(left, row.front().box.left);
    right = std::max(right, row.back().box.right);
  }
  Gap common{left, right};
  std::size_t parted = 0;
  std::size_t full = 0;
  for (const auto& row : rows) {
    const auto gap = middle_gap(row, left, right);
    if (gap.to <= gap.from) continue;
    if (gap.to <= common.from || gap.from >= common.to) continue;
    common = {std::max(common.from, gap.from), std::min(common.to, gap.to)};
    ++parted;
    const double text = (right - left) - (gap.to - gap.from);
    const double held = (gap.from - row.front().box.left) + (row.back().box.right - gap.to);
    full += held > 0.85 * text ? 1U : 0U;
  }
  const bool columns = parted >= 8 && parted * 10 >= rows.size() * 7 && full * 2 >= parted;
  return columns && common.to > common.from ? common : Gap{};
}

std::vector<TextLine> lines_from(const std::vector<GlyphRow>& rows) {
  std::vector<TextLine> lines;
  for (const auto& row : rows) lines.push_back(line_of(row));
  return lines;
}

/// Reads what is left of the gutter, then what is right of it; a row across it parts the columns above from those
/// below.
std::vector<TextLine> lines_in_columns(const std::vector<GlyphRow>& rows, Gap gutter) {
  std::vector<TextLine> lines;
  std::vector<GlyphRow> left;
  std::vector<GlyphRow> right;
  const auto finish = [&] {
    for (auto* side : {&left, &right}) {
      std::ranges::move(lines_from(*side), std::back_inserter(lines));
      side->clear();
    }
  };
  const double middle = (gutter.from + gutter.to) / 2;
  for (const auto& row : rows) {
    const bool crosses =
        std::ranges::any_of(row, [&](const Glyph& g) { return g.box.left < middle && g.box.right > middle; });
    if (crosses) {
      finish();
      lines.push_back(line_of(row));
      continue;
    }
    const auto first_right = std::ranges::find_if(row, [&](const Glyph& g) { return g.box.left >= middle; });
    if (first_right != row.begin()) left.emplace_back(row.begin(), first_right);
    if (first_right != row.end()) right.emplace_back(first_right, row.end());
  }
  finish();
  return lines;
}

} // namespace

std::vector<TextLine> lines_across(std::vector<Glyph> glyphs) { return lines_from(rows_of(std::move(glyphs))); }

std::vector<TextLine> lines_of(std::vector<Glyph> glyphs) {
  const auto rows = rows_of(std::move(glyphs));
  const auto gutter = gutter_of(rows);
  return gutter.to > gutter.from ? lines_in_columns(rows, gutter) : lines_from(rows);
}

void append_line(std::string& text, std::string_view line) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool hyphen = text.size() > 1 && text.back() == '-' && is_lower(text[text.size() - 2]);
  if (hyphen && !line.empty() && is_lower(line.front()))
    text.pop_back();
  else
    text += glue(text, line);
  text += line;
}

} // namespace dutygraph::document::pdf
