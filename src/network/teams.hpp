#pragma once
/// Who is on a task, as numbers: what a tie of each kind is made from.

#include <cstddef>
#include <dutygraph/projection.hpp>
#include <optional>
#include <vector>

namespace dutygraph {

/// The role that the first and the second end of a tie have; nullopt: any.
[[nodiscard]] std::optional<Role> from_role(TieKind kind);
[[nodiscard]] std::optional<Role> to_role(TieKind kind);

struct Team {
  std::size_t leads = 0;
  std::size_t cos = 0;
  [[nodiscard]] std::size_t size() const { return leads + cos; }
  /// Pairs that meet on the task.
  [[nodiscard]] std::size_t meetings(TieKind kind) const;
  /// Agencies that an agency of the first end meets.
  [[nodiscard]] std::size_t met_by_each(TieKind kind) const;
  /// Product of the two roles' weights over the sum of such products of all pairs; equal shares where that is 0.
  [[nodiscard]] double share_of_pair(Role one, Role other, RoleWeights weights) const;
};
/// By task. O(T + E).
[[nodiscard]] std::vector<Team> teams_of(const Network& network);

} // namespace dutygraph
