/// The patterns of department names, sorted by what may stand before them.

#include "departments.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

using Claim = DepartmentNames::Claim;

void learn(DepartmentNames::Map& map, std::string_view name, Claim claim) {
  std::vector<Claim>& claims = map[std::string(name)];
  if (std::ranges::find(claims, claim.department, &Claim::department) == claims.end()) claims.push_back(claim);
}

bool learn_behind(DepartmentNames::Map& map, std::string_view prefix, std::string_view name, Claim claim) {
  if (!name.starts_with(prefix)) return false;
  learn(map, name.substr(prefix.size()), claim);
  return true;
}

void learn(DepartmentNames& names, std::string_view pattern, SeatKind seat, Claim claim) {
  const std::string name = government_key(at_seat(pattern, seat));
  if (pattern.starts_with('=')) return learn(names.alone, name, claim);
  if (learn_behind(names.government, "{gov}", name, claim)) return;
  if (learn_behind(names.government, "{region}政府", name, claim)) return;
  if (learn_behind(names.committee, "{party}", name, claim)) return;
  if (learn_behind(names.committee, "{partyfull}", name, claim)) return;
  learn(name.find('{') == std::string::npos ? names.plain : names.pattern, name, claim);
}

void learn(DepartmentNames& names, const Department& one, SeatKind seat, std::uint16_t number) {
  learn(names, one.short_name, seat, {number, 0});
  if (!one.full_name.empty()) learn(names, one.full_name, seat, {number, 0});
  for (const std::string& alias : one.aliases) learn(names, alias, seat, {number, 0});
  for (std::size_t variant = 0; variant < one.variants.size(); ++variant)
    for (const std::string& name : one.variants[variant])
      learn(names, name, seat, {number, static_cast<std::uint16_t>(variant + 1)});
  for (const auto& [place, name] : one.local_names) learn(names, name, seat, {number, 0});
}

DepartmentNames names_at(SeatKind seat, const std::vector<Department>& departments) {
  DepartmentNames names;
  for (std::size_t n = 0; n < departments.size(); ++n)
    if (departments[n].at_seat[static_cast<std::size_t>(seat)])
      learn(names, departments[n], seat, static_cast<std::uint16_t>(n));
  return names;
}

} // namespace

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  if (what.empty()) return text;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

std::string at_seat(std::string_view pattern, SeatKind seat) {
  if (pattern.starts_with('=')) pattern.remove_prefix(1);
  const bool provincial = seat == SeatKind::province || seat == SeatKind::autonomous_region;
  return replaced(std::string(pattern), "*", provincial ? "厅" : "局");
}

std::string government_key(std::string_view key) {
  constexpr std::string_view party = "中共";
  if (key.starts_with(party)) key.remove_prefix(party.size());
  return replaced(replaced(std::string(key), "人民政府", "政府"), "行政公署", "行署");
}

const DepartmentNames& Departments::names(SeatKind seat) const {
  Lazy& lazy = (*names_)[static_cast<std::size_t>(seat)];
  std::call_once(lazy.once, [&] { lazy.names = names_at(seat, all_); });
  return lazy.names;
}

} // namespace dutygraph
