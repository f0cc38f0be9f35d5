#pragma once
/// Plans in files: the plan file (JSON), edge tables, exports for other tools, and the way from a mix of inputs on
/// the command line to plans in memory. Every file written is complete or absent.

#include <cstdint>
#include <dutygraph/extract.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct PlanFileOptions {
  bool with_text = true; ///< false: no sentence of the document (`--no-text`)
};
/// The plan file ("format": "dutygraph-plan", "version": 1): UTF-8, keys in the documented order, two blanks of
/// indent, one newline at the end. Same plan, same bytes.
[[nodiscard]] std::string to_json(const Plan& plan, const PlanFileOptions& options = {});
/// Reads and validates a plan file against everything the schema says and every reference between its parts. An error
/// names line, column and JSON path of the offending value.
[[nodiscard]] Result<Plan> plan_from_json(std::string_view json, std::string_view file_name);
/// The published JSON Schema (draft 2020-12) of the plan file; ships as docs/plan.schema.json.
[[nodiscard]] std::string_view plan_schema();

/// Edge table (TSV or CSV, by its header line): `task agency role [plan] [period] [title] [weight]` in any order;
/// other columns are ignored. One Plan for each value of `plan` (or one). A bad row is an error with line and column.
[[nodiscard]] Result<std::vector<Plan>> plans_from_edge_table(std::string_view text, std::string_view file_name,
                                                              const Registry& registry);
/// CSV with the header `plan,period,task,title,agency,name,kind,field,role,role_word,form,line,column,basis,weight`.
[[nodiscard]] std::string to_edge_table(std::span<const Plan> plans);
/// GraphML: agency and task nodes, an edge for each assignment with role, weight, basis, plan, period, clause line.
/// Agencies are shared between plans by key.
[[nodiscard]] std::string to_graphml(std::span<const Plan> plans);

/// One input given by a person, turned into plans.
struct LoadOptions {
  ExtractOptions extract;
  unsigned threads = 1;
};
struct Loaded {
  std::vector<Plan> plans;             ///< in order of period, then file order
  std::vector<Diagnostic> diagnostics; ///< of the extractions, in file order
  std::vector<Error> errors;           ///< inputs that could not be read; the others are in `plans`
  std::vector<Extraction> extractions; ///< for each document input (not plan files), in file order
};
/// Documents, plan files, edge tables, folders of them (sorted by name, not hidden files), "-". Kind is decided by
/// content, not by name alone. Same result for any number of threads.
[[nodiscard]] Loaded load(std::span<const std::string> inputs, const Registry& registry,
                          const LoadOptions& options = {});

/// Writes through a temporary file beside the target and a rename, creating folders as needed; nothing is left
/// behind on failure.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

} // namespace dutygraph
