#include "book.hpp"
#include <algorithm>
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

/// How many of the characters do not stand in the key: no distance can be less.
std::size_t foreign(std::span<const std::string_view> written, std::string_view key) {
  return static_cast<std::size_t>(
      std::ranges::count_if(written, [&](std::string_view character) { return key.find(character) == key.npos; }));
}

std::optional<std::size_t> least_distance(const std::vector<std::string>& keys,
                                          std::span<const std::string_view> written, std::size_t bytes) {
  constexpr std::size_t longest_character = 4;
  std::optional<std::size_t> best;
  for (const std::string& key : keys) {
    const std::size_t apart = std::max(key.size(), bytes) - std::min(key.size(), bytes);
    if (apart > farthest * longest_character || foreign(written, key) > farthest) continue;
    if (const auto distance = near_distance(written, characters(key)); distance && (!best || *distance < *best))
      best = distance;
  }
  return best;
}

} // namespace

std::vector<const AgencyRecord*> Book::nearest(std::string_view key, std::size_t limit) const {
  const std::vector<std::string_view> wanted = characters(key);
  std::vector<std::pair<std::size_t, const AgencyRecord*>> found;
  for (std::size_t n = 0; n < records_.size(); ++n)
    if (const auto distance = least_distance(keys_[n], wanted, key.size())) found.emplace_back(*distance, &records_[n]);
  std::ranges::stable_sort(found, {}, &std::pair<std::size_t, const AgencyRecord*>::first);
  found.resize(std::min(found.size(), limit));
  std::vector<const AgencyRecord*> records;
  std::ranges::transform(found, std::back_inserter(records), &std::pair<std::size_t, const AgencyRecord*>::second);
  return records;
}

} // namespace dutygraph
