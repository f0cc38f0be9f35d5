/// Burt's constraint and effective size on the shared-task projection, redundancy on the bipartite graph.

#include "agency_measures.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

/// For each agency the number of tasks it shares with all others together (a task with k others counts k times).
std::vector<double> shared_totals(const Partners& partners) {
  std::vector<double> totals(partners.agencies(), 0.0);
  for (Vertex a = 0; a < partners.agencies(); ++a) {
    for (const Partner& partner : partners.of(a)) totals[a] += partner.shared;
  }
  return totals;
}

} // namespace

std::vector<double> constraint(const Partners& partners) {
  const std::vector<double> totals = shared_totals(partners);
  std::vector<double> result(partners.agencies(), undefined);
  std::vector<double> invested(partners.agencies(), 0.0); // p_iq of the agency i at hand, 0 for strangers
  for (Vertex i = 0; i < partners.agencies(); ++i) {
    if (partners.of(i).empty()) continue;
    for (const Partner& q : partners.of(i)) invested[q.agency] = q.shared / totals[i];
    double sum = 0;
    for (const Partner& j : partners.of(i)) {
      double indirect = 0; // p_jq is p_qj scaled by the totals, since sharing is mutual
      for (const Partner& q : partners.of(j.agency)) indirect += invested[q.agency] * q.shared / totals[q.agency];
      const double bound = invested[j.agency] + indirect;
      sum += bound * bound;
    }
    result[i] = sum;
    for (const Partner& q : partners.of(i)) invested[q.agency] = 0;
  }
  return result;
}

std::vector<double> effective_size(const Partners& partners) {
  std::vector<double> result(partners.agencies(), undefined);
  std::vector<bool> is_partner(partners.agencies(), false);
  for (Vertex i = 0; i < partners.agencies(); ++i) {
    if (partners.of(i).empty()) continue;
    for (const Partner& j : partners.of(i)) is_partner[j.agency] = true;
    std::size_t among = 0; // ties among the partners, from both ends
    for (const Partner& j : partners.of(i)) {
      for (const Partner& q : partners.of(j.agency)) among += is_partner[q.agency] ? 1U : 0U;
    }
    const auto size = static_cast<double>(partners.of(i).size());
    result[i] = size - static_cast<double>(among) / size;
    for (const Partner& j : partners.of(i)) is_partner[j.agency] = false;
  }
  return result;
}

namespace {

/// Counts the pairs of one agency's tasks that some other agency also holds together.
class RedundantPairs {
public:
  explicit RedundantPairs(const Adjacency& graph)
      : graph_(graph), holder_(graph.vertices(), nobody), paired_with_(graph.vertices(), nobody) {}

  std::size_t of(Vertex agency) {
    for (const Vertex task : graph_.neighbours(agency)) {
      holder_[task] = agency;
      paired_with_[task] = nobody;
    }
    std::size_t pairs = 0;
    for (const Vertex task : graph_.neighbours(agency)) pairs += later_tasks_held_together(agency, task);
    return pairs;
  }

private:
  static constexpr Vertex nobody = std::numeric_limits<Vertex>::max();

  std::size_t later_tasks_held_together(Vertex agency, Vertex task) {
    const auto tasks = graph_.neighbours(agency);
    const auto later = static_cast<std::size_t>(tasks.end() - std::upper_bound(tasks.begin(), tasks.end(), task));
    std::size_t found = 0;
    for (const Vertex other : graph_.neighbours(task)) {
      if (other == agency) continue;
      const auto held = graph_.neighbours(other);
      for (auto t = std::upper_bound(held.begin(), held.end(), task); t != held.end() && found < later; ++t) {
        if (holder_[*t] != agency || paired_with_[*t] == task) continue;
        paired_with_[*t] = task;
        ++found;
      }
    }
    return found;
  }

  const Adjacency& graph_;
  std::vector<Vertex> holder_;
  std::vector<Vertex> paired_with_;
};

} // namespace

std::vector<double> redundancy(const Adjacency& graph) {
  std::vector<double> result(graph.agencies(), undefined);
  RedundantPairs redundant(graph);
  for (Vertex a = 0; a < graph.agencies(); ++a) {
    const auto tasks = static_cast<double>(graph.degree(a));
    if (tasks >= 2) result[a] = static_cast<double>(redundant.of(a)) / (tasks * (tasks - 1) / 2);
  }
  return result;
}

} // namespace dutygraph
