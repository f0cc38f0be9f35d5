/// Ties kept, won and lost between lines, and how far the ranking held.

#include "transition.hpp"
#include <algorithm>
#include <dutygraph/projection.hpp>
#include <limits>
#include <tuple>
#include <utility>

namespace dutygraph::periods {
namespace {

/// Both periods' lines in one order of keys, so that their ties, sorted by lines, can be read side by side.
struct JointOrder {
  std::vector<std::size_t> before; ///< line of the period -> its place in the order
  std::vector<std::size_t> after;
  std::vector<std::pair<AgencyId, AgencyId>> in_both;
  std::vector<bool> is_in_both; ///< by place
};

JointOrder joint_order(const Network& before, const Network& after) {
  JointOrder order;
  while (order.before.size() < before.agencies().size() || order.after.size() < after.agencies().size()) {
    const std::size_t b = order.before.size();
    const std::size_t a = order.after.size();
    const bool before_is_left = b < before.agencies().size();
    const bool after_is_left = a < after.agencies().size();
    const int sign = !before_is_left  ? 1
                     : !after_is_left ? -1
                                      : before.agencies()[b].key.compare(after.agencies()[a].key);
    const std::size_t place = order.is_in_both.size();
    order.is_in_both.push_back(sign == 0);
    if (sign == 0) order.in_both.emplace_back(AgencyId(b), AgencyId(a));
    if (sign <= 0) order.before.push_back(place);
    if (sign >= 0) order.after.push_back(place);
  }
  return order;
}

using TiePlace = std::pair<std::size_t, std::size_t>;

TiePlace place_of(const Tie& tie, const std::vector<std::size_t>& places) {
  return {places[tie.from.index()], places[tie.to.index()]};
}

TieChange change_of(const Tie& tie, const Network& network) {
  return {network.agencies()[tie.from.index()].name, network.agencies()[tie.to.index()].name, 0, 0};
}

void heaviest_first(std::vector<TieChange>& changes) {
  std::ranges::stable_sort(changes, [](const TieChange& a, const TieChange& b) {
    const double weight_a = a.before + a.after;
    const double weight_b = b.before + b.after;
    return std::tie(weight_b, a.from, a.to) < std::tie(weight_a, b.from, b.to);
  });
}

double share_of(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// Files a tie that one of the periods lacks.
void file_change(TieChange change, bool among_common_lines, std::vector<TieChange>& list, std::size_t& by_turnover) {
  if (among_common_lines) {
    list.push_back(std::move(change));
  } else {
    ++by_turnover;
  }
}

void sort_ties(Transition& result, const Network& before, const Network& after, const JointOrder& order) {
  const auto old_ties = lead_to_co(before).ties;
  const auto new_ties = lead_to_co(after).ties;
  const auto common = [&](TiePlace at) { return order.is_in_both[at.first] && order.is_in_both[at.second]; };
  auto old_tie = old_ties.begin();
  auto new_tie = new_ties.begin();
  while (old_tie != old_ties.end() || new_tie != new_ties.end()) {
    constexpr TiePlace nowhere{std::numeric_limits<std::size_t>::max(), 0};
    const TiePlace old_place = old_tie == old_ties.end() ? nowhere : place_of(*old_tie, order.before);
    const TiePlace new_place = new_tie == new_ties.end() ? nowhere : place_of(*new_tie, order.after);
    TieChange change = new_place <= old_place ? change_of(*new_tie, after) : change_of(*old_tie, before);
    if (old_place <= new_place) change.before = (old_tie++)->weight;
    if (new_place <= old_place) change.after = (new_tie++)->weight;
    if (old_place == new_place) {
      result.kept.push_back(std::move(change));
    } else if (old_place < new_place) {
      file_change(std::move(change), common(old_place), result.lost, result.lost_by_turnover);
    } else {
      file_change(std::move(change), common(new_place), result.won, result.won_by_turnover);
    }
  }
  for (auto* changes : {&result.kept, &result.won, &result.lost}) heaviest_first(*changes);
}

} // namespace

Transition transition(const CarriedPeriod& before, const CarriedPeriod& after) {
  Transition result;
  result.from_label = before.label;
  result.to_label = after.label;
  const JointOrder order = joint_order(before.network, after.network);
  sort_ties(result, before.network, after.network, order);
  result.tie_jaccard = share_of(result.kept.size(), result.kept.size() + result.won.size() + result.lost.size() +
                                                        result.won_by_turnover + result.lost_by_turnover);
  // Ranks instead of loads: sums that differ in the last bit are ties there.
  std::vector<double> ranks_before;
  std::vector<double> ranks_after;
  for (const auto& [old_line, new_line] : order.in_both) {
    ranks_before.push_back(before.ranks[old_line.index()]);
    ranks_after.push_back(after.ranks[new_line.index()]);
  }
  result.agency_jaccard = share_of(order.in_both.size(), order.is_in_both.size());
  result.rank_correlation = kendall_tau_b(ranks_before, ranks_after);
  return result;
}

} // namespace dutygraph::periods
