#include "caret.hpp"
#include <algorithm>
#include <array>
#include <vector>

namespace dutygraph::cli {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// East Asian Wide and Fullwidth of Unicode 15 (UAX #11), neighbours joined.
constexpr std::array<Range, 14> wide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0x33FF},
                                      {0x3400, 0x4DBF},
                                      {0x4E00, 0x9FFF},
                                      {0xA000, 0xA4CF},
                                      {0xA960, 0xA97C},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6B},
                                      {0xFF01, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1FAFF},
                                      {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 5> without_width{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069}, {0xFE00, 0xFE0F}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t character) {
  return std::ranges::any_of(
      ranges, [character](const Range& range) { return range.first <= character && character <= range.last; });
}

struct Character {
  std::string_view bytes;
  int cells = 1;
};

constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

char32_t decode(std::string_view bytes) {
  const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() == 1) return at(0);
  char32_t value = at(0) & (0x7FU >> bytes.size());
  for (std::size_t i = 1; i < bytes.size(); ++i) value = (value << 6U) | (at(i) & 0x3FU);
  return value;
}

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character < 0xA0); }

std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < utf8.size();) {
    std::size_t end = at + 1;
    while (end < utf8.size() && end - at < 4 && continues(utf8[end])) ++end;
    const std::string_view bytes = utf8.substr(at, end - at);
    const char32_t character = decode(bytes);
    if (is_control(character))
      characters.push_back({" ", 1});
    else
      characters.push_back({bytes, cell_width(character)});
    at = end;
  }
  return characters;
}

/// How many characters before (step -1) or after `from` fit into `cells`.
std::size_t fitting(const std::vector<Character>& characters, std::size_t from, bool backwards, int cells) {
  std::size_t count = 0;
  const std::size_t most = backwards ? from : characters.size() - from;
  for (; count < most; ++count) {
    cells -= characters[backwards ? from - count - 1 : from + count].cells;
    if (cells < 0) break;
  }
  return count;
}

/// Cells of the characters from `first` on that start within `length` bytes, not beyond `last`; at least 1.
int underlined(const std::vector<Character>& characters, std::size_t first, std::size_t last, std::size_t length) {
  int cells = 0;
  std::size_t bytes = 0;
  for (std::size_t i = first; i < last && (bytes < length || i == first); ++i) {
    bytes += characters[i].bytes.size();
    cells += characters[i].cells;
  }
  return std::max(cells, 1);
}

} // namespace

int cell_width(char32_t character) {
  if (in(without_width, character)) return 0;
  return in(wide, character) ? 2 : 1;
}

std::string with_caret(std::string_view line, std::size_t column, std::size_t length, int cells) {
  const std::vector<Character> characters = characters_of(line);
  if (column == 0 || column > characters.size()) return {};
  const std::size_t place = column - 1;
  const std::size_t first = place - fitting(characters, place, true, cells / 3);
  const std::size_t last = first + std::max<std::size_t>(fitting(characters, first, false, cells), 1);
  std::string text = "  ";
  std::string mark = "  ";
  if (first > 0) {
    text += "…";
    mark += ' ';
  }
  for (std::size_t i = first; i < last; ++i) {
    text += characters[i].bytes;
    if (i < place) mark.append(static_cast<std::size_t>(characters[i].cells), ' ');
  }
  if (last < characters.size()) text += "…";
  const auto tail = static_cast<std::size_t>(underlined(characters, place, last, length) - 1);
  return text + "\n" + mark + "^" + std::string(tail, '~') + "\n";
}

} // namespace dutygraph::cli
