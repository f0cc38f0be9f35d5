#include "plan_in_progress.hpp"
#include "repeated_rows.hpp"
#include <algorithm>
#include <atomic>
#include <dutygraph/text.hpp>
#include <fmt/format.h>
#include <system_error>
#include <thread>
#include <utility>

namespace dutygraph::store {
namespace {

constexpr char parting = '\xFF'; // never part of UTF-8

/// Adds the next value of a column that stays empty as long as all are usual.
template <class Value>
void put(std::vector<Value>& column, std::size_t index, const Value& value, const Value& usual) {
  if (column.empty() && value == usual) return;
  if (column.empty()) column.resize(index, usual);
  column.push_back(value);
}

/// Takes the entries at `rows`, which ascend, out of a column.
template <class Value>
void drop(std::vector<Value>& column, const std::vector<std::uint32_t>& rows) {
  if (column.empty() || rows.empty()) return;
  std::size_t to = rows.front();
  auto next = rows.begin();
  for (std::size_t from = to; from < column.size(); ++from) {
    if (next != rows.end() && *next == from)
      ++next;
    else
      column[to++] = column[from];
  }
  column.resize(to);
}

} // namespace

PlanInProgress::PlanInProgress(std::string id, std::optional<Period> period, SourceInfo source) {
  columns_.id = std::move(id);
  columns_.period = period;
  columns_.source = std::move(source);
}

void PlanInProgress::expect(std::size_t edges) {
  columns_.task.reserve(edges);
  columns_.spelling.reserve(edges);
  columns_.role.reserve(edges);
  line_.reserve(edges);
}

void PlanInProgress::enter(const RowCells& cells, const RowWords& words, std::uint32_t line) {
  const std::size_t edge = columns_.edge_count();
  const std::uint32_t task = task_number(cells, line);
  columns_.task.emplace_back(task);
  columns_.spelling.push_back(spelling_number(cells));
  columns_.role.push_back(words.role);
  put(columns_.weight, edge, words.weight, 1.0);
  put(columns_.basis, edge, words.basis, Basis::stated);
  if (const auto word = cells[Column::role_word]; !word.empty() || !columns_.role_word.empty()) {
    texts_.number({});
    put(columns_.role_word, edge, texts_.number(word), 0U);
  }
  line_.push_back(line);
}

/// Rows of a task mostly follow each other.
std::uint32_t PlanInProgress::task_number(const RowCells& cells, std::uint32_t line) {
  const std::string_view key = cells[Column::task];
  if (columns_.lines.empty() || !equal_names(tasks_[last_task_], key)) last_task_ = tasks_.number(key);
  if (last_task_ == columns_.lines.size()) {
    columns_.lines.push_back({line, line});
    if (!columns_.heading.empty()) columns_.heading.push_back(0);
  }
  columns_.lines[last_task_].last = line;
  if (const auto title = cells[Column::title]; !title.empty()) note_heading(last_task_, title);
  return last_task_;
}

/// The first one given stays.
void PlanInProgress::note_heading(std::uint32_t task, std::string_view title) {
  if (columns_.heading.empty()) columns_.heading.resize(columns_.lines.size(), 0);
  if (columns_.heading[task] != 0) return;
  texts_.number({});
  columns_.heading[task] = texts_.number(title);
}

std::uint32_t PlanInProgress::spelling_number(const RowCells& cells) {
  std::string_view key = cells[Column::agency];
  if (const auto name = cells[Column::name]; !name.empty()) {
    key_.assign(key).append(1, parting).append(name);
    key = key_;
  }
  const std::uint32_t number = spellings_.number(key);
  if (number == described_.size())
    described_.push_back(
        {agency_kind_from(cells[Column::kind]).value_or(AgencyKind::unknown), std::string(cells[Column::field])});
  return number;
}

// Agencies -----------------------------------------------------------------------------------------------------------

/// One spelling, looked up.
struct PlanInProgress::Resolved {
  const AgencyRecord* record = nullptr;
  std::string key;
  std::string written;
};

PlanInProgress::Resolved PlanInProgress::resolved(std::size_t spelling, const Registry& registry) const {
  const std::string_view both = spellings_[spelling];
  const std::size_t part = both.find(parting);
  const std::string_view agency = both.substr(0, part);
  const std::string_view name = part == std::string_view::npos ? std::string_view() : both.substr(part + 1);
  Resolved result;
  result.written = normalise(name.empty() ? agency : name);
  result.record = registry.find(agency);
  const auto year = columns_.period ? std::optional(columns_.period->from) : std::nullopt;
  if (result.record == nullptr) result.record = registry.resolve(normalise(agency), year);
  result.key = result.record != nullptr ? result.record->id : name.empty() ? result.written : std::string(agency);
  return result;
}

std::vector<PlanInProgress::Resolved> PlanInProgress::all_resolved(const Registry& registry, unsigned threads) const {
  constexpr std::size_t piece = 256;
  std::vector<Resolved> all(spellings_.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t begin = next.fetch_add(piece); begin < all.size(); begin = next.fetch_add(piece))
      for (std::size_t s = begin; s < std::min(begin + piece, all.size()); ++s) all[s] = resolved(s, registry);
  };
  std::vector<std::jthread> helpers;
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(threads, all.size() / piece)) helpers.emplace_back(work);
  } catch (const std::system_error&) { // the system gives no more threads: those that are there do the rest
  }
  work();
  helpers.clear();
  return all;
}

void PlanInProgress::resolve_agencies(const Registry& registry, unsigned threads) {
  Names keys;
  Names forms; // key and written form
  std::vector<Resolved> all = all_resolved(registry, threads);
  for (std::size_t s = 0; s < all.size(); ++s) {
    auto& [record, key, written] = all[s];
    const std::uint32_t agency = keys.number(key);
    if (agency == columns_.agencies.size()) {
      columns_.agencies.push_back({key, written, {}, described_[s].kind, described_[s].field});
      if (record != nullptr) columns_.agencies.back() = {key, record->short_name, {}, record->kind, record->field};
    }
    const std::size_t before = forms.size();
    if (forms.number(key + parting + written) == before) columns_.agencies[agency].written.push_back(written);
    columns_.spellings.push_back({AgencyId(agency), std::move(written)});
  }
}

// Rows that say the same
// -----------------------------------------------------------------------------------------------

std::optional<Contradiction> PlanInProgress::settle(std::vector<Diagnostic>& notes, std::string_view file) {
  const RepeatedRows repeated = repeated_rows(columns_);
  for (const std::uint32_t row : repeated.leads) notes.push_back(repeated_lead(row, file));
  drop(columns_.spelling, repeated.dropped);
  drop(columns_.role, repeated.dropped);
  drop(columns_.weight, repeated.dropped);
  drop(columns_.basis, repeated.dropped);
  drop(columns_.role_word, repeated.dropped);
  drop(columns_.task, repeated.dropped);
  if (!repeated.contradiction) return std::nullopt;
  return Contradiction{line_[repeated.contradiction->first], line_[repeated.contradiction->second]};
}

Diagnostic PlanInProgress::repeated_lead(std::size_t row, std::string_view file) const {
  Diagnostic note;
  note.code = "lead-repeated";
  note.severity = Severity::note;
  note.file = file;
  note.span.line = line_[row];
  note.message =
      fmt::format("{} leads task {} and is named among the others; it counts as lead",
                  columns_.agencies[columns_.agency_of(row).index()].name, tasks_[columns_.task[row].index()]);
  return note;
}

PlanColumns PlanInProgress::taken() {
  columns_.task_keys = tasks_.taken();
  columns_.texts = texts_.taken();
  return std::move(columns_);
}

} // namespace dutygraph::store
