#pragma once
/// Rows and cells of the tables of a web page.

#include "html_tree.hpp"

namespace dutygraph::document::html {

/// A row's own td and th; its line is that of the first of them, or of its <tr>.
struct CellRow {
  std::uint32_t line = 0;
  std::vector<const Node*> cells;
};
/// The rows of a table, not of those inside it: head, body and foot as they stand.
[[nodiscard]] std::vector<CellRow> rows_of(const Node& table);

/// Does the table place parts of the page instead of holding data? It says so itself, or has one column, or holds
/// other tables without having borders, or has one cell that is a whole text.
[[nodiscard]] bool is_layout(const Node& table, const std::vector<CellRow>& rows);

} // namespace dutygraph::document::html
