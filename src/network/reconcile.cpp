/// The words of the kinds of tie, and the account of a projection.

#include "teams.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace dutygraph {
namespace {

constexpr std::array<std::pair<TieKind, std::string_view>, 4> words{{{TieKind::shared, "shared"},
                                                                     {TieKind::lead_co, "lead-co"},
                                                                     {TieKind::co_co, "co-co"},
                                                                     {TieKind::lead_lead, "lead-lead"}}};

} // namespace

std::string_view word(TieKind kind) { return words[static_cast<std::size_t>(kind)].second; }

std::optional<TieKind> tie_kind_from(std::string_view word) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.second == word; });
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

bool Reconciliation::holds() const { return listed_tasks == meetings && weight == static_cast<double>(meetings); }

Reconciliation reconcile(const Network& network, const Projection& projection) {
  Reconciliation account;
  account.kind = projection.kind;
  for (const Team& team : teams_of(network)) {
    account.lead_edges += team.leads;
    account.co_edges += team.cos;
    const std::size_t meetings = team.meetings(projection.kind);
    account.meetings += meetings;
    ++(meetings > 0 ? account.joint_tasks : team.size() > 0 ? account.other_tasks : account.unassigned_tasks);
  }
  account.ties = projection.ties.size();
  for (const Tie& tie : projection.ties) {
    account.weight += tie.weight;
    account.listed_tasks += tie.tasks.size();
    account.role_weight += tie.role_weight;
  }
  return account;
}

} // namespace dutygraph
