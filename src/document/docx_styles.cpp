#include "docx_styles.hpp"
#include "characters.hpp"
#include <array>

namespace dutygraph::document {

namespace {

constexpr std::size_t longest_chain = 30; ///< of styles based on one another; a circle ends here

/// Level of a heading style by its name: "heading 2", "标题 2", "Title".
std::size_t level_of_name(std::string_view name) {
  const auto lower = lower_case(name);
  if (lower == "title" || lower == "标题") return 1;
  for (const std::string_view prefix : {"heading ", "标题 ", "标题"})
    if (lower.starts_with(prefix)) {
      const auto level = xml::number(std::string_view(lower).substr(prefix.size()), 0);
      if (level >= 1 && level <= 9) return level;
    }
  return 0;
}

/// What the properties themselves say, over what `base` says.
ParagraphFacts refined(ParagraphFacts base, pugi::xml_node properties) {
  const auto outline = xml::value_of(properties, "outlineLvl");
  if (!outline.empty()) base.heading_level = xml::number(outline, 9) < 9 ? xml::number(outline, 9) + 1 : 0;
  if (const auto list = xml::child(properties, "numPr")) {
    const auto inherited = base.list.value_or(ListPlace{});
    ListPlace place;
    place.numbering = xml::value_of(list, "numId", inherited.numbering);
    place.level = xml::number(xml::value_of(list, "ilvl"), inherited.level);
    base.list.reset();
    if (!place.numbering.empty() && place.numbering != "0") base.list = place;
  }
  return base;
}

} // namespace

DocxStyles::DocxStyles(pugi::xml_node styles) {
  for (const auto style : styles.children()) {
    if (!xml::is(style, "style") || xml::attribute(style, "type") != "paragraph") continue;
    const std::string id(xml::attribute(style, "styleId"));
    styles_.emplace(id, style);
    if (xml::attribute(style, "default") == "1") default_ = id;
  }
}

ParagraphFacts DocxStyles::facts_of_style(std::string_view id) const {
  std::vector<pugi::xml_node> chain; // from the style itself to its root
  for (auto found = styles_.find(id); found != styles_.end() && chain.size() < longest_chain;
       found = styles_.find(xml::value_of(found->second, "basedOn")))
    chain.push_back(found->second);
  ParagraphFacts facts;
  for (auto style = chain.rbegin(); style != chain.rend(); ++style) {
    const auto name = xml::value_of(*style, "name");
    if (const auto level = level_of_name(name); level > 0) facts.heading_level = level;
    facts.of_contents = lower_case(name).starts_with("toc ") || name == "TOC Heading" || name.starts_with("目录 ");
    facts = refined(std::move(facts), xml::child(*style, "pPr"));
  }
  return facts;
}

ParagraphFacts DocxStyles::facts(pugi::xml_node properties) const {
  return refined(facts_of_style(xml::value_of(properties, "pStyle", default_)), properties);
}

} // namespace dutygraph::document
