#pragma once
/// Documents that assign nothing: which of their blocks are tasks.
#include "frame.hpp"
#include "tree.hpp"

namespace dutygraph {

/// 注:…, 备注:…
[[nodiscard]] bool is_note(std::string_view text);

/// What a block of a document without clauses serves as.
[[nodiscard]] LineUse plain_use(const Outline& outline, const Frame& frame, const Tree& tree, std::size_t block);

} // namespace dutygraph
