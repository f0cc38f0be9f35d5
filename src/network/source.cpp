/// Groups of plans, and of plans in columns, as sources of networks.

#include <dutygraph/network_source.hpp>
#include <unordered_map>

namespace dutygraph {
namespace {

/// Plans in columns by id, which is their own, without their columns: all that grouping asks for.
std::vector<Plan> heads_of(std::span<const PlanColumns> plans) {
  std::vector<Plan> heads(plans.size());
  for (std::size_t p = 0; p < plans.size(); ++p) {
    heads[p].id = plans[p].id;
    heads[p].title = plans[p].id;
    heads[p].period = plans[p].period;
  }
  return heads;
}

} // namespace

std::vector<NetworkSource> network_sources(std::span<const PlanGroup> groups, const Registry& registry) {
  std::vector<NetworkSource> sources;
  for (const PlanGroup& one : groups) {
    NetworkSource source{one.label, one.period, {}, {}};
    for (const Plan& plan : one.plans) source.plans.push_back(plan.id);
    source.build = [&one, &registry](const NetworkOptions& options) {
      return Network::build(one.plans, registry, options);
    };
    sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<NetworkSource> network_sources(std::span<const PlanColumns> plans, Grouping grouping,
                                           const Registry& registry) {
  std::unordered_map<std::string_view, const PlanColumns*> called;
  for (const PlanColumns& plan : plans) called.emplace(plan.id, &plan);
  std::vector<NetworkSource> sources;
  for (const PlanGroup& one : group(heads_of(plans), grouping)) {
    NetworkSource source{one.label, one.period, {}, {}};
    std::vector<const PlanColumns*> members;
    for (const Plan& head : one.plans) {
      source.plans.push_back(head.id);
      members.push_back(called.at(head.id));
    }
    source.build = [members, &registry](const NetworkOptions& options) {
      return network_of(members, registry, options);
    };
    sources.push_back(std::move(source));
  }
  return sources;
}

} // namespace dutygraph
