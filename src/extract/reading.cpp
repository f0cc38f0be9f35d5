/// Role groups of a stretch of text: keys with their values, verbs with the lists before them.
#include "clauses.hpp"
#include <algorithm>
#include <dutygraph/text_words.hpp>

namespace dutygraph {

bool says_when(std::string_view text) {
  static const WordSet times{"月底前",   "年底前",   "月前",   "日前",   "年内",   "年底",   "持续推进",
                             "长期坚持", "持续实施", "全年",   "常态化", "季度",   "月底",   "完成时限",
                             "月完成",   "年完成",   "日完成", "长期",   "个月内", "起实施", "起施行",
                             "日起",     "月起",     "开学前", "前见效", "时限"};
  static const WordSet units{"年", "月"};
  const bool dated = std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }) && units.stands_in(text);
  return dated || times.stands_in(text);
}

namespace {

/// Reads one stretch of a block's text into role groups.
class Reader {
public:
  /// `base`: byte of the normal form at which the text starts.
  Reader(std::string_view text, std::size_t base, const Lexicon& lexicon)
      : text_(text), base_(base), lexicon_(lexicon), words_(lexicon.words()) {}

  Reading read(Range range) && {
    range = trimmed(text_, range, "。");
    std::vector<Key> keys = words_.keys(slice(text_, range));
    if (keys.empty()) keys = words_.running_keys(slice(text_, range));
    if (!keys.empty() && keys.front().range.end >= range.end - range.begin) keys.clear(); // 建设部门负责 is no label
    for (Key& key : keys) key.range = {key.range.begin + range.begin, key.range.end + range.begin};
    return std::move(*this).read(range, keys);
  }
  Reading read(Range range, std::span<const Key> keys) && {
    take_cues(range);
    if (keys.empty() && !cues_.has_verb()) return std::move(reading_);
    reading_.keyed = std::ranges::any_of(keys, [](const Key& key) { return key.duty() != Duty::other; });
    const std::size_t first = keys.empty() ? range.end : keys.front().range.begin;
    read_phrase({range.begin, first}, nullptr);
    for (std::size_t i = 0; i < keys.size(); ++i)
      read_value(keys[i], {keys[i].range.end, i + 1 < keys.size() ? keys[i + 1].range.begin : range.end});
    reading_.field = reading_.groups.empty() && !keys.empty() && !reading_.keyed;
    return std::move(reading_);
  }

  Reading read_as(const Key& key, Range range) && {
    reading_.keyed = true;
    take_cues(range);
    read_value(key, range);
    return std::move(reading_);
  }

private:
  void take_cues(Range range) {
    cues_ = words_.cues(slice(text_, range));
    reading_.first_listed_leads = declares_first_leads(slice(text_, range));
  }
  [[nodiscard]] bool declares_first_leads(std::string_view words) const {
    return cues_.has(Cue::first_leads) && words_.declares_first_leads(words);
  }

  void read_value(const Key& key, Range value) {
    value = trimmed(text_, value, ",;。");
    if (key.label.kind == LabelKind::jurisdiction) {
      if (role_ != nullptr) read_phrase(value, role_);
      return;
    }
    if (key.duty() != Duty::other && !(key.label.weak && !holds_offices(key, value))) {
      role_ = &key;
      return read_phrase(value, &key);
    }
    role_ = nullptr;
    if (key.label.kind == LabelKind::deadline && reading_.deadline.empty()) reading_.deadline = slice(text_, value);
  }

  /// "Responsible: Ministry of Health" against "Implementation: see below".
  [[nodiscard]] bool holds_offices(const Key& key, Range value) const {
    constexpr std::size_t longest = 400;
    const auto words = slice(text_, value);
    return words.size() <= longest && is_latin(words) && latin_offices(words, key.word, lexicon_);
  }

  void read_phrase(Range range, const Key* key) {
    range = trimmed(text_, range, ",;。");
    if (range.begin >= range.end) return;
    if (is_latin(slice(text_, range)))
      read_latin(range, key);
    else
      read_han(range, key);
  }

  /// A list, or lists with verbs. Pieces without a verb join the list after them: 「甲委A办,省B厅、C厅负责」.
  void read_han(Range range, const Key* key) {
    Range list; // the pieces that wait for their verb
    bool lead_before = false;
    for (Range piece : split_outside_brackets(text_, range, ",;。")) {
      piece = trimmed(text_, piece);
      if (piece.begin == piece.end) continue;
      const bool remark = read_default(piece) || is_declaration(slice(text_, piece));
      if (remark && starts_remark(slice(text_, piece))) break; // 以下均需…落实,…的,由…负责,不再列出
      if (remark) continue;
      if (const auto verb = words_.verb(text_, piece, cues_)) {
        add_verb(*verb, list.end > 0 ? list.begin : piece.begin);
        lead_before = lead_before || verb->duty == Duty::lead;
        list = {};
      } else if (says_when(slice(text_, piece)) && !plausible(slice(text_, piece), lexicon_)) {
        reading_.deadline = slice(text_, piece);
      } else {
        list = {list.end > 0 ? list.begin : piece.begin, piece.end};
      }
    }
    if (list.end == 0) return;
    if (key != nullptr)
      add(lead_before ? Duty::co : key->duty(), key->word, list, key->label.dialect);
    else if (lead_before)
      add(Duty::co, "", list, 0);
  }

  static bool starts_remark(std::string_view piece) {
    return !beginning_of(piece, {"以下", "下文", "下列"}).empty() && !piece.ends_with("下同");
  }
  /// 以下政策均需各镇落实: an implementer that later clauses do not repeat.
  bool read_default(Range piece) {
    const auto words = slice(text_, piece);
    static const WordSet below{"以下", "下文", "下列"};
    if (!below.stands_in(words)) return false;
    for (const std::string_view word : {"均需", "均须", "均由", "都由", "皆由", "均应由"}) {
      const std::size_t at = words.find(word);
      if (at == words.npos) continue;
      const auto tail =
          ending_of(words, {"落实", "负责落实", "负责", "组织实施", "实施", "贯彻落实", "抓好落实", "执行", "参与"});
      Range names{piece.begin + at + word.size(), piece.end - tail.size()};
      AgencyList list = split_agencies(slice(text_, names), lexicon_);
      const bool all =
          std::ranges::all_of(list.names, [&](const WrittenName& name) { return plausible(name.name, lexicon_); });
      if (tail.empty() || list.names.empty() || !all) return false;
      reading_.defaults.push_back(
          {Duty::co, std::string(word), {base_ + names.begin, base_ + names.end}, std::move(list), 0});
      return true;
    }
    return false;
  }

  /// 下同, 以下不再列出, and the sentence that makes the first of a list its lead.
  [[nodiscard]] bool is_declaration(std::string_view piece) const {
    static const WordSet below{"以下", "下文"};
    static const WordSet rests{"不再", "均需", "均由", "除"};
    if (piece.find('(') != piece.npos) return false; // it may stand in a bracket behind a name
    return piece == "下同" || declares_first_leads(piece) || (below.stands_in(piece) && rests.stands_in(piece)) ||
           (piece.starts_with("不再") && piece.find("列") != piece.npos);
  }

  /// A list, perhaps with a preposition that tells lead from help: "A with B and C".
  void read_latin(Range range, const Key* key) {
    range = first_sentence(range);
    if (key == nullptr) return;
    const auto pieces = split_outside_brackets(text_, range, ";");
    const bool plain = key->duty() == Duty::co || std::ranges::none_of(pieces, [&](Range piece) {
                         return words_.preposition(text_, trimmed(text_, piece)).has_value();
                       });
    if (plain) return add(key->duty(), key->word, range, key->label.dialect);
    for (Range piece : pieces) {
      piece = trimmed(text_, piece);
      if (piece.begin >= piece.end) continue;
      if (const auto verb = words_.preposition(text_, piece)) {
        add(Duty::lead, key->word, verb->names, key->label.dialect);
        if (verb->others) add(Duty::co, verb->word, *verb->others, verb->dialect);
      } else {
        add(key->duty(), key->word, piece, key->label.dialect);
      }
    }
  }
  /// A value ends where prose begins: at a full stop with more than a few words after it.
  [[nodiscard]] Range first_sentence(Range range) const {
    const auto words = slice(text_, range);
    for (std::size_t at = words.find(". "); at != words.npos; at = words.find(". ", at + 1)) {
      const auto rest = words.substr(at + 2);
      const std::size_t word_begin = words.rfind(' ', at) == words.npos ? 0 : words.rfind(' ', at) + 1;
      if (at - word_begin > 3 && std::ranges::count(rest, ' ') >= 6 &&
          !latin_plausible(rest.substr(0, rest.find_first_of(".,;"))))
        return {range.begin, range.begin + at};
    }
    return range;
  }

  void add_verb(const Verb& verb, std::size_t begin) {
    const Duty others = verb.duty == Duty::assist ? Duty::lead : Duty::co;
    if (verb.duty == Duty::assist) add(others, verb.word, *verb.others, verb.dialect);
    add(verb.duty, verb.word, {begin, verb.names.end}, verb.dialect);
    if (verb.others && verb.duty != Duty::assist) add(others, verb.word, *verb.others, verb.dialect);
  }

  void add(Duty duty, std::string_view word, Range names, std::uint16_t dialect) {
    names = trimmed(text_, names, ",;:");
    names.begin += given_by(slice(text_, names));
    if (names.begin >= names.end) return;
    if (duty == Duty::mixed) return add_mixed(word, names, dialect);
    AgencyList list = split_agencies(slice(text_, names), lexicon_);
    if (!list.names.empty())
      reading_.groups.push_back(
          {duty, std::string(word), {base_ + names.begin, base_ + names.end}, std::move(list), dialect});
  }

  /// The bytes of 由 and of 以上措施由 before a name.
  [[nodiscard]] std::size_t given_by(std::string_view names) const {
    constexpr std::string_view by = "由";
    constexpr std::size_t farthest = 60;
    static const WordSet others{"、", "("};
    const std::size_t at = names.substr(0, farthest).find(by);
    if (at == names.npos || names.substr(0, at).ends_with("自") || others.stands_in(names.substr(0, at))) return 0;
    return lexicon_.knows(names) ? 0 : at + by.size();
  }

  /// 主(协)办机关:A、(B、C): the names in brackets of their own help. Otherwise stars tell, or nobody leads.
  void add_mixed(std::string_view word, Range names, std::uint16_t dialect) {
    Range outside = names;
    for (const Range bracket : outer_brackets(slice(text_, names))) {
      const Range whole{names.begin + bracket.begin, names.begin + bracket.end};
      const Range inner{whole.begin + 1, whole.end - 1};
      if (inner.end - inner.begin <= 2) continue; // a mark: (L)
      const auto inside = split_agencies(slice(text_, inner), lexicon_);
      const bool all = !inside.names.empty() && std::ranges::all_of(inside.names, [&](const WrittenName& name) {
        return plausible(name.name, lexicon_);
      });
      if (!all) continue;
      if (whole.begin > outside.begin) add(Duty::lead, word, {outside.begin, whole.begin}, dialect);
      add(Duty::co, word, inner, dialect);
      outside.begin = whole.end;
    }
    outside = trimmed(text_, outside, "、,;");
    if (outside.begin >= outside.end) return;
    const bool in_brackets = outside.begin > names.begin;
    add(in_brackets ? Duty::lead : Duty::responsible, word, outside, dialect);
  }

  std::string_view text_;
  std::size_t base_;
  const Lexicon& lexicon_;
  const Vocabulary& words_;
  Cues cues_{0};              ///< of all that is read
  const Key* role_ = nullptr; ///< the role key whose value is being read
  Reading reading_;
};

} // namespace

Reading read_clause(const Outline& outline, std::size_t block, Range range, const Lexicon& lexicon) {
  return Reader(outline.text(block), outline.blocks[block].text.begin, lexicon).read(range);
}

Reading read_clause(const Outline& outline, std::size_t block, Range range, std::span<const Key> keys,
                    const Lexicon& lexicon) {
  return Reader(outline.text(block), outline.blocks[block].text.begin, lexicon).read(range, keys);
}

Reading read_clause(const Outline& outline, std::size_t block, std::span<const Key> keys, const Lexicon& lexicon) {
  const auto text = outline.text(block);
  const Range whole{0, text.size()};
  const Range inner = trimmed(text, whole, "。");
  Reader reader(text, outline.blocks[block].text.begin, lexicon);
  const bool known = !keys.empty() && inner.begin == 0; // a stop before a label parts it from what stands before
  return known ? std::move(reader).read(inner, keys) : std::move(reader).read(whole);
}

Reading read_value(const Outline& outline, TextRange value, const Label& label, std::string_view word,
                   const Lexicon& lexicon) {
  const auto text = outline.text(value);
  return Reader(text, value.begin, lexicon).read_as(Key{{0, 0}, word, label}, {0, text.size()});
}

bool all_plausible(const Reading& reading, const Lexicon& lexicon) {
  return std::ranges::all_of(reading.groups, [&](const RoleGroup& group) {
    return !group.list.names.empty() && std::ranges::all_of(group.list.names, [&](const WrittenName& name) {
      return plausible(name.name, lexicon);
    });
  });
}

} // namespace dutygraph
