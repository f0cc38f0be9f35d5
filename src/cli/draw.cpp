#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include <dutygraph/diagram.hpp>

namespace dutygraph::cli {
namespace {

struct DrawArguments {
  InputOptions input;
  CountingOptions counting;
  DiagramOptions diagram;
  Grouping grouping = Grouping::period;
  PictureFormat format = PictureFormat::svg;
  std::string output = "output";
};

/// "二/(三)" -> {"二", "(三)"}.
std::vector<std::string> path_from(std::string_view text) {
  std::vector<std::string> path;
  while (!text.empty()) {
    const std::size_t slash = text.find('/');
    if (slash != 0) path.emplace_back(text.substr(0, slash));
    text = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
  }
  return path;
}

Result<void> draw_one(const Context& context, const PlanGroup& group, const DiagramOptions& how,
                      const DrawArguments& options) {
  const auto diagram = draw(group, context.registry, how);
  if (!diagram) return tl::unexpected(diagram.error());
  const auto picture = render(*diagram, options.format);
  if (!picture) return tl::unexpected(picture.error());
  if (options.output == "-") return write_output(context, "-", *picture);
  const std::string name = file_name_of(diagram->name) + "." + std::string(file_ending(options.format));
  return write_output(context, joined_path(options.output, name), *picture);
}

Result<Status> run(const Context& context, const DrawArguments& options) {
  const auto inputs = load_and_mention(context, options.input);
  if (!inputs) return tl::unexpected(inputs.error());
  if (inputs->none()) return inputs->status;
  const std::vector<Plan>& plans = inputs->loaded.plans;
  const std::vector<PlanGroup> groups = group(plans, options.grouping);
  if (options.output == "-" && groups.size() > 1)
    return usage_error("there are several pictures", "give a folder, -o DIR, or --per all");
  DiagramOptions how = options.diagram;
  how.language = language_for(context, plans) == Language::zh ? "zh" : "en";
  how.weights = options.counting.weights;
  how.network = options.counting.network;
  for (const PlanGroup& each : groups)
    if (const auto drawn = draw_one(context, each, how, options); !drawn) return tl::unexpected(drawn.error());
  return inputs->status;
}

Action set_up_draw(CLI::App& command) {
  const auto options = std::make_shared<DrawArguments>();
  add_inputs(command, options->input);
  add_choice<DiagramKind>(command, "--kind", options->diagram.kind,
                          {{"coordination", DiagramKind::coordination}, {"bipartite", DiagramKind::bipartite}},
                          "of diagram (default coordination)");
  const auto assign = [options](const std::string& text) { options->diagram.chapter = path_from(text); };
  command
      .add_option_function<std::string>("--chapter", assign,
                                        "bipartite: only tasks whose path starts so, marks joined by /")
      ->type_name("PATH");
  add_choice<PictureFormat>(command, "--format", options->format,
                            {{"svg", PictureFormat::svg},
                             {"png", PictureFormat::png},
                             {"pdf", PictureFormat::pdf},
                             {"dot", PictureFormat::dot}},
                            "of the pictures (default svg)");
  add_grouping(command, options->grouping);
  add_counting(command, options->counting);
  command.add_option("-o,--output", options->output, "folder to write to (default output); - for one picture")
      ->type_name("DIR");
  return [options](const Context& context) { return run(context, *options); };
}

} // namespace

const Command draw_command{"draw", "diagrams, one a period or plan",
                           "  dutygraph draw graphs/plans\n"
                           "  dutygraph draw plans/ --format png --per plan -o pictures/\n"
                           "  dutygraph draw plan.json --kind bipartite --chapter '二/(三)'",
                           set_up_draw};

} // namespace dutygraph::cli
