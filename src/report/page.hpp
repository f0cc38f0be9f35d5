#pragma once
/// The page of the report: what its sections share, and the sections in their order.

#include "html.hpp"
#include <dutygraph/report.hpp>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::page {

/// One period: its plans, their network, and the figures of its agencies (indexed as the network's).
struct PeriodView {
  PlanGroup group;
  Network network;
  Cohesion whole;
  std::vector<double> lead, co, tasks, equal, weighted;
  std::vector<int> rank; ///< by weighted load
  std::vector<RankInterval> interval;
  std::vector<std::size_t> order; ///< agencies by rank, then key
  std::size_t first_plan = 0;     ///< number of the group's first plan among all plans
  [[nodiscard]] bool assigns() const { return !network.agencies().empty(); }
};

/// An agency as the page presents it: once, over all periods.
struct Dossier {
  NetworkAgency who;
  std::vector<std::optional<AgencyId>> in_period; ///< where it stands in each period, if it does
  double tasks = 0;                               ///< over all periods
};

/// A diagram with its files.
struct Picture {
  std::string period; ///< label of the group
  DiagramKind kind = DiagramKind::coordination;
  std::string title;
  std::string name; ///< of the files, without folder and ending
  std::string svg;
};

/// Everything that the sections show.
struct Page {
  const Registry& registry;
  const ReportOptions& options;
  std::span<const Diagnostic> diagnostics;
  std::vector<PeriodView> periods;
  std::vector<Dossier> dossiers; ///< by tasks over all periods, then key
  std::map<std::string, std::size_t, std::less<>> dossier_of;
  Comparison comparison;
  std::vector<Picture> pictures;
  std::vector<std::string> files; ///< every file beside the page, in the order written

  [[nodiscard]] std::string_view say(std::string_view english, std::string_view chinese) const {
    return options.language == Language::zh ? chinese : english;
  }
  [[nodiscard]] bool has_comparison() const { return !comparison.transitions.empty(); }
};

[[nodiscard]] Page assemble(std::span<const Plan> plans, std::span<const Diagnostic> diagnostics,
                            const Registry& registry, const ReportOptions& options);
/// The whole document: UTF-8, self-contained, no network.
[[nodiscard]] std::string render_page(const Page& page);

// Sections -----------------------------------------------------------------------------------------------------------

void header_section(Html& html, const Page& page);
void figures_section(Html& html, const Page& page);
void ranking_section(Html& html, const Page& page);
void diagrams_section(Html& html, const Page& page);
void comparison_section(Html& html, const Page& page);
void tasks_section(Html& html, const Page& page);
void agencies_section(Html& html, const Page& page);
void checks_section(Html& html, const Page& page);
void methods_section(Html& html, const Page& page);
void downloads_section(Html& html, const Page& page);

/// Ranks of agency lines over the periods, as an SVG; empty for fewer than two periods that assign anything.
[[nodiscard]] std::string rank_chart(const Page& page);

// Pieces -------------------------------------------------------------------------------------------------------------

[[nodiscard]] std::string agency_anchor(std::size_t dossier);
[[nodiscard]] std::string task_anchor(std::size_t plan, TaskId task);
[[nodiscard]] std::string clause_anchor(std::size_t plan, ClauseId clause);

/// A column heading: what it says, whether numbers stand below it.
struct Heading {
  std::string_view text;
  bool number = false;
  std::string_view tooltip = {};
};
void table_head(Html& html, std::initializer_list<Heading> headings);
void table_head(Html& html, std::span<const Heading> headings);
/// A cell with a number; NaN is a dash. The exact value goes into `data-v`, for sorting.
void number_cell(Html& html, double value, int decimals);
/// The name of an agency, linked to its dossier where it has one.
void agency_link(Html& html, const Page& page, std::string_view key, std::string_view name);
/// A dot in the colour of the policy field.
void field_dot(Html& html, const Page& page, std::string_view field);
[[nodiscard]] std::string_view field_name(const Page& page, std::string_view field);
[[nodiscard]] std::string_view kind_word(const Page& page, AgencyKind kind);
[[nodiscard]] std::string_view role_name(const Page& page, Role role);
[[nodiscard]] std::string_view form_name(const Page& page, Form form);
void role_chip(Html& html, const Page& page, Role role);
/// "2011-2015", with an en dash; "undated" in the page's language.
[[nodiscard]] std::string period_name(const Page& page, std::string_view label);
void section_start(Html& html, std::string_view anchor, std::string_view title);

} // namespace dutygraph::page
