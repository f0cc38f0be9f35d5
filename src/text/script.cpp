/// Traditional to Simplified: a table of single characters made from ICU's transliterator when the
/// tool is built (make_script_table), and the context rules
/// for characters with two Simplified forms. Character by character, because the transliterator's rules for longer
/// strings change words that are right already (巡察).
#include "script.hpp"
#include "utf8.hpp"
#include <cstdint>
#include <dutygraph/text.hpp>
#include <vector>

namespace dutygraph {

namespace {

constexpr char32_t first_han = 0x3400;
constexpr char32_t last_han = 0x9FFF;

struct Pair {
  std::uint16_t traditional;
  std::uint16_t simplified;
};
constexpr Pair pairs[] = {
#include "script_table.inc"
};

/// Indexed by character - first_han.
std::vector<char16_t> make_table() {
  std::vector<char16_t> table(last_han - first_han + 1);
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char16_t>(first_han + i);
  for (const auto& pair : pairs) table[pair.traditional - first_han] = pair.simplified;
  return table;
}

char32_t from_table(char32_t character) {
  static const std::vector<char16_t> table = make_table();
  return table[character - first_han];
}

constexpr bool among(char32_t character, std::u32string_view set) { return set.find(character) != set.npos; }

/// 著 is 着 except in the words of writing and of being known.
char32_t simplified_zhu(char32_t before, char32_t after) {
  const bool word = among(after, U"名作述录錄者书書称稱") || among(before, U"显顯编編土卓昭名专專原论論合巨遗遺译譯");
  return word ? U'著' : U'着';
}

/// 乾 is 干 (dry) except in names.
char32_t simplified_qian(char32_t after) { return among(after, U"坤隆陵县縣元") ? U'乾' : U'干'; }

} // namespace

char32_t simplified(char32_t character, char32_t before, char32_t after) {
  if (character < first_han || character > last_han) return character;
  switch (character) {
  case U'著':
    return simplified_zhu(before, after);
  case U'乾':
    return simplified_qian(after);
  case U'藉':
    return before == U'狼' ? U'藉' : U'借';
  case U'瞭':
    return after == U'望' ? U'瞭' : U'了';
  case U'覆':
    return among(after, U"盖蓋灭滅没沒") || among(before, U"颠顛倾傾翻") ? U'覆' : U'复';
  case U'甯':
    return U'宁';
  case U'俱':
    return character;
  default:
    return from_table(character);
  }
}

bool is_traditional(std::string_view utf8) {
  static constexpr std::u32string_view traditional =
      U"個們這國為來時說對會發經過還進開關實業產務機點設區東遼寧長動現體";
  static constexpr std::u32string_view simple = U"个们这国为来时说对会发经过还进开关实业产务机点设区东辽宁长动现体";
  constexpr std::size_t enough = 4000; // telling characters, not bytes
  std::size_t old_forms = 0;
  std::size_t new_forms = 0;
  for (std::size_t at = 0; at < utf8.size() && old_forms + new_forms < enough;) {
    const auto point = utf8::decode(utf8, at);
    at += point.bytes;
    if (point.value < first_han || point.value > last_han) continue;
    old_forms += among(point.value, traditional) ? 1U : 0U;
    new_forms += among(point.value, simple) ? 1U : 0U;
  }
  return old_forms > new_forms;
}

std::string simplify(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto point = utf8::decode(utf8, at);
    at += point.bytes;
    const char32_t after = at < utf8.size() ? utf8::decode(utf8, at).value : 0;
    utf8::append(out, simplified(point.value, before, after));
    before = point.value;
  }
  return out;
}

} // namespace dutygraph
