#include "cursor.hpp"
#include <algorithm>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dutygraph {

std::size_t character_bytes(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end - at;
}

namespace {

/// A Han character, which no set of marks holds, begins with this byte.
constexpr bool leads_han(char c) {
  return static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9;
}

} // namespace

Range trimmed(std::string_view text, Range range, std::string_view set) {
  const auto strips = [&](std::string_view character) {
    return character == " " || set.find(character) != std::string_view::npos;
  };
  while (range.begin < range.end && !leads_han(text[range.begin]) &&
         strips(text.substr(range.begin, character_bytes(text, range.begin))))
    range.begin += character_bytes(text, range.begin);
  while (range.begin < range.end) {
    std::size_t last = range.end - 1;
    while (last > range.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (leads_han(text[last]) || !strips(text.substr(last, range.end - last))) break;
    range.end = last;
  }
  return range;
}

namespace {

/// 1 where a bracket opens at `at`, -1 where one closes, else 0; `length` its bytes.
int bracket_at(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  switch (text[at]) {
  case '(':
  case '[':
    return 1;
  case ')':
  case ']':
    return -1;
  case '\xE3': // 〔 〕 【 】 are E3 80 94, 95, 90, 91
    if (at + 2 >= text.size() || text[at + 1] != '\x80') return 0;
    length = 3;
    if (text[at + 2] == '\x94' || text[at + 2] == '\x90') return 1;
    return text[at + 2] == '\x95' || text[at + 2] == '\x91' ? -1 : 0;
  default:
    return 0;
  }
}

} // namespace

std::vector<Range> split_outside_brackets(std::string_view text, Range range, std::string_view separators) {
  std::vector<Range> parts;
  parts.reserve(8);
  std::size_t begin = range.begin;
  int depth = 0;
  std::size_t length = 1;
  for (std::size_t at = range.begin; at < range.end; at += length) {
    if (leads_han(text[at])) { // neither bracket nor separator
      length = 3;
      continue;
    }
    if (const int way = bracket_at(text, at, length); way != 0) {
      depth = std::max(depth + way, 0);
      continue;
    }
    length = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : character_bytes(text, at);
    if (depth == 0 && separators.find(text.substr(at, length)) != std::string_view::npos) {
      parts.push_back({begin, at});
      begin = at + length;
    }
  }
  parts.push_back({begin, range.end});
  return parts;
}

namespace {

/// The first byte from `at` on that may be a bracket, as bracket_at knows them; the size if there is none.
std::size_t find_bracket(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  constexpr std::size_t width = 16;
  const auto load = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i)); };
  const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
  for (; at + width + 2 <= text.size(); at += width) {
    const __m128i bytes = load(at);
    const __m128i round = _mm_or_si128(is(bytes, '('), is(bytes, ')'));
    const __m128i square = _mm_or_si128(is(bytes, '['), is(bytes, ']'));
    // E3 80 90 to E3 80 95: the third byte told by its upper bits
    const __m128i third = _mm_and_si128(load(at + 2), _mm_set1_epi8('\xF8'));
    const __m128i wide = _mm_and_si128(is(bytes, '\xE3'), is(third, '\x90'));
    const int found = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(round, square), wide));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(found)));
  }
#endif
  return std::min(text.find_first_of("()[]\xE3", at), text.size());
}

} // namespace

std::vector<Range> outer_brackets(std::string_view text) {
  std::vector<Range> found;
  std::vector<std::size_t> open;
  std::size_t length = 1;
  for (std::size_t at = find_bracket(text, 0); at < text.size(); at = find_bracket(text, at + 1)) {
    const int way = bracket_at(text, at, length);
    if (way > 0) open.push_back(at);
    if (way >= 0 || open.empty()) continue;
    const Range pair{open.back(), at + length};
    open.pop_back();
    while (!found.empty() && found.back().begin > pair.begin) found.pop_back();
    found.push_back(pair);
  }
  return found;
}

std::vector<Bracket> outer_brackets(std::string_view text,
                                    const std::vector<std::pair<std::string, std::string>>& more) {
  std::vector<Bracket> found;
  for (const Range whole : outer_brackets(text))
    found.push_back({whole,
                     {whole.begin + character_bytes(text, whole.begin),
                      whole.end - (text[whole.end - 1] == ')' || text[whole.end - 1] == ']' ? 1U : 3U)}});
  for (const auto& [open, close] : more)
    for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at + 1)) {
      const std::size_t end = text.find(close, at + open.size());
      if (end == text.npos) break;
      found.push_back({{at, end + close.size()}, {at + open.size(), end}});
    }
  if (!more.empty()) std::ranges::sort(found, {}, [](const Bracket& bracket) { return bracket.whole.begin; });
  return found;
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
#ifdef __SSE2__
  constexpr std::size_t width = 16;
  if (word.size() < 2) return text.find(word, from);
  const __m128i first = _mm_set1_epi8(word.front());
  const __m128i last = _mm_set1_epi8(word.back());
  const std::size_t reach = word.size() - 1;
  const auto load = [&](std::size_t at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at)); };
  for (; from + reach + width <= text.size(); from += width) {
    const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load(from), first), _mm_cmpeq_epi8(load(from + reach), last));
    for (auto places = static_cast<unsigned>(_mm_movemask_epi8(both)); places != 0; places &= places - 1) {
      const std::size_t at = from + static_cast<std::size_t>(std::countr_zero(places));
      if (text.compare(at, word.size(), word) == 0) return at;
    }
  }
#endif
  return text.find(word, from);
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return find_word(text, word) != std::string_view::npos; });
}

std::string_view ending_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return ending_of(text, std::span(words.begin(), words.size()));
}

std::string_view ending_of(std::string_view text, std::span<const std::string_view> words) {
  std::string_view longest;
  for (const auto word : words)
    if (word.size() > longest.size() && word.size() <= text.size() && word.back() == text.back() &&
        text.ends_with(word))
      longest = word;
  return longest;
}

std::string_view beginning_of(std::string_view text, std::initializer_list<std::string_view> words) {
  std::string_view longest;
  for (const auto word : words)
    if (word.size() > longest.size() && word.size() <= text.size() && word.front() == text.front() &&
        (word.size() < 3 || word[2] == text[2]) && text.starts_with(word))
      longest = word;
  return longest;
}

} // namespace dutygraph
