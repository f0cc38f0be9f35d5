#include "html_tables.hpp"
#include "characters.hpp"
#include <algorithm>

namespace dutygraph::document::html {

namespace {

bool is_cell(const Node& node) { return node.name == "td" || node.name == "th"; }

void add_rows(const Node& parent, std::vector<CellRow>& rows) {
  bool in_row = false; // cells that stand without a <tr>
  for (const auto& child : parent.children) {
    if (is_cell(child)) {
      if (!in_row) rows.push_back({child.line, {}});
      in_row = true;
      rows.back().cells.push_back(&child);
    } else if (child.name == "tr") {
      in_row = false;
      auto& row = rows.emplace_back(CellRow{child.line, {}});
      for (const auto& cell : child.children)
        if (is_cell(cell)) row.cells.push_back(&cell);
      if (!row.cells.empty()) row.line = row.cells.front()->line;
    } else if (child.name == "thead" || child.name == "tbody" || child.name == "tfoot" || child.name == "form") {
      in_row = false;
      add_rows(child, rows);
    }
  }
}

bool holds_table(const Node& node) {
  return std::ranges::any_of(node.children,
                             [](const Node& child) { return child.name == "table" || holds_table(child); });
}

std::size_t paragraph_count(const Node& node) {
  std::size_t count = 0;
  for (const auto& child : node.children)
    count += (child.name == "p" || child.name == "br" ? 1U : 0U) + paragraph_count(child);
  return count;
}

/// One cell with more than four paragraphs and four fifths of the text of all, in a table of few rows.
bool has_cell_like_page(const std::vector<CellRow>& rows) {
  std::size_t all = 0;
  std::size_t largest = 0;
  const Node* largest_cell = nullptr;
  for (const auto& row : rows)
    for (const Node* cell : row.cells) {
      const auto size = visible_count(text_of(*cell));
      all += size;
      if (size > largest) {
        largest = size;
        largest_cell = cell;
      }
    }
  return rows.size() <= 3 && largest_cell != nullptr && largest * 5 >= all * 4 && paragraph_count(*largest_cell) > 4;
}

bool has_border(const Node& table) { return table.number("border", 0) > 0; }

} // namespace

std::vector<CellRow> rows_of(const Node& table) {
  std::vector<CellRow> rows;
  add_rows(table, rows);
  return rows;
}

bool is_layout(const Node& table, const std::vector<CellRow>& rows) {
  const auto role = table.attribute("role");
  if (role == "presentation" || role == "none") return true;
  if (std::ranges::all_of(rows, [](const CellRow& row) { return row.cells.size() <= 1; })) return true;
  if (has_border(table) || find(table, "th") != nullptr) return false;
  return holds_table(table) || has_cell_like_page(rows);
}

} // namespace dutygraph::document::html
