#pragma once
/// A table whose cells may reach over several rows and columns, laid out square by square.

#include "linear.hpp"

namespace dutygraph::document {

/// Filled row by row, cell by cell, as HTML lays tables out: a cell goes to the first free square of its row, and its
/// text is repeated in every square it covers. Spans end with the table. What spans repeat is limited (16 MiB a table):
/// beyond, covered squares stay empty.
class Grid {
public:
  void start_row();
  void cell(std::string_view text, std::size_t columns = 1, std::size_t rows = 1);
  /// A cell that goes on from the row above, and so has its text.
  void continued_cell(std::size_t columns = 1);
  [[nodiscard]] TableRows rows() const;

private:
  struct Square {
    bool taken = false;
    std::string text;
  };
  struct Hanging { ///< a cell that reaches into the rows to come
    std::size_t column = 0;
    std::size_t columns = 1;
    std::size_t rows = 0;
    std::string text;
  };
  void put(std::size_t column, std::string_view text);
  void repeat(std::size_t column, std::string_view text);
  [[nodiscard]] std::size_t first_free();

  std::vector<std::vector<Square>> rows_;
  std::vector<Hanging> hanging_;
  std::size_t free_from_ = 0; ///< squares of the last row before this one are taken
  std::size_t repeated_ = 0;  ///< bytes
};

} // namespace dutygraph::document
