#include "repeated_rows.hpp"
#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace dutygraph::store {
namespace {

using Row = std::uint32_t;

/// Looks through the edges of one task after the other.
class Search {
public:
  explicit Search(const PlanColumns& columns) : columns_(columns), seen_in_(columns.agencies.size(), 0) {
    for (const PlanColumns::Spelling& spelling : columns.spellings)
      agency_of_.push_back(static_cast<std::uint32_t>(spelling.agency.index()));
  }

  /// `team` holds the edges of a task in their order.
  void look_at(std::span<const Row> team) {
    ++tasks_seen_;
    const auto is_new = [&](Row row) { return std::exchange(seen_in_[agency(row)], tasks_seen_) != tasks_seen_; };
    bool all_new = true;
    for (const Row row : team) all_new = is_new(row) && all_new;
    if (!all_new) look_closely({team.begin(), team.end()});
  }

  RepeatedRows finished() {
    std::ranges::sort(found_.dropped);
    std::ranges::sort(found_.leads);
    return std::move(found_);
  }

private:
  [[nodiscard]] std::size_t agency(Row row) const { return agency_of_[columns_.spelling[row]]; }
  [[nodiscard]] auto owner(Row row) const { return std::pair(agency(row), columns_.basis_of(row)); }

  void look_closely(std::vector<Row> team) {
    std::ranges::sort(team, {}, [&](Row row) { return std::tuple(owner(row), columns_.role[row], row); });
    Row first = team.front();                        // of its agency, basis and role
    bool leads = columns_.role[first] == Role::lead; // whether its agency does, on that basis
    for (std::size_t i = 1; i < team.size(); ++i) {
      const Row row = team[i];
      const bool same_owner = owner(row) == owner(first);
      if (same_owner && columns_.role[row] == columns_.role[first]) {
        repeats(row, first);
        continue;
      }
      leads = same_owner ? leads : columns_.role[row] == Role::lead;
      if (same_owner && leads) leads_too(row);
      first = row;
    }
  }

  void repeats(Row row, Row first) {
    found_.dropped.push_back(row);
    if (columns_.score_of(row) == columns_.score_of(first)) return;
    if (!found_.contradiction || row < found_.contradiction->first) found_.contradiction = {row, first};
  }

  void leads_too(Row row) {
    found_.dropped.push_back(row);
    found_.leads.push_back(row);
  }

  const PlanColumns& columns_;
  std::vector<std::uint32_t> agency_of_; ///< by spelling, close together
  std::vector<Row> seen_in_;             ///< the last task, counted from 1, that each agency was met in
  Row tasks_seen_ = 0;
  RepeatedRows found_;
};

/// Edges in order of their tasks.
std::vector<Row> by_task(const PlanColumns& columns) {
  std::vector<Row> order(columns.edge_count());
  if (std::ranges::is_sorted(columns.task)) {
    std::iota(order.begin(), order.end(), Row{0});
    return order;
  }
  std::vector<std::size_t> next(columns.lines.size() + 1, 0);
  for (const TaskId task : columns.task) ++next[task.index() + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (Row row = 0; row < order.size(); ++row) order[next[columns.task[row].index()]++] = row;
  return order;
}

} // namespace

RepeatedRows repeated_rows(const PlanColumns& columns) {
  const std::vector<Row> order = by_task(columns);
  Search search(columns);
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && columns.task[order[end]] == columns.task[order[begin]]) ++end;
    search.look_at(std::span(order).subspan(begin, end - begin));
    begin = end;
  }
  return search.finished();
}

} // namespace dutygraph::store
