#include "globals.hpp"
#include "options.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <thread>

namespace dutygraph::cli {
namespace {

/// The command that was being read: `agencies resolve` rather than the program.
const CLI::App& innermost(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app : innermost(*chosen.front());
}

std::vector<std::string> command_words(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    words.push_back(command->get_name());
  return words;
}

std::vector<std::string> option_words(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
  return words;
}

std::string full_name(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? app.get_name() : full_name(*parent) + " " + app.get_name();
}

Error usage(std::string message, std::string hint) { return usage_error(std::move(message), std::move(hint)).value(); }

std::string did_you_mean(const std::string& typed, std::span<const std::string> words, const CLI::App& app) {
  const std::string near = nearest_word(typed, words);
  return near.empty() ? "see " + full_name(app) + " --help" : "did you mean " + near + "?";
}

} // namespace

void add_globals(CLI::App& app, Globals& globals) {
  app.option_defaults()->group("General");
  add_choice<std::optional<Language>>(app, "--lang", globals.language, {{"en", Language::en}, {"zh", Language::zh}},
                                      "of headings and notes (default: that of the plans)");
  app.add_flag("--quiet", globals.quiet, "no progress and no warnings on standard error");
  const auto append = [&globals](const std::vector<std::string>& files) {
    globals.registries.insert(globals.registries.end(), files.begin(), files.end());
  };
  app.add_option_function<std::vector<std::string>>("--registry", append, "agencies that go before the ones built in")
      ->type_name("FILE")
      ->allow_extra_args(false);
  const auto threads = [&globals](unsigned count) {
    if (count == 0 || count > 256) throw CLI::ValidationError("--threads", "a number from 1 to 256 is needed");
    globals.threads = count;
  };
  app.add_option_function<unsigned>("--threads", threads, "at most this many (default: as many as processors)")
      ->type_name("N");
  app.option_defaults()->group("Options");
}

Result<Registry> registry_of(const Globals& globals) {
  Registry registry = Registry::builtin();
  for (const std::string& file : globals.registries) {
    const auto bytes = read_bytes(file);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto other = Registry::parse(*bytes, file, registry);
    if (!other) return tl::unexpected(other.error());
    registry = registry.with(*other);
  }
  return registry;
}

Error explained(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  const std::vector<std::string> words = command_words(command);
  const std::vector<std::string> rest = command.remaining();
  const auto is_option = [](const std::string& word) { return word.starts_with("-") && word.size() > 1; };
  if (const auto option = std::ranges::find_if(rest, is_option); option != rest.end()) {
    const std::string name = option->substr(0, option->find('='));
    return usage("unknown option '" + name + "'", did_you_mean(name, option_words(command), command));
  }
  if (!words.empty() && !rest.empty())
    return usage("unknown command '" + rest.front() + "'", did_you_mean(rest.front(), words, command));
  if (!words.empty() && command.get_subcommands().empty() && dynamic_cast<const CLI::RequiredError*>(&error))
    return usage("no command is given", "see " + full_name(command) + " --help");
  return usage(error.what(), "see " + full_name(command) + " --help");
}

} // namespace dutygraph::cli
