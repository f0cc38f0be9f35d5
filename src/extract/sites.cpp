#include "sites.hpp"
#include "grid.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// The value up to the next label of the line.
void learn_value(Lexicon& lexicon, std::string_view value) {
  constexpr std::size_t longest_list = 1500; // bytes; one line may hold many clauses
  value = value.substr(0, longest_list);
  if (is_latin(value)) {
    const auto keys = lexicon.words().keys(value);
    if (!keys.empty()) value = value.substr(0, keys.front().range.begin);
    if (const std::size_t stop = value.find(". "); stop != value.npos) value = value.substr(0, stop);
    if (value.size() > 300) return;
  }
  lexicon.learn(slice(value, trimmed(value, {0, value.size()}, ";,")));
}

} // namespace

Lexicon lexicon_of(const Outline& outline, const BlockKeys& keys, const Registry& registry, const Vocabulary& words) {
  Lexicon lexicon(registry, words);
  for (std::size_t i = 0; i < outline.blocks.size(); ++i)
    for (const Key& key : keys.of(i))
      if (key.duty() != Duty::other) learn_value(lexicon, outline.text(i).substr(key.range.end));
  for (const Grid& grid : find_grids(outline, lexicon))
    for (const GridRow& row : grid.rows)
      for (const GridCell& cell : row.cells)
        if (const auto text = outline.text(cell.text); text.size() < 200 && is_latin(text)) lexicon.learn(text);
  lexicon.settle();
  return lexicon;
}

namespace {

bool is_abbreviation(std::string_view text) {
  return text.size() >= 2 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ&/0123456789") == text.npos;
}
bool has_star(const Site& site) {
  return std::ranges::any_of(site.reading.groups, [](const RoleGroup& group) {
    return std::ranges::any_of(group.list.names, [](const WrittenName& name) { return name.role == Role::lead; });
  });
}
/// The sites of a document: those of its blocks, and labels whose lists stand on the lines below them.
class SiteFinder {
public:
  SiteFinder(const Outline& outline, const BlockKeys& keys, const Tables& tables, const Lexicon& lexicon)
      : outline_(outline), keys_(keys), tables_(tables), lexicon_(lexicon), sites_(outline.blocks.size()) {}

  std::vector<std::vector<Site>> run() && {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
      if (outline_.blocks[i].kind == BlockKind::blank || tables_.uses[i] != LineUse::unclaimed) continue;
      if (const std::size_t end = read_label(i); end > i)
        i = end - 1;
      else
        sites_[i] = find_clauses(outline_, i, keys_.of(i), lexicon_);
    }
    drop_stray_lists();
    return std::move(sites_);
  }

private:
  /// "Support Agencies:" and its list below, a name or a bullet a line. Returns the block after it.
  std::size_t read_label(std::size_t i) {
    const auto text = outline_.text(i);
    if (text.size() > 90) return i;
    const auto label = lexicon_.words().label(text);
    if (!label || label->kind != LabelKind::role || (!text.ends_with(":") && !label->has_noun)) return i;
    Site site{i, {0, text.size()}, true, false, false, false, {}, {}};
    site.reading.keyed = true;
    std::size_t end = i + 1;
    for (; end < sites_.size(); ++end) {
      const Block& block = outline_.blocks[end];
      if (block.kind == BlockKind::blank) continue;
      const bool item =
          block.kind == BlockKind::paragraph && (block.style == MarkStyle::none || block.style == MarkStyle::bullet);
      const bool first = site.values.empty();
      if (!item || tables_.uses[end] != LineUse::unclaimed || lexicon_.words().label(outline_.text(end))) break;
      if (!first && (block.style != outline_.blocks[site.values.back()].style ||
                     (block.style == MarkStyle::none && end > site.values.back() + 1)))
        break;
      Reading reading = read_value(outline_, block.text, *label, text.substr(0, text.find(':')), lexicon_);
      if (reading.groups.empty() || !may_be_names(reading) || !find_field(end)) break;
      for (RoleGroup& group : reading.groups) site.reading.groups.push_back(std::move(group));
      site.values.push_back(end);
    }
    if (site.values.empty()) return i;
    end = site.values.back() + 1;
    sites_[i].push_back(std::move(site));
    return end;
  }
  [[nodiscard]] bool may_be_names(const Reading& reading) const {
    return std::ranges::all_of(reading.groups, [&](const RoleGroup& group) {
      return plausible(group.list.names[0].name, lexicon_) &&
             std::ranges::all_of(group.list.names, [](const WrittenName& name) { return name.name.size() <= 90; });
    });
  }
  /// False where the line begins with a label of its own.
  [[nodiscard]] bool find_field(std::size_t i) const {
    const auto keys = keys_.of(i);
    return keys.empty() || keys.front().range.begin > 0;
  }

  /// A bracket of names without a role word counts where the document has two of them, or where it ends a numbered item
  /// of a document that assigns and names agencies that other clauses name.
  void drop_stray_lists() {
    std::size_t bare = 0;
    std::size_t worded = 0;
    for (const auto& block : sites_)
      for (const Site& site : block)
        if (!site.reading.groups.empty()) ++(site.bare ? bare : worded);
    if ((bare >= 2 && bare * 8 >= worded) || (bare == 1 && worded == 0)) return;
    for (auto& block : sites_)
      std::erase_if(block, [&](const Site& site) {
        return site.bare && (outline_.blocks[site.block].mark.empty() || !is_list_of_known(site));
      });
  }
  [[nodiscard]] bool is_list_of_known(const Site& site) const {
    return std::ranges::any_of(site.reading.groups, [&](const RoleGroup& group) {
      return group.list.names.size() > 1 || lexicon_.knows(group.list.names[0].name);
    });
  }

  const Outline& outline_;
  const BlockKeys& keys_;
  const Tables& tables_;
  const Lexicon& lexicon_;
  std::vector<std::vector<Site>> sites_;
};
/// Abbreviations: second names in brackets, and the lines of a legend (DPW = Department of Public Works).
void learn_abbreviations(Lexicon& lexicon, const Outline& outline, const Tables& tables,
                         const std::vector<std::vector<Site>>& sites) {
  const auto learn = [&](const Reading& reading) {
    for (const RoleGroup& group : reading.groups)
      for (const WrittenName& name : group.list.names)
        if (!name.second.empty()) lexicon.learn_alias(name.second, name.name);
  };
  for (const auto& block : sites)
    for (const Site& site : block) learn(site.reading);
  for (const TableItem& item : tables.items) learn(item.reading);
  for (const Block& block : outline.blocks) {
    const auto text = outline.text(block);
    if (text.size() > 160 || !is_latin(text)) continue;
    for (const std::string_view mark : {" = ", " – ", " - ", ": ", "\t", "="}) {
      const std::size_t at = text.find(mark);
      if (at == text.npos || at < 2 || at > 10 || !is_abbreviation(text.substr(0, at))) continue;
      lexicon.learn_alias(text.substr(0, at), slice(text, trimmed(text, {at + mark.size(), text.size()}, ".;,")));
      break;
    }
  }
}
/// "* with B": a footnote that names who helps the agencies with a star.
void add_footnotes(const Outline& outline, const Lexicon& lexicon, std::vector<std::vector<Site>>& sites) {
  for (std::size_t i = 0; i < sites.size(); ++i) {
    const Block& block = outline.blocks[i];
    const Line& line = outline.source.lines[block.line_index];
    if (block.style != MarkStyle::bullet || !outline.source.text(line).starts_with("*")) continue;
    const std::string sentence = "* " + std::string(outline.text(i));
    const auto verb = lexicon.words().preposition(sentence, {0, sentence.size()});
    if (!verb || !verb->others || verb->names.end > 2) continue;
    const std::size_t begin = verb->others->begin - 2;
    Label label{LabelKind::role, Duty::co, false, false, verb->dialect};
    const Reading helpers = read_value(outline, {block.text.begin + static_cast<std::uint32_t>(begin), block.text.end},
                                       label, verb->word, lexicon);
    if (helpers.groups.empty() || !all_plausible(helpers, lexicon)) continue;
    for (auto& of_block : sites)
      for (Site& site : of_block)
        if (has_star(site))
          site.reading.groups.insert(site.reading.groups.end(), helpers.groups.begin(), helpers.groups.end());
    sites[i].clear();
  }
}

} // namespace

Sites find_sites(const Outline& outline, const BlockKeys& keys, const Tables& tables, Lexicon& lexicon) {
  Sites sites = SiteFinder(outline, keys, tables, lexicon).run();
  learn_abbreviations(lexicon, outline, tables, sites);
  add_footnotes(outline, lexicon, sites);
  return sites;
}

} // namespace dutygraph
