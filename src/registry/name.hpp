#pragma once
/// How written names are made to meet.

#include <dutygraph/registry.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// The key under which a name is kept and looked up: normalised as a line is (Simplified script, ASCII brackets),
/// without blanks, Latin letters small. Two names are the same name if their keys are equal.
[[nodiscard]] std::string name_key(std::string_view name);

/// The key without a trailing 等 and without second names in brackets at its end; never empty if the key is not.
[[nodiscard]] std::string bare_name(std::string_view key);

/// A written name in the two forms that are looked up.
struct Written {
  std::string key;
  std::string bare;
  explicit Written(std::string_view name) : key(name_key(name)), bare(bare_name(key)) {}
};

/// Keys of the short name, the full name and the aliases, in this order, each once; empty names are left out.
[[nodiscard]] std::vector<std::string> name_keys(const AgencyRecord& record);

/// What a city government may be called, from any of its forms: 沈阳, 沈阳市, 沈阳市政府, 沈阳市人民政府.
[[nodiscard]] std::vector<std::string> city_forms(std::string_view key);

/// Do two stages share more than the year in which one becomes the other? Absent years are open ends.
[[nodiscard]] bool overlap(const AgencyRecord& one, const AgencyRecord& other);
[[nodiscard]] bool in_force(const AgencyRecord& record, int year);

} // namespace dutygraph
