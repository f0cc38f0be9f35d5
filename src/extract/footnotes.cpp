#include "footnotes.hpp"
#include <algorithm>

namespace dutygraph {

bool has_star(const Reading& reading) {
  return std::ranges::any_of(reading.groups, [](const RoleGroup& group) {
    return std::ranges::any_of(group.list.names, [](const WrittenName& name) { return name.role == Role::lead; });
  });
}

std::vector<RoleGroup> footnote_helpers(const Outline& outline, std::size_t index, const Lexicon& lexicon) {
  const Block& block = outline.blocks[index];
  const Line& line = outline.source.lines[block.line_index];
  if (block.style != MarkStyle::bullet || !outline.source.text(line).starts_with("*")) return {};
  const std::string sentence = "* " + std::string(outline.text(index));
  const auto verb = lexicon.words().preposition(sentence, {0, sentence.size()});
  if (!verb || !verb->others || verb->names.end > 2) return {};
  const auto begin = block.text.begin + static_cast<std::uint32_t>(verb->others->begin - 2);
  const Label label{LabelKind::role, Duty::co, false, false, verb->dialect};
  Reading helpers = read_value(outline, {begin, block.text.end}, label, verb->word, lexicon);
  if (helpers.groups.empty() || !all_plausible(helpers, lexicon)) return {};
  return std::move(helpers.groups);
}

} // namespace dutygraph
