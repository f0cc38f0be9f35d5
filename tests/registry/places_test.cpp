#include "places.hpp"
#include <dutygraph/registry_place.hpp>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

std::string said(const std::optional<Place>& place) {
  return place ? std::string(word(place->level)) + " " + label(*place) : "-";
}

std::size_t count(PlaceLevel level) {
  std::size_t count = 0;
  for (const KnownPlace& place : place_list().places())
    if (place.place.level == level && !place.apart && !place.dissolved &&
        (level != PlaceLevel::city || place.name == place.place.city))
      ++count;
  return count;
}

TEST(Places, AreAllThatThereAre) {
  EXPECT_EQ(count(PlaceLevel::province), 31U) << "and three that are organised otherwise";
  EXPECT_EQ(count(PlaceLevel::city), 333U);
  EXPECT_EQ(std::ranges::count_if(place_list().places(), &KnownPlace::subprovincial), 15);
  EXPECT_EQ(std::ranges::count_if(place_list().places(), &KnownPlace::municipality), 4);
}

TEST(Places, EveryNameLeadsToItsPlace) {
  for (const KnownPlace& place : place_list().places()) {
    EXPECT_EQ(place_named(place.name), place.place) << place.name;
    EXPECT_EQ(place_named(place.usual_name), place.place) << place.usual_name;
    if (place.place.level == PlaceLevel::city) {
      EXPECT_EQ(place_named(place.place.province + place.name), place.place);
    }
  }
}

TEST(Places, ShortNamesOfProvincesComeBeforeThoseOfCities) {
  EXPECT_EQ(said(place_named("吉林")), "province 吉林省");
  EXPECT_EQ(said(place_named("海南")), "province 海南省");
  EXPECT_EQ(said(place_named("吉林市")), "city 吉林省吉林市");
  EXPECT_EQ(said(place_named("海南州")), "city 青海省海南藏族自治州");
}

TEST(Places, NamesInEveryForm) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"广东", "province 广东省"},
      {"廣東省", "province 广东省"},
      {"内蒙古", "province 内蒙古自治区"},
      {"重庆市", "province 重庆市"},
      {"广州", "city 广东省广州市"},
      {"广东省广州市", "city 广东省广州市"},
      {"广东广州市", "city 广东省广州市"},
      {"恩施州", "city 湖北省恩施土家族苗族自治州"},
      {"锡林郭勒盟", "city 内蒙古自治区锡林郭勒盟"},
      {"阿里地区", "city 西藏自治区阿里地区"},
      {"襄樊市", "city 湖北省襄阳市"},
      {"广州市天河区", "county 广东省广州市天河区"},
      {"浙江省杭州市余杭区", "county 浙江省杭州市余杭区"},
      {"北京市朝阳区", "county 北京市朝阳区"},
      {"上海市浦东新区", "county 上海市浦东新区"},
      {"长兴县", "county 长兴县"},
      {"湖北省仙桃市", "county 湖北省仙桃市"},
      {"长阳土家族自治县", "county 长阳土家族自治县"},
      {"中央", "centre 中央"},
      {"国务院", "centre 中央"},
      {"", "-"},
      {"广东省经济开发区", "-"},
      {"辽宁省浙江省", "-"},
      {"教育局", "-"},
      {"各区", "-"},
      {"Berlin", "-"},
  };
  for (const auto& [name, place] : table) EXPECT_EQ(said(place_named(name)), place) << name;
}

TEST(Places, ACountyIsKnownByItsForm) {
  const std::pair<std::string_view, std::string_view> table[] = {{"天河区教育局", "天河区"},
                                                                 {"泾县教育局", "泾县"},
                                                                 {"高新技术产业开发区", ""},
                                                                 {"的县", ""},
                                                                 {"鄂温克族自治旗", "鄂温克族自治旗"},
                                                                 {"市北区政府", "市北区"},
                                                                 {"城市", ""},
                                                                 {"市区政府", ""},
                                                                 {"县教育局", ""},
                                                                 {"教育局", ""},
                                                                 {"有关县", ""},
                                                                 {"abc区", ""}};
  for (const auto& [text, name] : table) EXPECT_EQ(text.substr(0, county_length(text)), name) << text;
}

std::string error_of(const std::string& provinces, const std::string& more = "") {
  const auto list = PlaceList::parse("{\"format\": \"dutygraph-places\", \"version\": 1, \"provinces\": [" + provinces +
                                         "]" + more + "}",
                                     "test.json");
  return list ? "" : list.error().message;
}

TEST(PlaceFile, WhatIsWrongIsNamed) {
  const std::string province = R"({"name": "东省", "short": "东", "cities": ["甲市"]})";
  EXPECT_EQ(error_of(province), "");
  EXPECT_EQ(error_of(R"({"name": "东省"})"), "\"short\" is missing or empty");
  EXPECT_EQ(error_of(R"({"name": "东省", "short": "东", "towns": []})"), "unknown key \"towns\"");
  EXPECT_EQ(error_of(R"({"name": "东省", "short": "东", "former": {"乙市": "丙市"}})"), "no place is called \"丙市\"");
  EXPECT_EQ(error_of(R"({"name": "东省", "short": "东", "apart": 1})"), "\"apart\" must be true or false");
  EXPECT_EQ(error_of(province, R"(, "subprovincial": ["丙市"])"), "no place is called \"丙市\"");
  EXPECT_EQ(error_of(province, R"(, "city-numbers": {"丙政": "丙市"})"), "no place is called \"丙市\"");
  EXPECT_EQ(error_of(province, R"(, "city-numbers": [])"), "\"city-numbers\" must be an object");
  EXPECT_EQ(PlaceList::parse("[]", "test.json").error().message, "an object is expected here");
}

} // namespace
} // namespace dutygraph
