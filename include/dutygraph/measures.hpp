#pragma once
/// Load, centrality, cohesion: numbers about a Network. Eigen and the Boost algorithms stay in the sources.
///
/// Unless said otherwise a result is indexed by AgencyId::index(), runs over all agencies of the network, and is NaN
/// where the measure is undefined (said at each). Sums are compensated or in a fixed order: same network, same bits.

#include <cstdint>
#include <dutygraph/network.hpp>
#include <dutygraph/projection.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace dutygraph {

/// What a measure may ask for beside the network.
struct MeasureOptions {
  RoleWeights weights = {};         ///< of weighted_load
  std::vector<AgencyId> query = {}; ///< of birank: whom the walk returns to; empty: nobody in particular
  unsigned threads = 1;             ///< at most so many; the result does not depend on it
};

// Load ---------------------------------------------------------------------------------------------------------------

/// Lead edges, co edges, both. Sum over agencies = number of edges of that role. O(E).
[[nodiscard]] std::vector<double> lead_count(const Network& network);
[[nodiscard]] std::vector<double> co_count(const Network& network);
[[nodiscard]] std::vector<double> task_count(const Network& network);
/// Each assigned task is one unit of work split equally among its agencies; sums to assigned_task_count().
/// (Fractional counting: Perianes-Rodriguez, Waltman & van Eck 2016.)
[[nodiscard]] std::vector<double> equal_load(const Network& network);
/// The unit split in proportion to role weights; same sum. A task all of whose shares are 0 is split equally.
[[nodiscard]] std::vector<double> weighted_load(const Network& network, RoleWeights weights = {});

// Measures by name. Formulas, conventions and sources of all of them: docs/methods.md. --------------------------------

/// One measure of agencies, as `rank --by` and tables know it.
struct Measure {
  std::string_view name;    ///< "lead_count"
  std::string_view english; ///< column heading
  std::string_view chinese;
  std::string_view definition; ///< one sentence, with convention and source
  std::string_view definition_zh;
  bool is_count = false; ///< whole numbers
};
/// All measures in the order of the `rank` columns:
/// lead_count co_count task_count equal_load weighted_load newman_load lead_ratio breadth exclusivity degree
/// lead_strength co_strength degree_2mode closeness_2mode betweenness betweenness_2mode eigenvector pagerank hub
/// authority birank core constraint effective_size redundancy clustering_latapy clustering_opsahl, then lead_ratio_low
/// lead_ratio_high chapter_evenness field_breadth partners depth clustering_latapy_min clustering_latapy_max
/// coordinator itinerant gatekeeper representative liaison brokerage.
[[nodiscard]] std::span<const Measure> measures();
/// The measure with this name, or nullptr.
[[nodiscard]] const Measure* find_measure(std::string_view name);
/// Values of one measure; all NaN for a measure that is not in the list.
[[nodiscard]] std::vector<double> compute(const Network& network, const Measure& measure,
                                          const MeasureOptions& options = {});
/// Values of several: what they are made from in common is computed once.
[[nodiscard]] std::vector<std::vector<double>> compute(const Network& network, std::span<const Measure* const> several,
                                                       const MeasureOptions& options = {});
/// Values of every measure, in the order of measures().
[[nodiscard]] std::vector<std::vector<double>> compute_all(const Network& network, const MeasureOptions& options = {});

/// Competition rank (1, 2, 2, 4) by descending value; NaN last, all of equal rank. Values closer than 1e-12 relative to
/// the first of their rank are ties. O(n log n).
[[nodiscard]] std::vector<int> ranks(std::span<const double> values);
/// Lowest and highest rank of each agency by weighted_load over the weights 1:1, 2:1, 3:1 and lead only.
struct RankInterval {
  int low = 0;  ///< best
  int high = 0; ///< worst
};
[[nodiscard]] std::vector<RankInterval> rank_intervals(const Network& network);

// Two-mode position, for both modes ----------------------------------------------------------------------------------

/// Values of the agencies and of the tasks.
struct TwoMode {
  std::vector<double> agencies;
  std::vector<double> tasks;
};
/// Degree divided by the size of the other mode, unassigned tasks included (Borgatti & Everett 1997); 0 where the other
/// mode is empty. In [0, 1]. O(V + E).
[[nodiscard]] TwoMode degree_two_mode(const Network& network);
/// Minimum possible distance sum over the real one, within the component and scaled by its share of the vertices (its
/// size - 1) / (V - 1); 0 for an isolate (Borgatti & Everett 1997). In [0, 1]. In a connected network the values of
/// networkx; in others networkx scales alike but takes the minimum over the whole network and can exceed 1. O(V E).
[[nodiscard]] TwoMode closeness_two_mode(const Network& network);
/// Shortest-path betweenness on the bipartite graph, each pair counted once (halved), unnormalised (Freeman 1977,
/// Brandes 2001). Exact for V E up to 6e10 (a sixteenth of that in networks more than 64 steps deep), else estimated
/// from 2,048 pivots: see betweenness_accuracy(). O(V E).
[[nodiscard]] TwoMode betweenness(const Network& network);
/// From how many vertices the shortest paths of betweenness() are counted.
struct BetweennessAccuracy {
  std::size_t sources = 0;
  std::size_t vertices = 0; ///< equal to `sources` where betweenness is exact
  std::uint64_t seed = 0;   ///< that the sources were drawn by, where it is not
  /// Where it is not: with probability 0.95 no value is off by more than this share of V (V - 2) / 2, by Hoeffding's
  /// bound over seeded pivots drawn without repetition (Brandes & Pich 2007). Most values are far closer.
  double error = 0;
};
[[nodiscard]] BetweennessAccuracy betweenness_accuracy(const Network& network);
/// Betweenness estimated from the shortest paths of so many pivots, drawn without repetition by a fixed seed, each
/// standing for V / pivots vertices: unbiased; exact from V pivots on. O(pivots E).
[[nodiscard]] TwoMode betweenness_from_pivots(const Network& network, std::size_t pivots);
/// The same over the two-mode maximum (Borgatti & Everett 1997); 0 where that is 0. In [0, 1].
[[nodiscard]] TwoMode betweenness_two_mode(const Network& network);
/// Leading singular vectors of the biadjacency matrix, of unit length over both modes together, non-negative
/// (Bonacich 1991). In a disconnected network the component with the largest singular value carries all of it;
/// components that tie for it share it evenly. NaN without edges.
[[nodiscard]] TwoMode eigenvector(const Network& network);
/// Leading singular values of the biadjacency matrix, descending; at most `count` and at most the smaller mode. A value
/// s is good to about 1e-15 times largest^2 / s.
[[nodiscard]] std::vector<double> singular_values(const Network& network, std::size_t count);

// The network as a whole ---------------------------------------------------------------------------------------------

struct Cohesion {
  std::size_t agencies = 0;
  std::size_t tasks = 0; ///< all tasks
  std::size_t assigned_tasks = 0;
  std::size_t lead_edges = 0;
  std::size_t co_edges = 0;
  double density = 0;                ///< edges / (agencies x assigned tasks); NaN if either is 0
  std::size_t components = 0;        ///< of agencies and assigned tasks
  std::size_t largest_component = 0; ///< vertices
  double mean_agencies_per_task = 0; ///< over assigned tasks; NaN if none
  double gini = 0;                   ///< of equal_load over the agencies; NaN if none
  double hhi = 0;                    ///< sum of squared shares of equal_load; NaN if none
  double effective_agencies = 0;     ///< 1 / hhi
  double entropy = 0;                ///< Shannon, nats, of the shares
  std::size_t ties = 0;              ///< of the shared-task projection
  double projection_density = 0;     ///< ties / (A (A - 1) / 2); NaN for fewer than two agencies
};
[[nodiscard]] Cohesion cohesion(const Network& network);

/// Gini coefficient of non-negative values; 0 if all equal; NaN if empty or all 0. O(n log n).
[[nodiscard]] double gini(std::span<const double> values);

} // namespace dutygraph
