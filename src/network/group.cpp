/// Plans sorted into the groups that are looked at as one network.

#include <algorithm>
#include <dutygraph/network.hpp>

namespace dutygraph {
namespace {

std::string plan_label(const Plan& plan) { return plan.title.empty() ? plan.id : plan.title; }
std::string period_label(const Plan& plan) { return plan.period ? label(*plan.period) : "undated"; }

/// Periods ascending, no period last.
bool earlier(const Plan* a, const Plan* b) {
  if (a->period && b->period) return *a->period < *b->period;
  return a->period.has_value() && !b->period.has_value();
}

std::optional<Period> common_period(std::span<const Plan> plans) {
  const auto same = [&](const Plan& plan) { return plan.period == plans.front().period; };
  return std::all_of(plans.begin(), plans.end(), same) ? plans.front().period : std::nullopt;
}

} // namespace

std::vector<PlanGroup> group(std::span<const Plan> plans, Grouping grouping) {
  std::vector<const Plan*> order;
  for (const Plan& plan : plans) order.push_back(&plan);
  std::stable_sort(order.begin(), order.end(), earlier);
  std::vector<PlanGroup> groups;
  for (const Plan* plan : order) {
    const bool joins = !groups.empty() && (grouping == Grouping::all ||
                                           (grouping == Grouping::period && groups.back().period == plan->period));
    if (!joins) {
      const std::string name = grouping == Grouping::all    ? "all"
                               : grouping == Grouping::plan ? plan_label(*plan)
                                                            : period_label(*plan);
      groups.push_back({name, plan->period, {}});
    }
    groups.back().plans.push_back(*plan);
  }
  if (grouping == Grouping::all && !groups.empty()) groups.front().period = common_period(groups.front().plans);
  return groups;
}

} // namespace dutygraph
