#pragma once
/// One input, whatever it is, as plans.

#include <dutygraph/store.hpp>
#include <optional>
#include <string>
#include <vector>

namespace dutygraph::store {

/// What one file gave. A document's plan is in `extraction`, all others are in `plans`.
struct Reading {
  std::vector<Plan> plans;
  std::vector<Diagnostic> diagnostics;
  std::optional<Extraction> extraction;
  std::vector<CorrectionOutcome> outcomes; ///< plan by plan, one for each correction
  bool resumed = false;                    ///< `plans` holds what an earlier run read
};
/// Reads a plan file, edge table or document (decided by content) and makes the corrections. Nothing that a library
/// throws leaves it: that is an error of the kind `fault`.
[[nodiscard]] Result<Reading> read_input(const std::string& name, const Registry& registry, const LoadOptions& options);

} // namespace dutygraph::store
