#pragma once
/// The stages of one agency: which named bodies are one line in the plans at hand, and the events that touched it.

#include <dutygraph/registry.hpp>
#include <dutygraph/report.hpp>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::tables {

/// A line as the plans at hand need it: that of agency_lines() over their periods. Where no plan names the body asked
/// for or a successor, its line is every body that came to it.
struct Line {
  std::string key;               ///< of the latest body
  std::string name;              ///< its name
  std::vector<std::string> keys; ///< of all stages, in order of the registry; always holds `key`
};
/// The line of the agency that `name` means: a registry name or id, or a name as a plan has it. Error: nobody of that
/// name.
[[nodiscard]] Result<Line> find_line(std::string_view name, std::span<const Plan> plans, const Registry& registry,
                                     const NetworkOptions& options);

/// The key of the line of every agency that the plans name, by the agency's key: as compare() counts, all lines at
/// once.
[[nodiscard]] std::map<std::string, std::string> line_keys(std::span<const Plan> plans, const Registry& registry,
                                                           const NetworkOptions& options);

/// The name of a body by its id: the registry's short name, or the id itself.
[[nodiscard]] std::string body_name(std::string_view id, const Registry& registry);
/// Names of bodies, joined by "、".
[[nodiscard]] std::string body_names(const std::vector<std::string>& ids, const Registry& registry);
/// Events in words: year, kind, from, to, note, confidence, source.
[[nodiscard]] Table events_table(std::span<const LineageEvent* const> events, const Registry& registry,
                                 std::string_view name);

} // namespace dutygraph::tables
