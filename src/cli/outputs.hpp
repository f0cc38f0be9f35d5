#pragma once
/// Where results go: tables to standard output or a file, other results to files.

#include "command.hpp"
#include <dutygraph/report.hpp>
#include <dutygraph/store_stream.hpp>
#include <span>

namespace dutygraph::cli {

/// --format and -o of commands that print tables.
struct TableOptions {
  TableFormat format = TableFormat::text;
  std::string output; ///< empty or "-": standard output
  std::string only;   ///< name of one of several tables; empty: all
};
void add_table_output(CLI::App& command, TableOptions& options);
/// The same for a command that gives several tables: --table NAME picks one.
void add_tables_output(CLI::App& command, TableOptions& options);

/// Prints one or several tables. Several in text and Markdown follow each other; in csv and tsv they are parted by an
/// empty line; in JSON they are one array whose objects begin with "table".
[[nodiscard]] Result<Status> print_tables(const Context& context, std::span<const Table> tables,
                                          const TableOptions& options, Language language);

/// Writes to a file (and says so), or to standard output for "-" and an empty path.
[[nodiscard]] Result<void> write_output(const Context& context, const std::string& path, std::string_view bytes);
/// The same of bytes that are made while they are written; a person can interrupt it.
[[nodiscard]] Result<void> write_output(const Context& context, const std::string& path, const Stream& bytes);

[[nodiscard]] std::string joined_path(const std::string& folder, std::string_view name);

} // namespace dutygraph::cli
