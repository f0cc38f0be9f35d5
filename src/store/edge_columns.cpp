#include "edge_columns.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::store {
namespace {

constexpr std::array<std::string_view, column_count> column_names{
    "task", "agency", "role", "plan", "period", "title", "weight", "name", "kind", "field", "role_word", "basis"};
constexpr std::array<std::string_view, 3> lead_words{"牵头", "主办", "主责"};
constexpr std::array<std::string_view, 4> co_words{"责任", "配合", "协办", "参加"};
constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};

std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (auto& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

/// The whole of `written` as a number.
template <class Number>
std::optional<Number> number_of(std::string_view written) {
  Number number{};
  const auto* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

std::optional<int> year_of(std::string_view written) {
  const auto year = number_of<int>(trimmed(written));
  return year && *year >= 1 && *year <= 9999 ? year : std::nullopt;
}

} // namespace

std::optional<Column> column_from(std::string_view name) {
  const auto* found = std::ranges::find(column_names, lower_case(trimmed(name)));
  if (found == column_names.end()) return std::nullopt;
  return static_cast<Column>(found - column_names.begin());
}

Result<Columns> Columns::of(const Row& header, std::string_view table, std::string_view file) {
  Columns columns;
  columns.width_ = header.cells.size();
  for (std::size_t index = 0; index < header.cells.size(); ++index) {
    const auto& cell = header.cells[index];
    const auto column = column_from(cell.text);
    if (!column) continue;
    auto& at = columns.at_[static_cast<std::size_t>(*column)];
    if (at)
      return input_error(file, fmt::format("the column \"{}\" stands twice", cell.text), "remove or rename one",
                         place(table, cell.begin, cell.end));
    at = index;
  }
  for (const auto column : {Column::task, Column::agency, Column::role})
    if (!columns.has(column))
      return input_error(file,
                         fmt::format("the column \"{}\" is missing", column_names[static_cast<std::size_t>(column)]),
                         "the first line names the columns: task, agency, role and perhaps plan, period, title, weight",
                         place(table, header.begin, header.cells.back().end));
  return columns;
}

const std::optional<std::size_t>& Columns::index(Column column) const { return at_[static_cast<std::size_t>(column)]; }

Cell Columns::cell(const Row& row, Column column) const {
  const auto& at = index(column);
  if (at && *at < row.cells.size()) return row.cells[*at];
  return {{}, row.cells.back().end, row.cells.back().end};
}

std::optional<Role> role_of(std::string_view written) {
  if (const auto role = role_from(lower_case(written))) return role;
  constexpr std::string_view body = "单位";
  if (written.ends_with(body)) written.remove_suffix(body.size());
  if (std::ranges::find(lead_words, written) != lead_words.end()) return Role::lead;
  if (std::ranges::find(co_words, written) != co_words.end()) return Role::co;
  return std::nullopt;
}

std::optional<Period> period_of(std::string_view written) {
  if (const auto year = year_of(written)) return Period{*year, *year};
  for (const auto dash : dashes) {
    const auto at = written.find(dash);
    if (at == std::string_view::npos) continue;
    const auto from = year_of(written.substr(0, at));
    const auto to = year_of(written.substr(at + dash.size()));
    if (from && to && *from <= *to) return Period{*from, *to};
  }
  return std::nullopt;
}

std::optional<double> weight_of(std::string_view written) {
  const auto weight = number_of<double>(written);
  return weight && std::isfinite(*weight) && *weight >= 0 ? weight : std::nullopt;
}

} // namespace dutygraph::store
