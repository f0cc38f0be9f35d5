#include "characters.hpp"
#include <algorithm>
#include <array>

namespace dutygraph::document {

namespace {

constexpr char32_t unknown = 0xFFFD;

/// Smallest value that a sequence of so many bytes may stand for (Unicode 15, 3.9).
constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};

std::size_t length_from(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

bool is_scalar(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

bool between(char32_t value, char32_t first, char32_t last) { return first <= value && value <= last; }

} // namespace

Character character_at(std::string_view utf8, std::size_t at) {
  if (at >= utf8.size()) return {};
  const auto lead = static_cast<unsigned char>(utf8[at]);
  const std::size_t length = length_from(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || at + length > utf8.size()) return {unknown, 1};
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(utf8[at + i]);
    if ((byte & 0xC0U) != 0x80U) return {unknown, 1};
    value = (value << 6U) | (byte & 0x3FU);
  }
  if (value < smallest[length] || !is_scalar(value)) return {unknown, 1};
  return {value, length};
}

Character last_character(std::string_view utf8) {
  std::size_t at = utf8.size();
  while (at > 0 && utf8.size() - at < 4) {
    --at;
    if ((static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80U) break;
  }
  return character_at(utf8, at);
}

void append(std::string& utf8, char32_t character) {
  const auto byte = [&utf8](char32_t value) { utf8 += static_cast<char>(static_cast<unsigned char>(value)); };
  if (!is_scalar(character)) character = unknown;
  if (character < 0x80) {
    byte(character);
  } else if (character < 0x800) {
    byte(0xC0U | (character >> 6U));
    byte(0x80U | (character & 0x3FU));
  } else if (character < 0x10000) {
    byte(0xE0U | (character >> 12U));
    byte(0x80U | ((character >> 6U) & 0x3FU));
    byte(0x80U | (character & 0x3FU));
  } else {
    byte(0xF0U | (character >> 18U));
    byte(0x80U | ((character >> 12U) & 0x3FU));
    byte(0x80U | ((character >> 6U) & 0x3FU));
    byte(0x80U | (character & 0x3FU));
  }
}

bool is_blank(char32_t c) {
  return c == ' ' || between(c, '\t', '\r') || c == 0x85 || c == 0xA0 || between(c, 0x2000, 0x200B) || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_wide(char32_t c) {
  return between(c, 0x2E80, 0xA4CF) || between(c, 0xAC00, 0xD7AF) || between(c, 0xF900, 0xFAFF) ||
         between(c, 0xFE30, 0xFE4F) || between(c, 0xFF00, 0xFFEF) || between(c, 0x20000, 0x3FFFF) ||
         between(c, 0x2460, 0x24FF);
}

bool is_wide_beside(char32_t c, char32_t neighbour) {
  constexpr std::u32string_view shared = U"“”‘’…—·";
  return is_wide(c) || (is_wide(neighbour) && shared.find(c) != shared.npos);
}

bool is_final(char32_t c) {
  constexpr std::u32string_view finals = U"。！？；：.!?;:";
  return finals.find(c) != finals.npos;
}

std::string_view glue(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return "";
  const auto last = last_character(before).value;
  const auto next = character_at(after, 0).value;
  return is_wide_beside(last, next) && is_wide_beside(next, last) ? "" : " ";
}

std::string_view trimmed(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto first = character_at(utf8, 0);
    if (!is_blank(first.value)) break;
    utf8.remove_prefix(first.bytes);
  }
  while (!utf8.empty()) {
    const auto last = last_character(utf8);
    if (!is_blank(last.value)) break;
    utf8.remove_suffix(last.bytes);
  }
  return utf8;
}

std::size_t visible_count(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto next = character_at(utf8, at);
    count += is_blank(next.value) ? 0U : 1U;
    at += next.bytes;
  }
  return count;
}

std::string with_line_feeds(std::string text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool before_feed = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!before_feed) text[end++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(end);
  return text;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

} // namespace dutygraph::document
