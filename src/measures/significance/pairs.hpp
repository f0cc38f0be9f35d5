#pragma once
/// The pairs of agencies that a kind of meeting is about, numbered without gaps, and how to count meetings.

#include "holdings.hpp"
#include <cstddef>
#include <dutygraph/significance.hpp>
#include <vector>

namespace dutygraph::nulls {

[[nodiscard]] constexpr bool directed(TieKind kind) { return kind == TieKind::lead_co; }
/// Does an edge of this role count at the first (second) agency of a pair?
[[nodiscard]] constexpr bool starts(TieKind kind, Role role) {
  return kind == TieKind::shared || (role == Role::co) == (kind == TieKind::co_co);
}
[[nodiscard]] constexpr bool ends(TieKind kind, Role role) {
  return kind == TieKind::shared || (role == Role::lead) == (kind == TieKind::lead_lead);
}

/// All pairs (from, to) of `agencies` agencies; undirected those with from < to.
class PairNumbers {
public:
  PairNumbers(TieKind kind, std::size_t agencies) : directed_(directed(kind)), agencies_(agencies) {}
  [[nodiscard]] std::size_t size() const {
    return directed_ ? agencies_ * agencies_ : agencies_ * (agencies_ - (agencies_ > 0)) / 2;
  }
  [[nodiscard]] std::size_t of(std::size_t from, std::size_t to) const {
    return directed_ ? from * agencies_ + to : from * (2 * agencies_ - from - 1) / 2 + (to - from - 1);
  }

private:
  bool directed_;
  std::size_t agencies_;
};

/// Counts, matrix after matrix of equal margins, the tasks on which each pair meets.
class Meetings {
public:
  Meetings(TieKind kind, const Holdings& holdings);

  /// Calls visit(number of the pair, tasks) for each pair that meets. O(E + sum over tasks of n_t^2).
  template <class Visit>
  void count(const Holdings& holdings, Visit visit) {
    fill_columns(holdings);
    for (std::size_t from = 0; from < holdings.agencies(); ++from) {
      count_row(holdings, from);
      for (const std::uint32_t to : met_) {
        visit(numbers_.of(from, to), counter_[to]);
        counter_[to] = 0;
      }
      met_.clear();
    }
  }

private:
  void fill_columns(const Holdings& holdings);
  void count_row(const Holdings& holdings, std::size_t from);

  TieKind kind_;
  PairNumbers numbers_;
  std::vector<std::size_t> offsets_;   ///< of the tasks' columns; the same for all matrices of the same margins
  std::vector<std::size_t> filled_;    ///< end of what is filled
  std::vector<std::uint32_t> columns_; ///< agencies whose role can end a pair, ascending
  std::vector<std::uint32_t> counter_;
  std::vector<std::uint32_t> met_;
};

} // namespace dutygraph::nulls
