#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph::cli {
namespace {

struct Options {
  InputOptions input;
  TableOptions table;
  bool strict = false;
};

std::string counted(std::span<const Diagnostic> diagnostics) {
  const auto count = [diagnostics](Severity severity) {
    return std::ranges::count(diagnostics, severity, &Diagnostic::severity);
  };
  return fmt::format("{} errors, {} warnings, {} notes", count(Severity::error), count(Severity::warning),
                     count(Severity::note));
}

Status verdict(std::span<const Diagnostic> diagnostics, bool strict) {
  const Severity least = strict ? Severity::warning : Severity::error;
  const auto counts = [least](const Diagnostic& diagnostic) { return diagnostic.severity >= least; };
  return std::ranges::any_of(diagnostics, counts) ? Status::found : Status::done;
}

Result<Status> print(const Context& context, std::span<const Diagnostic> diagnostics, const TableOptions& options,
                     Language language) {
  if (options.format != TableFormat::text) {
    const Table table = check_table(diagnostics);
    return print_tables(context, {&table, 1}, options, language);
  }
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += shown(diagnostic);
  return write_output(context, options.output, text).map([] { return Status::done; });
}

Result<Status> run(const Context& context, const Options& options) {
  const auto inputs = load_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Diagnostic> found = findings(inputs->loaded);
  const auto printed = print(context, found, options.table, language_for(context, inputs->loaded.plans));
  if (!printed) return printed;
  print_progress(context, counted(found));
  return std::max(inputs->status, verdict(found, options.strict));
}

Action add(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  add_inputs(command, options->input);
  add_table_output(command, options->table);
  command.add_flag("--strict", options->strict, "exit status 1 for warnings too, not for errors only");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command check_command{"check", "what a person should look at, each with file:line:column",
                            "  dutygraph check notice.txt\n"
                            "  dutygraph check plans/ --strict\n"
                            "  dutygraph check notice.txt --format csv -o findings.csv",
                            add};

} // namespace dutygraph::cli
