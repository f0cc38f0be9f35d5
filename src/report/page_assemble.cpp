#include "page.hpp"
#include <algorithm>
#include <numeric>
#include <utility>

namespace dutygraph::page {
namespace {

std::vector<std::size_t> by_rank(const PeriodView& view) {
  std::vector<std::size_t> order(view.network.agencies().size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t a) {
    return std::pair(view.rank[a], std::string_view(view.network.agencies()[a].key));
  });
  return order;
}

PeriodView view_of(PlanGroup group, const Registry& registry, const ReportOptions& options) {
  PeriodView view;
  view.network = Network::build(group.plans, registry, options.network);
  view.group = std::move(group);
  view.whole = cohesion(view.network);
  view.lead = lead_count(view.network);
  view.co = co_count(view.network);
  view.tasks = task_count(view.network);
  view.equal = equal_load(view.network);
  view.weighted = weighted_load(view.network, options.weights);
  view.rank = ranks(view.weighted);
  view.interval = rank_intervals(view.network);
  view.order = by_rank(view);
  return view;
}

std::vector<Dossier> dossiers_of(const std::vector<PeriodView>& periods) {
  std::map<std::string, Dossier> by_key;
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const auto agencies = periods[p].network.agencies();
    for (std::size_t a = 0; a < agencies.size(); ++a) {
      Dossier& dossier = by_key[agencies[a].key];
      dossier.who = agencies[a];
      dossier.in_period.resize(periods.size());
      dossier.in_period[p] = AgencyId(a);
      dossier.tasks += periods[p].tasks[a];
    }
  }
  std::vector<Dossier> dossiers;
  for (auto& [key, dossier] : by_key) dossiers.push_back(std::move(dossier));
  std::ranges::stable_sort(dossiers, std::greater{}, &Dossier::tasks);
  return dossiers;
}

} // namespace

Page assemble(std::span<const Plan> plans, std::span<const Diagnostic> diagnostics, const Registry& registry,
              const ReportOptions& options) {
  Page page{registry, options, diagnostics, {}, {}, {}, {}, {}, {}};
  const std::vector<PlanGroup> groups = group(plans, Grouping::period);
  page.comparison = compare(groups, registry, {options.network, options.weights});
  std::size_t plan_number = 0;
  for (const PlanGroup& one : groups) {
    page.periods.push_back(view_of(one, registry, options));
    page.periods.back().first_plan = std::exchange(plan_number, plan_number + one.plans.size());
  }
  page.dossiers = dossiers_of(page.periods);
  for (std::size_t i = 0; i < page.dossiers.size(); ++i) page.dossier_of.emplace(page.dossiers[i].who.key, i);
  return page;
}

} // namespace dutygraph::page
