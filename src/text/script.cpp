/// Traditional to Simplified: a table of single characters made from ICU's transliterator when the
/// tool is built (make_script_table), and the context rules
/// for characters with two Simplified forms. Character by character, because the transliterator's rules for longer
/// strings change words that are right already (巡察).
#include "script.hpp"
#include "utf8.hpp"
#include <cstdint>
#include <dutygraph/text.hpp>
#include <string>
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

/// What a table says of a character: its Simplified form; itself if it has none; 0 if its neighbours decide.
constexpr char16_t by_context = 0;

/// Indexed by character - first_han.
std::vector<char16_t> make_table() {
  std::vector<char16_t> table(last_han - first_han + 1);
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<char16_t>(first_han + i);
  for (const auto& pair : pairs) table[pair.traditional - first_han] = pair.simplified;
  for (const char32_t c : U"著乾藉瞭覆甯俱")
    if (c != 0) table[c - first_han] = by_context;
  return table;
}

const std::vector<char16_t>& simple_forms() {
  static const std::vector<char16_t> table = make_table();
  return table;
}

constexpr bool among(char32_t character, std::u32string_view set) { return set.find(character) != set.npos; }

/// 著 is 着 except in the words of writing and of being known.
char32_t simplified_zhu(char32_t before, char32_t after) {
  const bool word = among(after, U"名作述录錄者书書称稱") || among(before, U"显顯编編土卓昭名专專原论論合巨遗遺译譯");
  return word ? U'著' : U'着';
}

/// 乾 is 干 (dry) except in names.
char32_t simplified_qian(char32_t after) { return among(after, U"坤隆陵县縣元") ? U'乾' : U'干'; }

char32_t simplified_by_context(char32_t character, char32_t before, char32_t after) {
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
  default:
    return character;
  }
}

void put_three_bytes(char* text, char32_t c) {
  const auto byte = [](unsigned value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  text[0] = byte(0xE0U | c >> 12U);
  text[1] = byte(0x80U | (c >> 6U & 0x3FU));
  text[2] = byte(0x80U | (c & 0x3FU));
}

} // namespace

void simplify_in_place(char* data, std::size_t size) {
  const auto& forms = simple_forms();
  const std::string_view text(data, size);
  char32_t before = 0; // as it stood, where the character right before was Han
  for (std::size_t at = 0; at < size;) {
    const auto lead = static_cast<unsigned char>(data[at]);
    if (lead < 0xE3 || lead > 0xE9) {
      at += lead < 0x80 ? 1U : utf8::decode(text, at).bytes;
      before = 0;
      continue;
    }
    const char32_t c = utf8::decode(text, at).value;
    if (c < first_han || c > last_han) {
      before = c;
      at += 3;
      continue;
    }
    char32_t simple = forms[c - first_han];
    if (simple == by_context)
      simple = simplified_by_context(c, before, at + 3 < size ? utf8::decode(text, at + 3).value : 0);
    if (simple != c) put_three_bytes(data + at, simple);
    before = c;
    at += 3;
  }
}

namespace {

enum class Telling : std::uint8_t { nothing, traditional, simplified };

/// Common characters whose two forms differ, indexed by character - first_han.
std::vector<Telling> make_telling() {
  constexpr std::u32string_view traditional = U"個們這國為來時說對會發經過還進開關實業產務機點設區東遼寧長動現體";
  constexpr std::u32string_view simple = U"个们这国为来时说对会发经过还进开关实业产务机点设区东辽宁长动现体";
  std::vector<Telling> telling(last_han - first_han + 1);
  for (const char32_t c : traditional) telling[c - first_han] = Telling::traditional;
  for (const char32_t c : simple) telling[c - first_han] = Telling::simplified;
  return telling;
}

} // namespace

bool is_traditional(std::string_view utf8) {
  static const std::vector<Telling> telling = make_telling();
  constexpr std::size_t enough = 500; // telling characters
  std::size_t counts[3] = {};
  std::size_t kana = 0;
  for (std::size_t at = 0; at < utf8.size() && counts[1] + counts[2] < enough;) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0xE3 || lead > 0xE9) {
      at += lead < 0x80 ? 1U : utf8::decode(utf8, at).bytes;
      continue;
    }
    const char32_t c = utf8::decode(utf8, at).value;
    at += 3;
    if (c >= 0x3041 && c <= 0x30FA) ++kana;
    if (c >= first_han && c <= last_han) ++counts[static_cast<std::size_t>(telling[c - first_han])];
  }
  return counts[1] > counts[2] && kana * 4 < counts[0] + 1;
}

std::string simplify(std::string_view utf8) {
  std::string out(utf8);
  simplify_in_place(out.data(), out.size());
  return out;
}

} // namespace dutygraph
