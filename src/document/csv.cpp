/// Tables in text: CSV after RFC 4180 and what spreadsheets make of it.
#include "characters.hpp"
#include "readers.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>
#include <map>

namespace dutygraph::document {

namespace {

struct Table {
  TableRows rows;                   ///< none blank
  std::vector<std::uint32_t> lines; ///< on which each row starts, from 1
  std::uint32_t open_quote = 0;     ///< line of the first quote that is never closed; 0 if none
};

/// A cell that starts with a quote ends with one, and may hold separators, line breaks and doubled quotes. Lines end
/// with LF.
class Reader {
public:
  Reader(std::string_view text, char separator, std::size_t most_rows, std::uint32_t first_line)
      : text_(text), separator_(separator), most_rows_(most_rows), line_(first_line) {}

  [[nodiscard]] Table read() {
    while (at_ < text_.size() && table_.rows.size() < most_rows_) read_row();
    return std::move(table_);
  }

private:
  void read_row() {
    const std::uint32_t line = line_;
    TableRow row{cell()};
    while (take(separator_)) row.push_back(cell());
    if (take('\n')) ++line_;
    const bool blank =
        std::ranges::all_of(row, [](const auto& text) { return text.find_first_not_of(" \t") == std::string::npos; });
    if (blank) return;
    table_.rows.push_back(std::move(row));
    table_.lines.push_back(line);
  }

  std::string cell() {
    std::string text;
    if (open_quotes_ < most_open_quotes && take('"')) text = quoted();
    const std::array<char, 2> ends{separator_, '\n'};
    const auto end = std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
    text += text_.substr(at_, end - at_);
    at_ = end;
    return text;
  }

  /// A quote that is never closed is a character like any other.
  std::string quoted() {
    const std::size_t begin = at_;
    const std::uint32_t line = line_;
    std::string text;
    for (;;) {
      const auto quote = text_.find('"', at_);
      if (quote == std::string_view::npos) break;
      const auto part = text_.substr(at_, quote - at_);
      line_ += static_cast<std::uint32_t>(std::ranges::count(part, '\n'));
      text += part;
      at_ = quote + 1;
      if (!take('"')) return text;
      text += '"';
    }
    if (++open_quotes_ == 1) table_.open_quote = line;
    at_ = begin;
    line_ = line;
    return "\"";
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view text_;
  char separator_;
  std::size_t most_rows_;
  std::size_t at_ = 0;
  std::uint32_t line_;
  static constexpr std::size_t most_open_quotes = 100; ///< each is looked for to the end of the file
  std::size_t open_quotes_ = 0;
  Table table_;
};

/// The commonest number of cells of a row, and how many rows have it. The smaller number where two are as common.
struct Width {
  std::size_t cells = 1;
  std::size_t rows = 0;
};
Width usual_width(const TableRows& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const auto& row : rows) ++counts[row.size()];
  Width usual;
  for (const auto& [cells, count] : counts)
    if (count > usual.rows) usual = {cells, count};
  return usual;
}

/// The separator under which most of the first rows have the same number of cells, more than one.
char separator_of(std::string_view text) {
  constexpr std::size_t sample = 100;
  char best = ',';
  double best_score = 0;
  for (const char candidate : {'\t', ',', ';', '|'}) {
    const auto rows = Reader(text.substr(0, 1U << 20U), candidate, sample, 1).read().rows;
    const auto width = usual_width(rows);
    if (width.cells < 2) continue;
    const double score = static_cast<double>(width.rows) / static_cast<double>(rows.size());
    if (score > best_score) {
      best_score = score;
      best = candidate;
    }
  }
  return best;
}

/// Excel's own first line, "sep=;", names the separator and is no row.
Table table_of(std::string_view text) {
  const bool named = text.starts_with("sep=") && text.size() > 5 && text[5] == '\n';
  const char separator = named ? text[4] : separator_of(text);
  if (named) text.remove_prefix(6);
  return Reader(text, separator, text.size() + 1, named ? 2 : 1).read();
}

std::vector<Diagnostic> oddities(const Table& table, std::string_view name) {
  std::vector<Diagnostic> found;
  const auto width = usual_width(table.rows);
  const auto ragged = std::ranges::find_if(table.rows, [&](const auto& row) { return row.size() != width.cells; });
  if (ragged != table.rows.end()) {
    const auto line = table.lines[static_cast<std::size_t>(ragged - table.rows.begin())];
    found.push_back(warning("rows-ragged", name,
                            std::to_string(table.rows.size() - width.rows) + " of " +
                                std::to_string(table.rows.size()) + " rows have another number of cells than " +
                                std::to_string(width.cells) + ", first on line " + std::to_string(line) +
                                "; they are kept as they are",
                            "look for missing quotes or separators there"));
  }
  if (table.open_quote > 0)
    found.push_back(
        warning("quote-open", name,
                "a quote on line " + std::to_string(table.open_quote) + " is never closed; it is read as a character",
                "close it, or put quotes around its cell and double it"));
  return found;
}

} // namespace

Result<Linear> text_of_csv(std::string_view bytes, std::string_view name, std::string_view encoding) {
  const auto source = read_text(bytes, name, encoding);
  if (!source) return Failure(source.error());
  const auto table = table_of(with_line_feeds(source->utf8));
  Flow flow;
  flow.table(table.rows, table.lines);
  if (flow.empty()) return input_error(name, "has no text in any cell", "give a table with text in it");
  return Linear{flow.lines(), source->encoding, source->damaged, oddities(table, name), flow.line_numbers()};
}

} // namespace dutygraph::document
