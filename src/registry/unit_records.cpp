/// The records and events of the standard departments at one place, made from their patterns.

#include "unit.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

std::string english_of(const Department& department, SeatKind seat) {
  const bool provincial = seat == SeatKind::province || seat == SeatKind::autonomous_region;
  return replaced(department.english, "*", provincial ? "Department" : "Bureau");
}

std::vector<std::string> ids_of_cities(const std::string& province) {
  std::vector<std::string> ids;
  for (const KnownPlace& place : place_list().places())
    if (place.place.level == PlaceLevel::city && place.place.province == province && place.name == place.place.city &&
        !place.dissolved)
      ids.push_back(place.name + "/政府");
  return ids;
}

bool both_sides_exist(const LineageEvent& event) {
  if (event.kind == EventKind::create) return !event.to.empty();
  if (event.kind == EventKind::abolish) return !event.from.empty();
  return !event.from.empty() && !event.to.empty();
}

} // namespace

std::string Unit::filled(std::string_view pattern, bool full) const {
  const std::string& region = seat_.regions.empty() ? seat_.mark : seat_.regions.front();
  std::string text = at_seat(pattern, seat_.kind);
  if (text.find('{') == std::string::npos) return pattern.starts_with('=') ? text : (full ? region : seat_.mark) + text;
  text = replaced(std::move(text), "{mark}", seat_.mark);
  text = replaced(std::move(text), "{region}人民政府", full_government());
  text = replaced(std::move(text), "{region}", region);
  text = replaced(std::move(text), "{stem}", seat_.stem.empty() ? seat_.mark : seat_.stem);
  text = replaced(std::move(text), "{gov}", seat_.government);
  text = replaced(std::move(text), "{partyfull}", seat_.organ(seat_.committee)[seat_.regions.empty() ? 0 : 1]);
  return replaced(std::move(text), "{party}", seat_.committee);
}

std::string Unit::full_government() const {
  const std::string name = seat_.organ(seat_.government)[seat_.regions.empty() ? 0 : 1];
  return replaced(replaced(name, "政府", "人民政府"), "行署", "行政公署");
}

const std::string* Unit::local_name(const Department& department) const {
  const auto found = std::ranges::find_if(department.local_names, [&](const auto& name) {
    return std::ranges::find(seat_.regions, name.first) != seat_.regions.end();
  });
  return found == department.local_names.end() ? nullptr : &found->second;
}

AgencyRecord Unit::made(const Department& department, std::size_t variant) const {
  const std::string* local = variant == 0 ? local_name(department) : &department.variants[variant - 1].front();
  const std::string& short_name = local != nullptr ? *local : department.short_name;
  const bool as_short = local != nullptr || department.full_name.empty();
  AgencyRecord record;
  record.id = seat_.id + "/" + department.key;
  record.short_name = filled(short_name, false);
  record.full_name = filled(as_short ? short_name : department.full_name, true);
  record.english = english_of(department, seat_.kind);
  const auto add = [&](const std::string& alias) {
    std::string name = filled(alias, false);
    if (name != record.short_name && name != record.full_name) record.aliases.push_back(std::move(name));
  };
  if (local != nullptr) add(department.short_name);
  std::ranges::for_each(department.aliases, add);
  for (const std::vector<std::string>& names : department.variants) std::ranges::for_each(names, add);
  record.kind = department.kind;
  record.field = department.field;
  record.from = department.from;
  record.to = department.to;
  if (department.members_are_cities) record.members = ids_of_cities(seat_.place.province);
  record.confidence = department.confidence;
  return record;
}

AgencyRecord Unit::government() const {
  const bool provincial = seat_.place.level == PlaceLevel::province;
  AgencyRecord record;
  record.id = seat_.id + "/政府";
  record.short_name = seat_.organ(seat_.government).back();
  record.full_name = full_government();
  record.english = provincial ? "Provincial Government" : "Local Government";
  record.aliases = seat_.regions;
  record.kind = provincial ? AgencyKind::government_department : AgencyKind::city_government;
  record.field = "party-administration";
  record.confidence = "known";
  return record;
}

LineageEvent Unit::made(const LineageEvent& pattern) const {
  LineageEvent event = pattern;
  for (std::vector<std::string>* side : {&event.from, &event.to}) {
    std::erase_if(*side, [&](const std::string& key) { return !departments().find(seat_.kind, key); });
    for (std::string& key : *side) key.insert(0, seat_.id + "/");
  }
  return event;
}

const std::vector<LineageEvent>& Unit::events() const {
  const std::scoped_lock lock(mutex_);
  if (events_) return *events_;
  std::vector<LineageEvent> events;
  for (const DepartmentEvent& pattern : departments().events())
    if (pattern.at_seat[static_cast<std::size_t>(seat_.kind)])
      if (LineageEvent event = made(pattern.event); both_sides_exist(event)) events.push_back(std::move(event));
  events_ = std::make_unique<const std::vector<LineageEvent>>(std::move(events));
  return *events_;
}

} // namespace dutygraph
