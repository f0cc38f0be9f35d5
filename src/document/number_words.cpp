#include "number_words.hpp"
#include "characters.hpp"
#include <algorithm>
#include <array>

namespace dutygraph::document {

namespace {

/// The character so many places after `first`, for 1 to `last`; digits beyond.
std::string nth_of(char32_t first, std::size_t last, std::size_t number) {
  if (number == 0 || number > last) return std::to_string(number);
  std::string text;
  append(text, first + static_cast<char32_t>(number - 1));
  return text;
}

std::string one_of(std::u32string_view words, std::size_t number) {
  if (number == 0 || number > words.size()) return std::to_string(number);
  std::string text;
  append(text, words[number - 1]);
  return text;
}

std::string upper_case(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 32); });
  return text;
}

std::string digits_from(std::size_t number, char32_t zero) {
  std::string text;
  for (const char digit : std::to_string(number)) append(text, zero + static_cast<char32_t>(digit - '0'));
  return text;
}

std::string in_han_digits(std::size_t number) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  std::string text;
  for (const char digit : std::to_string(number)) append(text, digits[static_cast<std::size_t>(digit - '0')]);
  return text;
}

/// 一千零二十, 十二 (not 一十二).
std::string counted(std::size_t number, std::u32string_view digits, std::u32string_view units) {
  if (number == 0 || number > 9999) return std::to_string(number);
  std::string text;
  bool zero_between = false;
  for (std::size_t place = 4; place-- > 0;) {
    constexpr std::array<std::size_t, 4> powers{1, 10, 100, 1000};
    const std::size_t digit = number / powers[place] % 10;
    if (digit == 0) {
      zero_between = !text.empty();
      continue;
    }
    if (zero_between) append(text, digits[0]);
    zero_between = false;
    const bool is_ten = place == 1 && digit == 1 && text.empty() && units[0] == U'十';
    if (!is_ten) append(text, digits[digit]);
    if (place > 0) append(text, units[place - 1]);
  }
  return text;
}

bool is_han_counting(std::string_view format) {
  constexpr std::array<std::string_view, 7> formats{
      "chineseCounting", "chineseCountingThousand",   "japaneseCounting", "taiwaneseCounting",
      "ideographLegal",  "taiwaneseCountingThousand", "koreanCounting"};
  return std::ranges::find(formats, format) != formats.end();
}

} // namespace

std::string han_number(std::size_t number) { return counted(number, U"零一二三四五六七八九", U"十百千"); }

std::string letter_number(std::size_t number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26) text += static_cast<char>('a' + static_cast<char>((number - 1) % 26));
  std::ranges::reverse(text);
  return text;
}

std::string roman_number(std::size_t number) {
  struct Step {
    std::size_t value;
    std::string_view letters;
  };
  constexpr std::array<Step, 13> steps{{{1000, "m"},
                                        {900, "cm"},
                                        {500, "d"},
                                        {400, "cd"},
                                        {100, "c"},
                                        {90, "xc"},
                                        {50, "l"},
                                        {40, "xl"},
                                        {10, "x"},
                                        {9, "ix"},
                                        {5, "v"},
                                        {4, "iv"},
                                        {1, "i"}}};
  if (number == 0 || number >= 4000) return std::to_string(number);
  std::string text;
  for (const auto& [value, letters] : steps)
    for (; number >= value; number -= value) text += letters;
  return text;
}

std::string number_as(std::string_view format, std::size_t number) {
  if (format == "none" || format == "bullet") return {};
  if (is_han_counting(format)) return han_number(number);
  if (format == "chineseLegalSimplified") return counted(number, U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟");
  if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" || format == "taiwaneseDigital")
    return in_han_digits(number);
  if (format == "ideographTraditional") return one_of(U"甲乙丙丁戊己庚辛壬癸", number);
  if (format == "ideographZodiac") return one_of(U"子丑寅卯辰巳午未申酉戌亥", number);
  if (format == "lowerLetter") return letter_number(number);
  if (format == "upperLetter") return upper_case(letter_number(number));
  if (format == "lowerRoman") return roman_number(number);
  if (format == "upperRoman") return number < 4000 ? upper_case(roman_number(number)) : roman_number(number);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return nth_of(U'①', 20, number);
  if (format == "decimalEnclosedParen") return nth_of(U'⑴', 20, number);
  if (format == "decimalEnclosedFullstop") return nth_of(U'⒈', 20, number);
  if (format == "ideographEnclosedCircle") return nth_of(U'㊀', 10, number);
  if (format == "decimalFullWidth") return digits_from(number, U'０');
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

} // namespace dutygraph::document
