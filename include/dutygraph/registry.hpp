#pragma once
/// What is known of agencies beyond a document: names, aliases, kinds, policy fields, years and lineage.
///
/// One record is one named stage of a body: a rename ends a record and begins another, joined by a LineageEvent.
/// Written names resolve to at most one record. Registries are JSON ("format": "dutygraph-registry"); the ones in
/// graphs/agencies are compiled into the library.

#include <dutygraph/plan.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dutygraph {

struct AgencyRecord {
  std::string id;
  std::string short_name; ///< canonical name in every table and picture
  std::string full_name;
  std::string english;
  std::vector<std::string> aliases;
  AgencyKind kind = AgencyKind::unknown;
  std::string field;
  std::optional<int> from; ///< first and last year of this stage; absent: unknown or open
  std::optional<int> to;
  std::vector<std::string> members; ///< of a collective, record ids; empty where not known
  std::string confidence;           ///< "sourced", "known", "guess"
  bool operator==(const AgencyRecord&) const = default;
};

enum class EventKind : std::uint8_t { rename, merge, split, transfer, create, abolish };

/// In rename, merge, split and abolish the `from` bodies end (a merge may be into a body that was there before); in
/// transfer and create they live on.
struct LineageEvent {
  int year = 0;
  EventKind kind = EventKind::rename;
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::string note;
  std::string confidence;
  std::string source;
  bool operator==(const LineageEvent&) const = default;
};
[[nodiscard]] std::string_view word(EventKind kind);

/// A policy field with its names and its colour in every picture ("#rrggbb").
struct PolicyField {
  std::string_view key;
  std::string_view english;
  std::string_view chinese;
  std::string_view colour;
};
/// The policy fields in their fixed order (the order of legends). O(1).
[[nodiscard]] std::span<const PolicyField> policy_fields();
/// The field with this key; for an empty or unknown key a neutral grey one named "other".
[[nodiscard]] const PolicyField& policy_field(std::string_view key);
/// The name of an agency kind in the language "en" or "zh".
[[nodiscard]] std::string_view kind_name(AgencyKind kind, std::string_view language);

class Registry {
public:
  Registry() = default;
  /// All registries compiled into the library, parsed once.
  [[nodiscard]] static const Registry& builtin();
  /// Parses and checks one registry file: unique ids, events that name known ids, one record per normalised name.
  [[nodiscard]] static Result<Registry> parse(std::string_view json, std::string_view file_name);
  /// This registry with the records and events of `other` added; on a conflict of names `other` wins.
  [[nodiscard]] Registry with(const Registry& other) const;

  [[nodiscard]] std::span<const AgencyRecord> records() const { return records_; }
  [[nodiscard]] std::span<const LineageEvent> events() const { return events_; }
  /// Record with this id, or nullptr.
  [[nodiscard]] const AgencyRecord* find(std::string_view id) const;
  /// The record that a written name means: exact match of the normalised name (short, full, alias), then without the
  /// second name in brackets, then with an elided prefix restored (财政厅 for 省财政厅). `year` prefers the stage in
  /// force where one name serves two. nullptr where no record, or more than one, fits.
  [[nodiscard]] const AgencyRecord* resolve(std::string_view written, std::optional<int> year = {}) const;
  /// Records whose names are nearest to `written` (edit distance over characters, at most 3), best first: "did you
  /// mean".
  [[nodiscard]] std::vector<const AgencyRecord*> nearest(std::string_view written, std::size_t limit = 3) const;

  /// The one body that carries on an ended body's whole duties: along rename and merge events only. nullopt where
  /// none or where it was split. The event's year is given beside it.
  struct Step {
    std::string id;
    int year = 0;
    const LineageEvent* event = nullptr;
  };
  [[nodiscard]] std::optional<Step> successor(std::string_view id) const;
  /// Every event that touches the body or a body joined to it through events, in order of year.
  [[nodiscard]] std::vector<const LineageEvent*> lineage(std::string_view id) const;

private:
  void index();
  std::vector<AgencyRecord> records_;
  std::vector<LineageEvent> events_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

} // namespace dutygraph
