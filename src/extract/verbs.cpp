/// Verbs and prepositions that tell lead from help.
#include "letters.hpp"
#include "vocabulary.hpp"
#include <algorithm>

namespace dutygraph {

std::optional<Verb> Vocabulary::by_duty(std::string_view text, Range piece) const {
  const auto words = slice(text, piece);
  std::size_t first = words.npos;
  std::uint16_t dialect = 0;
  for (const auto& [phrase, index] : by_duty_)
    if (const std::size_t at = find_word(words, phrase); at < first) {
      first = at;
      dialect = index;
    }
  if (first == words.npos || first == 0 || words.size() - first > 60) return std::nullopt;
  return Verb{words.substr(first), Duty::by_duty, {piece.begin, piece.begin + first}, std::nullopt, dialect};
}

/// 「A会同B(负责)」: A leads with B.
std::optional<Verb> Vocabulary::together(std::string_view text, Range piece) const {
  const auto words = slice(text, piece);
  for (const auto& [word, dialect] : together_) {
    const std::size_t at = find_word(words, word);
    if (at == words.npos || (at == 0 && word.size() == 3)) continue;
    if (word.size() == 3 && words.substr(0, at).size() < 6) continue; // 商 of 商务厅
    Range others{piece.begin + at + word.size(), piece.end};
    const auto tail = ending_of(slice(text, others), std::span(together_ends_));
    if (word != "会同" && tail.empty()) continue;
    if (word.size() == 3) { // 商 must not start or end a name: 工商联, 商务厅
      const auto after = words.substr(at + word.size());
      if (!beginning_of(after, {"务", "业", "会", "联", "贸", "标"}).empty() || words.substr(0, at).ends_with("工"))
        continue;
    }
    others.end -= tail.size();
    return Verb{words.substr(at, word.size()), Duty::lead, {piece.begin, piece.begin + at}, others, dialect};
  }
  return std::nullopt;
}

/// 「A、B等配合C落实」: the listed assist C.
std::optional<Verb> Vocabulary::assisting(std::string_view text, Range piece) const {
  const auto words = slice(text, piece);
  const auto tail = ending_of(words, std::span(assist_ends_));
  for (const auto& [word, dialect] : assist_) {
    const std::size_t at = find_word(words, word);
    if (at == words.npos || at == 0 || at + word.size() + tail.size() >= words.size()) continue;
    return Verb{words.substr(at, word.size()),
                Duty::assist,
                {piece.begin, piece.begin + at},
                Range{piece.begin + at + word.size(), piece.end - tail.size()},
                dialect};
  }
  return std::nullopt;
}

std::optional<Verb> Vocabulary::verb(std::string_view text, Range piece, Cues cues) const {
  if (!cues.has_verb()) return std::nullopt;
  piece = trimmed(text, piece, "。.");
  if (piece.begin >= piece.end) return std::nullopt;
  const auto words = slice(text, piece);
  if (cues.has(Cue::together))
    if (auto found = together(text, piece)) return found;
  if (cues.has(Cue::by_duty))
    if (auto found = by_duty(text, piece)) return found;
  if (cues.has(Cue::assist))
    if (auto found = assisting(text, piece)) return found;
  if (!cues.has(Cue::verb)) return std::nullopt;
  for (const VerbEntry& entry : verbs_by_last_.at(closing_key(words)))
    if (words.size() > entry.word.size() && words.ends_with(entry.word))
      return Verb{entry.word, entry.duty, {piece.begin, piece.end - entry.word.size()}, std::nullopt, entry.dialect};
  return std::nullopt;
}

std::optional<Verb> Vocabulary::preposition(std::string_view text, Range piece) const {
  std::string storage;
  const auto lower = lowered(slice(text, piece), storage);
  for (const auto& [word, dialect] : led_by_)
    if (lower.starts_with(word) && ends_word(lower, word.size(), word)) {
      auto inner = preposition(text, {piece.begin + word.size(), piece.end});
      if (!inner) inner = Verb{word, Duty::lead, {piece.begin + word.size(), piece.end}, std::nullopt, dialect};
      return inner;
    }
  std::size_t first = lower.npos;
  const std::pair<std::string_view, std::uint16_t>* best = nullptr;
  const bool all = lower.starts_with("all ") || lower.starts_with("any ") || lower.starts_with("each ");
  for (const auto& entry : with_)
    for (std::size_t at = entry.first == "with" && all ? lower.npos : lower.find(entry.first);
         at != lower.npos && at < first; at = lower.find(entry.first, at + 1))
      if (at > 1 && (lower[at - 1] == ' ' || lower[at - 1] == ':') &&
          ends_word(lower, at + entry.first.size(), entry.first)) {
        first = at;
        best = &entry;
      }
  if (best == nullptr) return std::nullopt;
  const std::size_t after = piece.begin + first + best->first.size();
  return Verb{best->first, Duty::lead, {piece.begin, piece.begin + first}, Range{after, piece.end}, best->second};
}

std::string_view Vocabulary::led_by_ending(std::string_view lower) const {
  if (!lower.ends_with(' ')) return {};
  lower.remove_suffix(1);
  for (const auto& [word, dialect] : led_by_)
    if (lower.ends_with(word) && (lower.size() == word.size() || !(lower[lower.size() - word.size() - 1] >= 'a')))
      return word;
  return {};
}

} // namespace dutygraph
