#pragma once
/// All clauses of a document, and what the document itself teaches of names.
#include "clauses.hpp"
#include "tables.hpp"
#include <vector>

namespace dutygraph {

using Sites = std::vector<std::vector<Site>>; ///< by block

/// The names that stand by themselves in the lists and cells of a document. O(source).
[[nodiscard]] Lexicon lexicon_of(const Outline& outline, const BlockKeys& keys, const Registry& registry,
                                 const Vocabulary& words);

/// The sites outside tables: those of each block, and labels whose lists stand on the lines below them. What its second
/// names and its legend say of abbreviations goes into the lexicon. O(source).
[[nodiscard]] Sites find_sites(const Outline& outline, const BlockKeys& keys, const Tables& tables, Lexicon& lexicon);

} // namespace dutygraph
