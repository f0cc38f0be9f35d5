#include "layout.hpp"
#include <algorithm>
#include <optional>
#include <utility>

namespace dutygraph {

namespace {

using BlockForm = std::pair<MarkStyle, std::uint8_t>;
BlockForm form_of(const Block& block) { return {block.style, block.level}; }

/// 建设内容:…: a label at the start of an unmarked line.
bool begins_field(const Block& block, std::string_view text) {
  const std::size_t colon = text.substr(0, 60).find(':');
  const auto label = text.substr(0, colon);
  return colon != std::string_view::npos && colon + 1 < text.size() && !contains_any(label, {"、", "。"}) &&
         block.mark.empty();
}

} // namespace

bool is_headline(const Outline& outline, std::size_t block) {
  constexpr std::size_t longest = 90; // bytes
  const auto text = outline.text(block);
  if (text.empty() || text.size() > longest || is_latin(text) || contains_any(text, {"。", ",", ";"})) return false;
  std::size_t next = block + 1;
  while (next < outline.blocks.size() && outline.blocks[next].kind == BlockKind::blank) ++next;
  return next < outline.blocks.size() && outline.blocks[next].kind == BlockKind::paragraph;
}

bool assigns(const std::vector<Site>& sites) {
  return std::ranges::any_of(sites, [](const Site& site) { return !site.reading.groups.empty(); });
}

bool clauses_stand_first(const Outline& outline, const Frame& frame, const std::vector<std::vector<Site>>& sites,
                         const std::vector<bool>& is_value) {
  const auto is_field = [&](std::size_t i) {
    return is_value[i] || (sites[i].size() == 1 && sites[i].front().own_line && !sites[i].front().bare);
  };
  const auto is_blank = [&](std::size_t i) { return outline.blocks[i].kind == BlockKind::blank; };
  std::optional<BlockForm> before;
  std::optional<BlockForm> after;
  std::size_t runs = 0;
  for (std::size_t i = frame.body_begin; i < frame.body_end;) {
    if (is_blank(i) || !is_field(i)) {
      if (runs == 0 && !is_blank(i) && !begins_field(outline.blocks[i], outline.text(i)))
        before = form_of(outline.blocks[i]);
      ++i;
      continue;
    }
    bool assigning = false;
    for (; i < frame.body_end && (is_field(i) || is_blank(i)); ++i) assigning = assigning || assigns(sites[i]);
    if (!assigning) continue;
    if (i >= frame.body_end || assigns(sites[i]) || (after && *after != form_of(outline.blocks[i]))) return false;
    after = form_of(outline.blocks[i]);
    ++runs;
  }
  return runs >= 2 && after && (!before || *before != *after);
}

} // namespace dutygraph
