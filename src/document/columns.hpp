#pragma once
/// Tables that a page lays out by columns of blanks, or draws with box characters, for the sources of this room.
#include <dutygraph/document.hpp>
#include <vector>

namespace dutygraph {

/// One row: the lines it takes and, column by column, the pieces of text that its cell wraps over.
struct ColumnRow {
  std::size_t first_line = 0; ///< index of SourceText::lines
  std::size_t line_count = 1;
  std::vector<std::vector<TextRange>> cells;
};

/// The rows of all such tables, headers first, in order of lines. A header is a line of at least three stretches parted
/// by two blanks or more, below which lines keep to its columns. O(source).
[[nodiscard]] std::vector<std::vector<ColumnRow>> find_column_tables(const SourceText& source);

/// The rows of all tables that are drawn with ┌─┬─┐ and │, in order of lines. A cell that reaches over several rows
/// stands in each of them. O(source).
[[nodiscard]] std::vector<std::vector<ColumnRow>> find_box_tables(const SourceText& source);
/// ├──┼──┤: nothing but the lines of such a table.
[[nodiscard]] bool is_box_rule(std::string_view text);

/// Whether a text begins with a box character (U+2500 to U+257F), as the lines of a drawn table do.
[[nodiscard]] inline bool is_drawn(std::string_view text) {
  return text.size() > 2 && text[0] == '\xE2' && (text[1] == '\x94' || text[1] == '\x95');
}

} // namespace dutygraph
