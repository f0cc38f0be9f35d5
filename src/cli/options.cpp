#include "options.hpp"
#include <charconv>
#include <cmath>

namespace dutygraph::cli {
namespace {

template <class Number>
std::optional<Number> number_from(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> year_from(std::string_view text) {
  const auto year = number_from<int>(text);
  return text.size() == 4 && year && *year > 0 ? year : std::nullopt;
}

} // namespace

std::optional<Period> period_from(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto from = year_from(text.substr(0, dash));
  const auto to = dash == std::string_view::npos ? from : year_from(text.substr(dash + 1));
  if (!from || !to || *from > *to) return std::nullopt;
  return Period{*from, *to};
}

std::optional<RoleWeights> weights_from(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto lead = number_from<double>(text.substr(0, colon));
  const auto co = colon == std::string_view::npos ? std::optional(1.0) : number_from<double>(text.substr(colon + 1));
  if (!lead || !co || !std::isfinite(*lead) || !std::isfinite(*co)) return std::nullopt;
  if (*lead < 0 || *co < 0 || *lead + *co == 0) return std::nullopt;
  return RoleWeights{*lead, *co};
}

void add_reading(CLI::App& command, InputOptions& input) {
  ExtractOptions& options = input.extract;
  command.add_option("--encoding", options.encoding, "of the documents (default: detected)")->type_name("NAME");
  const auto add_dialects = [&input](const std::vector<std::string>& names) {
    input.dialects.insert(input.dialects.end(), names.begin(), names.end());
  };
  command
      .add_option_function<std::vector<std::string>>(
          "--dialect", add_dialects, "read documents in this dialect only; a dialect file is added to those there are")
      ->type_name("NAME|FILE")
      ->allow_extra_args(false);
  command.add_option("--id", options.id, "of the plan (one document only)")->type_name("ID");
  command.add_option("--title", options.title, "of the plan (one document only)")->type_name("TEXT");
  command.add_option("--issuer", options.issuer, "of the plan")->type_name("TEXT");
  const auto assign = [&options](const std::string& text) {
    options.period = period_from(text);
    if (!options.period) throw CLI::ValidationError("--period", "'" + text + "' is no period such as 2016-2020");
  };
  command.add_option_function<std::string>("--period", assign, "of the plan, both years inclusive")
      ->type_name("FROM-TO");
  const auto append = [&input](const std::vector<std::string>& files) {
    input.corrections.insert(input.corrections.end(), files.begin(), files.end());
  };
  command.add_option_function<std::vector<std::string>>("--corrections", append, "what a person corrects in the plans")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void add_inputs(CLI::App& command, InputOptions& options) {
  command.add_option("INPUT", options.inputs, "documents, plan files, edge tables, folders; - is standard input")
      ->required()
      ->type_name("");
  add_reading(command, options);
}

void add_counting(CLI::App& command, CountingOptions& options) {
  const auto assign = [&options](const std::string& text) {
    const auto weights = weights_from(text);
    if (!weights) throw CLI::ValidationError("--lead-weight", "'" + text + "' is no weight such as 2 or 3:1");
    options.weights = *weights;
  };
  command.add_option_function<std::string>("--lead-weight", assign, "weight of a lead edge, lead:co (default 2:1)")
      ->type_name("W[:W]");
  add_choice<Collectives>(command, "--collectives", options.network.collectives,
                          {{"keep", Collectives::keep}, {"drop", Collectives::drop}, {"expand", Collectives::expand}},
                          "what to do with bodies that stand for many (default keep)");
  command.add_flag("--merge-tasks", options.network.merge_tasks, "count a task once that two plans share");
  command.add_flag("--with-suggested", options.network.with_suggested, "count suggested assignments too");
}

void add_grouping(CLI::App& command, Grouping& grouping) {
  add_choice<Grouping>(command, "--per", grouping,
                       {{"plan", Grouping::plan}, {"period", Grouping::period}, {"all", Grouping::all}},
                       "what makes one network (default period)");
}

} // namespace dutygraph::cli
