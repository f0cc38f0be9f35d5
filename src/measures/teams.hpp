#pragma once
/// Tasks that are carried by the same agencies look alike from everywhere: one team stands for all of them. What
/// shortest paths are counted over.

#include "adjacency.hpp"
#include <limits>

namespace dutygraph {

/// Agencies by rank: component by component, the busiest first, so that what is read most lies together. Isolated
/// agencies have the last ranks.
class Teams {
public:
  static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

  /// O(E log E).
  explicit Teams(const Adjacency& graph);

  [[nodiscard]] std::size_t size() const { return tasks_.size(); }
  [[nodiscard]] std::size_t agencies() const { return agency_at_.size(); }
  [[nodiscard]] std::size_t edges() const { return members_.size(); }
  /// Ranks of the agencies of a team, ascending.
  [[nodiscard]] std::span<const Vertex> members(std::size_t team) const {
    return {members_.data() + offsets_[team], offsets_[team + 1] - offsets_[team]};
  }
  /// Teams of the agency of a rank, ascending.
  [[nodiscard]] std::span<const std::uint32_t> of(Vertex rank) const {
    return {teams_.data() + team_offsets_[rank], team_offsets_[rank + 1] - team_offsets_[rank]};
  }
  /// Number of tasks that the team carries, from 1.
  [[nodiscard]] std::uint32_t tasks(std::size_t team) const { return tasks_[team]; }
  /// Team of a task (from 0), or `none` for a task of nobody.
  [[nodiscard]] std::uint32_t of_task(std::size_t task) const { return of_task_[task]; }
  [[nodiscard]] Vertex agency_at(Vertex rank) const { return agency_at_[rank]; }
  [[nodiscard]] Vertex rank_of(Vertex agency) const { return rank_of_[agency]; }
  /// Number of the component of the agency of a rank, from 0, ascending with the ranks.
  [[nodiscard]] std::uint32_t component_of(Vertex rank) const { return component_of_[rank]; }

private:
  void rank_agencies(const Adjacency& graph);
  void find_teams(const Adjacency& graph);
  void list_by_agency();

  std::vector<Vertex> agency_at_;
  std::vector<Vertex> rank_of_;
  std::vector<std::uint32_t> component_of_;
  std::vector<std::size_t> offsets_{0};
  std::vector<Vertex> members_;
  std::vector<std::uint32_t> tasks_;
  std::vector<std::uint32_t> of_task_;
  std::vector<std::size_t> team_offsets_;
  std::vector<std::uint32_t> teams_;
};

/// Where a search starts: an agency, or any one task of a team.
struct Source {
  enum class Kind : std::uint8_t { agency, team };
  Kind kind = Kind::agency;
  std::uint32_t index = 0; ///< rank of the agency or number of the team
  double weight = 1;       ///< it counts so often
};

} // namespace dutygraph
