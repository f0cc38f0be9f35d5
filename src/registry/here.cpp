#include "here.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {
namespace {

/// What documents of the centre leave out before names of central organs.
constexpr std::array<std::string_view, 5> central_prefixes{"国家", "国务院", "中央", "中国", "全国"};

/// Of places that are known by level alone: a county whose mark is not 县 but 区.
const Place some_district{PlaceLevel::county, "", "", "区"};

/// The governments from a place up to its province.
std::vector<Place> upwards(const Place& place) {
  std::vector<Place> places;
  const KnownPlace* province = place_list().find(place.province);
  const bool below_municipality = province != nullptr && province->municipality;
  if (place.level == PlaceLevel::county) places.push_back(place);
  if (place.level == PlaceLevel::county && place.county.empty()) places.push_back(some_district);
  if (place.level >= PlaceLevel::city && !below_municipality)
    places.push_back({PlaceLevel::city, place.province, place.city, ""});
  if (place.level >= PlaceLevel::province) places.push_back({PlaceLevel::province, place.province, "", ""});
  return places;
}

/// Where the place is not known, a name that begins with the mark of a level means a body of some such place.
std::vector<Place> somewhere() {
  return {{PlaceLevel::province, "", "", ""},
          {PlaceLevel::province, "自治区", "", ""},
          {PlaceLevel::city, "", "", ""},
          {PlaceLevel::county, "", "", ""},
          some_district};
}

/// The record of a file that the department of a template stands for; the department itself where no file knows it.
const AgencyRecord* in_files(const AgencyRecord* department, const Unit& unit, std::optional<int> year,
                             const Book& files) {
  if (department == nullptr) return nullptr;
  const AgencyRecord* usual = unit.find(department->id.substr(department->id.rfind('/') + 1));
  for (const AgencyRecord* one : {department, usual})
    for (const std::string& name : {one->short_name, one->full_name})
      if (const AgencyRecord* record = files.named(name_key(name), year)) return record;
  return department;
}

} // namespace

Registry::Here::Here(const Place& at) : place(at) {
  const KnownPlace* province = place_list().find(place.province);
  apart = province != nullptr && province->apart;
  if (apart) return;
  for (const Place& one : place.level == PlaceLevel::unknown ? somewhere() : upwards(place))
    units.push_back(unit_at(one));
}

const AgencyRecord* Registry::Here::resolve_at(const Unit& unit, const Written& name, std::optional<int> year,
                                               const Book& files) const {
  const bool by_files = has_own_book(unit.seat().place);
  if (by_files)
    if (const AgencyRecord* record = files.resolve(name, year)) return record;
  const bool bare_too = place.level != PlaceLevel::unknown || name.key.ends_with("厅");
  for (const std::string& key : {name.key, name.bare})
    if (const AgencyRecord* record = unit.resolve(key, year, bare_too))
      return by_files ? in_files(record, unit, year, files) : record;
  return nullptr;
}

const AgencyRecord* Registry::Here::resolve_centre(const Written& name, std::optional<int> year) const {
  for (const std::string& key : {name.key, name.bare})
    if (const AgencyRecord* record = central_book().named(key, year)) return record;
  if (place.level != PlaceLevel::centre) return nullptr;
  for (const std::string_view prefix : central_prefixes)
    if (const AgencyRecord* record = central_book().named(std::string(prefix) + name.bare, year)) return record;
  return nullptr;
}

const AgencyRecord* Registry::Here::resolve(const Written& name, std::optional<int> year, const Book& files) const {
  if (apart) return nullptr;
  for (const Unit* unit : units)
    if (const AgencyRecord* record = resolve_at(*unit, name, year, files)) return record;
  if (const AgencyRecord* record = resolve_centre(name, year)) return record;
  return resolve_elsewhere(name, year, place);
}

std::optional<const AgencyRecord*> Registry::Here::remembered(std::string_view written) const {
  const std::shared_lock lock(mutex_);
  const auto known = remembered_.find(written);
  return known == remembered_.end() ? std::nullopt : std::optional(known->second);
}

void Registry::Here::remember(std::string_view written, const AgencyRecord* record) const {
  constexpr std::size_t most = 65536; // names; a notice has some hundred
  const std::scoped_lock lock(mutex_);
  if (remembered_.size() >= most) remembered_.clear();
  remembered_.emplace(written, record);
}

Book Registry::Here::gathered(const Book& added, const Book& files) const {
  std::vector<AgencyRecord> records;
  std::vector<LineageEvent> events;
  const auto add = [](auto& list, const auto& more) { list.insert(list.end(), more.begin(), more.end()); };
  const bool by_files = !units.empty() && has_own_book(units.back()->seat().place);
  const Book& first = by_files ? files : added;
  add(records, first.records());
  add(events, first.events());
  for (const Unit* unit : units) {
    if (has_own_book(unit->seat().place)) continue;
    add(records, unit->records());
    add(events, unit->events());
  }
  if (!apart) add(records, central_book().records());
  if (!apart) add(events, central_book().events());
  return {std::move(records), std::move(events)};
}

const Book& Registry::Here::everything(const Book& added, const Book& files) const {
  std::call_once(once_, [&] { everything_ = gathered(added, files); });
  return everything_;
}

} // namespace dutygraph
