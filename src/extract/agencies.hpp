#pragma once
/// Agency lists to names, for the sources of this room.
#include "cursor.hpp"
#include "vocabulary.hpp"
#include <dutygraph/extract.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dutygraph {

/// What is known of one name.
struct NameFacts {
  const AgencyRecord* record = nullptr;        ///< the registry's, if it knows the name
  bool known = false;                          ///< to the registry or to the document's own lists
  bool complete = false;                       ///< of the form of a whole name
  bool plausible = false;                      ///< known, or of the form of a name
  bool single = false;                         ///< as an item of a list it is one name and no more
  std::uint32_t number = 0;                    ///< of the name, in the lexicon
  mutable std::optional<std::uint32_t> agency; ///< the number of its agency, once it was asked for
};

/// Which names are known: those of a registry, and those that stand alone between separators elsewhere in the document.
class Lexicon {
public:
  Lexicon(const Registry& registry, const Vocabulary& words) : registry_(&registry), words_(&words) {}

  [[nodiscard]] const Vocabulary& words() const { return *words_; }
  /// What is known of a name, found out once. Valid until the lexicon is settled. O(length).
  [[nodiscard]] const NameFacts& facts(std::string_view name) const;
  [[nodiscard]] const AgencyRecord* record(std::string_view name) const { return facts(name).record; }
  [[nodiscard]] bool knows(std::string_view name) const { return facts(name).known; }
  /// Says that the name, as an item of a list, is one name and no more.
  void note_single(std::string_view name) const;
  [[nodiscard]] bool is_single(std::string_view name) const;
  /// A number that all names of one agency share: of its record's id, or of its full name.
  [[nodiscard]] std::uint32_t agency_number(std::string_view name) const;
  /// Whether the document's own lists taught the name. O(1), without the registry.
  [[nodiscard]] bool learnt(std::string_view name) const { return seen_.contains(name); }
  /// Learns the names of a list that cannot be read in two ways.
  void learn(std::string_view list);
  /// After the last list: which compounds (Parks and Recreation) are names.
  void settle();
  /// A second name that stands in brackets behind a first: 「Department of Public Works (DPW)」.
  void learn_alias(std::string_view alias, std::string_view name);
  /// The full name that an abbreviation stands for in this document; the name itself where none is known.
  [[nodiscard]] std::string_view full_name(std::string_view name) const;

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  void learn_latin(std::string_view list);
  [[nodiscard]] NameFacts find_facts(std::string_view name) const;

  const Registry* registry_;
  const Vocabulary* words_;
  Map<int> waiting_;
  std::vector<std::string> compounds_;
  std::unordered_set<std::string, Hash, std::equal_to<>> seen_;
  Map<std::string> aliases_;
  mutable Map<NameFacts> facts_;
};

/// As the public split_agencies, with what the rest of the document taught.
[[nodiscard]] AgencyList split_agencies(std::string_view list, const Lexicon& lexicon);

/// Lists in Latin script: commas, "and", slashes, bullets; English and Vietnamese names.
[[nodiscard]] AgencyList split_latin(std::string_view list, const Lexicon& lexicon);
/// Whether a text is written in Latin script.
[[nodiscard]] bool is_latin(std::string_view text);
/// Whether a Latin text can be an agency: capitalised, short, no sentence.
[[nodiscard]] bool latin_plausible(std::string_view name);
/// Whether every name of a list is an agency's by its own form, or by that of capitals behind a word that says who.
[[nodiscard]] bool latin_offices(std::string_view list, std::string_view word, const Lexicon& lexicon);

/// Known, or of the form of a name.
[[nodiscard]] inline bool plausible(std::string_view name, const Lexicon& lexicon) {
  return lexicon.facts(name).plausible;
}

} // namespace dutygraph
