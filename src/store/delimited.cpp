#include "delimited.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <utility>

namespace dutygraph::store {

RowReader::RowReader(std::string_view table, char separator, std::string_view file)
    : table_(table), separator_(separator), file_(file), at_(table.size() - without_mark(table).size()) {}

bool RowReader::at_row_end() const {
  const auto rest = table_.substr(at_);
  return rest.empty() || rest.starts_with('\n') || rest.starts_with("\r\n");
}

void RowReader::pass_row_end() {
  at_ = std::min(table_.find('\n', at_), table_.size() - 1) + 1;
  ++line_;
}

Result<Cell> RowReader::quoted_cell() {
  Cell cell{{}, at_, at_};
  for (++at_; at_ < table_.size(); ++at_) {
    if (table_[at_] == '"' && !table_.substr(at_ + 1).starts_with('"')) break;
    if (table_[at_] == '"') ++at_;
    if (table_[at_] == '\n') ++line_;
    cell.text += table_[at_];
  }
  if (at_ >= table_.size())
    return input_error(file_, "a quote that is not closed", "close it, or double a quote that is meant as one",
                       place(table_, cell.begin, cell.begin + 1));
  cell.end = ++at_;
  while (!at_row_end() && table_[at_] != separator_ && table_[at_] == ' ') ++at_;
  if (at_row_end() || table_[at_] == separator_) return cell;
  return input_error(file_, "text after a closing quote", "double a quote that is meant as one",
                     place(table_, at_, at_ + 1));
}

Result<Cell> RowReader::cell() {
  while (!at_row_end() && table_[at_] == ' ') ++at_;
  if (!at_row_end() && table_[at_] == '"') return quoted_cell();
  Cell cell{{}, at_, at_};
  while (!at_row_end() && table_[at_] != separator_) ++at_;
  cell.end = at_;
  cell.text = table_.substr(cell.begin, cell.end - cell.begin);
  return cell;
}

Result<Row> RowReader::row() {
  Row row{{}, at_, line_};
  while (true) {
    auto next = cell();
    if (!next) return Failure(std::move(next.error()));
    next->text = std::string(trimmed(next->text));
    row.cells.push_back(std::move(*next));
    if (at_row_end()) break;
    ++at_; // the separator
  }
  if (at_ < table_.size()) pass_row_end();
  return row;
}

Result<std::optional<Row>> RowReader::next() {
  while (at_ < table_.size()) {
    auto found = row();
    if (!found) return Failure(std::move(found.error()));
    const auto filled = [](const Cell& cell) { return !cell.text.empty(); };
    if (std::ranges::any_of(found->cells, filled)) return std::move(*found);
  }
  return std::nullopt;
}

std::string_view first_line(std::string_view table) {
  const auto text = without_mark(table);
  const auto line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

char separator_of(std::string_view table) {
  return first_line(table).find('\t') == std::string_view::npos ? ',' : '\t';
}

void add_csv_cell(std::string& row, std::string_view text) {
  const bool blank_at_an_end = trimmed(text).size() != text.size();
  if (!blank_at_an_end && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    row += text;
    return;
  }
  row += '"';
  for (const char byte : text) row.append(byte == '"' ? 2U : 1U, byte);
  row += '"';
}

} // namespace dutygraph::store
