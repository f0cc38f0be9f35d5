#include "caret.hpp"
#include <algorithm>
#include <dutygraph/report.hpp>
#include <vector>

namespace dutygraph::cli {
namespace {

struct Character {
  std::string_view bytes;
  int cells = 1;
};

constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// A control character, of ASCII or of the C1 block (C2 80 … C2 9F).
bool is_control(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  if (bytes.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && static_cast<unsigned char>(bytes[1]) < 0xA0;
}

std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> characters;
  for (std::size_t at = 0; at < utf8.size();) {
    std::size_t end = at + 1;
    while (end < utf8.size() && end - at < 4 && continues(utf8[end])) ++end;
    const std::string_view bytes = utf8.substr(at, end - at);
    if (is_control(bytes))
      characters.push_back({" ", 1});
    else
      characters.push_back({bytes, static_cast<int>(display_width(bytes))});
    at = end;
  }
  return characters;
}

/// How many characters before or after `from` fit into `cells`.
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
