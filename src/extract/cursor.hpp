#pragma once
/// Small readings of normalised UTF-8 that every source of this room needs.
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph {

/// A half-open stretch of bytes.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

/// `range` without the characters of `set` (and blanks) at both ends.
[[nodiscard]] Range trimmed(std::string_view text, Range range, std::string_view set = {});
[[nodiscard]] inline std::string_view slice(std::string_view text, Range range) {
  return text.substr(range.begin, range.end - range.begin);
}

/// Bytes of the character at `at`.
[[nodiscard]] std::size_t character_bytes(std::string_view text, std::size_t at);

/// The stretches between the characters of `separators` that stand outside brackets, empty ones too.
[[nodiscard]] std::vector<Range> split_outside_brackets(std::string_view text, Range range,
                                                        std::string_view separators);

/// The bracket pairs of the outermost level: ( ) [ ] 〔 〕 【 】. A bracket that never closes is left out.
[[nodiscard]] std::vector<Range> outer_brackets(std::string_view text);
struct Bracket {
  Range whole;
  Range inner; ///< without the brackets
};
/// The same, and pairs of any strings beside them.
[[nodiscard]] std::vector<Bracket> outer_brackets(std::string_view text,
                                                  const std::vector<std::pair<std::string, std::string>>& more);

/// The first place of `word` in `text` from `from` on; npos if there is none. As std::string_view::find, which looks
/// for the first byte alone: in Han text every third one is a candidate. This compares first and last byte of sixteen
/// places at once (W. Mula, SIMD-friendly algorithms for substring searching, 2016).
[[nodiscard]] std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);
/// Whether any of `words` stands in `text`.
[[nodiscard]] bool contains_any(std::string_view text, std::initializer_list<std::string_view> words);
/// The longest of `words` that ends (starts) `text`; empty if none does.
[[nodiscard]] std::string_view ending_of(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] std::string_view ending_of(std::string_view text, std::initializer_list<std::string_view> words);
[[nodiscard]] std::string_view beginning_of(std::string_view text, std::initializer_list<std::string_view> words);

} // namespace dutygraph
