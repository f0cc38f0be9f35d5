#include "partners.hpp"
#include <algorithm>
#include <map>

namespace dutygraph::tables {
namespace {

void meet(Together& together, Role ours, Role theirs) {
  if (ours == Role::lead) ++(theirs == Role::lead ? together.both_lead : together.we_lead);
  if (ours == Role::co) ++(theirs == Role::lead ? together.they_lead : together.both_co);
}

} // namespace

std::vector<std::pair<AgencyId, Together>> partners_of(const Network& network, AgencyId agency) {
  std::map<AgencyId, Together> partners;
  for (const NetworkEdge& ours : network.edges_of(agency))
    for (const NetworkEdge& theirs : network.edges_of(ours.task))
      if (theirs.agency != agency) meet(partners[theirs.agency], ours.role, theirs.role);
  std::vector<std::pair<AgencyId, Together>> order(partners.begin(), partners.end());
  const auto agencies = network.agencies();
  std::ranges::sort(order, [&](const auto& a, const auto& b) {
    if (a.second.all() != b.second.all()) return a.second.all() > b.second.all();
    return agencies[a.first.index()].key < agencies[b.first.index()].key;
  });
  return order;
}

} // namespace dutygraph::tables
