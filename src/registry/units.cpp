/// The units in use: one a place, made when first asked for.

#include "unit.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {
namespace {

struct Mark {
  std::string_view ending; ///< of the place's name
  std::string_view mark;
  std::string_view government;
  std::string_view committee;
};
/// In order: the first ending that fits.
constexpr std::array<Mark, 9> marks{{{"自治区", "自治区", "自治区政府", "自治区党委"},
                                     {"省", "省", "省政府", "省委"},
                                     {"州", "州", "州政府", "州委"},
                                     {"地区", "地区", "地区行署", "地委"},
                                     {"盟", "盟", "盟行署", "盟委"},
                                     {"县", "县", "县政府", "县委"},
                                     {"旗", "旗", "旗政府", "旗委"},
                                     {"区", "区", "区政府", "区委"},
                                     {"市", "市", "市政府", "市委"}}};

SeatKind kind_of(const Place& place, const KnownPlace* known) {
  if (place.level == PlaceLevel::city) return SeatKind::city;
  if (place.level == PlaceLevel::county) return SeatKind::county;
  if (known != nullptr && known->municipality) return SeatKind::municipality;
  return place.province.ends_with("自治区") ? SeatKind::autonomous_region : SeatKind::province;
}

void set_mark(Seat& seat, std::string_view name) {
  const Mark* found = &marks.back();
  for (const Mark& one : marks)
    if (name.ends_with(one.ending)) {
      found = &one;
      break;
    }
  seat.mark = found->mark;
  seat.government = found->government;
  seat.committee = found->committee;
}

/// Some place of a level: its id is its mark, the usual one of the level where not even that is known.
Seat nameless_seat(const Place& place, const std::string& mark) {
  Seat seat;
  seat.kind = kind_of(place, nullptr);
  seat.place = place;
  seat.id = mark;
  if (mark.empty())
    seat.id = place.level == PlaceLevel::province ? "省" : place.level == PlaceLevel::city ? "市" : "县";
  set_mark(seat, seat.id);
  return seat;
}

std::string stem_of(const std::string& name, const Seat& seat, const KnownPlace* known) {
  if (known != nullptr) return known->short_name;
  const std::string stem = name.substr(0, name.size() - seat.mark.size());
  return stem == first_character(stem) ? name : stem;
}

std::optional<Place> nameless_place(std::string_view id) {
  if (id == "省" || id == "自治区") return Place{PlaceLevel::province, std::string(id), "", ""};
  if (id == "市") return Place{PlaceLevel::city, "", std::string(id), ""};
  if (id == "县" || id == "区") return Place{PlaceLevel::county, "", "", std::string(id)};
  return std::nullopt;
}

std::optional<Place> named_place(std::string_view id) {
  if (id.empty()) return std::nullopt;
  if (const auto known = leading_place(id))
    return known->length == id.size() && !known->apart ? std::optional(known->place) : std::nullopt;
  if (county_length(id) != id.size()) return std::nullopt;
  return Place{PlaceLevel::county, "", "", std::string(id)};
}

const std::string& own_name(const Place& place) {
  return place.level == PlaceLevel::province ? place.province
         : place.level == PlaceLevel::city   ? place.city
                                             : place.county;
}

Seat seat_of(const Place& place) {
  const std::string& name = own_name(place);
  if (name.empty() || std::ranges::find(marks, name, &Mark::mark) != marks.end()) return nameless_seat(place, name);
  const KnownPlace* known = place_list().find(name);
  if (known != nullptr && known->place != place) known = nullptr;
  Seat seat;
  seat.kind = kind_of(place, known);
  seat.place = place;
  seat.id = place.level != PlaceLevel::county ? name : (place.city.empty() ? place.province : place.city) + name;
  set_mark(seat, name);
  seat.regions = {name};
  if (known != nullptr && known->usual_name != name) seat.regions.push_back(known->usual_name);
  seat.stem = stem_of(name, seat, known);
  return seat;
}

} // namespace

const Unit* unit_at(const Place& place) {
  if (place.level < PlaceLevel::province) return nullptr;
  static std::mutex mutex;
  static std::unordered_map<std::string, std::unique_ptr<const Unit>> units;
  Seat seat = seat_of(place);
  const std::scoped_lock lock(mutex);
  std::unique_ptr<const Unit>& unit = units[seat.id];
  if (!unit) unit = std::make_unique<const Unit>(std::move(seat));
  return unit.get();
}

const Unit* unit_of(std::string_view id) {
  std::optional<Place> place = nameless_place(id);
  if (!place) place = named_place(id);
  if (!place) return nullptr;
  const Unit* unit = unit_at(*place);
  return unit->seat().id == id ? unit : nullptr;
}

} // namespace dutygraph
