#pragma once
/// Tables for machines (csv, tsv, json) and for people (text, markdown), each one way.

#include <dutygraph/report.hpp>
#include <string>
#include <string_view>

namespace dutygraph::tables {

/// RFC 4180 with line feeds; fields are quoted where they must be.
[[nodiscard]] std::string csv(const Table& table);
/// Tabs between fields; tabs and line breaks inside a field become blanks.
[[nodiscard]] std::string tsv(const Table& table);
/// An array of objects, one a line.
[[nodiscard]] std::string json(const Table& table);
[[nodiscard]] std::string aligned(const Table& table, Language language);
[[nodiscard]] std::string markdown(const Table& table, Language language);

/// CSV for spreadsheets: a byte-order mark, and an apostrophe before every field that a spreadsheet would take for a
/// formula (begins with = + - @ or a control character and is not a number), because names come from strangers.
[[nodiscard]] std::string for_spreadsheets(std::string_view csv);

} // namespace dutygraph::tables
