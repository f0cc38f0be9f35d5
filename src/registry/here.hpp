#pragma once
/// The place at which the names of a document are read.

#include "book.hpp"
#include "unit.hpp"
#include <shared_mutex>
#include <unordered_map>

namespace dutygraph {

/// The registries that ship. Each is read when first asked for.
[[nodiscard]] const Book& central_book();
[[nodiscard]] const std::shared_ptr<const Book>& provincial_book();
/// The province that `provincial_book` is of.
[[nodiscard]] bool has_own_book(const Place& place);

/// What an id of the centre or of a department at some place means; nullptr if none.
[[nodiscard]] const AgencyRecord* find_shipped(std::string_view id);
/// The events of the centre or of the place that an id is of; none for other ids.
[[nodiscard]] std::span<const LineageEvent> events_shipped(std::string_view id);

/// The body that a name means which says itself where it is: 广东省教育厅, 财政部. `near` is the place of the document.
[[nodiscard]] const AgencyRecord* resolve_elsewhere(const Written& name, std::optional<int> year, const Place& near);

struct NameHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};

struct Registry::Here {
  explicit Here(const Place& place);
  /// `files` are the records of files, which hold those of the province that has a book of its own.
  [[nodiscard]] const AgencyRecord* resolve(const Written& name, std::optional<int> year, const Book& files) const;
  /// What `resolve` said of a written name before; names are remembered up to some number.
  [[nodiscard]] std::optional<const AgencyRecord*> remembered(std::string_view written) const;
  void remember(std::string_view written, const AgencyRecord* record) const;
  /// All records and events there are here, those of files first.
  [[nodiscard]] const Book& everything(const Book& added, const Book& files) const;

  Place place;
  bool apart = false;             ///< a place whose government is not organised in the standard departments
  std::vector<const Unit*> units; ///< the governments whose bodies can be meant, nearest first

private:
  [[nodiscard]] const AgencyRecord* resolve_at(const Unit& unit, const Written& name, std::optional<int> year,
                                               const Book& files) const;
  [[nodiscard]] const AgencyRecord* resolve_centre(const Written& name, std::optional<int> year) const;
  [[nodiscard]] Book gathered(const Book& added, const Book& files) const;

  mutable std::once_flag once_;
  mutable Book everything_;
  mutable std::shared_mutex mutex_;
  mutable std::unordered_map<std::string, const AgencyRecord*, NameHash, std::equal_to<>> remembered_;
};

} // namespace dutygraph
