#include "page.hpp"
#include "svg.hpp"
#include <fmt/format.h>

namespace dutygraph::page {
namespace {

void picture_links(Html& html, const Page& page, const Picture& picture) {
  html.open("figcaption", {{"title", picture.title}}).leaf("small", page.say("This picture as a file: ", "图片文件："));
  for (const std::string_view ending : {"svg", "png", "pdf"})
    html.leaf("a", ending, {{"href", fmt::format("diagrams/{}.{}", picture.name, ending)}}).text(" ");
  html.close();
}

} // namespace

void diagrams_section(Html& html, const Page& page) {
  if (page.pictures.empty()) return;
  section_start(html, "diagrams", page.say("Diagrams", "分工网络图"));
  html.open("div", {{"class", "tabs"}});
  for (std::size_t i = 0; i < page.pictures.size(); ++i) {
    const Picture& picture = page.pictures[i];
    const auto kind = picture.kind == DiagramKind::coordination ? page.say("coordination", "协同网络")
                                                                : page.say("who leads, who helps", "谁牵头、谁配合");
    const std::string label = fmt::format("{} {}", period_name(page, picture.period), kind);
    html.open("section", {{"class", "tab"}, {"data-label", label}}).open("figure", {{"class", "diagram"}});
    picture_links(html, page, picture);
    html.open("div", {{"class", "canvas"}}).raw(embeddable(picture.svg, fmt::format("d{}-", i + 1))).close();
    html.close().close();
  }
  html.close().close();
}

} // namespace dutygraph::page
