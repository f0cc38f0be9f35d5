#include "departments.hpp"
#include "embedded.hpp"
#include "name.hpp"
#include "places.hpp"
#include "registry_fixture.hpp"
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <set>

namespace dutygraph {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The registry of Liaoning alone, whatever else is compiled in.
const Registry& liaoning() {
  static const Registry registry = [] {
    for (const EmbeddedFile& file : embedded_registries())
      if (file.name == "graphs/agencies/liaoning.json")
        return Registry::parse(file.bytes, file.name).value_or(Registry());
    return Registry();
  }();
  return registry;
}

template <class Parsed>
std::optional<Error> error_of(const Parsed& parsed) {
  return parsed ? std::nullopt : std::optional(parsed.error());
}

const Registry& central() {
  static const Registry registry = [] {
    for (const EmbeddedFile& file : embedded_registries())
      if (file.name == "graphs/agencies/central.json")
        return Registry::parse(file.bytes, file.name).value_or(Registry());
    return Registry();
  }();
  return registry;
}

/// A year of the stage; none if both ends are open.
std::optional<int> year_within(const AgencyRecord& record) {
  if (record.from && record.to) return (*record.from + *record.to) / 2;
  if (record.from) return *record.from + 1;
  if (record.to) return *record.to - 1;
  return std::nullopt;
}

TEST(ShippedRegistries, TheLibraryHoldsTheFilesByteForByte) {
  ASSERT_FALSE(embedded_registries().empty());
  for (const EmbeddedFile& file : embedded_registries())
    EXPECT_TRUE(file.bytes == bytes_of(DUTYGRAPH_SOURCE_DIR "/" + std::string(file.name))) << file.name;
}

TEST(ShippedRegistries, EveryFileIsValid) {
  for (const EmbeddedFile& file : embedded_registries()) {
    std::optional<Error> error;
    if (file.name.ends_with("places.json"))
      error = error_of(PlaceList::parse(file.bytes, file.name));
    else if (file.name.ends_with("template.json"))
      error = error_of(Departments::parse(file.bytes, file.name));
    else
      error = error_of(Registry::parse(file.bytes, file.name));
    EXPECT_FALSE(error) << describe(*error);
  }
}

TEST(ShippedRegistries, TheExampleOfTheManualIsValid) {
  const std::string page = bytes_of(DUTYGRAPH_SOURCE_DIR "/docs/registry.md");
  const std::string fence = "```json\n";
  const std::size_t begin = page.find(fence);
  ASSERT_NE(begin, std::string::npos);
  const auto parsed =
      Registry::parse(page.substr(begin + fence.size(), page.find("```", begin + 1) - begin - fence.size()), "page");
  ASSERT_TRUE(parsed.has_value()) << describe(parsed.error());
  EXPECT_EQ(id_of(*parsed, "Board of Public Works"), "works-old");
}

TEST(LiaoningRegistry, HoldsItsBodiesAndEvents) {
  EXPECT_EQ(liaoning().records().size(), 205U);
  EXPECT_EQ(liaoning().events().size(), 83U);
}

TEST(LiaoningRegistry, EveryNameResolvesToItsRecord) {
  const Registry& registry = liaoning();
  for (const AgencyRecord& record : registry.records())
    for (const std::string& key : name_keys(record))
      EXPECT_EQ(id_of(registry, key, year_within(record)), record.id) << key;
}

TEST(LiaoningRegistry, EveryShortNameResolvesWithoutAYear) {
  const Registry& registry = liaoning();
  for (const AgencyRecord& record : registry.records()) EXPECT_EQ(id_of(registry, record.short_name), record.id);
}

TEST(LiaoningRegistry, NamesAreWrittenAsTheyAreMatched) {
  for (const AgencyRecord& record : liaoning().records()) {
    EXPECT_EQ(record.short_name, name_key(record.short_name));
    EXPECT_EQ(record.full_name, name_key(record.full_name));
    for (const std::string& alias : record.aliases) EXPECT_EQ(alias, name_key(alias));
  }
}

TEST(LiaoningRegistry, EveryRecordHasKindFieldEnglishAndConfidence) {
  for (const AgencyRecord& record : liaoning().records()) {
    EXPECT_NE(record.kind, AgencyKind::unknown) << record.id;
    EXPECT_NE(policy_field(record.field).key, "other") << record.id;
    EXPECT_FALSE(record.english.empty()) << record.id;
    EXPECT_FALSE(record.confidence.empty()) << record.id;
  }
}

TEST(LiaoningRegistry, CityCollectivesListTheirMembers) {
  const Registry& registry = liaoning();
  std::vector<std::string> cities;
  for (const AgencyRecord& record : registry.records())
    if (record.kind == AgencyKind::city_government) cities.push_back(record.id);
  EXPECT_EQ(cities.size(), 14U);
  EXPECT_EQ(registry.find("cities-all")->members, cities);
  EXPECT_THAT(registry.find("cities-coastal")->members,
              testing::ElementsAre("city-dalian", "city-dandong", "city-jinzhou", "city-yingkou", "city-panjin",
                                   "city-huludao"));
  EXPECT_TRUE(registry.find("cities-concerned")->members.empty()) << "no text says which";
}

TEST(LiaoningRegistry, AStageEndsInTheYearOfItsEvent) {
  const Registry& registry = liaoning();
  for (const AgencyRecord& record : registry.records())
    if (const auto step = registry.successor(record.id)) {
      EXPECT_EQ(record.to, step->year) << record.id;
    }
}

TEST(LiaoningRegistry, SuccessorsEndSomewhere) {
  const Registry& registry = liaoning();
  for (const AgencyRecord& record : registry.records()) {
    std::set<std::string> seen{record.id};
    for (auto step = registry.successor(record.id); step; step = registry.successor(step->id))
      ASSERT_TRUE(seen.insert(step->id).second) << record.id;
  }
}

TEST(CentralRegistry, HoldsItsBodiesAndEvents) {
  EXPECT_EQ(central().records().size(), 186U);
  EXPECT_EQ(central().events().size(), 67U);
}

TEST(CentralRegistry, EveryNameResolvesToItsRecord) {
  for (const AgencyRecord& record : central().records())
    for (const std::string& key : name_keys(record))
      EXPECT_EQ(id_of(central(), key, year_within(record)), record.id) << key;
}

TEST(CentralRegistry, EveryShortNameResolvesWithoutAYear) {
  for (const AgencyRecord& record : central().records())
    EXPECT_EQ(id_of(central(), record.short_name), record.id) << record.short_name;
}

TEST(CentralRegistry, EveryRecordHasItsIdKindFieldAndEnglish) {
  for (const AgencyRecord& record : central().records()) {
    EXPECT_TRUE(record.id.starts_with("cn-")) << record.id;
    EXPECT_NE(record.kind, AgencyKind::unknown) << record.id;
    EXPECT_NE(policy_field(record.field).key, "other") << record.id;
    EXPECT_FALSE(record.english.empty()) << record.id;
    EXPECT_EQ(record.short_name, name_key(record.short_name));
  }
}

TEST(CentralRegistry, AStageEndsInTheYearOfItsEvent) {
  for (const LineageEvent& event : central().events()) {
    if (event.kind == EventKind::transfer || event.kind == EventKind::create) continue;
    for (const std::string& id : event.from) EXPECT_EQ(central().find(id)->to, event.year) << id;
  }
}

} // namespace
} // namespace dutygraph
