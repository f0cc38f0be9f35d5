#include "command.hpp"
#include "outputs.hpp"

namespace dutygraph::cli {
namespace {

struct AgenciesArguments {
  std::vector<std::string> names; ///< of resolve
  std::string name;               ///< of lineage
  std::string place;              ///< whose documents' names are meant; empty: none in particular
  TableOptions table;
  std::function<Result<Table>(const Registry&)> table_of;
};

/// The registry at the place that was asked for.
Result<Registry> registry_at(const Registry& registry, const std::string& name) {
  if (name.empty()) return registry;
  if (const auto place = place_named(name)) return registry.at(*place);
  return usage_error("no place is called '" + name + "'",
                     "name a province, a city or a county (广东省, 广州市, 广东省广州市天河区), or 国务院");
}

/// The registries are Chinese for the most part, their headings follow --lang, or English.
Result<Status> run(const Context& context, const AgenciesArguments& options) {
  const Result<Registry> registry = registry_at(context.registry, options.place);
  if (!registry) return tl::unexpected(registry.error());
  const Result<Table> table = options.table_of(*registry);
  if (!table) return tl::unexpected(table.error());
  return print_tables(context, {&*table, 1}, options.table, context.globals.language.value_or(Language::en));
}

void add_place(CLI::App& command, const std::shared_ptr<AgenciesArguments>& options) {
  command.add_option("--place", options->place, "as in documents of this place: 广东省, 广州市, 国务院")
      ->type_name("NAME");
}

void add_list(CLI::App& command, const std::shared_ptr<AgenciesArguments>& options) {
  CLI::App* list = command.add_subcommand("list", "every agency of the registry, or of a place");
  add_place(*list, options);
  add_table_output(*list, options->table);
  list->callback([options] { options->table_of = [](const Registry& registry) { return agencies_table(registry); }; });
}

void add_resolve(CLI::App& command, const std::shared_ptr<AgenciesArguments>& options) {
  CLI::App* resolve = command.add_subcommand("resolve", "which agency a written name means");
  resolve->add_option("NAME", options->names, "as written")->required()->type_name("");
  add_place(*resolve, options);
  add_table_output(*resolve, options->table);
  resolve->callback([options] {
    options->table_of = [options = options.get()](const Registry& registry) {
      return resolve_table(options->names, registry);
    };
  });
}

void add_lineage(CLI::App& command, const std::shared_ptr<AgenciesArguments>& options) {
  CLI::App* lineage = command.add_subcommand("lineage", "what became of an agency, and where it came from");
  lineage->add_option("NAME", options->name, "any of its names")->required()->type_name("");
  add_place(*lineage, options);
  add_table_output(*lineage, options->table);
  lineage->callback([options] {
    options->table_of = [options = options.get()](const Registry& registry) {
      return lineage_table(options->name, registry);
    };
  });
}

Action set_up_agencies(CLI::App& command) {
  const auto options = std::make_shared<AgenciesArguments>();
  command.require_subcommand(1);
  add_list(command, options);
  add_resolve(command, options);
  add_lineage(command, options);
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command agencies_command{"agencies", "the registry: list, resolve NAME..., lineage NAME",
                               "  dutygraph agencies list --format csv\n"
                               "  dutygraph agencies list --place 广州市\n"
                               "  dutygraph agencies resolve 省财政厅 省农委\n"
                               "  dutygraph agencies resolve 市教育局 省发改委 财政部 --place 广州市\n"
                               "  dutygraph agencies lineage 省商务厅",
                               set_up_agencies};

} // namespace dutygraph::cli
