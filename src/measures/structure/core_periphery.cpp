/// The discrete model of core and periphery (Borgatti & Everett 2000), for one mode and for both.

#include "../generator.hpp"
#include "mode_projection.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/structure.hpp>
#include <numeric>
#include <queue>

namespace dutygraph {
namespace {

constexpr std::size_t most_swapped = 2000; ///< members up to which pairs are swapped
constexpr double least_fit_gain = 1e-12;

/// A split, and the weight between any member and the periphery.
class Split {
public:
  Split(const ModeProjection& mode, const PairSums& sums)
      : mode_(&mode), sums_(&sums), core_(mode.size(), 0), periphery_(mode.size()),
        at_hub_(mode.graph().vertices(), 0) {
    for (std::size_t i = 0; i < mode.size(); ++i) {
      for (const Vertex hub : mode.hubs(i)) ++at_hub_[hub];
    }
  }

  [[nodiscard]] bool in_core(std::size_t member) const { return core_[member] != 0; }
  [[nodiscard]] const std::vector<std::uint8_t>& core() const { return core_; }
  /// Weight from the member to the others of the periphery.
  [[nodiscard]] double to_periphery(std::size_t member) const {
    std::uint64_t weight = 0;
    for (const Vertex hub : mode_->hubs(member)) weight += at_hub_[hub];
    return static_cast<double>(weight - (in_core(member) ? 0 : mode_->degree(member)));
  }
  [[nodiscard]] double fit() const { return fit_of(covered_, periphery_); }
  /// The fit if the member changed sides.
  [[nodiscard]] double fit_after(std::size_t member, double to_periphery) const {
    return in_core(member) ? fit_of(covered_ - to_periphery, periphery_ + 1)
                           : fit_of(covered_ + to_periphery, periphery_ - 1);
  }
  /// The fit if one went out of the core and the other in, given the weight between them.
  [[nodiscard]] double fit_after_swap(double out_to_periphery, double in_to_periphery, double between) const {
    return fit_of(covered_ + in_to_periphery - (out_to_periphery - between), periphery_);
  }
  void change_side(std::size_t member, double to_periphery) {
    const bool enters = !in_core(member);
    covered_ += enters ? to_periphery : -to_periphery;
    core_[member] = enters ? 1 : 0;
    periphery_ += enters ? std::size_t(-1) : std::size_t(1);
    for (const Vertex hub : mode_->hubs(member)) at_hub_[hub] += enters ? std::uint32_t(-1) : 1U;
  }
  void change_side(std::size_t member) { change_side(member, to_periphery(member)); }

private:
  /// -2 where the pattern does not vary.
  [[nodiscard]] double fit_of(double covered, std::size_t periphery) const {
    const auto outside = static_cast<double>(periphery);
    const double pattern = sums_->pairs - outside * (outside - 1) / 2;
    const double fit = sums_->correlation(pattern, pattern, covered);
    return std::isnan(fit) ? -2 : fit;
  }

  const ModeProjection* mode_;
  const PairSums* sums_;
  std::vector<std::uint8_t> core_;
  std::size_t periphery_;             ///< its size
  double covered_ = 0;                ///< weight of the pairs with either in the core
  std::vector<std::uint32_t> at_hub_; ///< members of the periphery at each vertex of the other mode
};

/// Puts one member after the other in the core, each time the one with most weight to the periphery (which only falls,
/// so that an old value is a bound), and goes back to the best split met.
void grow(const ModeProjection& mode, Split& split) {
  using Bound = std::pair<double, std::size_t>;
  const auto below = [](const Bound& a, const Bound& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  };
  std::priority_queue<Bound, std::vector<Bound>, decltype(below)> bounds(below);
  for (std::size_t i = 0; i < mode.size(); ++i) bounds.emplace(split.to_periphery(i), i);
  std::vector<std::size_t> entered;
  std::size_t best_size = 0;
  double best = -2;
  while (!bounds.empty()) {
    const std::size_t member = bounds.top().second;
    bounds.pop();
    const double weight = split.to_periphery(member);
    if (!bounds.empty() && below({weight, member}, bounds.top())) {
      bounds.emplace(weight, member);
      continue;
    }
    split.change_side(member, weight);
    entered.push_back(member);
    if (split.fit() <= best) continue;
    best = split.fit();
    best_size = entered.size();
  }
  for (; entered.size() > best_size; entered.pop_back()) split.change_side(entered.back());
}

/// Changes of one side in random order until none gains.
bool change_sides(const ModeProjection& mode, Split& split, Generator& random) {
  std::vector<std::uint32_t> order(mode.size());
  std::iota(order.begin(), order.end(), 0U);
  random.shuffle(std::span(order));
  bool any = false;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::uint32_t member : order) {
      const double weight = split.to_periphery(member);
      if (split.fit_after(member, weight) <= split.fit() + least_fit_gain) continue;
      split.change_side(member, weight);
      any = changed = true;
    }
  }
  return any;
}

/// Swaps of a member of the core with one of the periphery, as long as one pass over them gains.
class Swapper {
public:
  explicit Swapper(const ModeProjection& mode)
      : mode_(mode), member_(mode.graph().vertices(), std::size_t{0}), shared_(mode.size()) {
    for (std::size_t i = 0; i < mode.size(); ++i) member_[mode.vertex(i)] = i;
  }

  bool pass(Split& split) {
    bool any = false;
    for (std::size_t out = 0; out < mode_.size(); ++out) any = (split.in_core(out) && swap_out(split, out)) || any;
    return any;
  }

private:
  bool swap_out(Split& split, std::size_t out) {
    count_shared(out);
    const double out_weight = split.to_periphery(out);
    std::size_t in = mode_.size();
    double best = split.fit() + least_fit_gain;
    for (std::size_t other = 0; other < mode_.size(); ++other) {
      if (split.in_core(other)) continue;
      const double fit = split.fit_after_swap(out_weight, split.to_periphery(other), shared_[other]);
      if (fit <= best) continue;
      best = fit;
      in = other;
    }
    if (in == mode_.size()) return false;
    split.change_side(in);
    split.change_side(out);
    return true;
  }

  void count_shared(std::size_t member) {
    std::fill(shared_.begin(), shared_.end(), 0.0);
    for (const Vertex hub : mode_.hubs(member)) {
      for (const Vertex other : mode_.graph().neighbours(hub)) ++shared_[member_[other]];
    }
  }

  const ModeProjection& mode_;
  std::vector<std::size_t> member_; ///< by vertex
  std::vector<double> shared_;      ///< weight between the member at hand and each other
};

void improve(const ModeProjection& mode, Split& split, Generator& random) {
  change_sides(mode, split, random);
  if (mode.size() > most_swapped) return;
  Swapper swapper(mode);
  while (swapper.pass(split) && change_sides(mode, split, random)) {
  }
}

/// Starts from the greedy split; then in turn from a random one and from the best with some members changed.
Split best_split(const ModeProjection& mode, const PairSums& sums, std::size_t runs, std::uint64_t seed) {
  Split best(mode, sums);
  grow(mode, best);
  for (std::size_t run = 0; run < runs; ++run) {
    Generator random(seed, run);
    Split split = run % 2 == 1 ? Split(mode, sums) : best;
    const double share = run == 0 ? 0 : run % 2 == 1 ? random.unit() : 0.2;
    for (std::size_t i = 0; i < mode.size(); ++i) {
      if (random.unit() < share) split.change_side(i);
    }
    improve(mode, split, random);
    if (split.fit() > best.fit() + least_fit_gain) best = std::move(split);
  }
  return best;
}

CorePeriphery core_of(const ModeProjection& mode, std::size_t vertices, Vertex first,
                      const CorePeripheryOptions& options, std::size_t edges) {
  CorePeriphery result;
  result.core.assign(vertices, false);
  result.coreness.assign(vertices, std::nan(""));
  const PairSums sums = mode.sums();
  const Split split = best_split(mode, sums, options.runs > 0 ? options.runs : runs_for(edges), options.seed);
  result.fit = split.fit() < -1 ? std::nan("") : split.fit();
  const std::vector<double> coreness = minres(mode);
  const double largest = coreness.empty() ? 0 : *std::max_element(coreness.begin(), coreness.end());
  for (std::size_t i = 0; i < mode.size(); ++i) {
    const std::size_t place = mode.vertex(i) - first;
    result.core[place] = split.in_core(i) && !std::isnan(result.fit);
    if (result.core[place]) ++result.size;
    if (largest > 0) result.coreness[place] = coreness[i] / largest;
  }
  result.continuous_fit = largest > 0 ? product_fit(mode, sums, coreness) : std::nan("");
  return result;
}

double share_of(double part, double whole) { return whole > 0 ? part / whole : std::nan(""); }

/// Edges between core or not of the agencies and core or not of the tasks.
void describe_blocks(const Network& network, const Adjacency& graph, TwoModeCorePeriphery& both) {
  double edges[2][2] = {{0, 0}, {0, 0}};
  for (const NetworkEdge& edge : network.edges()) {
    ++edges[both.agencies.core[edge.agency.index()] ? 0 : 1][both.tasks.core[edge.task.index()] ? 0 : 1];
  }
  const auto agencies = static_cast<double>(ModeProjection(graph, true).size());
  const auto tasks = static_cast<double>(ModeProjection(graph, false).size());
  const auto core_agencies = static_cast<double>(both.agencies.size), core_tasks = static_cast<double>(both.tasks.size);
  both.core_core = share_of(edges[0][0], core_agencies * core_tasks);
  both.core_periphery = share_of(edges[0][1], core_agencies * (tasks - core_tasks));
  both.periphery_core = share_of(edges[1][0], (agencies - core_agencies) * core_tasks);
  both.periphery_periphery = share_of(edges[1][1], (agencies - core_agencies) * (tasks - core_tasks));
  const auto all = static_cast<double>(network.edges().size());
  const double cells = core_agencies * core_tasks;
  both.fit = PairSums{agencies * tasks, all, all}.correlation(cells, cells, edges[0][0]);
}

} // namespace

CorePeriphery core_periphery(const Network& network, const CorePeripheryOptions& options) {
  const Adjacency graph(network);
  return core_of(ModeProjection(graph, true), graph.agencies(), 0, options, network.edges().size());
}

TwoModeCorePeriphery two_mode_core_periphery(const Network& network, const CorePeripheryOptions& options) {
  const Adjacency graph(network);
  const std::size_t edges = network.edges().size();
  TwoModeCorePeriphery both;
  both.agencies = core_of(ModeProjection(graph, true), graph.agencies(), 0, options, edges);
  both.tasks =
      core_of(ModeProjection(graph, false), graph.tasks(), static_cast<Vertex>(graph.agencies()), options, edges);
  describe_blocks(network, graph, both);
  return both;
}

} // namespace dutygraph
