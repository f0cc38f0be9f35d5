#include "edge_row.hpp"
#include "utf8.hpp"
#include <dutygraph/text.hpp>
#include <fmt/format.h>

namespace dutygraph::store {

bool WordReader::read_role(std::string_view text, RowWords& words) {
  if (text != last_role_) {
    const auto role = role_of(normalise(text));
    if (!role) return false;
    last_role_ = text;
    role_ = *role;
  }
  words.role = role_;
  return !text.empty();
}

bool WordReader::read_period(std::string_view text, RowWords& words) {
  if (text != last_period_) {
    const auto period = text.empty() ? std::nullopt : period_of(text);
    if (!period && !text.empty()) return false;
    last_period_ = text;
    period_ = period;
  }
  words.period = period_;
  return true;
}

std::optional<Column> WordReader::read(const RowCells& cells, RowWords& words) {
  if (cells[Column::task].empty()) return Column::task;
  if (cells[Column::agency].empty()) return Column::agency;
  const std::string_view role = cells[Column::role];
  if (role == "co" || role == "lead")
    words.role = role == "co" ? Role::co : Role::lead;
  else if (!read_role(role, words))
    return Column::role;
  if (!read_period(cells[Column::period], words)) return Column::period;
  words.weight = 1;
  if (const std::string_view text = cells[Column::weight]; !text.empty()) {
    const auto weight = weight_of(text);
    if (!weight) return Column::weight;
    words.weight = *weight;
  }
  words.basis = Basis::stated;
  if (const std::string_view text = cells[Column::basis]; !text.empty()) {
    const auto basis = basis_from(text);
    if (!basis) return Column::basis;
    words.basis = *basis;
  }
  return std::nullopt;
}

namespace {

struct Words {
  std::string message;
  std::string hint;
};

Words words_for(Column column, std::string_view text) {
  const std::string shown = first_characters(text, 40);
  switch (column) {
  case Column::task:
    return {"the task is empty", "name the task or remove the row"};
  case Column::agency:
    return {"the agency is empty", "name the agency or remove the row"};
  case Column::role:
    return {fmt::format("unknown role \"{}\"", shown),
            "use lead or co (牵头 主办 主责, 责任 配合 协办 参加 are understood too)"};
  case Column::period:
    return {fmt::format("unknown period \"{}\"", shown), "write 2011-2015 or a year"};
  case Column::weight:
    return {fmt::format("the weight \"{}\" is no number from 0", shown),
            "write a finite number of at least 0, or leave it empty for 1"};
  default:
    return {"unknown basis", "use stated or suggested"};
  }
}

} // namespace

Failure complaint(const Row& row, const Columns& columns, Column column, std::string_view table,
                  std::string_view file) {
  const Cell cell = columns.cell(row, column);
  Words words = words_for(column, cell.text);
  return input_error(file, std::move(words.message), std::move(words.hint), place(table, cell.begin, cell.end));
}

const Cell* cell_beyond(const Row& row, std::size_t width) {
  for (std::size_t index = width; index < row.cells.size(); ++index)
    if (!row.cells[index].text.empty()) return &row.cells[index];
  return nullptr;
}

} // namespace dutygraph::store
