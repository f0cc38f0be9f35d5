#include "cells.hpp"
#include "render.hpp"
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace dutygraph::tables {
namespace {

std::string quoted_json(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string tsv_field(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

template <class Field>
std::string separated(const Table& table, char separator, Field field) {
  std::string out;
  const auto line = [&](const auto& items, auto text_of) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out += separator;
      out += field(text_of(items[i]));
    }
    out += '\n';
  };
  line(table.columns, [](const Column& column) { return column.key; });
  for (const auto& row : table.rows) line(row, for_machines);
  return out;
}

std::string json_value(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted_json(*text);
  const std::string number = for_machines(cell);
  return number.empty() ? "null" : number;
}

bool is_number(std::string_view field) {
  return !field.empty() && field.find_first_not_of("+-.0123456789eE") == std::string_view::npos &&
         field.find_first_of("0123456789") != std::string_view::npos;
}

bool looks_like_formula(std::string_view field) {
  if (field.empty() || is_number(field)) return false;
  const char first = field.front();
  return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
}

} // namespace

std::string csv(const Table& table) { return separated(table, ',', csv_field); }

std::string tsv(const Table& table) { return separated(table, '\t', tsv_field); }

std::string json(const Table& table) {
  std::string out = "[";
  for (const auto& row : table.rows) {
    out += out.size() == 1 ? "\n  {" : ",\n  {";
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ", ";
      out += quoted_json(table.columns[i].key) + ": " + json_value(row[i]);
    }
    out += '}';
  }
  return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

std::string for_spreadsheets(std::string_view csv) {
  std::string out = "\xEF\xBB\xBF";
  out.reserve(csv.size() + 64);
  bool quoted = false;
  bool field_starts = true;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (field_starts) {
      const std::size_t begin = c == '"' ? at + 1 : at;
      const std::size_t end = std::min(csv.find_first_of(",\"\n", begin), csv.size());
      const bool guard = looks_like_formula(csv.substr(begin, end - begin));
      if (c == '"') out += c;
      if (guard) out += '\'';
      if (c != '"') out += c;
      quoted = c == '"';
      field_starts = !quoted && (c == ',' || c == '\n');
      continue;
    }
    if (c == '"') quoted = !quoted;
    field_starts = !quoted && (c == ',' || c == '\n');
    out += c;
  }
  return out;
}

} // namespace dutygraph::tables
