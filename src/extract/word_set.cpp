#include "word_set.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

constexpr std::size_t shelves = 64;

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// Twelve bits of a character by its last two bytes.
std::uint32_t key_of(unsigned before_last, unsigned last) {
  return last < 0x80 ? last : (before_last & 0x3FU) << 6U | (last & 0x3FU);
}
std::uint32_t last_key(std::string_view text) {
  const std::size_t size = text.size();
  return key_of(size > 1 ? byte_at(text, size - 2) : 0, byte_at(text, size - 1));
}
/// Bytes of the character that a lead byte announces.
constexpr std::size_t bytes_of(unsigned lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

std::uint32_t first_key(std::string_view text) {
  const std::size_t length = bytes_of(byte_at(text, 0));
  return length > text.size() ? 0 : last_key(text.substr(0, length));
}

/// So common in such documents that a word had better be entered under another of its characters.
bool is_common(std::string_view character) {
  constexpr std::string_view common = "的年月日以不各有一部门单位关责任市省工作人政府分下前为由中全重要和与 。,、:()";
  return common.find(character) != std::string_view::npos;
}

/// The character under which a word is entered.
std::size_t anchor_of(std::string_view word) {
  std::size_t anchor = 0;
  for (std::size_t at = 0; at < word.size(); at += bytes_of(byte_at(word, at))) {
    anchor = at;
    if (!is_common(word.substr(at, bytes_of(byte_at(word, at))))) break;
  }
  return anchor;
}

} // namespace

WordIndex::WordIndex(std::vector<Word> words) {
  entries_.reserve(words.size());
  for (const Word& word : words) {
    if (word.text.empty()) continue;
    const std::size_t offset = anchor_of(word.text);
    const std::uint32_t key = first_key(word.text.substr(offset));
    entries_.push_back({word, static_cast<std::uint32_t>(offset), key});
    keys_[key / 64] |= std::uint64_t{1} << (key % 64);
  }
  std::ranges::stable_sort(entries_, {}, [](const Entry& entry) { return entry.key % shelves; });
  for (const Entry& entry : entries_) ++first_[entry.key % shelves + 1];
  for (std::size_t i = 0; i < shelves; ++i) first_[i + 1] = static_cast<std::uint16_t>(first_[i + 1] + first_[i]);
}

std::uint32_t WordIndex::marks_at(std::string_view text, std::size_t at, std::uint32_t key) const {
  std::uint32_t marks = 0;
  for (std::size_t i = first_[key % shelves]; i < first_[key % shelves + 1]; ++i) {
    const Entry& entry = entries_[i];
    if (entry.key != key || at < entry.offset) continue;
    if (text.substr(at - entry.offset).starts_with(entry.word.text)) marks |= entry.word.marks;
  }
  return marks;
}

/// Stops once a mark beyond `wanted` is found.
std::uint32_t WordIndex::walk(std::string_view text, std::uint32_t wanted) const {
  std::uint32_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned lead = byte_at(text, at);
    const std::size_t length = bytes_of(lead);
    if (at + length > text.size()) break;
    const std::uint32_t key =
        lead < 0x80 ? lead : key_of(byte_at(text, at + length - 2), byte_at(text, at + length - 1));
    if ((keys_[key / 64] >> (key % 64) & 1U) != 0) {
      marks |= marks_at(text, at, key);
      if ((marks & ~wanted) != 0) return marks;
    }
    at += length;
  }
  return marks;
}

template <class Key>
WordSet::Shelf WordSet::shelve(std::span<const std::string_view> words, Key key) {
  Shelf shelf;
  shelf.words.assign(words.begin(), words.end());
  std::erase(shelf.words, std::string_view());
  std::ranges::stable_sort(shelf.words, [&](std::string_view a, std::string_view b) {
    return std::pair(key(a) % shelves, b.size()) < std::pair(key(b) % shelves, a.size());
  });
  for (const auto word : shelf.words) ++shelf.first[key(word) % shelves + 1];
  for (std::size_t i = 0; i < shelves; ++i)
    shelf.first[i + 1] = static_cast<std::uint16_t>(shelf.first[i + 1] + shelf.first[i]);
  return shelf;
}

namespace {

std::vector<WordIndex::Word> plain_words(std::span<const std::string_view> words) {
  std::vector<WordIndex::Word> plain;
  for (const auto word : words) plain.push_back({word, 1});
  return plain;
}

} // namespace

WordSet::WordSet(std::span<const std::string_view> words)
    : by_first_(shelve(words, first_key)), by_last_(shelve(words, last_key)), anywhere_(plain_words(words)) {}

std::string_view WordSet::ending(std::string_view text, std::size_t longest) const {
  if (text.empty()) return {};
  const std::size_t shelf = last_key(text) % shelves;
  for (std::size_t i = by_last_.first[shelf]; i < by_last_.first[shelf + 1]; ++i)
    if (by_last_.words[i].size() <= longest && text.ends_with(by_last_.words[i])) return by_last_.words[i];
  return {};
}

std::string_view WordSet::beginning(std::string_view text) const {
  if (text.empty()) return {};
  const std::size_t shelf = first_key(text) % shelves;
  for (std::size_t i = by_first_.first[shelf]; i < by_first_.first[shelf + 1]; ++i)
    if (text.starts_with(by_first_.words[i])) return by_first_.words[i];
  return {};
}

} // namespace dutygraph
