#pragma once
/// Plans and periods side by side: loads and ranks of agencies matched through lineage, ties kept, won and lost,
/// whole-network figures; and one coding of a document against another (evaluate, agree).

#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

struct CompareOptions {
  NetworkOptions network;
  RoleWeights weights;
};

/// One agency, or the line of agencies that lineage joins, in one period. Absent agencies have `present` false.
struct LinePeriod {
  bool present = false;
  std::vector<std::string> names; ///< the bodies that carried the line in this period
  double lead_count = 0;
  double co_count = 0;
  double equal_load = 0;
  double weighted_load = 0;
  double share = 0; ///< weighted_load over the sum of the period, in [0, 1]
  int rank = 0;     ///< by weighted_load among the lines of the period; 0 if absent
};
/// A line: a body of the last period that assigns anything, with every earlier body whose whole duties came to it by
/// rename or merge before then.
struct AgencyLine {
  std::string key;
  std::string name; ///< the latest body's
  AgencyKind kind = AgencyKind::unknown;
  std::string field;
  std::vector<LinePeriod> periods;         ///< one for each compared period, in order
  std::vector<const LineageEvent*> events; ///< that joined the line, and those that touched it (split, transfer)
};

/// Ties (directed, lead -> co, between lines) from one period to the next.
struct TieChange {
  std::string from;
  std::string to;    ///< line names
  double before = 0; ///< shared tasks
  double after = 0;
};
struct Transition {
  std::string from_label;
  std::string to_label;
  std::vector<TieChange> kept, won, lost; ///< heaviest first; among lines present in both periods
  std::size_t won_by_turnover = 0;        ///< ties with a line that was not there before / is no longer there
  std::size_t lost_by_turnover = 0;
  double tie_jaccard = 0;      ///< kept / (kept + won + lost, turnover included); NaN without ties
  double agency_jaccard = 0;   ///< lines in both / lines in either
  double rank_correlation = 0; ///< Kendall tau-b of weighted_load over lines in both; NaN below 2
};
struct ComparedPeriod {
  std::string label;
  std::size_t plans = 0;
  Cohesion cohesion;    ///< on the agencies as named, not on lines
  bool assigns = false; ///< false: no stated assignment in any plan of the period
};
struct Comparison {
  std::vector<ComparedPeriod> periods;
  std::vector<AgencyLine> lines; ///< by weighted_load in the last assigning period, then in the one before, name last
  std::vector<Transition> transitions; ///< between consecutive periods that assign something
};
/// Groups of plans (see `group`) against each other.
[[nodiscard]] Comparison compare(std::span<const PlanGroup> groups, const Registry& registry,
                                 const CompareOptions& options = {});

/// Kendall's tau-b (1945); NaN where a side has no two different values. O(n^2).
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
/// A clause of a gold file: see docs/formats. `lead` and `co` as written names.
struct GoldClause {
  std::uint32_t line = 0;
  std::vector<std::string> path;
  std::vector<std::string> lead;
  std::vector<std::string> co;
  Form form = Form::led;
  bool open = false;
};
[[nodiscard]] Result<std::vector<GoldClause>> gold_from_json(std::string_view json, std::string_view file_name);
struct Evaluation {
  Score clauses; ///< matched by line
  Score lead;    ///< edges, one count a clause; a sole agency counts as lead
  Score co;
  Score forms; ///< among matched clauses
  Score paths;
  Score open;
  std::vector<std::string> differences; ///< one readable line each: where, expected, got
};
/// A plan against gold clauses. Clauses of the plan on lines after the gold's last line are left out, so that a gold
/// file may cover the beginning of a document.
[[nodiscard]] Evaluation evaluate(const Plan& plan, std::span<const GoldClause> gold);

} // namespace dutygraph
