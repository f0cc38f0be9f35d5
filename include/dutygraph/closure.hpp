#pragma once
/// The two-mode network as a whole: how far its four-cycles close, how far apart its vertices are. Values are NaN where
/// undefined and where they would take more than `closure_work` or `distance_work` steps (said at each).

#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>

namespace dutygraph {

/// Steps after which a figure of the whole network is given up: a few seconds.
inline constexpr double closure_work = 4e9;
/// The same for distances, vertices times edges: their steps are taken for 512 vertices at once.
inline constexpr double distance_work = 6e10;

/// Clustering with the vertices of one mode as the primary ones. All in [0, 1].
struct ModeClosure {
  /// Mean of cc-dot over the vertices with a neighbour at distance 2 (Latapy, Magnien & Del Vecchio 2008).
  double latapy = 0;
  double latapy_min = 0; ///< of cc-min
  double latapy_max = 0; ///< of cc-max
  /// Closed four-paths centred on any of them over all four-paths (Opsahl 2013); undefined where there is none.
  double opsahl = 0;
};
struct Closure {
  /// Four times the four-cycles over the paths of three edges (Robins & Alexander 2004); undefined without such a path.
  double robins_alexander = 0;
  ModeClosure agencies;
  ModeClosure tasks;
};
/// O(sum over tasks of n_t^2 + over agencies of k^2, k partners); for the tasks as primary the same with the modes
/// exchanged. A figure that would take more than closure_work such steps is NaN.
[[nodiscard]] Closure closure(const Network& network);

/// Share of the pairs of its neighbours that another vertex of its mode also joins, for both modes; undefined for
/// fewer than two neighbours (Latapy, Magnien & Del Vecchio 2008). The tasks are NaN beyond closure_work.
[[nodiscard]] TwoMode redundancy_two_mode(const Network& network);

/// Over the pairs of vertices, agencies and tasks alike, that a path joins; isolates are left out.
struct Distances {
  std::size_t pairs = 0; ///< joined
  double diameter = 0;   ///< largest distance; NaN without a pair or beyond distance_work
  double mean = 0;
};
/// O(V E) at worst, by bits (Then et al. 2014). Same figures on any number of threads.
[[nodiscard]] Distances distances(const Network& network, unsigned threads = 1);

} // namespace dutygraph
