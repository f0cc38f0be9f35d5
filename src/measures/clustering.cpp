/// Two-mode clustering: overlap of neighbourhoods (Latapy et al. 2008) and closed four-paths (Opsahl 2013).

#include "agency_measures.hpp"

namespace dutygraph {

std::vector<double> clustering_latapy(const Adjacency& graph, const Partners& partners) {
  std::vector<double> result(graph.agencies(), undefined);
  for (Vertex a = 0; a < graph.agencies(); ++a) {
    if (partners.of(a).empty()) continue;
    double sum = 0;
    for (const Partner& b : partners.of(a)) {
      const std::size_t either = graph.degree(a) + graph.degree(b.agency) - b.shared;
      sum += b.shared / static_cast<double>(either);
    }
    result[a] = sum / static_cast<double>(partners.of(a).size());
  }
  return result;
}

namespace {

/// A four-path at agency i runs j - s - i - t - k over two tasks s != t of i and two partners j != k; it is closed if
/// j and k share a third task. Both directions are counted, which leaves the ratio as it is.
///
/// Of the paths whose j and k are partners those stay open whose ends share no third task: where they share one task
/// and i is on it, w_ij + w_ik - 2 of them; where they share two and i is on both, 2. Counted here from the side of j.
class OpenPaths {
public:
  OpenPaths(const Adjacency& graph, const Partners& partners)
      : graph_(graph), partners_(partners), shared_(graph.agencies(), 0), first_task_(graph.agencies(), nothing) {}

  void add_from(Vertex j, std::vector<double>& open) {
    for (const Partner& k : partners_.of(j)) shared_[k.agency] = k.shared;
    for (const Vertex task : graph_.neighbours(j)) {
      add_on_one_task(j, task, open);
      add_on_two_tasks(j, task, open);
    }
    for (const Partner& k : partners_.of(j)) {
      shared_[k.agency] = 0;
      first_task_[k.agency] = nothing;
    }
  }

private:
  static constexpr auto nothing = std::numeric_limits<Vertex>::max();

  /// Of w_ij + w_ik - 2 the half w_ij - 1 from here, and the other from k: twice, as both directions count.
  void add_on_one_task(Vertex j, Vertex task, std::vector<double>& open) const {
    double only_here = 0;
    for (const Vertex k : graph_.neighbours(task)) only_here += shared_[k] == 1 ? 1 : 0;
    if (only_here == 0) return;
    for (const Vertex i : graph_.neighbours(task)) {
      if (i != j) open[i] += 2 * (static_cast<double>(shared_[i]) - 1) * only_here;
    }
  }

  void add_on_two_tasks(Vertex j, Vertex task, std::vector<double>& open) {
    for (const Vertex k : graph_.neighbours(task)) {
      if (k <= j || shared_[k] != 2) continue;
      if (first_task_[k] == nothing)
        first_task_[k] = task;
      else
        add_between(j, k, task, open);
    }
  }

  void add_between(Vertex j, Vertex k, Vertex task, std::vector<double>& open) const {
    const auto one = graph_.neighbours(first_task_[k]);
    const auto other = graph_.neighbours(task);
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
      if (*a == *b && *a != j && *a != k) open[*a] += 4; // two paths, in both directions
      const bool step_one = *a <= *b;
      const bool step_other = *b <= *a;
      a += step_one ? 1 : 0;
      b += step_other ? 1 : 0;
    }
  }

  const Adjacency& graph_;
  const Partners& partners_;
  std::vector<std::uint32_t> shared_; ///< tasks that j shares with each other agency
  std::vector<Vertex> first_task_;
};

/// Ways to choose (j, s) and (k, t) with j != k: sum over j != k of shared(i, j) shared(i, k).
double pairs_of_tasks(std::span<const Partner> partners) {
  double sum = 0;
  double squares = 0;
  for (const Partner& j : partners) {
    sum += j.shared;
    squares += static_cast<double>(j.shared) * j.shared;
  }
  return sum * sum - squares;
}

/// The same with s == t, which is no path: ordered pairs of others on each task of i.
double meetings_on_one_task(const Adjacency& graph, Vertex agency) {
  double sum = 0;
  for (const Vertex task : graph.neighbours(agency)) {
    const auto others = static_cast<double>(graph.degree(task) - 1);
    sum += others * (others - 1);
  }
  return sum;
}

} // namespace

std::vector<double> clustering_opsahl(const Adjacency& graph, const Partners& partners, const Triangles& triangles) {
  std::vector<double> open(graph.agencies(), 0.0);
  OpenPaths paths(graph, partners);
  for (Vertex j = 0; j < graph.agencies(); ++j) paths.add_from(j, open);
  std::vector<double> result(graph.agencies(), undefined);
  for (Vertex i = 0; i < graph.agencies(); ++i) {
    const double meetings = meetings_on_one_task(graph, i);
    const double all = pairs_of_tasks(partners.of(i)) - meetings;
    if (all > 0) result[i] = (triangles.products[i] - open[i] - meetings) / all;
  }
  return result;
}

std::vector<double> clustering_opsahl(const Adjacency& graph, const Partners& partners) {
  return clustering_opsahl(graph, partners, triangles(partners));
}

} // namespace dutygraph
