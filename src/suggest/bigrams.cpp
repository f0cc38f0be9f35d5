/// Code points in pairs.

#include "bigrams.hpp"
#include <algorithm>

namespace dutygraph::drafting {
namespace {

struct CodePoint {
  char32_t value = 0; ///< 0 for a byte that is not UTF-8
  std::size_t bytes = 1;
};

std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead >= 0xC2U && lead < 0xE0U) return 2;
  if (lead >= 0xE0U && lead < 0xF0U) return 3;
  if (lead >= 0xF0U && lead < 0xF5U) return 4;
  return 0;
}

CodePoint code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = length_by_lead(byte(0));
  if (length == 0 || length > text.size()) return {};
  if (length == 1) return {byte(0), 1};
  char32_t value = byte(0) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = value << 6U | (byte(i) & 0x3FU);
  }
  return {value, length};
}

/// The character as bigrams see it: ASCII letters in lower case; 0 for what breaks.
char32_t letter(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c : 0;
  const bool breaks = c < 0xC0 || (c >= 0x2000 && c < 0x2E80) || (c >= 0x3000 && c < 0x3040) ||
                      (c >= 0xE000 && c < 0xF900) || (c >= 0xFE10 && c < 0x10000);
  return breaks ? 0 : c;
}

void add_bigrams(std::string_view text, std::vector<Bigram>& bigrams) {
  char32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point(text.substr(at));
    const char32_t current = letter(point.value);
    if (previous != 0 && current != 0) bigrams.push_back(Bigram{previous} << 32U | current);
    previous = current;
    at += point.bytes;
  }
}

} // namespace

std::vector<BigramCount> bigrams_of(const Task& task) {
  std::vector<Bigram> bigrams;
  for (const std::string* part : {&task.heading, &task.title, &task.text}) add_bigrams(*part, bigrams);
  std::ranges::sort(bigrams);
  std::vector<BigramCount> counts;
  for (const Bigram bigram : bigrams) {
    if (counts.empty() || counts.back().bigram != bigram) counts.push_back({bigram, 0});
    ++counts.back().count;
  }
  return counts;
}

} // namespace dutygraph::drafting
