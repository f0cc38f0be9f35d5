/// The registry at a place: what names mean in a document of that place.
#include "registry_fixture.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

struct Written {
  std::string_view name;
  std::string_view id;
  std::string_view shown; ///< the short name; empty: not asked
};

Registry at(std::string_view place) {
  const auto found = place_named(place);
  EXPECT_TRUE(found) << place;
  return Registry::builtin().at(found.value_or(Place{}));
}

void expect_all(const Registry& registry, std::initializer_list<Written> table, std::optional<int> year = {}) {
  for (const Written& row : table) {
    EXPECT_EQ(id_of(registry, row.name, year), row.id) << row.name;
    const AgencyRecord* record = registry.resolve(row.name, year);
    if (record != nullptr && !row.shown.empty()) {
      EXPECT_EQ(record->short_name, row.shown) << row.name;
    }
  }
}

TEST(AtAProvince, NamesMeanItsOwnBodies) {
  expect_all(at("广东省"), {{"省发展改革委", "广东省/发展改革", "省发展改革委"},
                            {"省发改委", "广东省/发展改革", "省发展改革委"},
                            {"发展改革委", "广东省/发展改革", "省发展改革委"},
                            {"广东省发展和改革委员会", "广东省/发展改革", ""},
                            {"广东省教育厅", "广东省/教育", "省教育厅"},
                            {"教育厅", "广东省/教育", "省教育厅"},
                            {"广东教育厅", "广东省/教育", ""},
                            {"省工信厅", "广东省/工业和信息化", "省工业和信息化厅"},
                            {"省委组织部", "广东省/组织部", "省委组织部"},
                            {"组织部", "广东省/组织部", ""},
                            {"委组织部", "广东省/组织部", ""},
                            {"中共广东省委组织部", "广东省/组织部", ""},
                            {"省政府办公厅", "广东省/政府办公厅", "省政府办公厅"},
                            {"广东省人民政府办公厅", "广东省/政府办公厅", ""},
                            {"省国资委", "广东省/国资委", "省国资委"},
                            {"广东省人民政府国有资产监督管理委员会", "广东省/国资委", ""},
                            {"团省委", "广东省/团委", "团省委"},
                            {"共青团广东省委", "广东省/团委", ""},
                            {"广东证监局", "广东省/证监", "广东证监局"},
                            {"省税务局", "广东省/税务", "省税务局"},
                            {"国家税务总局广东省税务局", "广东省/税务", ""},
                            {"人民银行广东省分行", "广东省/人民银行", ""},
                            {"省直机关工委", "广东省/直属机关工委", "省直机关工委"},
                            {"省财政厅（省某某办）", "广东省/财政", ""},
                            {"省财政厅等部门", "广东省/财政", ""},
                            {"省財政廳", "广东省/财政", ""},
                            {"省政府", "广东省/政府", "广东省政府"}});
}

TEST(AtAProvince, WhatItHasNotIsNotFound) {
  expect_all(at("广东省"), {{"教育局", "-", ""},
                            {"市教育局", "-", ""},
                            {"省某某厅", "-", ""},
                            {"省", "-", ""},
                            {"省委", "-", ""},
                            {"局", "-", ""},
                            {"", "-", ""},
                            {"省财政厅省教育厅", "-", ""}});
}

TEST(AtAProvince, ItsCitiesAndTheirBodies) {
  expect_all(at("广东省"), {{"广州市政府", "广州市/政府", "广州市政府"},
                            {"广州市", "广州市/政府", ""},
                            {"广州", "广州市/政府", ""},
                            {"广东省广州市人民政府", "广州市/政府", ""},
                            {"深圳市教育局", "深圳市/教育", "市教育局"},
                            {"中共深圳市委宣传部", "深圳市/宣传部", ""},
                            {"杭州", "-", ""},
                            {"杭州市", "杭州市/政府", ""},
                            {"各地级以上市人民政府", "广东省/各市", "各市政府"},
                            {"有关部门", "广东省/有关方面", "各有关部门"},
                            {"省有关部门", "广东省/有关部门", "省有关部门"}});
  EXPECT_EQ(at("广东省").resolve("各市")->members.size(), 21U);
  EXPECT_EQ(at("广东省").resolve("各市")->members.front(), "广州市/政府");
}

TEST(AtAProvince, OrgansOfTheCentre) {
  expect_all(at("广东省"), {{"财政部", "cn-mof", ""},
                            {"国家发展改革委", "cn-ndrc", ""},
                            {"国家税务总局", "cn-tax", ""},
                            {"中央宣传部", "cn-publicity", ""},
                            {"国务院办公厅", "cn-general-office", ""},
                            {"林草局", "广东省/林业草原", "省林业局"}});
}

TEST(AtAProvince, NothingOfLiaoningIsMeantUnlessItIsSaid) {
  expect_all(at("广东省"), {{"省农委（省扶贫办）", "广东省/农业", ""},
                            {"省两岛办", "-", ""},
                            {"辽宁省财政厅", "ln-finance", ""},
                            {"沈阳市政府", "city-shenyang", ""},
                            {"沈阳市教育局", "沈阳市/教育", ""},
                            {"相关各市", "广东省/有关市", ""}});
}

TEST(AtAnAutonomousRegion, ItsOwnMarkAndParty) {
  expect_all(at("广西"), {{"自治区教育厅", "广西壮族自治区/教育", "自治区教育厅"},
                          {"广西壮族自治区发展和改革委员会", "广西壮族自治区/发展改革", ""},
                          {"自治区党委组织部", "广西壮族自治区/组织部", "自治区党委组织部"},
                          {"广西壮族自治区党委宣传部", "广西壮族自治区/宣传部", ""},
                          {"自治区人民政府办公厅", "广西壮族自治区/政府办公厅", ""},
                          {"自治区团委", "广西壮族自治区/团委", "自治区团委"},
                          {"广西证监局", "广西壮族自治区/证监", ""},
                          {"省教育厅", "-", ""}});
}

TEST(AtAMunicipality, BureausAndCommissions) {
  expect_all(at("北京市"), {{"市教委", "北京市/教育", "市教委"},
                            {"市财政局", "北京市/财政", "市财政局"},
                            {"市发展改革委", "北京市/发展改革", ""},
                            {"北京市水务局", "北京市/水利", "市水务局"},
                            {"市高级人民法院", "北京市/法院", ""},
                            {"市委组织部", "北京市/组织部", ""},
                            {"朝阳区政府", "北京市朝阳区/政府", ""},
                            {"朝阳区教育局", "北京市朝阳区/教育", ""},
                            {"各区政府", "北京市/各区", ""},
                            {"省教育厅", "-", ""}});
}

TEST(AtACity, ItsOwnThenItsProvinces) {
  expect_all(at("广州市"), {{"市教育局", "广州市/教育", "市教育局"},
                            {"教育局", "广州市/教育", ""},
                            {"广州市教育局", "广州市/教育", ""},
                            {"广州教育局", "广州市/教育", ""},
                            {"发展改革委", "广州市/发展改革", ""},
                            {"省教育厅", "广东省/教育", "省教育厅"},
                            {"教育厅", "广东省/教育", ""},
                            {"市规划和自然资源局", "广州市/自然资源", "市规划和自然资源局"},
                            {"市水务局", "广州市/水利", "市水务局"},
                            {"市委政法委", "广州市/政法委", ""},
                            {"市中级人民法院", "广州市/法院", "市法院"},
                            {"团市委", "广州市/团委", "团市委"},
                            {"天河区政府", "广州市天河区/政府", "天河区政府"},
                            {"天河区教育局", "广州市天河区/教育", "区教育局"},
                            {"市政府", "广州市/政府", ""},
                            {"省政府", "广东省/政府", ""},
                            {"深圳市教育局", "深圳市/教育", ""}});
}

TEST(AtACity, MarksOfOtherUnits) {
  expect_all(at("恩施州"), {{"州教育局", "恩施土家族苗族自治州/教育", "州教育局"},
                            {"恩施州教育局", "恩施土家族苗族自治州/教育", ""},
                            {"州委组织部", "恩施土家族苗族自治州/组织部", "州委组织部"},
                            {"恩施州委组织部", "恩施土家族苗族自治州/组织部", ""}});
  expect_all(at("锡林郭勒盟"), {{"盟教育局", "锡林郭勒盟/教育", ""},
                                {"盟行署办公室", "锡林郭勒盟/政府办公厅", ""},
                                {"锡林郭勒盟行政公署", "锡林郭勒盟/政府", ""},
                                {"自治区教育厅", "内蒙古自治区/教育", ""}});
  expect_all(at("阿里地区"), {{"地区教育局", "阿里地区/教育", ""}, {"地委组织部", "阿里地区/组织部", ""}});
}

TEST(AtACounty, ThreeLevels) {
  expect_all(at("浙江省杭州市余杭区"), {{"区教育局", "杭州市余杭区/教育", "区教育局"},
                                        {"教育局", "杭州市余杭区/教育", ""},
                                        {"市教育局", "杭州市/教育", ""},
                                        {"省教育厅", "浙江省/教育", ""},
                                        {"区委组织部", "杭州市余杭区/组织部", ""},
                                        {"余杭区教育局", "杭州市余杭区/教育", ""}});
  expect_all(at("长兴县"),
             {{"县教育局", "长兴县/教育", "县教育局"}, {"市教育局", "市/教育", ""}, {"省教育厅", "省/教育", ""}});
}

TEST(AtACounty, OfWhichOnlyTheLevelIsKnown) {
  expect_all(Registry::builtin().at({PlaceLevel::county, "", "", ""}), {{"县教育局", "县/教育", "县教育局"},
                                                                        {"区教育局", "区/教育", "区教育局"},
                                                                        {"教育局", "县/教育", ""},
                                                                        {"市教育局", "市/教育", ""},
                                                                        {"省教育厅", "省/教育", ""}});
}

TEST(At, PlacesThatNobodyKnowsByTheirForm) {
  expect_all(at("清岚省"), {{"省教育厅", "清岚省/教育", "省教育厅"},
                            {"清岚省教育厅", "清岚省/教育", ""},
                            {"清岚证监局", "清岚省/证监", "清岚证监局"},
                            {"渚宁市政府", "清岚省渚宁市/政府", "渚宁市政府"},
                            {"石梁县", "清岚省石梁县/政府", "石梁县政府"},
                            {"市区政府", "-", ""},
                            {"示范区", "-", ""}});
  expect_all(at("碧津新区"), {{"区教育局", "碧津新区/教育", ""}, {"新区教育局", "碧津新区/教育", ""}});
  EXPECT_NE(Registry::builtin().find("清岚省渚宁市/政府"), nullptr);
}

TEST(At, AnotherOfficialNameIsKeptAndIsTheSameBody) {
  expect_all(at("长兴县"), {{"县水利局", "长兴县/水利", "县水利局"},
                            {"县水务局", "长兴县/水利", "县水务局"},
                            {"县卫健局", "长兴县/卫生健康", "县卫生健康局"},
                            {"县卫健委", "长兴县/卫生健康", "县卫生健康委"},
                            {"县经信局", "长兴县/工业和信息化", "县经济和信息化局"},
                            {"县教体局", "长兴县/教育", "县教育体育局"}});
}

TEST(AtLiaoning, ItsOwnRegistryIsAsked) {
  const Registry here = at("辽宁省");
  for (const AgencyRecord& record : Registry::builtin().records()) {
    EXPECT_EQ(here.resolve(record.short_name), Registry::builtin().resolve(record.short_name)) << record.id;
    EXPECT_EQ(here.resolve(record.full_name), Registry::builtin().resolve(record.full_name)) << record.id;
  }
  expect_all(here, {{"省信访办", "ln-petition", ""},
                    {"省红十字会", "辽宁省/红十字会", ""},
                    {"大连市教育局", "大连市/教育", ""},
                    {"大连", "city-dalian", ""}});
}

TEST(AtLiaoning, ItsCitiesHaveBodiesOfTheirOwn) {
  expect_all(at("沈阳市"), {{"市教育局", "沈阳市/教育", ""},
                            {"发展改革委", "沈阳市/发展改革", ""},
                            {"省发展改革委", "ln-drc", ""},
                            {"省财政厅", "ln-finance", ""},
                            {"大连市", "city-dalian", ""}});
}

TEST(AtTheCentre, BareNamesAreOfTheCentre) {
  expect_all(at("国务院"), {{"发展改革委", "cn-ndrc", "国家发展改革委"},
                            {"教育部", "cn-moe", ""},
                            {"能源局", "cn-nea", ""},
                            {"国资委", "cn-sasac", ""},
                            {"气象局", "cn-weather", ""},
                            {"妇联", "cn-women", ""},
                            {"编办", "cn-staffing", ""},
                            {"教育厅", "-", ""},
                            {"广东省教育厅", "广东省/教育", ""},
                            {"广东省人民政府", "广东省/政府", ""},
                            {"各省（区、市）人民政府", "cn-provinces", ""}});
}

TEST(AtAnUnknownPlace, OnlyWhatAnyPlaceHas) {
  expect_all(Registry::builtin().at({}), {{"省教育厅", "省/教育", "省教育厅"},
                                          {"省发改委", "省/发展改革", "省发展改革委"},
                                          {"市教育局", "市/教育", ""},
                                          {"县教育局", "县/教育", ""},
                                          {"教育厅", "省/教育", ""},
                                          {"教育局", "-", ""},
                                          {"发展改革委", "-", ""},
                                          {"财政部", "cn-mof", ""},
                                          {"省两岛办", "-", ""},
                                          {"广州市教育局", "广州市/教育", ""}});
}

TEST(AtAPlaceApart, NoDepartmentsAreKnown) {
  expect_all(at("台湾"), {{"教育部", "-", ""}, {"财政部", "-", ""}, {"省教育厅", "-", ""}});
}

TEST(At, TheYearChoosesTheStage) {
  const Registry here = at("浙江省");
  EXPECT_EQ(id_of(here, "省广电局", 2012), "浙江省/广电");
  EXPECT_EQ(id_of(here, "省广电局", 2020), "浙江省/广播电视");
  EXPECT_EQ(id_of(here, "省编办", 2012), "浙江省/编办");
  EXPECT_EQ(id_of(here, "省编办", 2020), "浙江省/党委编办");
  EXPECT_EQ(id_of(here, "省环保厅", 2020), "浙江省/环境保护") << "an old name is known in every year";
}

TEST(At, WhatTheUserAddsComesFirst) {
  const Registry mine = registry_of(R"({"id": "my-education", "short": "省教育厅", "aliases": ["教育局"]})");
  const Registry joined = Registry::builtin().with(mine);
  for (const std::string_view place : {"广东省", "广州市", "辽宁省", "国务院"})
    EXPECT_EQ(id_of(joined.at(*place_named(place)), "省教育厅"), "my-education") << place;
  EXPECT_EQ(id_of(joined.at(*place_named("广州市")), "教育局"), "my-education");
  EXPECT_EQ(id_of(joined.at(*place_named("广州市")), "市财政局"), "广州市/财政");
  EXPECT_EQ(id_of(Registry::builtin().at(*place_named("广东省")).with(mine), "省教育厅"), "my-education");
}

TEST(At, ARegistryOfOneFileStaysAsItIs) {
  const Registry mine = registry_of(R"({"id": "works", "short": "Works"})");
  EXPECT_EQ(id_of(mine.at(*place_named("广东省")), "省教育厅"), "-");
  EXPECT_EQ(id_of(mine.at(*place_named("广东省")), "Works"), "works");
  EXPECT_EQ(id_of(Registry().at(*place_named("广东省")), "省教育厅"), "-");
}

TEST(At, RecordsLiveLongerThanTheRegistryThere) {
  const AgencyRecord* record = at("广东省").resolve("省教育厅");
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record, at("广东省").resolve("广东省教育厅"));
  EXPECT_EQ(record, Registry::builtin().find("广东省/教育"));
  EXPECT_EQ(record->full_name, "广东省教育厅");
  EXPECT_EQ(record->english, "Department of Education");
  EXPECT_EQ(record->kind, AgencyKind::government_department);
  EXPECT_EQ(record->field, "education-science-culture");
}

TEST(At, NearestAreOfThePlace) {
  const Registry here = at("广东省");
  ASSERT_FALSE(here.nearest("省发展改苹委", 1).empty());
  EXPECT_EQ(here.nearest("省发展改苹委", 1).front()->id, "广东省/发展改革");
}

TEST(At, RecordsAreAllThatCanBeMeant) {
  const Registry here = at("广州市");
  std::set<std::string> ids;
  for (const AgencyRecord& record : here.records()) EXPECT_TRUE(ids.insert(record.id).second) << record.id;
  EXPECT_TRUE(ids.contains("广州市/教育"));
  EXPECT_TRUE(ids.contains("广东省/教育"));
  EXPECT_TRUE(ids.contains("cn-moe"));
  EXPECT_FALSE(ids.contains("ln-education"));
  EXPECT_EQ(here.records().front().id, "广州市/政府");
  EXPECT_TRUE(std::ranges::any_of(here.events(), [](const LineageEvent& event) {
    return event.to == std::vector<std::string>{"广州市/生态环境"};
  }));
}

TEST(Find, IdsOfEveryPlace) {
  const Registry& all = Registry::builtin();
  for (const std::string_view id :
       {"广东省/教育", "广州市/教育", "广州市天河区/教育", "北京市朝阳区/教育", "长兴县/教育", "省/教育", "市/教育",
        "县/教育", "广州市/政府", "cn-moe", "ln-education"}) {
    ASSERT_NE(all.find(id), nullptr) << id;
    EXPECT_EQ(all.find(id)->id, id);
  }
  for (const std::string_view id : {"广东省/某某", "某某/教育", "广东/教育", "台湾省/教育", "/教育", "广东省/", "教育",
                                    "cn-nobody", "", "/", "广东省教育/"})
    EXPECT_EQ(all.find(id), nullptr) << id;
}

TEST(Find, AFilesOwnIdsMayNameThoseThatShip) {
  const std::string text =
      registry_text(R"({"id": "gz-old", "short": "旧局", "to": 2019})",
                    R"({"year": 2019, "kind": "merge", "from": ["gz-old"], "to": ["广州市/教育"]})");
  const auto parsed = Registry::parse(text, "test.json", Registry::builtin());
  ASSERT_TRUE(parsed) << describe(parsed.error());
  const Registry joined = Registry::builtin().with(*parsed);
  EXPECT_EQ(joined.successor("gz-old")->id, "广州市/教育");
  EXPECT_EQ(joined.lineage("广州市/教育").size(), 1U);
}

std::string successor(std::string_view id) {
  const auto step = Registry::builtin().successor(id);
  return step ? step->id + " " + std::to_string(step->year) : "-";
}

TEST(Lineage, FollowsTheReformsAtEveryPlace) {
  EXPECT_EQ(successor("广东省/环境保护"), "广东省/生态环境 2018");
  EXPECT_EQ(successor("广州市/卫生"), "广州市/卫生计生 2014");
  EXPECT_EQ(successor("广州市/卫生计生"), "广州市/卫生健康 2018");
  EXPECT_EQ(successor("广州市/食品药品监管"), "广州市/市场监管 2018");
  EXPECT_EQ(successor("广东省/食品药品监管"), "-") << "split between two";
  EXPECT_EQ(successor("省/农业"), "省/农业农村 2018");
  EXPECT_EQ(successor("广东省/教育"), "-");
  EXPECT_EQ(successor("cn-moh"), "cn-nhfpc 2013");
  EXPECT_EQ(successor("cn-cbirc"), "cn-nfra 2023");
  EXPECT_EQ(successor("cn-railways"), "-");
}

TEST(Lineage, OfADepartmentStaysAtItsPlace) {
  const auto events = Registry::builtin().lineage("杭州市/市场监管");
  ASSERT_FALSE(events.empty());
  for (const LineageEvent* event : events) {
    for (const std::string& id : event->from) EXPECT_TRUE(id.starts_with("杭州市/")) << id;
    for (const std::string& id : event->to) EXPECT_TRUE(id.starts_with("杭州市/")) << id;
  }
  EXPECT_EQ(events, Registry::builtin().lineage("杭州市/市场监管")) << "pointers stay";
}

} // namespace
} // namespace dutygraph
