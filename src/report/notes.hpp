#pragma once
/// The counting rules in words, English and Chinese, for every output that uses them.

#include <cstddef>
#include <dutygraph/report.hpp>
#include <string>
#include <vector>

namespace dutygraph::tables {

struct Note {
  std::string english;
  std::string chinese;
};

[[nodiscard]] Note counts_rule();
[[nodiscard]] Note equal_load_rule();
[[nodiscard]] Note weighted_load_rule(RoleWeights weights);
[[nodiscard]] Note rank_interval_rule();
[[nodiscard]] Note sweep_rule(std::size_t top);
[[nodiscard]] Note collectives_rule(Collectives collectives);
[[nodiscard]] Note suggested_rule(bool with_suggested);
[[nodiscard]] Note grouping_rule(Grouping grouping, bool merge_tasks);
[[nodiscard]] Note open_lists_rule();
[[nodiscard]] Note clause_counts_rule();
[[nodiscard]] Note cohesion_rule();
[[nodiscard]] Note closure_rule();
[[nodiscard]] Note corrections_note(std::size_t count);
/// Suggested edges, collectives, what one network holds.
[[nodiscard]] std::vector<Note> network_rules(const NetworkOptions& options, Grouping grouping);
/// Everything that stands behind a ranking by load.
[[nodiscard]] std::vector<Note> load_rules(const RankOptions& options);

void add_note(Table& table, const Note& note);
void add_notes(Table& table, const std::vector<Note>& notes);

} // namespace dutygraph::tables
