#pragma once
/// Corrections: the small patch file in which a person says what the tool read wrongly, and why. It is applied after
/// reading, to documents, tables and plan files alike, so that reading a document again keeps it (docs/formats.md).

#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// A correction and where it stands in its file.
struct CorrectionEntry {
  Correction correction;
  std::string file;
  SourceSpan span;
  std::string pointer; ///< JSON pointer (RFC 6901): "/corrections/3"
  bool operator==(const CorrectionEntry&) const = default;
};

/// Reads a corrections file ("format": "dutygraph-corrections", "version": 1). The error is the first found, with line,
/// column and path of the value: not JSON, an unknown action, role or member, a member that the action needs and does
/// not have, or has and does not need. O(bytes).
[[nodiscard]] Result<std::vector<CorrectionEntry>> corrections_from_json(std::string_view json,
                                                                         std::string_view file_name);

/// What became of one correction in one plan.
struct CorrectionOutcome {
  enum class Kind : std::uint8_t {
    applied,      ///< now or, as the plan file says, before
    another_plan, ///< it is for a plan of another id
    unmatched     ///< there is nothing here that it could change
  };
  Kind kind = Kind::another_plan;
  std::string why; ///< unmatched: "no agency is called 省A"
  bool operator==(const CorrectionOutcome&) const = default;
};
struct CorrectedPlan {
  Plan plan;
  std::vector<CorrectionOutcome> outcomes; ///< one for each correction
};
/// Applies corrections one after the other, each to what the ones before it left. Changed assignments stay `stated` and
/// keep their clause; one that is moved to, or added on, a line of a clause gets that clause. An agency meets a
/// task at most once in a clause, lead before co; agencies that lose their last assignment go. A new name means the
/// plan's agency of that name, or else what `registry` knows by it at the place of the plan. Those applied are noted in
/// `plan.corrections`. O(corrections x plan).
[[nodiscard]] CorrectedPlan correct(Plan plan, std::span<const CorrectionEntry> corrections, const Registry& registry);

} // namespace dutygraph
