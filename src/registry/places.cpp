#include "places.hpp"
#include "embedded.hpp"
#include "parsed.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace dutygraph {
namespace {

/// Words for units at the end of their names; 特别行政区 before 区.
constexpr std::string_view unit_words[] = {"特别行政区", "自治区", "自治州", "地区", "林区", "省", "市", "盟", "县"};

std::string_view without_unit(std::string_view name) {
  for (const std::string_view word : unit_words)
    if (name.size() > word.size() && name.ends_with(word)) return name.substr(0, name.size() - word.size());
  return name;
}

/// 恩施|土家族苗族自治州: what stands before the bar is the short name.
KnownPlace read_name(std::string_view written) {
  KnownPlace place;
  const std::size_t bar = written.find('|');
  place.name = std::string(written);
  if (bar != std::string_view::npos) place.name.erase(bar, 1);
  place.short_name = bar != std::string_view::npos ? written.substr(0, bar) : without_unit(written);
  place.usual_name = bar != std::string_view::npos ? place.short_name + "州" : place.name;
  return place;
}

} // namespace

std::string_view first_character(std::string_view utf8) {
  std::size_t length = std::min<std::size_t>(1, utf8.size());
  while (length < utf8.size() && (static_cast<unsigned char>(utf8[length]) & 0xC0U) == 0x80U) ++length;
  return utf8.substr(0, length);
}

std::size_t PlaceList::add(KnownPlace place) {
  places_.push_back(std::move(place));
  by_name_.emplace(places_.back().name, places_.size() - 1);
  return places_.size() - 1;
}

void PlaceList::read_cities(ObjectReader& reader, const KnownPlace& province) {
  for (const std::string& written : reader.texts("cities")) {
    KnownPlace city = read_name(written);
    city.place = {PlaceLevel::city, province.name, city.name, ""};
    city.apart = province.apart;
    add(std::move(city));
  }
  for (const std::string& written : reader.texts("counties")) {
    KnownPlace county = read_name(written);
    county.place = {PlaceLevel::county, province.name, "", county.name};
    add(std::move(county));
  }
}

void PlaceList::read_former(ObjectReader& reader, const KnownPlace& province) {
  for (const auto& [old, now] : reader.pairs("former")) {
    const KnownPlace* heir = find(now);
    KnownPlace former = read_name(old);
    former.place = heir != nullptr ? heir->place : Place{PlaceLevel::city, province.name, old, ""};
    former.dissolved = heir == nullptr;
    if (heir == nullptr && !now.empty())
      reader.refuse("former/" + old, fmt::format("no place is called {}", in_quotes(now)), "add it to the cities");
    add(std::move(former));
  }
}

void PlaceList::read_province(const nlohmann::json& value, const std::string& pointer, Complaints& complaints) {
  ObjectReader reader(value, pointer, {"name", "short", "sign", "numbers", "cities", "counties", "former", "apart"},
                      complaints);
  KnownPlace province;
  province.name = province.usual_name = reader.required_text("name");
  province.short_name = reader.required_text("short");
  province.apart = reader.flag("apart");
  province.municipality = province.name.ends_with("市");
  province.place = {PlaceLevel::province, province.name, "", ""};
  const std::size_t index = add(province);
  for (std::string& number : reader.texts("numbers")) by_number_.emplace(std::move(number), index);
  read_cities(reader, province);
  read_former(reader, province);
}

void PlaceList::read_list(ObjectReader& reader) {
  for (const std::string& name : reader.texts("subprovincial")) {
    const auto city = by_name_.find(name);
    if (city != by_name_.end())
      places_[city->second].subprovincial = true;
    else
      reader.refuse("subprovincial", fmt::format("no place is called {}", in_quotes(name)), "add it to the cities");
  }
  for (const auto& [number, name] : reader.pairs("city-numbers")) {
    const auto city = by_name_.find(name);
    if (city != by_name_.end())
      by_number_.emplace(number, city->second);
    else
      reader.refuse("city-numbers/" + number, fmt::format("no place is called {}", in_quotes(name)), "add it");
  }
}

void PlaceList::index() {
  std::vector<Name> names;
  std::unordered_set<std::string> known;
  const auto learn = [&](const std::string& text, std::size_t place, bool whole) {
    if (!text.empty() && known.insert(text).second) names.push_back({text, place, whole});
  };
  for (std::size_t n = 0; n < places_.size(); ++n) {
    learn(places_[n].name, n, true);
    learn(places_[n].usual_name, n, true);
  }
  for (const PlaceLevel level : {PlaceLevel::province, PlaceLevel::city})
    for (std::size_t n = 0; n < places_.size(); ++n)
      if (places_[n].place.level == level) learn(places_[n].short_name, n, false);
  std::ranges::stable_sort(names, std::greater(), [](const Name& name) { return name.text.size(); });
  by_first_ = {std::move(names), [](const Name& name) { return opening_key(name.text); }};
}

Result<PlaceList> PlaceList::parse(std::string_view json, std::string_view file_name) {
  const Result<nlohmann::json> document = parsed_json(json, file_name);
  if (!document) return Failure(document.error());
  Complaints complaints(json, file_name);
  PlaceList list;
  ObjectReader reader(*document, "",
                      {"format", "version", "id", "title", "note", "provinces", "subprovincial", "city-numbers"},
                      complaints);
  check_format(*document, reader, "dutygraph-places", "list of places");
  for (const nlohmann::json& province : reader.elements("provinces"))
    list.read_province(province, fmt::format("/provinces/{}", &province - reader.elements("provinces").data()),
                       complaints);
  list.read_list(reader);
  list.index();
  if (complaints.first()) return Failure(*complaints.first());
  return list;
}

const KnownPlace* PlaceList::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : &places_[found->second];
}

const KnownPlace* PlaceList::by_number(std::string_view number) const {
  const KnownPlace* best = nullptr;
  for (const auto& [beginning, place] : by_number_) // in order, so that a longer one comes later
    if (number.starts_with(beginning)) best = &places_[place];
  return best;
}

std::optional<PlaceList::Found> PlaceList::at_start(std::string_view text) const {
  if (text.empty()) return std::nullopt;
  for (const Name& name : by_first_.at(opening_key(text)))
    if (text.starts_with(name.text)) return Found{&places_[name.place], name.text.size(), name.whole};
  return std::nullopt;
}

const PlaceList& place_list() {
  static const PlaceList list = shipped("graphs/agencies/places.json", PlaceList::parse);
  return list;
}

} // namespace dutygraph
