/// Load: who carries how much. Every function is one pass over the teams, in order of task; an agency's shares are so
/// summed in that order.

#include "agency_measures.hpp"
#include <cassert>
#include <cmath>
#include <dutygraph/measures.hpp>
#include <map>

namespace dutygraph {
namespace {

/// For each agency the sum of `share(edge)` over its edges, where `share_of(team)` gives the shares of a task's team.
/// What is asked of the task is asked once, and only the sums, which are few, are met in no order.
template <class ShareOf>
std::vector<double> sum_over_teams(const Network& network, ShareOf share_of) {
  std::vector<double> sums(network.agencies().size(), 0.0);
  for (std::size_t t = 0; t < network.tasks().size(); ++t) {
    const EdgeRange team = network.edges_of(TaskId(t));
    const auto share = share_of(team);
    for (const NetworkEdge& edge : team) sums[edge.agency.index()] += share(edge);
  }
  return sums;
}

/// The same where a share depends on nothing but the edge.
template <class Share>
std::vector<double> sum_over_edges(const Network& network, Share share) {
  return sum_over_teams(network, [share](const EdgeRange&) { return share; });
}

/// The same where all of a team have the same share.
template <class Share>
std::vector<double> sum_over_team_sizes(const Network& network, Share share_of_size) {
  return sum_over_teams(network, [&](const EdgeRange& team) {
    return [share = share_of_size(static_cast<double>(team.size()))](const NetworkEdge&) { return share; };
  });
}

[[maybe_unused]] bool is_valid(const RoleWeights& weights) {
  return std::isfinite(weights.lead) && std::isfinite(weights.co) && weights.lead >= 0 && weights.co >= 0 &&
         weights.lead + weights.co > 0;
}

double role_weight(const RoleWeights& weights, Role role) { return role == Role::lead ? weights.lead : weights.co; }

/// exp of the entropy of the counts: the number of equally used chapters that would be as broad.
double effective_number(const std::map<std::uint32_t, double>& counts) {
  double total = 0;
  for (const auto& [chapter, count] : counts) total += count;
  double entropy = 0;
  for (const auto& [chapter, count] : counts) entropy -= count / total * std::log(count / total);
  return std::exp(entropy);
}

} // namespace

std::vector<double> lead_count(const Network& network) {
  return sum_over_edges(network, [](const NetworkEdge& edge) { return edge.role == Role::lead ? 1.0 : 0.0; });
}

std::vector<double> co_count(const Network& network) {
  return sum_over_edges(network, [](const NetworkEdge& edge) { return edge.role == Role::co ? 1.0 : 0.0; });
}

std::vector<double> task_count(const Network& network) {
  return sum_over_edges(network, [](const NetworkEdge&) { return 1.0; });
}

std::vector<double> equal_load(const Network& network) {
  return sum_over_team_sizes(network, [](double size) { return 1.0 / size; });
}

std::vector<double> weighted_load(const Network& network, RoleWeights weights) {
  assert(is_valid(weights));
  return sum_over_teams(network, [weights](const EdgeRange& team) {
    double whole = 0;
    for (const NetworkEdge& edge : team) whole += role_weight(weights, edge.role);
    const double equal = 1.0 / static_cast<double>(team.size());
    return [=](const NetworkEdge& edge) { return whole > 0 ? role_weight(weights, edge.role) / whole : equal; };
  });
}

std::vector<double> newman_load(const Network& network) {
  return sum_over_team_sizes(network, [](double size) { return size > 1 ? 1.0 : 0.0; });
}

std::vector<double> lead_ratio(const Network& network) {
  std::vector<double> ratio = lead_count(network);
  for (std::size_t a = 0; a < ratio.size(); ++a) {
    const std::size_t tasks = network.edges_of(AgencyId(a)).size();
    ratio[a] = tasks > 0 ? ratio[a] / static_cast<double>(tasks) : undefined;
  }
  return ratio;
}

std::vector<double> breadth(const Network& network) {
  std::vector<double> result(network.agencies().size(), undefined);
  for (std::size_t a = 0; a < result.size(); ++a) {
    std::map<std::uint32_t, double> counts;
    for (const NetworkEdge& edge : network.edges_of(AgencyId(a))) ++counts[network.tasks()[edge.task.index()].chapter];
    if (!counts.empty()) result[a] = effective_number(counts);
  }
  return result;
}

std::vector<double> exclusivity(const Network& network) {
  return sum_over_team_sizes(network, [](double size) { return std::exp(1 - size); });
}

std::vector<double> strength(const Network& network, Role role) {
  return sum_over_edges(network, [role](const NetworkEdge& edge) { return edge.role == role ? edge.weight : 0.0; });
}

} // namespace dutygraph
