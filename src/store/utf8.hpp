#pragma once
/// Bytes of a file as UTF-8: is it valid, and where in it is a byte.

#include <cstddef>
#include <dutygraph/plan.hpp>
#include <string_view>

namespace dutygraph::store {

/// Bytes of the character at the start of `bytes`, 1 to 4; 0 where no valid UTF-8 starts (RFC 3629: no surrogates,
/// nothing overlong, nothing above U+10FFFF) and for empty `bytes`.
[[nodiscard]] std::size_t character_length(std::string_view bytes);

/// Offset of the first byte that is not part of valid UTF-8; npos where all are. O(bytes).
[[nodiscard]] std::size_t first_invalid(std::string_view bytes);

/// The error for `first_invalid`, if there is one: names the place and the way out.
[[nodiscard]] Result<void> require_utf8(std::string_view bytes, std::string_view file);

/// `bytes` without a byte-order mark at their start.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

/// Without blanks at both ends: space, tab, CR, LF, no-break and ideographic space.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Line and column (from 1, a byte-order mark does not count) of the bytes [begin, end). O(begin).
[[nodiscard]] SourceSpan place(std::string_view text, std::size_t begin, std::size_t end);

} // namespace dutygraph::store
