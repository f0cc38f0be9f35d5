/// The lines of compare() for other rooms.

#include "lines.hpp"
#include <dutygraph/compare.hpp>

namespace dutygraph {
namespace {

const std::string& key_of(const Agency& agency) { return agency.key.empty() ? agency.name : agency.key; }

/// The first of the body's successors that is named; the body itself where none is.
std::string first_named(const std::string& body, const std::set<std::string>& named, const Registry& registry) {
  std::set<std::string> seen{body};
  for (auto step = registry.successor(body); step && seen.insert(step->id).second; step = registry.successor(step->id))
    if (named.contains(step->id)) return step->id;
  return body;
}

} // namespace

AgencyLines agency_lines(std::span<const PlanGroup> groups, const Registry& registry, const NetworkOptions& options) {
  std::vector<Network> networks;
  networks.reserve(groups.size());
  for (const PlanGroup& group : groups) networks.push_back(Network::build(group.plans, registry, options));
  std::vector<periods::AssigningPeriod> assigning;
  for (std::size_t p = 0; p < groups.size(); ++p)
    if (!networks[p].edges().empty()) assigning.push_back({groups[p].period, &networks[p]});
  const periods::Lines lines(assigning, registry);

  AgencyLines result;
  for (const auto& period : assigning)
    for (const NetworkAgency& body : period.network->agencies()) result.named.insert(body.key);
  const auto place = [&](const std::string& body) {
    const std::string carrier = result.named.contains(body) ? body : first_named(body, result.named, registry);
    result.line_of[body] = result.named.contains(carrier) ? lines.line_of(carrier) : carrier;
  };
  for (const std::string& body : result.named) place(body);
  for (const PlanGroup& group : groups)
    for (const Plan& plan : group.plans)
      for (const Agency& agency : plan.agencies) place(key_of(agency));
  for (const AgencyRecord& record : registry.records()) place(record.id);
  return result;
}

} // namespace dutygraph
