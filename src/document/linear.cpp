#include "linear.hpp"
#include "characters.hpp"
#include <algorithm>
#include <utility>

namespace dutygraph::document {

namespace {

constexpr std::size_t longest_heading = 100; ///< characters
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

void Flow::paragraph(std::string_view text) {
  for (auto& line : lines_of(text)) pieces_.push_back({0, false, std::move(line), {}});
}

void Flow::heading(std::size_t level, std::string_view text) {
  std::string title;
  for (const auto& line : lines_of(text)) title.append(glue(title, line)).append(line);
  if (title.empty()) return;
  const bool is_title = character_count(title) <= longest_heading;
  pieces_.push_back({is_title ? std::clamp<std::size_t>(level, 1, 6) : 0, false, std::move(title), {}});
}

void Flow::table(const TableRows& rows) {
  const bool is_box = std::ranges::all_of(rows, [](const TableRow& row) { return row.size() <= 1; });
  gap();
  for (const auto& row : rows) {
    if (is_box) {
      for (const auto& cell : row) paragraph(cell);
      continue;
    }
    TableRow cells;
    for (const auto& cell : row) cells.push_back(joined(lines_of(cell), line_separator));
    const bool blank = std::ranges::all_of(cells, [](const auto& cell) { return cell.empty(); });
    if (!blank) pieces_.push_back({0, false, {}, std::move(cells)});
  }
  gap();
}

void Flow::gap() {
  if (!pieces_.empty() && !pieces_.back().gap) pieces_.push_back({0, true, {}, {}});
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
