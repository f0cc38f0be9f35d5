#pragma once
/// Traditional and Simplified script, for the sources of this room.
#include <cstddef>
#include <string_view>

namespace dutygraph {

/// Traditional Han characters in `size` bytes of valid UTF-8 become Simplified; every other character stays. A pair has
/// the same length, so the text is rewritten where it stands. O(size).
void simplify_in_place(char* text, std::size_t size);

/// True if more of the telling characters are in their Traditional form than in the Simplified one, and the text
/// is not Japanese.
[[nodiscard]] bool is_traditional(std::string_view utf8);

} // namespace dutygraph
