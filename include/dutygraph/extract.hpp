#pragma once
/// Outline -> Plan: which text is a task, which clause assigns it, to whom, in which role, and why we think so.
///
/// Invariant: every source line is used for something (`Extraction::lines`) or marked `unclaimed`; every edge has its
/// clause, every clause its line and column.

#include <dutygraph/document.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph {

class Vocabulary;

/// The dialects that extraction knows: tables of role words, marks and list separators (files of "format":
/// "dutygraph-dialect", see docs/formats). Immutable and cheap to copy.
class Dialects {
public:
  /// Those in graphs/dialects, compiled into the library, parsed once.
  [[nodiscard]] static const Dialects& builtin();
  /// One dialect file. Errors: not JSON (line and column), an unknown member, a value of the wrong type.
  [[nodiscard]] static Result<Dialects> parse(std::string_view json, std::string_view file_name);
  /// These and the others; a dialect of `other` takes the place of one with its id.
  [[nodiscard]] Dialects with(const Dialects& other) const;
  /// Only the one with this id. Error: no such dialect (the hint names those there are).
  [[nodiscard]] Result<Dialects> only(std::string_view id) const;

  struct Entry {
    std::string_view id;
    std::string_view language;
    std::string_view title;
  };
  [[nodiscard]] std::vector<Entry> list() const;
  [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }

private:
  explicit Dialects(std::shared_ptr<const Vocabulary> vocabulary) : vocabulary_(std::move(vocabulary)) {}
  std::shared_ptr<const Vocabulary> vocabulary_;
};

struct ExtractOptions {
  std::string encoding; ///< empty: detected
  std::string id;       ///< of the plan; empty: from the file name
  std::string title;    ///< empty: from the document
  std::string issuer;
  std::optional<Period> period;
  std::optional<Dialects> dialects; ///< absent: the built-in ones, told apart clause by clause
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
  std::optional<Role> role = std::nullopt; ///< said beside the name itself: 「省A厅(牵头)」, "A*"
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
