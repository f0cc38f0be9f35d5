#include "name.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>
#include <limits>

namespace dutygraph {
namespace {

constexpr std::array<std::string_view, 5> open_endings{"等", "等部门", "等单位", "等有关部门", "等相关部门"};
constexpr std::array<std::string_view, 6> place_marks{"市", "县", "区", "州", "盟", "旗"};

/// Where the bracket that ends the key opens; npos if none does, or nothing stands before it.
std::size_t opening_of_last_bracket(std::string_view key) {
  if (!key.ends_with(')')) return std::string_view::npos;
  int depth = 0;
  for (std::size_t at = key.size(); at-- > 1;) {
    depth += key[at] == ')' ? 1 : key[at] == '(' ? -1 : 0;
    if (depth == 0) return at;
  }
  return std::string_view::npos;
}

/// Length of the longest open ending; 0 if there is none, or nothing stands before it.
std::size_t open_ending_length(std::string_view key) {
  std::size_t longest = 0;
  for (const std::string_view ending : open_endings)
    if (key.size() > ending.size() && key.ends_with(ending)) longest = std::max(longest, ending.size());
  return longest;
}

std::string_view without_suffix(std::string_view key, std::string_view suffix) {
  if (key.size() > suffix.size() && key.ends_with(suffix)) key.remove_suffix(suffix.size());
  return key;
}

bool ends_in_place_mark(std::string_view key) {
  return std::ranges::any_of(place_marks, [&](std::string_view mark) { return key.ends_with(mark); });
}

int first_year(const AgencyRecord& record) { return record.from.value_or(std::numeric_limits<int>::min()); }
int last_year(const AgencyRecord& record) { return record.to.value_or(std::numeric_limits<int>::max()); }

} // namespace

std::string name_key(std::string_view name) {
  std::string key = normalise(name);
  std::erase(key, ' ');
  std::ranges::transform(key, key.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return key;
}

std::string bare_name(std::string_view key) {
  for (std::size_t before = 0; before != key.size();) {
    before = key.size();
    key.remove_suffix(open_ending_length(key));
    key = key.substr(0, opening_of_last_bracket(key));
  }
  return std::string(key);
}

std::vector<std::string> name_keys(const AgencyRecord& record) {
  std::vector<std::string> keys;
  const auto add = [&](std::string_view name) {
    std::string key = name_key(name);
    if (!key.empty() && std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
  };
  add(record.short_name);
  add(record.full_name);
  for (const std::string& alias : record.aliases) add(alias);
  return keys;
}

std::vector<std::string> city_forms(std::string_view key) {
  const std::string place(without_suffix(without_suffix(key, "政府"), "人民"));
  const std::string marked = ends_in_place_mark(place) ? place : place + "市";
  return {marked + "政府", marked + "人民政府", marked, std::string(without_suffix(marked, "市"))};
}

bool overlap(const AgencyRecord& one, const AgencyRecord& other) {
  if (one.from == other.from && one.to == other.to) return true;
  return first_year(one) < last_year(other) && first_year(other) < last_year(one);
}

bool in_force(const AgencyRecord& record, int year) { return first_year(record) <= year && year <= last_year(record); }

} // namespace dutygraph
