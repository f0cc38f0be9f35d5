#include "cells.hpp"
#include "render.hpp"
#include "spoken.hpp"
#include <algorithm>

namespace dutygraph {
namespace tables {
namespace {

using Lines = std::vector<std::vector<std::string>>;

const std::string& heading(const Column& column, Language language) {
  return language == Language::zh ? column.chinese : column.english;
}

const std::vector<std::string>& notes(const Table& table, Language language) {
  return language == Language::zh ? table.notes_zh : table.notes_en;
}

const std::string& title(const Table& table, Language language) {
  return language == Language::zh ? table.title_zh : table.title_en;
}

/// Control characters could move the cursor or colour the terminal of whoever reads a stranger's names.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; }, ' ');
  return text;
}

/// Heading and rows as a person reads them.
Lines lines_of(const Table& table, Language language) {
  Lines lines;
  lines.reserve(table.rows.size() + 1);
  auto& head = lines.emplace_back();
  for (const Column& column : table.columns) head.push_back(heading(column, language));
  for (const auto& row : table.rows) {
    auto& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Column& column = table.columns[i];
      line.push_back(on_one_line(spoken(for_people(row[i], column), column.key, language)));
    }
  }
  return lines;
}

std::vector<std::size_t> widths_of(const Lines& lines, std::size_t columns) {
  std::vector<std::size_t> widths(columns, 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i]));
  return widths;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::string blanks(width - std::min(width, display_width(text)), ' ');
  return right ? blanks + text : text + blanks;
}

std::string aligned_line(const std::vector<std::string>& cells, const Table& table,
                         const std::vector<std::size_t>& widths) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += "  ";
    out += padded(cells[i], widths[i], table.columns[i].number);
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out + '\n';
}

std::string rule(const std::vector<std::size_t>& widths) {
  std::string out;
  for (std::size_t i = 0; i < widths.size(); ++i) out += std::string(i > 0 ? 2 : 0, ' ') + std::string(widths[i], '-');
  return out + '\n';
}

/// Characters that Markdown would take for markup get a backslash.
std::string plain_in_markdown(const std::string& text) {
  std::string out;
  for (const char c : on_one_line(text)) {
    if (std::string_view("|\\<*_`[").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_line(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += ' ' + plain_in_markdown(cell) + " |";
  return out + '\n';
}

std::string markdown_rule(const Table& table) {
  std::string out = "|";
  for (const Column& column : table.columns) out += column.number ? " ---: |" : " --- |";
  return out + '\n';
}

} // namespace

std::string aligned(const Table& table, Language language) {
  const Lines lines = lines_of(table, language);
  const auto widths = widths_of(lines, table.columns.size());
  std::string out =
      on_one_line(title(table, language)) + "\n\n" + aligned_line(lines.front(), table, widths) + rule(widths);
  for (std::size_t i = 1; i < lines.size(); ++i) out += aligned_line(lines[i], table, widths);
  if (table.rows.empty()) out += language == Language::zh ? "（无）\n" : "(none)\n";
  if (!notes(table, language).empty()) out += '\n';
  for (const std::string& note : notes(table, language)) out += "* " + on_one_line(note) + '\n';
  return out;
}

std::string markdown(const Table& table, Language language) {
  const Lines lines = lines_of(table, language);
  std::string out =
      "## " + plain_in_markdown(title(table, language)) + "\n\n" + markdown_line(lines.front()) + markdown_rule(table);
  for (std::size_t i = 1; i < lines.size(); ++i) out += markdown_line(lines[i]);
  if (!notes(table, language).empty()) out += '\n';
  for (const std::string& note : notes(table, language)) out += "- " + on_one_line(note) + '\n';
  return out;
}

} // namespace tables

std::optional<TableFormat> table_format_from(std::string_view word) {
  if (word == "table" || word == "text") return TableFormat::text;
  if (word == "csv") return TableFormat::csv;
  if (word == "tsv") return TableFormat::tsv;
  if (word == "json") return TableFormat::json;
  if (word == "md" || word == "markdown") return TableFormat::markdown;
  return std::nullopt;
}

std::string render(const Table& table, TableFormat format, Language language) {
  switch (format) {
  case TableFormat::text:
    return tables::aligned(table, language);
  case TableFormat::csv:
    return tables::csv(table);
  case TableFormat::tsv:
    return tables::tsv(table);
  case TableFormat::json:
    return tables::json(table);
  case TableFormat::markdown:
    return tables::markdown(table, language);
  }
  return {};
}

} // namespace dutygraph
