/// Suggestions written into a plan.

#include <algorithm>
#include <dutygraph/suggest.hpp>
#include <map>
#include <set>

namespace dutygraph {
namespace {

/// Agencies of the drafted plan; those it does not have yet come from the past plans, or from the candidate alone.
class Roster {
public:
  Roster(Plan& plan, std::span<const Plan> past) : plan_(plan) {
    for (std::size_t a = 0; a < plan.agencies.size(); ++a) id_of_.try_emplace(plan.agencies[a].key, AgencyId(a));
    for (const Plan& other : past)
      for (const Agency& agency : other.agencies) known_.try_emplace(agency.key, &agency);
  }

  AgencyId id_of(const Candidate& candidate) {
    const auto [place, is_new] = id_of_.try_emplace(candidate.agency, AgencyId(plan_.agencies.size()));
    if (is_new) plan_.agencies.push_back(agency_for(candidate));
    return place->second;
  }

private:
  [[nodiscard]] Agency agency_for(const Candidate& candidate) const {
    Agency agency{candidate.agency, candidate.name, {}, candidate.kind, candidate.field};
    if (const auto known = known_.find(candidate.agency); known != known_.end()) agency = *known->second;
    agency.written = {agency.name};
    return agency;
  }

  Plan& plan_;
  std::map<std::string, AgencyId> id_of_;
  std::map<std::string, const Agency*> known_;
};

} // namespace

Plan with_suggestions(const Plan& plan, std::span<const Suggestion> suggestions, std::span<const Plan> past) {
  Plan drafted = plan;
  Roster roster(drafted, past);
  std::set<TaskId> settled;
  for (const Assignment& assignment : plan.assignments) settled.insert(assignment.task);
  const auto add = [&](TaskId task, const Candidate& candidate, Role role) {
    drafted.assignments.push_back(
        {task, roster.id_of(candidate), role, {}, candidate.name, std::nullopt, Basis::suggested, candidate.score});
  };
  for (const Suggestion& suggestion : suggestions) {
    if (settled.contains(suggestion.task)) continue;
    if (!suggestion.leads.empty()) add(suggestion.task, suggestion.leads.front(), Role::lead);
    for (const Candidate& co : suggestion.cos) add(suggestion.task, co, Role::co);
  }
  std::ranges::stable_sort(drafted.assignments, {}, &Assignment::task);
  return drafted;
}

} // namespace dutygraph
