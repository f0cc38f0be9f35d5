#pragma once
/// Clauses in tables: rows with tabs or bars, cells that stand one on a line, lines of cells parted by blanks.
#include "clauses.hpp"
#include <dutygraph/document.hpp>
#include <dutygraph/extract.hpp>
#include <string>
#include <vector>

namespace dutygraph {

/// One row that is a task, with the clause its role cells make (none if they are empty).
struct TableItem {
  std::size_t block = 0;          ///< where the row starts
  std::size_t task_block = 0;     ///< where its task stands
  Range task;                     ///< bytes of the task block's text; empty if the row has no task of its own
  std::string heading;            ///< the row above that names a group of tasks, or the broader task column
  std::vector<std::string> marks; ///< of the group's title and of its own number: they end the path
  std::size_t clause_block = 0;   ///< where the role cells start
  Range clause;                   ///< bytes of that block's text
  Reading reading;
};

struct Tables {
  std::vector<TableItem> items;    ///< in document order
  std::vector<LineUse> uses;       ///< one for each block; `unclaimed` outside tables
  bool first_listed_leads = false; ///< a header says so
};

/// O(source).
[[nodiscard]] Tables read_tables(const Outline& outline, const Lexicon& lexicon);

} // namespace dutygraph
