/// Which place a document is of. The lines of its head are asked one after another for whoever issues it; where none
/// says so, it is whom it is sent to, the words it has for itself (全省, 我市) and the places it names.

#include "head.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {
namespace {

constexpr std::size_t most_bytes = 16384;
constexpr std::size_t most_lines = 200;
/// A title stands near the top; what begins with a place further down is text.
constexpr std::size_t title_lines = 40;

std::vector<std::string> lines_of(std::string_view head) {
  std::vector<std::string> lines;
  head = head.substr(0, most_bytes);
  while (!head.empty() && lines.size() < most_lines) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    if (std::string line = normalise(head.substr(0, end)); !line.empty()) lines.push_back(std::move(line));
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return lines;
}

std::optional<Place> issued_by(const std::vector<std::string_view>& lines) {
  for (std::size_t n = 0; n < lines.size() && n < title_lines; ++n) {
    if (auto place = place_by_number(lines[n])) return place;
    if (auto place = place_by_title(lines[n])) return place;
  }
  return std::nullopt;
}

PlaceLevel level_of_addressees(const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines)
    if (const PlaceLevel level = level_by_addressees(line); level != PlaceLevel::unknown) return level;
  return PlaceLevel::unknown;
}

/// The place of a level that is named most, with what is known of the level itself.
Place named_most(const Mentions& mentions, PlaceLevel level) {
  if (level == PlaceLevel::unknown) level = mentions.own_level();
  if (level == PlaceLevel::unknown) level = mentions.named_level();
  Place place{level, "", "", ""};
  if (level < PlaceLevel::province) return place;
  place.province = mentions.province();
  const KnownPlace* province = place_list().find(place.province);
  const bool has_no_cities = province != nullptr && (province->apart || province->municipality);
  if (has_no_cities && (province->apart || level == PlaceLevel::city)) place.level = PlaceLevel::province;
  if (place.level > PlaceLevel::province) place.city = mentions.city();
  return place;
}

} // namespace

Place place_of(std::string_view head) {
  const std::vector<std::string> lines = lines_of(head);
  return place_of(std::vector<std::string_view>(lines.begin(), lines.end()));
}

Place place_of(const std::vector<std::string_view>& lines) {
  if (const auto place = issued_by(lines)) return *place;
  const PlaceLevel level = level_of_addressees(lines);
  if (level == PlaceLevel::centre) return {level, "", "", ""};
  Mentions mentions;
  for (const std::string_view line : lines) mentions.read(line);
  return named_most(mentions, level);
}

std::optional<Place> place_named(std::string_view name) {
  const std::string key = normalise(name);
  if (key == "中央" || key == "国务院" || key == "全国") return Place{PlaceLevel::centre, "", "", ""};
  const auto known = leading_place(key);
  if (known && known->length == key.size()) return known->place;
  if (!known && county_length(key) == key.size() && !key.empty()) return Place{PlaceLevel::county, "", "", key};
  return std::nullopt;
}

} // namespace dutygraph
