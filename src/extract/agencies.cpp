/// Agency lists. In order: the open-list marks (等) are taken out, the rest is cut at separators, then at 和/与/及
/// where the left side is a whole name, then where two names have run together; last, a shared tail
/// (鞍山、抚顺、葫芦岛市) is handed back to the names that lack it.
#include "agencies.hpp"
#include "latin_words.hpp"
#include "suffixes.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text_words.hpp>

namespace dutygraph {

const NameFacts& Lexicon::facts(std::string_view name) const {
  if (const auto entry = facts_.find(name); entry != facts_.end()) return entry->second;
  NameFacts facts = find_facts(name);
  facts.number = static_cast<std::uint32_t>(facts_.size());
  return facts_.emplace(name, facts).first->second;
}

NameFacts Lexicon::find_facts(std::string_view name) const {
  NameFacts facts;
  facts.record = registry_->resolve(name);
  // A collective of the template stands for several wordings (各镇, 各街道); each is named as the document names it.
  if (facts.record != nullptr && facts.record->kind == AgencyKind::collective &&
      facts.record->id.find('/') != std::string::npos)
    facts.record = nullptr;
  facts.known = facts.record != nullptr || seen_.contains(name);
  facts.complete = looks_complete(name);
  const auto plain = without_second_name(name); // 各镇(街道)
  facts.plausible = is_latin(name)
                        ? latin_plausible(name)
                        : facts.complete || facts.known || (plain.size() < name.size() && looks_complete(plain));
  return facts;
}

std::uint32_t Lexicon::agency_number(std::string_view name) const {
  const NameFacts& known = facts(name);
  if (known.agency) return *known.agency;
  std::uint32_t number = 0;
  if (known.record != nullptr) {
    const std::string id = "#" + known.record->id; // no name begins so
    const auto [entry, is_new] = facts_.try_emplace(id);
    if (is_new) entry->second.number = static_cast<std::uint32_t>(facts_.size() - 1);
    number = entry->second.number;
  } else {
    number = facts(full_name(name)).number;
  }
  known.agency = number;
  return number;
}

bool Lexicon::is_single(std::string_view name) const {
  const auto entry = facts_.find(name);
  return entry != facts_.end() && entry->second.single;
}

void Lexicon::note_single(std::string_view name) const {
  static_cast<void>(facts(name));
  facts_.find(name)->second.single = true;
}

void Lexicon::learn(std::string_view list) {
  static const WordSet marks{"和", "与", "及", "等", ",", ";", "。", "(", ":"};
  if (is_latin(list)) return learn_latin(list);
  for (const Range part : split_outside_brackets(list, {0, list.size()}, "、\v")) {
    const auto name = slice(list, trimmed(list, part));
    if (name.size() <= 60 && !seen_.contains(name) && !marks.stands_in(name) && looks_complete(name))
      seen_.emplace(name);
  }
}

/// Plain items are names; items with "and" inside and whole values with commas wait until they are seen twice.
void Lexicon::learn_latin(std::string_view list) {
  const auto wait = [&](std::string_view name) {
    if (name.size() < 80 && latin_plausible(name) && ++waiting_[std::string(name)] == 2) compounds_.emplace_back(name);
  };
  const auto whole = slice(list, trimmed(list, {0, list.size()}, ".,*"));
  const bool flat = whole.find_first_of(";/\v(") == whole.npos;
  if (flat && whole.find(", ") != whole.npos && whole.find(" and ") != whole.npos) wait(whole);
  for (const Range part : split_outside_brackets(list, {0, list.size()}, ";/\v")) {
    const auto group = slice(list, trimmed(list, part, ".*,"));
    if (!flat && group.find(", ") != group.npos && group.find(" and ") != group.npos) wait(group);
    const bool one_name = group.find(", ") != group.npos && group.find(" and ") != group.npos; // perhaps
    for (const Range item : split_outside_brackets(group, {0, group.size()}, ",")) {
      auto name = slice(group, trimmed(group, item, ".*"));
      if (name.starts_with("and ")) name.remove_prefix(4);
      if (contains_any(name,
                       {" and ", " & ", " và ", " or ", " et ", " y ", " und ", " e ", " dan ", " + ", " as well as "}))
        wait(name);
      else if (one_name && !is_acronym(name) && !has_head(name) && !is_organisation_word(last_word(name)))
        continue;
      else if (name.size() <= 60 && latin_plausible(name) && !contains_any(name, {"(", " with "}))
        seen_.emplace(name);
    }
  }
}

/// A compound counts as a name if none of its parts is one by itself.
void Lexicon::settle() {
  for (const std::string& compound : compounds_) {
    bool parts = false;
    for (std::size_t begin = 0; begin < compound.size();) {
      std::size_t end = compound.size();
      for (const std::string_view mark : {", and ", ", ", " and ", " & "})
        end = std::min(end, compound.find(mark, begin));
      parts = parts || seen_.contains(std::string_view(compound).substr(begin, end - begin));
      begin = end;
      while (begin < compound.size() && (compound[begin] == ',' || compound[begin] == ' ' || compound[begin] == '&'))
        ++begin;
      if (compound.compare(begin, 4, "and ") == 0) begin += 4;
    }
    if (!parts) seen_.insert(compound);
  }
  facts_.clear(); // what was found out while it learnt
}

void Lexicon::learn_alias(std::string_view alias, std::string_view name) {
  if (alias.size() < name.size()) aliases_.try_emplace(std::string(alias), name);
}

std::string_view Lexicon::full_name(std::string_view name) const {
  const auto entry = aliases_.find(name);
  return entry == aliases_.end() ? name : std::string_view(entry->second);
}

namespace {

constexpr std::string_view conjunctions[] = {"以及", "和", "与", "及", "暨"};
/// Tails that a list of places or sectors may share.
std::string_view shared_tail(std::string_view name) {
  static const WordSet tails{"市人民政府", "市政府", "县人民政府", "县政府", "区人民政府", "区政府",
                             "州人民政府", "州政府", "市",         "县",     "区",         "州",
                             "部门",       "海关",   "分行",       "证监局", "银监局",     "保监局"};
  return tails.ending(name);
}

bool is_place(std::string_view name, const Lexicon& lexicon) {
  const AgencyRecord* record = lexicon.record(name);
  return record != nullptr && record->kind == AgencyKind::city_government;
}

/// One stretch of the list between open-list marks, and the tail that stands behind its 等 (沈阳、大连等市).
struct Segment {
  Range range;
  std::string_view tail;
};

class Splitter {
public:
  Splitter(std::string_view list, const Lexicon& lexicon)
      : list_(list), lexicon_(lexicon), separators_(lexicon.words().separators()) {}

  AgencyList run() && {
    const Range whole = drop_full_stop(trimmed(list_, {0, list_.size()}, "、,;:"));
    cues_ = list_cues().marks_in(list_);
    if (has(Sign::open))
      for (const Segment& segment : cut_open_marks(whole)) read_segment(segment);
    else
      read_segment({trimmed(list_, whole, "、,;"), {}});
    return std::move(result_);
  }

private:
  /// What makes a list more than names between separators.
  enum class Sign : std::uint32_t { open = 1, collective = 2, line_break = 4 };
  static const WordIndex& list_cues() {
    static const WordIndex cues({{"等", static_cast<std::uint32_t>(Sign::open)},
                                 {"各", static_cast<std::uint32_t>(Sign::collective)},
                                 {"党委", static_cast<std::uint32_t>(Sign::collective)},
                                 {"\v", static_cast<std::uint32_t>(Sign::line_break)},
                                 {"\n", static_cast<std::uint32_t>(Sign::line_break)}});
    return cues;
  }
  [[nodiscard]] bool has(Sign sign) const { return (cues_ & static_cast<std::uint32_t>(sign)) != 0; }

  void report(std::string code, Range range, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.span.begin = range.begin;
    diagnostic.span.end = range.end;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    result_.diagnostics.push_back(std::move(diagnostic));
  }

  Range drop_full_stop(Range range) const { return trimmed(list_, range, "。.、,;"); }

  /// Cuts the list at every 等 that ends a list, with the class noun or place tail behind it.
  std::vector<Segment> cut_open_marks(Range range) {
    constexpr std::string_view mark = "等";
    std::vector<Segment> segments;
    std::size_t begin = range.begin;
    for (std::size_t at = list_.find(mark, begin); at < range.end; at = list_.find(mark, at + mark.size())) {
      const std::size_t after = at + mark.size();
      const auto rest = list_.substr(after, range.end - after);
      const auto tail = place_tail(rest);
      const std::size_t noun = tail.empty() ? class_noun_length(rest) : count_length(rest) + tail.size();
      if (!ends_list(rest.substr(noun)) || at == begin) continue;
      result_.open = true;
      segments.push_back({{begin, at}, tail});
      begin = after + noun;
    }
    segments.push_back({trimmed(list_, {begin, range.end}, "、,;"), {}});
    return segments;
  }

  static bool ends_list(std::string_view rest) {
    static const WordSet next{"、", ",", ";", " ", "和", "及", "与", "以及", "(", "。"};
    return rest.empty() || !next.beginning(rest).empty();
  }
  /// The bytes of the 3个 in 等3个市.
  static std::size_t count_length(std::string_view rest) {
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    return digits + beginning_of(rest.substr(digits), {"个"}).size();
  }
  /// 市 of 等市 and 等3个市; empty where no place ends the list so.
  static std::string_view place_tail(std::string_view rest) {
    rest.remove_prefix(count_length(rest));
    static const WordSet tails{"市", "市政府", "市人民政府", "县", "县政府", "区", "区政府", "省", "地"};
    const auto tail = tails.beginning(rest);
    return ends_list(rest.substr(tail.size())) ? tail : std::string_view{};
  }

  void read_segment(const Segment& segment) {
    const std::size_t first = result_.names.size();
    auto parts = split_outside_brackets(list_, segment.range, separators_);
    if (has(Sign::line_break)) parts = split_at_breaks(parts);
    if (has(Sign::collective)) parts = joined_collectives(parts);
    result_.names.reserve(first + parts.size());
    for (const Range part : parts) read_part(part, parts.size() > 1);
    share_tail(first, segment.tail);
  }

  void read_part(Range part, bool of_several) {
    const Range name = trimmed(list_, part, "。");
    if (const auto text = slice(list_, name); lexicon_.is_single(text)) {
      result_.names.push_back({std::string(text), {}, name.begin, name.end, {}});
      return;
    }
    const std::size_t names = result_.names.size();
    const std::size_t findings = result_.diagnostics.size();
    if (const Range bare = without_conjunction(name); bare.begin < bare.end)
      read_token(bare);
    else if (of_several)
      report_empty(part);
    if (result_.names.size() == names + 1 && result_.diagnostics.size() == findings) note_single(name);
  }
  /// So that it need not be taken apart again.
  void note_single(Range range) const {
    const auto text = slice(list_, range);
    const WrittenName& name = result_.names.back();
    if (name.name == text && name.second.empty() && !name.role && name.begin == range.begin && name.end == range.end)
      lexicon_.note_single(text);
  }

  void report_empty(Range part) {
    report("doubled-separator", {part.begin > 0 ? part.begin - 1 : 0, part.end}, "two separators with nothing between",
           "check whether a name is missing here");
  }

  /// A break inside a table cell parts names where a whole name stands before it.
  [[nodiscard]] std::vector<Range> split_at_breaks(const std::vector<Range>& parts) const {
    constexpr std::string_view breaks = "\v\n";
    std::vector<Range> split;
    for (Range part : parts) {
      for (std::size_t at = list_.find_first_of(breaks, part.begin); at < part.end;
           at = list_.find_first_of(breaks, at + 1)) {
        const auto left = slice(list_, trimmed(list_, {part.begin, at}, breaks));
        if (!plausible(left, lexicon_)) continue;
        split.push_back({part.begin, at});
        part.begin = at + 1;
      }
      split.push_back(part);
    }
    return split;
  }

  /// 「各市、县（市、区）政府」 is one name although a separator stands in it.
  [[nodiscard]] std::vector<Range> joined_collectives(const std::vector<Range>& parts) const {
    static const WordSet heads{"市", "县", "区", "省", "州", "自治区"};
    std::vector<Range> joined;
    for (const Range part : parts) {
      const auto text = slice(list_, part);
      const auto before = joined.empty() ? std::string_view{} : slice(list_, joined.back());
      const std::size_t each = before.rfind("各");
      const bool head = each != before.npos && before.size() - each <= 12 && !heads.ending(before).empty();
      const bool party = before.ends_with("党委") && (text == "政府" || text == "人民政府"); // 各市党委、政府
      const bool inside = before.find('<') != before.npos && text.find('>') != text.npos;    // 各县<市、区>政府
      if ((head && goes_on_with_places(text)) || party || inside)
        joined.back().end = part.end;
      else
        joined.push_back(part);
    }
    return joined;
  }

  [[nodiscard]] Range without_conjunction(Range range) const {
    const auto text = slice(list_, range);
    static const WordSet words{"和", "与", "及", "以及", "由", "并由"};
    const auto word = words.beginning(text);
    if (word.empty() || lexicon_.knows(text)) return range;
    return trimmed(list_, {range.begin + word.size(), range.end});
  }

  void read_token(Range token) {
    const auto text = slice(list_, token);
    if (const std::size_t at = run_together(text); at > 0) {
      report("missing-separator", token, "two names without a separator: " + std::string(text),
             "read as two; put 、 between them");
      return read_both({token.begin, token.begin + at}, {token.begin + at, token.end});
    }
    if (lexicon_.knows(text)) return add(token);
    if (const auto blank = text.find(' '); blank != std::string_view::npos) {
      const Range left{token.begin, token.begin + blank};
      const Range right = trimmed(list_, {token.begin + blank, token.end});
      if (plausible(slice(list_, left), lexicon_) && plausible(slice(list_, right), lexicon_))
        return read_both(left, right);
    }
    for (const auto conjunction : conjunctions)
      for (std::size_t at = text.find(conjunction); at != std::string_view::npos; at = text.find(conjunction, at + 1))
        if (at > 0 && joins(text.substr(0, at), text.substr(at + conjunction.size())))
          return read_both({token.begin, token.begin + at}, {token.begin + at + conjunction.size(), token.end});
    add(token);
  }

  void read_both(Range left, Range right) {
    read_token(left);
    read_token(without_conjunction(right));
  }

  /// Whether a conjunction between these two stands between names, not inside one.
  [[nodiscard]] bool joins(std::string_view left, std::string_view right) const {
    static const WordSet nouns{"单位", "部门", "机构", "企业"}; // 各有关部门和单位(及各地区)
    const auto noun = nouns.beginning(right);
    if (!noun.empty() && ends_list(right.substr(noun.size()))) return false;
    return !right.empty() && left.size() >= 6 && plausible(without_second_name(left), lexicon_);
  }

  /// Byte at which a second name starts inside the text (省财政厅省教育厅); 0 if there is none. Both halves must be
  /// whole names and begin with the same level word.
  [[nodiscard]] std::size_t run_together(std::string_view text) const {
    static const WordSet levels{"省", "市", "县", "区", "国家", "自治区", "自治州", "中国", "辽宁"};
    static const WordSet offices{"厅", "局", "委", "办", "会", "院"};
    const auto level = levels.beginning(text);
    if (level.empty()) return 0;
    for (std::size_t at = text.find(level, level.size()); at != std::string_view::npos; at = text.find(level, at + 1)) {
      const auto left = text.substr(0, at);
      const auto right = text.substr(at);
      if (left.size() < 9 || right.size() < 9) continue;
      const bool known = lexicon_.knows(left) && lexicon_.knows(right);
      if (known || (!offices.ending(left).empty() && looks_complete(left) && looks_complete(right))) return at;
    }
    return 0;
  }

  void add(Range range) {
    range = trimmed(list_, range, "\v\n");
    std::optional<Role> role = take_role(range);
    const auto text = slice(list_, range);
    if (lexicon_.words().is_none(text)) return;
    WrittenName name{std::string(text), {}, range.begin, range.end, role};
    std::erase_if(name.name, [](char c) { return c == '\v' || c == '\n'; });
    const auto plain = text.starts_with("各") ? text : without_second_name(text);
    if (plain.size() < text.size()) {
      const auto second = second_name(text, plain);
      if (lexicon_.words().declares_first_leads(second) || second.ends_with("下同") ||
          second.find(':') != second.npos) {
        name.name = std::string(plain);
      } else if (plausible(second, lexicon_) && second.find("、") == std::string_view::npos) {
        name.name = std::string(plain);
        name.second = std::string(second);
      }
    }
    result_.names.push_back(std::move(name));
  }

  /// (牵头) behind a name, or a star: taken off the range.
  [[nodiscard]] std::optional<Role> take_role(Range& range) const {
    const auto text = slice(list_, range);
    if (const auto last = last_character(text); lexicon_.words().is_lead_mark(last)) {
      range = trimmed(list_, {range.begin, range.end - last.size()});
      return Role::lead;
    }
    const std::size_t open = text.rfind('(');
    if (!text.ends_with(")") || open == 0 || open == text.npos) return std::nullopt;
    const auto label = lexicon_.words().label(text.substr(open + 1, text.size() - open - 2));
    if (!label || label->kind != LabelKind::role || (label->duty != Duty::lead && label->duty != Duty::co))
      return std::nullopt;
    range.end = range.begin + open;
    return label->duty == Duty::lead ? Role::lead : Role::co;
  }
  static std::string_view last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
    }
    return text.substr(at);
  }

  /// Hands the tail of a whole name to the bare names directly before it.
  void share_tail(std::size_t first, std::string_view tail) {
    for (std::size_t i = result_.names.size(); i-- > first;) {
      auto& name = result_.names[i].name;
      if (lexicon_.facts(name).complete)
        tail = shared_tail(name);
      else if (!tail.empty() && (lexicon_.record(name) == nullptr || is_place(name, lexicon_)))
        name += tail;
      else
        tail = {};
    }
  }

  std::string_view list_;
  const Lexicon& lexicon_;
  std::string_view separators_;
  std::uint32_t cues_ = 0;
  AgencyList result_;
};

} // namespace

AgencyList split_agencies(std::string_view list, const Lexicon& lexicon) {
  return is_latin(list) ? split_latin(list, lexicon) : Splitter(list, lexicon).run();
}

AgencyList split_agencies(std::string_view list, const Registry& registry) {
  return split_agencies(list, Lexicon(registry, Dialects::builtin().vocabulary()));
}

} // namespace dutygraph
