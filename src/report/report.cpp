#include "page.hpp"
#include "render.hpp"
#include <algorithm>
#include <dutygraph/store.hpp>
#include <fmt/format.h>
#include <set>

namespace dutygraph {
namespace {

using Files = std::vector<ReportFile>;

void add_table(Files& files, const Table& table) {
  files.push_back({fmt::format("tables/{}.csv", table.name),
                   tables::for_spreadsheets(render(table, TableFormat::csv, Language::en))});
}

RankOptions rank_options(const ReportOptions& options) {
  RankOptions rank;
  rank.by = "all";
  rank.weights = options.weights;
  rank.network = options.network;
  return rank;
}

Result<void> add_tables(Files& files, std::span<const Plan> plans, std::span<const Diagnostic> diagnostics,
                        const Registry& registry, const ReportOptions& options, const Comparison& comparison) {
  Result<Table> rank = rank_table(plans, registry, rank_options(options));
  if (!rank) return Failure(rank.error());
  add_table(files, *rank);
  add_table(files, summary_table(plans, registry, options.network));
  for (const Table& table : compare_tables(comparison)) add_table(files, table);
  add_table(files, check_table(diagnostics));
  files.push_back({"tables/edges.csv", tables::for_spreadsheets(to_edge_table(plans))});
  return {};
}

// Names of files -----------------------------------------------------------------------------------------------------

bool harmless(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || std::isalnum(byte) != 0 || c == '-' || c == '_' || c == '.';
}

/// A file name that stays inside its folder, whatever the id: other characters become "-", leading dots go, and a
/// number tells equal names apart.
std::string file_name(std::string_view id, std::set<std::string>& taken) {
  std::string name = first_characters(id, 60);
  std::ranges::replace_if(name, std::not_fn(harmless), '-');
  name.erase(0, name.find_first_not_of('.'));
  if (name.empty()) name = "plan";
  std::string unique = name;
  for (int number = 2; !taken.insert(unique).second; ++number) unique = fmt::format("{}-{}", name, number);
  return unique;
}

void add_plans(Files& files, std::span<const Plan> plans) {
  std::set<std::string> taken;
  for (const Plan& plan : plans)
    files.push_back({fmt::format("plans/{}.json", file_name(plan.id, taken)), to_json(plan)});
}

// Diagrams -----------------------------------------------------------------------------------------------------------

Result<void> add_picture(Files& files, page::Page& page, const PlanGroup& group, DiagramKind kind) {
  DiagramOptions options;
  options.kind = kind;
  options.language = page.say("en", "zh");
  options.weights = page.options.weights;
  options.network = page.options.network;
  const Result<Diagram> diagram = draw(group, page.registry, options);
  if (!diagram) return Failure(diagram.error());
  page::Picture picture{group.label, kind, diagram->title, diagram->name, {}};
  for (const PictureFormat format : {PictureFormat::svg, PictureFormat::png, PictureFormat::pdf}) {
    Result<std::string> bytes = render(*diagram, format);
    if (!bytes) return Failure(bytes.error());
    if (format == PictureFormat::svg) picture.svg = *bytes;
    files.push_back({fmt::format("diagrams/{}.{}", diagram->name, file_ending(format)), std::move(*bytes)});
  }
  page.pictures.push_back(std::move(picture));
  return {};
}

Result<void> add_pictures(Files& files, page::Page& page) {
  for (const page::PeriodView& view : page.periods)
    for (const DiagramKind kind : {DiagramKind::coordination, DiagramKind::bipartite}) {
      if (kind == DiagramKind::bipartite && !view.assigns()) continue;
      if (auto added = add_picture(files, page, view.group, kind); !added) return added;
    }
  return {};
}

} // namespace

Result<std::vector<ReportFile>> report(std::span<const Plan> plans, std::span<const Diagnostic> diagnostics,
                                       const Registry& registry, const ReportOptions& options) {
  if (plans.empty()) return usage_error("there is no plan to report on", "give documents or plan files");
  page::Page page = page::assemble(plans, diagnostics, registry, options);
  Files files;
  if (auto added = add_tables(files, plans, diagnostics, registry, options, page.comparison); !added)
    return Failure(added.error());
  add_plans(files, plans);
  if (options.diagrams)
    if (auto added = add_pictures(files, page); !added) return Failure(added.error());
  for (const ReportFile& file : files) page.files.push_back(file.path);
  files.insert(files.begin(), {"index.html", page::render_page(page)});
  return files;
}

} // namespace dutygraph
