#pragma once
/// Groups of agencies that work on the same tasks: how they are found, how good they are, and how far another seed
/// would have found the same. Formulas, conventions and sources: docs/methods.md, section "Groups".
///
/// Edges count 1 whatever their role and weight. Same network, same options: same groups, on any number of threads.

#include <cstdint>
#include <dutygraph/network.hpp>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dutygraph {

/// Number of a group, from 0: the group with most agencies first, then with most tasks, then with the first agency.
using GroupNumber = std::uint32_t;
/// Of a vertex without an edge: it belongs to no group.
inline constexpr GroupNumber no_group = std::numeric_limits<GroupNumber>::max();

/// Disjoint groups of agencies and tasks. Each of `groups` numbers is used.
struct Partition {
  std::vector<GroupNumber> agencies; ///< by AgencyId
  std::vector<GroupNumber> tasks;    ///< by TaskId
  std::size_t groups = 0;
  bool operator==(const Partition&) const = default;
};

/// How far the groups depend on the seed. Undefined (NaN) shares where no agency has a group.
struct Stability {
  std::size_t runs = 0;        ///< how often the search was made, each time with a seed of its own
  std::size_t as_good = 0;     ///< of them, those that reached the quality of the chosen one (to 1e-9)
  double lowest_quality = 0;   ///< over the runs
  double highest_quality = 0;  ///< that of the chosen one
  double mean_rand = 0;        ///< adjusted Rand index of a run's agencies with the chosen ones, mean over the runs
  double least_rand = 0;       ///< the same, least
  double mean_information = 0; ///< normalised mutual information, likewise
  /// Of each agency, the share of runs in which it is where most of its group is (the largest part; of equal parts the
  /// one with the group's first agency among them). In [0, 1]; NaN without a group.
  std::vector<double> staying;
};

/// The best partition of all runs (the first of equally good ones), with its quality and stability.
struct Groups {
  Partition partition;
  double quality = 0; ///< what the method maximises: barber_modularity, projection_modularity; NaN without an edge
  Stability stability;
  std::uint64_t seed = 0; ///< the one asked for
};

struct GroupOptions {
  std::size_t groups = 0; ///< at most so many (spectral: exactly); 0: as many as are best. Leiden takes no notice
  std::uint64_t seed = 1;
  std::size_t runs = 0; ///< 0: runs_for(edges)
  unsigned threads = 1;
};
/// How many runs are made where none are asked for: 2,000,000 / edges, but 3 at the least and 100 at the most.
[[nodiscard]] std::size_t runs_for(std::size_t edges);

/// Groups of agencies and tasks of greatest modularity Q = (1/m) sum over pairs of one group of (B_at - k_a d_t / m)
/// (Barber 2007). Each run moves, refines and merges (Traag, Waltman & van Eck 2019, with Barber's null model), in
/// random order, until nothing is gained. With a limit K a run merges its groups down to K, also alternates between the
/// modes from a random start (BRIM, Barber 2007), and keeps the better. O(E) a sweep, some ten sweeps a run.
[[nodiscard]] Groups barber_groups(const Network& network, const GroupOptions& options = {});

/// Groups of agencies of greatest modularity on the shared-task projection weighted by the number of tasks, by the
/// Leiden algorithm: every group is connected (Traag, Waltman & van Eck 2019). A task belongs where most of its
/// agencies do (the lowest number of equals). An agency without a partner is a group of its own. O(ties) a sweep.
[[nodiscard]] Groups leiden_groups(const Network& network, const GroupOptions& options = {});

/// Spectral co-clustering (Dhillon 2001): k-means over agencies and tasks on the ceil(log2 K) singular vectors of
/// D_A^-1/2 B D_T^-1/2 that follow the first, scaled by D^-1/2. The runs are starts of k-means++ (Arthur &
/// Vassilvitskii 2007) and Lloyd's steps; the one with the least sum of squares is chosen, and `quality` is its
/// barber_modularity. Without K, that of 2 … 12 with the greatest. Fewer than K groups where fewer points differ.
[[nodiscard]] Groups spectral_groups(const Network& network, const GroupOptions& options = {});

/// Barber's Q of any partition; vertices without a group stand alone. In [-1, 1); 0 for one group; NaN without an edge.
/// O(E).
[[nodiscard]] double barber_modularity(const Network& network, const Partition& partition);
/// Newman's Q of groups of agencies on the shared-task projection: (1/2W) sum over pairs of (w_ab - s_a s_b / 2W). NaN
/// where no task is shared. The projection is never built. O(E + sum over tasks of n_t).
[[nodiscard]] double projection_modularity(const Network& network, std::span<const GroupNumber> agencies);

/// Likeness of two partitions of the same things, place by place; places where either says no_group are left out, and
/// NaN if none is left. Adjusted Rand index (Hubert & Arabie 1985): 1 for equal partitions, 0 as by chance, can be
/// negative. O(n + groups).
[[nodiscard]] double adjusted_rand(std::span<const GroupNumber> one, std::span<const GroupNumber> other);
/// Mutual information over the mean of the two entropies (Vinh, Epps & Bailey 2010, NMI_sum): 1 for equal partitions,
/// 0 for independent ones; 1 where both are one single group. In [0, 1].
[[nodiscard]] double normalised_information(std::span<const GroupNumber> one, std::span<const GroupNumber> other);

} // namespace dutygraph
