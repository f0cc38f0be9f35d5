#include "command.hpp"
#include <algorithm>
#include <array>
#include <numeric>

namespace dutygraph::cli {
namespace {

/// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours (bytes).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last, last(b.size() + 1), current(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = current;
  }
  return last[b.size()];
}

} // namespace

std::span<const Command* const> commands() {
  static constexpr std::array<const Command*, 15> all{
      &report_command,  &extract_command, &check_command,    &summary_command,  &rank_command,
      &groups_command,  &ties_command,    &draw_command,     &compare_command,  &explain_command,
      &suggest_command, &export_command,  &agencies_command, &evaluate_command, &agree_command};
  return all;
}

std::string nearest_word(std::string_view typed, std::span<const std::string> words) {
  std::string nearest;
  std::size_t least = std::min<std::size_t>(3, typed.size());
  for (const std::string& word : words) {
    if (typed.size() > word.size() + 2) continue;
    const std::size_t distance = edit_distance(typed, word);
    if (distance >= least) continue;
    least = distance;
    nearest = word;
  }
  return nearest;
}

} // namespace dutygraph::cli
