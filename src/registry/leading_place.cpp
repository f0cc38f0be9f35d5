/// Places at the beginning of a text: known units one after another, then a county by the form of its name.

#include "places.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {
namespace {

constexpr std::array<std::string_view, 4> county_words{"县", "区", "旗", "市"};
/// Characters that no county's name holds, but that stand in front of 县, 区 or 市 in running text.
constexpr std::array<std::string_view, 22> not_in_names{"的", "各", "和", "与", "及", "在", "等", "对",
                                                        "为", "全", "我", "本", "是", "个", "省", "有",
                                                        "关", "所", "到", "把", "将", "由"};
/// What ends in 区 or 市 and is no county.
constexpr std::array<std::string_view, 30> no_counties{
    "开发区", "示范区", "试验区", "高新区", "园区",   "自贸区", "景区",   "社区",   "地区",   "保护区",
    "旅游区", "度假区", "经济区", "工业区", "保税区", "功能区", "集聚区", "产业区", "贸易区", "合作区",
    "先行区", "引领区", "自治区", "辖区",   "校区",   "片区",   "库区",   "牧区",   "灾区",   "特区"};
constexpr std::array<std::string_view, 12> not_alone{"城区", "山区", "湖区", "新区", "郊区", "矿区",
                                                     "林区", "老区", "港区", "城市", "都市", "县市"};

/// No name is a word for a unit and another: 市区, 县区.
bool is_two_words(std::string_view name) {
  const std::string_view first = first_character(name);
  return name.size() == 2 * first.size() && std::ranges::find(county_words, first) != county_words.end();
}

bool is_county(std::string_view name) {
  return !is_two_words(name) &&
         std::ranges::none_of(no_counties, [&](std::string_view word) { return name.ends_with(word); }) &&
         std::ranges::find(not_alone, name) == not_alone.end();
}

bool is_chinese(std::string_view character) { return character.size() >= 3 && character >= "一" && character <= "龥"; }

bool is_name_character(std::string_view character) {
  return is_chinese(character) && std::ranges::find(not_in_names, character) == not_in_names.end();
}

/// Adds the next known unit, if it lies in the place so far.
bool step(LeadingPlace& so_far, std::string_view rest) {
  const auto found = place_list().at_start(rest);
  if (!found || found->place->place.level <= so_far.place.level) return false;
  const Place& next = found->place->place;
  if (!so_far.place.province.empty() && (next.province != so_far.place.province || !found->whole)) return false;
  so_far = {next, so_far.length + found->length, found->whole, found->place->apart};
  return true;
}

} // namespace

std::size_t province_length(std::string_view text) {
  constexpr std::size_t longest = 4;
  std::size_t length = 0;
  for (std::size_t count = 0; count < longest && length < text.size(); ++count) {
    const std::string_view character = first_character(text.substr(length));
    length += character.size();
    if (character == "省") return count > 1 ? length : 0;
    if (!is_name_character(character)) return 0;
  }
  return 0;
}

std::size_t county_length(std::string_view text) {
  constexpr std::size_t longest = 14;
  std::size_t length = 0;
  for (std::size_t count = 0; count < longest && length < text.size(); ++count) {
    const std::string_view character = first_character(text.substr(length));
    if (!is_name_character(character)) return 0;
    length += character.size();
    if (count > 0 && std::ranges::find(county_words, character) != county_words.end())
      return is_county(text.substr(0, length)) ? length : 0;
  }
  return 0;
}

std::optional<LeadingPlace> leading_place(std::string_view text) {
  LeadingPlace found;
  while (found.place.level < PlaceLevel::county && step(found, text.substr(found.length))) continue;
  if (const std::size_t length = found.length == 0 ? province_length(text) : 0; length > 0)
    found = {{PlaceLevel::province, std::string(text.substr(0, length)), "", ""}, length, true};
  if (found.length == 0) return std::nullopt;
  if (found.place.level == PlaceLevel::county || found.apart) return found;
  if (const std::size_t length = county_length(text.substr(found.length)); length > 0) {
    found.place.level = PlaceLevel::county;
    found.place.county = text.substr(found.length, length);
    found.length += length;
    found.whole = true;
  }
  return found;
}

} // namespace dutygraph
