#pragma once
/// Lists that stand on the lines below their label, a name or a bullet a line.

#include "clauses.hpp"
#include "tables.hpp"
#include <optional>

namespace dutygraph {

class ListReader {
public:
  ListReader(const Outline& outline, const BlockKeys& keys, const Tables& tables, const Lexicon& lexicon)
      : outline_(outline), keys_(keys), tables_(tables), lexicon_(lexicon) {}

  /// "Support Agencies:" and its list; nullopt where the block is no such label or nothing that names somebody follows.
  /// A label in the singular without a colon has one name. O(lines of the list).
  [[nodiscard]] std::optional<Site> below(std::size_t block) const;
  /// "Support Agencies: Department of Agriculture": names of offices on the lines right below go on with the list.
  void extend(Site& site) const;

private:
  struct Item {
    std::size_t first = 0; ///< block
    std::size_t last = 0;  ///< greater where the name is wrapped
  };
  [[nodiscard]] bool follows_list(std::size_t block) const;
  [[nodiscard]] bool is_item(std::size_t block) const;
  [[nodiscard]] std::size_t next(std::size_t block) const;
  [[nodiscard]] Item item_at(std::size_t block, bool wraps) const;
  [[nodiscard]] bool goes_on(std::size_t block, std::size_t next) const;
  [[nodiscard]] bool may_be_names(const Reading& reading) const;
  [[nodiscard]] bool is_office_line(std::size_t block) const;
  void take(Site& site, Item item, Reading&& reading) const;

  const Outline& outline_;
  const BlockKeys& keys_;
  const Tables& tables_;
  const Lexicon& lexicon_;
};

} // namespace dutygraph
