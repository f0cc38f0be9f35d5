#pragma once
/// Pictures of networks through Graphviz in process (cgraph, gvc). DOT text is built separately and tested without
/// layout.
///
/// coordination: agencies as circles (area = weighted load, hue = policy field, dark wedge = share of its tasks that it
/// leads; collectives are grey squares of that area), ties lead -> co as arrows (width by the root of the shared
/// tasks). bipartite: leads on the left, tasks in the middle, helpers on the right; an agency with both roles stands on
/// both sides. Of more than 48 tasks the picture aggregates them to sections (the deepest outline level
/// of each plan that gives no more than its share of 40, or 16) and bands count edges; a side of more than 64 agencies
/// folds the smallest into one row. Each picture states its plans, figures, aggregation and counting rules.

#include <cstdint>
#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

enum class DiagramKind : std::uint8_t { coordination, bipartite };
enum class PictureFormat : std::uint8_t { svg, png, pdf, dot };

struct DiagramOptions {
  DiagramKind kind = DiagramKind::coordination;
  std::string language = "zh";      ///< of titles and legends: "zh" or "en"
  std::vector<std::string> chapter; ///< bipartite: only tasks whose path starts so; empty: the whole group
  RoleWeights weights;
  NetworkOptions network;
};
/// One picture of one group of plans, laid out once, to be rendered in any format.
struct Diagram {
  std::string name; ///< file name without ending: "coordination-2016-2020", "bipartite-2016-2020-chapter-03"
  std::string title;
  std::string dot; ///< with positions; `neato -n2` draws it
};
/// Lays out. A group without stated edges gives a picture that says so. Deterministic: same input, same bytes; to that
/// end it seeds the generators of the C library (rand, drand48). From several threads one picture at a time is laid
/// out. Names may hold anything: they are drawn as they are, but for control characters. Errors: a fault of Graphviz.
[[nodiscard]] Result<Diagram> draw(const PlanGroup& group, const Registry& registry, const DiagramOptions& options);
/// Chapters of a group for which a bipartite picture is worth drawing: path and title, in document order. They are the
/// sections described above, without those that have fewer than two tasks with a stated edge. A
/// path that two plans of the group have is one chapter, with both titles. O(tasks x depth).
[[nodiscard]] std::vector<Heading> chapters(const PlanGroup& group);
/// Renders. svg: UTF-8 XML with text as text, <title> tooltips, ids that start with the name, no script. png: 96 dpi.
/// pdf: fonts embedded, no time of day. dot: the text itself. Errors: a fault of Graphviz.
[[nodiscard]] Result<std::string> render(const Diagram& diagram, PictureFormat format);
[[nodiscard]] std::string_view file_ending(PictureFormat format);

} // namespace dutygraph
