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
class FourPaths {
public:
  FourPaths(const Adjacency& graph, const Partners& partners)
      : graph_(graph), partners_(partners), shared_(graph.agencies(), 0), holds_(graph.vertices(), false) {}

  double closed_share(Vertex agency) {
    mark(agency, true);
    const double meetings = meetings_on_one_task(agency);
    const double all = pairs_of_tasks(agency) - meetings;
    const double closed = closed_pairs(agency) - meetings;
    mark(agency, false);
    return all > 0 ? closed / all : undefined;
  }

private:
  void mark(Vertex agency, bool present) {
    for (const Vertex task : graph_.neighbours(agency)) holds_[task] = present;
    for (const Partner& j : partners_.of(agency)) shared_[j.agency] = present ? j.shared : 0;
  }

  /// Ways to choose (j, s) and (k, t) with j != k: sum over j != k of shared(i, j) shared(i, k).
  double pairs_of_tasks(Vertex agency) const {
    double sum = 0;
    double squares = 0;
    for (const Partner& j : partners_.of(agency)) {
      sum += j.shared;
      squares += static_cast<double>(j.shared) * j.shared;
    }
    return sum * sum - squares;
  }

  /// The same with s == t, which is no path: ordered pairs of others on each task of i.
  double meetings_on_one_task(Vertex agency) const {
    double sum = 0;
    for (const Vertex task : graph_.neighbours(agency)) {
      const auto others = static_cast<double>(graph_.degree(task) - 1);
      sum += others * (others - 1);
    }
    return sum;
  }

  /// Ways as above, s == t included, whose j and k share a task other than s and t.
  double closed_pairs(Vertex agency) const {
    double closed = 0;
    for (const Partner& j : partners_.of(agency)) {
      for (const Partner& k : partners_.of(j.agency)) {
        if (shared_[k.agency] == 0) continue;
        closed += static_cast<double>(j.shared) * shared_[k.agency] - left_open(j, k);
      }
    }
    return closed;
  }

  /// Paths j - s - i - t - k for which j and k (given as j's partner) share no third task.
  double left_open(const Partner& j, const Partner& k) const {
    const bool first = holds_[k.first_task];
    if (k.shared == 1) return first ? static_cast<double>(j.shared) + shared_[k.agency] - 2 : 0;
    return k.shared == 2 && first && holds_[k.second_task] ? 2 : 0;
  }

  const Adjacency& graph_;
  const Partners& partners_;
  std::vector<std::uint32_t> shared_; ///< tasks that the agency at hand shares with each other one
  std::vector<bool> holds_;           ///< tasks of the agency at hand
};

} // namespace

std::vector<double> clustering_opsahl(const Adjacency& graph, const Partners& partners) {
  std::vector<double> result(graph.agencies());
  FourPaths paths(graph, partners);
  for (Vertex a = 0; a < graph.agencies(); ++a) result[a] = paths.closed_share(a);
  return result;
}

} // namespace dutygraph
