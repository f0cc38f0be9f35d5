/// A decoded source in its normal form, and the way back.
#include "decode.hpp"
#include "normalise.hpp"
#include "script.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <numeric>

namespace dutygraph {

namespace {

/// Source byte behind byte `at` of the normal form.
std::size_t source_of(const SourceText& source, std::size_t at) {
  const auto step = std::ranges::upper_bound(source.steps, at, {}, &SourceText::Step::at);
  if (step == source.steps.begin()) return 0;
  return std::prev(step)->source + (at - std::prev(step)->at);
}

/// Characters of the source before byte `at`.
std::size_t characters_before(const SourceText& source, std::size_t at) {
  const std::size_t step = std::min(at / SourceText::count_step, source.counts.empty() ? 0 : source.counts.size() - 1);
  const std::size_t begin = source.counts.empty() ? 0 : step * SourceText::count_step;
  const std::size_t known = source.counts.empty() ? 0 : source.counts[step];
  return known + character_count(std::string_view(source.utf8).substr(begin, at - begin));
}

std::vector<std::uint32_t> count_characters(std::string_view utf8) {
  std::vector<std::uint32_t> counts{0};
  for (std::size_t at = 0; at + SourceText::count_step <= utf8.size(); at += SourceText::count_step)
    counts.push_back(counts.back() +
                     static_cast<std::uint32_t>(character_count(utf8.substr(at, SourceText::count_step))));
  return counts;
}

/// `at`, moved past the bytes that continue a character.
std::size_t end_of_character(std::string_view utf8, std::size_t at) {
  while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

} // namespace

const Line& SourceText::line_with(std::size_t at) const {
  const auto next = std::ranges::upper_bound(lines, at, {}, &Line::begin);
  return next == lines.begin() ? lines.front() : *std::prev(next);
}

SourceSpan SourceText::span(std::size_t begin, std::size_t end) const {
  const std::size_t first = source_of(*this, begin);
  const Line& line = line_with(first);
  // The end is that of the last character, so that what was dropped after it stays outside.
  const std::size_t last = end > begin ? source_of(*this, end - 1) + 1 : first;
  const std::size_t end_byte = end_of_character(utf8, last);
  const auto column = 1 + characters_before(*this, first) - characters_before(*this, line.begin);
  return {line.number, static_cast<std::uint32_t>(column), first, std::max(first, end_byte)};
}

std::size_t SourceText::byte_at(const Line& line, std::uint32_t column) const {
  if (column <= 1) return line.text_begin;
  const std::size_t wanted = characters_before(*this, line.begin) + column - 1;
  const auto step = std::ranges::upper_bound(counts, wanted) - counts.begin();
  std::size_t at = step == 0 ? 0 : static_cast<std::size_t>(step - 1) * count_step;
  std::size_t before = step == 0 ? 0 : counts[static_cast<std::size_t>(step - 1)];
  for (constexpr std::size_t stretch = 64; at + stretch <= line.end; at += stretch) {
    const std::size_t characters = character_count(std::string_view(utf8).substr(at, stretch));
    if (before + characters > wanted) break;
    before += characters;
  }
  for (; at < line.end; ++at)
    if ((static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80U && before++ == wanted) break;
  std::size_t first = line.text_begin; // within a line of its own the sources ascend
  for (std::size_t last = line.text_end; first < last;) {
    const std::size_t middle = std::midpoint(first, last);
    if (source_of(*this, middle) < at)
      first = middle + 1;
    else
      last = middle;
  }
  return first;
}

std::size_t SourceText::line_index(std::size_t at) const {
  return static_cast<std::size_t>(&line_with(source_of(*this, at)) - lines.data());
}

std::size_t SourceText::append(std::size_t begin, std::size_t end, std::string_view glue) {
  normal += glue;
  const std::size_t copy = normal.size();
  const auto offset = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
  steps.push_back({offset(copy), offset(source_of(*this, begin))});
  const auto first = std::ranges::upper_bound(steps, begin, {}, &Step::at) - steps.begin();
  for (auto i = static_cast<std::size_t>(first); i < steps.size() && steps[i].at < end; ++i)
    steps.push_back({offset(steps[i].at - begin + copy), steps[i].source});
  normal.append(normal, begin, end - begin);
  return copy;
}

Result<SourceText> read_text(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto decoded = decode(bytes, name, encoding);
  if (!decoded) return Failure(decoded.error());
  SourceText source;
  source.name = name;
  source.utf8 = std::move(decoded->utf8);
  source.encoding = std::move(decoded->encoding);
  source.damaged = decoded->damaged;
  source.sha256 = sha256_hex(bytes);
  source.counts = count_characters(source.utf8);
  source.traditional = is_traditional(source.utf8);
  auto normal = normalise_lines(source.utf8, source.traditional);
  source.normal = std::move(normal.text);
  source.steps = std::move(normal.steps);
  source.lines = std::move(normal.lines);
  return source;
}

} // namespace dutygraph
