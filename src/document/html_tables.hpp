#pragma once
/// Rows and cells of the tables of a web page.

#include "html_tree.hpp"

namespace dutygraph::document::html {

/// The rows of a table, not of those inside it: head, body and foot as they stand. A row is a list of td and th.
using CellRow = std::vector<const Node*>;
[[nodiscard]] std::vector<CellRow> rows_of(const Node& table);

/// Does the table place parts of the page instead of holding data? It says so itself, or has one column, or holds
/// other tables without having borders, or has one cell that is a whole text.
[[nodiscard]] bool is_layout(const Node& table, const std::vector<CellRow>& rows);

} // namespace dutygraph::document::html
