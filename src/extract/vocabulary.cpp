#include "vocabulary.hpp"
#include "letters.hpp"
#include "suffixes.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

/// Marks and words that may stand between the words of a label.
std::size_t connector_length(std::string_view text) {
  static const WordSet plurals{"(s)", "(ies)", "(es)", "(e)", "/s"};
  static const WordSet words{"and ", "or ", "of ", "the ", "et ", "và ", " ", "_",  "/",  "&",  "(",  ")", ",", "、",
                             "*",    "[",   "]",   "\v",   "-",   "–",   "·", "和", "及", "与", "或", ":", "'"};
  if (const auto plural = plurals.beginning(text); !plural.empty() && ends_word(text, plural.size(), "s"))
    return plural.size();
  return words.beginning(text).size();
}
bool joins_roles(std::string_view connector) {
  return !connector.empty() &&
         (connector.starts_with("and ") ||
          std::string_view("/&和及与、(,").find(opening_letter(connector)) != std::string_view::npos);
}

/// A list's label stands at the start, or behind a separator, a stop, a bracket, a dash.
bool list_may_start(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char c = text[at - 1];
  if (c == ':') return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xE3; // 具体如下:责任单位:
  if (static_cast<unsigned char>(c) < 0x80)
    return std::string_view(" ,;([!?).\t\v|<*-\"/").find(c) != std::string_view::npos;
  constexpr std::string_view wide = "。、【〔】〕”〈「…—」•★☆▲△●○◆◇■□※►▶➢";
  return at >= 3 && wide.find(text.substr(at - 3, 3)) != wide.npos;
}

/// Words that make no label inside a sentence (are responsible: …) may make one at its start.
bool phrase_may_start(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = text.substr(0, at);
  return before.ends_with("(") || before.ends_with("[") || before.ends_with("\v") || before.ends_with(". ") ||
         before.ends_with("; ");
}

/// Fields that end a value in a line without punctuation. Few, because any word may stand in a name there.
bool is_running_field(std::string_view label) {
  constexpr std::string_view fields[] = {
      "Timeline", "Timeframe", "Time Frame", "Timing", "Status",  "Cost",  "Estimated Cost",
      "Budget",   "Priority",  "Funding",    "Metric", "Metrics", "Notes", "Funding Source",
      "Schedule", "Due Date",  "Deadline",   "Start",  "Horizon", "Risks", "Risk"};
  return std::ranges::find(fields, label) != std::end(fields);
}

} // namespace

Vocabulary::Vocabulary(std::vector<Dialect> dialects) : dialects_(std::move(dialects)) {
  for (std::size_t i = 0; i < dialects_.size(); ++i) add(dialects_[i], static_cast<std::uint16_t>(i));
  index();
}

void Vocabulary::index() {
  const auto longer = [](const auto& a, const auto& b) { return a.word.size() > b.word.size(); };
  std::ranges::stable_sort(labels_, longer);
  std::ranges::stable_sort(verbs_, longer);
  std::ranges::stable_sort(with_, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  std::ranges::stable_sort(prose_, longer);
  std::ranges::stable_sort(first_leads_, {}, [](const auto& pair) { return pair.second; });
  labels_by_first_ = {labels_, [](const LabelEntry& entry) { return opening_key(entry.word); }};
  verbs_by_last_ = {verbs_, [](const VerbEntry& entry) { return closing_key(entry.word); }};
  for (const LabelEntry& entry : labels_) label_ends_.set(closing_key(entry.word));
  std::vector<WordIndex::Word> words{{"irst", static_cast<std::uint32_t>(Cue::first_leads)}}; // in any case
  for (const auto& [first, second] : first_leads_)
    words.push_back({first, static_cast<std::uint32_t>(Cue::first_leads)});
  first_leads_words_ = WordIndex(words);
  const auto add = [&](std::string_view word, Cue cue) { words.push_back({word, static_cast<std::uint32_t>(cue)}); };
  for (const VerbEntry& entry : verbs_) add(entry.word, Cue::verb);
  for (const auto& [word, dialect] : by_duty_) add(word, Cue::by_duty);
  for (const auto& [word, dialect] : together_) add(word, Cue::together);
  for (const auto& [word, dialect] : assist_) add(word, Cue::assist);
  cues_ = WordIndex(words);
}

void Vocabulary::add(const Dialect& dialect, std::uint16_t index) {
  add_labels(dialect, index);
  const auto add_verbs = [&](const std::vector<std::string>& words, Duty duty) {
    for (const std::string& word : words) verbs_.push_back({word, duty, index});
  };
  add_verbs(dialect.lead_verbs, Duty::lead);
  add_verbs(dialect.co_verbs, Duty::co);
  add_verbs(dialect.responsible_verbs, Duty::responsible);
  add_verbs(dialect.shared_verbs, Duty::shared);
  add_verbs(dialect.local_verbs, Duty::local);
  add_verbs(dialect.guide_verbs, Duty::guide);
  const auto add_words = [&](const std::vector<std::string>& from, Words& to) {
    for (const std::string& word : from) to.emplace_back(word, index);
  };
  add_words(dialect.by_duty, by_duty_);
  add_words(dialect.together, together_);
  add_words(dialect.assist, assist_);
  add_words(dialect.with, with_);
  add_words(dialect.led_by, led_by_);
  together_ends_.insert(together_ends_.end(), dialect.together_ends.begin(), dialect.together_ends.end());
  assist_ends_.insert(assist_ends_.end(), dialect.assist_ends.begin(), dialect.assist_ends.end());
  none_.insert(none_.end(), dialect.none.begin(), dialect.none.end());
  open_.insert(open_.end(), dialect.open.begin(), dialect.open.end());
  lead_marks_.insert(lead_marks_.end(), dialect.lead_marks.begin(), dialect.lead_marks.end());
  first_leads_.insert(first_leads_.end(), dialect.first_leads.begin(), dialect.first_leads.end());
  for (const std::string& separator : dialect.separators) separators_ += separator;
  brackets_.insert(brackets_.end(), dialect.brackets.begin(), dialect.brackets.end());
  for (const std::string& word : dialect.prose_lead) prose_.push_back({word, true, index});
  for (const std::string& word : dialect.prose_co) prose_.push_back({word, false, index});
  bare_brackets_ = bare_brackets_ || dialect.bare_brackets;
  first_listed_leads_ = first_listed_leads_ || dialect.first_listed_leads;
  clause_before_task_ = clause_before_task_ || dialect.clause_before_task;
}

void Vocabulary::add_labels(const Dialect& dialect, std::uint16_t index) {
  for (const auto& [word_class, word] : dialect.labels) {
    const bool needs_noun = std::ranges::find(dialect.label_needs_noun, word) != dialect.label_needs_noun.end();
    const auto same = std::ranges::find_if(
        labels_, [&](const LabelEntry& entry) { return entry.word == word && entry.dialect == index; });
    if (same != labels_.end())
      same->classes |= label_bit(word_class);
    else
      labels_.push_back({word, label_bit(word_class), needs_noun, index});
  }
}

const Vocabulary::LabelEntry* Vocabulary::longest_label_word(std::string_view lower, std::size_t at) const {
  const auto rest = lower.substr(at);
  const char second = rest.size() > 1 ? rest[1] : '\0'; // most words of a bucket differ there
  for (const LabelEntry& entry : labels_by_first_.at(opening_key(rest)))
    if ((entry.word.size() < 2 || entry.word[1] == second) && rest.starts_with(entry.word) &&
        ends_word(rest, entry.word.size(), entry.word))
      return &entry;
  return nullptr;
}

namespace {

/// What the words of a label say together, while it is read.
struct LabelSense {
  std::uint32_t seen = 0;
  std::uint32_t last = 0; ///< classes of the last word that is neither noun nor filler
  bool mixed = false;     ///< words of lead and of help joined by a mark
  bool stands_alone = false;
  std::optional<std::uint16_t> dialect;

  [[nodiscard]] bool has(LabelWord word) const { return (seen & label_bit(word)) != 0; }
};

constexpr std::uint32_t role_bits = label_bit(LabelWord::lead) | label_bit(LabelWord::co) |
                                    label_bit(LabelWord::primary) | label_bit(LabelWord::responsible) |
                                    label_bit(LabelWord::mixed);

std::optional<Duty> duty_of(const LabelSense& sense) {
  if (sense.has(LabelWord::mixed) || sense.mixed) return Duty::mixed;
  if (sense.has(LabelWord::lead)) return Duty::lead;
  if (sense.has(LabelWord::co)) return Duty::co;
  if (sense.has(LabelWord::responsible)) return Duty::responsible;
  if (sense.has(LabelWord::primary)) return Duty::lead;
  return std::nullopt;
}

std::optional<Label> label_of(const LabelSense& sense) {
  Label label;
  label.dialect = sense.dialect.value_or(0);
  label.has_noun = sense.has(LabelWord::noun) || sense.has(LabelWord::mixed);
  if (sense.has(LabelWord::person)) return label;
  const auto is_last = [&](LabelWord word) { return (sense.last & label_bit(word)) != 0; };
  const bool role_last = (sense.last & role_bits) != 0;
  if (!role_last || !(sense.stands_alone || label.has_noun)) {
    if (is_last(LabelWord::jurisdiction) &&
        (sense.seen & ~(label_bit(LabelWord::jurisdiction) | label_bit(LabelWord::filler))) == 0)
      label.kind = LabelKind::jurisdiction;
    else if (is_last(LabelWord::deadline))
      label.kind = LabelKind::deadline;
    else if (is_last(LabelWord::task))
      label.kind = LabelKind::task;
    else if (is_last(LabelWord::serial))
      label.kind = LabelKind::serial;
    else if (is_last(LabelWord::other))
      label.kind = LabelKind::other;
    else if (label.has_noun && sense.last == 0) {
      label.kind = LabelKind::agency;
      label.duty = Duty::responsible;
    } else
      return std::nullopt;
    return label;
  }
  label.kind = LabelKind::role;
  label.duty = *duty_of(sense);
  return label;
}

} // namespace

std::optional<Label> Vocabulary::label(std::string_view text, bool heads_column) const {
  constexpr std::size_t longest = 120;
  while (!text.empty() && (text.back() == ':' || text.back() == ' ' || text.back() == '?')) text.remove_suffix(1);
  if (text.empty() || text.size() > longest) return std::nullopt;
  std::string storage;
  const auto lower = lowered(text, storage);
  LabelSense sense;
  std::string_view connector;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < lower.size();) {
    const LabelEntry* entry = longest_label_word(lower, at);
    if (entry == nullptr) {
      const std::size_t length = connector_length(lower.substr(at));
      if (length == 0) return std::nullopt;
      if (joins_roles(lower.substr(at))) connector = lower.substr(at, length);
      at += length;
      continue;
    }
    sense.seen |= entry->classes;
    const std::uint32_t telling = entry->classes & ~(label_bit(LabelWord::noun) | label_bit(LabelWord::filler));
    if (telling != 0) {
      const std::uint32_t both = before | telling;
      const bool lead_and_co = (both & label_bit(LabelWord::lead)) != 0 && (both & label_bit(LabelWord::co)) != 0;
      sense.mixed = sense.mixed || (lead_and_co && !connector.empty() && before != telling);
      sense.last = telling;
      before = telling;
      connector = {};
      if ((telling & role_bits) != 0) {
        sense.stands_alone = sense.stands_alone || !entry->needs_noun;
        sense.dialect = entry->dialect;
      }
    }
    if (!sense.dialect && telling != 0) sense.dialect = entry->dialect;
    at += entry->word.size();
  }
  auto found = label_of(sense);
  if (!found && heads_column) {
    sense.stands_alone = true;
    found = label_of(sense);
    if (found) found->weak = true;
  }
  if (found) found->starred = text.find('*') != text.npos;
  return found;
}

std::optional<Key> Vocabulary::key_before(std::string_view text, std::size_t colon) const {
  constexpr std::size_t farthest = 90;
  std::size_t end = colon;
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '*')) --end;
  if (end == 0) return std::nullopt;
  std::string storage;
  const auto last_letter = closing_letter(text.substr(0, end));
  const auto last = lowered(last_letter, storage);
  if (!label_ends_.test(closing_key(last)) && last != ")" && last != "\"") return std::nullopt;
  const bool wide = static_cast<unsigned char>(last[0]) >= 0xE3;
  const std::size_t limit = end > farthest ? end - farthest : 0;
  std::optional<Key> best;
  for (std::size_t begin = end; begin-- > limit;) {
    if ((static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) continue;
    const char c = text[begin];
    if (c == ';' || c == ':' || c == '\t' || c == '\v' || (wide && c == ',')) break;
    if (wide && text.substr(begin, 3) == "。") break;
    if (c == ',' && begin + 2 < end && text[begin + 1] == ' ' && has_upper(text.substr(begin + 2, 1))) break;
    if (!list_may_start(text, begin) || connector_length(text.substr(begin, 4)) > 0) continue;
    if (const auto found = label(text.substr(begin, end - begin), !wide && phrase_may_start(text, begin)))
      best = Key{{begin, colon + 1}, text.substr(begin, end - begin), *found};
  }
  return best;
}

std::vector<Key> Vocabulary::keys(std::string_view text) const {
  std::vector<Key> found;
  find_keys(text, found);
  return found;
}

std::optional<Key> Vocabulary::bare_key(std::string_view text) const {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest && label(text)) return std::nullopt;
  for (std::size_t at = 0; at < std::min(text.size(), longest + 1); ++at) {
    if (text[at] != ' ' && text[at] != '\t' && text[at] != '\v') continue;
    const auto found = label(text.substr(0, at));
    if (found && found->kind == LabelKind::role && found->has_noun) return Key{{0, at + 1}, text.substr(0, at), *found};
  }
  return std::nullopt;
}

std::vector<Key> Vocabulary::running_keys(std::string_view text) const {
  std::vector<Key> found;
  bool role = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto key = has_upper(text.substr(begin, 1)) || begin == 0 ? running_key(text, begin) : std::nullopt;
    if (key) {
      role = role || key->label.kind == LabelKind::role;
      found.push_back(*key);
      begin = key->range.end;
    } else if (begin == 0) {
      return {};
    } else {
      begin = std::min(text.find(' ', begin), text.size() - 1) + 1;
    }
  }
  if (!role) found.clear();
  return found;
}

/// The shortest run of up to five words that is a label: of a role with its noun, or another field.
std::optional<Key> Vocabulary::running_key(std::string_view text, std::size_t begin) const {
  std::size_t end = begin;
  for (int words = 0; words < 5 && end < text.size(); ++words) {
    end = std::min(text.find(' ', end + 1), text.size());
    const auto label = this->label(text.substr(begin, end - begin));
    if (!label) continue;
    const bool role = label->kind == LabelKind::role && label->has_noun;
    if (role || is_running_field(text.substr(begin, end - begin)))
      return Key{{begin, std::min(end + 1, text.size())}, text.substr(begin, end - begin), *label};
  }
  return std::nullopt;
}

// Small words --------------------------------------------------------------------------------------------------------

bool Vocabulary::is_none(std::string_view name) const {
  if (name.size() > 24) return false;
  std::string storage;
  auto lower = lowered(name, storage);
  while (!lower.empty() && lower.back() == '.') lower.remove_suffix(1);
  return std::ranges::find(none_, lower) != none_.end();
}

std::string_view Vocabulary::open_ending(std::string_view text) const {
  std::string storage;
  const auto lower = lowered(text, storage);
  for (const auto word : open_)
    if (lower.ends_with(word) && lower.size() > word.size() &&
        std::string_view(" ,;、").find(lower[lower.size() - word.size() - 1]) != std::string_view::npos)
      return text.substr(text.size() - word.size());
  return {};
}

bool Vocabulary::declares_first_leads(std::string_view sentence) const {
  if (!first_leads_words_.any_in(sentence)) return false;
  std::string storage;
  const auto lower = sentence.find("irst") == sentence.npos ? sentence : lowered(sentence, storage);
  std::string_view asked; // pairs with one second word stand together
  bool stands = false;
  for (const auto& [first, second] : first_leads_) {
    if (second != asked) {
      asked = second;
      stands = find_word(lower, second) != lower.npos;
    }
    if (stands && find_word(lower, first) != lower.npos) return true;
  }
  return false;
}

bool Vocabulary::is_lead_mark(std::string_view character) const {
  return std::ranges::find(lead_marks_, character) != lead_marks_.end();
}

} // namespace dutygraph
