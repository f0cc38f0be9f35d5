#pragma once
/// Shortest-path dependencies of sixteen sources at once (Brandes 2001, level by level, one lane a source).
///
/// Only agencies hold path counts and levels. An agency's level is the number of tasks between it and the source (the
/// source's own agencies, or the source agency, have level 0). A task lies between the agencies of its lowest level
/// and those one higher; its path count is the sum over the former, so it is found again whenever it is needed.

#include "lanes.hpp"
#include "teams.hpp"
#include <vector>

namespace dutygraph {

/// Sums of weighted dependencies: of agencies by rank, of teams for each one of their tasks.
struct Dependencies {
  std::vector<double> agencies;
  std::vector<double> teams;
};

class Brandes {
public:
  explicit Brandes(const Teams& teams);

  /// Adds the dependencies of at most sixteen sources, of which no team stands twice, on every other vertex.
  /// O(edges of the component) for all of them where they share their levels, for each where they do not.
  void add(std::span<const Source> sources, Dependencies& sums);

private:
  struct Reached {
    Vertex rank = 0;
    LaneMask lanes = 0;
  };
  /// Agencies at one level in some lane, and the teams that they are in: those listed, or all if there are very many.
  struct Level {
    std::vector<Reached> agencies;
    std::vector<std::uint32_t> teams;
    bool all_teams = false;
  };

  void start(std::span<const Source> sources);
  bool next_level();
  bool open_new_level();
  void list_teams(Level& level);
  void go_back(Dependencies& sums);
  void finish(const Level& level, bool is_first, Dependencies& sums);
  void forget(std::span<const Source> sources);
  void show(const Level& level);
  void show_lower(const Level& level);
  void hide(const Level& level);
  void hide_beyond(const Level& level);
  [[nodiscard]] struct BrandesRows rows();

  const Teams& teams_;
  std::vector<Lanes> paths_;           ///< shortest paths from the source
  std::vector<Lanes> front_;           ///< those of agencies at the level at hand; infinite one level lower; else 0
  std::vector<Lanes> share_;           ///< (1 + dependency) / paths one level higher; else 0
  std::vector<Lanes> sums_;            ///< what arrives at each agency
  std::vector<LaneMask> open_;         ///< lanes that have not reached the agency
  std::vector<LaneMask> at_;           ///< lanes in which it is at the level at hand
  std::vector<LaneMask> beyond_;       ///< one level higher
  std::vector<std::uint8_t> own_lane_; ///< of a team: 1 + the lane whose source it is, or 0
  std::vector<std::uint8_t> touched_;
  std::vector<Vertex> arrivals_; ///< agencies that something arrived at
  std::vector<std::uint32_t> passed_;
  std::vector<std::uint32_t> seen_; ///< of a team: number of the last list that it came into
  std::uint32_t lists_ = 0;
  std::vector<Level> levels_;
  std::size_t level_count_ = 0;
  Lanes weights_{};
  LaneMask agency_sources_ = 0;
};

} // namespace dutygraph
