#pragma once
/// Characters of UTF-8 text as the readers of formats need them.

#include <cstddef>
#include <string>
#include <string_view>

namespace dutygraph::document {

struct Character {
  char32_t value = 0;
  std::size_t bytes = 0; ///< 0 at the end of the text
};

/// The character at byte `at`. A byte that starts no well-formed sequence is U+FFFD, one byte long.
[[nodiscard]] Character character_at(std::string_view utf8, std::size_t at);
[[nodiscard]] Character last_character(std::string_view utf8);
void append(std::string& utf8, char32_t character);

/// Blanks of every width that a document may indent with: ASCII, no-break, U+2000 to U+200B, ideographic, U+FEFF.
[[nodiscard]] bool is_blank(char32_t character);
/// Written without blanks between words: Han, kana, hangul, and the punctuation that goes with them.
[[nodiscard]] bool is_wide(char32_t character);
/// The same for quotation marks, dashes and dots that both kinds of writing share: they go with their neighbour.
[[nodiscard]] bool is_wide_beside(char32_t character, char32_t neighbour);
/// Ends a sentence or a clause of one: 。！？；： and their ASCII twins.
[[nodiscard]] bool is_final(char32_t character);

/// What to put between two parts of a line that was broken: nothing between wide characters, else a blank.
[[nodiscard]] std::string_view glue(std::string_view before, std::string_view after);

[[nodiscard]] std::string_view trimmed(std::string_view utf8);
/// Characters that are not blank.
[[nodiscard]] std::size_t visible_count(std::string_view utf8);
/// Every line break, CR LF or CR alone, is LF: line n is still line n.
[[nodiscard]] std::string with_line_feeds(std::string text);
/// ASCII letters in lower case.
[[nodiscard]] std::string lower_case(std::string_view text);

} // namespace dutygraph::document
