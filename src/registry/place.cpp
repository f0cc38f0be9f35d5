#include <dutygraph/registry_place.hpp>

namespace dutygraph {

std::string_view word(PlaceLevel level) {
  constexpr std::string_view words[] = {"unknown", "centre", "province", "city", "county"};
  return words[static_cast<std::size_t>(level)];
}

std::string label(const Place& place) {
  return place.level == PlaceLevel::centre ? "中央" : place.province + place.city + place.county;
}

} // namespace dutygraph
