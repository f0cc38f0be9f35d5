#pragma once
/// What `check` can find: the codes, which never change their meaning, and the findings as SARIF for machines.

#include <dutygraph/plan.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// One code of a Diagnostic. docs/checks.md says the same at length, with an example.
struct FindingCode {
  std::string_view code;
  Severity severity =
      Severity::warning; ///< the usual one: a table that repeats a lead gives a note, a document a warning
  std::string_view meaning;
  std::string_view help; ///< what to do
};
/// All codes, by name.
[[nodiscard]] std::span<const FindingCode> finding_codes();
[[nodiscard]] const FindingCode* find_code(std::string_view code); ///< nullptr for an unknown one; O(log codes)

/// Which findings are wanted.
struct FindingFilter {
  std::vector<std::string> only;    ///< codes; empty: all
  std::vector<std::string> silence; ///< codes
};
/// Those that the filter lets through, in their order. O(findings x codes).
[[nodiscard]] std::vector<Diagnostic> filtered(std::span<const Diagnostic> findings, const FindingFilter& filter);

/// SARIF 2.1.0 (OASIS): one run with every code as a rule, and a result for each finding: ruleId, ruleIndex, level,
/// message, and the location with its region. Columns count code points from 1; endColumn is behind the last one, and
/// left out where the source line is not known. File names are URIs: relative ones percent-encoded, absolute ones with
/// `file://`. Bytes of a text that are not UTF-8 become U+FFFD. O(bytes).
[[nodiscard]] std::string to_sarif(std::span<const Diagnostic> findings, std::string_view tool_version);

} // namespace dutygraph
