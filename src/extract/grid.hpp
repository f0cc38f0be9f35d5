#pragma once
/// Whatever a document lays out as a table, as rows of cells, for the sources of this room.
#include "agencies.hpp"
#include "vocabulary.hpp"
#include <dutygraph/document.hpp>
#include <optional>
#include <vector>

namespace dutygraph {

struct GridCell {
  std::size_t block = 0;
  TextRange text; ///< bytes of the normal form
};
struct GridRow {
  std::vector<GridCell> cells;
  std::size_t block = 0;
  bool header = false; ///< its cells are known to be labels
};
/// Rows that belong together; `blocks` are all blocks they take.
struct Grid {
  std::vector<GridRow> rows;
  std::vector<std::size_t> blocks;
};

/// The grids of a document, in order. O(source).
[[nodiscard]] std::vector<Grid> find_grids(const Outline& outline, const Lexicon& lexicon);

/// A cell's text as a label; breaks inside it count as blanks.
[[nodiscard]] std::optional<Label> cell_label(std::string_view cell, const Vocabulary& words);

} // namespace dutygraph
