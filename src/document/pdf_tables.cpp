#include "pdf_tables.hpp"
#include "characters.hpp"
#include "pdf_lines.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/document.hpp>
#include <dutygraph/text.hpp>
#include <numeric>

namespace dutygraph::document::pdf {

namespace {

constexpr double near = 4; ///< points; rulings closer than this are one, and ends closer than this touch
constexpr double cell_padding = 11;
constexpr std::size_t most_ruled_columns = 60;
constexpr std::size_t most_rows = 500;
constexpr std::ptrdiff_t longest_header = 3; ///< rows

using RowPlace = TableRows::const_iterator;

bool touch(const Ruling& horizontal, const Ruling& vertical) {
  return vertical.at >= horizontal.from - near && vertical.at <= horizontal.to + near &&
         horizontal.at >= vertical.from - near && horizontal.at <= vertical.to + near;
}

/// Groups by a relation: find(i) is the same for all of a group.
class Groups {
public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
  std::vector<std::size_t> parent_;
};

/// Rulings that hang together.
std::vector<Rulings> parts_of(const Rulings& rulings) {
  const auto& [horizontal, vertical] = rulings;
  if (horizontal.size() * vertical.size() > 4'000'000) return {}; // hatching, no table
  Groups groups(horizontal.size() + vertical.size());
  for (std::size_t h = 0; h < horizontal.size(); ++h)
    for (std::size_t v = 0; v < vertical.size(); ++v)
      if (touch(horizontal[h], vertical[v])) groups.join(h, horizontal.size() + v);
  std::vector<Rulings> parts(horizontal.size() + vertical.size());
  for (std::size_t h = 0; h < horizontal.size(); ++h) parts[groups.find(h)].horizontal.push_back(horizontal[h]);
  for (std::size_t v = 0; v < vertical.size(); ++v)
    parts[groups.find(horizontal.size() + v)].vertical.push_back(vertical[v]);
  std::erase_if(parts, [](const Rulings& part) { return part.horizontal.size() < 2 || part.vertical.empty(); });
  return parts;
}

/// Places of rulings, ascending, each once; the ends of the rulings across count where nothing closes the side.
std::vector<double> places_of(const std::vector<Ruling>& rulings, const std::vector<Ruling>& across) {
  std::vector<double> all;
  for (const auto& ruling : rulings) all.push_back(ruling.at);
  for (const auto& ruling : across) all.insert(all.end(), {ruling.from, ruling.to});
  std::ranges::sort(all);
  std::vector<double> own;
  for (const auto& ruling : rulings) own.push_back(ruling.at);
  std::ranges::sort(own);
  if (own.empty() || own.front() - all.front() > 2 * near) own.insert(own.begin(), all.front());
  if (all.back() - own.back() > 2 * near) own.push_back(all.back());
  std::vector<double> places;
  for (const double place : own)
    if (places.empty() || place - places.back() > near) places.push_back(place);
  return places;
}

/// Do rulings at `place` cover most of [from, to]?
bool is_ruled(const std::vector<Ruling>& rulings, double place, double from, double to) {
  double covered = 0;
  for (const auto& ruling : rulings)
    if (std::abs(ruling.at - place) <= near)
      covered += std::max(0.0, std::min(ruling.to, to) - std::max(ruling.from, from));
  return covered > 0.6 * (to - from);
}

/// The text of one cell. A line goes on with the next where the next could not have begun on it; otherwise the cell
/// has a line break there.
std::string text_of_cell(std::vector<Glyph> glyphs, double width) {
  const auto lines = lines_across(std::move(glyphs));
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      text = lines[i].text;
      continue;
    }
    const double room = width - cell_padding - lines[i - 1].box.width();
    const bool starts_item = mark_of(normalise(lines[i].text)) && is_final(last_character(text).value);
    if (room > lines[i].first_unit + lines[i].size * 0.3 || starts_item)
      text += '\n' + lines[i].text;
    else
      append_line(text, lines[i].text);
  }
  return text;
}

/// The squares between rulings, joined where no ruling parts them.
class Squares {
public:
  Squares(const Rulings& part)
      : xs_(places_of(part.vertical, part.horizontal)), ys_(places_of(part.horizontal, part.vertical)),
        cells_(is_sane() ? row_count() * column_count() : 0) {
    if (!is_sane()) return;
    for (std::size_t row = 0; row < row_count(); ++row)
      for (std::size_t column = 0; column < column_count(); ++column) {
        const bool right =
            column + 1 < column_count() && !is_ruled(part.vertical, xs_[column + 1], ys_[row], ys_[row + 1]);
        if (right) cells_.join(at(row, column), at(row, column + 1));
        const bool below =
            row + 1 < row_count() && !is_ruled(part.horizontal, ys_[row + 1], xs_[column], xs_[column + 1]);
        if (below) cells_.join(at(row, column), at(row + 1, column));
      }
  }

  [[nodiscard]] bool is_sane() const {
    return xs_.size() >= 2 && ys_.size() >= 2 && xs_.size() <= most_ruled_columns && ys_.size() <= most_rows;
  }
  [[nodiscard]] Box box() const { return {xs_.front(), ys_.front(), xs_.back(), ys_.back()}; }

  /// Takes the glyphs inside and writes them into their cells.
  [[nodiscard]] RuledTable filled(std::vector<Glyph>& glyphs) {
    std::vector<std::vector<Glyph>> contents(row_count() * column_count());
    std::erase_if(glyphs, [&](const Glyph& glyph) {
      if (!box().holds(glyph.box.middle_x(), glyph.box.middle_y())) return false;
      const auto column = square_of(xs_, glyph.box.middle_x());
      const auto row = square_of(ys_, glyph.box.middle_y());
      contents[cells_.find(at(row, column))].push_back(glyph);
      return true;
    });
    std::vector<double> widths(contents.size());
    for (std::size_t row = 0; row < row_count(); ++row)
      for (std::size_t column = 0; column < column_count(); ++column) {
        const auto cell = cells_.find(at(row, column));
        widths[cell] = std::max(widths[cell], xs_[column + 1] - xs_[cell % column_count()]);
      }
    std::vector<std::string> texts;
    for (std::size_t cell = 0; cell < contents.size(); ++cell)
      texts.push_back(text_of_cell(std::move(contents[cell]), widths[cell]));
    RuledTable table{box(), xs_, {}};
    for (std::size_t row = 0; row < row_count(); ++row) {
      if (is_part_of_row_above(row)) continue;
      auto& cells = table.rows.emplace_back();
      for (std::size_t column = 0; column < column_count(); ++column)
        cells.push_back(texts[cells_.find(at(row, column))]);
    }
    return table;
  }

private:
  /// No ruling parts any of its squares from the row above: the rest of a line that ends askew.
  [[nodiscard]] bool is_part_of_row_above(std::size_t row) {
    for (std::size_t column = 0; row > 0 && column < column_count(); ++column)
      if (cells_.find(at(row, column)) != cells_.find(at(row - 1, column))) return false;
    return row > 0;
  }
  [[nodiscard]] std::size_t column_count() const { return xs_.size() - 1; }
  [[nodiscard]] std::size_t row_count() const { return ys_.size() - 1; }
  [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const { return row * column_count() + column; }
  static std::size_t square_of(const std::vector<double>& places, double value) {
    const auto after = std::ranges::upper_bound(places, value) - places.begin();
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(after - 1, 0, std::ssize(places) - 2));
  }

  std::vector<double> xs_;
  std::vector<double> ys_;
  Groups cells_;
};

bool is_page_frame(const Box& box, const Page& page) {
  return box.width() * box.height() > 0.75 * page.width * page.height;
}

/// A picture's lines hold little text.
bool holds_text(const RuledTable& table) {
  std::size_t written = 0;
  std::size_t all = 0;
  for (const auto& row : table.rows)
    for (const auto& cell : row) {
      ++all;
      written += cell.empty() ? 0U : 1U;
    }
  return written * 5 >= all;
}

/// Is `next`, which has no first cell, the rest of a row that the page parted? Then it has text only below cells that
/// did not fit, and the longest of them stops in mid-sentence. With text in all other cells it is a row of its own
/// beside a first cell that reaches over both pages.
bool is_parted(const TableRow& row, const TableRow& next) {
  if (std::ranges::none_of(next.begin() + 1, next.end(), &std::string::empty)) return false;
  const auto longest = std::ranges::max_element(row, {}, &std::string::size);
  return !longest->empty() && !is_final(last_character(*longest).value);
}

void go_on(TableRow& row, const TableRow& rest) {
  for (std::size_t column = 0; column < row.size(); ++column) append_line(row[column], rest[column]);
}

/// The first cell of these rows began on the page before.
void fill_first_cells(const std::string& text, RowPlace& row, RowPlace end, TableRows& rows) {
  const std::string first = text;
  for (; row != end && row->front().empty(); ++row) {
    rows.push_back(*row);
    rows.back().front() = first;
  }
}

} // namespace

std::vector<RuledTable> take_tables(const Rulings& rulings, const Page& page, std::vector<Glyph>& glyphs) {
  std::vector<RuledTable> tables;
  for (const auto& part : parts_of(rulings)) {
    Squares squares(part);
    if (!squares.is_sane()) continue;
    auto left = glyphs;
    auto table = squares.filled(left);
    const bool one_cell = table.rows.size() == 1 && table.rows.front().size() == 1;
    if (!holds_text(table) || (one_cell && is_page_frame(squares.box(), page))) continue;
    glyphs = std::move(left);
    tables.push_back(std::move(table));
  }
  std::ranges::stable_sort(tables, {}, [](const RuledTable& table) { return table.box.top; });
  return tables;
}

bool join_tables(RuledTable& table, const RuledTable& next) {
  const bool same_columns =
      std::ranges::equal(table.columns, next.columns, [](double a, double b) { return std::abs(a - b) <= 2 * near; });
  if (!same_columns || table.rows.empty()) return false;
  auto row = next.rows.begin();
  const auto header = std::ranges::mismatch(table.rows, next.rows).in2;
  if (header - row <= longest_header) row = header;
  if (row != next.rows.end() && row->size() > 1 && row->front().empty()) {
    if (is_parted(table.rows.back(), *row))
      go_on(table.rows.back(), *row++);
    else
      fill_first_cells(table.rows.back().front(), row, next.rows.end(), table.rows);
  }
  table.rows.insert(table.rows.end(), row, next.rows.end());
  return true;
}

} // namespace dutygraph::document::pdf
