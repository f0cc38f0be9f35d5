/// One-mode projections. Each row is counted, then filled, so that no pair is ever sorted.

#include "teams.hpp"
#include <algorithm>
#include <dutygraph/projection.hpp>

namespace dutygraph {
namespace {

/// What one meeting on a task adds to the tie of two agencies.
struct Meeting {
  double newman = 0;
  double split = 0;
  double role = 0;
};

/// Collects the ties of one agency at a time; `count_` says where a partner's tie stands in the row.
class RowCollector {
public:
  RowCollector(std::size_t agencies, Projection& projection) : count_(agencies, 0), projection_(projection) {}

  /// `visit(f)` calls f(partner, task, meeting) for each meeting of `from`, tasks ascending.
  template <class Visit>
  void add_row(AgencyId from, Visit visit) {
    visit([&](AgencyId partner, TaskId, const Meeting&) {
      if (count_[partner.index()]++ == 0) partners_.push_back(partner);
    });
    std::sort(partners_.begin(), partners_.end());
    const std::size_t first = projection_.ties.size();
    for (const AgencyId partner : partners_) open_tie(from, partner);
    visit([&](AgencyId partner, TaskId task, const Meeting& meeting) {
      Tie& tie = projection_.ties[count_[partner.index()]];
      tie.tasks.push_back(task);
      tie.newman_weight += meeting.newman;
      tie.split_weight += meeting.split;
      tie.role_weight += meeting.role;
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

class Projector {
public:
  Projector(const Network& network, TieKind kind, RoleWeights weights)
      : network_(network), kind_(kind), weights_(weights), teams_(teams_of(network)) {}

  Projection projection() const {
    Projection result{network_.agencies().size(), kind_ == TieKind::lead_co, {}, kind_};
    RowCollector rows(network_.agencies().size(), result);
    for (std::size_t a = 0; a < network_.agencies().size(); ++a) add_row(AgencyId(a), rows);
    add_jaccard(result);
    return result;
  }

private:
  void add_row(AgencyId from, RowCollector& rows) const {
    rows.add_row(from, [&](auto meet) {
      for (const NetworkEdge& edge : network_.edges_of(from))
        if (from_role(kind_).value_or(edge.role) == edge.role) add_task(edge, meet);
    });
  }

  template <class Meet>
  void add_task(const NetworkEdge& edge, Meet meet) const {
    const Team& team = teams_[edge.task.index()];
    if (team.met_by_each(kind_) == 0) return;
    const double split = 1.0 / static_cast<double>(team.met_by_each(kind_));
    const double newman = 1.0 / static_cast<double>(team.size() - 1);
    for (const NetworkEdge& other : network_.edges_of(edge.task)) {
      const bool is_end = kind_ == TieKind::lead_co || edge.agency < other.agency;
      if (is_end && to_role(kind_).value_or(other.role) == other.role)
        meet(other.agency, edge.task, Meeting{newman, split, team.share_of_pair(edge.role, other.role, weights_)});
    }
  }

  /// Tasks that the agency could meet somebody on: those it holds in the role of its end of the tie.
  std::vector<std::size_t> tasks_in(std::optional<Role> role) const {
    std::vector<std::size_t> tasks(network_.agencies().size(), 0);
    for (const NetworkEdge& edge : network_.edges())
      if (role.value_or(edge.role) == edge.role) ++tasks[edge.agency.index()];
    return tasks;
  }

  void add_jaccard(Projection& projection) const {
    const std::vector<std::size_t> starts = tasks_in(from_role(kind_));
    const std::vector<std::size_t> ends = tasks_in(to_role(kind_));
    for (Tie& tie : projection.ties) {
      const std::size_t either = starts[tie.from.index()] + ends[tie.to.index()] - tie.tasks.size();
      tie.jaccard = tie.weight / static_cast<double>(either);
    }
  }

  const Network& network_;
  TieKind kind_;
  RoleWeights weights_;
  std::vector<Team> teams_;
};

} // namespace

Projection project(const Network& network, TieKind kind, RoleWeights weights) {
  return Projector(network, kind, weights).projection();
}

Projection lead_to_co(const Network& network) { return project(network, TieKind::lead_co); }

Projection shared_tasks(const Network& network) { return project(network, TieKind::shared); }

} // namespace dutygraph
