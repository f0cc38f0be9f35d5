#pragma once
/// The bodies of one government: the standard departments at one place.

#include "departments.hpp"
#include "places.hpp"
#include <map>

namespace dutygraph {

/// How a government's bodies are named.
struct Seat {
  SeatKind kind = SeatKind::province;
  Place place;
  std::string id;                   ///< 广东省; 省 where the place is not known
  std::string mark;                 ///< 省, 自治区, 市, 州, 县, 区 …
  std::vector<std::string> regions; ///< 恩施土家族苗族自治州, 恩施州; empty where the place is not known
  std::string stem;                 ///< 广东
  std::string government;           ///< 省政府
  std::string committee;            ///< 省委

  /// What may stand before a plain name: 省, 广东省, 广东.
  [[nodiscard]] std::vector<std::string> fronts() const;
  /// An organ by its mark and behind each name of the place: 省委, 广东省委.
  [[nodiscard]] std::vector<std::string> organ(const std::string& organ) const;
};

/// Safe to use from several threads. A department has one id and a record for each of its official names: what is
/// called 水务局 at a place keeps that name, and is one body with what is called 水利局. Records are made when first
/// asked for and stay where they are.
class Unit {
public:
  explicit Unit(Seat seat) : seat_(std::move(seat)) {}

  [[nodiscard]] const Seat& seat() const { return seat_; }
  /// The body that a name means; bare names only if allowed. nullptr where none, or more than one, fits.
  [[nodiscard]] const AgencyRecord* resolve(std::string_view key, std::optional<int> year, bool bare_too) const;
  /// The body whose name stands behind the place's name (教育厅 of 广东省教育厅), or behind its short one (广州海关).
  [[nodiscard]] const AgencyRecord* resolve_behind(std::string_view rest, bool whole, std::optional<int> year) const;
  /// By the key of a department, 政府 for the government itself; nullptr if there is none.
  [[nodiscard]] const AgencyRecord* find(std::string_view key) const;
  [[nodiscard]] std::vector<AgencyRecord> records() const;
  [[nodiscard]] const std::vector<LineageEvent>& events() const;

private:
  using Claim = DepartmentNames::Claim;
  using Claims = std::vector<Claim>;
  [[nodiscard]] Claims claims(const std::string& key, bool bare_too) const;
  [[nodiscard]] bool is_government(std::string_view key) const;
  [[nodiscard]] const AgencyRecord* choose(const Claims& claims, std::string_view key, std::optional<int> year) const;
  [[nodiscard]] const AgencyRecord* record(Claim claim) const;
  [[nodiscard]] AgencyRecord made(const Department& department, std::size_t variant) const;
  [[nodiscard]] const std::string* local_name(const Department& department) const;
  [[nodiscard]] std::string filled(std::string_view pattern, bool full) const;
  [[nodiscard]] LineageEvent made(const LineageEvent& pattern) const;
  [[nodiscard]] AgencyRecord government() const;
  [[nodiscard]] std::string full_government() const;

  Seat seat_;
  mutable std::mutex mutex_;
  mutable std::map<std::pair<std::uint16_t, std::uint16_t>, std::unique_ptr<const AgencyRecord>> records_;
  mutable std::unique_ptr<const std::vector<LineageEvent>> events_;
};

/// The unit of a place, or of some place of the level where its own name is not known. Kept for ever; unknown and
/// centre have none: nullptr.
[[nodiscard]] const Unit* unit_at(const Place& place);
/// The unit with this id, as `Seat` has it; nullptr if there is none.
[[nodiscard]] const Unit* unit_of(std::string_view id);

} // namespace dutygraph
