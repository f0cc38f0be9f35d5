#pragma once
/// One-mode projections of the bipartite network: agencies tied by the tasks on which they meet. Lead and co stay apart
/// through every projection, every tie lists its tasks, and what went in and came out can be reconciled.

#include <cstddef>
#include <cstdint>
#include <dutygraph/network.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace dutygraph {

/// Weights of the two roles. Finite and not negative, not both 0.
struct RoleWeights {
  double lead = 2.0;
  double co = 1.0;
};

/// Which meetings tie two agencies. shared: both are on the task, in whatever roles; lead_co: the first leads, the
/// second helps (directed); co_co: both help; lead_lead: both lead.
enum class TieKind : std::uint8_t { shared, lead_co, co_co, lead_lead };
/// The words of `--projection` and `--kind`: "shared", "lead-co", "co-co", "lead-lead"; nullopt for an unknown word.
[[nodiscard]] std::string_view word(TieKind kind);
[[nodiscard]] std::optional<TieKind> tie_kind_from(std::string_view word);

/// A tie between two agencies with the tasks behind it. In an undirected projection from < to. n_t agencies on task t,
/// l_t of them lead, c_t co.
struct Tie {
  AgencyId from;
  AgencyId to;
  double weight = 0;         ///< number of tasks on which they meet
  double newman_weight = 0;  ///< sum over them of 1 / (n_t - 1) (Newman 2001)
  std::vector<TaskId> tasks; ///< ascending
  /// Sum over them of 1 / (agencies that `from` meets on t by ties of this kind): n_t - 1, c_t (lead_co), c_t - 1,
  /// l_t - 1. At an agency it sums to the tasks on which it meets anybody so.
  double split_weight = 0;
  /// weight / tasks of either: those that `from` holds in the role of this kind, or `to` in its own. In (0, 1].
  double jaccard = 0;
  /// Sum over them of w w' / P_t, w and w' the weights of the two roles, P_t the sum of such products over all pairs of
  /// agencies on t: the share of the pair in one unit of coordination a task (ours). Split equally among the pairs
  /// where P_t is 0. lead_co, co_co and lead_lead together sum to shared, and that to the tasks with n_t > 1.
  double role_weight = 0;
};
/// A one-mode network of the same agencies. Ties sorted by from, then to.
struct Projection {
  std::size_t agency_count = 0;
  bool directed = false;
  std::vector<Tie> ties;
  TieKind kind = TieKind::shared;
};
/// O(sum over tasks of n_t^2); lead_co: of l_t c_t.
[[nodiscard]] Projection project(const Network& network, TieKind kind, RoleWeights weights = {});
/// Directed: a leads a task on which b helps. The weights of a row sum to the co edges on the tasks that a leads.
[[nodiscard]] Projection lead_to_co(const Network& network);
/// Undirected: a and b are on the same task. All weights sum to the sum of n_t (n_t - 1) / 2; the Newman weights at an
/// agency to the number of its joint tasks.
[[nodiscard]] Projection shared_tasks(const Network& network);

/// What went into a projection and what came out of it.
struct Reconciliation {
  TieKind kind = TieKind::shared;
  std::size_t lead_edges = 0, co_edges = 0; ///< of the network
  std::size_t joint_tasks = 0;              ///< with at least one meeting of this kind
  std::size_t other_tasks = 0;              ///< assigned, without any
  std::size_t unassigned_tasks = 0;
  std::size_t meetings = 0;     ///< pairs on a task, counted from the teams: sum of n_t (n_t - 1) / 2, or l_t c_t, …
  std::size_t ties = 0;         ///< pairs that meet at least once
  double weight = 0;            ///< sum over the ties
  std::size_t listed_tasks = 0; ///< sum over the ties of the tasks that they list
  double role_weight = 0;       ///< sum over the ties
  /// Nothing was lost and nothing came in: weight = listed_tasks = meetings.
  [[nodiscard]] bool holds() const;
};
/// O(T + E + ties).
[[nodiscard]] Reconciliation reconcile(const Network& network, const Projection& projection);

} // namespace dutygraph
