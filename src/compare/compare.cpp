/// Periods side by side: networks of bodies, then of lines, then what changed.

#include "lines.hpp"
#include "transition.hpp"
#include <algorithm>
#include <dutygraph/compare.hpp>
#include <limits>
#include <numeric>
#include <tuple>

namespace dutygraph {
namespace {

using periods::AssigningPeriod;
using periods::CarriedPeriod;
using periods::Lines;

/// What the loads of a period say of its line i.
LinePeriod loads_of(const CarriedPeriod& carried, std::size_t i, double period_load) {
  LinePeriod figures;
  figures.present = true;
  figures.weighted_load = carried.loads[i];
  figures.share = carried.loads[i] / period_load;
  figures.rank = carried.ranks[i];
  return figures;
}

/// The figures of every line of a period, in the order of the line network.
std::vector<LinePeriod> all_figures(const CarriedPeriod& carried, const Network& bodies, const Lines& lines) {
  const std::vector<double> leads = lead_count(carried.network);
  const std::vector<double> cos = co_count(carried.network);
  const std::vector<double> equal = equal_load(carried.network);
  const double period_load = std::accumulate(carried.loads.begin(), carried.loads.end(), 0.0);
  std::vector<LinePeriod> all;
  for (std::size_t i = 0; i < carried.network.agencies().size(); ++i) {
    all.push_back(loads_of(carried, i, period_load));
    all.back().lead_count = leads[i];
    all.back().co_count = cos[i];
    all.back().equal_load = equal[i];
  }
  for (const NetworkAgency& body : bodies.agencies())
    all[carried.network.find(lines.line_of(body.key))->index()].names.push_back(body.name);
  return all;
}

CarriedPeriod carry(std::string label, const Network& bodies, const Lines& lines, RoleWeights weights) {
  CarriedPeriod carried{std::move(label), lines.carried_by_lines(bodies), {}, {}};
  carried.loads = weighted_load(carried.network, weights);
  carried.ranks = ranks(carried.loads);
  return carried;
}

std::vector<AgencyLine> empty_lines(const Lines& lines, std::size_t periods) {
  std::vector<AgencyLine> result;
  for (const auto& [key, line] : lines.all())
    result.push_back({key, line.latest.name, line.latest.kind, line.latest.field, std::vector<LinePeriod>(periods),
                      lines.events_of(line)});
  return result;
}

/// By rank in the last period, then the one before and so on; absent after present; then name, then key.
bool heavier(const AgencyLine& a, const AgencyLine& b) {
  const auto place = [](const LinePeriod& in) { return in.present ? in.rank : std::numeric_limits<int>::max(); };
  for (std::size_t p = a.periods.size(); p-- > 0;)
    if (place(a.periods[p]) != place(b.periods[p])) return place(a.periods[p]) < place(b.periods[p]);
  return std::tie(a.name, a.key) < std::tie(b.name, b.key);
}

} // namespace

Comparison compare(std::span<const PlanGroup> groups, const Registry& registry, const CompareOptions& options) {
  Comparison result;
  // 1. Each period's network of bodies as named.
  std::vector<Network> networks;
  networks.reserve(groups.size());
  for (const PlanGroup& group : groups) networks.push_back(Network::build(group.plans, registry, options.network));
  std::vector<AssigningPeriod> assigning;
  for (std::size_t p = 0; p < groups.size(); ++p) {
    const bool assigns = !networks[p].edges().empty();
    result.periods.push_back({groups[p].label, groups[p].plans.size(), cohesion(networks[p]), assigns});
    if (assigns) assigning.push_back({groups[p].period, &networks[p]});
  }
  // 2. Lines, and each period carried by them.
  const Lines lines(assigning, registry);
  result.lines = empty_lines(lines, groups.size());
  std::vector<CarriedPeriod> carried;
  for (std::size_t p = 0; p < groups.size(); ++p) {
    if (!result.periods[p].assigns) continue;
    carried.push_back(carry(groups[p].label, networks[p], lines, options.weights));
    const Network& by_line = carried.back().network;
    std::vector<LinePeriod> figures = all_figures(carried.back(), networks[p], lines);
    for (AgencyLine& line : result.lines)
      if (const auto id = by_line.find(line.key)) line.periods[p] = std::move(figures[id->index()]);
  }
  std::ranges::sort(result.lines, heavier);
  // 3. From one assigning period to the next.
  for (std::size_t i = 1; i < carried.size(); ++i)
    result.transitions.push_back(periods::transition(carried[i - 1], carried[i]));
  return result;
}

} // namespace dutygraph
