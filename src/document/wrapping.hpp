#pragma once
/// Which lines are one paragraph that the page broke up, for the sources of this room.
#include <dutygraph/text.hpp>
#include <vector>

namespace dutygraph {

enum class LineJoin : std::uint8_t {
  starts,    ///< a block of its own
  continues, ///< belongs to the paragraph of the line before it
  furniture, ///< a page number or running head
};

/// One for each line. O(source).
[[nodiscard]] std::vector<LineJoin> join_lines(const SourceText& source);

/// What to put between two parts of a broken paragraph: a blank between Latin words, nothing between Han characters
/// and after a hyphen that parts a word.
[[nodiscard]] std::string_view glue_between(std::string_view before, std::string_view after);

} // namespace dutygraph
