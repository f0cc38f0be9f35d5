#pragma once
/// Ruled tables of a page.

#include "linear.hpp"
#include "pdf_page.hpp"

namespace dutygraph::document::pdf {

struct RuledTable {
  Box box;
  std::vector<double> columns; ///< left edges, and the right edge of the last
  TableRows rows;              ///< a cell that reaches over several squares is in each of them
};

/// The tables that the rulings of a page draw, from the top down. Their glyphs are taken out of `glyphs`. Sides that
/// have no ruling end where the rulings across end. A frame around all of the page is none.
[[nodiscard]] std::vector<RuledTable> take_tables(const Rulings& rulings, const Page& page, std::vector<Glyph>& glyphs);

/// Goes on with `table` on the next page: the header that is repeated there is left out, and a row that the page parts
/// becomes one again. False where `next` is another table: other columns.
[[nodiscard]] bool join_tables(RuledTable& table, const RuledTable& next);

} // namespace dutygraph::document::pdf
