#include "utf8.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dutygraph::store {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80"};

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

std::size_t announced_length(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// The second byte is where overlong forms, surrogates and values above U+10FFFF show.
bool second_fits(unsigned first, unsigned second) {
  if (first == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (first == 0xED) return second >= 0x80 && second <= 0x9F;
  if (first == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (first == 0xF4) return second >= 0x80 && second <= 0x8F;
  return second >= 0x80 && second <= 0xBF;
}

std::string_view blank_at_start(std::string_view text) {
  const auto* found = std::ranges::find_if(blanks, [&](auto blank) { return text.starts_with(blank); });
  return found == blanks.end() ? std::string_view() : *found;
}

std::string_view blank_at_end(std::string_view text) {
  const auto* found = std::ranges::find_if(blanks, [&](auto blank) { return text.ends_with(blank); });
  return found == blanks.end() ? std::string_view() : *found;
}

} // namespace

std::size_t character_length(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const auto length = announced_length(byte_at(bytes, 0));
  if (length <= 1) return length;
  if (bytes.size() < length || !second_fits(byte_at(bytes, 0), byte_at(bytes, 1))) return 0;
  for (std::size_t at = 2; at < length; ++at)
    if ((byte_at(bytes, at) & 0xC0U) != 0x80U) return 0;
  return length;
}

namespace {

/// Bytes at the start of `bytes` that are ASCII, in steps of 32.
std::size_t ascii_length(std::string_view bytes) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::size_t at = 0;
  for (std::array<std::uint64_t, 4> words{}; bytes.size() - at >= sizeof words; at += sizeof words) {
    std::memcpy(words.data(), bytes.data() + at, sizeof words);
    if (((words[0] | words[1] | words[2] | words[3]) & high_bits) != 0) break;
  }
  return at;
}

} // namespace

std::size_t first_invalid(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (byte_at(bytes, at) < 0x80) at += ascii_length(bytes.substr(at));
    if (at == bytes.size()) break;
    const auto length = character_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

Result<void> require_utf8(std::string_view bytes, std::string_view file) {
  const auto at = first_invalid(bytes);
  if (at == std::string_view::npos) return {};
  return input_error(file, "not valid UTF-8", "save the file as UTF-8", place(bytes, at, at + 1));
}

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

std::string_view trimmed(std::string_view text) {
  while (const auto length = blank_at_start(text).size()) text.remove_prefix(length);
  while (const auto length = blank_at_end(text).size()) text.remove_suffix(length);
  return text;
}

SourceSpan place(std::string_view text, std::size_t begin, std::size_t end) {
  begin = std::min(begin, text.size());
  const auto before = text.substr(0, begin);
  const auto line_begin = before.rfind('\n') + 1; // npos + 1 is 0
  SourceSpan span;
  span.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
  const auto ahead = before.substr(line_begin);
  span.column = static_cast<std::uint32_t>(character_count(line_begin == 0 ? without_mark(ahead) : ahead) + 1);
  span.begin = begin;
  span.end = std::clamp(end, begin, text.size());
  return span;
}

} // namespace dutygraph::store
