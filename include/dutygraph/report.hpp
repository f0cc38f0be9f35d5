#pragma once
/// Tables and the HTML report for people.

#include <cstddef>
#include <cstdint>
#include <dutygraph/compare.hpp>
#include <dutygraph/diagram.hpp>
#include <dutygraph/extract.hpp>
#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dutygraph {

enum class Language : std::uint8_t { en, zh };

/// A cell: undefined, whole number, number, text. Undefined is null in JSON, empty in csv, a dash for people.
using Cell = std::variant<std::monostate, long long, double, std::string>;
struct Column {
  std::string key;     ///< snake_case English, for machines
  std::string english; ///< heading for people
  std::string chinese;
  bool number = false; ///< aligned right
  int decimals = 2;    ///< for people; machines get full precision
};
struct Table {
  std::string name; ///< "rank", "summary", …
  std::string title_en, title_zh;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::string> notes_en, notes_zh; ///< counting rules, stated under the table for people
};
enum class TableFormat : std::uint8_t { text, csv, tsv, json, markdown };
[[nodiscard]] std::optional<TableFormat> table_format_from(std::string_view word);
/// text: aligned columns (two cells for a wide character). json: an array of objects, full precision, null for
/// undefined. csv/tsv: the keys as header, RFC 4180 quoting. Nothing but the table in machine formats.
[[nodiscard]] std::string render(const Table& table, TableFormat format, Language language);
/// Cells that valid UTF-8 takes on a terminal: two for a wide character, none for a combining mark. O(bytes).
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// The table with a note that this many corrections by a person are in its plans; as it is where there are none.
[[nodiscard]] Table with_corrections_note(Table table, std::size_t count);

struct RankOptions {
  Grouping grouping = Grouping::period;
  std::string by = "weighted_load"; ///< a measure's name, or "all" for every column (ranked by weighted_load)
  std::size_t top = 0;              ///< 0: everybody
  RoleWeights weights;
  NetworkOptions network;
  std::vector<std::string> query = {}; ///< of birank: agencies by id or any name
  bool sweep = false;                  ///< the columns of the sweep even where not every column is asked for
  unsigned threads = 1;
};
/// Columns: plan or period, rank, rank_low, rank_high, agency, name, kind, field, then measures; then those of the
/// sweep over all rules of counting: sweep_low, sweep_high, sweep_median, top_share (of the settings, those in which
/// the agency is among the first `top`, or 10).
[[nodiscard]] Result<Table> rank_table(std::span<const Plan> plans, const Registry& registry,
                                       const RankOptions& options);
/// A row a plan, then a row a period.
[[nodiscard]] Table summary_table(std::span<const Plan> plans, const Registry& registry,
                                  const NetworkOptions& options = {});
/// Several tables: periods side by side; agency lines; ties kept, won, lost; lineage used.
[[nodiscard]] std::vector<Table> compare_tables(const Comparison& comparison);
/// Diagnostics as a table: file, line, column, severity, code, message, hint.
[[nodiscard]] Table check_table(std::span<const Diagnostic> diagnostics);
/// One agency's dossier: figures by period, tasks with role, source line and clause's why, partners. The agency is
/// found through the registry (any of its names; all stages of its line). Error: nobody of that name.
[[nodiscard]] Result<std::vector<Table>> explain_tables(std::string_view agency, std::span<const Plan> plans,
                                                        const Registry& registry, const RankOptions& options = {});
[[nodiscard]] Table agencies_table(const Registry& registry);
[[nodiscard]] Table resolve_table(std::span<const std::string> names, const Registry& registry);
[[nodiscard]] Result<Table> lineage_table(std::string_view name, const Registry& registry);

struct ReportOptions {
  Language language = Language::zh;
  bool diagrams = true;
  RoleWeights weights;
  NetworkOptions network;
  unsigned threads = 1;
};
/// A file of the report, to be written below the output folder.
struct ReportFile {
  std::string path; ///< relative: "index.html", "tables/rank.csv", "diagrams/coordination-2016-2020.svg"
  std::string bytes;
};
/// Everything: index.html (self-contained, offline), tables as CSV, plan files, diagrams.
[[nodiscard]] Result<std::vector<ReportFile>> report(std::span<const Plan> plans,
                                                     std::span<const Diagnostic> diagnostics, const Registry& registry,
                                                     const ReportOptions& options = {});

} // namespace dutygraph
