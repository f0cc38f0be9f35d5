#include "cell_reader.hpp"
#include "edge_columns.hpp"
#include "edge_row.hpp"
#include "edge_table.hpp"
#include "plan_in_progress.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <deque>
#include <dutygraph/store.hpp>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <unordered_map>
#include <utility>

namespace dutygraph::store {
namespace {

/// Rows that `size` more bytes hold if they are as long as the first ones.
std::size_t likely_rows(std::string_view table) {
  constexpr std::size_t sample = std::size_t{1} << 16U;
  const auto beginning = table.substr(0, sample);
  const auto lines = static_cast<std::size_t>(std::ranges::count(beginning, '\n')) + 1;
  return table.size() / std::max<std::size_t>(beginning.size() / lines, 1) + table.size() / 64;
}

class EdgeTableReader {
public:
  EdgeTableReader(std::string_view table, std::string_view file, const Registry& registry, unsigned threads)
      : table_(table), file_(file), registry_(registry), threads_(threads), separator_(separator_of(table)) {}
  [[nodiscard]] Result<EdgeTable> read();

private:
  [[nodiscard]] Result<RowPlace> read_header();
  [[nodiscard]] Result<void> read_rows(RowPlace first);
  [[nodiscard]] Result<void> enter(const CellReader& rows, const RowWords& words);
  PlanInProgress& plan_of(std::string_view name, const std::optional<Period>& period);
  [[nodiscard]] std::string plan_name(std::string_view name, const std::optional<Period>& period) const;
  [[nodiscard]] Failure another_period(const CellReader& rows, const PlanInProgress& plan) const;
  [[nodiscard]] Failure another_weight(const Contradiction& rows) const;
  [[nodiscard]] Result<EdgeTable> finished(Result<void> read);

  std::string_view table_;
  std::string_view file_;
  const Registry& registry_;
  unsigned threads_;
  char separator_;
  Columns columns_;
  std::deque<PlanInProgress> plans_; ///< in order of their first rows
  std::unordered_map<std::string, PlanInProgress*> plan_called_;
  PlanInProgress* last_ = nullptr; ///< the plan of the row before, …
  std::string last_name_;          ///< … what its cell says, …
  std::optional<Period> last_period_;
};

Result<EdgeTable> EdgeTableReader::read() {
  if (auto valid = require_utf8(table_, file_); !valid) return Failure(std::move(valid.error()));
  const auto first = read_header();
  if (!first) return Failure(first.error());
  return finished(read_rows(*first));
}

/// The columns; and where the first row after the header is.
Result<RowPlace> EdgeTableReader::read_header() {
  RowReader rows(table_, separator_, file_);
  auto header = rows.next();
  if (!header) return Failure(std::move(header.error()));
  if (!*header) return input_error(file_, "an empty table", "give it a header line and a row for each assignment");
  auto columns = Columns::of(**header, table_, file_);
  if (!columns) return Failure(std::move(columns.error()));
  columns_ = *columns;
  return RowPlace{rows.at(), rows.line()};
}

Result<void> EdgeTableReader::read_rows(RowPlace first) {
  CellReader rows(table_, separator_, file_, columns_, first);
  WordReader reader;
  RowWords words;
  while (true) {
    auto more = rows.next();
    if (!more) return Failure(std::move(more.error()));
    if (!*more) return {};
    if (const auto wrong = reader.read(rows.cells(), words))
      return complaint(rows.row(), columns_, *wrong, table_, file_);
    if (auto entered = enter(rows, words); !entered) return entered;
  }
}

Result<void> EdgeTableReader::enter(const CellReader& rows, const RowWords& words) {
  PlanInProgress& plan = plan_of(rows.cells()[Column::plan], words.period);
  if (plan.columns().period != words.period) return another_period(rows, plan);
  plan.enter(rows.cells(), words, rows.place().line);
  return {};
}

/// The plan's own name; a table without a plan column is one plan for each period, named after the file.
std::string EdgeTableReader::plan_name(std::string_view name, const std::optional<Period>& period) const {
  if (!name.empty()) return std::string(name);
  auto stem = file_ == "-" ? std::string("table") : std::filesystem::path(file_).stem().string();
  return !columns_.has(Column::plan) && period ? std::move(stem) + "-" + label(*period) : stem;
}

PlanInProgress& EdgeTableReader::plan_of(std::string_view name, const std::optional<Period>& period) {
  if (last_ != nullptr && name == last_name_ && period == last_period_) return *last_;
  last_name_ = name;
  last_period_ = period;
  auto called = plan_name(name, period);
  const auto [found, is_new] = plan_called_.try_emplace(called, nullptr);
  if (is_new) {
    const SourceInfo source{std::filesystem::path(file_).filename().string(), {}, "UTF-8"};
    found->second = &plans_.emplace_back(std::move(called), period, source);
    if (plans_.size() == 1 && !columns_.has(Column::plan)) found->second->expect(likely_rows(table_));
  }
  return *(last_ = found->second);
}

Failure EdgeTableReader::another_period(const CellReader& rows, const PlanInProgress& plan) const {
  const auto row = rows.row();
  const Cell cell = columns_.cell(row, Column::period);
  return input_error(file_, fmt::format("plan {} has another period above", plan.columns().id),
                     "give each plan one period", place(table_, cell.begin, cell.end));
}

/// Where line `number` starts.
std::size_t start_of_line(std::string_view text, std::uint32_t number) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < number; ++line) at = text.find('\n', at) + 1;
  return at;
}

Failure EdgeTableReader::another_weight(const Contradiction& rows) const {
  const auto row = **RowReader(table_, separator_, file_, start_of_line(table_, rows.line), rows.line).next();
  const Cell cell = columns_.cell(row, Column::weight);
  return input_error(file_, fmt::format("the same assignment has another weight on line {}", rows.earlier),
                     "keep one of the two rows", place(table_, cell.begin, cell.end));
}

/// What `read` gave is the error unless an earlier row contradicts one before it.
Result<EdgeTable> EdgeTableReader::finished(Result<void> read) {
  EdgeTable table;
  std::optional<Contradiction> first;
  for (PlanInProgress& plan : plans_) {
    plan.resolve_agencies(registry_, threads_);
    const auto found = plan.settle(table.diagnostics, file_);
    if (found && (!first || found->line < first->line)) first = found;
  }
  if (first) return another_weight(*first);
  if (!read) return Failure(std::move(read.error()));
  if (plans_.empty()) return input_error(file_, "a table without rows", "add a row for each assignment");
  for (PlanInProgress& plan : plans_) table.plans.push_back(plan.taken());
  std::ranges::stable_sort(table.diagnostics, {}, [](const Diagnostic& note) { return note.span.line; });
  return table;
}

} // namespace

Result<EdgeTable> read_edge_table(std::string_view table, std::string_view file, const Registry& registry,
                                  unsigned threads) {
  return EdgeTableReader(table, file, registry, threads).read();
}

bool is_edge_table(std::string_view table) {
  constexpr std::size_t longest_header = std::size_t{1} << 20U;
  const auto line = first_line(table.substr(0, longest_header));
  RowReader rows(line, separator_of(line), {});
  const auto header = rows.next();
  if (!header || !*header) return false;
  const auto needed = [](const Cell& cell) {
    const auto column = column_from(cell.text);
    return column && *column <= Column::role;
  };
  return std::ranges::count_if((*header)->cells, needed) >= 2;
}

} // namespace dutygraph::store

namespace dutygraph {

Result<std::vector<Plan>> plans_from_edge_table(std::string_view text, std::string_view file_name,
                                                const Registry& registry) {
  const auto table = store::read_edge_table(text, file_name, registry);
  if (!table) return Failure(table.error());
  std::vector<Plan> plans;
  const std::string hash = sha256_hex(text);
  for (const PlanColumns& columns : table->plans) plans.push_back(plan_of(columns));
  for (Plan& plan : plans) plan.source.sha256 = hash;
  return plans;
}

} // namespace dutygraph
