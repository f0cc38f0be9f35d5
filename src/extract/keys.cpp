/// Labels in a line: before a colon, before a dash, in brackets, before 为, and where lines have run together.
#include "suffixes.hpp"
#include "vocabulary.hpp"
#include <algorithm>

namespace dutygraph {

void Vocabulary::find_keys(std::string_view text, std::vector<Key>& found) const {
  const std::size_t first = found.size();
  for (std::size_t colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1)) {
    const auto before = std::span(found).subspan(first);
    if (auto key = key_before(text, colon)) {
      if (!is_annotation(text, *key, before)) found.push_back(*key);
    } else if (!before.empty()) {
      if (auto glued = glued_key(text, before, colon)) found.push_back(*glued);
    }
  }
  if (text.find(':') == text.npos) find_dashed_keys(text, found);
  const std::size_t with_colon = found.size();
  find_keys_without_colon(text, found);
  if (found.size() > with_colon && with_colon > first)
    std::ranges::sort(std::span(found).subspan(first), {}, [](const Key& key) { return key.range.begin; });
}

/// "Lead - Statistics Office; Support - Treasury": a dash for the colon, from the start of the line on.
void Vocabulary::find_dashed_keys(std::string_view text, std::vector<Key>& found) const {
  constexpr std::size_t farthest = 48;
  const std::size_t before = found.size();
  for (const std::string_view dash : {" - ", " – ", " — "}) {
    if (text.substr(0, farthest).find(dash) == text.npos) continue;
    for (std::size_t at = text.find(dash), begin = 0; at != text.npos; at = text.find(dash, at + dash.size())) {
      const std::size_t near = at > farthest + 2 ? at - farthest - 2 : 0;
      const std::size_t stop = found.size() > before ? text.substr(near, at - near).rfind("; ") : text.npos;
      if (stop != text.npos) begin = near + stop + 2;
      const auto word = text.substr(begin, at - begin);
      const auto label = word.size() <= farthest ? this->label(word) : std::nullopt;
      if (label && label->kind == LabelKind::role)
        found.push_back({{begin, at + dash.size()}, word, *label});
      else if (found.size() == before)
        break;
    }
    if (found.size() > before) return;
  }
}

/// 「【责任单位】市教育局」; near the end, where such sentences stand, 「责任单位为市教育局」.
void Vocabulary::find_keys_without_colon(std::string_view text, std::vector<Key>& found) const {
  constexpr std::string_view bracket = "】";
  constexpr std::size_t longest_end = 400; // bytes
  for (std::size_t at = find_word(text, bracket); at != text.npos; at = find_word(text, bracket, at + bracket.size()))
    if (auto key = bracketed_key(text, at)) found.push_back(*key);
  const std::size_t end = text.size() > longest_end ? text.size() - longest_end : 0;
  for (const std::string_view link : {"单位为", "部门为"})
    for (std::size_t at = find_word(text, link, end); at != text.npos; at = find_word(text, link, at + link.size()))
      if (auto key = linked_key(text, at + link.size() - 3)) found.push_back(*key);
}

/// A label with its noun, then 为 and the name of an office: 「各牵头单位为第一责任人」 is none.
std::optional<Key> Vocabulary::linked_key(std::string_view text, std::size_t link) const {
  static const WordSet stops{"、", ",", ";", "。"};
  constexpr std::size_t longest_name = 90;
  auto key = key_before(text, link);
  if (!key || key->label.kind != LabelKind::role || !key->label.has_noun) return std::nullopt;
  key->range.end = link + 3;
  const auto rest = text.substr(key->range.end, longest_name);
  std::size_t end = 0;
  while (end < rest.size() && stops.beginning(rest.substr(end)).empty()) end += character_bytes(rest, end);
  if (!ends_like_office(rest.substr(0, end))) return std::nullopt;
  return key;
}

/// The bracket stands for the colon.
std::optional<Key> Vocabulary::bracketed_key(std::string_view text, std::size_t closing) const {
  constexpr std::string_view opening = "【";
  constexpr std::size_t longest = 60;
  const std::size_t from = closing > longest ? closing - longest : 0;
  const std::size_t open = text.substr(0, closing).rfind(opening);
  if (open == text.npos || open < from) return std::nullopt;
  const auto word = text.substr(open + opening.size(), closing - open - opening.size());
  const auto found = label(word);
  if (!found) return std::nullopt;
  return Key{{open, closing + opening.size()}, word, *found};
}

/// 「责任单位:市教育局(联系人:张三)、市财政局」: a person in a bracket behind a name ends no list.
bool Vocabulary::is_annotation(std::string_view text, const Key& key, std::span<const Key> before) {
  if (key.label.kind != LabelKind::other || before.empty() || before.back().duty() == Duty::other) return false;
  const std::size_t from = before.back().range.end;
  const std::size_t bracket = text.substr(from, key.range.begin - from).find_last_of("()");
  return bracket != text.npos && text[from + bracket] == '(';
}

namespace {

/// A date, or a list in which a name has the ending of an office.
bool is_value(std::string_view value) {
  static const WordSet dates{"年", "月", "日", "底", "前", "成", "期"};
  if (!dates.ending(value).empty()) return true;
  return std::ranges::any_of(split_outside_brackets(value, {0, value.size()}, "、,;"), [&](Range item) {
    return ends_like_office(slice(value, item)) || looks_collective(slice(value, item));
  });
}

} // namespace

/// 「责任单位:省水利厅完成时限:…」: where lines have run together, a label follows a value that is whole; or it is one
/// that stood in the text before.
std::optional<Key> Vocabulary::glued_key(std::string_view text, std::span<const Key> before, std::size_t colon) const {
  constexpr std::size_t shortest = 12; // 完成时限
  constexpr std::size_t longest = 30;
  constexpr std::size_t longest_value = 200;
  const std::size_t from = before.back().range.end;
  if (colon < from + shortest || !label_ends_.test(closing_key(text.substr(from, colon - from)))) return std::nullopt;
  for (std::size_t begin = std::max(from + 3, colon > longest ? colon - longest : 0); begin + shortest <= colon;
       ++begin) {
    if ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) continue;
    const auto word = text.substr(begin, colon - begin);
    const LabelEntry* opening = longest_label_word(word, 0);
    if (opening == nullptr || opening->classes == label_bit(LabelWord::noun)) continue; // 学院 of 「各学院配合单位:」
    const auto found = label(word);
    const bool role = found && found->kind == LabelKind::role && found->has_noun;
    if (!role && !(found && found->kind == LabelKind::deadline)) continue;
    const auto value = text.substr(from, begin - from);
    const bool whole = value.size() <= longest_value && !contains_any(value, {"。"});
    if ((whole && (!role || is_value(value))) || std::ranges::find(before, word, &Key::word) != before.end())
      return Key{{begin, colon + 1}, word, *found};
  }
  return std::nullopt;
}

} // namespace dutygraph
