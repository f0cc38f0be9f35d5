#pragma once
/// Plans and periods side by side: loads and ranks of agencies matched through lineage, ties kept, won and lost,
/// whole-network figures; and one coding of a document against another (evaluate, agree).
///
/// Agencies are compared as lines. A body that a period names goes on, along rename and merge, to the first successor
/// that a later assigning period names, if the event fell before that period's end; and so on from there. Two bodies
/// that a later period still names apart stay apart, even if they merged afterwards. Splits and transfers move no load.

#include <array>
#include <cstdint>
#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct CompareOptions {
  NetworkOptions network;
  RoleWeights weights;
};

/// One agency, or the line of agencies that lineage joins, in one period. Absent agencies have `present` false, and so
/// has every line in a period that assigns nothing. Where two bodies of a line meet on a task, the line has one edge
/// there, lead before co; the figures are those of the network so merged.
struct LinePeriod {
  bool present = false;
  std::vector<std::string> names; ///< the bodies that carried the line in this period, in order of first mention
  double lead_count = 0;
  double co_count = 0;
  double equal_load = 0;
  double weighted_load = 0;
  double share = 0; ///< weighted_load over the sum of the period, in [0, 1]
  int rank = 0;     ///< by weighted_load among the lines of the period; 0 if absent
};
/// A line: a body of the last period that assigns anything, with every earlier body whose whole duties came to it by
/// rename or merge before then; or, where the last period names none of them, the last body that a period names.
struct AgencyLine {
  std::string key;  ///< the latest body's
  std::string name; ///< the latest body's
  AgencyKind kind = AgencyKind::unknown;
  std::string field;
  std::vector<LinePeriod> periods; ///< one for each compared period, in order
  /// That joined the line, and those that touched any of its bodies between the first and the last compared year
  /// (split, transfer, create, abolish; the end of a line that is gone). By year. They live in the registry.
  std::vector<const LineageEvent*> events;
};

/// A tie (directed, lead -> co, between lines) in one period and the next.
struct TieChange {
  std::string from;
  std::string to;    ///< line names
  double before = 0; ///< shared tasks
  double after = 0;
};
struct Transition {
  std::string from_label;
  std::string to_label;
  std::vector<TieChange> kept, won, lost; ///< among lines in both periods; by before + after descending, then names
  std::size_t won_by_turnover = 0;        ///< ties with a line that was not there before / is no longer there
  std::size_t lost_by_turnover = 0;
  double tie_jaccard = 0;    ///< kept / (kept + won + lost, turnover included), in [0, 1]; NaN without ties
  double agency_jaccard = 0; ///< lines in both / lines in either, in [0, 1]
  /// Kendall tau-b of weighted_load over lines in both; NaN below two such lines or where a side does not tell them
  /// apart. Loads that `ranks` holds for equal are ties.
  double rank_correlation = 0;
};
struct ComparedPeriod {
  std::string label;
  std::size_t plans = 0;
  Cohesion cohesion;    ///< on the agencies as named, not on lines
  bool assigns = false; ///< false: no assignment that the options let in; a column without figures
};
struct Comparison {
  std::vector<ComparedPeriod> periods;
  std::vector<AgencyLine> lines;       ///< by rank in the last assigning period, then in the one before …, name last
  std::vector<Transition> transitions; ///< between consecutive periods that assign something
};
/// Groups of plans (see `group`), in the order given, against each other. Never fails: without groups or assignments
/// the result is empty. O(E log E + ties log ties) for each period, beside the
/// projections.
[[nodiscard]] Comparison compare(std::span<const PlanGroup> groups, const Registry& registry,
                                 const CompareOptions& options = {});

/// Which bodies are one line, by the rule above, for whoever wants to show one line alone.
struct AgencyLines {
  std::set<std::string> named; ///< keys of the bodies that the networks of the groups hold
  /// Body -> key of its line, for each of `named`, each other agency of the plans and each record of the registry. A
  /// body that is not named is on the line of its first successor (rename, merge) that is; with none, it is a line of
  /// its own.
  std::map<std::string, std::string> line_of;
};
/// O(E log E + bodies x stages of a line).
[[nodiscard]] AgencyLines agency_lines(std::span<const PlanGroup> groups, const Registry& registry,
                                       const NetworkOptions& options = {});

/// Kendall's tau-b (1945): (concordant - discordant) / sqrt(pairs x tells apart * pairs y tells apart), in [-1, 1]; NaN
/// where a side has no two different values. `x` and `y` are of equal length, without NaN. O(n log n) (Knight 1966).
[[nodiscard]] double kendall_tau_b(std::span<const double> x, std::span<const double> y);

// One coding against another -----------------------------------------------------------------------------------------

struct Score {
  std::size_t matched = 0;
  std::size_t proposed = 0;               ///< in the plan
  std::size_t expected = 0;               ///< in the gold
  [[nodiscard]] double precision() const; ///< NaN if nothing is proposed
  [[nodiscard]] double recall() const;    ///< NaN if nothing is expected
  [[nodiscard]] double f1() const;
};
/// A clause of a gold file: see docs/formats. `lead` and `co` as written names; of a `sole` clause the agency may stand
/// in either and counts as lead.
struct GoldClause {
  std::uint32_t line = 0;                       ///< from 1: where the clause's text starts
  std::optional<std::vector<std::string>> path; ///< absent: not scored
  std::vector<std::string> lead;
  std::vector<std::string> co;
  Form form = Form::led;
  bool open = false;
  std::map<std::string, std::string> names{}; ///< written name -> id or canonical name of the agency it means
};
/// The source lines of a task, from 1, both inclusive.
struct GoldTask {
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;
  auto operator<=>(const GoldTask&) const = default;
};
/// A gold file.
struct Gold {
  std::vector<GoldClause> clauses;
  std::vector<GoldTask> tasks;                ///< empty: not scored
  std::map<std::string, std::string> names{}; ///< of every clause that does not say otherwise
};
/// Reads a gold file: an array of clauses, or an object with `clauses` and, if need be, `tasks` and `names`. A clause
/// has `line`, `lead`, `co`, `form` and, if need be, `path`, `open` and `names`; other members are left alone. Errors:
/// not JSON (line and column), a member that is missing or of the wrong type (JSON pointer).
[[nodiscard]] Result<Gold> gold_file_from_json(std::string_view json, std::string_view file_name);
/// The clauses of a gold file; errors as above.
[[nodiscard]] Result<std::vector<GoldClause>> gold_from_json(std::string_view json, std::string_view file_name);
/// Gold clauses as a coding that `agree` can take: a task with its path, and a clause, for each; no lines of tasks, no
/// titles. O(names log names).
[[nodiscard]] Plan plan_from_gold(std::span<const GoldClause> gold);

struct Evaluation {
  Score clauses; ///< matched by line; where several stand on one line, by their order
  Score lead;    ///< edges, one count a clause however many tasks it governs; a sole agency counts as lead
  Score co;      ///< a lead repeated among the others counts once, as lead
  Score forms;   ///< right ones among matched clauses
  Score paths;   ///< the same, of clauses whose gold has a path: it is that of a task the clause governs
  Score open;    ///< clauses held for open, among matched ones
  Score tasks; ///< segmentation: tasks with the gold's first and last line; equal ones count as often as both have them
  Score names; ///< linking: expected, gold names with a meaning; proposed, those that the clause of the plan has;
               ///< matched, those whose agency has the meaning as its id or name
  std::vector<std::string> differences; ///< "line 30: co: expected 省A; got nothing", names that agree left out
};
/// A plan against gold. Names are compared as written, without a second name in brackets; only stated assignments with
/// a clause count. Clauses of the plan on lines after the gold's last clause, and tasks that start after the end of the
/// gold's last task, are left out, so that a gold file may cover the beginning of a document. O((clauses + edges +
/// tasks) log).
[[nodiscard]] Evaluation evaluate(const Plan& plan, const Gold& gold);
[[nodiscard]] Evaluation evaluate(const Plan& plan, std::span<const GoldClause> gold);
/// The sums of all scores, so that precision and recall are micro-averages; no differences.
[[nodiscard]] Evaluation total(std::span<const Evaluation> evaluations);

/// Decisions of two coders, [first][second]: 0 not named, 1 co, 2 lead.
using DecisionTable = std::array<std::array<std::size_t, 3>, 3>;
/// Cohen's kappa (1960); NaN where chance alone gives full agreement, or without decisions.
[[nodiscard]] double cohen_kappa(const DecisionTable& table);
/// Krippendorff's alpha, nominal, two coders, nothing missing (Krippendorff 2004); NaN as for kappa.
[[nodiscard]] double krippendorff_alpha(const DecisionTable& table);
/// The same for any number of coders: the values that each unit was given, missing ones left out. Units with fewer than
/// two values do not count. O(values log values).
[[nodiscard]] double krippendorff_alpha_of(std::span<const std::vector<std::size_t>> units);

/// How two codings answer one question. Kappa and alpha are nominal, over the answers that occur: NaN where chance
/// alone gives full agreement, without units, and for `clause` and `task`, since nobody lists what neither coder found.
struct FieldAgreement {
  std::string field; ///< "clause", "form", "open", "path", "lead_set", "co_set", "role", "task", "title", "deadline"
  std::size_t units = 0; ///< that could agree
  std::size_t same = 0;
  double observed = 0; ///< same / units, in [0, 1]; NaN without units
  double kappa = 0;
  double alpha = 0;
};

/// Two codings of one document. The unit is a decision: a clause of either coding and an agency that either names
/// anywhere; the answer is lead, co or not named. Clauses match and names compare as in `evaluate`.
///
/// `fields`, in this order: clause (of all that either has, those in both); of clauses in both form, open, path (the
/// same where one task of each has it), lead_set and co_set (the same where nobody is missing and nobody too many);
/// role; task (of all that either has, those that start on one line in both, or have one key where they have no line);
/// of tasks in both title and deadline, each where both codings give any. Tasks are left out where one coding alone
/// knows lines of tasks.
struct Agreement {
  std::size_t clauses = 0; ///< in both codings
  std::size_t only_first = 0;
  std::size_t only_second = 0;
  std::size_t same_form = 0; ///< of `clauses`
  DecisionTable decisions{};
  double observed = 0; ///< share of equal decisions, in [0, 1]; NaN without decisions
  double kappa = 0;
  double alpha = 0;
  std::vector<FieldAgreement> fields;
  std::vector<std::string> differences; ///< "line 30: 省A: first lead; second co", by line
};
/// O((clauses + edges) log).
[[nodiscard]] Agreement agree(const Plan& first, const Plan& second);

} // namespace dutygraph
