/// Running heads and feet, and page numbers.
#include "characters.hpp"
#include "pdf_lines.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/text.hpp>
#include <map>

namespace dutygraph::document::pdf {

namespace {

constexpr double margin = 0.12; ///< of the height of a page, at either end

bool in_margin(const TextLine& line, const Page& page) {
  return line.box.bottom < page.height * margin || line.box.top > page.height * (1 - margin);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What stays the same from page to page: no blanks, one # for each number.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : normalise(text)) {
    if (c == ' ') continue;
    if (!is_digit(c))
      key += c;
    else if (!key.ends_with('#'))
      key += '#';
  }
  return key;
}

/// - 3 -, 第3页, 第 3 页 共 8 页, 3/8, Page 3 of 8, iv
bool is_page_number(std::string_view key) {
  std::string bare;
  for (std::size_t at = 0; at < key.size();) {
    const auto c = character_at(key, at);
    constexpr std::u32string_view ornaments = U"-—–·•|~_/,()";
    if (ornaments.find(c.value) == ornaments.npos) append(bare, c.value);
    at += c.bytes;
  }
  bare = lower_case(bare);
  const bool roman = !bare.empty() && bare.size() <= 5 && bare.find_first_not_of("ivxl") == std::string::npos;
  return roman || bare == "#" || bare == "##" || bare == "第#页" || bare == "第#页共#页" || bare == "共#页第#页" ||
         bare == "page#" || bare == "page#of#" || bare == "#of#";
}

/// A repeated line stands at the same height, so both say which it is.
using Place = std::pair<std::string, long>;
Place place_of(const TextLine& line) { return {key_of(line.text), std::lround(line.box.top / 8)}; }

} // namespace

void drop_running_lines(std::vector<std::vector<TextLine>>& lines_by_page, const std::vector<Page>& pages) {
  std::map<Place, std::size_t> counts;
  for (std::size_t i = 0; i < pages.size(); ++i)
    for (const auto& line : lines_by_page[i])
      if (in_margin(line, pages[i])) {
        const auto [key, height] = place_of(line);
        for (const long near : {height - 1, height, height + 1}) ++counts[{key, near}];
      }
  const std::size_t enough = pages.size() <= 2 ? 2 : std::max<std::size_t>(3, pages.size() / 8);
  for (std::size_t i = 0; i < pages.size(); ++i)
    std::erase_if(lines_by_page[i], [&](const TextLine& line) {
      if (!in_margin(line, pages[i])) return false;
      const auto place = place_of(line);
      return is_page_number(place.first) || counts[place] >= enough;
    });
}

} // namespace dutygraph::document::pdf
