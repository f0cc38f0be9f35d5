#pragma once
/// How a document arranges tasks and the clauses on lines of their own.
#include "clauses.hpp"
#include "frame.hpp"
#include <vector>

namespace dutygraph {

/// Some site of a block names agencies, and is not only a field.
[[nodiscard]] bool assigns(const std::vector<Site>& sites);

/// Whether role lines stand before the title they go with: text follows every run of them, the last one too, and what
/// stands before the first is of another form than what follows. `is_value`: blocks that hold the list of a label
/// above them. O(blocks).
[[nodiscard]] bool clauses_stand_first(const Outline& outline, const Frame& frame,
                                       const std::vector<std::vector<Site>>& sites, const std::vector<bool>& is_value);

/// 拓宽就业空间: a short line without a stop above a paragraph.
[[nodiscard]] bool is_headline(const Outline& outline, std::size_t block);

} // namespace dutygraph
