#pragma once

#include "grid.hpp"

namespace dutygraph {

/// What a page that was too narrow for its table leaves behind: cells merged across a row, heads broken inside a word.

/// The same text, not an empty one, in every cell of the row from `first` on, and in three or more. O(length).
[[nodiscard]] bool is_merged(const Outline& outline, const GridRow& row, std::size_t first);

/// "Partner Agen- cies", "Responsibl e entity": the role that the head names once one of its words is whole again. A
/// word for those responsible counts only where no other head of the row (`found`) has a role. O(length of the head).
[[nodiscard]] std::optional<Label> broken_head(std::string_view head, const std::vector<std::optional<Label>>& found,
                                               const Vocabulary& words);

} // namespace dutygraph
