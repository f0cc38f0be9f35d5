#pragma once
/// Traditional and Simplified script, for the sources of this room.
#include <string_view>

namespace dutygraph {

/// The Simplified form of one character, given its neighbours (0 at an end). Characters that are Simplified already,
/// or not Han, come back as they are.
[[nodiscard]] char32_t simplified(char32_t character, char32_t before, char32_t after);

/// True if more of the telling characters are in their Traditional form than in the Simplified one.
[[nodiscard]] bool is_traditional(std::string_view utf8);

} // namespace dutygraph
