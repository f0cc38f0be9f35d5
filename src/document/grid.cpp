#include "grid.hpp"
#include <algorithm>

namespace dutygraph::document {

namespace {

constexpr std::size_t most_columns = 1000; ///< of one cell, as in HTML
constexpr std::size_t most_repeated = std::size_t{16} << 20U;

} // namespace

void Grid::start_row() {
  rows_.emplace_back();
  free_from_ = 0;
  for (auto& cell : hanging_) {
    for (std::size_t i = 0; i < cell.columns; ++i) repeat(cell.column + i, cell.text);
    --cell.rows;
  }
  std::erase_if(hanging_, [](const Hanging& cell) { return cell.rows == 0; });
}

void Grid::cell(std::string_view text, std::size_t columns, std::size_t rows) {
  if (rows_.empty()) start_row();
  columns = std::clamp<std::size_t>(columns, 1, most_columns);
  const std::size_t column = first_free();
  put(column, text);
  for (std::size_t i = 1; i < columns; ++i) repeat(column + i, text);
  if (rows > 1) hanging_.push_back({column, columns, rows - 1, std::string(text)});
}

void Grid::continued_cell(std::size_t columns) {
  const std::size_t column = rows_.empty() ? 0 : first_free();
  const bool above = rows_.size() > 1 && column < rows_[rows_.size() - 2].size();
  const std::string text = above ? rows_[rows_.size() - 2][column].text : std::string();
  repeated_ += text.size();
  cell(repeated_ > most_repeated ? std::string_view() : text, columns);
}

TableRows Grid::rows() const {
  TableRows rows;
  for (const auto& squares : rows_) {
    TableRow& row = rows.emplace_back();
    for (const auto& square : squares) row.push_back(square.text);
  }
  return rows;
}

void Grid::put(std::size_t column, std::string_view text) {
  auto& row = rows_.back();
  if (row.size() <= column) row.resize(column + 1);
  row[column] = {true, std::string(text)};
}

void Grid::repeat(std::size_t column, std::string_view text) {
  repeated_ += text.size() + sizeof(Square);
  if (repeated_ <= most_repeated) put(column, text);
}

std::size_t Grid::first_free() {
  const auto& row = rows_.back();
  while (free_from_ < row.size() && row[free_from_].taken) ++free_from_;
  return free_from_;
}

} // namespace dutygraph::document
