#pragma once
/// Pictures of networks through Graphviz in process (cgraph, gvc). DOT text is built separately and tested without
/// layout.

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
  std::string name; ///< file name without ending: "coordination-2016-2020"
  std::string title;
  std::string dot; ///< with positions; `neato -n2` draws it
};
/// Lays out. A group without stated edges gives a picture that says so. Deterministic. Errors: a fault of Graphviz.
[[nodiscard]] Result<Diagram> draw(const PlanGroup& group, const Registry& registry, const DiagramOptions& options);
/// Chapters of a group for which a bipartite picture is worth drawing: path and title, in document order.
[[nodiscard]] std::vector<Heading> chapters(const PlanGroup& group);
/// Renders; png at 144 dpi. The bytes of svg are UTF-8 XML with text as text.
[[nodiscard]] Result<std::string> render(const Diagram& diagram, PictureFormat format);
[[nodiscard]] std::string_view file_ending(PictureFormat format);

} // namespace dutygraph
