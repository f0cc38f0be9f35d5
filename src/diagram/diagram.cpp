#include "coordination.hpp"
#include "dot.hpp"
#include "flow.hpp"
#include "graphviz.hpp"
#include "lettering.hpp"
#include "page.hpp"
#include "svg.hpp"
#include "wording.hpp"
#include <algorithm>
#include <cctype>
#include <dutygraph/diagram.hpp>
#include <fmt/format.h>

namespace dutygraph {

namespace {

using diagram::Scene;
using diagram::Wording;

constexpr int png_resolution = 96;

bool fits_file_name(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || std::isalnum(byte) != 0 || letter == '_';
}

/// Text as a part of a file name: letters, figures and characters beyond ASCII; one "-" for any run of others.
std::string file_part(std::string_view text) {
  constexpr std::size_t most_characters = 40;
  std::string out;
  for (const char letter : first_characters(diagram::clean(text), most_characters)) {
    if (fits_file_name(letter))
      out.push_back(letter);
    else if (!out.empty() && out.back() != '-')
      out.push_back('-');
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

/// Number of the chapter among those of the group, from 1; its marks where it is none of them.
std::string chapter_part(const PlanGroup& group, const std::vector<std::string>& chapter) {
  const auto all = chapters(group);
  const auto found = std::ranges::find(all, chapter, &Heading::path);
  if (found != all.end()) return fmt::format("chapter-{:02}", found - all.begin() + 1);
  std::string marks;
  for (const std::string& mark : chapter) marks += mark + "-";
  return file_part(marks);
}

std::string name_of(const PlanGroup& group, const DiagramOptions& options) {
  const bool of_period = group.period && group.label == label(*group.period);
  const bool of_plan = !of_period && group.plans.size() == 1 && !group.plans.front().id.empty();
  std::string name = options.kind == DiagramKind::coordination ? "coordination" : "bipartite";
  name += "-" + file_part(of_plan ? group.plans.front().id : group.label);
  if (options.kind == DiagramKind::bipartite && !options.chapter.empty())
    name += "-" + chapter_part(group, options.chapter);
  return name;
}

/// A picture that says why there is nothing to draw.
Scene notice(const PlanGroup& group, const Network& network, const DiagramOptions& options) {
  const Wording wording(options.language);
  constexpr double size = 13.5;
  const std::size_t tasks = network.tasks().size();
  const std::string text =
      wording.english()
          ? fmt::format("{} tasks, and no agency is named for any of them: there are no edges to draw.", tasks)
          : fmt::format("共 {} 项任务，均未写明责任单位：没有可画的连线。", tasks);
  const std::string hint(
      wording.pick("可先用 suggest 参照以往规划起草分工。", "suggest can draft an assignment from past plans."));
  diagram::Lettering lettering;
  lettering.name = "notice";
  lettering.lines = {text, hint};
  lettering.size = size;
  lettering.colour = "#5f6368";
  lettering.box = {{}, diagram::widest(lettering.lines, size) + 40, diagram::height_of(lettering.lines, size) + 80};
  Scene scene;
  scene.letterings.push_back(std::move(lettering));
  diagram::Surroundings around;
  around.title =
      fmt::format("{}{}{}",
                  options.kind == DiagramKind::coordination ? wording.pick("部门协同网络", "Coordination of agencies")
                                                            : wording.pick("谁牵头、谁配合", "Who leads, who helps"),
                  wording.pick("　", ", "), diagram::period_name(group, wording));
  around.lines = {diagram::plan_names(group, wording)};
  return compose(std::move(scene), around);
}

Result<Scene> scene_of(const PlanGroup& group, const Network& network, const Registry& registry,
                       const DiagramOptions& options) {
  if (network.edges().empty()) return notice(group, network, options);
  if (options.kind == DiagramKind::bipartite) return diagram::bipartite_scene(group, network, options);
  return diagram::coordination_scene(group, network, registry, options);
}

/// Cairo writes the time of day into a PDF; the same bytes for the same picture are worth more. The length stays, so
/// the file's table of offsets holds.
std::string without_date(std::string pdf) {
  constexpr std::string_view key = "/CreationDate (D:";
  const auto at = pdf.rfind(key);
  if (at == std::string::npos) return pdf;
  for (std::size_t i = at + key.size(), digit = 0; i < pdf.size() && pdf[i] != ')'; ++i)
    if (std::isdigit(static_cast<unsigned char>(pdf[i])) != 0) pdf[i] = "20000101"[digit < 8 ? digit++ : 1];
  return pdf;
}

} // namespace

Result<Diagram> draw(const PlanGroup& group, const Registry& registry, const DiagramOptions& options) {
  const Network network = Network::build(group.plans, registry, options.network);
  auto scene = scene_of(group, network, registry, options);
  if (!scene) return Failure(scene.error());
  scene->name = name_of(group, options);
  return Diagram{scene->name, scene->title, diagram::to_dot(*scene)};
}

Result<std::string> render(const Diagram& diagram, PictureFormat format) {
  if (format == PictureFormat::dot) return diagram.dot;
  if (format == PictureFormat::png) return diagram::draw_placed(diagram.dot, "png", png_resolution);
  const bool svg = format == PictureFormat::svg;
  const auto bytes = diagram::draw_placed(diagram.dot, svg ? "svg" : "pdf", 72);
  if (!bytes) return Failure(bytes.error());
  return svg ? diagram::finish_svg(*bytes, diagram.name, diagram.title) : without_date(*bytes);
}

std::string_view file_ending(PictureFormat format) {
  switch (format) {
  case PictureFormat::svg:
    return "svg";
  case PictureFormat::png:
    return "png";
  case PictureFormat::pdf:
    return "pdf";
  case PictureFormat::dot:
    return "dot";
  }
  return "dot";
}

} // namespace dutygraph
