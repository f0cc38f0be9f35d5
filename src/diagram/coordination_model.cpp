#include "coordination_model.hpp"
#include "lettering.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace dutygraph::diagram {

namespace {

std::string tooltip_of(const NetworkAgency& agency, const Registry& registry, double leads, double tasks, double load,
                       const Wording& wording) {
  const AgencyRecord* const record = registry.find(agency.key);
  const std::string full = clean(record != nullptr && !record->full_name.empty() ? record->full_name : agency.name);
  const std::string field = field_name(policy_field(agency.field), wording);
  if (wording.english())
    return fmt::format("{} · leads {} · helps with {} · weighted load {:.2f} · {}", full, leads, tasks - leads, load,
                       field);
  return fmt::format("{} · 牵头 {} 项 · 配合 {} 项 · 加权负荷 {:.2f} · {}", full, leads, tasks - leads, load, field);
}

} // namespace

Coordination coordination_of(const Network& network, const Registry& registry, RoleWeights weights,
                             const Wording& wording) {
  const auto leads = lead_count(network);
  const auto tasks = task_count(network);
  const auto loads = weighted_load(network, weights);
  Coordination out;
  for (std::size_t i = 0; i < network.agencies().size(); ++i) {
    const NetworkAgency& agency = network.agencies()[i];
    out.actors.push_back({clean(agency.name), agency.field,
                          tooltip_of(agency, registry, leads[i], tasks[i], loads[i], wording),
                          agency.kind == AgencyKind::collective, loads[i], tasks[i] > 0 ? leads[i] / tasks[i] : 0});
  }
  out.ties = lead_to_co(network).ties;
  std::ranges::stable_sort(out.ties, {}, &Tie::weight);
  return out;
}

std::vector<Link> backbone(const Coordination& coordination) {
  std::map<std::pair<std::size_t, std::size_t>, double> weights;
  for (const Tie& tie : coordination.ties) weights[std::minmax(tie.from.index(), tie.to.index())] += tie.weight;
  std::vector<bool> held(coordination.actors.size());
  for (const auto& [pair, weight] : weights)
    if (weight >= 2) held[pair.first] = held[pair.second] = true;
  std::vector<Link> links;
  for (const auto& [pair, weight] : weights)
    if (weight >= 2 || !held[pair.first] || !held[pair.second])
      links.push_back({pair.first, pair.second, std::sqrt(weight)});
  return links;
}

} // namespace dutygraph::diagram
