#pragma once
/// A plan of an edge table while its rows come in, and what is made of it after the last.

#include "edge_row.hpp"
#include "names.hpp"
#include <dutygraph/plan_columns.hpp>
#include <dutygraph/registry.hpp>
#include <optional>
#include <string>
#include <vector>

namespace dutygraph::store {

/// A row that says of the same assignment something else than a row before it.
struct Contradiction {
  std::uint32_t line = 0;
  std::uint32_t earlier = 0; ///< line of the row before it
};

class PlanInProgress {
public:
  PlanInProgress(std::string id, std::optional<Period> period, SourceInfo source);
  [[nodiscard]] const PlanColumns& columns() const { return columns_; }
  /// Makes room for so many edges at once.
  void expect(std::size_t edges);
  /// Enters one good row.
  void enter(const RowCells& cells, const RowWords& words, std::uint32_t line);
  /// After the last row: looks the agencies up, in `threads` threads, …
  void resolve_agencies(const Registry& registry, unsigned threads);
  /// … drops rows that say nothing more, with a note where an agency leads and helps in one task (the lead stays), and
  /// gives the first contradiction, if there is one. O(rows), but for teams that name an agency twice.
  [[nodiscard]] std::optional<Contradiction> settle(std::vector<Diagnostic>& notes, std::string_view file);
  /// The plan; nothing is left here.
  [[nodiscard]] PlanColumns taken();

private:
  /// What a table says of an agency where no registry knows it: kind and field of the first row with that spelling.
  struct Described {
    AgencyKind kind = AgencyKind::unknown;
    std::string field;
  };
  struct Resolved;
  [[nodiscard]] Diagnostic repeated_lead(std::size_t row, std::string_view file) const;
  std::uint32_t task_number(const RowCells& cells, std::uint32_t line);
  std::uint32_t spelling_number(const RowCells& cells);
  void note_heading(std::uint32_t task, std::string_view title);
  [[nodiscard]] Resolved resolved(std::size_t spelling, const Registry& registry) const;
  [[nodiscard]] std::vector<Resolved> all_resolved(const Registry& registry, unsigned threads) const;

  PlanColumns columns_;
  Names tasks_;
  Names spellings_; ///< agency and name, parted by a byte that no text has
  std::vector<Described> described_;
  Names texts_;
  std::vector<std::uint32_t> line_; ///< of each edge
  std::uint32_t last_task_ = 0;
  std::string key_;
};

} // namespace dutygraph::store
