#include "rank_columns.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::tables {
namespace {

/// The columns of a ranking that was not asked for every measure; the ranking one joins them.
constexpr std::array<std::string_view, 6> usual{"lead_count", "co_count",      "task_count",
                                                "equal_load", "weighted_load", "lead_ratio"};

Failure unknown_measure(std::string_view name) {
  std::string known;
  for (const Measure& measure : measures()) known.append(known.empty() ? "" : " ").append(measure.name);
  return usage_error(fmt::format("there is no measure '{}'", name), "one of: all " + known);
}

bool valid(RoleWeights weights) {
  return std::isfinite(weights.lead) && std::isfinite(weights.co) && weights.lead >= 0 && weights.co >= 0 &&
         weights.lead + weights.co > 0;
}

Failure birank_without_query() {
  return usage_error("BiRank without a query is the square root of the degree: it ranks nothing of its own",
                     "name the agencies that the walk returns to with --query, or rank by degree");
}

} // namespace

bool is_usual(const Measure& measure) { return std::ranges::find(usual, measure.name) != usual.end(); }

Result<RankColumns> rank_columns(const RankOptions& options) {
  if (!valid(options.weights))
    return usage_error("role weights must be finite, not negative and not both 0", "for example lead 2, co 1");
  const std::string_view ranking = options.by == "all" ? std::string_view("weighted_load") : options.by;
  if (find_measure(ranking) == nullptr) return unknown_measure(options.by);
  if (ranking == "birank" && options.query.empty()) return birank_without_query();
  RankColumns columns;
  for (const Measure& measure : measures())
    if (options.by == "all" || measure.name == ranking || is_usual(measure)) columns.shown.push_back(&measure);
  const auto column = std::ranges::find(columns.shown, ranking, &Measure::name);
  columns.ranking = static_cast<std::size_t>(column - columns.shown.begin());
  return columns;
}

} // namespace dutygraph::tables
