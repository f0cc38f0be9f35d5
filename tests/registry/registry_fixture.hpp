#pragma once
#include <dutygraph/registry.hpp>
#include <gtest/gtest.h>
#include <string>

namespace dutygraph {

/// The text of a registry file with these agencies and events, each list on lines of its own.
inline std::string registry_text(const std::string& agencies, const std::string& lineage = "") {
  return "{\"format\": \"dutygraph-registry\", \"version\": 1, \"agencies\": [\n" + agencies + "\n], \"lineage\": [\n" +
         lineage + "\n]}";
}

inline Registry registry_of(const std::string& agencies, const std::string& lineage = "",
                            const Registry& base = Registry()) {
  const auto parsed = Registry::parse(registry_text(agencies, lineage), "test.json", base);
  EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : describe(parsed.error()));
  return parsed.value_or(Registry());
}

/// The id of the record that a name means; "-" if none.
inline std::string id_of(const Registry& registry, std::string_view written, std::optional<int> year = {}) {
  const AgencyRecord* record = registry.resolve(written, year);
  return record == nullptr ? "-" : record->id;
}

} // namespace dutygraph
