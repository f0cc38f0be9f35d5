#include "sites.hpp"
#include "footnotes.hpp"
#include "grid.hpp"
#include "lists.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// The value of a label; of Latin script up to `next`, where the next label of the line begins.
void learn_value(Lexicon& lexicon, std::string_view value, std::size_t next) {
  constexpr std::size_t longest_list = 1500; // bytes; one line may hold many clauses
  value = value.substr(0, longest_list);
  if (is_latin(value)) {
    value = value.substr(0, next);
    if (const std::size_t stop = value.find(". "); stop != value.npos) value = value.substr(0, stop);
    if (value.size() > 300) return;
  }
  lexicon.learn(slice(value, trimmed(value, {0, value.size()}, ";,")));
}

void learn_values(Lexicon& lexicon, std::string_view text, std::span<const Key> keys) {
  for (std::size_t k = 0; k < keys.size(); ++k) {
    if (keys[k].duty() == Duty::other || keys[k].label.weak) continue;
    const std::size_t begin = keys[k].range.end;
    const std::size_t next = k + 1 < keys.size() ? std::max(keys[k + 1].range.begin, begin) : text.size();
    learn_value(lexicon, text.substr(begin), next - begin);
  }
}

} // namespace

Lexicon lexicon_of(const Outline& outline, const BlockKeys& keys, const Registry& registry, const Vocabulary& words) {
  Lexicon lexicon(registry, words);
  for (std::size_t i = 0; i < outline.blocks.size(); ++i) learn_values(lexicon, outline.text(i), keys.of(i));
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
/// The sites of a document: those of its blocks, and labels whose lists stand on the lines below them.
class SiteFinder {
public:
  SiteFinder(const Outline& outline, const BlockKeys& keys, const Tables& tables, const Lexicon& lexicon)
      : outline_(outline), keys_(keys), tables_(tables), lexicon_(lexicon), lists_(outline, keys, tables, lexicon),
        sites_(outline.blocks.size()) {}

  std::vector<std::vector<Site>> run() && {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
      if (outline_.blocks[i].kind == BlockKind::blank || tables_.uses[i] != LineUse::unclaimed) continue;
      if (auto list = lists_.below(i)) {
        sites_[i].push_back(std::move(*list));
      } else {
        sites_[i] = find_clauses(outline_, i, keys_.of(i), lexicon_);
        if (sites_[i].size() == 1) lists_.extend(sites_[i].front());
      }
      if (sites_[i].size() == 1 && !sites_[i].front().values.empty()) i = sites_[i].front().values.back();
    }
    drop_stray_lists();
    return std::move(sites_);
  }

private:
  /// A bracket of names without a role word counts where the document has two of them, or where it ends a numbered item
  /// of a document that assigns and names agencies that other clauses name.
  void drop_stray_lists() {
    std::size_t bare = 0;
    std::size_t worded = 0;
    for (const auto& block : sites_)
      for (const Site& site : block)
        if (!site.reading.groups.empty()) ++(site.bare ? bare : worded);
    if (bare >= 2 && bare * 8 >= worded) return;
    const bool alone = bare == 1 && worded == 0;
    for (auto& block : sites_)
      std::erase_if(block, [&](const Site& site) {
        if (alone) return site.bare && !ends_item(site);
        return site.bare && (outline_.blocks[site.block].mark.empty() || !is_list_of_known(site));
      });
  }
  /// It stands behind a sentence or in a numbered item, not behind a title.
  [[nodiscard]] bool ends_item(const Site& site) const {
    static const WordSet stops{"。", ";", "."};
    const auto before = outline_.text(site.block).substr(0, site.range.begin);
    return !outline_.blocks[site.block].mark.empty() ||
           !stops.ending(slice(before, trimmed(before, {0, before.size()}))).empty();
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
  ListReader lists_;
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
void add_footnotes(const Outline& outline, const Lexicon& lexicon, std::vector<std::vector<Site>>& sites) {
  for (std::size_t i = 0; i < sites.size(); ++i) {
    const auto helpers = footnote_helpers(outline, i, lexicon);
    if (helpers.empty()) continue;
    for (auto& of_block : sites)
      for (Site& site : of_block)
        if (has_star(site.reading))
          site.reading.groups.insert(site.reading.groups.end(), helpers.begin(), helpers.end());
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
