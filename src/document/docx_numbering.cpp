#include "docx_numbering.hpp"
#include "characters.hpp"
#include "number_words.hpp"
#include <algorithm>

namespace dutygraph::document {

namespace {

constexpr std::size_t largest_number = 1'000'000;

std::size_t list_start(std::string_view digits) { return std::min(xml::number(digits, 1), largest_number); }

/// A number that ends in ASCII needs a blank before the text: "1." but not "一、".
std::string with_blank(std::string label) {
  if (!label.empty() && static_cast<unsigned char>(label.back()) < 0x80 && label.back() != ' ') label += ' ';
  return label;
}

} // namespace

DocxNumbering::DocxNumbering(pugi::xml_node numbering) {
  const auto read_level = [](pugi::xml_node node, Level& level) {
    level.format = xml::value_of(node, "numFmt", level.format);
    level.text = xml::value_of(node, "lvlText", level.text);
    level.start = list_start(xml::value_of(node, "start", "1"));
    level.is_legal = xml::is_on(node, "isLgl");
  };
  std::map<std::string, Levels, std::less<>> abstract;
  for (const auto node : numbering.children()) {
    if (!xml::is(node, "abstractNum")) continue;
    auto& levels = abstract[std::string(xml::attribute(node, "abstractNumId"))];
    for (const auto level : node.children())
      if (const auto at = xml::number(xml::attribute(level, "ilvl"), level_count); at < level_count)
        read_level(level, levels[at]);
  }
  for (const auto node : numbering.children())
    if (xml::is(node, "num")) add_list(node, abstract);
}

void DocxNumbering::add_list(pugi::xml_node num, const std::map<std::string, Levels, std::less<>>& abstract) {
  List list;
  list.counters = xml::value_of(num, "abstractNumId");
  const auto levels = abstract.find(list.counters);
  if (levels == abstract.end()) return;
  list.levels = levels->second;
  for (const auto node : num.children()) {
    const auto at = xml::number(xml::attribute(node, "ilvl"), level_count);
    if (!xml::is(node, "lvlOverride") || at >= level_count) continue;
    if (const auto start = xml::value_of(node, "startOverride"); !start.empty()) list.restarts[at] = list_start(start);
    if (const auto level = xml::child(node, "lvl")) {
      list.levels[at].format = xml::value_of(level, "numFmt", list.levels[at].format);
      list.levels[at].text = xml::value_of(level, "lvlText", list.levels[at].text);
    }
  }
  lists_.emplace(xml::attribute(num, "numId"), std::move(list));
}

std::string DocxNumbering::next_label(const ListPlace& place) {
  const auto found = lists_.find(place.numbering);
  if (found == lists_.end() || place.level >= level_count) return {};
  const List& list = found->second;
  Counters& counters = counters_[list.counters];
  if (begun_.insert(place.numbering).second)
    for (std::size_t i = 0; i < level_count; ++i)
      if (list.restarts[i] > 0) counters[i] = 0;
  const auto start = [&list](std::size_t level) {
    return list.restarts[level] > 0 ? list.restarts[level] : list.levels[level].start;
  };
  for (std::size_t i = 0; i < place.level; ++i)
    if (counters[i] == 0) counters[i] = start(i);
  auto& counter = counters[place.level];
  counter = counter == 0 ? start(place.level) : counter + 1;
  for (std::size_t i = place.level + 1; i < level_count; ++i) counters[i] = 0;
  return with_blank(label(list.levels, counters, place.level));
}

std::string DocxNumbering::label(const Levels& levels, const Counters& counters, std::size_t level) {
  if (levels[level].format == "bullet") return {};
  std::string label;
  const std::string& pattern = levels[level].text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char digit = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    if (pattern[at] != '%' || digit < '1' || digit > '9') {
      label += pattern[at];
      continue;
    }
    const auto shown = static_cast<std::size_t>(digit - '1');
    label += number_as(levels[level].is_legal ? "decimal" : levels[shown].format, counters[shown]);
    ++at;
  }
  return label;
}

} // namespace dutygraph::document
