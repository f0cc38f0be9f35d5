#pragma once
/// Rows of a table in text: CSV after RFC 4180, TSV with the same quotes.

#include <cstddef>
#include <dutygraph/plan.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::store {

/// One cell without its quotes and without blanks around it; bytes [begin, end) of the table as they stand there.
struct Cell {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Row {
  std::vector<Cell> cells; ///< at least one
  std::size_t begin = 0;
  std::uint32_t line = 0; ///< on which the row starts, from 1
};

/// Hands out one row after the other. Rows end with LF or CRLF; rows of blank cells alone are passed over; a
/// byte-order mark at the start is no part of the first cell. A cell that starts with a quote ends with one, may hold
/// the separator and line ends, and holds a quote as two.
class RowReader {
public:
  /// The views must outlive the reader.
  RowReader(std::string_view table, char separator, std::string_view file);
  /// The same from a row on that starts at byte `at`, on line `line`.
  RowReader(std::string_view table, char separator, std::string_view file, std::size_t at, std::uint32_t line)
      : table_(table), separator_(separator), file_(file), at_(at), line_(line) {}
  /// The next row, nullopt after the last. Errors: a quote that is not closed, text after a closing quote.
  [[nodiscard]] Result<std::optional<Row>> next();
  [[nodiscard]] std::size_t at() const { return at_; }       ///< where the next row starts
  [[nodiscard]] std::uint32_t line() const { return line_; } ///< on which it does

private:
  [[nodiscard]] Result<Row> row();
  [[nodiscard]] Result<Cell> cell();
  [[nodiscard]] Result<Cell> quoted_cell();
  [[nodiscard]] bool at_row_end() const;
  void pass_row_end();

  std::string_view table_;
  char separator_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

/// The first line of a table, without byte-order mark and line end.
[[nodiscard]] std::string_view first_line(std::string_view table);
/// Tab where the first line has one, else comma.
[[nodiscard]] char separator_of(std::string_view table);
/// Adds a cell to a row of a CSV file: quoted where it must be.
void add_csv_cell(std::string& row, std::string_view text);

} // namespace dutygraph::store
