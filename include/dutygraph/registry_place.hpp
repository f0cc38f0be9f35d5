#pragma once
/// Places of government: the centre, the provinces, the cities and the counties, and which of them a document is of.
///
/// The 34 units of province level and all units of prefecture level are known by name; counties are recognised by the
/// form of their names (X县, X区, X旗, and X市 where no city is called so).

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// The level of a government. `city` is every unit of prefecture level (自治州, 地区 and 盟 too), `county` every one of
/// county level; 北京, 天津, 上海 and 重庆 are provinces.
enum class PlaceLevel : std::uint8_t { unknown, centre, province, city, county };
[[nodiscard]] std::string_view word(PlaceLevel level);

/// One government's place, by the full names of the units it lies in: {city, "广东省", "广州市", ""}. Names below the
/// level are empty; names at or above it are empty where nothing tells them ({province, "", "", ""}: some province).
struct Place {
  PlaceLevel level = PlaceLevel::unknown;
  std::string province;
  std::string city;
  std::string county;
  bool operator==(const Place&) const = default;
};
/// "广东省广州市", "中央" for the centre, "" where no name is known.
[[nodiscard]] std::string label(const Place& place);

/// The place of a document, from its head: title, document number, issuer, salutation and first lines, each on a line
/// of its own, in any order. What counts, from the strongest: who issues it (沈阳市人民政府办公室关于…, 国务院办公厅);
/// a document number that has a line to itself (粤府办〔2016〕1号, 国发〔2016〕1号); a title that begins with a place
/// (《辽宁省…》); whom it is sent to (各市人民政府，省政府各厅委); the place that is named first. Level unknown where
/// nothing tells. Costs a few lookups a character; only the first 16 KiB are read.
[[nodiscard]] Place place_of(std::string_view head);
/// The same, of lines that are in normal form already and not empty.
[[nodiscard]] Place place_of(const std::vector<std::string_view>& lines);

/// The place with this name, in any of the usual forms: 广东, 广东省, 广州市, 广东省广州市天河区, 恩施州; 中央 and
/// 国务院 are the centre. nullopt if no place is called so.
[[nodiscard]] std::optional<Place> place_named(std::string_view name);

} // namespace dutygraph
