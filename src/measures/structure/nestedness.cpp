/// NODF (Almeida-Neto et al. 2008), without looking at any pair: the overlap of a vertex with all of larger degree is
/// the number of such vertices at each of its neighbours.

#include "../adjacency.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>

namespace dutygraph {
namespace {

/// Vertices [first, last) are one mode.
struct Mode {
  Vertex first = 0;
  Vertex last = 0;
};

std::size_t with_edges(const Adjacency& graph, Mode mode) {
  std::size_t count = 0;
  for (Vertex v = mode.first; v < mode.last; ++v)
    if (graph.degree(v) > 0) ++count;
  return count;
}

/// Sum, over pairs of unequal degree of the mode that is not `hubs`, of shared / smaller degree.
double overlap_sum(const Adjacency& graph, Mode hubs) {
  double sum = 0;
  std::vector<std::size_t> degrees;
  for (Vertex hub = hubs.first; hub < hubs.last; ++hub) {
    degrees.clear();
    for (const Vertex v : graph.neighbours(hub)) degrees.push_back(graph.degree(v));
    std::sort(degrees.begin(), degrees.end(), std::greater<>());
    std::size_t larger = 0; // of those at the hub
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      if (i > 0 && degrees[i] != degrees[i - 1]) larger = i;
      sum += static_cast<double>(larger) / static_cast<double>(degrees[i]);
    }
  }
  return sum;
}

double pairs(std::size_t count) { return static_cast<double>(count) * (static_cast<double>(count) - 1) / 2; }

double mean(double sum, double count) { return count > 0 ? 100 * sum / count : std::nan(""); }

} // namespace

Nestedness nodf(const Network& network) {
  const Adjacency graph(network);
  const auto agency_count = static_cast<Vertex>(graph.agencies());
  const Mode agencies{0, agency_count};
  const Mode tasks{agency_count, static_cast<Vertex>(graph.vertices())};
  const double agency_pairs = pairs(std::max<std::size_t>(with_edges(graph, agencies), 1));
  const double task_pairs = pairs(std::max<std::size_t>(with_edges(graph, tasks), 1));
  const double of_agencies = overlap_sum(graph, tasks), of_tasks = overlap_sum(graph, agencies);
  return {mean(of_agencies, agency_pairs), mean(of_tasks, task_pairs),
          mean(of_agencies + of_tasks, agency_pairs + task_pairs)};
}

} // namespace dutygraph
