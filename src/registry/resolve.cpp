#include "book.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {
namespace {

/// Marks of a level of government that short names begin with and lists elide: 省财政厅、教育厅.
constexpr std::array<std::string_view, 7> level_marks{"省", "市", "县", "区", "州", "盟", "旗"};
/// What may stand between the mark and an elided name: 省 for 财政厅, 省委 for 组织部, 省政府 for 法制办.
constexpr std::array<std::string_view, 3> organs{"", "委", "政府"};

void add_once(std::vector<std::string>& list, std::string_view text) {
  if (std::ranges::find(list, text) == list.end()) list.emplace_back(text);
}

std::string_view level_of(std::string_view short_name) {
  const auto found =
      std::ranges::find_if(level_marks, [&](std::string_view mark) { return short_name.starts_with(mark); });
  return found == level_marks.end() ? std::string_view() : *found;
}

/// Keeps those that pass, unless none would be left.
template <class Passes>
void prefer(std::vector<std::size_t>& candidates, Passes passes) {
  if (std::ranges::any_of(candidates, passes)) std::erase_if(candidates, [&](std::size_t n) { return !passes(n); });
}

} // namespace

void Book::learn_prefixes() {
  levels_.clear();
  regions_.clear();
  for (const AgencyRecord& record : records_) {
    const std::string_view level = level_of(record.short_name);
    if (level.empty()) continue;
    add_once(levels_, level);
    std::string_view region = record.full_name;
    if (!region.ends_with(record.short_name) || region.size() == record.short_name.size()) continue;
    region.remove_suffix(record.short_name.size());
    add_once(regions_, region);
  }
}

std::vector<std::size_t> Book::claimants(const std::vector<std::string>& keys) const {
  std::vector<std::size_t> found;
  for (const std::string& key : keys)
    if (const auto claims = by_name_.find(key); claims != by_name_.end())
      found.insert(found.end(), claims->second.begin(), claims->second.end());
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

const AgencyRecord* Book::choose(std::vector<std::size_t> candidates, const std::vector<std::string>& keys,
                                 std::optional<int> year) const {
  if (candidates.size() > 1 && year) prefer(candidates, [&](std::size_t n) { return in_force(records_[n], *year); });
  if (candidates.size() > 1)
    prefer(candidates, [&](std::size_t n) { return std::ranges::find(keys, keys_[n].front()) != keys.end(); });
  return candidates.size() == 1 ? &records_[candidates.front()] : nullptr;
}

std::vector<std::string> Book::restored(const std::string& key) const {
  std::vector<std::string> keys;
  for (const std::string& level : levels_) {
    if (key.starts_with(level))
      for (const std::string& region : regions_) keys.push_back(region + key);
    for (const std::string_view organ : organs) keys.push_back(level + std::string(organ) + key);
    for (const std::string& region : regions_)
      if (key.starts_with(region + level)) keys.push_back(key.substr(region.size()));
  }
  return keys;
}

const AgencyRecord* Book::resolve_city(const std::string& key, std::optional<int> year) const {
  std::vector<std::string> keys = city_forms(key);
  for (const std::string& region : regions_)
    for (const std::string& level : levels_)
      if (const std::string province = region + level; key.starts_with(province) && key.size() > province.size())
        std::ranges::move(city_forms(key.substr(province.size())), std::back_inserter(keys));
  std::vector<std::size_t> candidates = claimants(keys);
  std::erase_if(candidates, [&](std::size_t n) { return records_[n].kind != AgencyKind::city_government; });
  return choose(std::move(candidates), keys, year);
}

const AgencyRecord* Book::resolve(const Written& written, std::optional<int> year) const {
  if (written.key.empty()) return nullptr;
  for (const std::vector<std::string>& keys :
       {std::vector{written.key}, std::vector{written.bare}, restored(written.bare)})
    if (std::vector<std::size_t> candidates = claimants(keys); !candidates.empty())
      return choose(std::move(candidates), keys, year);
  return resolve_city(written.bare, year);
}

const AgencyRecord* Book::named(const std::string& key, std::optional<int> year) const {
  return choose(claimants({key}), {key}, year);
}

} // namespace dutygraph
