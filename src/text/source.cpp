/// A decoded source cut into lines, and the way back from a line to the source.
#include "decode.hpp"
#include "normalise.hpp"
#include "script.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

/// End of the line that starts at `begin`, and start of the next: \n, \r\n and \r end lines.
struct LineEnd {
  std::size_t end;
  std::size_t next;
};
LineEnd end_of_line(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  if (end == text.size()) return {end, end};
  const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
  return {end, end + (pair ? 2 : 1)};
}

/// Source byte (relative to the line) behind byte `at` of its normalised text.
std::size_t source_of(const Line& line, std::size_t at) {
  const auto step = std::ranges::upper_bound(line.steps, at, {}, &Line::Step::at);
  if (step == line.steps.begin()) return 0;
  return std::prev(step)->source + (at - std::prev(step)->at);
}

} // namespace

std::string_view SourceText::original(const Line& line) const {
  return std::string_view(utf8).substr(line.begin, line.end - line.begin);
}

SourceSpan SourceText::span(const Line& line, std::size_t begin, std::size_t end) const {
  const std::size_t first = source_of(line, begin);
  const std::size_t last = end >= line.text.size() ? line.end - line.begin : source_of(line, end);
  const auto column = 1 + character_count(original(line).substr(0, first));
  return {line.number, static_cast<std::uint32_t>(column), line.begin + first, line.begin + std::max(first, last)};
}

Result<SourceText> read_text(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto decoded = decode(bytes, name, encoding);
  if (!decoded) return Failure(decoded.error());
  SourceText source{
      std::string(name), std::move(decoded->utf8), std::move(decoded->encoding), sha256_hex(bytes), false, {}};
  source.traditional = is_traditional(source.utf8);
  const std::string_view text = source.utf8;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto [end, next] = end_of_line(text, begin);
    auto [normal, steps] = normalise_line(text.substr(begin, end - begin), source.traditional);
    source.lines.push_back(
        {static_cast<std::uint32_t>(source.lines.size() + 1), begin, end, std::move(normal), std::move(steps)});
    begin = next;
  }
  return source;
}

} // namespace dutygraph
