#pragma once
/// Code points in and out of valid UTF-8, for the sources of this room.
#include <cstdint>
#include <string>
#include <string_view>

namespace dutygraph::utf8 {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;
};

/// The code point at byte `at` of UTF-8, `at` < size. A character that the end of the text cuts off is U+FFFD.
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return {0xFFFD, static_cast<std::uint32_t>(text.size() - at)};
  if (lead < 0xE0) return {static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2};
  if (lead < 0xF0)
    return {static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)), 3};
  return {static_cast<char32_t>((lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                                (byte(3) & 0x3FU)),
          4};
}

inline void append(std::string& out, char32_t c) {
  const auto put = [&](unsigned value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | c >> 6U);
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12U);
    put(0x80U | (c >> 6U & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | c >> 18U);
    put(0x80U | (c >> 12U & 0x3FU));
    put(0x80U | (c >> 6U & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

} // namespace dutygraph::utf8
