#pragma once
/// The records and events of registry files, with the indexes that make names and ids quick to find. Never changes once
/// it is made, so that registries may share it.

#include "name.hpp"
#include <dutygraph/registry.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dutygraph {

class Book {
public:
  Book() = default;
  Book(std::vector<AgencyRecord> records, std::vector<LineageEvent> events);
  Book(Book&&) = default; ///< the indexes point into what is moved, so it cannot be copied
  Book& operator=(Book&&) = default;
  /// Both; what is above wins, as `Registry::with` says.
  [[nodiscard]] static Book joined(const Book& below, const Book& above);

  [[nodiscard]] std::span<const AgencyRecord> records() const { return records_; }
  [[nodiscard]] std::span<const LineageEvent> events() const { return events_; }
  [[nodiscard]] const AgencyRecord* find(std::string_view id) const;
  /// As `Registry::resolve` says of the records of files.
  [[nodiscard]] const AgencyRecord* resolve(const Written& written, std::optional<int> year) const;
  /// The record that bears exactly this name, of several the one that `year` or its short name decides for.
  [[nodiscard]] const AgencyRecord* named(const std::string& key, std::optional<int> year) const;
  [[nodiscard]] std::vector<const AgencyRecord*> nearest(std::string_view key, std::size_t limit) const;

private:
  void add(AgencyRecord record, std::size_t layer, std::vector<std::string> keys);
  void index();
  void index_names();
  void learn_prefixes();
  [[nodiscard]] std::vector<std::size_t> claimants(const std::vector<std::string>& keys) const;
  [[nodiscard]] const AgencyRecord* choose(std::vector<std::size_t> candidates, const std::vector<std::string>& keys,
                                           std::optional<int> year) const;
  [[nodiscard]] std::vector<std::string> restored(const std::string& key) const;
  [[nodiscard]] const AgencyRecord* resolve_city(const std::string& key, std::optional<int> year) const;

  std::vector<AgencyRecord> records_;
  std::vector<std::size_t> layer_; ///< of each record: how many registries lie under the one it came from
  std::vector<LineageEvent> events_;
  std::vector<std::vector<std::string>> keys_; ///< of each record's names, as `name_keys` gives them
  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_name_; ///< by the keys above
  std::vector<std::string> levels_;                                        ///< first characters of short names: 省
  std::vector<std::string> regions_; ///< what full names put before short ones: 辽宁

  /// Which keys have which characters, made when `nearest` first asks.
  struct Spelling;
  [[nodiscard]] const Spelling& spelling() const;
  mutable std::shared_ptr<const Spelling> spelling_;
};

} // namespace dutygraph
