#pragma once
/// The standard departments below the centre (graphs/agencies/template.json): what bodies every province, city and
/// county has, how their names are made, and what the reforms made of them.

#include "reader.hpp"
#include <array>
#include <cstdint>
#include <dutygraph/registry.hpp>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace dutygraph {

/// The kinds of governments that name their departments differently.
enum class SeatKind : std::uint8_t { province, autonomous_region, municipality, city, county };
constexpr std::size_t seat_kinds = 5;

/// One body as graphs/agencies/template.json has it; names are patterns, as the note there says.
struct Department {
  std::string key;
  std::array<bool, seat_kinds> at_seat{};
  std::string short_name;
  std::string full_name;
  std::string english;
  std::vector<std::string> aliases;
  std::vector<std::vector<std::string>> variants; ///< other official names, each followed by its abbreviations
  AgencyKind kind = AgencyKind::unknown;
  std::string field;
  std::optional<int> from;
  std::optional<int> to;
  bool members_are_cities = false;
  std::vector<std::pair<std::string, std::string>> local_names; ///< place and the short name there
  std::string confidence;
};

struct DepartmentEvent {
  LineageEvent event; ///< with keys of departments for ids
  std::array<bool, seat_kinds> at_seat{};
};

/// Where the names of departments lead, for one kind of seat. Keys are patterns without what stands before them.
struct DepartmentNames {
  /// Variant 0 is the name that most places use, variant n the n-th of the others.
  struct Claim {
    std::uint16_t department = 0;
    std::uint16_t variant = 0;
  };
  using Map = std::unordered_map<std::string, std::vector<Claim>>;
  Map plain;      ///< 教育厅: alone, or behind 省, 广东省, 广东
  Map government; ///< 办公厅, behind 省政府, 广东省政府
  Map committee;  ///< 组织部, behind 省委, 广东省委
  Map alone;      ///< 有关部门: alone, no more
  Map pattern;    ///< 团{mark}委
};

class Departments {
public:
  [[nodiscard]] static Result<Departments> parse(std::string_view json, std::string_view file_name);

  [[nodiscard]] const std::vector<Department>& all() const { return all_; }
  [[nodiscard]] const std::vector<DepartmentEvent>& events() const { return events_; }
  /// The department with this key at this kind of seat; nullopt if none.
  [[nodiscard]] std::optional<std::size_t> find(SeatKind seat, std::string_view key) const;
  /// Made when first asked for. Safe to call from several threads.
  [[nodiscard]] const DepartmentNames& names(SeatKind seat) const;

private:
  struct Lazy {
    std::once_flag once;
    DepartmentNames names;
  };
  void read_departments(ObjectReader& reader, Complaints& complaints);
  void read_events(ObjectReader& reader, Complaints& complaints);
  void check_keys(const nlohmann::json& value, const std::string& pointer, Complaints& complaints);

  std::vector<Department> all_;
  std::vector<DepartmentEvent> events_;
  std::array<std::unordered_map<std::string, std::size_t>, seat_kinds> by_key_;
  std::shared_ptr<std::array<Lazy, seat_kinds>> names_ = std::make_shared<std::array<Lazy, seat_kinds>>();
};

/// The departments that are compiled in.
[[nodiscard]] const Departments& departments();

/// A pattern with 厅 or 局 in it, and without the mark for "alone".
[[nodiscard]] std::string at_seat(std::string_view pattern, SeatKind seat);
/// A key in which names of a government's bodies meet: 人民政府 as 政府, 行政公署 as 行署, without 中共.
[[nodiscard]] std::string government_key(std::string_view key);
[[nodiscard]] std::string replaced(std::string text, std::string_view what, std::string_view by);

} // namespace dutygraph
