#include "columns.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// A stretch of a line between runs of blanks, and where it stands on the page.
struct Stretch {
  TextRange text;
  std::size_t begin = 0; ///< columns from the left edge
  std::size_t end = 0;
};

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    width += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xE3 ? 2U : 1U;
  }
  return width;
}

class ColumnFinder {
public:
  explicit ColumnFinder(const SourceText& source) : source_(source) {}

  std::vector<std::vector<ColumnRow>> run() && {
    if (source_.normal.find("   ") == std::string::npos) return {};
    for (std::size_t i = 0; i + 2 < source_.lines.size();) {
      const auto header = stretches(i);
      const std::size_t end = is_header(header) ? read_table(i, header) : i;
      i = end > i ? end : i + 1;
    }
    return std::move(tables_);
  }

private:
  [[nodiscard]] std::vector<Stretch> stretches(std::size_t i) const {
    const Line& line = source_.lines[i];
    const auto text = source_.text(line);
    std::vector<Stretch> found;
    if (text.empty() || text.size() > 400 || text.find('\t') != text.npos || is_drawn(text)) return found;
    const std::size_t indent = indent_of(line);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("  ", at), text.size());
      const auto offset = [&](std::size_t byte) { return line.text_begin + static_cast<std::uint32_t>(byte); };
      const std::size_t begin = indent + width_of(text.substr(0, at));
      found.push_back({{offset(at), offset(end)}, begin, begin + width_of(text.substr(at, end - at))});
      at = std::min(text.find_first_not_of(' ', end), text.size());
    }
    return found;
  }
  /// Columns of blanks that the normal form has dropped from the start of the line.
  [[nodiscard]] std::size_t indent_of(const Line& line) const {
    std::size_t width = 0;
    for (const char c : source_.original(line)) {
      if (c == ' ')
        ++width;
      else if (c == '\f')
        continue;
      else
        break;
    }
    return width;
  }

  [[nodiscard]] bool is_header(const std::vector<Stretch>& line) const {
    return line.size() >= 3 && std::ranges::all_of(line, [&](const Stretch& stretch) {
             const auto text =
                 std::string_view(source_.normal).substr(stretch.text.begin, stretch.text.end - stretch.text.begin);
             return stretch.end - stretch.begin <= 36 && text.find_first_of("0123456789;") == text.npos;
           });
  }

  [[nodiscard]] std::size_t column_of(const Stretch& stretch) const {
    std::size_t column = 0;
    for (std::size_t c = 0; c < starts_.size(); ++c)
      if (starts_[c] <= stretch.begin + 3) column = c;
    return column;
  }
  /// Every stretch ends before the next column begins.
  [[nodiscard]] bool keeps_to_columns(const std::vector<Stretch>& line) const {
    return std::ranges::all_of(line, [&](const Stretch& stretch) {
      const std::size_t next = column_of(stretch) + 1;
      return next >= starts_.size() || stretch.end <= starts_[next] + 6; // headers may stand a little to the left
    });
  }

  std::size_t read_table(std::size_t header, const std::vector<Stretch>& labels) {
    starts_.clear();
    for (const Stretch& label : labels) starts_.push_back(label.begin);
    std::vector<ColumnRow> rows{row_of(header, labels)};
    std::size_t full = 0;
    std::size_t i = header + 1;
    std::size_t last = header;
    bool after_blank = false;
    for (; i < source_.lines.size() && i <= last + 6; ++i) {
      const auto line = stretches(i);
      if (line.empty()) {
        after_blank = true;
        continue;
      }
      if (is_furniture(i)) continue;
      if (!keeps_to_columns(line)) break;
      full += line.size() >= labels.size() - 1 ? 1U : 0U;
      if (rows.size() == 1 || begins_row(line, after_blank))
        rows.push_back(row_of(i, line));
      else
        extend(rows.back(), i, line);
      last = i;
      after_blank = false;
    }
    if (full < 2 || rows.size() < 3) return header;
    tables_.push_back(std::move(rows));
    return last + 1;
  }
  [[nodiscard]] bool begins_row(const std::vector<Stretch>& line, bool after_blank) const {
    const bool at_edge = line.front().begin <= starts_[0] + 1;
    return at_edge && (after_blank || is_code(line.front()) || line.size() >= starts_.size());
  }
  /// 12, 3.4, C-1: what numbers a row.
  [[nodiscard]] bool is_code(const Stretch& stretch) const {
    const auto text =
        std::string_view(source_.normal).substr(stretch.text.begin, stretch.text.end - stretch.text.begin);
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits > 0 && text.size() <= 8 && text.find(' ') == text.npos;
  }
  [[nodiscard]] bool is_furniture(std::size_t i) const {
    const auto text = source_.text(source_.lines[i]);
    const std::size_t page = text.rfind("Page ");
    return (page != text.npos && text.size() - page <= 16) || (text.starts_with("P. ") && text.size() < 8);
  }

  [[nodiscard]] ColumnRow row_of(std::size_t i, const std::vector<Stretch>& line) const {
    ColumnRow row{i, 1, std::vector<std::vector<TextRange>>(starts_.size())};
    extend(row, i, line);
    return row;
  }
  void extend(ColumnRow& row, std::size_t i, const std::vector<Stretch>& line) const {
    row.line_count = i - row.first_line + 1;
    for (const Stretch& stretch : line) row.cells[column_of(stretch)].push_back(stretch.text);
  }

  const SourceText& source_;
  std::vector<std::size_t> starts_; ///< of the columns of the table being read
  std::vector<std::vector<ColumnRow>> tables_;
};

} // namespace

std::vector<std::vector<ColumnRow>> find_column_tables(const SourceText& source) { return ColumnFinder(source).run(); }

} // namespace dutygraph
