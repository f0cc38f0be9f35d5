/// What tells the header of a table where its words are strange.
#include "grid.hpp"
#include <algorithm>

namespace dutygraph {

bool holds_names(std::string_view cell, const Lexicon& lexicon) {
  constexpr std::size_t longest = 400; // bytes
  if (cell.empty() || cell.size() > longest) return false;
  const auto list = split_agencies(cell, lexicon);
  return !list.names.empty() &&
         std::ranges::all_of(list.names, [&](const WrittenName& name) { return plausible(name.name, lexicon); });
}

namespace {

/// Names, or names with a verb: 各股室按职责分工负责.
bool assigns(std::string_view cell, const Lexicon& lexicon) {
  const auto verb = lexicon.words().verb(cell, {0, cell.size()}, lexicon.words().cues(cell));
  return holds_names(verb ? slice(cell, verb->names) : cell, lexicon);
}

} // namespace

bool is_lone_role(const Outline& outline, const Grid& grid, std::size_t index,
                  const std::vector<std::optional<Label>>& found, const Lexicon& lexicon) {
  constexpr std::size_t shortest_label = 12; // bytes: 责任主体
  constexpr std::size_t longest = 30;        // of a cell of the header
  const auto text = [&](const GridCell& cell) { return outline.text(cell.text); };
  const auto& cells = grid.rows[index].cells;
  if (index > 0 || cells.size() < 3 || grid.rows.size() < 3 || is_latin(text(cells[0]))) return false;
  const bool short_texts = std::ranges::all_of(cells, [&](const GridCell& cell) {
    return text(cell).size() <= longest && text(cell).find_first_of("0123456789,;:") == std::string_view::npos;
  });
  const auto role =
      std::ranges::find_if(found, [](const auto& label) { return label && label->kind == LabelKind::role; });
  const auto column = static_cast<std::size_t>(role - found.begin());
  if (role == found.end() || !short_texts || text(cells[column]).size() < shortest_label) return false;
  std::size_t named = 0;
  std::size_t filled = 0;
  for (std::size_t i = index + 1; i < grid.rows.size() && i < index + 20; ++i) {
    if (column >= grid.rows[i].cells.size()) continue;
    const auto cell = text(grid.rows[i].cells[column]);
    filled += cell.empty() ? 0U : 1U;
    named += assigns(cell, lexicon) ? 1U : 0U;
  }
  return filled >= 2 && named * 4 >= filled * 3;
}

} // namespace dutygraph
