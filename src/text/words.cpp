#include <dutygraph/text_words.hpp>

namespace dutygraph {

namespace {

/// So common in such documents that a word had better be entered under another of its characters.
bool is_common(std::string_view character) {
  constexpr std::string_view common = "的年月日以不各有一部门单位关责任市省工作人政府分下前为由中全重要和与 。,、:()";
  return common.find(character) != std::string_view::npos;
}

/// The character under which a word is entered.
std::size_t anchor_of(std::string_view word) {
  std::size_t anchor = 0;
  for (std::size_t at = 0; at < word.size(); at += words::bytes_of(words::byte_at(word, at))) {
    anchor = at;
    if (!is_common(word.substr(at, words::bytes_of(words::byte_at(word, at))))) break;
  }
  return anchor;
}

} // namespace

WordIndex::WordIndex(const std::vector<Word>& words) {
  std::vector<Entry> entries;
  for (const Word& word : words) {
    if (word.text.empty()) continue;
    const std::size_t offset = anchor_of(word.text);
    const std::uint32_t key = opening_key(word.text.substr(offset));
    entries.push_back({word, static_cast<std::uint32_t>(offset), key});
    keys_[key] = true;
  }
  entries_ = Shelf<Entry>(std::move(entries), [](const Entry& entry) { return entry.key; });
}

std::uint32_t WordIndex::marks_at(std::string_view text, std::size_t at, std::uint32_t key) const {
  std::uint32_t marks = 0;
  for (const Entry& entry : entries_.at(key))
    if (entry.key == key && at >= entry.offset && text.substr(at - entry.offset).starts_with(entry.word.text))
      marks |= entry.word.marks;
  return marks;
}

/// Stops once a mark beyond `wanted` is found.
std::uint32_t WordIndex::walk(std::string_view text, std::uint32_t wanted) const {
  std::uint32_t marks = 0;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); at += length) {
    const unsigned lead = words::byte_at(text, at);
    length = lead < 0x80 ? 1 : (lead & 0xF0U) == 0xE0 ? 3 : words::bytes_of(lead);
    if (at + length > text.size()) break;
    const unsigned last = words::byte_at(text, at + length - 1);
    const std::uint32_t key = lead < 0x80 ? lead : words::key_of(words::byte_at(text, at + length - 2), last);
    if (!keys_[key]) continue;
    marks |= marks_at(text, at, key);
    if ((marks & ~wanted) != 0) break;
  }
  return marks;
}

namespace {

std::vector<std::string_view> longest_first(std::span<const std::string_view> words) {
  std::vector<std::string_view> sorted(words.begin(), words.end());
  std::erase(sorted, std::string_view());
  std::ranges::stable_sort(sorted, std::ranges::greater(), &std::string_view::size);
  return sorted;
}
std::vector<WordIndex::Word> unmarked(std::span<const std::string_view> words) {
  std::vector<WordIndex::Word> plain;
  for (const auto word : words) plain.push_back({word, 1});
  return plain;
}

} // namespace

WordSet::WordSet(std::span<const std::string_view> words)
    : by_first_(longest_first(words), opening_key), by_last_(longest_first(words), closing_key),
      anywhere_(unmarked(words)) {}

std::string_view WordSet::ending(std::string_view text, std::size_t longest) const {
  if (text.empty()) return {};
  for (const auto word : by_last_.at(closing_key(text)))
    if (word.size() <= longest && text.ends_with(word)) return word;
  return {};
}

std::string_view WordSet::beginning(std::string_view text) const {
  if (text.empty()) return {};
  for (const auto word : by_first_.at(opening_key(text)))
    if (text.starts_with(word)) return word;
  return {};
}

} // namespace dutygraph
