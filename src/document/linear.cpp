#include "linear.hpp"
#include "characters.hpp"
#include <algorithm>
#include <utility>

namespace dutygraph::document {

namespace {

constexpr std::size_t longest_line_heading = 100; ///< characters
constexpr std::string_view line_separator = "\u2028";

bool is_break(char32_t c) { return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x2028 || c == 0x2029; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0 && c != 0x85); }

/// The lines of a text: trimmed, none empty, nothing in them but printable characters and blanks.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::string line;
  const auto finish = [&] {
    if (const auto kept = trimmed(line); !kept.empty()) lines.emplace_back(kept);
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto next = character_at(text, at);
    at += next.bytes;
    if (is_break(next.value))
      finish();
    else if (next.value == '\t')
      line += ' ';
    else if (!is_control(next.value))
      append(line, next.value);
  }
  finish();
  return lines;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const auto& part : parts) {
    if (&part != &parts.front()) all += between;
    all += part;
  }
  return all;
}

Diagnostic diagnostic(Severity severity, std::string code, std::string_view file, std::string message,
                      std::string hint) {
  return {std::move(code), severity, std::string(file), {}, std::move(message), std::move(hint), {}};
}

} // namespace

void Flow::paragraph(std::string_view text, std::uint32_t line) {
  for (auto& part : lines_of(text)) pieces_.push_back({0, false, std::move(part), {}, line});
}

void Flow::heading(std::size_t level, std::string_view text, std::uint32_t line) {
  std::string title;
  for (const auto& part : lines_of(text)) title.append(glue(title, part)).append(part);
  if (title.empty()) return;
  const bool is_title = character_count(title) <= longest_line_heading;
  pieces_.push_back({is_title ? std::clamp<std::size_t>(level, 1, 6) : 0, false, std::move(title), {}, line});
}

void Flow::table(const TableRows& rows, std::span<const std::uint32_t> lines) {
  const bool is_box = std::ranges::all_of(rows, [](const TableRow& row) { return row.size() <= 1; });
  gap();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t line = i < lines.size() ? lines[i] : 0;
    if (is_box) {
      for (const auto& cell : rows[i]) paragraph(cell, line);
      continue;
    }
    TableRow cells;
    for (const auto& cell : rows[i]) cells.push_back(joined(lines_of(cell), line_separator));
    const bool blank = std::ranges::all_of(cells, [](const auto& cell) { return cell.empty(); });
    if (!blank) pieces_.push_back({0, false, {}, std::move(cells), line});
  }
  gap();
}

void Flow::gap() {
  if (!pieces_.empty() && !pieces_.back().gap) pieces_.push_back({0, true, {}, {}, 0});
}

std::string Flow::lines() const {
  std::string text;
  for (const auto& piece : pieces_) {
    if (piece.level > 0) text += std::string(piece.level, '#') + ' ';
    text += piece.cells.empty() ? piece.text : joined(piece.cells, "\t");
    text += '\n';
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

std::vector<std::uint32_t> Flow::line_numbers() const {
  std::vector<std::uint32_t> numbers;
  for (const auto& piece : pieces_)
    numbers.push_back(piece.line > 0 ? piece.line : numbers.empty() ? 1 : numbers.back());
  if (!pieces_.empty() && pieces_.back().gap) numbers.pop_back(); // the text does not end with a blank line
  return numbers;
}

std::string Flow::cell() const {
  std::vector<std::string> lines;
  for (const auto& piece : pieces_) {
    if (piece.gap) continue;
    auto line = piece.cells.empty() ? piece.text : joined(piece.cells, " ");
    lines.push_back(std::move(line));
  }
  return joined(lines, "\n");
}

Diagnostic warning(std::string code, std::string_view file, std::string message, std::string hint) {
  return diagnostic(Severity::warning, std::move(code), file, std::move(message), std::move(hint));
}

Diagnostic note(std::string code, std::string_view file, std::string message, std::string hint) {
  return diagnostic(Severity::note, std::move(code), file, std::move(message), std::move(hint));
}

} // namespace dutygraph::document
