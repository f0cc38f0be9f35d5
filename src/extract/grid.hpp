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

/// Whether a cell is a list of names and nothing else.
[[nodiscard]] bool holds_names(std::string_view cell, const Lexicon& lexicon);
/// 公开内容 | 责任主体 | 公开方式: a first row of short texts without a figure, one of them (`found`) the label of a
/// role whose column holds names in nearly all rows below.
[[nodiscard]] bool is_lone_role(const Outline& outline, const Grid& grid, std::size_t index,
                                const std::vector<std::optional<Label>>& found, const Lexicon& lexicon);

} // namespace dutygraph
