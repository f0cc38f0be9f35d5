#include "outputs.hpp"
#include "messages.hpp"
#include "options.hpp"
#include <dutygraph/store.hpp>

namespace dutygraph::cli {
namespace {

/// Tables of one JSON document: the arrays joined, every row with the name of its table in front.
std::string joined_json(std::span<const Table> tables, Language language) {
  std::string rows;
  for (Table table : tables) {
    table.columns.insert(table.columns.begin(), Column{.key = "table", .english = "table", .chinese = "table"});
    for (auto& row : table.rows) row.insert(row.begin(), Cell(table.name));
    const std::string array = render(table, TableFormat::json, language);
    const std::size_t first = array.find('{');
    const std::size_t last = array.rfind('}');
    if (first == std::string::npos || last == std::string::npos) continue;
    rows += (rows.empty() ? "" : ",\n") + array.substr(first, last + 1 - first);
  }
  return rows.empty() ? "[]\n" : "[\n" + rows + "\n]\n";
}

std::string rendered(std::span<const Table> tables, TableFormat format, Language language) {
  if (tables.size() == 1) return render(tables.front(), format, language);
  if (format == TableFormat::json) return joined_json(tables, language);
  std::string text;
  for (const Table& table : tables) text += (text.empty() ? "" : "\n") + render(table, format, language);
  return text;
}

Failure no_such_table(std::span<const Table> tables, const std::string& name) {
  std::string names;
  for (const Table& table : tables) names += (names.empty() ? "" : ", ") + table.name;
  return usage_error("there is no table '" + name + "'", "the tables are " + names);
}

} // namespace

void add_table_output(CLI::App& command, TableOptions& options) {
  add_choice<TableFormat>(command, "--format", options.format,
                          {{"table", TableFormat::text},
                           {"csv", TableFormat::csv},
                           {"tsv", TableFormat::tsv},
                           {"json", TableFormat::json},
                           {"md", TableFormat::markdown}},
                          "of the table (default table: aligned text)");
  command.add_option("-o,--output", options.output, "file to write instead of standard output")->type_name("FILE");
}

void add_tables_output(CLI::App& command, TableOptions& options) {
  add_table_output(command, options);
  command.add_option("--table", options.only, "only the table of this name")->type_name("NAME");
}

Result<Status> print_tables(const Context& context, std::span<const Table> tables, const TableOptions& options,
                            Language language) {
  std::vector<Table> chosen;
  for (const Table& table : tables)
    if (options.only.empty() || table.name == options.only) chosen.push_back(table);
  if (chosen.empty() && !options.only.empty()) return no_such_table(tables, options.only);
  return write_output(context, options.output, rendered(chosen, options.format, language)).map([] {
    return Status::done;
  });
}

namespace {

/// The same bytes; between two pieces a person can interrupt.
Stream interruptible(const Context& context, const Stream& bytes) {
  return [&](const Sink& sink) {
    bytes([&](std::string_view piece) {
      stop_if_interrupted(context);
      return sink(piece);
    });
  };
}

} // namespace

Result<void> write_output(const Context& context, const std::string& path, std::string_view bytes) {
  if (path.empty() || path == "-") {
    context.out << bytes;
    return {};
  }
  return write_output(context, path, Stream([bytes](const Sink& sink) { sink(bytes); }));
}

Result<void> write_output(const Context& context, const std::string& path, const Stream& bytes) {
  const Stream pieces = interruptible(context, bytes);
  if (path.empty() || path == "-") {
    pieces([&](std::string_view piece) { return static_cast<bool>(context.out << piece); });
    return {};
  }
  const Result<void> written = write_file(path, pieces);
  if (written) print_progress(context, "wrote " + path);
  return written;
}

std::string joined_path(const std::string& folder, std::string_view name) {
  const std::string separator = folder.empty() || folder.ends_with('/') ? "" : "/";
  return folder + separator + std::string(name);
}

} // namespace dutygraph::cli
