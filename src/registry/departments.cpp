#include "departments.hpp"
#include "parsed.hpp"
#include <fmt/format.h>

namespace dutygraph {
namespace {

constexpr std::string_view seat_letters = "PAMCT";

std::array<bool, seat_kinds> read_seats(ObjectReader& reader) {
  const std::string letters = reader.text("levels");
  std::array<bool, seat_kinds> seats{};
  for (std::size_t n = 0; n < seat_kinds; ++n)
    seats[n] = letters.empty() || letters.find(seat_letters[n]) != std::string::npos;
  if (letters.find_first_not_of(seat_letters) != std::string::npos)
    reader.refuse("levels", fmt::format("unknown level in {}", in_quotes(letters)), "some of P, A, M, C, T");
  return seats;
}

std::vector<std::vector<std::string>> read_variants(ObjectReader& reader) {
  std::vector<std::vector<std::string>> variants;
  for (std::size_t n = 0; n < reader.elements("variants").size(); ++n)
    if (auto names = reader.texts_within("variants", n); !names.empty()) variants.push_back(std::move(names));
  return variants;
}

Department read_department(const nlohmann::json& value, std::string pointer, Complaints& complaints) {
  ObjectReader reader(value, std::move(pointer),
                      {"key", "levels", "short", "full", "en", "aliases", "variants", "kind", "field", "from", "to",
                       "at", "members", "confidence"},
                      complaints);
  Department department;
  department.key = reader.required_text("key");
  department.at_seat = read_seats(reader);
  department.short_name = reader.required_text("short");
  department.full_name = reader.text("full");
  department.english = reader.text("en");
  department.aliases = reader.texts("aliases");
  department.variants = read_variants(reader);
  department.kind = read_agency_kind(reader);
  department.field = reader.text("field");
  department.from = reader.year("from");
  department.to = reader.year("to");
  department.local_names = reader.pairs("at");
  department.members_are_cities = reader.text("members") == "cities";
  department.confidence = read_confidence(reader);
  return department;
}

} // namespace

void Departments::read_departments(ObjectReader& reader, Complaints& complaints) {
  for (const nlohmann::json& value : reader.elements("agencies")) {
    const std::string pointer = fmt::format("/agencies/{}", all_.size());
    Department department = read_department(value, pointer, complaints);
    for (std::size_t seat = 0; seat < seat_kinds; ++seat)
      if (department.at_seat[seat] && !by_key_[seat].emplace(department.key, all_.size()).second)
        complaints.refuse(pointer + "/key", fmt::format("the key {} is taken by one above", in_quotes(department.key)),
                          "give it other levels, or a key of its own");
    all_.push_back(std::move(department));
  }
}

void Departments::check_keys(const nlohmann::json& value, const std::string& pointer, Complaints& complaints) {
  for (const char* side : {"from", "to"})
    for (const nlohmann::json& key : value.value(side, nlohmann::json::array()))
      if (key.is_string() && std::ranges::find(all_, key.get<std::string>(), &Department::key) == all_.end())
        complaints.refuse(pointer + "/" + side,
                          fmt::format("no agency has the key {}", in_quotes(key.get<std::string>())),
                          "add the agency, or correct the key");
}

void Departments::read_events(ObjectReader& reader, Complaints& complaints) {
  for (const nlohmann::json& value : reader.elements("lineage")) {
    const std::string pointer = fmt::format("/lineage/{}", events_.size());
    ObjectReader event(value, pointer, {"year", "kind", "from", "to", "levels", "note", "confidence"}, complaints);
    const auto seats = read_seats(event);
    events_.push_back({read_event(event), seats});
    if (!complaints.first()) check_keys(value, pointer, complaints);
  }
}

Result<Departments> Departments::parse(std::string_view json, std::string_view file_name) {
  const Result<nlohmann::json> document = parsed_json(json, file_name);
  if (!document) return Failure(document.error());
  Complaints complaints(json, file_name);
  Departments read;
  ObjectReader reader(*document, "", {"format", "version", "id", "title", "note", "agencies", "lineage"}, complaints);
  check_format(*document, reader, "dutygraph-template", "list of departments");
  read.read_departments(reader, complaints);
  read.read_events(reader, complaints);
  if (complaints.first()) return Failure(*complaints.first());
  return read;
}

std::optional<std::size_t> Departments::find(SeatKind seat, std::string_view key) const {
  const auto& keys = by_key_[static_cast<std::size_t>(seat)];
  const auto found = keys.find(std::string(key));
  return found == keys.end() ? std::nullopt : std::optional(found->second);
}

const Departments& departments() {
  static const Departments all = shipped("graphs/agencies/template.json", Departments::parse);
  return all;
}

} // namespace dutygraph
