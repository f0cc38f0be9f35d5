#include "letters.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

bool is_latin_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

} // namespace

std::string_view opening_letter(std::string_view text) { return text.substr(0, character_bytes(text, 0)); }

std::string_view closing_letter(std::string_view text) {
  std::size_t at = text.size();
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return text.substr(at);
}

bool ends_word(std::string_view text, std::size_t at, std::string_view word) {
  if (at >= text.size()) return true;
  const auto last = static_cast<unsigned char>(word.back());
  const auto next = static_cast<unsigned char>(text[at]);
  if (last >= 0x80) return next < 0xC3 || next > 0xE1 || static_cast<unsigned char>(word[0]) >= 0xE2;
  if (!is_latin_letter(word.back())) return true;
  return !is_latin_letter(text[at]) && !(next >= 0xC3 && next <= 0xE1);
}

bool has_upper(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) < 0xE2);
  });
}

std::string_view lowered(std::string_view text, std::string& storage) {
  if (!has_upper(text)) return text;
  storage = lower_case(text);
  return storage;
}

} // namespace dutygraph
