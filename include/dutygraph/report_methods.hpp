#pragma once
/// The methods paragraph of a table, ready to paste into a paper or a memo: what was counted, how every figure was
/// computed, with which parameters, after whom.

#include <dutygraph/report.hpp>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

/// One step of a method in words, parameters filled in. Sources are named in `english` as "Newman 2001" or "Newman
/// (2001)"; those that src/report/references.cpp knows join the list of references.
struct MethodStep {
  std::string english;
  std::string chinese;
};
struct MethodsOptions {
  std::string version; ///< of the program
  Grouping grouping = Grouping::period;
  NetworkOptions network;
};
/// Paragraphs: data (plans, periods, size of each network), counting rules in force, the steps in their order,
/// software; then the references, by name. Markdown that reads as plain text; ends with a line break. O(plans).
[[nodiscard]] std::string methods_text(std::span<const Plan> plans, const Registry& registry,
                                       std::span<const MethodStep> steps, const MethodsOptions& options,
                                       Language language);

/// How rank_table() comes about: every measure shown, its definition and parameters, ranks and rank intervals. Error:
/// there is no such measure.
[[nodiscard]] Result<std::vector<MethodStep>> rank_methods(const RankOptions& options);
/// How summary_table() comes about.
[[nodiscard]] std::vector<MethodStep> summary_methods();

} // namespace dutygraph
