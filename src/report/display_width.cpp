/// How many cells of a terminal a text takes (Unicode Standard Annex 11: wide and full-width are two cells; combining
/// marks and format characters none; ambiguous ones count one).

#include <algorithm>
#include <array>
#include <dutygraph/report.hpp>

namespace dutygraph {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 20> wide{{{0x1100, 0x115F}, {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
                                      {0x2614, 0x2615}, {0x2648, 0x2653},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF}, {0x4E00, 0xA4CF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF}, {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
                                      {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 9> empty{{{0x0300, 0x036F},
                                      {0x200B, 0x200F},
                                      {0x202A, 0x202E},
                                      {0x2060, 0x2064},
                                      {0x20D0, 0x20FF},
                                      {0x302A, 0x302D},
                                      {0xFE00, 0xFE0F},
                                      {0xFE20, 0xFE2F},
                                      {0xFEFF, 0xFEFF}}};

template <std::size_t N>
bool within(const std::array<Range, N>& ranges, char32_t character) {
  const auto after = std::ranges::upper_bound(ranges, character, {}, &Range::first);
  return after != ranges.begin() && character <= std::prev(after)->last;
}

std::size_t cells(char32_t character) {
  if (within(empty, character)) return 0;
  return within(wide, character) ? 2 : 1;
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead < 0xE0U) return 2;
  return lead < 0xF0U ? 3 : 4;
}

} // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = std::min(length_of(lead), utf8.size() - at);
    char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
      character = (character << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
    width += cells(character);
    at += length;
  }
  return width;
}

} // namespace dutygraph
