#pragma once
/// What is known of agencies beyond a document: names, aliases, kinds, policy fields, years and lineage.
///
/// One record is one named stage of a body: a rename ends a record and begins another, joined by a LineageEvent.
/// Written names resolve to at most one record. Registries are JSON ("format": "dutygraph-registry"); the files of
/// graphs/agencies are compiled into the library. See docs/registry.md.

#include <dutygraph/plan.hpp>
#include <dutygraph/registry_place.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
[[nodiscard]] std::optional<EventKind> event_kind_from(std::string_view word);

/// A policy field with its names and its colour in every picture ("#rrggbb").
struct PolicyField {
  std::string_view key;
  std::string_view english;
  std::string_view chinese;
  std::string_view colour;
};
/// The twelve policy fields in their fixed order (the order of legends), and "other" at the end. The colours are of
/// middle lightness and stay apart for red- and green-blind eyes. O(1).
[[nodiscard]] std::span<const PolicyField> policy_fields();
/// The field with this key; for an empty or unknown key a neutral grey one named "other".
[[nodiscard]] const PolicyField& policy_field(std::string_view key);
/// The name of an agency kind in the language "en" or "zh"; any other language is taken as "en".
[[nodiscard]] std::string_view kind_name(AgencyKind kind, std::string_view language);

class Book; // the tables of a registry, shared between copies
struct Written;

class Registry {
public:
  Registry();
  /// What is compiled into the library: the registry of Liaoning (its `records`), and, read when first asked for, the
  /// organs of the centre and the standard departments of every place.
  [[nodiscard]] static const Registry& builtin();
  /// Parses and checks one registry file: unique ids, members and events that name known ids, one record per normalised
  /// name and time, no circle of successors. The first fault found is returned, with its line and column. O(bytes).
  [[nodiscard]] static Result<Registry> parse(std::string_view json, std::string_view file_name);
  /// The same for a file that adds to `base`: its members and events may name ids of `base` too. The result holds the
  /// file's own entries; join them with `base.with(result)`.
  [[nodiscard]] static Result<Registry> parse(std::string_view json, std::string_view file_name, const Registry& base);
  /// This registry with the records and events of `other` added. A record of `other` takes the place of one with its
  /// id; a name claimed on both sides, in years that overlap, means the one in `other`.
  [[nodiscard]] Registry with(const Registry& other) const;
  /// The registry for the documents of one place: what is to be asked when names of such a document are resolved.
  /// A bare or marked name (教育局, 市教育局, 省发改委) means, in this order: what the registries added with `with`
  /// say; a body of the place's own government, then of those above it, city, province, centre (the registry that ships
  /// for the province, or else the standard departments at the place, with ids such as "广东省/教育"). A name that says
  /// where (广东省教育厅, 广州市教育局, 财政部, 国家发展改革委) means that body in a document of any place. At a place
  /// that is not known no province's registry is used. Use it like this, once a document:
  ///
  ///     const Registry here = registry.at(place_of(head));
  ///     const AgencyRecord* record = here.resolve("省教育厅", year); // valid as long as `registry` or `here` is
  ///
  /// Plans of several places go together: `find`, `successor` and `lineage` of the registry itself know the ids of all
  /// places. A registry that does not come from `builtin` has nothing to add and is returned as it is. Shares what it
  /// does not change: O(1).
  [[nodiscard]] Registry at(const Place& place) const;

  /// Records and events of the files. Of a registry at a place: all that names in its documents can mean without saying
  /// where, the nearest first (gathered when first asked for).
  [[nodiscard]] std::span<const AgencyRecord> records() const;
  [[nodiscard]] std::span<const LineageEvent> events() const;
  /// Record with this id, or nullptr; ids of the centre (cn-mof) and of departments at any place (广州市/教育) too.
  /// O(1).
  [[nodiscard]] const AgencyRecord* find(std::string_view id) const;
  /// The record that a written name means. At a place (`at`) as said there; without one the records of files are asked
  /// first, then names that say where they belong. Among the records of files is tried in turn, until one fits: the
  /// normalised name (short, full, alias); the same without a trailing 等 and without second names in brackets; with an
  /// elided prefix restored (财政厅 for 省财政厅, 组织部 for 省委组织部) or the name of the region added or taken away
  /// (辽宁省农委); another form of a city's name (沈阳, 沈阳市, 沈阳市人民政府). Prefixes and region are learnt from
  /// the records. Where one name serves several records, the stage in force in `year` is meant, then the record whose
  /// short name it is. nullptr where no record, or more than one, fits. Departments have a record for each of their
  /// official names, all with one id: `find(id)` gives the usual one. O(length).
  [[nodiscard]] const AgencyRecord* resolve(std::string_view written, std::optional<int> year = {}) const;
  /// Records (of those that `records` gives) whose names are nearest to `written`: "did you mean". Edit distance over
  /// characters, at most 3 and less than half of the longer name; best first, ties in their order.
  /// Texts over 200 bytes are no names and near to none. O(names + near names x length^2).
  [[nodiscard]] std::vector<const AgencyRecord*> nearest(std::string_view written, std::size_t limit = 3) const;

  /// The one body that carries on an ended body's whole duties: along rename and merge events only. nullopt where
  /// none, where the duties went to several, or where the body ended in a split or was abolished. The event's year is
  /// given beside it; `event` points into this registry. Steps never lead round in a circle within what one `parse`
  /// saw. O(events).
  struct Step {
    std::string id;
    int year = 0;
    const LineageEvent* event = nullptr;
  };
  [[nodiscard]] std::optional<Step> successor(std::string_view id) const;
  /// The family of a body in order of year (then of the registry): every event that touches the body, a forerunner or a
  /// later bearer of its duties, these being joined to it by renames, merges, splits and abolitions, followed backwards
  /// or forwards only. Transfers and creations that touch one of them are listed but not followed. Pointers into this
  /// registry. O(events x bodies of the family).
  [[nodiscard]] std::vector<const LineageEvent*> lineage(std::string_view id) const;

private:
  struct Here;
  explicit Registry(std::shared_ptr<const Book> book) : book_(book), added_(std::move(book)) {}
  [[nodiscard]] const AgencyRecord* resolve_here(const Written& name, std::optional<int> year) const;
  [[nodiscard]] std::vector<const LineageEvent*> events_near(std::string_view id) const;

  std::shared_ptr<const Book> book_;  ///< the records of files: those that ship with a province, and those added
  std::shared_ptr<const Book> added_; ///< the added ones alone
  std::shared_ptr<const Here> here_;  ///< the place at which names are read, if `at` gave one
  bool ships_ = false;                ///< the centre and the standard departments belong to it
};

} // namespace dutygraph
