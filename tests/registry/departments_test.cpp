/// The standard departments as they ship, and what is refused in their file.
#include "departments.hpp"
#include "unit.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

class EverySeat : public testing::TestWithParam<const char*> {
protected:
  void SetUp() override {
    unit = unit_of(GetParam());
    ASSERT_NE(unit, nullptr);
  }
  const Unit* unit = nullptr;
};

std::optional<int> year_within(const AgencyRecord& record) {
  if (record.from && record.to) return (*record.from + *record.to) / 2;
  if (record.from) return *record.from + 1;
  if (record.to) return *record.to - 1;
  return std::nullopt;
}

std::string id_of(const Unit& unit, std::string_view name, std::optional<int> year) {
  const AgencyRecord* record = unit.resolve(name, year, true);
  return record == nullptr ? "-" : record->id;
}

TEST_P(EverySeat, EveryNameMeansItsBodyInItsTime) {
  for (const AgencyRecord& record : unit->records()) {
    const auto year = year_within(record);
    EXPECT_EQ(id_of(*unit, record.short_name, year), record.id) << record.short_name;
    EXPECT_EQ(id_of(*unit, record.full_name, year), record.id) << record.full_name;
    for (const std::string& alias : record.aliases) EXPECT_EQ(id_of(*unit, alias, year), record.id) << alias;
  }
}

TEST_P(EverySeat, EveryShortNameIsKnownWithoutAYear) {
  for (const AgencyRecord& record : unit->records()) EXPECT_NE(id_of(*unit, record.short_name, {}), "-") << record.id;
}

TEST_P(EverySeat, NoPatternIsLeftOpen) {
  for (const AgencyRecord& record : unit->records()) {
    std::string names = record.short_name + record.full_name + record.english;
    for (const std::string& alias : record.aliases) names += alias;
    EXPECT_EQ(names.find_first_of("{}*="), std::string::npos) << names;
    EXPECT_FALSE(record.english.empty()) << record.id;
    EXPECT_NE(record.kind, AgencyKind::unknown) << record.id;
    EXPECT_NE(policy_field(record.field).key, "other") << record.id;
    EXPECT_FALSE(record.confidence.empty()) << record.id;
  }
}

TEST_P(EverySeat, StagesEndAndBeginInTheYearsOfTheirEvents) {
  for (const LineageEvent& event : unit->events()) {
    const bool guess = event.confidence == "guess";
    for (const std::string& id : event.from) {
      const AgencyRecord* from = unit->find(id.substr(id.rfind('/') + 1));
      ASSERT_NE(from, nullptr) << id;
      const bool ends = event.kind != EventKind::transfer && event.kind != EventKind::create;
      if (ends && !guess) {
        EXPECT_EQ(from->to, event.year) << id;
      }
    }
    for (const std::string& id : event.to) {
      const AgencyRecord* to = unit->find(id.substr(id.rfind('/') + 1));
      ASSERT_NE(to, nullptr) << id;
      const bool begins = event.kind == EventKind::create || event.kind == EventKind::rename;
      if (begins && !guess && to->from) {
        EXPECT_EQ(to->from, event.year) << id;
      }
    }
  }
}

TEST_P(EverySeat, AStageThatEndsHasAnEvent) {
  for (const AgencyRecord& record : unit->records()) {
    if (!record.to) continue;
    EXPECT_TRUE(std::ranges::any_of(unit->events(), [&](const LineageEvent& event) {
      return std::ranges::find(event.from, record.id) != event.from.end();
    })) << record.id;
  }
}

INSTANTIATE_TEST_SUITE_P(Departments, EverySeat,
                         testing::Values("省", "市", "县", "广东省", "浙江省", "广西壮族自治区", "北京市", "重庆市",
                                         "广州市", "恩施土家族苗族自治州", "锡林郭勒盟", "阿里地区", "广州市天河区",
                                         "长兴县"),
                         [](const auto& unit) { return "unit" + std::to_string(unit.index); });

TEST(Departments, LocalNamesAreOfPlacesThatThereAre) {
  for (const Department& department : departments().all())
    for (const auto& [place, name] : department.local_names) EXPECT_NE(place_list().find(place), nullptr) << place;
}

TEST(Departments, ALocalNameIsTheShortOneThere) {
  EXPECT_EQ(unit_of("北京市")->find("教育")->short_name, "市教委");
  EXPECT_EQ(unit_of("浙江省")->find("工业和信息化")->short_name, "省经济和信息化厅");
  EXPECT_EQ(unit_of("海南省")->find("水利")->short_name, "省水务厅");
  EXPECT_EQ(unit_of("湖北省")->find("水利")->short_name, "省水利厅");
}

std::string error_of(const std::string& agencies, const std::string& lineage = "") {
  const auto parsed = Departments::parse("{\"format\": \"dutygraph-template\", \"version\": 1, \"agencies\": [" +
                                             agencies + "], \"lineage\": [" + lineage + "]}",
                                         "test.json");
  return parsed ? "" : parsed.error().message;
}

TEST(DepartmentFile, WhatIsWrongIsNamed) {
  const std::string works = R"({"key": "works", "short": "工程*"})";
  EXPECT_EQ(error_of(works), "");
  EXPECT_EQ(error_of(R"({"short": "工程*"})"), "\"key\" is missing or empty");
  EXPECT_EQ(error_of(R"({"key": "works"})"), "\"short\" is missing or empty");
  EXPECT_EQ(error_of(works + "," + works), "the key \"works\" is taken by one above");
  EXPECT_EQ(error_of(R"({"key": "a", "short": "a", "levels": "PX"})"), "unknown level in \"PX\"");
  EXPECT_EQ(error_of(R"({"key": "a", "short": "a", "kind": "guild"})"), "unknown agency kind \"guild\"");
  EXPECT_EQ(error_of(works, R"({"year": 2018, "kind": "rename", "from": ["works"], "to": ["roads"]})"),
            "no agency has the key \"roads\"");
  EXPECT_EQ(error_of(works, R"({"kind": "rename"})"), "the event has no year");
}

TEST(DepartmentFile, OneKeyMayStandForDifferentLevels) {
  EXPECT_EQ(error_of(R"({"key": "a", "short": "甲厅", "levels": "P"}, {"key": "a", "short": "甲局", "levels": "CT"})"),
            "");
}

} // namespace
} // namespace dutygraph
