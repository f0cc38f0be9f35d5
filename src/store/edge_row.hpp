#pragma once
/// One row of an edge table: from cells to what they mean, and what to say where they mean nothing.

#include "delimited.hpp"
#include "edge_columns.hpp"
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace dutygraph::store {

/// The cells of a row that mean something, without quotes and blanks around them; empty where there is none.
struct RowCells {
  std::array<std::string_view, column_count> text;
  [[nodiscard]] std::string_view operator[](Column column) const { return text[static_cast<std::size_t>(column)]; }
  [[nodiscard]] std::string_view& operator[](Column column) { return text[static_cast<std::size_t>(column)]; }
};

/// What the cells with a few words or a number in them say.
struct RowWords {
  Role role = Role::co;
  std::optional<Period> period;
  double weight = 1;
  Basis basis = Basis::stated;
};

/// Reads the words of one row after the other; neighbours that say the same are looked up once.
class WordReader {
public:
  /// The words; or the first column that is empty and must not be, or that holds an unknown word.
  [[nodiscard]] std::optional<Column> read(const RowCells& cells, RowWords& words);

private:
  [[nodiscard]] bool read_role(std::string_view text, RowWords& words);
  [[nodiscard]] bool read_period(std::string_view text, RowWords& words);

  std::string last_role_, last_period_; ///< understood last
  Role role_ = Role::co;
  std::optional<Period> period_;
};

/// Why the row cannot be: the error at the cell of `column`.
[[nodiscard]] Failure complaint(const Row& row, const Columns& columns, Column column, std::string_view table,
                                std::string_view file);

/// The first cell to the right of the header's last that is not empty; nullptr if there is none.
[[nodiscard]] const Cell* cell_beyond(const Row& row, std::size_t width);

} // namespace dutygraph::store
