#include "registry_fixture.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

struct Written {
  std::string_view name;
  std::string_view id;
  std::optional<int> year;
};

void expect_all(const Registry& registry, std::initializer_list<Written> table) {
  for (const Written& row : table)
    EXPECT_EQ(id_of(registry, row.name, row.year), row.id) << row.name << " " << row.year.value_or(0);
}

TEST(Resolve, ShortFullAndAlias) {
  expect_all(Registry::builtin(), {{"省财政厅", "ln-finance", {}},
                                   {"辽宁省财政厅", "ln-finance", {}},
                                   {"省发改委", "ln-drc", {}},
                                   {"中共辽宁省委组织部", "ln-organization", {}},
                                   {"民航东北管理局", "caac-northeast", {}},
                                   {"民航东北地区管理局", "caac-northeast", {}},
                                   {"大连机场管理集团", "dalian-airport", {}},
                                   {"省农信社", "ln-rcu", {}}});
}

TEST(Resolve, ScriptWidthAndBlanksMakeNoDifference) {
  expect_all(Registry::builtin(), {{"省財政廳", "ln-finance", {}},
                                   {"遼寧省發展和改革委員會", "ln-drc", {}},
                                   {"省　财政厅", "ln-finance", {}},
                                   {" 省 财 政 厅 ", "ln-finance", {}},
                                   {"省农委（省扶贫办）", "ln-agri-committee", {}},
                                   {"省农委(省扶贫办)", "ln-agri-committee", {}}});
  expect_all(registry_of(R"({"id": "works", "short": "Public Works"})"),
             {{"PUBLIC WORKS", "works", {}}, {"Ｐublic　Works", "works", {}}});
}

TEST(Resolve, TheSecondNameInBracketsRidesAlong) {
  expect_all(Registry::builtin(), {{"省政府办公厅（省政府应急办）", "ln-general-office", {}},
                                   {"省文化厅（省文物局）", "ln-culture", {}},
                                   {"省财政厅（省某某办）", "ln-finance", {}},
                                   {"省财政厅(一处(二科))", "ln-finance", {}},
                                   {"财政厅（国资办）", "ln-finance", {}},
                                   {"省扶贫办", "ln-poverty", {}},
                                   {"（省财政厅）", "-", {}}});
}

TEST(Resolve, TrailingEtCetera) {
  expect_all(Registry::builtin(), {{"省财政厅等", "ln-finance", {}},
                                   {"省财政厅等部门", "ln-finance", {}},
                                   {"省财政厅等有关部门", "ln-finance", {}},
                                   {"省文化厅（省文物局）等单位", "ln-culture", {}},
                                   {"等", "-", {}}});
}

TEST(Resolve, AnElidedPrefixIsRestored) {
  expect_all(Registry::builtin(), {{"财政厅", "ln-finance", {}},
                                   {"教育厅", "ln-education", {}},
                                   {"发展改革委", "ln-drc", {}},
                                   {"组织部", "ln-organization", {}},
                                   {"委组织部", "ln-organization", {}},
                                   {"政法委", "ln-politics-law", {}},
                                   {"法制办", "ln-legislative", {}},
                                   {"政府办公厅", "ln-general-office", {}}});
}

TEST(Resolve, TheRegionIsAddedOrTakenAway) {
  expect_all(Registry::builtin(), {{"辽宁省农委", "ln-agri-committee", {}},
                                   {"辽宁省发改委", "ln-drc", {}},
                                   {"省发展和改革委员会", "ln-drc", {}},
                                   {"辽宁省委组织部", "ln-organization", {}},
                                   {"省机构编制委员会办公室", "ln-staffing", {}}});
}

TEST(Resolve, CitiesInEveryForm) {
  for (const std::string_view form : {"沈阳", "沈阳市", "沈阳市政府", "沈阳市人民政府", "瀋陽市政府", "沈陽市",
                                      "辽宁省沈阳市", "辽宁省沈阳市人民政府", "沈阳市等"})
    EXPECT_EQ(id_of(Registry::builtin(), form), "city-shenyang") << form;
  EXPECT_EQ(id_of(Registry::builtin(), "葫芦岛市"), "city-huludao");
}

TEST(Resolve, CitiesNeedNoAliasesForTheirForms) {
  const Registry registry = registry_of(R"({"id": "north", "short": "北港市政府", "kind": "city-government"},
                                           {"id": "port", "short": "南港市", "kind": "state-enterprise"})");
  expect_all(registry,
             {{"北港", "north", {}}, {"北港市", "north", {}}, {"北港市人民政府", "north", {}}, {"南港", "-", {}}});
}

TEST(Resolve, Collectives) {
  expect_all(Registry::builtin(), {{"相关各市", "cities-concerned", {}},
                                   {"相关市政府", "cities-concerned", {}},
                                   {"各市政府", "cities-all", {}},
                                   {"各市", "cities-all", {}},
                                   {"各市人民政府", "cities-all", {}},
                                   {"沿海各市政府", "cities-coastal", {}},
                                   {"各有关部门", "all-departments-concerned", {}},
                                   {"省减灾委成员单位", "members-disaster-reduction", {}}});
}

TEST(Resolve, OtherNamesResolveToNothing) {
  expect_all(Registry::builtin(), {{"", "-", {}},
                                   {" ", "-", {}},
                                   {"省", "-", {}},
                                   {"厅", "-", {}},
                                   {"市政府", "-", {}},
                                   {"某某部", "-", {}},
                                   {"沈阳市某某局", "-", {}},
                                   {"省财政厅省人力资源社会保障厅", "-", {}}});
}

TEST(Resolve, TheYearChoosesTheStage) {
  expect_all(Registry::builtin(), {{"省广电局", "ln-radio-film", {}},
                                   {"省广电局", "ln-radio-film", 2011},
                                   {"省广电局", "ln-radio-tv", 2021},
                                   {"省广电局", "ln-radio-film", 2016},
                                   {"省营商局", "ln-biz", 2021},
                                   {"省营商局", "ln-data", 2025},
                                   {"编办", "ln-staffing", 2012},
                                   {"编办", "ln-party-staffing", 2021}});
}

TEST(Resolve, AnOldNameIsKnownInEveryYear) { EXPECT_EQ(id_of(Registry::builtin(), "省环保厅", 2022), "ln-env"); }

TEST(Resolve, WhatCannotBeDecidedIsNotGuessed) {
  const Registry registry = registry_of(R"({"id": "old", "short": "Old Works", "aliases": ["Works"], "to": 2000},
                     {"id": "new", "short": "New Works", "aliases": ["Works"], "from": 2000})");
  expect_all(registry, {{"Works", "-", {}}, {"Works", "old", 1999}, {"Works", "-", 2000}, {"Works", "new", 2001}});
}

TEST(With, TheOtherRegistryWins) {
  const Registry mine =
      registry_of(R"({"id": "my-finance", "short": "省财政厅"}, {"id": "ln-drc", "short": "省计委"})");
  const Registry joined = Registry::builtin().with(mine);
  expect_all(joined, {{"省财政厅", "my-finance", {}},
                      {"财政厅", "my-finance", {}},
                      {"辽宁省财政厅", "ln-finance", {}},
                      {"省计委", "ln-drc", {}},
                      {"省发改委", "-", {}},
                      {"省教育厅", "ln-education", {}}});
  EXPECT_EQ(joined.records().size(), Registry::builtin().records().size() + 1);
}

TEST(With, AnotherTimeIsNoConflict) {
  const Registry early = registry_of(R"({"id": "a", "short": "Works", "to": 2000})");
  const Registry late = registry_of(R"({"id": "b", "short": "Works", "from": 2001})");
  expect_all(early.with(late), {{"Works", "a", 1990}, {"Works", "b", 2010}});
}

TEST(With, TheLastOfSeveralWins) {
  const Registry a = registry_of(R"({"id": "a", "short": "Works"})");
  const Registry b = registry_of(R"({"id": "b", "short": "Works"})");
  const Registry c = registry_of(R"({"id": "c", "short": "Works"})");
  EXPECT_EQ(id_of(a.with(b).with(c), "Works"), "c");
  EXPECT_EQ(id_of(a.with(b.with(c)), "Works"), "c");
  EXPECT_EQ(id_of(c.with(b).with(a), "Works"), "a");
}

TEST(With, EventsAreJoinedOnce) {
  const Registry& builtin = Registry::builtin();
  const Registry twice = builtin.with(builtin);
  EXPECT_EQ(twice.records().size(), builtin.records().size());
  EXPECT_TRUE(std::ranges::equal(twice.events(), builtin.events()));
}

} // namespace
} // namespace dutygraph
