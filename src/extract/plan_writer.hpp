#pragma once
/// What was found, as a plan, with what is odd about the document.
#include "frame.hpp"
#include "scope.hpp"

namespace dutygraph {

[[nodiscard]] Extraction write_plan(const Outline& outline, const Frame& frame, const Scope& scope,
                                    const Lexicon& lexicon, const ExtractOptions& options);

} // namespace dutygraph
