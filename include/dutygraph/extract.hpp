#pragma once
/// Outline -> Plan: which text is a task, which clause assigns it, to whom, in which role, and why we think so.
///
/// Invariant: every source line is used for something (`Extraction::lines`) or marked `unclaimed`; every edge has its
/// clause, every clause its line and column.

#include <dutygraph/document.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct ExtractOptions {
  std::string encoding; ///< empty: detected
  std::string id;       ///< of the plan; empty: from the file name
  std::string title;    ///< empty: from the document
  std::string issuer;
  std::optional<Period> period;
};

/// What a source line serves as.
enum class LineUse : std::uint8_t {
  blank,
  title,
  salutation,
  preamble, ///< text before the first task: occasion, principles, lead-in of a chapter
  heading,
  task,
  clause,
  remark,      ///< neither task nor clause: 「有关责任部门要分解到各市」, notes below a table
  closing,     ///< chapters that assign nothing: 工作要求
  signature,   ///< issuer and date at the end
  boilerplate, ///< of the web page around the text
  unclaimed,
};
[[nodiscard]] std::string_view word(LineUse use);

struct Extraction {
  Plan plan;
  std::vector<Diagnostic> diagnostics; ///< oddities of the document, in source order
  std::vector<Diagnostic> review;      ///< as review(plan, registry), with the source lines
  std::vector<LineUse> lines;          ///< indexed by line number - 1
};

/// Reads a plan out of an outline. Never fails: what is not understood is in `diagnostics`. O(source).
[[nodiscard]] Extraction extract(const Outline& outline, const Registry& registry, const ExtractOptions& options = {});

/// Bytes of a document -> plan. Errors: those of read_document.
[[nodiscard]] Result<Extraction> extract_document(std::string_view bytes, std::string_view name,
                                                  const Registry& registry, const ExtractOptions& options = {});

/// What a person should look at in a plan, wherever it came from: tasks without anyone, tasks without lead, agencies
/// that no registry knows, the same task twice, agencies that never lead. In order of place, then code.
[[nodiscard]] std::vector<Diagnostic> review(const Plan& plan, const Registry& registry);

/// One agency list as written: 「省A厅、B厅(C办)和沈阳、大连市政府等」.
struct WrittenName {
  std::string name;      ///< completed: shared tails restored, second name in brackets removed
  std::string second;    ///< the second name in brackets, if any
  std::size_t begin = 0; ///< bytes in the list
  std::size_t end = 0;
  bool operator==(const WrittenName&) const = default;
};
struct AgencyList {
  std::vector<WrittenName> names;
  bool open = false;                   ///< 等
  std::vector<Diagnostic> diagnostics; ///< spans relative to the list: begin and end only
};
/// Splits a list into names with the registry as lexicon (an empty one will do). O(length).
[[nodiscard]] AgencyList split_agencies(std::string_view list, const Registry& registry);

} // namespace dutygraph
