#include "titles.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <dutygraph/document.hpp>
#include <dutygraph/plan.hpp>

namespace dutygraph {

namespace {

/// End of the last phrase, closed by one of `marks`, within the first `limit` characters; 0 if none does.
std::size_t last_phrase_end(std::string_view text, std::size_t limit, std::string_view marks) {
  std::size_t found = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count <= limit; ++count) {
    const std::size_t length = character_bytes(text, at);
    if (at > 0 && marks.find(text.substr(at, length)) != std::string_view::npos) found = at;
    at += length;
  }
  return found;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 「(2)修道路」 inside a paragraph has its number still.
std::string_view without_mark(std::string_view text) {
  const auto mark = mark_of(text.substr(0, 60));
  if (!mark || mark->style < MarkStyle::han || mark->style > MarkStyle::circled) return text;
  return text.substr(mark->length);
}

} // namespace

std::string short_title(std::string_view text) {
  const auto first = without_mark(text.substr(0, std::min(text.find("。"), text.find('\n'))));
  const Range whole = trimmed(first, {0, first.size()}, ",;:、。");
  const auto sentence = slice(first, whole);
  if (character_count(sentence) <= longest_title) return std::string(sentence);
  if (const std::size_t end = last_phrase_end(sentence, longest_title, ",;:"); end >= 12)
    return std::string(slice(sentence, trimmed(sentence, {0, end}, ",;:")));
  return first_characters(sentence, longest_title - 1) + "…";
}

std::string find_deadline(std::string_view text) {
  if (std::ranges::none_of(text, is_digit)) return {};
  for (const std::string_view mark : {"月底前", "年底前", "月前", "年前"}) {
    const std::size_t at = find_word(text, mark);
    if (at == std::string_view::npos || at == 0 || !is_digit(text[at - 1])) continue;
    std::size_t begin = at;
    const auto digits = [&] {
      while (begin > 0 && is_digit(text[begin - 1])) --begin;
    };
    digits();
    constexpr std::string_view year = "年";
    if (text.substr(0, begin).ends_with(year)) {
      begin -= year.size();
      digits();
    }
    constexpr std::string_view every = "每";
    if (text.substr(0, begin).ends_with(every)) begin -= every.size();
    if (text.substr(0, begin).ends_with("每年")) begin -= std::string_view("每年").size();
    return std::string(text.substr(begin, at + mark.size() - begin));
  }
  for (std::size_t at = find_word(text, "到20"); at != std::string_view::npos; at = find_word(text, "到20", at + 1)) {
    const std::size_t year = at + std::string_view("到").size();
    const auto rest = text.substr(std::min(year + 4, text.size()));
    if (rest.starts_with("年") && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(year),
                                              text.begin() + static_cast<std::ptrdiff_t>(year + 4), is_digit))
      return std::string(text.substr(at, year + 4 - at)) + (rest.starts_with("年底") ? "年底" : "年");
  }
  return {};
}

} // namespace dutygraph
