#pragma once
/// Where the clauses of a block stand and what they say.
#include "agencies.hpp"
#include "duties.hpp"
#include <dutygraph/document.hpp>
#include <dutygraph/extract.hpp>
#include <string>
#include <vector>

namespace dutygraph {

/// One list of a clause with the role word it goes with.
struct RoleGroup {
  Duty duty = Duty::responsible;
  std::string word;
  Range names; ///< bytes of the block's text
  AgencyList list;
  std::size_t block = 0;
};

/// What one stretch of text says.
struct Reading {
  std::vector<RoleGroup> groups;
  std::string deadline;
  bool keyed = false;              ///< a role key stood in it
  bool first_listed_leads = false; ///< it declares that the first of a list leads, from here on
};

/// A clause found in one block.
struct Site {
  std::size_t block = 0;
  Range range; ///< with its brackets
  bool own_line = false;
  bool unclosed = false; ///< its bracket never closes
  Reading reading;
};

/// All clauses of a block's text, from left to right. O(length).
[[nodiscard]] std::vector<Site> find_clauses(const Outline& outline, std::size_t index, const Lexicon& lexicon);

/// A name with its role.
struct Party {
  WrittenName name;
  Role role = Role::co;
  std::string role_word;
};
/// The groups of one clause (of several lines, maybe) brought together.
struct Verdict {
  Form form = Form::led;
  bool open = false;
  std::vector<Party> parties;  ///< leads first, each agency once
  std::vector<Party> repeated; ///< leads that the list of the others names again
  std::string rule;            ///< which words decided
  double confidence = 1.0;
};
[[nodiscard]] Verdict judge(const std::vector<RoleGroup>& groups, bool first_listed_leads, const Lexicon& lexicon);

} // namespace dutygraph
