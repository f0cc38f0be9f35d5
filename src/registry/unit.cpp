#include "unit.hpp"
#include "name.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

constexpr std::string_view government_itself = "政府";

bool in_force(const Department& department, int year) {
  return department.from.value_or(year) <= year && year <= department.to.value_or(year);
}

using Claim = DepartmentNames::Claim;

/// The number that no department has.
std::uint16_t of_government() { return static_cast<std::uint16_t>(departments().all().size()); }

/// Keeps those that pass, unless none would be left.
template <class Passes>
void prefer(std::vector<Claim>& claims, Passes passes) {
  if (std::ranges::any_of(claims, passes)) std::erase_if(claims, [&](Claim one) { return !passes(one); });
}

void take(const DepartmentNames::Map& names, const std::string& name, std::vector<Claim>& claims) {
  if (const auto found = names.find(name); found != names.end())
    for (const Claim one : found->second)
      if (std::ranges::find(claims, one.department, &Claim::department) == claims.end()) claims.push_back(one);
}

void take_behind(const DepartmentNames::Map& names, const std::vector<std::string>& prefixes, std::string_view name,
                 std::vector<Claim>& claims) {
  for (const std::string& prefix : prefixes)
    if (!prefix.empty() && name.size() > prefix.size() && name.starts_with(prefix))
      take(names, std::string(name.substr(prefix.size())), claims);
}

/// `name` with the first `what` in it replaced by `by`.
std::string with_first(std::string name, std::string_view what, std::string_view by) {
  if (const std::size_t at = what.empty() ? std::string::npos : name.find(what); at != std::string::npos)
    name.replace(at, what.size(), by);
  return name;
}

} // namespace

std::vector<std::string> Seat::organ(const std::string& organ) const {
  std::vector<std::string> names{organ};
  for (const std::string& region : regions)
    names.push_back(region.substr(0, region.ends_with(mark) ? region.size() - mark.size() : region.size()) + organ);
  return names;
}

std::vector<std::string> Seat::fronts() const {
  std::vector<std::string> names{mark};
  names.insert(names.end(), regions.begin(), regions.end());
  names.push_back(stem);
  constexpr std::string_view new_area = "新区";
  if (!regions.empty() && regions.front().ends_with(new_area)) names.emplace_back(new_area);
  return names;
}

bool Unit::is_government(std::string_view key) const {
  const std::vector<std::string> names = seat_.organ(seat_.government);
  return std::ranges::find(names, key) != names.end() || std::ranges::find(seat_.regions, key) != seat_.regions.end();
}

Unit::Claims Unit::claims(const std::string& key, bool bare_too) const {
  const DepartmentNames& names = departments().names(seat_.kind);
  Claims claims;
  take(names.alone, key, claims);
  if (bare_too) take(names.plain, key, claims);
  take_behind(names.plain, seat_.fronts(), key, claims);
  take_behind(names.government, seat_.organ(seat_.government), key, claims);
  take_behind(names.committee, seat_.organ(seat_.committee), key, claims);
  if (bare_too) take_behind(names.committee, {seat_.committee.substr(seat_.mark.size())}, key, claims);
  const std::string& stem = seat_.stem.empty() ? seat_.mark : seat_.stem;
  for (const std::string& region : seat_.regions.empty() ? std::vector{seat_.mark} : seat_.regions)
    take(names.pattern, with_first(key, region, "{region}"), claims);
  take(names.pattern, with_first(key, stem, "{stem}"), claims);
  take(names.pattern, with_first(key, seat_.mark, "{mark}"), claims);
  return claims;
}

const AgencyRecord* Unit::choose(const Claims& found, std::string_view key, std::optional<int> year) const {
  Claims claims = found;
  const std::vector<Department>& all = departments().all();
  if (claims.size() > 1 && year) prefer(claims, [&](Claim one) { return in_force(all[one.department], *year); });
  if (claims.size() > 1)
    prefer(claims, [&](Claim one) {
      const std::string own = government_key(record(one)->short_name);
      return own.ends_with(key) || key.ends_with(own);
    });
  return claims.size() == 1 ? record(claims.front()) : nullptr;
}

const AgencyRecord* Unit::resolve(std::string_view name, std::optional<int> year, bool bare_too) const {
  const std::string key = government_key(name);
  if (key.empty()) return nullptr;
  if (is_government(key)) return find(government_itself);
  return choose(claims(key, bare_too), key, year);
}

const AgencyRecord* Unit::resolve_behind(std::string_view rest, bool whole, std::optional<int> year) const {
  if (seat_.regions.empty()) return nullptr;
  return resolve((whole ? seat_.regions.front() : seat_.stem) + std::string(rest), year, false);
}

const AgencyRecord* Unit::find(std::string_view key) const {
  if (key == government_itself) return record({of_government(), 0});
  const auto department = departments().find(seat_.kind, key);
  return department ? record({static_cast<std::uint16_t>(*department), 0}) : nullptr;
}

const AgencyRecord* Unit::record(Claim claim) const {
  const std::scoped_lock lock(mutex_);
  std::unique_ptr<const AgencyRecord>& record = records_[{claim.department, claim.variant}];
  if (!record && claim.department == of_government()) record = std::make_unique<const AgencyRecord>(government());
  if (!record)
    record = std::make_unique<const AgencyRecord>(made(departments().all()[claim.department], claim.variant));
  return record.get();
}

std::vector<AgencyRecord> Unit::records() const {
  std::vector<AgencyRecord> records{*find(government_itself)};
  const std::vector<Department>& all = departments().all();
  for (std::size_t n = 0; n < all.size(); ++n)
    if (all[n].at_seat[static_cast<std::size_t>(seat_.kind)])
      records.push_back(*record({static_cast<std::uint16_t>(n), 0}));
  return records;
}

} // namespace dutygraph
