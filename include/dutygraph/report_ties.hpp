#pragma once
/// Ties between agencies as tables: who meets more, and who less, than the null model expects, with what must stand
/// beside such a table.

#include <cstdint>
#include <dutygraph/report.hpp>
#include <dutygraph/report_methods.hpp>
#include <dutygraph/significance.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

/// Which pairs are shown. both: more and less; all: judged as expected too.
enum class TiesShown : std::uint8_t { both, more, less, all };

struct TiesOptions {
  Grouping grouping = Grouping::period;
  SignificanceOptions test = {};
  NetworkOptions network = {};
  TiesShown shown = TiesShown::both;
  std::size_t top = 0;     ///< of each network only the first so many of each direction; 0: all
  bool with_tasks = false; ///< a second table: the tasks behind each tie
  bool with_weights = false;
  RoleWeights weights = {}; ///< of the column role_weight
};

struct TiesReport {
  /// `ties`: plan or period, from, from_name, to, to_name, tasks, expected, z, p_more, p_less, p_more_adjusted,
  /// p_less_adjusted, mc_error, verdict; with weights newman_weight, split_weight, jaccard, role_weight. In each
  /// network first the pairs whose p_more is the smaller one, by p_more (then z, from, to), then the others by p_less.
  /// `tasks`, if asked for: a row for each task of each tie shown: its place in the outline, title, roles of both.
  std::vector<Table> tables;
  /// Two sentences a network, also among the notes of `ties`: what went into the projection and what came out, and how
  /// much the test could see at all.
  std::vector<MethodStep> remarks;
};

/// Every network is tested by itself, with the same seed. Errors: those of significance().
[[nodiscard]] Result<TiesReport> ties_report(std::span<const Plan> plans, const Registry& registry,
                                             const TiesOptions& options);
/// How the table comes about: meetings, null model, p-values, correction, what is said beside it.
[[nodiscard]] std::vector<MethodStep> ties_methods(const TiesOptions& options);

} // namespace dutygraph
