#include "lists.hpp"
#include "latin_words.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

constexpr std::size_t longest_label = 90; // bytes

bool is_plural(std::string_view label) {
  while (label.ends_with(":") || label.ends_with(" ")) label.remove_suffix(1);
  return label.ends_with("s") || label.ends_with("(s)") || label.ends_with("(ies)") || !is_latin(label);
}

/// The line ends inside a name: at a small word, a slash, or an adjective that waits for its noun.
bool ends_inside_name(std::string_view line) {
  constexpr std::string_view endings[] = {
      " and",    " of",       " for",  " in",    " the", " to", " on",  " &",   "/",  "/Federal", "/State", "/National",
      "/County", "/Regional", "/City", "/Local", " de",  " du", " des", " del", " y", " et",      " la"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return line.ends_with(ending); });
}
/// Development, Service: what cannot be a name by itself.
bool is_rest_of_name(std::string_view line) {
  const bool low = line[0] >= 'a' && line[0] <= 'z';
  return low || (line.find(' ') == line.npos && (is_inner_word(line) || is_organisation_word(line)));
}

/// Federal Support Agencies, ESF Primary Agency: the line begins another list. Child Support Agency is a name.
bool ends_in_label(std::string_view line, const Vocabulary& words) {
  const bool several = line.ends_with(" Agencies");
  const std::size_t noun = several || line.ends_with(" Agency") ? line.rfind(' ') : 0;
  if (noun == 0 || noun == line.npos) return false;
  const std::size_t before = line.rfind(' ', noun - 1);
  const auto label = before == line.npos ? std::nullopt : words.label(line.substr(before + 1));
  return label && label->kind == LabelKind::role && (several || label->duty == Duty::lead);
}

} // namespace

std::optional<Site> ListReader::below(std::size_t i) const {
  const auto text = outline_.text(i);
  if (text.size() > longest_label) return std::nullopt;
  const bool colon = text.ends_with(":");
  const auto label = lexicon_.words().label(text, colon);
  if (!label || label->kind != LabelKind::role) return std::nullopt;
  const bool bare = !colon && !label->has_noun; // Partners
  if (bare && (label->duty != Duty::co || !follows_list(i))) return std::nullopt;
  Site site{i, {0, text.size()}, true, false, false, false, {}, {}};
  site.reading.keyed = true;
  const std::size_t first = next(i);
  const bool spaced = first > i + 1; // blank lines between all of them
  const bool wraps = !spaced && is_latin(text);
  for (std::size_t at = first; at < outline_.blocks.size() && is_item(at);) {
    const Block& block = outline_.blocks[at];
    const bool further = !site.values.empty();
    if (further && block.style != outline_.blocks[first].style) break;
    if (further && block.style == MarkStyle::none && (!colon && !is_plural(text))) break;
    const bool apart = further && at > site.values.back() + 1;
    if (apart && block.style == MarkStyle::none && !(spaced && is_office_line(at))) break;
    const Item item = item_at(at, wraps);
    Reading reading = read_value(outline_, {block.text.begin, outline_.blocks[item.last].text.end}, *label,
                                 text.substr(0, text.find(':')), lexicon_);
    if (reading.groups.empty() || !may_be_names(reading) || (label->weak && !is_office_line(at)) ||
        (bare && !latin_offices(reading.groups[0].list.names[0].name, "", lexicon_)))
      break;
    take(site, item, std::move(reading));
    at = next(item.last);
  }
  if (site.values.empty()) return std::nullopt;
  return site;
}

/// Right above, but for the names of the list, stands a label of its own line with a noun: Responsible Parties.
bool ListReader::follows_list(std::size_t i) const {
  constexpr std::size_t farthest = 12; // blocks
  for (std::size_t at = i; at-- > 0 && i - at <= farthest;) {
    if (outline_.blocks[at].kind == BlockKind::blank || is_item(at)) continue;
    const auto label = lexicon_.words().label(outline_.text(at));
    return label && label->kind == LabelKind::role && label->has_noun;
  }
  return false;
}

void ListReader::extend(Site& site) const {
  const auto text = outline_.text(site.block);
  const auto keys = keys_.of(site.block);
  if (keys.size() != 1 || !is_latin(text) || !is_plural(keys[0].word) || site.reading.groups.size() != 1 ||
      site.reading.groups[0].list.names.size() != 1 || !site.own_line)
    return;
  const auto value = trimmed(text, {keys[0].range.end, text.size()});
  if (!latin_offices(slice(text, value), "", lexicon_)) return;
  for (std::size_t at = site.block + 1; at < outline_.blocks.size() && is_item(at) && is_office_line(at);) {
    if (outline_.blocks[at].style != MarkStyle::none) return;
    const Item item = item_at(at, true);
    take(site, item,
         read_value(outline_, {outline_.blocks[at].text.begin, outline_.blocks[item.last].text.end}, keys[0].label,
                    keys[0].word, lexicon_));
    at = item.last + 1;
  }
}

void ListReader::take(Site& site, Item item, Reading&& reading) const {
  for (RoleGroup& group : reading.groups) site.reading.groups.push_back(std::move(group));
  for (std::size_t block = item.first; block <= item.last; ++block) site.values.push_back(block);
}

/// A line that may be part of a list: it begins with no label and stands in no table.
bool ListReader::is_item(std::size_t i) const {
  const Block& block = outline_.blocks[i];
  if (block.kind != BlockKind::paragraph || tables_.uses[i] != LineUse::unclaimed) return false;
  if (block.style != MarkStyle::none && block.style != MarkStyle::bullet) return false;
  const auto keys = keys_.of(i);
  const auto label = lexicon_.words().label(outline_.text(i));
  const bool noun = label && label->kind == LabelKind::agency && !outline_.text(i).ends_with(":"); // Service, Council
  if (ends_in_label(outline_.text(i), lexicon_.words())) return false;
  return (keys.empty() || keys.front().range.begin > 0) && (!label || noun);
}
std::size_t ListReader::next(std::size_t block) const {
  for (++block; block < outline_.blocks.size() && outline_.blocks[block].kind == BlockKind::blank;) ++block;
  return block;
}

ListReader::Item ListReader::item_at(std::size_t block, bool wraps) const {
  Item item{block, block};
  while (wraps && goes_on(item.last, item.last + 1)) ++item.last;
  return item;
}
bool ListReader::goes_on(std::size_t block, std::size_t next) const {
  constexpr std::size_t most_bytes = 160; // a name's
  if (next >= outline_.blocks.size() || !is_item(next) || outline_.blocks[next].style != MarkStyle::none) return false;
  const auto line = outline_.text(block);
  const auto more = outline_.text(next);
  if (more.empty() || line.size() + more.size() > most_bytes || more.ends_with(".") || line.ends_with("."))
    return false;
  return ends_inside_name(line) || is_rest_of_name(more);
}

bool ListReader::may_be_names(const Reading& reading) const {
  return std::ranges::all_of(reading.groups, [&](const RoleGroup& group) {
    return plausible(group.list.names[0].name, lexicon_) &&
           std::ranges::all_of(group.list.names, [](const WrittenName& name) { return name.name.size() <= 90; });
  });
}
bool ListReader::is_office_line(std::size_t block) const {
  const auto line = outline_.text(block);
  return line.size() <= 200 && is_latin(line) && latin_offices(line, "", lexicon_);
}

} // namespace dutygraph
