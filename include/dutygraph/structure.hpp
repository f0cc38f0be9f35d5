#pragma once
/// The shape of the whole network beyond groups: core and periphery, nestedness, checkerboards, two-mode cores.
/// Formulas, conventions and sources: docs/methods.md, sections "Core and periphery" and "Nestedness and cores".

#include <cstdint>
#include <dutygraph/groups.hpp>
#include <dutygraph/network.hpp>
#include <vector>

namespace dutygraph {

// Core and periphery -------------------------------------------------------------------------------------------------

/// One mode split in core and periphery, on its projection W (own ties left out; every vertex that has an edge takes
/// part, the others are in no core and have coreness NaN).
struct CorePeriphery {
  std::vector<bool> core;
  std::size_t size = 0; ///< of the core
  /// Correlation, over the pairs, of W with the ideal pattern: 1 where either is in the core, else 0 (Borgatti &
  /// Everett 2000, discrete model). NaN where all W are equal or fewer than two vertices take part; then nobody is in
  /// the core.
  double fit = 0;
  /// Continuous model: c with least sum over pairs of (W_ij - c_i c_j)^2 (MINRES: Comrey 1962; Boyd et al. 2010),
  /// divided by its maximum. In [0, 1]; NaN without an edge and where no W is positive.
  std::vector<double> coreness;
  double continuous_fit = 0; ///< correlation, over the pairs, of W with c_i c_j
};

struct CorePeripheryOptions {
  std::uint64_t seed = 1;
  std::size_t runs = 0; ///< restarts of the search; 0: runs_for(edges)
};

/// Both modes, each on its own projection (the dual-projection approach of Everett & Borgatti 2013).
struct TwoModeCorePeriphery {
  CorePeriphery agencies;
  CorePeriphery tasks;
  /// Densities of the blocks of B: core or peripheral agencies x core or peripheral tasks; NaN for an empty block.
  double core_core = 0, core_periphery = 0, periphery_core = 0, periphery_periphery = 0;
  /// Correlation of B with the pattern that is 1 where agency and task are both core; NaN where undefined.
  double fit = 0;
};

/// Of the agencies alone, or of both modes. Greedy by the weight that a vertex takes out of the periphery, then moves
/// and swaps until nothing is gained, from seeded restarts. Projections are never built: O(E log V) a restart and some
/// hundred sweeps of O(E) for the coreness, plus one count of the shared tasks, O(sum over tasks of n_t^2).
[[nodiscard]] CorePeriphery core_periphery(const Network& network, const CorePeripheryOptions& options = {});
[[nodiscard]] TwoModeCorePeriphery two_mode_core_periphery(const Network& network,
                                                           const CorePeripheryOptions& options = {});

/// Correlation, over the pairs of agencies with an edge, of the shared-task counts with the ideal pattern of groups: 1
/// for two of one group, else 0. To be held against CorePeriphery::fit. NaN where undefined. O(sum over tasks of
/// n_t^2).
[[nodiscard]] double group_fit(const Network& network, const Partition& partition);

// Nestedness ---------------------------------------------------------------------------------------------------------

/// Over agencies with an edge and assigned tasks.
struct Nestedness {
  double agencies = 0; ///< mean over pairs of agencies of the paired overlap, 0 … 100; NaN for fewer than two
  double tasks = 0;    ///< likewise for pairs of tasks
  double whole = 0;    ///< mean over the pairs of both modes
};
/// NODF (Almeida-Neto et al. 2008). The paired overlap of two of one mode is 100 x shared / the smaller degree where
/// their degrees differ, else 0. In the paper's words agencies are rows, tasks columns. O(E log E).
[[nodiscard]] Nestedness nodf(const Network& network);

/// NODF held against networks in which every agency and every task keeps its degree (the null model curveball of
/// significance.hpp): whether the network is more nested than its degrees make it.
struct NestednessTest {
  Nestedness observed;
  double null_mean = 0;      ///< of `whole` over the draws
  double null_deviation = 0; ///< its standard deviation (n - 1)
  double z = 0;              ///< (observed.whole - null_mean) / null_deviation; NaN where that is 0
  std::size_t draws = 0;
  std::uint64_t seed = 0;
};
struct NestednessTestOptions {
  std::size_t draws = 999; ///< at least 2
  std::uint64_t seed = 1;
  unsigned threads = 1;
};
/// Draws are made a hundred at a time. O(E log E) and some trades of O(E) a draw.
[[nodiscard]] NestednessTest nodf_test(const Network& network, const NestednessTestOptions& options = {});

/// Checkerboards: the mean over pairs of a mode of (d_i - S_ij)(d_j - S_ij), S shared neighbours (Stone & Roberts
/// 1990).
struct Checkerboards {
  double agencies = 0;
  double tasks = 0;
  /// The mean over pairs of the same over its largest possible value, that with the least overlap max(0, d_i + d_j -
  /// n), n vertices of the other mode with an edge; pairs whose largest value is 0 count 0. In [0, 1].
  double agencies_normalised = 0;
  double tasks_normalised = 0;
};
/// NaN for fewer than two of a mode. O(A^2 + sum over tasks of n_t^2) for the agencies, likewise for the tasks: for
/// networks of thousands.
[[nodiscard]] Checkerboards c_score(const Network& network);

// Two-mode cores -----------------------------------------------------------------------------------------------------

/// The largest part of the network in which every agency has at least alpha tasks and every task at least beta agencies
/// (Ahmed et al. 2007; Cerinsek & Batagelj 2015). All ascending; empty where there is none. alpha or beta 0 keeps
/// vertices without edges. O(V + E).
struct TwoModeCore {
  std::vector<AgencyId> agencies;
  std::vector<TaskId> tasks;
  std::size_t edges = 0;
};
[[nodiscard]] TwoModeCore two_mode_core(const Network& network, std::size_t alpha, std::size_t beta);

/// For each agency and task the largest beta, from 1, such that it is in the (alpha, beta)-core; 0 where there is none.
/// O(E log E) for one alpha.
struct CoreNumbers {
  std::vector<std::size_t> agencies;
  std::vector<std::size_t> tasks;
};
[[nodiscard]] CoreNumbers two_mode_core_numbers(const Network& network, std::size_t alpha);

} // namespace dutygraph
