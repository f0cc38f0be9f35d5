#pragma once
/// Fixed sets of words, ready to be looked for in many texts at the price of one look at each character.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace dutygraph {

namespace words {
[[nodiscard]] inline unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}
/// Twelve bits of a character by its last two bytes.
[[nodiscard]] constexpr std::uint32_t key_of(unsigned before_last, unsigned last) {
  return last < 0x80 ? last : (before_last & 0x3FU) << 6U | (last & 0x3FU);
}
/// Bytes of the character that a lead byte announces.
[[nodiscard]] constexpr std::size_t bytes_of(unsigned lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}
} // namespace words

/// Twelve bits that tell most characters apart: of the last character of a text that is not empty.
[[nodiscard]] inline std::uint32_t closing_key(std::string_view text) {
  const std::size_t size = text.size();
  return words::key_of(size > 1 ? words::byte_at(text, size - 2) : 0, words::byte_at(text, size - 1));
}
/// The same of its first character; 0 where the end of the text cuts that off.
[[nodiscard]] inline std::uint32_t opening_key(std::string_view text) {
  const std::size_t length = words::bytes_of(words::byte_at(text, 0));
  return length > text.size() ? 0 : closing_key(text.substr(0, length));
}

/// Entries by the key of a character. Those that share a key stand together in the order in which they were given, and
/// others may stand among them.
template <class Entry>
class Shelf {
public:
  Shelf() = default;
  template <class KeyOf>
  Shelf(std::vector<Entry> entries, KeyOf key_of) : entries_(std::move(entries)) {
    const std::size_t boards = std::bit_ceil(std::clamp<std::size_t>(2 * entries_.size(), 64, 4096));
    last_board_ = static_cast<std::uint32_t>(boards - 1);
    first_.resize(boards + 1);
    std::ranges::stable_sort(entries_, {}, [&](const Entry& entry) { return key_of(entry) & last_board_; });
    for (const Entry& entry : entries_) ++first_[(key_of(entry) & last_board_) + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
  }
  /// Those with this key, and maybe others.
  [[nodiscard]] std::span<const Entry> at(std::uint32_t key) const {
    const std::size_t board = key & last_board_;
    return std::span(entries_).subspan(first_[board], first_[board + 1] - first_[board]);
  }

private:
  std::uint32_t last_board_ = 0;
  std::vector<std::uint32_t> first_{0, 0}; ///< by the lower bits of the key
  std::vector<Entry> entries_;
};

/// Where words of a set may stand: each is entered under one of its characters, so that a text is walked once, whatever
/// the number of words. Words are views: what they point to outlives the index.
class WordIndex {
public:
  struct Word {
    std::string_view text;
    std::uint32_t marks = 1; ///< what the word tells, as bits
  };
  WordIndex() = default;
  explicit WordIndex(const std::vector<Word>& words);

  /// The marks of all words that stand in the text, together. O(length).
  [[nodiscard]] std::uint32_t marks_in(std::string_view text) const { return walk(text, ~std::uint32_t{0}); }
  /// Whether any word stands in the text. O(length), and done at the first.
  [[nodiscard]] bool any_in(std::string_view text) const { return walk(text, 0) != 0; }

private:
  struct Entry {
    Word word;
    std::uint32_t offset; ///< of the character under which it is entered, in the word
    std::uint32_t key;
  };
  [[nodiscard]] std::uint32_t walk(std::string_view text, std::uint32_t wanted) const;
  [[nodiscard]] std::uint32_t marks_at(std::string_view text, std::size_t at, std::uint32_t key) const;

  std::array<bool, 4096> keys_{}; ///< under which a word is entered
  Shelf<Entry> entries_;
};

/// Words that are asked for at the ends of texts, or anywhere in them.
class WordSet {
public:
  WordSet(std::initializer_list<std::string_view> words) : WordSet(std::span(words.begin(), words.size())) {}
  explicit WordSet(std::span<const std::string_view> words);

  /// The longest word that ends (begins) the text; empty if none does. O(words that share its character).
  [[nodiscard]] std::string_view ending(std::string_view text) const { return ending(text, text.size()); }
  [[nodiscard]] std::string_view beginning(std::string_view text) const;
  /// The same, where something stands before it.
  [[nodiscard]] std::string_view proper_ending(std::string_view text) const {
    return text.empty() ? text : ending(text, text.size() - 1);
  }
  [[nodiscard]] bool stands_in(std::string_view text) const { return anywhere_.any_in(text); }

private:
  [[nodiscard]] std::string_view ending(std::string_view text, std::size_t longest) const;

  Shelf<std::string_view> by_first_; ///< the longest of each first
  Shelf<std::string_view> by_last_;
  WordIndex anywhere_;
};

} // namespace dutygraph
