#include "distances.hpp"
#include "pieces.hpp"
#include <algorithm>

namespace dutygraph {

/// What the inner loop reads and writes, as bare pointers.
struct DistanceRows {
  const Teams& teams;
  const Bits* front;       ///< of an agency: sources that reached it in the last step
  Bits* arriving;          ///< of an agency: sources that may reach it in this one
  Bits* reached_teams;     ///< of a team
  const Bits* full;        ///< of a component: all its sources
  std::uint8_t* is_full;   ///< of a team: every source of its component has reached it
  std::uint8_t* is_active; ///< of an agency: something is arriving
  std::vector<Vertex>& active;
};

/// Sources that reach a team now, and through it all of its agencies.
DUTYGRAPH_INLINE void pass_through(const DistanceRows& rows, std::uint32_t team, PlaceCounter& counter) {
  const auto members = rows.teams.members(team);
  Bits news{};
  for (const Vertex member : members) unite(news, rows.front[member]);
  Bits& reached = rows.reached_teams[team];
  remove(news, reached);
  if (is_zero(news)) return;
  unite(reached, news);
  rows.is_full[team] = are_equal(reached, rows.full[rows.teams.component_of(members[0])]) ? 1 : 0;
  counter.add(news, rows.teams.tasks(team));
  for (const Vertex member : members) {
    unite(rows.arriving[member], news);
    if (rows.is_active[member] != 0) continue;
    rows.is_active[member] = 1;
    rows.active.push_back(member);
  }
}

DUTYGRAPH_CLONES void pass_through_teams(const DistanceRows& rows, std::span<const std::uint32_t> list, bool all,
                                         PlaceCounter& counter) {
  const std::size_t count = all ? rows.teams.size() : list.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t team = all ? static_cast<std::uint32_t>(i) : list[i];
    if (rows.is_full[team] == 0) pass_through(rows, team, counter);
  }
}

/// Of what is arriving at the active agencies, keeps what is new; those that have any are the new front.
DUTYGRAPH_CLONES void arrive(std::vector<Vertex>& active, Bits* arriving, Bits* front, Bits* reached,
                             std::uint8_t* is_active, PlaceCounter& counter) {
  std::size_t kept = 0;
  for (const Vertex rank : active) {
    Bits news = arriving[rank];
    remove(news, reached[rank]);
    arriving[rank] = {};
    is_active[rank] = 0;
    if (is_zero(news)) continue;
    unite(reached[rank], news);
    front[rank] = news;
    counter.add(news, 1);
    active[kept++] = rank;
  }
  active.resize(kept);
}

namespace {

class DistanceWalk {
public:
  DistanceWalk(const Teams& teams, std::size_t components)
      : teams_(teams), front_(teams.agencies()), arriving_(teams.agencies()), reached_(teams.agencies()),
        reached_teams_(teams.size()), full_(components), is_full_(teams.size(), 0), is_active_(teams.agencies(), 0),
        seen_(teams.size(), 0) {}

  /// Writes the distance sums and the largest distances of at most 512 sources.
  void sum(std::span<const Source> sources, std::span<std::uint64_t> sums, std::span<std::uint64_t> farthest) {
    start(sources);
    std::fill(sums.begin(), sums.end(), std::uint64_t{0});
    std::fill(farthest.begin(), farthest.end(), std::uint64_t{0});
    for (std::uint64_t level = 0; !active_.empty(); ++level) {
      PlaceCounter agencies;
      arrive(active_, arriving_.data(), front_.data(), reached_.data(), is_active_.data(), agencies);
      touched_.insert(touched_.end(), active_.begin(), active_.end());
      PlaceCounter tasks;
      step(tasks);
      for (std::size_t place = 0; place < sources.size(); ++place) {
        const std::uint64_t from_team = sources[place].kind == Source::Kind::team ? 1 : 0;
        const std::uint64_t itself = level == 0 ? from_team : 0; // its own task is met again
        const std::uint64_t near = agencies.at(place);
        const std::uint64_t far = tasks.at(place) - itself;
        sums[place] += near * (2 * level + from_team) + far * (2 * level + 1 + from_team);
        if (near != 0) farthest[place] = 2 * level + from_team;
        if (far != 0) farthest[place] = 2 * level + 1 + from_team;
      }
    }
    forget();
  }

private:
  void start(std::span<const Source> sources) {
    for (std::size_t place = 0; place < sources.size(); ++place) {
      const Source& source = sources[place];
      if (source.kind == Source::Kind::agency) {
        put(source.index, place);
      } else {
        for (const Vertex rank : teams_.members(source.index)) put(rank, place);
      }
    }
  }

  void put(Vertex rank, std::size_t place) {
    arriving_[rank].set(place);
    full_[teams_.component_of(rank)].set(place);
    if (is_active_[rank] == 0) active_.push_back(rank);
    is_active_[rank] = 1;
  }

  void forget() {
    const bool all = edges_of(touched_) > teams_.edges();
    for (const Vertex rank : touched_) {
      reached_[rank] = full_[teams_.component_of(rank)] = {};
      if (!all) forget_teams(teams_.of(rank));
    }
    if (all) {
      std::fill(reached_teams_.begin(), reached_teams_.end(), Bits{});
      std::fill(is_full_.begin(), is_full_.end(), std::uint8_t{0});
    }
    touched_.clear();
  }

  void forget_teams(std::span<const std::uint32_t> list) {
    for (const std::uint32_t team : list) {
      reached_teams_[team] = {};
      is_full_[team] = 0;
    }
  }

  std::size_t edges_of(std::span<const Vertex> ranks) const {
    std::size_t edges = 0;
    for (const Vertex rank : ranks) edges += teams_.of(rank).size();
    return edges;
  }

  /// From the front through its teams to what is next to it.
  void step(PlaceCounter& tasks) {
    const bool all = list_teams();
    const std::vector<Vertex> front = std::move(active_);
    active_.clear();
    pass_through_teams({teams_, front_.data(), arriving_.data(), reached_teams_.data(), full_.data(), is_full_.data(),
                        is_active_.data(), active_},
                       list_, all, tasks);
    for (const Vertex rank : front) front_[rank] = {};
  }

  /// Teams next to the front; true if they are so many that it is quicker to look at all.
  bool list_teams() {
    list_.clear();
    if (edges_of(active_) * 4 > teams_.edges()) return true;
    ++lists_;
    for (const Vertex rank : active_) {
      for (const std::uint32_t team : teams_.of(rank)) {
        if (seen_[team] != lists_ && is_full_[team] == 0) list_.push_back(team);
        seen_[team] = lists_;
      }
    }
    return false;
  }

  const Teams& teams_;
  std::vector<Bits> front_, arriving_, reached_, reached_teams_, full_;
  std::vector<std::uint8_t> is_full_, is_active_;
  std::vector<Vertex> active_, touched_;
  std::vector<std::uint32_t> list_, seen_;
  std::uint32_t lists_ = 0;
};

} // namespace

Reach reach_of(const Teams& teams, std::span<const Source> sources, unsigned threads) {
  Reach reach{std::vector<std::uint64_t>(sources.size()), std::vector<std::uint64_t>(sources.size())};
  const std::size_t components = teams.agencies() == 0 ? 0 : teams.component_of(Vertex(teams.agencies() - 1)) + 1;
  const std::size_t batches = (sources.size() + Bits::count - 1) / Bits::count;
  each_piece(batches, threads, [&] {
    return [&, walk = DistanceWalk(teams, components)](std::size_t batch) mutable {
      const std::size_t first = batch * Bits::count;
      const std::size_t count = std::min(Bits::count, sources.size() - first);
      walk.sum(sources.subspan(first, count), std::span(reach.sums).subspan(first, count),
               std::span(reach.farthest).subspan(first, count));
    };
  });
  return reach;
}

std::vector<ComponentSize> component_sizes(const Teams& teams) {
  std::vector<ComponentSize> sizes;
  for (Vertex rank = 0; rank < teams.agencies(); ++rank) {
    sizes.resize(teams.component_of(rank) + 1);
    ++sizes.back().agencies;
  }
  for (std::size_t team = 0; team < teams.size(); ++team)
    sizes[teams.component_of(teams.members(team)[0])].tasks += teams.tasks(team);
  return sizes;
}

} // namespace dutygraph
