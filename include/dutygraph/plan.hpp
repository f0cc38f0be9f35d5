#pragma once
/// The model every room speaks: plans, tasks, agencies, clauses and the assignments between them; beside them the few
/// words shared by all rooms: strong ids, SourceSpan, Diagnostic, Error and Result.
///
/// All types are plain values with member-wise equality. Ids index the vectors of the one Plan (or Network) they came
/// from: `plan.agencies[id.index()]`. They are never written to files; files carry the string keys (`Task::key` …).

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace dutygraph {

/// A typed index: explicit in, `.index()` out, ordered, no arithmetic.
template <class Tag>
class Id {
public:
  constexpr Id() = default;
  explicit constexpr Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}
  [[nodiscard]] constexpr std::size_t index() const { return index_; }
  friend constexpr auto operator<=>(Id, Id) = default;

private:
  std::uint32_t index_ = 0;
};
using AgencyId = Id<struct AgencyTag>;
using TaskId = Id<struct TaskTag>;
using ClauseId = Id<struct ClauseTag>;
using PlanId = Id<struct PlanTag>;

/// A stretch of a source: line and column (both from 1, columns count code points) and the bytes [begin, end) of the
/// source decoded to UTF-8. Line 0 means "the source as a whole".
struct SourceSpan {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const SourceSpan&) const = default;
};

enum class Severity : std::uint8_t { note, warning, error };

/// An oddity of a document, found and reported, never thrown. `code` is stable ("missing-separator").
struct Diagnostic {
  std::string code;
  Severity severity = Severity::warning;
  std::string file;
  SourceSpan span;
  std::string message; ///< what is wrong
  std::string hint;    ///< what to do
  std::string excerpt; ///< the source line as it stands in the source; empty if none or very long
  bool operator==(const Diagnostic&) const = default;
};

/// Why an operation could not be done. `input` and `output` errors are the user's to mend, `fault` is ours.
struct Error {
  enum class Kind : std::uint8_t { usage, input, output, fault };
  Kind kind = Kind::fault;
  std::string file;
  SourceSpan span;
  std::string message; ///< what is wrong
  std::string hint;    ///< what to do
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

[[nodiscard]] Failure input_error(std::string_view file, std::string message, std::string hint, SourceSpan span = {});
[[nodiscard]] Failure output_error(std::string_view file, std::string message, std::string hint);
[[nodiscard]] Failure usage_error(std::string message, std::string hint);

/// `FILE:LINE:COLUMN: error: what is wrong (what to do)`; parts that are unknown are left out.
[[nodiscard]] std::string describe(const Error& error);
[[nodiscard]] std::string describe(const Diagnostic& diagnostic);

/// Both years inclusive: a Five-Year Plan is 2011-2015.
struct Period {
  int from = 0;
  int to = 0;
  friend auto operator<=>(const Period&, const Period&) = default;
};
[[nodiscard]] std::string label(const Period& period); ///< "2011-2015"

enum class Role : std::uint8_t { lead, co };
enum class Basis : std::uint8_t { stated, suggested };
/// Of a clause. led: lead and others named; sole: one agency, counts as lead; joint: several, no lead; assist: the
/// listed help a body outside the list, which leads; duty: each by its duties, no lead.
enum class Form : std::uint8_t { led, sole, joint, assist, duty };
enum class TaskKind : std::uint8_t { measure, target, project };
enum class AgencyKind : std::uint8_t {
  government_department,
  central_vertical,
  party_organ,
  city_government,
  state_enterprise,
  mass_organisation,
  leading_group,
  judiciary,
  collective,
  unknown
};
/// How a target bounds its figure. `decrease`/`increase`: a change by the value; `about`: 左右.
enum class Comparator : std::uint8_t { reach, at_least, at_most, above, below, about, increase, decrease };

/// One agency as this plan knows it. `key` is the registry's id, or the name itself where no registry knows it.
struct Agency {
  std::string key;
  std::string name;                 ///< canonical (registry) or as written
  std::vector<std::string> written; ///< every form the document uses, in order of first use
  AgencyKind kind = AgencyKind::unknown;
  std::string field; ///< policy field; empty if unknown
  bool operator==(const Agency&) const = default;
};

/// A figure that a task must reach. An absent value is one the document leaves open ("*").
struct Target {
  std::string what;
  Comparator comparator = Comparator::reach;
  std::optional<double> value;
  std::string unit;
  std::optional<bool> binding; ///< true 约束性, false 预期性, absent where the document does not say
  bool operator==(const Target&) const = default;
};

/// The smallest piece of work that the document assigns.
struct Task {
  std::string key;               ///< stable within the plan: "t1", "t2", … in document order
  std::vector<std::string> path; ///< outline marks from the top: {"二", "(三)", "1"}
  std::string heading;           ///< title of the deepest heading above (or of the task itself where it is a heading)
  std::string title;             ///< at most 30 characters
  std::string text;              ///< the task's own words; empty after --no-text
  TaskKind kind = TaskKind::measure;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
  std::vector<Target> targets;
  std::string deadline; ///< as written, empty if none
  bool operator==(const Task&) const = default;
};

/// The piece of text that assigns. Clause number n of a plan is `clauses[n - 1]`.
struct Clause {
  std::uint32_t line = 0; ///< 1-based line on which the clause's text starts
  std::uint32_t column = 0;
  Form form = Form::led;
  bool open = false;       ///< the list ends in 等: more agencies are meant than named
  std::string why;         ///< the rule that read it, in words
  double confidence = 1.0; ///< in (0, 1], from the rules that fired
  std::string text;        ///< the clause as normalised; empty after --no-text
  std::vector<TaskId> tasks;
  std::string dialect{}; ///< whose words were read: "zh-role-line"; empty for data that never was a document
  bool operator==(const Clause&) const = default;
};

/// One edge: agency, role, task, and the evidence for it.
struct Assignment {
  TaskId task;
  AgencyId agency;
  Role role = Role::co;
  std::string role_word;          ///< the document's word: 牵头单位, 配合单位, 责任单位 …
  std::string written;            ///< the name as it stands in the document after normalisation
  std::optional<ClauseId> clause; ///< absent for data that never was a document
  Basis basis = Basis::stated;
  double score = 1.0; ///< weight of an edge table, confidence of a suggestion; 1 otherwise
  bool operator==(const Assignment&) const = default;
};

struct SourceInfo {
  std::string name;
  std::string sha256;
  std::string encoding;
  bool operator==(const SourceInfo&) const = default;
};

/// One heading of the outline: where a path leads and what it is called (at most 30 characters).
struct Heading {
  std::vector<std::string> path;
  std::string title;
  std::uint32_t line = 0;
  bool operator==(const Heading&) const = default;
};

/// What a person changed in a plan after it was read, and why. An action uses the members that docs/formats.md gives
/// it.
struct Correction {
  enum class Action : std::uint8_t { rename, merge, move, drop, add };
  /// A task by its key; or by a line of the source: the tasks of a clause that stands there, or else those that stand
  /// there; or by both: the one that is meant twice. Neither: the whole plan.
  struct Place {
    std::string task;
    std::uint32_t line = 0;
    [[nodiscard]] bool everywhere() const { return task.empty() && line == 0; }
    bool operator==(const Place&) const = default;
  };
  Action action = Action::rename;
  std::string plan;                  ///< id of the plan that is meant; empty: any
  std::vector<std::string> agencies; ///< whose assignments: id or any name; several in a merge
  std::string to;                    ///< rename, merge: what they are called
  Place place;
  std::optional<Role> role; ///< add: the new one; otherwise only assignments with this role
  Place to_place;           ///< move
  std::optional<Role> to_role;
  std::string reason; ///< never empty
  bool operator==(const Correction&) const = default;
};

/// One plan or notice. Tasks, clauses and assignments are in document order; every id in them is valid.
struct Plan {
  std::string id;
  std::string title;
  std::string issuer;
  std::optional<Period> period;
  std::string language; ///< "zh-Hans", "zh-Hant", "en" …
  SourceInfo source;
  std::vector<Heading> outline;
  std::vector<Agency> agencies;
  std::vector<Task> tasks;
  std::vector<Clause> clauses;
  std::vector<Assignment> assignments;
  std::vector<Correction> corrections; ///< those that were applied, in that order; their effect is in the parts above
  bool operator==(const Plan&) const = default;
};

/// The words used in files and tables for the enumerations ("lead", "city-government", "at-least" …) and back;
/// nullopt for an unknown word.
[[nodiscard]] std::string_view word(Role role);
[[nodiscard]] std::string_view word(Basis basis);
[[nodiscard]] std::string_view word(Form form);
[[nodiscard]] std::string_view word(TaskKind kind);
[[nodiscard]] std::string_view word(AgencyKind kind);
[[nodiscard]] std::string_view word(Comparator comparator);
[[nodiscard]] std::string_view word(Severity severity);
[[nodiscard]] std::string_view word(Correction::Action action);
[[nodiscard]] std::optional<Role> role_from(std::string_view word);
[[nodiscard]] std::optional<Basis> basis_from(std::string_view word);
[[nodiscard]] std::optional<Form> form_from(std::string_view word);
[[nodiscard]] std::optional<TaskKind> task_kind_from(std::string_view word);
[[nodiscard]] std::optional<AgencyKind> agency_kind_from(std::string_view word);
[[nodiscard]] std::optional<Comparator> comparator_from(std::string_view word);
[[nodiscard]] std::optional<Correction::Action> correction_action_from(std::string_view word);

/// The first `limit` characters (code points) of UTF-8 text; the whole text if it is no longer.
[[nodiscard]] std::string first_characters(std::string_view utf8, std::size_t limit);
/// Number of code points of valid UTF-8.
[[nodiscard]] std::size_t character_count(std::string_view utf8);

} // namespace dutygraph
