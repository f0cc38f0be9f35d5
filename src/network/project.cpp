/// One-mode projections. Each row is counted, then filled, so that no pair is ever sorted.

#include <algorithm>
#include <dutygraph/projection.hpp>

namespace dutygraph {
namespace {

/// Collects the ties of one agency at a time; `place_` says where a partner's tie stands in the row.
class RowCollector {
public:
  RowCollector(std::size_t agencies, Projection& projection) : count_(agencies, 0), projection_(projection) {}

  /// `visit(f)` calls f(partner, task, newman share) for each meeting of `from`, tasks ascending.
  template <class Visit>
  void add_row(AgencyId from, Visit visit) {
    visit([&](AgencyId partner, TaskId, double) {
      if (count_[partner.index()]++ == 0) partners_.push_back(partner);
    });
    std::sort(partners_.begin(), partners_.end());
    const std::size_t first = projection_.ties.size();
    for (const AgencyId partner : partners_) open_tie(from, partner);
    visit([&](AgencyId partner, TaskId task, double newman) {
      Tie& tie = projection_.ties[count_[partner.index()]];
      tie.tasks.push_back(task);
      tie.newman_weight += newman;
    });
    for (std::size_t i = first; i < projection_.ties.size(); ++i) count_[projection_.ties[i].to.index()] = 0;
    partners_.clear();
  }

private:
  /// From here on the counter of the partner holds the place of its tie.
  void open_tie(AgencyId from, AgencyId to) {
    std::size_t& count = count_[to.index()];
    Tie tie{from, to, static_cast<double>(count), 0, {}};
    tie.tasks.reserve(count);
    count = projection_.ties.size();
    projection_.ties.push_back(std::move(tie));
  }

  std::vector<std::size_t> count_;
  std::vector<AgencyId> partners_;
  Projection& projection_;
};

/// Ties from each agency over those of its edges that `starts` to those ends of the task that `ends` accepts.
template <class Starts, class Ends>
Projection project(const Network& network, bool directed, Starts starts, Ends ends) {
  Projection projection{network.agencies().size(), directed, {}};
  RowCollector rows(network.agencies().size(), projection);
  for (std::size_t a = 0; a < network.agencies().size(); ++a) {
    const AgencyId from(a);
    rows.add_row(from, [&](auto meet) {
      for (const NetworkEdge& edge : network.edges_of(from)) {
        if (!starts(edge)) continue;
        const auto team = network.edges_of(edge.task);
        if (team.size() < 2) continue;
        const double newman = 1.0 / static_cast<double>(team.size() - 1);
        for (const NetworkEdge& other : team) {
          if (ends(from, other)) meet(other.agency, edge.task, newman);
        }
      }
    });
  }
  return projection;
}

} // namespace

Projection lead_to_co(const Network& network) {
  return project(
      network, true, [](const NetworkEdge& edge) { return edge.role == Role::lead; },
      [](AgencyId, const NetworkEdge& other) { return other.role == Role::co; });
}

Projection shared_tasks(const Network& network) {
  return project(
      network, false, [](const NetworkEdge&) { return true; },
      [](AgencyId from, const NetworkEdge& other) { return from < other.agency; });
}

} // namespace dutygraph
