#pragma once
/// A list's number as it is shown.

#include <cstddef>
#include <string>
#include <string_view>

namespace dutygraph::document {

/// `format` in the words of Office Open XML (ST_NumberFormat): decimal, chineseCounting, lowerLetter, upperRoman …;
/// decimal where it is unknown, empty for `none` and `bullet`. `number` from 1.
[[nodiscard]] std::string number_as(std::string_view format, std::size_t number);
/// 一, 十二, 一百零三; digits from 10000 on.
[[nodiscard]] std::string han_number(std::size_t number);
/// a … z, aa, ab …
[[nodiscard]] std::string letter_number(std::size_t number);
/// i, ii, iii, iv …; digits from 4000 on.
[[nodiscard]] std::string roman_number(std::size_t number);

} // namespace dutygraph::document
