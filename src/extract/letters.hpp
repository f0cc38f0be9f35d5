#pragma once
/// Characters and letter case, for the sources that look words up.
#include <string>
#include <string_view>

namespace dutygraph {

/// Of a text that is not empty.
[[nodiscard]] std::string_view opening_letter(std::string_view text);
[[nodiscard]] std::string_view closing_letter(std::string_view text);
/// Whether `word`, found before byte `at` of a text, ends there: a Latin word must, Han words need no blank.
[[nodiscard]] bool ends_word(std::string_view text, std::size_t at, std::string_view word);
/// A letter that may be a capital.
[[nodiscard]] bool has_upper(std::string_view text);
/// The text in lower case; `storage` keeps it where it differs.
[[nodiscard]] std::string_view lowered(std::string_view text, std::string& storage);

} // namespace dutygraph
