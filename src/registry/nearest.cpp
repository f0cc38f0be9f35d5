#include "book.hpp"
#include <algorithm>
#include <mutex>
#include <numeric>

namespace dutygraph {
namespace {

constexpr std::size_t farthest = 3;

/// The characters of UTF-8 text, each as the view of its bytes.
std::vector<std::string_view> characters(std::string_view utf8) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0, next = 0; at < utf8.size(); at = next) {
    next = at + 1;
    while (next < utf8.size() && (static_cast<unsigned char>(utf8[next]) & 0xC0U) == 0x80U) ++next;
    found.push_back(utf8.substr(at, next - at));
  }
  return found;
}

/// Levenshtein distance: fewest characters to put in, take out or change. V. I. Levenshtein, Soviet Physics Doklady
/// 10(8), 1966. Row by row; O(|a| |b|).
std::size_t edit_distance(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (*std::ranges::min_element(row) > farthest) return farthest + 1; // it only grows
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Distance if near enough to be worth showing: at most `farthest`, and less than half of the longer name.
std::optional<std::size_t> near_distance(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > farthest) return std::nullopt;
  const std::size_t distance = edit_distance(a, b);
  if (distance > farthest || 2 * distance >= longer) return std::nullopt;
  return distance;
}

} // namespace

struct Book::Spelling {
  struct Key {
    std::uint32_t record = 0;
    std::vector<std::string_view> characters;
  };
  std::vector<Key> keys;                                                      ///< by record
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> keys_with; ///< by character, each key once

  explicit Spelling(const std::vector<std::vector<std::string>>& names) {
    for (std::size_t record = 0; record < names.size(); ++record)
      for (const std::string& name : names[record]) {
        const auto number = static_cast<std::uint32_t>(keys.size());
        keys.push_back({static_cast<std::uint32_t>(record), characters(name)});
        for (const std::string_view character : keys.back().characters)
          if (auto& with = keys_with[character]; with.empty() || with.back() != number) with.push_back(number);
      }
  }

  /// The keys that may be near, for they share enough of the written characters; ascending.
  [[nodiscard]] std::vector<std::uint32_t> near(std::span<const std::string_view> written) const {
    const std::size_t enough = std::max<std::size_t>(1, written.size() - std::min(written.size(), farthest));
    std::vector<std::uint16_t> common(keys.size());
    std::vector<std::uint32_t> found;
    for (const std::string_view character : written)
      if (const auto with = keys_with.find(character); with != keys_with.end())
        for (const std::uint32_t key : with->second)
          if (++common[key] == enough) found.push_back(key);
    std::erase_if(found, [&](std::uint32_t key) { // each character of the longer that the other lacks is a change
      const std::size_t longer = std::max(written.size(), keys[key].characters.size());
      return longer - common[key] > farthest || 2 * (longer - common[key]) >= longer;
    });
    std::ranges::sort(found);
    return found;
  }
};

const Book::Spelling& Book::spelling() const {
  static std::mutex mutex;
  const std::scoped_lock lock(mutex);
  if (!spelling_) spelling_ = std::make_shared<const Spelling>(keys_);
  return *spelling_;
}

std::vector<const AgencyRecord*> Book::nearest(std::string_view key, std::size_t limit) const {
  constexpr std::size_t longest_name = 200; // bytes; a longer text is no name
  if (key.size() > longest_name) return {};
  const std::vector<std::string_view> wanted = characters(key);
  const Spelling& all = spelling();
  std::vector<std::pair<std::size_t, std::uint32_t>> found; // distance, record; the least of a record's names
  for (const std::uint32_t n : all.near(wanted)) {
    const auto distance = near_distance(wanted, all.keys[n].characters);
    if (!distance) continue;
    if (found.empty() || found.back().second != all.keys[n].record)
      found.emplace_back(*distance, all.keys[n].record);
    else
      found.back().first = std::min(found.back().first, *distance);
  }
  std::ranges::stable_sort(found, {}, &std::pair<std::size_t, std::uint32_t>::first);
  found.resize(std::min(found.size(), limit));
  std::vector<const AgencyRecord*> records;
  for (const auto& [distance, record] : found) records.push_back(&records_[record]);
  return records;
}

} // namespace dutygraph
