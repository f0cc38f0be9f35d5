#pragma once
/// Plans in files: the plan file (JSON), edge tables, exports for other tools, and the way from a mix of inputs on
/// the command line to plans in memory. Every file written is complete or absent.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <dutygraph/extract.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <dutygraph/store_corrections.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

struct PlanFileOptions {
  bool with_text = true; ///< false: no sentence of the document (`--no-text`)
};
/// The plan file ("format": "dutygraph-plan", "version": 1; docs/formats.md): UTF-8, keys in the documented order, one
/// line for each heading, agency, task, clause and assignment, one newline at the end. Same plan, same bytes. Bytes of
/// a text that are not UTF-8 become U+FFFD. Expects what every room keeps to: valid ids, unique non-empty keys, lines
/// from 1 (a task that stands in no source has lines 0), finite numbers; then plan_from_json(to_json(plan)) == plan.
/// O(plan).
[[nodiscard]] std::string to_json(const Plan& plan, const PlanFileOptions& options = {});
/// Reads and validates a plan file against everything the schema says and every reference between its parts; keys that
/// the schema does not know are passed over. The error is the first found, with line, column and path of the value:
/// `plan.json:27:46: error: $.assignments[1].role: unknown word "boss" (use one of: lead, co)`. Refused as hostile:
/// more than 64 levels, more than 16 million values, a key twice in one object. O(bytes).
[[nodiscard]] Result<Plan> plan_from_json(std::string_view json, std::string_view file_name);
/// The published JSON Schema (draft 2020-12) of the plan file; ships as docs/plan.schema.json.
[[nodiscard]] std::string_view plan_schema();

/// Edge table (TSV or CSV after RFC 4180, by its header line, UTF-8): `task agency role [plan] [period] [title]
/// [weight]` in any order; other columns are passed over, but for name, kind, field, role_word and basis of
/// to_edge_table. One Plan for each value of `plan`; without that column one for each period, named after the file.
/// Roles are lead, co or the documents' words (牵头 …); a weight is a number from 0 and becomes the score. An agency
/// named both lead and co of a task is its lead; a row repeated counts once. Agencies are looked up in `registry` by
/// id, then by name. A bad row is an error with line and column. O(bytes).
[[nodiscard]] Result<std::vector<Plan>> plans_from_edge_table(std::string_view text, std::string_view file_name,
                                                              const Registry& registry);
/// CSV with the header `plan,period,task,title,agency,name,kind,field,role,role_word,form,line,column,basis,weight`, a
/// row for each assignment; a task without any has none. Quotes where RFC 4180 asks for them; lines end with LF.
[[nodiscard]] std::string to_edge_table(std::span<const Plan> plans);
/// GraphML 1.0: agency and task nodes, an undirected edge for each assignment with role, weight, basis, plan, period,
/// clause line; attributes typed. Agencies are shared between plans by key. `name` is unique, `label` is for people,
/// `type` is false for agencies and true for tasks. Characters that XML cannot hold become U+FFFD. O(plans).
[[nodiscard]] std::string to_graphml(std::span<const Plan> plans);

/// One input given by a person, turned into plans.
struct LoadOptions {
  ExtractOptions extract;
  unsigned threads = 1;
  std::vector<CorrectionEntry> corrections{}; ///< made in every plan that they are for, before it is reviewed
  /// A folder with plan files of an earlier run; empty: none. A document is left out that has its plan file there:
  /// under the name that its id gives, with the same SHA-256 of the source, and not older than the document nor than
  /// any file of `resume_newer_than`. How the earlier run was told to read is not known: it must have been told the
  /// same.
  std::string resume_from{};
  std::vector<std::string> resume_newer_than{};
  const std::atomic<bool>* stop = nullptr; ///< once true, nothing more is read or handed over
};
struct Loaded {
  std::vector<Plan> plans;             ///< in order of period, then file order
  std::vector<Diagnostic> diagnostics; ///< of the extractions and edge tables, in file order; then of the corrections
  std::vector<Error> errors;           ///< inputs that could not be read; the others are in `plans`
  std::vector<Extraction> extractions; ///< for each document input (not plan files), in file order
  std::vector<Diagnostic> review;      ///< of every plan (see review()), in file order
  std::vector<std::string> resumed;    ///< ids of plans left out, since an earlier run read them; in file order
};
/// What a person should look at: `diagnostics` and `review` by file, place and code, each once.
[[nodiscard]] std::vector<Diagnostic> findings(const Loaded& loaded);
/// Documents, plan files, edge tables, folders of them (files with the ending of a document, sorted by name; neither
/// hidden files nor folders below), "-". Kind is decided by content: `{` first is a plan file, a header with the
/// columns of an edge table is one, all else a document. An input that fails gives one Error; the rest is done. A plan
/// that is there already (same id and source) is left out with the warning `plan-twice`; another plan of the same id
/// becomes ID-2 with the warning `plan-id-taken`; a lead repeated in a table gives the note `lead-repeated`. A
/// correction that changes nothing in any plan gives the warning `correction-unmatched`; one for a plan that is not
/// among the inputs, a note of that code. Corrections know a plan by the id it comes with. Same result for any number
/// of threads.
[[nodiscard]] Loaded load(std::span<const std::string> inputs, const Registry& registry,
                          const LoadOptions& options = {});

struct Progress {
  std::size_t done = 0; ///< inputs read, this one counted
  std::size_t all = 0;
};
/// The same for more inputs than memory holds: `take` gets what each input gave as soon as it and those before it are
/// read, in file order, one at a time but on any thread; nothing is kept but ids and hashes. False from `take` stops.
/// At most 2 x threads inputs are in memory. A last call may bring the diagnostics of the corrections. What `take`
/// throws is thrown.
void load_each(std::span<const std::string> inputs, const Registry& registry, const LoadOptions& options,
               const std::function<bool(Loaded, Progress)>& take);

/// Writes through a temporary file beside the target and a rename, creating folders as needed; nothing is left behind
/// on failure, neither a file nor a new folder. Through a link to what it names, keeping permissions; a device or pipe
/// takes the bytes as they come.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes);

/// `name` as the name of a file, without ending: separators, control characters and leading dots become "_"; never
/// empty.
[[nodiscard]] std::string file_name_of(std::string_view name);

} // namespace dutygraph
