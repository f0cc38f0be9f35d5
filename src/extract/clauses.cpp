#include "clauses.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// Reads one stretch of a block's text into role groups.
class Reader {
public:
  Reader(std::string_view text, std::size_t block, const Lexicon& lexicon)
      : text_(text), block_(block), lexicon_(lexicon) {}

  Reading read(Range range) && {
    range = trimmed(text_, range, "。");
    auto keys = find_keys(slice(text_, range));
    for (Key& key : keys) key.range = {key.range.begin + range.begin, key.range.end + range.begin};
    reading_.keyed = std::ranges::any_of(keys, [](const Key& key) { return key.duty != Duty::other; });
    const std::size_t first = keys.empty() ? range.end : keys.front().range.begin;
    read_phrase({range.begin, first}, nullptr);
    for (std::size_t i = 0; i < keys.size(); ++i)
      read_value(keys[i], {keys[i].range.end, i + 1 < keys.size() ? keys[i + 1].range.begin : range.end});
    return std::move(reading_);
  }

private:
  void read_value(const Key& key, Range value) {
    value = trimmed(text_, value, ",;。");
    if (key.duty != Duty::other) return read_phrase(value, &key);
    if (contains_any(key.word, {"时限", "时间", "期限", "节点"})) reading_.deadline = slice(text_, value);
  }

  /// A list, or lists with verbs. Pieces without a verb join the list after them: 「甲委A办,省B厅、C厅负责」.
  void read_phrase(Range range, const Key* key) {
    Range list; // the pieces that wait for their verb
    for (Range piece : split_outside_brackets(text_, range, ",;")) {
      piece = trimmed(text_, piece);
      if (piece.begin == piece.end || is_declaration(slice(text_, piece))) continue;
      if (const auto verb = find_verb(text_, piece)) {
        add_verb(*verb, list.end > 0 ? list.begin : piece.begin);
        list = {};
      } else if (is_deadline(slice(text_, piece)) && !plausible(slice(text_, piece), lexicon_)) {
        reading_.deadline = slice(text_, piece);
      } else {
        list = {list.end > 0 ? list.begin : piece.begin, piece.end};
      }
    }
    if (list.end > 0 && key != nullptr) add(key->duty, key->word, list);
  }

  bool is_declaration(std::string_view piece) {
    if (piece == "下同") return true;
    const bool declares =
        contains_any(piece, {"第一位", "首位", "排在第一", "列第一"}) && contains_any(piece, {"牵头"});
    reading_.first_listed_leads = reading_.first_listed_leads || declares;
    return declares;
  }

  void add_verb(const Verb& verb, std::size_t begin) {
    const Duty others = verb.duty == Duty::assist ? Duty::lead : Duty::co;
    if (verb.duty == Duty::assist) add(others, verb.word, *verb.others);
    add(verb.duty, verb.word, {begin, verb.names.end});
    if (verb.others && verb.duty != Duty::assist) add(others, verb.word, *verb.others);
  }

  void add(Duty duty, std::string_view word, Range names) {
    names = trimmed(text_, names, ",;");
    if (names.begin == names.end) return;
    AgencyList list = split_agencies(slice(text_, names), lexicon_);
    const bool none = list.names.size() == 1 && contains_any(list.names[0].name, {"无"}) && list.names[0].name == "无";
    if (!none) reading_.groups.push_back({duty, std::string(word), names, std::move(list), block_});
  }

  std::string_view text_;
  std::size_t block_;
  const Lexicon& lexicon_;
  Reading reading_;
};

bool all_plausible(const Reading& reading, const Lexicon& lexicon) {
  return std::ranges::all_of(reading.groups, [&](const RoleGroup& group) {
    return !group.list.names.empty() && std::ranges::all_of(group.list.names, [&](const WrittenName& name) {
      return plausible(name.name, lexicon);
    });
  });
}

/// With a key, some name suffices; without, every name must look like one.
bool is_clause(const Reading& reading, const Lexicon& lexicon) {
  if (reading.groups.empty()) return false;
  return reading.keyed || all_plausible(reading, lexicon);
}

bool inside(const std::vector<Range>& brackets, std::size_t at) {
  return std::ranges::any_of(brackets, [&](Range range) { return range.begin < at && at < range.end; });
}

/// Where a key outside closed brackets begins a clause that runs to the end of the block; its opening bracket, if any,
/// belongs to it.
std::optional<Range> trailing_clause(std::string_view text, const std::vector<Range>& brackets) {
  for (const Key& key : find_keys(text)) {
    if (key.duty == Duty::other || inside(brackets, key.range.begin)) continue;
    std::size_t begin = key.range.begin;
    if (begin > 0 && (text[begin - 1] == '(' || text[begin - 1] == '[')) --begin;
    return Range{begin, text.size()};
  }
  return std::nullopt;
}

/// A field that stands on a line of its own beside the roles: 「完成时限:2023年6月底前」.
bool is_field_line(std::string_view text) {
  const auto keys = find_keys(text);
  return keys.size() == 1 && keys[0].range.begin == 0 && keys[0].duty == Duty::other;
}

} // namespace

std::vector<Site> find_clauses(const Outline& outline, std::size_t index, const Lexicon& lexicon) {
  std::vector<Site> sites;
  const std::string_view text = outline.text(index);
  const auto read = [&](Range range) { return Reader(text, index, lexicon).read(range); };
  if (is_field_line(text)) return {{index, {0, text.size()}, true, false, read({0, text.size()})}};
  const auto brackets = outer_brackets(text);
  const auto trailing = trailing_clause(text, brackets);
  const std::size_t end = trailing ? trailing->begin : text.size();
  for (const Range bracket : brackets) {
    if (bracket.begin >= end) break;
    const std::size_t open = character_bytes(text, bracket.begin);
    const std::size_t close = text[bracket.end - 1] == ')' || text[bracket.end - 1] == ']' ? 1 : 3;
    Site site{index, bracket, false, false, read({bracket.begin + open, bracket.end - close})};
    if (is_clause(site.reading, lexicon)) sites.push_back(std::move(site));
  }
  if (trailing) {
    const bool unclosed = text[trailing->begin] == '(' || text[trailing->begin] == '[';
    Site site{index, *trailing, trailing->begin == 0 && !unclosed, unclosed,
              read({trailing->begin + (unclosed ? 1U : 0U), trailing->end})};
    if (is_clause(site.reading, lexicon)) sites.push_back(std::move(site));
  }
  if (sites.size() == 1 && sites[0].range.begin == 0 &&
      trimmed(text, {sites[0].range.end, text.size()}, "。").begin ==
          trimmed(text, {sites[0].range.end, text.size()}, "。").end)
    sites[0].own_line = true;
  return sites;
}

namespace {

/// Collects parties, each agency once.
class Parties {
public:
  explicit Parties(Verdict& verdict, const Lexicon& lexicon) : verdict_(verdict), lexicon_(lexicon) {}

  void add(const RoleGroup& group, Role role) {
    for (const WrittenName& name : group.list.names) {
      const bool again = !add(name, role, group.word);
      if (again && group.duty == Duty::co && leads(name)) verdict_.repeated.push_back({name, role, group.word});
    }
  }
  /// False if the agency is there already.
  bool add(const WrittenName& name, Role role, const std::string& word) {
    if (find(name) != nullptr) return false;
    verdict_.parties.push_back({name, role, word});
    return true;
  }

private:
  [[nodiscard]] const Party* find(const WrittenName& name) const {
    for (const Party& party : verdict_.parties)
      if (party.name.name == name.name || same_record(party.name.name, name.name)) return &party;
    return nullptr;
  }
  [[nodiscard]] bool leads(const WrittenName& name) const { return find(name)->role == Role::lead; }
  [[nodiscard]] bool same_record(const std::string& a, const std::string& b) const {
    const AgencyRecord* record = lexicon_.record(a);
    return record != nullptr && record == lexicon_.record(b);
  }
  Verdict& verdict_;
  const Lexicon& lexicon_;
};

std::string rule_of(const std::vector<RoleGroup>& groups) {
  std::string rule;
  for (const RoleGroup& group : groups) rule += (rule.empty() ? "" : " + ") + group.word;
  return rule;
}

/// 0.9 for each name that neither registry nor document confirms, at least 0.5.
double name_confidence(const Verdict& verdict, const Lexicon& lexicon) {
  double confidence = 1.0;
  for (const Party& party : verdict.parties)
    if (!lexicon.knows(party.name.name)) confidence *= 0.9;
  return std::max(confidence, 0.5);
}

} // namespace

Verdict judge(const std::vector<RoleGroup>& groups, bool first_listed_leads, const Lexicon& lexicon) {
  Verdict verdict;
  Parties parties(verdict, lexicon);
  const auto any = [&](Duty duty) { return std::ranges::find(groups, duty, &RoleGroup::duty) != groups.end(); };
  const auto add_all = [&](Duty duty, Role role) {
    for (const RoleGroup& group : groups)
      if (group.duty == duty) parties.add(group, role);
  };
  std::size_t named = 0;
  for (const RoleGroup& group : groups) {
    verdict.open = verdict.open || group.list.open;
    named += group.list.names.size();
  }
  verdict.rule = rule_of(groups);

  // 1. Leads: said in so many words; or those responsible, where others only help; or the first of the list, where the
  //    document says so; or the one agency there is.
  const bool responsible_lead = !any(Duty::lead) && any(Duty::responsible) && (any(Duty::co) || any(Duty::guide));
  add_all(Duty::lead, Role::lead);
  if (responsible_lead) add_all(Duty::responsible, Role::lead);
  const bool first_leads = first_listed_leads && verdict.parties.empty() && named > 1;
  const bool sole = verdict.parties.empty() && named == 1 && any(Duty::responsible);
  if (first_leads || sole) parties.add(groups[0].list.names[0], Role::lead, groups[0].word);

  // 2. Everybody else.
  for (const RoleGroup& group : groups) parties.add(group, Role::co);

  // 3. The form.
  const bool led = !verdict.parties.empty() && verdict.parties[0].role == Role::lead;
  if (any(Duty::assist))
    verdict.form = Form::assist;
  else if (sole)
    verdict.form = Form::sole;
  else if (led)
    verdict.form = Form::led;
  else
    verdict.form = any(Duty::by_duty) ? Form::duty : Form::joint;
  if (first_leads) verdict.rule += ", the first listed leads";
  verdict.confidence = name_confidence(verdict, lexicon);
  return verdict;
}

} // namespace dutygraph
