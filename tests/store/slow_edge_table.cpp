#include "slow_edge_table.hpp"
#include "delimited.hpp"
#include "edge_columns.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dutygraph::testing {
namespace {

using namespace store;

constexpr std::size_t title_characters = 30;

/// One row read and found good, apart from its neighbours.
struct Edge {
  std::string plan, task, title, agency;
  std::string name, field, role_word; ///< only in tables that this tool has written
  AgencyKind kind = AgencyKind::unknown;
  std::optional<Period> period;
  Role role = Role::co;
  Basis basis = Basis::stated;
  double weight = 1;
  std::uint32_t line = 0;
};

/// A plan that grows row by row.
struct PlanInProgress {
  Plan plan;
  std::unordered_map<std::string, TaskId> tasks;
  std::unordered_map<std::string, AgencyId> agencies;
  /// The assignment and its line for each task, agency, role and basis seen.
  std::map<std::tuple<TaskId, AgencyId, Role, Basis>, std::pair<std::size_t, std::uint32_t>> seen;
};

class EdgeTableReader {
public:
  EdgeTableReader(std::string_view table, std::string_view file, const Registry& registry)
      : table_(table), file_(file), registry_(registry) {}
  [[nodiscard]] Result<SlowTable> read();

private:
  [[nodiscard]] Failure wrong(const Cell& cell, std::string message, std::string hint) const;
  [[nodiscard]] Result<Edge> edge(const Row& row) const;
  [[nodiscard]] Result<std::string> filled(const Row& row, Column column, std::string_view what) const;
  [[nodiscard]] Result<void> read_words(const Row& row, Edge& edge) const;
  [[nodiscard]] Result<void> enter(const Row& row, const Edge& edge);
  PlanInProgress& plan_of(const Edge& edge);
  TaskId task_of(PlanInProgress& into, const Edge& edge) const;
  AgencyId agency_of(PlanInProgress& into, const Edge& edge) const;
  void drop_repeated_leads(PlanInProgress& of);
  void note_repeated_lead(std::string_view agency, std::string_view task, std::uint32_t line);
  [[nodiscard]] SlowTable finished();

  std::string_view table_;
  std::string_view file_;
  const Registry& registry_;
  Columns columns_;
  std::vector<PlanInProgress> plans_;
  std::unordered_map<std::string, std::size_t> plan_at_;
  std::vector<Diagnostic> diagnostics_;
};

Failure EdgeTableReader::wrong(const Cell& cell, std::string message, std::string hint) const {
  return input_error(file_, std::move(message), std::move(hint), place(table_, cell.begin, cell.end));
}

Result<SlowTable> EdgeTableReader::read() {
  if (auto valid = require_utf8(table_, file_); !valid) return Failure(std::move(valid.error()));
  RowReader rows(table_, separator_of(table_), file_);
  auto row = rows.next();
  if (!row) return Failure(std::move(row.error()));
  if (!*row) return input_error(file_, "an empty table", "give it a header line and a row for each assignment");
  auto columns = Columns::of(**row, table_, file_);
  if (!columns) return Failure(std::move(columns.error()));
  columns_ = *columns;
  for (row = rows.next(); row && *row; row = rows.next()) {
    const auto read = edge(**row);
    if (!read) return Failure(read.error());
    if (auto entered = enter(**row, *read); !entered) return Failure(std::move(entered.error()));
  }
  if (!row) return Failure(std::move(row.error()));
  if (plans_.empty()) return input_error(file_, "a table without rows", "add a row for each assignment");
  return finished();
}

Result<std::string> EdgeTableReader::filled(const Row& row, Column column, std::string_view what) const {
  auto cell = columns_.cell(row, column);
  if (!cell.text.empty()) return std::move(cell.text);
  return wrong(cell, fmt::format("the {} is empty", what), fmt::format("name the {} or remove the row", what));
}

/// The cells that must be one of a few words or a number; empty ones keep what `edge` has.
Result<void> EdgeTableReader::read_words(const Row& row, Edge& edge) const {
  const auto role = columns_.cell(row, Column::role);
  if (const auto known = role_of(normalise(role.text)))
    edge.role = *known;
  else
    return wrong(role, fmt::format("unknown role \"{}\"", first_characters(role.text, 40)),
                 "use lead or co (牵头 主办 主责, 责任 配合 协办 参加 are understood too)");
  if (const auto period = columns_.cell(row, Column::period); !period.text.empty())
    if (edge.period = period_of(period.text); !edge.period)
      return wrong(period, fmt::format("unknown period \"{}\"", first_characters(period.text, 40)),
                   "write 2011-2015 or a year");
  if (const auto cell = columns_.cell(row, Column::weight); !cell.text.empty()) {
    const auto weight = weight_of(cell.text);
    if (!weight)
      return wrong(cell, fmt::format("the weight \"{}\" is no number from 0", first_characters(cell.text, 40)),
                   "write a finite number of at least 0, or leave it empty for 1");
    edge.weight = *weight;
  }
  if (const auto cell = columns_.cell(row, Column::basis); !cell.text.empty()) {
    const auto basis = basis_from(cell.text);
    if (!basis) return wrong(cell, "unknown basis", "use stated or suggested");
    edge.basis = *basis;
  }
  return {};
}

Result<Edge> EdgeTableReader::edge(const Row& row) const {
  const auto beyond = [](const Cell& cell) { return !cell.text.empty(); };
  for (std::size_t index = columns_.width(); index < row.cells.size(); ++index)
    if (beyond(row.cells[index]))
      return wrong(row.cells[index], fmt::format("more cells than the {} of the header", columns_.width()),
                   "quote a cell that holds the separator");
  auto task = filled(row, Column::task, "task");
  if (!task) return Failure(std::move(task.error()));
  auto agency = filled(row, Column::agency, "agency");
  if (!agency) return Failure(std::move(agency.error()));
  Edge edge;
  edge.task = std::move(*task);
  edge.agency = std::move(*agency);
  edge.line = row.line;
  if (auto read = read_words(row, edge); !read) return Failure(std::move(read.error()));
  edge.plan = columns_.cell(row, Column::plan).text;
  edge.title = columns_.cell(row, Column::title).text;
  edge.name = columns_.cell(row, Column::name).text;
  edge.field = columns_.cell(row, Column::field).text;
  edge.role_word = columns_.cell(row, Column::role_word).text;
  edge.kind = agency_kind_from(columns_.cell(row, Column::kind).text).value_or(AgencyKind::unknown);
  return edge;
}

/// The plan's own name; a table without a plan column is one plan for each period, named after the file.
std::string plan_name(const Edge& edge, std::string_view file, bool by_period) {
  if (!edge.plan.empty()) return edge.plan;
  const auto stem = file == "-" ? std::string("table") : std::filesystem::path(file).stem().string();
  return by_period && edge.period ? stem + "-" + label(*edge.period) : stem;
}

PlanInProgress& EdgeTableReader::plan_of(const Edge& edge) {
  const auto name = plan_name(edge, file_, !columns_.has(Column::plan));
  const auto [found, is_new] = plan_at_.emplace(name, plans_.size());
  if (is_new) {
    auto& plan = plans_.emplace_back().plan;
    plan.id = name;
    plan.title = name;
    plan.period = edge.period;
    plan.source = {std::filesystem::path(file_).filename().string(), sha256_hex(table_), "UTF-8"};
  }
  return plans_[found->second];
}

TaskId EdgeTableReader::task_of(PlanInProgress& into, const Edge& edge) const {
  const auto [found, is_new] = into.tasks.emplace(edge.task, TaskId(into.plan.tasks.size()));
  if (is_new) {
    auto& task = into.plan.tasks.emplace_back();
    task.key = edge.task;
    task.first_line = edge.line;
  }
  auto& task = into.plan.tasks[found->second.index()];
  task.last_line = edge.line;
  if (task.heading.empty() && !edge.title.empty()) {
    task.heading = edge.title;
    task.title = first_characters(edge.title, title_characters);
  }
  return found->second;
}

AgencyId EdgeTableReader::agency_of(PlanInProgress& into, const Edge& edge) const {
  const auto written = normalise(edge.name.empty() ? edge.agency : edge.name);
  const auto* record = registry_.find(edge.agency);
  const auto year = edge.period ? std::optional(edge.period->from) : std::nullopt;
  if (record == nullptr) record = registry_.resolve(normalise(edge.agency), year);
  const auto key = record != nullptr ? record->id : edge.name.empty() ? written : edge.agency;
  const auto [found, is_new] = into.agencies.emplace(key, AgencyId(into.plan.agencies.size()));
  if (is_new) {
    Agency agency{key, written, {}, edge.kind, edge.field};
    if (record != nullptr) agency = {key, record->short_name, {}, record->kind, record->field};
    into.plan.agencies.push_back(std::move(agency));
  }
  auto& forms = into.plan.agencies[found->second.index()].written;
  if (std::ranges::find(forms, written) == forms.end()) forms.push_back(written);
  return found->second;
}

void EdgeTableReader::note_repeated_lead(std::string_view agency, std::string_view task, std::uint32_t line) {
  Diagnostic note;
  note.code = "lead-repeated";
  note.severity = Severity::note;
  note.file = file_;
  note.span.line = line;
  note.message = fmt::format("{} leads task {} and is named among the others; it counts as lead", agency, task);
  diagnostics_.push_back(std::move(note));
}

Result<void> EdgeTableReader::enter(const Row& row, const Edge& edge) {
  auto& into = plan_of(edge);
  if (into.plan.period != edge.period)
    return wrong(columns_.cell(row, Column::period), fmt::format("plan {} has another period above", into.plan.id),
                 "give each plan one period");
  const auto task = task_of(into, edge);
  const auto agency = agency_of(into, edge);
  const auto [found, is_new] = into.seen.emplace(std::tuple(task, agency, edge.role, edge.basis),
                                                 std::pair(into.plan.assignments.size(), edge.line));
  if (!is_new) {
    if (into.plan.assignments[found->second.first].score == edge.weight) return {};
    return wrong(columns_.cell(row, Column::weight),
                 fmt::format("the same assignment has another weight on line {}", found->second.second),
                 "keep one of the two rows");
  }
  Assignment assignment;
  assignment.task = task;
  assignment.agency = agency;
  assignment.role = edge.role;
  assignment.role_word = edge.role_word;
  assignment.written = normalise(edge.name.empty() ? edge.agency : edge.name);
  assignment.basis = edge.basis;
  assignment.score = edge.weight;
  into.plan.assignments.push_back(std::move(assignment));
  return {};
}

/// A co assignment whose agency leads the same task says nothing more: the lead stays.
void EdgeTableReader::drop_repeated_leads(PlanInProgress& of) {
  std::vector<bool> repeated(of.plan.assignments.size());
  for (const auto& [edge, at] : of.seen) {
    const auto& [task, agency, role, basis] = edge;
    if (role != Role::co || !of.seen.contains({task, agency, Role::lead, basis})) continue;
    repeated[at.first] = true;
    note_repeated_lead(of.plan.agencies[agency.index()].name, of.plan.tasks[task.index()].key, at.second);
  }
  std::vector<Assignment> kept;
  for (std::size_t index = 0; index < repeated.size(); ++index)
    if (!repeated[index]) kept.push_back(std::move(of.plan.assignments[index]));
  of.plan.assignments = std::move(kept);
}

SlowTable EdgeTableReader::finished() {
  SlowTable table;
  for (auto& each : plans_) {
    for (auto& task : each.plan.tasks)
      if (task.title.empty()) task.title = first_characters(task.key, title_characters);
    drop_repeated_leads(each);
    table.plans.push_back(std::move(each.plan));
  }
  std::ranges::stable_sort(diagnostics_, {}, [](const Diagnostic& note) { return note.span.line; });
  table.diagnostics = std::move(diagnostics_);
  return table;
}

} // namespace

Result<SlowTable> read_edge_table_slowly(std::string_view table, std::string_view file, const Registry& registry) {
  return EdgeTableReader(table, file, registry).read();
}

} // namespace dutygraph::testing
