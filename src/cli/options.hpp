#pragma once
/// Options that several commands share, each defined once.

#include "command.hpp"
#include <dutygraph/extract.hpp>
#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <initializer_list>
#include <utility>

namespace dutygraph::cli {

/// One word out of a few: `--per plan|period|all`. Another word is wrong usage; the message lists the right ones.
template <class Value>
CLI::Option* add_choice(CLI::App& command, const std::string& flag, Value& value,
                        std::initializer_list<std::pair<std::string, Value>> choices, const std::string& help) {
  std::vector<std::pair<std::string, Value>> known(choices);
  std::string words;
  for (const auto& choice : known) words += (words.empty() ? "" : "|") + choice.first;
  const auto assign = [&value, known, flag, words](const std::string& word) {
    for (const auto& choice : known)
      if (choice.first == word) return void(value = choice.second);
    throw CLI::ValidationError(flag, "'" + word + "' is none of " + words);
  };
  return command.add_option_function<std::string>(flag, assign, help)->type_name(words);
}

/// INPUT... and how documents among them are read.
struct InputOptions {
  std::vector<std::string> inputs;
  ExtractOptions extract;
  std::vector<std::string> corrections{}; ///< files
  std::vector<std::string> dialects{};    ///< names, or files
};
void add_inputs(CLI::App& command, InputOptions& options);
/// --encoding --dialect --id --title --issuer --period --corrections.
void add_reading(CLI::App& command, InputOptions& options);

/// --lead-weight --collectives --merge-tasks --with-suggested: how edges are counted.
struct CountingOptions {
  RoleWeights weights;
  NetworkOptions network;
};
void add_counting(CLI::App& command, CountingOptions& options);

/// --per plan|period|all.
void add_grouping(CLI::App& command, Grouping& grouping);

/// "2011-2015" or "2016"; nullopt for anything else or years out of order.
[[nodiscard]] std::optional<Period> period_from(std::string_view text);
/// "2", "2:1", "1:0": finite, not negative, not both 0.
[[nodiscard]] std::optional<RoleWeights> weights_from(std::string_view text);

} // namespace dutygraph::cli
