#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <algorithm>
#include <dutygraph/store_findings.hpp>
#include <fmt/format.h>

namespace dutygraph::cli {
namespace {

enum class CheckFormat : std::uint8_t { text, csv, tsv, json, markdown, sarif };

struct CheckArguments {
  InputOptions input;
  FindingFilter filter;
  CheckFormat format = CheckFormat::text;
  std::string output;
  bool strict = false;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// "1 error, 12 warnings, 3 notes", without those that are none; "nothing found".
std::string summary(std::span<const Diagnostic> diagnostics, std::size_t silenced) {
  const auto count = [diagnostics](Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
  };
  std::vector<std::string> parts;
  if (const auto errors = count(Severity::error)) parts.push_back(counted(errors, "error", "errors"));
  if (const auto warnings = count(Severity::warning)) parts.push_back(counted(warnings, "warning", "warnings"));
  if (const auto notes = count(Severity::note)) parts.push_back(counted(notes, "note", "notes"));
  const std::string text = parts.empty() ? "nothing found" : fmt::format("{}", fmt::join(parts, ", "));
  return silenced == 0 ? text : fmt::format("{} ({} silenced)", text, silenced);
}

Status verdict(std::span<const Diagnostic> diagnostics, bool strict) {
  const Severity least = strict ? Severity::warning : Severity::error;
  const auto counts = [least](const Diagnostic& diagnostic) { return diagnostic.severity >= least; };
  return std::ranges::any_of(diagnostics, counts) ? Status::found : Status::done;
}

TableFormat table_format(CheckFormat format) {
  switch (format) {
  case CheckFormat::csv:
    return TableFormat::csv;
  case CheckFormat::tsv:
    return TableFormat::tsv;
  case CheckFormat::markdown:
    return TableFormat::markdown;
  default:
    return TableFormat::json;
  }
}

Result<Status> print(const Context& context, std::span<const Diagnostic> diagnostics, const CheckArguments& options,
                     const Inputs& inputs) {
  std::string text;
  if (options.format == CheckFormat::text) {
    for (const Diagnostic& diagnostic : diagnostics) text += shown(diagnostic);
  } else if (options.format == CheckFormat::sarif) {
    text = to_sarif(diagnostics, DUTYGRAPH_VERSION);
  } else {
    const std::vector<Plan>& plans = inputs.loaded.plans;
    const Table table = with_corrections_note(check_table(diagnostics), correction_count(plans));
    const TableOptions how{table_format(options.format), options.output, {}};
    return print_tables(context, {&table, 1}, how, language_for(context, plans));
  }
  return write_output(context, options.output, text).map([] { return Status::done; });
}

Result<Status> run(const Context& context, const CheckArguments& options) {
  const auto inputs = load_inputs(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Diagnostic> all = findings(inputs->loaded);
  const std::vector<Diagnostic> found = filtered(all, options.filter);
  const auto printed = print(context, found, options, *inputs);
  if (!printed) return printed;
  print_progress(context, summary(found, all.size() - found.size()));
  return std::max(inputs->status, verdict(found, options.strict));
}

void check_code(const std::string& option, const std::string& code) {
  if (find_code(code) != nullptr) return;
  std::vector<std::string> known;
  for (const FindingCode& each : finding_codes()) known.emplace_back(each.code);
  const std::string near = nearest_word(code, known);
  throw CLI::ValidationError(option,
                             "'" + code + "' is no code" +
                                 (near.empty() ? "; docs/checks.md lists them" : ", did you mean " + near + "?"));
}

void add_codes(CLI::App& command, const std::string& option, std::vector<std::string>& codes, const std::string& help) {
  const auto append = [&codes, option](const std::vector<std::string>& words) {
    for (const std::string& word : words) check_code(option, word);
    codes.insert(codes.end(), words.begin(), words.end());
  };
  command.add_option_function<std::vector<std::string>>(option, append, help)
      ->type_name("CODE[,CODE]...")
      ->delimiter(',')
      ->allow_extra_args(false);
}

Action set_up_check(CLI::App& command) {
  const auto options = std::make_shared<CheckArguments>();
  add_inputs(command, options->input);
  add_codes(command, "--silence", options->filter.silence, "leave out the findings of these codes");
  add_codes(command, "--only", options->filter.only, "only the findings of these codes");
  add_choice<CheckFormat>(command, "--format", options->format,
                          {{"text", CheckFormat::text},
                           {"table", CheckFormat::text},
                           {"csv", CheckFormat::csv},
                           {"tsv", CheckFormat::tsv},
                           {"json", CheckFormat::json},
                           {"md", CheckFormat::markdown},
                           {"sarif", CheckFormat::sarif}},
                          "of the findings (default text, as a compiler prints them)");
  command.add_option("-o,--output", options->output, "file to write instead of standard output")->type_name("FILE");
  command.add_flag("--strict", options->strict, "exit status 1 for warnings too, not for errors only");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command check_command{"check", "what a person should look at, each with file:line:column",
                            "  dutygraph check notice.txt\n"
                            "  dutygraph check plans/ --strict --silence never-leads,unknown-agency\n"
                            "  dutygraph check notice.txt --format sarif -o findings.sarif",
                            set_up_check};

} // namespace dutygraph::cli
