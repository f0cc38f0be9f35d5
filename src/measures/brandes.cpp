#include "brandes.hpp"
#include <bit>
#include <limits>

namespace dutygraph {

/// What the two inner loops read and write, as bare pointers.
struct BrandesRows {
  const Teams& teams;
  Lanes* front;
  Lanes* share;
  Lanes* sums;
  const LaneMask* open;
  const LaneMask* at;
  const LaneMask* beyond;
  const std::uint8_t* own_lane;
};

DUTYGRAPH_INLINE LaneMask any_of(const LaneMask* masks, std::span<const Vertex> members) {
  unsigned any = 0;
  for (const Vertex member : members) any |= masks[member];
  return static_cast<LaneMask>(any);
}

DUTYGRAPH_INLINE Lanes sum_of(const Lanes* rows, std::span<const Vertex> members) {
  Lanes sum{};
  for (const Vertex member : members) add(sum, rows[member]);
  return sum;
}

/// Paths that arrive at open agencies through one team.
DUTYGRAPH_INLINE bool step_forward(const BrandesRows& rows, std::uint32_t team) {
  const auto members = rows.teams.members(team);
  if (any_of(rows.open, members) == 0 || any_of(rows.at, members) == 0) return false;
  Lanes paths = sum_of(rows.front, members);
  scale(paths, rows.teams.tasks(team));
  for (const Vertex member : members) add(rows.sums[member], paths);
  return true;
}

/// The source is no target of its own: of a team's tasks one less counts in its lane.
__attribute__((noinline)) void leave_out_source(Lanes& down, std::size_t lane, double tasks) {
  down.set(lane, down[lane] / tasks * (tasks - 1));
}

/// What one team passes down to its agencies at the level at hand: for each of its tasks 1 / paths for itself, and the
/// shares of what lies beyond. Where it has an agency one level lower its path count is infinite, and that is nothing.
/// Returns the dependency on one of its tasks, summed over the lanes.
DUTYGRAPH_INLINE double step_back(const BrandesRows& rows, std::uint32_t team, const Lanes& weights) {
  const auto members = rows.teams.members(team);
  if (any_of(rows.at, members) == 0) return 0;
  const Lanes paths = sum_of(rows.front, members);
  const Lanes::Quad zero{};
  Lanes down;
  for (int q = 0; q < Lanes::parts; ++q) down.quads[q] = paths.quads[q] > zero ? 1.0 / paths.quads[q] : zero;
  const auto tasks = static_cast<double>(rows.teams.tasks(team));
  scale(down, tasks);
  if (const unsigned own = rows.own_lane[team]; own != 0) leave_out_source(down, own - 1, tasks);
  double dependency = 0;
  if (any_of(rows.beyond, members) != 0) {
    const Lanes beyond = sum_of(rows.share, members);
    Lanes::Quad total{};
    for (int q = 0; q < Lanes::parts; ++q) {
      const Lanes::Quad passing = paths.quads[q] > zero ? beyond.quads[q] : zero;
      down.quads[q] += passing * tasks;
      total += weights.quads[q] * (passing > zero ? passing * paths.quads[q] : zero);
    }
    dependency = (total[0] + total[1]) + (total[2] + total[3]);
  }
  for (const Vertex member : members) add(rows.sums[member], down);
  return dependency;
}

/// Appends the teams through which something arrived to `passed`.
DUTYGRAPH_CLONES void go_forward(const BrandesRows& rows, std::span<const std::uint32_t> list, bool all,
                                 std::vector<std::uint32_t>& passed) {
  const std::size_t count = all ? rows.teams.size() : list.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t team = all ? static_cast<std::uint32_t>(i) : list[i];
    if (step_forward(rows, team)) passed.push_back(team);
  }
}

DUTYGRAPH_CLONES void go_backward(const BrandesRows& rows, std::span<const std::uint32_t> list, bool all,
                                  const Lanes& weights, double* team_sums) {
  const std::size_t count = all ? rows.teams.size() : list.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t team = all ? static_cast<std::uint32_t>(i) : list[i];
    team_sums[team] += step_back(rows, team, weights);
  }
}

namespace {

/// Calls `visit` with each lane in a mask.
template <class Visit>
void each_lane(LaneMask mask, Visit visit) {
  for (unsigned rest = mask; rest != 0; rest &= rest - 1) visit(static_cast<std::size_t>(std::countr_zero(rest)));
}

constexpr auto all_lanes = static_cast<LaneMask>((1U << Lanes::count) - 1);

LaneMask bit(std::size_t lane) { return static_cast<LaneMask>(1U << lane); }

} // namespace

Brandes::Brandes(const Teams& teams)
    : teams_(teams), paths_(teams.agencies()), front_(teams.agencies()), share_(teams.agencies()),
      sums_(teams.agencies()), open_(teams.agencies(), all_lanes), at_(teams.agencies(), 0),
      beyond_(teams.agencies(), 0), own_lane_(teams.size(), 0), touched_(teams.agencies(), 0), seen_(teams.size(), 0) {}

void Brandes::add(std::span<const Source> sources, Dependencies& sums) {
  start(sources);
  while (next_level()) {
  }
  go_back(sums);
  forget(sources);
}

void Brandes::start(std::span<const Source> sources) {
  level_count_ = 0;
  agency_sources_ = 0;
  weights_ = {};
  for (std::size_t lane = 0; lane < sources.size(); ++lane) {
    const Source& source = sources[lane];
    weights_.set(lane, source.weight);
    if (source.kind == Source::Kind::agency) {
      agency_sources_ |= bit(lane);
      const Vertex rank = source.index;
      arrivals_.push_back(rank);
      sums_[rank].set(lane, 1);
    } else {
      own_lane_[source.index] = static_cast<std::uint8_t>(lane + 1);
      for (const Vertex rank : teams_.members(source.index)) {
        arrivals_.push_back(rank);
        sums_[rank].set(lane, 1);
      }
    }
  }
  open_new_level();
}

/// Agencies that something arrived at in a lane that had not reached them become the next level.
bool Brandes::open_new_level() {
  if (levels_.size() == level_count_) levels_.emplace_back();
  Level& level = levels_[level_count_];
  level.agencies.clear();
  for (const Vertex rank : arrivals_) {
    LaneMask lanes = 0;
    each_lane(open_[rank], [&](std::size_t lane) {
      if (sums_[rank][lane] <= 0) return;
      paths_[rank].set(lane, sums_[rank][lane]);
      lanes |= bit(lane);
    });
    sums_[rank] = {};
    touched_[rank] = 0;
    open_[rank] = static_cast<LaneMask>(open_[rank] & ~lanes);
    if (lanes != 0) level.agencies.push_back({rank, lanes});
  }
  arrivals_.clear();
  if (level.agencies.empty()) return false;
  list_teams(level);
  ++level_count_;
  return true;
}

void Brandes::list_teams(Level& level) {
  level.teams.clear();
  std::size_t edges = 0;
  for (const Reached& reached : level.agencies) edges += teams_.of(reached.rank).size();
  level.all_teams = edges * 3 > teams_.edges();
  if (level.all_teams) return;
  ++lists_;
  for (const Reached& reached : level.agencies) {
    for (const std::uint32_t team : teams_.of(reached.rank)) {
      if (seen_[team] == lists_) continue;
      seen_[team] = lists_;
      level.teams.push_back(team);
    }
  }
}

BrandesRows Brandes::rows() {
  return {teams_,       front_.data(), share_.data(),  sums_.data(),
          open_.data(), at_.data(),    beyond_.data(), own_lane_.data()};
}

bool Brandes::next_level() {
  const Level& level = levels_[level_count_ - 1];
  show(level);
  passed_.clear();
  go_forward(rows(), level.teams, level.all_teams, passed_);
  hide(level);
  for (const std::uint32_t team : passed_) {
    for (const Vertex rank : teams_.members(team)) {
      if (touched_[rank] != 0) continue;
      touched_[rank] = 1;
      arrivals_.push_back(rank);
    }
  }
  return open_new_level();
}

/// Makes a level the one at hand.
void Brandes::show(const Level& level) {
  for (const Reached& reached : level.agencies) {
    at_[reached.rank] = reached.lanes;
    each_lane(reached.lanes, [&](std::size_t lane) { front_[reached.rank].set(lane, paths_[reached.rank][lane]); });
  }
}

void Brandes::hide(const Level& level) {
  for (const Reached& reached : level.agencies) {
    at_[reached.rank] = 0;
    front_[reached.rank] = {};
  }
}

void Brandes::show_lower(const Level& level) {
  for (const Reached& reached : level.agencies) {
    each_lane(reached.lanes,
              [&](std::size_t lane) { front_[reached.rank].set(lane, std::numeric_limits<double>::infinity()); });
  }
}

void Brandes::go_back(Dependencies& sums) {
  for (std::size_t l = level_count_; l-- > 0;) {
    const Level& level = levels_[l];
    show(level);
    if (l > 0) show_lower(levels_[l - 1]);
    go_backward(rows(), level.teams, level.all_teams, weights_, sums.teams.data());
    hide(level);
    if (l > 0) hide(levels_[l - 1]);
    if (l + 1 < level_count_) hide_beyond(levels_[l + 1]);
    finish(level, l == 0, sums);
  }
  hide_beyond(levels_[0]);
}

void Brandes::hide_beyond(const Level& level) {
  for (const Reached& reached : level.agencies) {
    beyond_[reached.rank] = 0;
    share_[reached.rank] = {};
  }
}

/// What arrived at the agencies of a level is their dependency over their paths.
void Brandes::finish(const Level& level, bool is_first, Dependencies& sums) {
  for (const auto& [rank, lanes] : level.agencies) {
    beyond_[rank] = lanes;
    double total = 0;
    each_lane(lanes, [&, rank = rank](std::size_t lane) {
      share_[rank].set(lane, 1 / paths_[rank][lane] + sums_[rank][lane]);
      const bool is_source = is_first && (agency_sources_ & bit(lane)) != 0;
      if (!is_source) total += weights_[lane] * paths_[rank][lane] * sums_[rank][lane];
    });
    sums.agencies[rank] += total;
  }
}

void Brandes::forget(std::span<const Source> sources) {
  for (std::size_t l = 0; l < level_count_; ++l) {
    for (const Reached& reached : levels_[l].agencies) {
      open_[reached.rank] = all_lanes;
      sums_[reached.rank] = {};
    }
  }
  for (const Source& source : sources) {
    if (source.kind == Source::Kind::team) own_lane_[source.index] = 0;
  }
}

} // namespace dutygraph
