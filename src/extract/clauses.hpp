#pragma once
/// Where the clauses of a block stand and what they say.
#include "agencies.hpp"
#include "vocabulary.hpp"
#include <dutygraph/document.hpp>
#include <dutygraph/extract.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

/// One list of a clause with the role word it goes with.
struct RoleGroup {
  Duty duty = Duty::responsible;
  std::string word;
  Range names; ///< bytes of the normal form
  AgencyList list;
  std::uint16_t dialect = 0;
};

/// What one stretch of text says.
struct Reading {
  std::vector<RoleGroup> groups;
  std::string deadline;
  bool keyed = false;              ///< a role key stood in it
  bool field = false;              ///< only a field that names nobody: 完成时限, Budget
  bool first_listed_leads = false; ///< it declares that the first of a list leads, from here on
  std::vector<RoleGroup> defaults; ///< 以下均需某单位落实,不再列出: they help in every clause from here on
};

/// A clause found in one block.
struct Site {
  std::size_t block = 0;
  Range range; ///< with its brackets
  bool own_line = false;
  bool unclosed = false; ///< its bracket never closes
  bool prose = false;    ///< it stands inside a sentence that is its task
  bool bare = false;     ///< a bracket of names without any role word
  Reading reading;
  std::vector<std::size_t> values; ///< further blocks that the lists stand in
};

/// The labels of all blocks of a document, found once.
class BlockKeys {
public:
  BlockKeys(const Outline& outline, const Vocabulary& words);
  /// Those of one block, from left to right.
  [[nodiscard]] std::span<const Key> of(std::size_t block) const {
    return std::span(keys_).subspan(first_[block], first_[block + 1] - first_[block]);
  }

private:
  std::vector<Key> keys_;
  std::vector<std::uint32_t> first_{0}; ///< by block
};

/// All clauses of a block's text, from left to right; `keys` are its labels. O(length).
[[nodiscard]] std::vector<Site> find_clauses(const Outline& outline, std::size_t index, std::span<const Key> keys,
                                             const Lexicon& lexicon);

/// Reads one stretch of a block's text as if it stood alone: a bracket's inside, a line.
[[nodiscard]] Reading read_clause(const Outline& outline, std::size_t block, Range range, const Lexicon& lexicon);
/// The same, where its labels are known.
[[nodiscard]] Reading read_clause(const Outline& outline, std::size_t block, Range range, std::span<const Key> keys,
                                  const Lexicon& lexicon);
/// Reads the whole of a block's text, whose labels are known.
[[nodiscard]] Reading read_clause(const Outline& outline, std::size_t block, std::span<const Key> keys,
                                  const Lexicon& lexicon);
/// Reads the value of a role: a list, or lists with verbs, that stand in a table cell or below a label.
[[nodiscard]] Reading read_value(const Outline& outline, TextRange value, const Label& label, std::string_view word,
                                 const Lexicon& lexicon);
/// 6月底前完成, 持续推进, 长期坚持: says when, names nobody.
[[nodiscard]] bool says_when(std::string_view text);
/// Whether every name of the reading is known or has the form of one.
[[nodiscard]] bool all_plausible(const Reading& reading, const Lexicon& lexicon);

/// Clauses inside sentences: "A chủ trì, phối hợp với B …". O(length).
[[nodiscard]] std::vector<Site> find_prose_clauses(const Outline& outline, std::size_t block, const Lexicon& lexicon);
/// Clauses of sentences without a label: "to be led by A with B", "A (lead), B (support)". O(length).
[[nodiscard]] std::vector<Site> find_sentence_clauses(const Outline& outline, std::size_t block,
                                                      const Lexicon& lexicon);

/// A name with its role: views into the groups it comes from.
struct Party {
  const WrittenName* name;
  Role role;
  std::string_view role_word;
};
/// The groups of one clause (of several lines, maybe) brought together.
struct Verdict {
  Form form = Form::led;
  bool open = false;
  std::vector<Party> parties;  ///< leads first, each agency once
  std::vector<Party> repeated; ///< leads that the list of the others names again
  std::string rule;            ///< which words decided
  std::uint16_t dialect = 0;
  double confidence = 1.0;
};
/// Judges clauses, one after the other.
class Judge {
public:
  explicit Judge(const Lexicon& lexicon) : lexicon_(lexicon) {}
  /// O(names). The verdict holds views into the groups.
  [[nodiscard]] Verdict verdict(const std::vector<RoleGroup>& groups, bool first_listed_leads);

private:
  friend class Parties;
  const Lexicon& lexicon_;
  std::uint32_t clause_ = 0; ///< number of the clause being judged, from 1
  /// By the number of a name in the lexicon: the last clause it was met in, and its place among the parties there.
  struct Place {
    std::uint32_t clause = 0;
    std::uint32_t party = 0;
  };
  std::vector<Place> places_;
};

} // namespace dutygraph
