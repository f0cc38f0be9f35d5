#include "lettering.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace dutygraph::diagram {

namespace {

constexpr char32_t bad_character = 0xFFFD;

std::size_t length_announced(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool shortest_form(char32_t point, std::size_t length) {
  constexpr std::array<char32_t, 5> first{0, 0, 0x80, 0x800, 0x10000};
  return point >= first[length] && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
}

/// The next character of `text` from `at` on, which moves past it; a byte that starts none counts as a bad character.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = length_announced(lead);
  const std::size_t start = at++;
  if (length == 1) return lead;
  if (length == 0 || start + length > text.size()) return bad_character;
  char32_t point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[start + i]);
    if ((byte & 0xC0U) != 0x80U) return bad_character;
    point = (point << 6U) | (byte & 0x3FU);
  }
  if (!shortest_form(point, length)) return bad_character;
  at = start + length;
  return point;
}

void append(std::string& out, char32_t point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | (point >> 6U));
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12U));
    put(0x80 | ((point >> 6U) & 0x3F));
  } else {
    put(0xF0 | (point >> 18U));
    put(0x80 | ((point >> 12U) & 0x3F));
    put(0x80 | ((point >> 6U) & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

bool is_space(char32_t point) {
  return point <= 0x20 || (point >= 0x7F && point <= 0xA0) || point == 0x2028 || point == 0x2029 || point == 0x3000;
}

/// Marks that turn the direction of writing or have no width: they could make a label read as another.
bool is_invisible(char32_t point) {
  return (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

bool is_wide(char32_t point) { return point >= 0x1100 || (point >= 0x2010 && point <= 0x22FF); }

double em_of(char32_t point) {
  if (point >= 0x2000 || is_wide(point)) return 1.0;
  if (point >= 0x80) return 0.8;
  constexpr std::string_view narrow = "!'(),.:;I[]`ijl{|}";
  constexpr std::string_view slim = "\"*-/\\frt";
  constexpr std::string_view broad = "%@GMOQWmw+<=>~";
  const char letter = static_cast<char>(point);
  if (narrow.find(letter) != std::string_view::npos) return 0.35;
  if (slim.find(letter) != std::string_view::npos) return 0.48;
  if (letter == ' ') return 0.28;
  if (broad.find(letter) != std::string_view::npos) return 0.95;
  return letter >= 'A' && letter <= 'Z' ? 0.75 : 0.6;
}

/// A stretch that no line break may cut: one wide character, or a word with the space before it.
std::vector<std::string> unbreakable(std::string_view text) {
  constexpr std::u32string_view never_first = U"，。、；：！？）」』》〉】〕…·％%”’";
  constexpr std::u32string_view never_last = U"（「『《〈【〔“‘";
  std::vector<std::string> pieces;
  char32_t before = U' ';
  for (const char32_t point : code_points(text)) {
    const bool joined = !is_wide(point) && !is_wide(before) && point != U' ';
    const bool held =
        never_first.find(point) != std::u32string_view::npos || never_last.find(before) != std::u32string_view::npos;
    if (pieces.empty() || !(joined || held)) pieces.emplace_back();
    append(pieces.back(), point);
    before = point;
  }
  return pieces;
}

std::string without_spaces_around(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// As much of `text` as fits, with an ellipsis.
std::string cut(std::string_view text, double size, double width) {
  std::string out;
  double used = size; // the ellipsis
  for (const char32_t point : code_points(text)) {
    used += em_of(point) * size;
    if (used > width) break;
    append(out, point);
  }
  return out + "…";
}

std::vector<std::string> fill_lines(const std::vector<std::string>& pieces, double size, double width) {
  std::vector<std::string> lines(1);
  for (const std::string& piece : pieces) {
    const std::string longer = lines.back() + piece;
    if (!lines.back().empty() && text_width(without_spaces_around(longer), size) > width)
      lines.push_back(without_spaces_around(piece));
    else
      lines.back() = longer;
  }
  return lines;
}

} // namespace

std::string clean(std::string_view text) {
  std::string out;
  bool space_waits = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t point = next_character(text, at);
    if (is_invisible(point)) continue;
    if ((point & 0xFFFEU) == 0xFFFEU || (point >= 0xFDD0 && point <= 0xFDEF)) point = bad_character;
    if (is_space(point)) {
      space_waits = !out.empty();
      continue;
    }
    if (space_waits) out.push_back(' ');
    space_waits = false;
    append(out, point);
  }
  return out;
}

std::vector<char32_t> code_points(std::string_view clean_text) {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < clean_text.size();) points.push_back(next_character(clean_text, at));
  return points;
}

double text_width(std::string_view clean_text, double size) {
  double em = 0;
  for (std::size_t at = 0; at < clean_text.size();) em += em_of(next_character(clean_text, at));
  return em * size;
}

std::vector<std::string> wrap(std::string_view clean_text, double size, double width, std::size_t limit) {
  const double whole = text_width(clean_text, size);
  const auto pieces = unbreakable(clean_text);
  std::vector<std::string> lines = fill_lines(pieces, size, width);
  if (lines.size() > 1)
    lines = fill_lines(pieces, size, std::min(width, whole / static_cast<double>(lines.size()) + size));
  if (lines.size() > limit) lines = fill_lines(pieces, size, width);
  if (lines.size() > limit) {
    for (std::size_t i = limit; i < lines.size(); ++i) lines[limit - 1] += lines[i];
    lines.resize(limit);
  }
  for (std::string& line : lines)
    if (text_width(line, size) > width) line = cut(line, size, width);
  return lines;
}

double widest(const std::vector<std::string>& lines, double size) {
  double width = 0;
  for (const std::string& line : lines) width = std::max(width, text_width(line, size));
  return std::ceil(width) + 2;
}

double height_of(const std::vector<std::string>& lines, double size) {
  return static_cast<double>(lines.size()) * size * line_spacing;
}

} // namespace dutygraph::diagram
