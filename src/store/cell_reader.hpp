#pragma once
/// The rows of an edge table as cells by column: rows without quotes are cut where they stand, all others are left to
/// RowReader. Both say the same of every row.

#include "delimited.hpp"
#include "edge_columns.hpp"
#include "edge_row.hpp"
#include <cstdint>
#include <string_view>
#include <vector>

namespace dutygraph::store {

/// Where a row starts.
struct RowPlace {
  std::size_t begin = 0;
  std::uint32_t line = 1;
};

class CellReader {
public:
  /// Reads from `first` on. The views must outlive the reader.
  CellReader(std::string_view table, char separator, std::string_view file, const Columns& columns, RowPlace first);
  /// The next row that is not blank; false after the last. Errors: those of RowReader, and a cell beyond the header's
  /// last. Cells are valid until the next row.
  [[nodiscard]] Result<bool> next();
  [[nodiscard]] const RowCells& cells() const { return cells_; }
  [[nodiscard]] const RowPlace& place() const { return place_; } ///< of that row
  /// That row again, with the places of its cells.
  [[nodiscard]] Row row() const;

private:
  [[nodiscard]] bool is_quoted() const;
  [[nodiscard]] bool read_plain();
  [[nodiscard]] Result<bool> read_quoted();
  [[nodiscard]] Failure too_wide() const;
  void clear_from(std::size_t index);

  std::string_view table_;
  char separator_;
  std::string_view file_;
  const Columns& columns_;
  std::vector<std::int8_t> column_at_; ///< by index of the cell; -1: passed over
  bool any_quote_;
  RowPlace next_;
  RowPlace place_;
  RowCells cells_;
  Row quoted_; ///< what `cells_` looks at, of a row with quotes
  bool too_wide_ = false;
};

} // namespace dutygraph::store
