/// Where clauses stand: in brackets, on lines of their own, at the end of a paragraph.
#include "clauses.hpp"
#include "suffixes.hpp"
#include <algorithm>
#include <dutygraph/text_words.hpp>
#include <iterator>

namespace dutygraph {

namespace {

/// Whether a byte stands inside one of the ranges, which are ascending and apart. O(log).
bool inside(const std::vector<Range>& ranges, std::size_t at) {
  const auto next = std::ranges::lower_bound(ranges, at, {}, &Range::begin);
  return next != ranges.begin() && at < std::prev(next)->end;
}

class ClauseFinder {
public:
  ClauseFinder(const Outline& outline, std::size_t block, std::span<const Key> keys, const Lexicon& lexicon)
      : outline_(outline), text_(outline.text(block)), block_(block), lexicon_(lexicon), words_(lexicon.words()),
        keys_(keys) {}

  std::vector<Site> run() && {
    if (find_line()) return std::move(sites_);
    brackets_ = outer_brackets(text_, words_.brackets());
    const auto sentences = keyed_sentences();
    for (const Bracket& bracket : brackets_)
      if (!inside(sentences, bracket.whole.begin + 1)) read_bracket(bracket);
    for (const Range sentence : sentences) read_sentence(sentence);
    std::ranges::sort(sites_, {}, [](const Site& site) { return site.range.begin; });
    merge_adjacent();
    if (sites_.empty()) cues_ = words_.cues(text_);
    if (sites_.empty() && cues_.has_verb()) read_last_sentence();
    if (sites_.empty() && cues_.has_verb()) read_given_work();
    if (sites_.empty()) sites_ = find_prose_clauses(outline_, block_, lexicon_);
    if (sites_.empty()) sites_ = find_sentence_clauses(outline_, block_, lexicon_);
    mark_own_line();
    return std::move(sites_);
  }

private:
  [[nodiscard]] Reading read(Range range) const { return read_clause(outline_, block_, range, lexicon_); }
  /// The inside of a bracket. Its labels are those of the block, unless one of them reaches beyond it.
  [[nodiscard]] Reading read_inside(const Bracket& bracket) const {
    const Range range = trimmed(text_, bracket.inner, "。");
    const auto end_of = [](const Key& key) { return key.range.end; };
    const auto first = std::ranges::upper_bound(keys_, range.begin, {}, end_of);
    const auto last = std::ranges::upper_bound(first, keys_.end(), range.end, {}, end_of);
    const bool known = first != last && first->range.begin >= range.begin && opens_list(bracket);
    if (!known) return read(bracket.inner);
    return read_clause(outline_, block_, range, {first, last}, lexicon_);
  }

  /// A label may stand right behind these; a dialect may have other brackets.
  [[nodiscard]] bool opens_list(const Bracket& bracket) const {
    const char c = text_[bracket.whole.begin];
    return c == '(' || c == '[' || slice(text_, bracket.whole).starts_with("【") ||
           slice(text_, bracket.whole).starts_with("〔");
  }

  /// With a key, some name suffices; without, every name must look like one.
  [[nodiscard]] bool is_clause(const Reading& reading) const {
    if (reading.groups.empty()) return false;
    if (!reading.keyed) return all_plausible(reading, lexicon_);
    const bool latin = is_latin(text_);
    return std::ranges::any_of(reading.groups, [&](const RoleGroup& group) {
      return std::ranges::any_of(group.list.names, [&](const WrittenName& name) {
        return latin ? latin_plausible(name.name) : !name.name.starts_with("("); // 责任单位:(盖章)
      });
    });
  }

  /// The whole block is a field: it begins with a label.
  bool find_line() {
    const auto& keys = keys_;
    const bool keyed = !keys.empty() && keys.front().range.begin == 0;
    if (!keyed && !(keys.empty() && is_running_line())) return false;
    if (keyed && keys.front().duty() == Duty::other && keys.front().label.kind != LabelKind::jurisdiction &&
        !names_roles(keys)) {
      if (keys.front().label.kind == LabelKind::agency || keys.front().label.kind == LabelKind::task ||
          has_clause_bracket())
        return false;
      Site site{block_, {0, text_.size()}, true, false, false, false, read_clause(outline_, block_, keys_, lexicon_),
                {}};
      site.reading.groups.clear();
      sites_.push_back(std::move(site));
      return true;
    }
    if (keyed && keys.front().label.kind == LabelKind::jurisdiction) return false;
    if (keyed && keys.front().duty() == Duty::other && !is_latin(text_)) return false;
    Site site{block_, {0, text_.size()}, true, false, false, false, read_clause(outline_, block_, keys_, lexicon_), {}};
    if (!is_clause(site.reading)) return false;
    if (!keyed && !all_plausible(site.reading, lexicon_)) return false;
    sites_.push_back(std::move(site));
    return true;
  }
  /// "Lead Agency Department of Water Partner Agency …": labels without colons.
  [[nodiscard]] bool is_running_line() const {
    if (text_.size() > 600) return false;
    return words_.bare_key(text_) || (is_latin(text_) && words_.running_keys(text_).size() >= 3);
  }
  static bool names_roles(std::span<const Key> keys) {
    return std::ranges::any_of(keys, [](const Key& key) { return key.duty() != Duty::other; });
  }
  [[nodiscard]] bool has_clause_bracket() const {
    static const WordSet words{"牵头", "负责)", "负责）", "责任单位"};
    return words.stands_in(text_);
  }

  void read_bracket(const Bracket& bracket) {
    Site site{block_, bracket.whole, false, false, false, false, read_inside(bracket), {}};
    if (is_clause(site.reading)) {
      sites_.push_back(std::move(site));
    } else if (words_.has_bare_brackets() && is_bare_list(bracket)) {
      site.bare = true;
      Label label;
      label.kind = LabelKind::role;
      label.duty = Duty::responsible;
      const std::uint32_t base = outline_.blocks[block_].text.begin;
      site.reading = read_value(outline_,
                                {base + static_cast<std::uint32_t>(bracket.inner.begin),
                                 base + static_cast<std::uint32_t>(bracket.inner.end)},
                                label, "", lexicon_);
      sites_.push_back(std::move(site));
    }
  }

  /// （A局／B局） at the end of an item, perhaps with a deadline, and not a second name of what stands before it.
  [[nodiscard]] bool is_bare_list(const Bracket& bracket) const {
    const auto inner = slice(text_, bracket.inner);
    static const WordSet foreign{":", "《", "“", "%"};
    static const WordSet remarks{"原", "含", "即",   "如",   "包括", "指",   "以下", "简称", "不含", "见",   "注",
                                 "由", "附", "此件", "此文", "本件", "本文", "内部", "发至", "抄送", "盖章", "公章"};
    if (inner.size() < 6 || inner.size() > 600 || is_latin(inner) || foreign.stands_in(inner)) return false;
    const Range rest = trimmed(text_, {bracket.whole.end, text_.size()}, "。;,、.");
    if (rest.begin < rest.end) return false;
    if (!remarks.beginning(inner).empty()) return false;
    if (ends_like_office(slice(text_, trimmed(text_, {0, bracket.whole.begin})))) return false;
    bool any = false;
    for (Range piece : split_outside_brackets(text_, bracket.inner, ",;。")) {
      piece = trimmed(text_, piece);
      const auto words = slice(text_, piece);
      if (words.empty() || words == "下同" || words_.declares_first_leads(words)) continue;
      const bool names = holds_offices(words);
      if (!names && !says_when(words)) return false;
      any = any || names;
    }
    return any;
  }
  [[nodiscard]] bool holds_offices(std::string_view words) const {
    const auto list = split_agencies(words, lexicon_);
    return !list.names.empty() && std::ranges::all_of(list.names, [&](const WrittenName& name) {
      return name.name != "单位" && name.name != "部门" &&
             (ends_like_office(name.name) || looks_collective(name.name) || lexicon_.record(name.name) != nullptr ||
              is_office_of_japan_or_korea(name.name));
    });
  }

  /// Where keys outside closed brackets begin clauses: each runs to the full stop after which no further key follows,
  /// or to the end of the block. An opening bracket that never closes belongs to its clause.
  [[nodiscard]] std::vector<Range> keyed_sentences() const {
    std::vector<Range> whole;
    for (const Bracket& bracket : brackets_) whole.push_back(bracket.whole);
    std::vector<Range> found;
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      const Key& key = keys_[k];
      if (key.duty() == Duty::other || inside(whole, key.range.begin)) continue;
      if (!found.empty() && key.range.begin < found.back().end) continue;
      std::size_t begin = key.range.begin;
      const bool open = begin > 0 && (text_[begin - 1] == '(' || text_[begin - 1] == '[');
      if (open) --begin;
      found.push_back({begin, open ? text_.size() : end_of_clause(k)});
    }
    return found;
  }
  /// A clause ends before its first label comes again: there the next one begins, where lines have run together.
  [[nodiscard]] std::size_t end_of_clause(std::size_t first) const {
    const auto next = std::ranges::find(keys_.subspan(first + 1), keys_[first].word, &Key::word);
    const std::size_t there = next == keys_.end() ? text_.size() : next->range.begin;
    const std::size_t limit = end_of_sentences(keys_[first].range.end, there);
    const bool again = next != keys_.end() && limit == there;
    std::size_t last = first;
    while (last + 1 < keys_.size() && keys_[last + 1].range.begin < limit) ++last;
    const bool dated = keys_[last].label.kind == LabelKind::deadline;
    return again || dated ? end_of_value(keys_[last].range.end, limit, dated) : limit;
  }
  /// A value ends at a full stop, or before the mark of an item: (3), (二); a date before 四、 too.
  [[nodiscard]] std::size_t end_of_value(std::size_t begin, std::size_t limit, bool dated) const {
    constexpr std::string_view stop = "。";
    const auto value = text_.substr(begin, limit - begin);
    const std::size_t found = value.find(stop);
    const std::size_t end = std::min(found, value.size());
    for (std::size_t at = 3; at < end; at += character_bytes(value, at)) {
      const auto mark = value[at] == '(' || dated ? mark_of(value.substr(at, 24)) : std::nullopt;
      if (mark && (mark->style == MarkStyle::arabic_bracket || mark->style == MarkStyle::han_bracket ||
                   mark->style == MarkStyle::han))
        return begin + at;
    }
    return begin + (found == value.npos ? end : end + stop.size());
  }
  [[nodiscard]] std::size_t end_of_sentences(std::size_t at, std::size_t limit) const {
    constexpr std::string_view stop = "。";
    const auto text = text_.substr(0, limit);
    for (std::size_t end = text.find(stop, at); end != text.npos; end = text.find(stop, end + stop.size())) {
      const auto rest = text_.substr(end + stop.size());
      const auto keys = words_.keys(rest.substr(0, 60));
      const bool goes_on = !keys.empty() && keys.front().range.begin <= 1;
      if (!goes_on && rest.size() > 6) return end + stop.size();
    }
    return limit;
  }
  void read_sentence(Range range) {
    const bool unclosed = text_[range.begin] == '(' || text_[range.begin] == '[';
    Site site{block_,
              range,
              range.begin == 0 && !unclosed,
              unclosed,
              false,
              false,
              read({range.begin + (unclosed ? 1U : 0U), range.end}),
              {}};
    if (is_clause(site.reading)) sites_.push_back(std::move(site));
  }

  /// 「……。A牵头,B、C配合。」: a last sentence that is nothing but names and verbs.
  void read_last_sentence() {
    constexpr std::size_t longest = 900;
    const Range whole = trimmed(text_, {0, text_.size()}, "。;");
    if (whole.begin >= whole.end || is_latin(text_)) return;
    constexpr std::string_view stop = "。";
    const std::size_t before = slice(text_, whole).rfind(stop);
    const Range sentence{before == std::string_view::npos ? whole.begin : whole.begin + before + stop.size(),
                         whole.end};
    if (sentence.end - sentence.begin > longest) return;
    for (const Range piece : split_outside_brackets(text_, sentence, ",;"))
      if (const auto words = slice(text_, trimmed(text_, piece));
          words.size() > 4 && !ends_in_verb(piece) && !says_when(words))
        return;
    Site site{block_, {sentence.begin, text_.size()}, false, false, false, false, read(sentence), {}};
    const bool certain = std::ranges::any_of(site.reading.groups, [](const RoleGroup& group) {
      return group.duty == Duty::lead || group.duty == Duty::by_duty || group.list.names.size() > 1 ||
             group.word.size() > 6 || ends_like_office(group.list.names[0].name);
    });
    if (certain && names_somebody(site.reading) && is_clause(site.reading)) sites_.push_back(std::move(site));
  }
  /// 「各部门分工负责」 in a chapter on method assigns nothing; two names, or one that is no collective, do.
  [[nodiscard]] static bool names_somebody(const Reading& reading) {
    std::size_t names = 0;
    bool single_body = false;
    for (const RoleGroup& group : reading.groups)
      for (const WrittenName& name : group.list.names) {
        ++names;
        single_body = single_body || !looks_collective(name.name);
      }
    return names > 1 || single_body;
  }
  /// 「……,由公安、交通部门负责,有关部门配合。……」: inside a paragraph, from 由 to the full stop.
  void read_given_work() {
    constexpr std::string_view word = ",由";
    constexpr std::string_view stop = "。";
    const std::size_t at = text_.find(word);
    if (at == text_.npos || is_latin(text_)) return;
    const std::size_t end = std::min(text_.find(stop, at), text_.size());
    const Range sentence{at + word.size(), end};
    if (end - at > 300) return;
    for (const Range piece : split_outside_brackets(text_, sentence, ",;"))
      if (!ends_in_verb(piece)) return;
    Site site{block_, {at + 1, end}, false, false, true, false, read(sentence), {}};
    if (is_clause(site.reading)) sites_.push_back(std::move(site));
  }
  [[nodiscard]] bool ends_in_verb(Range piece) const {
    const auto verb = words_.verb(text_, trimmed(text_, piece), cues_);
    return verb && verb->duty != Duty::assist;
  }

  /// 「【牵头单位:A】【配合单位:B】」, 「(A牵头)(B配合)」: brackets side by side, the second of those who help.
  void merge_adjacent() {
    std::vector<Site> merged;
    for (Site& site : sites_) {
      if (merged.empty() || !goes_on(merged.back(), site)) {
        merged.push_back(std::move(site));
        continue;
      }
      Site& first = merged.back();
      std::ranges::move(site.reading.groups, std::back_inserter(first.reading.groups));
      if (first.reading.deadline.empty()) first.reading.deadline = site.reading.deadline;
      first.range.end = site.range.end;
    }
    sites_ = std::move(merged);
  }
  [[nodiscard]] bool goes_on(const Site& first, const Site& second) const {
    const Range between = trimmed(text_, {first.range.end, second.range.begin}, ",;、");
    if (between.begin < between.end) return false;
    const auto any = [](const Site& site, Duty duty) {
      return std::ranges::find(site.reading.groups, duty, &RoleGroup::duty) != site.reading.groups.end();
    };
    if (any(second, Duty::lead) || any(first, Duty::co)) return false;
    return any(first, Duty::lead) || (any(second, Duty::co) && !any(second, Duty::responsible));
  }

  void mark_own_line() {
    if (sites_.size() != 1 || sites_[0].range.begin != 0) return;
    const Range rest = trimmed(text_, {sites_[0].range.end, text_.size()}, "。");
    if (rest.begin >= rest.end) sites_[0].own_line = true;
  }

  const Outline& outline_;
  std::string_view text_;
  std::size_t block_;
  const Lexicon& lexicon_;
  const Vocabulary& words_;
  std::span<const Key> keys_; ///< the labels of the whole text
  Cues cues_{0};              ///< what verbs may stand in it, once that matters
  std::vector<Bracket> brackets_;
  std::vector<Site> sites_;
};

} // namespace

BlockKeys::BlockKeys(const Outline& outline, const Vocabulary& words) {
  first_.reserve(outline.blocks.size() + 1);
  for (const Block& block : outline.blocks) {
    words.find_keys(outline.text(block), keys_);
    first_.push_back(static_cast<std::uint32_t>(keys_.size()));
  }
}

std::vector<Site> find_clauses(const Outline& outline, std::size_t index, std::span<const Key> keys,
                               const Lexicon& lexicon) {
  return ClauseFinder(outline, index, keys, lexicon).run();
}

} // namespace dutygraph
