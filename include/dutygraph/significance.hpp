#pragma once
/// Which pairs of agencies meet on more tasks, and which on fewer, than what they carry implies. The observed number of
/// common tasks is held against a null model: networks in which everybody carries as much as before, but by chance.
/// Formulas, conventions and sources: docs/methods.md, section "Significance".
///
/// Same network, same options: same result to the last bit, on any number of threads.

#include <cstdint>
#include <dutygraph/network.hpp>
#include <dutygraph/projection.hpp>
#include <span>
#include <string_view>
#include <vector>

namespace dutygraph {

/// What chance may change.
enum class NullModel : std::uint8_t {
  roles,          ///< all networks with the same lead and co counts of every agency and of every task (ours)
  curveball,      ///< all with the same degrees, whatever the roles: FDSM (Strona et al. 2014; Neal 2014)
  sdsm,           ///< the same degrees on average: BiCM cells (Saracco et al. 2015), exact Poisson-binomial sum
  hypergeometric, ///< each agency the same number of tasks, tasks drawn evenly (Tumminello et al. 2011)
  disparity       ///< an agency's shared tasks fall on its partners evenly (Serrano, Boguna & Vespignani 2009)
};
/// How p-values are corrected for the number of pairs, each direction (more, less) a family of its own.
enum class Adjustment : std::uint8_t { none, benjamini_hochberg, holm };
/// What counts as one of the pairs then: every pair, or every pair whose least p reaches alpha. The others could never
/// have been called significant whatever was observed, and only their loads decide that (Tarone 1990; Gilbert 2005);
/// their adjusted p is 1.
enum class Family : std::uint8_t { all, able };
enum class Verdict : std::uint8_t { as_expected, more, less };

struct SignificanceOptions {
  TieKind kind = TieKind::shared; ///< which meetings count; kinds other than shared need the null model roles
  NullModel null = NullModel::roles;
  Adjustment adjustment = Adjustment::benjamini_hochberg;
  Family family = Family::all;
  double alpha = 0.05;        ///< in (0, 1)
  std::size_t draws = 10'000; ///< of roles and curveball, at least 1; beyond 50 rounded up to a multiple of 50
  std::uint64_t seed = 1;
  unsigned threads = 1;
};

/// One pair and its two one-sided tests. Undirected: from < to.
struct PairTest {
  AgencyId from;
  AgencyId to;
  std::size_t observed = 0; ///< tasks on which they meet
  double expected = 0;      ///< mean of the null model
  double z = 0;             ///< (observed - expected) / standard deviation of the null model; NaN where that is 0
  /// Probability under the null model of as many or more (as few or fewer) tasks. In [0, 1], together at least 1. With
  /// draws: (1 + as extreme) / (1 + draws), never 0 (Phipson & Smyth 2010).
  double p_more = 1;
  double p_less = 1;
  double p_more_adjusted = 1;
  double p_less_adjusted = 1;
  /// Standard error of the smaller p; 0 for exact models. The larger of the binomial one and that between the chains,
  /// so that draws which resemble each other do not look like more than they are.
  double mc_error = 0;
  /// Smallest p that this pair could have had at all: that of the most (fewest) common tasks that its loads allow
  /// (exact models) or that were ever drawn.
  double least_p_more = 1;
  double least_p_less = 1;
  Verdict verdict = Verdict::as_expected; ///< adjusted p <= alpha; the smaller p where both are
};

/// What must stand beside every table of significant ties: how much the test could see at all.
struct Power {
  std::size_t pairs = 0;         ///< tested
  std::size_t could_be_more = 0; ///< pairs whose least p reaches alpha before correction
  std::size_t could_be_less = 0;
  std::size_t alone_more = 0; ///< whose least p reaches alpha / pairs: that could stand though no other pair does
  std::size_t alone_less = 0;
  std::size_t raw_more = 0; ///< p <= alpha
  std::size_t raw_less = 0;
  std::size_t kept_more = 0; ///< adjusted p <= alpha
  std::size_t kept_less = 0;
  double least_p = 1; ///< smallest p that any pair could have had; 1 without pairs
};

/// Every pair of agencies that both carry a task in a role that the kind counts, sorted by from, then to. Of the
/// disparity filter: pairs that share a task; it asks about more only (p_less is NaN, z NaN).
struct Significance {
  SignificanceOptions options; ///< with the draws that were made
  std::vector<PairTest> pairs;
  Power power;
};

/// More pairs than this are refused, since each takes memory in every thread: 2,896 agencies.
inline constexpr std::size_t most_pairs = std::size_t{1} << 22;

/// Draws that are made where so many are asked for: the same number in each of 50 chains. O(1).
[[nodiscard]] std::size_t draws_made(std::size_t asked);

/// Errors: alpha, draws or a kind outside of what is said above; more than most_pairs pairs. An empty network has no
/// pairs. Cost of a draw: a few E for the trades and the sum of n_t^2 for the meetings; of exact models: the classes of
/// agency degrees, squared, times the classes of task degrees and the square of the largest overlap.
[[nodiscard]] Result<Significance> significance(const Network& network, const SignificanceOptions& options = {});

// Null models for other questions ------------------------------------------------------------------------------------

/// Random networks of the null model `roles` (roles and all margins per role kept) or `curveball` (degrees kept, every
/// edge is co); weights, basis and clauses are lost. Drawn from chains as in significance(). Empty for other models.
[[nodiscard]] std::vector<Network> null_networks(const Network& network, NullModel null, std::size_t draws,
                                                 std::uint64_t seed = 1, unsigned threads = 1);

/// The bipartite configuration model of maximal entropy: independent cells, degrees kept on average. Vertices without
/// an edge have cells of 0, those joined to all that are left have cells of 1.
class Bicm {
public:
  /// Newton's method on the classes of equal degree until every margin is met to 1e-12 (relative). O(classes^3) a step.
  explicit Bicm(const Network& network);
  /// Probability that the agency carries the task. In [0, 1].
  [[nodiscard]] double probability(AgencyId agency, TaskId task) const {
    return cells_[agency_class_[agency.index()] * task_degrees_.size() + task_class_[task.index()]];
  }
  /// Distinct degrees of agencies and of tasks, ascending; zero among them where it occurs.
  [[nodiscard]] std::span<const std::size_t> agency_degrees() const { return agency_degrees_; }
  [[nodiscard]] std::span<const std::size_t> task_degrees() const { return task_degrees_; }
  /// Tasks of each degree.
  [[nodiscard]] std::span<const std::size_t> task_class_sizes() const { return task_class_sizes_; }
  [[nodiscard]] std::size_t class_of(AgencyId agency) const { return agency_class_[agency.index()]; }
  /// Cells of a class of agencies, by class of tasks.
  [[nodiscard]] std::span<const double> cells_of(std::size_t agency_class) const {
    return std::span(cells_).subspan(agency_class * task_degrees_.size(), task_degrees_.size());
  }

private:
  std::vector<std::size_t> agency_degrees_, task_degrees_, task_class_sizes_;
  std::vector<std::size_t> agency_class_, task_class_;
  std::vector<double> cells_;
};

/// Probabilities of at least and of at most so many.
struct Tails {
  double at_least = 1;
  double at_most = 1;
};
/// Of the sum of independent trials with these probabilities (Poisson-binomial), by exact convolution; what is below
/// 1e-90 may read 0. O(n^2).
[[nodiscard]] Tails poisson_binomial_tails(std::span<const double> probabilities, std::size_t count);
/// Of the overlap of two sets of the given sizes drawn evenly out of `total`. Sizes above `total` count as `total`.
[[nodiscard]] Tails hypergeometric_tails(std::size_t one, std::size_t other, std::size_t total, std::size_t count);

/// p-values adjusted so that rejecting those <= alpha keeps the false discovery rate at alpha (Benjamini & Hochberg
/// 1995), or the chance of any false rejection (Holm 1979). NaN stays NaN and does not count. In [0, 1]. O(n log n).
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p);
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

/// The words used in options and tables: "roles", "bh", "able", "more" …
[[nodiscard]] std::string_view word(NullModel null);
[[nodiscard]] std::string_view word(Adjustment adjustment);
[[nodiscard]] std::string_view word(Family family);
[[nodiscard]] std::string_view word(Verdict verdict);

} // namespace dutygraph
