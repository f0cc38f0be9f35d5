/// Tables drawn with ┌─┬─┐ and │, as old notices and law collections have them. A rule ends cells of the columns it
/// runs under; a cell that no rule ends reaches down into the next row.
#include "columns.hpp"
#include <algorithm>
#include <optional>

namespace dutygraph {

namespace {

/// ─ and ━ run on; every other character of the block U+2500 to U+257F parts columns.
bool runs_on(std::string_view text) {
  return is_drawn(text) && text[1] == '\x94' && static_cast<unsigned char>(text[2]) <= 0x81;
}

/// One cell of one column: its pieces, one a line, and the lines that it takes.
struct Cell {
  std::size_t first_line = 0;
  std::size_t last_line = 0;
  std::vector<TextRange> pieces;
  std::size_t bytes = 0;
};
struct Piece {
  TextRange text; ///< without the blanks around it
  bool rule = false;
};

class BoxFinder {
public:
  explicit BoxFinder(const SourceText& source) : source_(source) {}

  std::vector<std::vector<ColumnRow>> run() && {
    if (source_.normal.find("│") == std::string::npos && source_.normal.find("┃") == std::string::npos) return {};
    for (std::size_t i = 0; i < source_.lines.size();)
      if (const std::size_t end = is_drawn(text(i)) ? read_table(i) : i; end > i)
        i = end;
      else
        ++i;
    return std::move(tables_);
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return source_.text(source_.lines[i]); }

  /// What stands between the column marks of a line.
  [[nodiscard]] std::vector<Piece> pieces_of(std::size_t i) const {
    const auto line = text(i);
    const std::uint32_t base = source_.lines[i].text_begin;
    std::vector<Piece> pieces;
    std::size_t begin = line.size(); // no piece begun
    for (std::size_t at = 0; at < line.size();) {
      const auto rest = line.substr(at);
      const std::size_t length = is_drawn(rest) ? 3 : 1;
      if (length == 3 && !runs_on(rest)) {
        if (begin < at || begin == at) pieces.push_back(piece(line, base, begin, at));
        begin = at + length;
      }
      at += length;
    }
    return pieces;
  }
  static Piece piece(std::string_view line, std::uint32_t base, std::size_t begin, std::size_t end) {
    while (begin < end && line[begin] == ' ') ++begin;
    while (end > begin && line[end - 1] == ' ') --end;
    return {{base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)},
            begin < end && runs_on(line.substr(begin))};
  }

  /// From a rule over all columns to the last drawn line that keeps to them. Returns the line after it.
  std::size_t read_table(std::size_t begin) {
    const std::size_t columns = pieces_of(begin).size();
    if (columns < 2) return begin;
    cells_.assign(columns, {});
    open_.assign(columns, false);
    starts_.clear();
    std::size_t end = begin;
    for (std::size_t i = begin; i < source_.lines.size(); ++i) {
      if (text(i).empty()) continue;
      const auto line = is_drawn(text(i)) ? pieces_of(i) : std::vector<Piece>{};
      const bool starts_over = text(i).starts_with("┌") || text(i).starts_with("┏");
      if (line.empty() || (i > begin && starts_over && line.size() != columns)) break;
      if (line.size() == columns) take(i, line);
      end = i + 1;
    }
    add_rows(end);
    return end;
  }

  void take(std::size_t i, const std::vector<Piece>& line) {
    for (std::size_t c = 0; c < line.size(); ++c) {
      if (line[c].rule) {
        open_[c] = false;
        continue;
      }
      if (!open_[c]) {
        cells_[c].push_back({i, i, {}, 0});
        if (starts_.empty() || starts_.back() != i) starts_.push_back(i);
        open_[c] = true;
      }
      Cell& cell = cells_[c].back();
      cell.last_line = i;
      if (line[c].text.begin == line[c].text.end) continue;
      cell.pieces.push_back(line[c].text);
      cell.bytes += line[c].text.end - line[c].text.begin;
    }
  }

  /// A row begins wherever a cell does.
  void add_rows(std::size_t end) {
    constexpr std::size_t longest_repeated = 2000; // bytes of a cell that reaches over several rows
    constexpr std::size_t most_repeated = 64;      // rows
    std::vector<ColumnRow> rows;
    std::vector<std::size_t> next(cells_.size(), 0);
    std::vector<std::size_t> used(cells_.size(), 0);
    for (std::size_t r = 0; r < starts_.size(); ++r) {
      const std::size_t after = r + 1 < starts_.size() ? starts_[r + 1] : end;
      ColumnRow row{starts_[r], after - starts_[r], std::vector<std::vector<TextRange>>(cells_.size())};
      for (std::size_t c = 0; c < cells_.size(); ++c) {
        while (next[c] + 1 < cells_[c].size() && cells_[c][next[c] + 1].first_line <= starts_[r]) {
          ++next[c];
          used[c] = 0;
        }
        if (cells_[c].empty()) continue;
        const Cell& cell = cells_[c][next[c]];
        const bool covers = cell.first_line <= starts_[r] && cell.last_line >= starts_[r];
        if (covers && (used[c] == 0 || (cell.bytes <= longest_repeated && used[c] < most_repeated)))
          row.cells[c] = cell.pieces;
        ++used[c];
      }
      rows.push_back(std::move(row));
    }
    if (rows.size() > 1) tables_.push_back(std::move(rows));
  }

  const SourceText& source_;
  std::vector<std::vector<Cell>> cells_; ///< of the table being read, by column
  std::vector<bool> open_;               ///< whether the last cell of a column goes on
  std::vector<std::size_t> starts_;      ///< lines on which a cell begins, ascending
  std::vector<std::vector<ColumnRow>> tables_;
};

} // namespace

std::vector<std::vector<ColumnRow>> find_box_tables(const SourceText& source) { return BoxFinder(source).run(); }

bool is_box_rule(std::string_view text) {
  if (!is_drawn(text)) return false;
  while (is_drawn(text)) text.remove_prefix(3);
  return text.empty();
}

} // namespace dutygraph
