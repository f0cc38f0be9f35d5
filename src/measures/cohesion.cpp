/// The network as a whole: size, density, components, and how evenly the work is spread.

#include "agency_measures.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/measures.hpp>

namespace dutygraph {
namespace {

/// a / b, undefined where there is nothing to divide by.
double ratio(double a, double b) { return b > 0 ? a / b : undefined; }

void describe_components(const Adjacency& graph, Cohesion& cohesion) {
  const Components parts = components(graph);
  std::vector<bool> counted(parts.sizes.size(), false);
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    const bool is_idle_task = !graph.is_agency(v) && graph.degree(v) == 0;
    if (is_idle_task || counted[parts.of[v]]) continue;
    counted[parts.of[v]] = true;
    ++cohesion.components;
    cohesion.largest_component = std::max(cohesion.largest_component, parts.sizes[parts.of[v]]);
  }
}

void describe_concentration(const std::vector<double>& loads, Cohesion& cohesion) {
  double sum = 0;
  for (const double load : loads) sum += load;
  cohesion.gini = gini(loads);
  cohesion.hhi = cohesion.entropy = cohesion.effective_agencies = undefined;
  if (sum <= 0) return;
  cohesion.hhi = cohesion.entropy = 0;
  for (const double load : loads) {
    const double share = load / sum;
    cohesion.hhi += share * share;
    if (share > 0) cohesion.entropy -= share * std::log(share);
  }
  cohesion.effective_agencies = 1 / cohesion.hhi;
}

} // namespace

Cohesion cohesion(const Network& network) {
  const Adjacency graph(network);
  Cohesion cohesion;
  cohesion.agencies = network.agencies().size();
  cohesion.tasks = network.tasks().size();
  cohesion.assigned_tasks = network.assigned_task_count();
  for (const NetworkEdge& edge : network.edges()) ++(edge.role == Role::lead ? cohesion.lead_edges : cohesion.co_edges);
  const auto agencies = static_cast<double>(cohesion.agencies);
  const auto edges = static_cast<double>(network.edges().size());
  cohesion.density = ratio(edges, agencies * static_cast<double>(cohesion.assigned_tasks));
  cohesion.mean_agencies_per_task = ratio(edges, static_cast<double>(cohesion.assigned_tasks));
  cohesion.ties = Partners(graph).ties();
  cohesion.projection_density = ratio(static_cast<double>(cohesion.ties), agencies * (agencies - 1) / 2);
  describe_components(graph, cohesion);
  describe_concentration(equal_load(network), cohesion);
  return cohesion;
}

double gini(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const auto n = static_cast<double>(sorted.size());
  double sum = 0;
  double ranked = 0; // sum of (2 i - n - 1) x_i, i from 1
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += sorted[i];
    ranked += (2 * static_cast<double>(i) + 1 - n) * sorted[i];
  }
  if (!(sum > 0)) return undefined;
  return std::max(0.0, ranked / (n * sum));
}

} // namespace dutygraph
