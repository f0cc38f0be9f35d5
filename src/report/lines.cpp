#include "lines.hpp"
#include "cells.hpp"
#include "evidence.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dutygraph::tables {
namespace {

/// No line is longer than this; a registry whose events run in a circle must not hang us.
constexpr int longest_line = 64;

/// The body itself, then each that carried on its duties.
std::vector<std::string> forward(std::string_view id, const Registry& registry) {
  std::vector<std::string> chain{std::string(id)};
  for (int step = 0; step < longest_line; ++step) {
    const auto next = registry.successor(chain.back());
    if (!next || std::ranges::find(chain, next->id) != chain.end()) break;
    chain.push_back(next->id);
  }
  return chain;
}

AgencyLines lines_in(std::span<const Plan> plans, const Registry& registry, const NetworkOptions& options) {
  return agency_lines(group(plans, Grouping::period), registry, options);
}

/// All stages of the record's line. Where nobody names the line, every body that came to it.
Line line_of_record(const AgencyRecord& record, const AgencyLines& lines, const Registry& registry) {
  Line line;
  const auto own = lines.line_of.find(record.id);
  line.key = own == lines.line_of.end() ? record.id : own->second;
  line.name = body_name(line.key, registry);
  const bool named = lines.named.contains(line.key);
  for (const auto& [body, carrier] : lines.line_of) {
    const bool comes_to_it = !named && std::ranges::count(forward(body, registry), line.key) > 0;
    if (carrier == line.key || comes_to_it) line.keys.push_back(body);
  }
  return line;
}

bool goes_by(const Agency& agency, std::string_view name) {
  return agency.key == name || agency.name == name || std::ranges::find(agency.written, name) != agency.written.end();
}

const Agency* find_in_plans(std::string_view name, std::span<const Plan> plans) {
  for (const Plan& plan : plans)
    for (const Agency& agency : plan.agencies)
      if (goes_by(agency, name)) return &agency;
  return nullptr;
}

/// Names in the plans that contain what was asked, or that the registry finds near.
std::string suggestions(std::string_view name, std::span<const Plan> plans, const Registry& registry) {
  std::set<std::string> near;
  for (const AgencyRecord* record : registry.nearest(name)) near.insert(record->short_name);
  for (const Plan& plan : plans)
    for (const Agency& agency : plan.agencies)
      if (near.size() < 5 && !name.empty() && agency.name.find(name) != std::string::npos) near.insert(agency.name);
  return fmt::format("{}", fmt::join(near, ", "));
}

} // namespace

Result<Line> find_line(std::string_view name, std::span<const Plan> plans, const Registry& registry,
                       const NetworkOptions& options) {
  const Agency* agency = find_in_plans(name, plans); // what the plans call so comes before what registries do
  const AgencyRecord* record = registry.find(agency != nullptr ? std::string_view(agency->key) : name);
  if (record == nullptr && agency == nullptr) record = registry.resolve(name);
  if (record != nullptr) return line_of_record(*record, lines_in(plans, registry, options), registry);
  if (agency != nullptr) return Line{agency->key, agency->name, {agency->key}};
  const std::string near = suggestions(name, plans, registry);
  return usage_error(fmt::format("no agency is called '{}'", name),
                     near.empty() ? "see the names that 'rank' lists" : "did you mean: " + near);
}

std::map<std::string, std::string> line_keys(std::span<const Plan> plans, const Registry& registry,
                                             const NetworkOptions& options) {
  return lines_in(plans, registry, options).line_of;
}

std::string body_name(std::string_view id, const Registry& registry) {
  const AgencyRecord* record = registry.find(id);
  return record == nullptr ? std::string(id) : record->short_name;
}

std::string body_names(const std::vector<std::string>& ids, const Registry& registry) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string& id : ids) names.push_back(body_name(id, registry));
  return joined(names, "、");
}

Table events_table(std::span<const LineageEvent* const> events, const Registry& registry, std::string_view name) {
  Table table{"lineage",
              fmt::format("Lineage of {}", name),
              fmt::format("{}的机构沿革", name),
              {count_column("year", "year", "年份"), text_column("kind", "event", "变动"),
               text_column("from", "from", "原机构"), text_column("to", "to", "现机构"),
               text_column("note", "note", "说明"), text_column("confidence", "confidence", "可信度"),
               text_column("source", "source", "来源")},
              {},
              {},
              {}};
  for (const LineageEvent* event : events)
    table.rows.push_back({static_cast<long long>(event->year), text(word(event->kind)),
                          text(body_names(event->from, registry)), text(body_names(event->to, registry)),
                          text(event->note), text(event->confidence), text(event->source)});
  return table;
}

} // namespace dutygraph::tables
