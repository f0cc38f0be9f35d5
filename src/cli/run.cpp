#include "command.hpp"
#include "globals.hpp"
#include "messages.hpp"
#include <algorithm>
#include <exception>
#include <new>
#include <thread>

namespace dutygraph {
namespace {

using namespace cli;

/// The first line of a help page: the synopsis, as the manual gives it.
class HelpPage : public CLI::Formatter {
public:
  HelpPage() {
    column_width(34);
    label("Positionals", "Arguments");
    label("REQUIRED", "");
  }
  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (app->get_parent() == nullptr)
      return "Usage: dutygraph [--lang en|zh] [--quiet] [--registry FILE]... [--threads N] COMMAND ...\n";
    return CLI::Formatter::make_usage(app, std::move(name));
  }
};

/// The parser with all commands; `actions` are in their order.
struct Program {
  CLI::App app{"Who leads and who shares every task of a government plan, as a network.", "dutygraph"};
  Globals globals;
  std::vector<std::pair<CLI::App*, Action>> actions;

  Program() {
    globals.threads = std::max(1U, std::thread::hardware_concurrency());
    app.require_subcommand(1);
    app.formatter(std::make_shared<HelpPage>());
    app.set_help_flag("-h,--help", "this page");
    app.set_version_flag("--version", "dutygraph " DUTYGRAPH_VERSION, "the version");
    app.footer("dutygraph COMMAND --help shows the options and examples of one command.\n"
               "Exit status: 0 done; 1 check found something; 2 wrong usage; 3 input that cannot be read or is not\n"
               "valid; 4 output that cannot be written; 5 a fault of the tool; 130 interrupted.");
    add_globals(app, globals);
    for (const Command* command : commands()) add(*command);
  }

  void add(const Command& command) {
    CLI::App* parser = app.add_subcommand(command.name, command.summary);
    parser->group("Commands");
    parser->footer("Examples:\n" + std::string(command.examples));
    actions.emplace_back(parser, command.add(*parser));
    add_globals(*parser, globals);
    for (CLI::App* inner : parser->get_subcommands([](CLI::App*) { return true; })) add_globals(*inner, globals);
  }

  [[nodiscard]] const Action& chosen() const {
    return std::ranges::find_if(actions, [](const auto& action) { return action.first->parsed(); })->second;
  }
};

/// The help page of the command that was asked about, without runs of empty lines.
std::string help_page(const CLI::App& app) {
  std::string page = app.help();
  for (std::size_t at = 0; (at = page.find("\n\n\n", at)) != std::string::npos;) page.erase(at, 1);
  return page;
}

Status execute(const Program& program, std::ostream& out, std::ostream& err, const Surroundings& surroundings) {
  const Result<Registry> registry = registry_of(program.globals);
  if (!registry) {
    print_error(err, registry.error());
    return status_of(registry.error());
  }
  const Result<Status> status = program.chosen()({program.globals, *registry, out, err, surroundings});
  if (status) return *status;
  print_error(err, status.error());
  return status_of(status.error());
}

Status parse_and_execute(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                         const Surroundings& surroundings) {
  Program program;
  try {
    program.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    out << help_page(program.app);
    return Status::done;
  } catch (const CLI::CallForVersion& version) {
    out << version.what() << "\n";
    return Status::done;
  } catch (const CLI::ParseError& error) {
    print_error(err, explained(program.app, error));
    return Status::usage;
  }
  return execute(program, out, err, surroundings);
}

Status fault(std::ostream& err, std::string message) {
  print_error(err, {.kind = Error::Kind::fault,
                    .file = {},
                    .span = {},
                    .message = std::move(message),
                    .hint = "a fault of dutygraph, please report it with the input"});
  return Status::fault;
}

} // namespace

Status run_command_line(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                        const Surroundings& surroundings) {
  try {
    return parse_and_execute(arguments, out, err, surroundings);
  } catch (const Interrupted&) {
    err << "dutygraph: interrupted; every file that was written is whole\n";
    return Status::interrupted;
  } catch (const std::bad_alloc&) {
    return fault(err, "out of memory");
  } catch (const std::exception& error) {
    return fault(err, error.what());
  }
}

} // namespace dutygraph
