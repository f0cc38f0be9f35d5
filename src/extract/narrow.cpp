#include "narrow.hpp"
#include <algorithm>
#include <string>

namespace dutygraph {

bool is_merged(const Outline& outline, const GridRow& row, std::size_t first) {
  constexpr std::size_t fewest = 3;
  if (first + fewest > row.cells.size()) return false;
  const auto text = outline.text(row.cells[first].text);
  return !text.empty() && std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(first), row.cells.end(),
                                      [&](const GridCell& cell) { return outline.text(cell.text) == text; });
}

std::optional<Label> broken_head(std::string_view head, const std::vector<std::optional<Label>>& found,
                                 const Vocabulary& words) {
  const bool others =
      std::ranges::any_of(found, [](const auto& label) { return label && label->kind == LabelKind::role; });
  for (std::size_t blank = head.find(' '); blank != head.npos; blank = head.find(' ', blank + 1)) {
    std::string whole(head.substr(0, blank));
    if (whole.ends_with('-')) whole.pop_back();
    whole += head.substr(blank + 1);
    const auto label = words.label(whole, true);
    if (label && label->kind == LabelKind::role) // one mended head is enough
      return label->duty == Duty::responsible && others ? std::nullopt : label;
  }
  return std::nullopt;
}

} // namespace dutygraph
