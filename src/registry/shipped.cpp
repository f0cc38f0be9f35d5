/// The registries that are compiled in, and what ids and names mean in them that say themselves where they belong.

#include "here.hpp"
#include "parsed.hpp"
#include "read_book.hpp"

namespace dutygraph {
namespace {

constexpr std::string_view province_with_book = "辽宁省";
constexpr std::string_view central_ids = "cn-";

/// 广东省/教育: the unit before the stroke.
const Unit* unit_before_stroke(std::string_view id) {
  const std::size_t stroke = id.rfind('/');
  return stroke == std::string_view::npos ? nullptr : unit_of(id.substr(0, stroke));
}

/// The government of the place that a name consists of: 广州市, and 广州 where the document is of the same province.
const AgencyRecord* government_of(const LeadingPlace& named, const Place& near) {
  const bool short_name_will_do = named.place.level == PlaceLevel::province || named.place.province == near.province;
  if (!named.whole && !short_name_will_do) return nullptr;
  return unit_at(named.place)->find("政府");
}

/// A county, by the form of its name, of the document's own city or province: 天河区教育局 in a document of 广州.
std::optional<LeadingPlace> county_nearby(std::string_view key, const Place& near) {
  const std::size_t length = near.level >= PlaceLevel::province ? county_length(key) : 0;
  if (length == 0) return std::nullopt;
  return LeadingPlace{{PlaceLevel::county, near.province, near.city, std::string(key.substr(0, length))}, length, true};
}

/// 示范区 alone is no government; 天河区政府 and 石梁县 are.
bool may_stand_alone(const LeadingPlace& named) {
  return named.place.level != PlaceLevel::county || !named.place.county.ends_with("区");
}

const AgencyRecord* resolve_named_place(const std::string& key, std::optional<int> year, const Place& near) {
  const std::string name = government_key(key);
  auto place = leading_place(name);
  if (!place || !place->whole)
    if (auto county = county_nearby(name, near)) place = std::move(county);
  if (!place || place->apart) return nullptr;
  const std::string_view rest = std::string_view(name).substr(place->length);
  if (rest.empty()) return may_stand_alone(*place) ? government_of(*place, near) : nullptr;
  if (rest == "政府") return unit_at(place->place)->find(rest);
  return unit_at(place->place)->resolve_behind(rest, place->whole, year);
}

} // namespace

const Book& central_book() {
  static const Book book = shipped("graphs/agencies/central.json", read_book);
  return book;
}

const std::shared_ptr<const Book>& provincial_book() {
  static const auto book = std::make_shared<const Book>(shipped("graphs/agencies/liaoning.json", read_book));
  return book;
}

bool has_own_book(const Place& place) {
  return place.level == PlaceLevel::province && place.province == province_with_book;
}

const AgencyRecord* find_shipped(std::string_view id) {
  if (id.starts_with(central_ids)) return central_book().find(id);
  const Unit* unit = unit_before_stroke(id);
  return unit == nullptr ? nullptr : unit->find(id.substr(id.rfind('/') + 1));
}

std::span<const LineageEvent> events_shipped(std::string_view id) {
  if (id.starts_with(central_ids)) return central_book().events();
  const Unit* unit = unit_before_stroke(id);
  return unit == nullptr ? std::span<const LineageEvent>() : unit->events();
}

const AgencyRecord* resolve_elsewhere(const Written& name, std::optional<int> year, const Place& near) {
  const auto place = leading_place(name.key);
  if (place && place->place.province == province_with_book)
    if (const AgencyRecord* record = provincial_book()->resolve(name, year)) return record;
  for (const std::string& key : {name.key, name.bare})
    if (const AgencyRecord* record = resolve_named_place(key, year, near)) return record;
  return nullptr;
}

} // namespace dutygraph
