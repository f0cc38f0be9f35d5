/// Ties kept, won and lost between lines, and how far the ranking held.

#include "transition.hpp"
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace dutygraph::periods {
namespace {

using TieKey = std::pair<std::string, std::string>; ///< line keys

const NetworkAgency& line(const Network& network, AgencyId id) { return network.agencies()[id.index()]; }

/// Every tie of either period with its weight in both.
std::map<TieKey, TieChange> ties_of_both(const Network& before, const Network& after) {
  std::map<TieKey, TieChange> changes;
  const auto add = [&](const Network& network, double TieChange::*weight) {
    for (const Tie& tie : lead_to_co(network).ties) {
      const NetworkAgency& from = line(network, tie.from);
      const NetworkAgency& to = line(network, tie.to);
      TieChange& change = changes[{from.key, to.key}];
      change.from = from.name;
      change.to = to.name;
      change.*weight = tie.weight;
    }
  };
  add(before, &TieChange::before);
  add(after, &TieChange::after);
  return changes;
}

void heaviest_first(std::vector<TieChange>& changes) {
  std::ranges::stable_sort(changes, [](const TieChange& a, const TieChange& b) {
    const double weight_a = a.before + a.after;
    const double weight_b = b.before + b.after;
    return std::tie(weight_b, a.from, a.to) < std::tie(weight_a, b.from, b.to);
  });
}

double ratio(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(part) / static_cast<double>(whole);
}

void sort_ties(Transition& result, const Network& before, const Network& after) {
  const auto in_both = [&](const TieKey& key) {
    return before.find(key.first) && before.find(key.second) && after.find(key.first) && after.find(key.second);
  };
  for (const auto& [key, change] : ties_of_both(before, after)) {
    if (change.before > 0 && change.after > 0) {
      result.kept.push_back(change);
    } else if (change.after > 0) {
      in_both(key) ? result.won.push_back(change) : void(++result.won_by_turnover);
    } else {
      in_both(key) ? result.lost.push_back(change) : void(++result.lost_by_turnover);
    }
  }
  for (auto* changes : {&result.kept, &result.won, &result.lost}) heaviest_first(*changes);
}

} // namespace

Transition transition(const CarriedPeriod& before, const CarriedPeriod& after) {
  Transition result;
  result.from_label = before.label;
  result.to_label = after.label;
  sort_ties(result, before.network, after.network);
  result.tie_jaccard = ratio(result.kept.size(), result.kept.size() + result.won.size() + result.lost.size() +
                                                     result.won_by_turnover + result.lost_by_turnover);
  // Ranks instead of loads: sums that differ in the last bit are ties there.
  std::vector<double> ranks_before;
  std::vector<double> ranks_after;
  for (std::size_t a = 0; a < before.network.agencies().size(); ++a) {
    const auto later = after.network.find(before.network.agencies()[a].key);
    if (!later) continue;
    ranks_before.push_back(before.ranks[a]);
    ranks_after.push_back(after.ranks[later->index()]);
  }
  const std::size_t common = ranks_before.size();
  result.agency_jaccard = ratio(common, before.network.agencies().size() + after.network.agencies().size() - common);
  result.rank_correlation = kendall_tau_b(ranks_before, ranks_after);
  return result;
}

} // namespace dutygraph::periods
