#pragma once
/// Footnotes that name who helps the agencies with a star: "* In consultation with the Data Council".

#include "clauses.hpp"

namespace dutygraph {

/// Whether a name of the reading has a star.
[[nodiscard]] bool has_star(const Reading& reading);
/// The helpers that a footnote names; empty where the block is no such footnote. O(length).
[[nodiscard]] std::vector<RoleGroup> footnote_helpers(const Outline& outline, std::size_t block,
                                                      const Lexicon& lexicon);

} // namespace dutygraph
