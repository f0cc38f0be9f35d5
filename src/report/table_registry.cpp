#include "cells.hpp"
#include "lines.hpp"
#include <dutygraph/report.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

using tables::text;
using tables::text_column;

Cell year(const std::optional<int>& value) { return value ? Cell(static_cast<long long>(*value)) : Cell(); }

std::string nearest_names(std::string_view name, const Registry& registry) {
  std::vector<std::string> names;
  for (const AgencyRecord* record : registry.nearest(name)) names.push_back(record->short_name);
  return tables::joined(names, "; ");
}

} // namespace

Table agencies_table(const Registry& registry) {
  Table table{"agencies",
              "Agencies of the registry",
              "部门名录",
              {text_column("agency", "id", "代码"), text_column("name", "name", "简称"),
               text_column("full_name", "full name", "全称"), text_column("english", "English", "英文名"),
               text_column("kind", "kind", "类别"), text_column("field", "field", "领域"),
               tables::count_column("from", "from", "起"), tables::count_column("to", "to", "止"),
               text_column("aliases", "aliases", "别名"), text_column("members", "members", "成员"),
               text_column("confidence", "confidence", "可信度")},
              {},
              {},
              {}};
  for (const AgencyRecord& one : registry.records())
    table.rows.push_back({text(one.id), text(one.short_name), text(one.full_name), text(one.english),
                          text(word(one.kind)), text(one.field), year(one.from), year(one.to),
                          text(tables::joined(one.aliases, "; ")), text(tables::joined(one.members, "; ")),
                          text(one.confidence)});
  return table;
}

Table resolve_table(std::span<const std::string> names, const Registry& registry) {
  Table table{"resolve",
              "Names and the agencies they mean",
              "名称对应的部门",
              {text_column("written", "written", "原文写法"), text_column("agency", "id", "代码"),
               text_column("name", "name", "部门"), text_column("kind", "kind", "类别"),
               text_column("field", "field", "领域"), text_column("nearest", "did you mean", "是否指")},
              {},
              {},
              {}};
  for (const std::string& name : names) {
    if (const AgencyRecord* record = registry.resolve(name))
      table.rows.push_back({text(name), text(record->id), text(record->short_name), text(word(record->kind)),
                            text(record->field), Cell()});
    else
      table.rows.push_back({text(name), Cell(), Cell(), Cell(), Cell(), text(nearest_names(name, registry))});
  }
  return table;
}

Result<Table> lineage_table(std::string_view name, const Registry& registry) {
  const AgencyRecord* record = registry.find(name);
  if (record == nullptr) record = registry.resolve(name);
  if (record == nullptr) {
    const std::string near = nearest_names(name, registry);
    return usage_error(fmt::format("no registry knows '{}'", name),
                       near.empty() ? "see 'agencies list'" : "did you mean: " + near);
  }
  return tables::events_table(registry.lineage(record->id), registry, record->short_name);
}

} // namespace dutygraph
