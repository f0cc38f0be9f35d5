#pragma once
/// Agency lists to names, for the sources of this room.
#include "cursor.hpp"
#include <dutygraph/extract.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dutygraph {

/// Which names are known: those of a registry, and those that stand alone between separators elsewhere in the document.
class Lexicon {
public:
  explicit Lexicon(const Registry& registry) : registry_(&registry) {}

  /// The registry's record of a name (nullptr if none), looked up once.
  [[nodiscard]] const AgencyRecord* record(std::string_view name) const;
  [[nodiscard]] bool knows(std::string_view name) const;
  /// Learns the names of a list that cannot be read in two ways.
  void learn(std::string_view list);

private:
  const Registry* registry_;
  std::unordered_set<std::string> seen_;
  mutable std::unordered_map<std::string, const AgencyRecord*> records_;
};

/// As the public split_agencies, with what the rest of the document taught.
[[nodiscard]] AgencyList split_agencies(std::string_view list, const Lexicon& lexicon);

/// Known, or of the form of a name.
[[nodiscard]] bool plausible(std::string_view name, const Lexicon& lexicon);

} // namespace dutygraph
