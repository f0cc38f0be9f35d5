#include "admission.hpp"
#include "edge_table.hpp"
#include "file_bytes.hpp"
#include "input_kind.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <dutygraph/store_tables.hpp>
#include <dutygraph/text.hpp>
#include <exception>
#include <iterator>
#include <limits>

namespace dutygraph {
namespace {

/// A table with the source that its plans are to name.
struct Table {
  store::EdgeTable rows;
  std::string sha256;
  std::string encoding = "UTF-8";
};

/// A table in another encoding is decoded as a document would be.
Result<Table> read_decoded(std::string_view bytes, const std::string& name, const Registry& registry,
                           const LoadOptions& options) {
  const auto text = read_text(bytes, name, options.extract.encoding);
  if (!text) return Failure(text.error());
  auto rows = store::read_edge_table(text->utf8, name, registry, options.threads);
  if (!rows) return Failure(std::move(rows.error()));
  return Table{std::move(*rows), text->sha256, text->encoding};
}

Result<Table> read_table(const std::string& name, const Registry& registry, const LoadOptions& options, bool hashed) {
  const auto file = store::FileBytes::read(name);
  if (!file) return Failure(file.error());
  const std::string_view bytes = file->view();
  if (store::first_invalid(bytes) != std::string_view::npos) return read_decoded(bytes, name, registry, options);
  auto rows = store::read_edge_table(bytes, name, registry, options.threads);
  if (!rows) return Failure(std::move(rows.error()));
  return Table{std::move(*rows), hashed ? sha256_hex(bytes) : std::string()};
}

/// Nothing that a library throws leaves it.
Result<Table> read_safely(const std::string& name, const Registry& registry, const LoadOptions& options, bool hashed) {
  try {
    return read_table(name, registry, options, hashed);
  } catch (const std::exception& problem) {
    return Failure(Error{Error::Kind::fault, name, {}, problem.what(), "report this as a fault of the tool"});
  }
}

void add(LoadedTables& loaded, Table table, const std::string& file, store::Admission& admission,
         const LoadOptions& options) {
  std::ranges::move(table.rows.diagnostics, std::back_inserter(loaded.diagnostics));
  for (PlanColumns& plan : table.rows.plans) {
    if (!plan.period) plan.period = options.extract.period;
    plan.source.sha256 = table.sha256;
    plan.source.encoding = table.encoding;
    if (admission.admit(plan.id, table.sha256, file, loaded.diagnostics)) loaded.plans.push_back(std::move(plan));
  }
}

} // namespace

bool are_edge_tables(std::span<const std::string> inputs) {
  constexpr std::size_t beginning = std::size_t{1} << 20U;
  const auto is_table = [](const std::string& input) {
    const auto file = store::FileBytes::read(input, beginning);
    return file && !store::is_utf16(file->view()) &&
           store::kind_of(file->view(), input) == store::InputKind::edge_table;
  };
  return !inputs.empty() && std::ranges::all_of(inputs, is_table);
}

LoadedTables load_tables(std::span<const std::string> inputs, const Registry& registry, const LoadOptions& options) {
  LoadedTables loaded;
  store::Admission admission;
  for (const std::string& input : inputs) {
    if (options.stop != nullptr && *options.stop) break;
    auto table = read_safely(input, registry, options, inputs.size() > 1);
    if (table)
      add(loaded, std::move(*table), input, admission, options);
    else
      loaded.errors.push_back(std::move(table.error()));
  }
  std::ranges::stable_sort(loaded.plans, {}, [](const PlanColumns& plan) {
    return plan.period.value_or(Period{std::numeric_limits<int>::max(), 0}); // unknown periods last
  });
  return loaded;
}

} // namespace dutygraph
