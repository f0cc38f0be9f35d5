#pragma once
/// What must hold between the entries of a registry file, beyond each being well formed.

#include "reader.hpp"
#include <dutygraph/registry.hpp>
#include <span>

namespace dutygraph {

struct RegistryDraft {
  std::vector<AgencyRecord> records;
  std::vector<LineageEvent> events;
};

/// Unique ids; members and events that name ids of the draft or of `base`; as many bodies on either side of an event
/// as its kind needs; no name claimed by two records at one time; no circle of successors.
void check(const RegistryDraft& draft, const Registry& base, Complaints& complaints);

} // namespace dutygraph
