#pragma once
/// Which text is a task, and which clause governs which tasks.
#include "clauses.hpp"
#include "frame.hpp"
#include "tables.hpp"
#include <dutygraph/document.hpp>
#include <dutygraph/extract.hpp>
#include <string>
#include <vector>

namespace dutygraph {

/// A task to be: a stretch of one block, and further blocks that belong to it.
struct TaskDraft {
  std::size_t block = 0;
  Range text;
  std::vector<std::size_t> more;  ///< further blocks, in order
  std::vector<std::string> marks; ///< of a table row: what ends its path
  std::string deadline;           ///< of a table row without a clause
  std::string heading;            ///< of a table row: what its group of rows is called
};

/// A clause to be: what its sites said, and the tasks it governs (indices into Scope::tasks).
struct ClauseDraft {
  std::size_t block = 0; ///< where its text starts
  Range text;
  std::size_t line_block = 0; ///< the block whose line is the clause's line
  std::vector<RoleGroup> groups;
  std::vector<RoleGroup> defaults; ///< helpers that the document names once for all
  std::string deadline;
  bool first_listed_leads = false;
  bool unclosed = false;
  std::vector<std::size_t> tasks;
  std::string scope;               ///< how its tasks were found
  double scope_confidence = 1;     ///< 1 for its own paragraph, less where it reaches further
  std::vector<std::size_t> blocks; ///< all blocks its text stands in
};

struct Scope {
  std::vector<TaskDraft> tasks; ///< in document order
  std::vector<ClauseDraft> clauses;
  std::vector<LineUse> uses; ///< one for each block
};

/// `sites`: the clauses of each block, as find_clauses gave them. `first_listed_leads`: the covering text says so.
[[nodiscard]] Scope assign_scope(const Outline& outline, const Frame& frame, Tables tables,
                                 std::vector<std::vector<Site>> sites, bool first_listed_leads,
                                 bool clause_before_task);

} // namespace dutygraph
