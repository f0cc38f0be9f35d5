#include "teams.hpp"

namespace dutygraph {
namespace {

std::size_t pairs(std::size_t n) { return n < 2 ? 0 : n * (n - 1) / 2; }
std::size_t others(std::size_t n) { return n < 2 ? 0 : n - 1; }

} // namespace

std::optional<Role> from_role(TieKind kind) {
  if (kind == TieKind::shared) return std::nullopt;
  return kind == TieKind::co_co ? Role::co : Role::lead;
}

std::optional<Role> to_role(TieKind kind) {
  if (kind == TieKind::shared) return std::nullopt;
  return kind == TieKind::lead_lead ? Role::lead : Role::co;
}

std::size_t Team::meetings(TieKind kind) const {
  switch (kind) {
  case TieKind::lead_co:
    return leads * cos;
  case TieKind::co_co:
    return pairs(cos);
  case TieKind::lead_lead:
    return pairs(leads);
  case TieKind::shared:
    break;
  }
  return pairs(size());
}

std::size_t Team::met_by_each(TieKind kind) const {
  switch (kind) {
  case TieKind::lead_co:
    return cos;
  case TieKind::co_co:
    return others(cos);
  case TieKind::lead_lead:
    return others(leads);
  case TieKind::shared:
    break;
  }
  return others(size());
}

double Team::share_of_pair(Role one, Role other, RoleWeights weights) const {
  const double larger = weights.lead > weights.co ? weights.lead : weights.co;
  const double lead = weights.lead / larger; // so that no product of two finite weights is infinite
  const double co = weights.co / larger;
  const double all = lead * lead * static_cast<double>(pairs(leads)) + co * co * static_cast<double>(pairs(cos)) +
                     lead * co * static_cast<double>(leads * cos);
  if (!(all > 0)) return 1.0 / static_cast<double>(pairs(size()));
  return (one == Role::lead ? lead : co) * (other == Role::lead ? lead : co) / all;
}

std::vector<Team> teams_of(const Network& network) {
  std::vector<Team> teams(network.tasks().size());
  for (const NetworkEdge& edge : network.edges())
    ++(edge.role == Role::lead ? teams[edge.task.index()].leads : teams[edge.task.index()].cos);
  return teams;
}

} // namespace dutygraph
