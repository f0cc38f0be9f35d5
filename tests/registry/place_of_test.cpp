#include <dutygraph/registry_place.hpp>
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

std::string found(std::string_view head) {
  const Place place = place_of(head);
  return place == Place{} ? "unknown" : std::string(word(place.level)) + " " + label(place);
}

struct Head {
  std::string_view text;
  std::string_view place;
};
void expect_all(std::initializer_list<Head> heads) {
  for (const Head& head : heads) EXPECT_EQ(found(head.text), head.place) << head.text;
}

TEST(PlaceOf, TheIssuerInTheTitle) {
  expect_all({{"辽宁省人民政府办公厅关于落实规划任务分工的通知", "province 辽宁省"},
              {"遼寧省人民政府關於印發分工方案的通知", "province 辽宁省"},
              {"广州市人民政府办公厅关于印发重点工作分工的通知", "city 广东省广州市"},
              {"中共杭州市委 杭州市人民政府关于加快发展的意见", "city 浙江省杭州市"},
              {"浙江省杭州市余杭区人民政府关于分解任务的通知", "county 浙江省杭州市余杭区"},
              {"长兴县人民政府办公室关于分解任务的通知", "county 长兴县"},
              {"北京市朝阳区人民政府关于印发分工方案的通知", "county 北京市朝阳区"},
              {"重庆市人民政府关于任务分工的通知", "province 重庆市"},
              {"广西壮族自治区人民政府办公厅关于分工的通知", "province 广西壮族自治区"},
              {"恩施州人民政府关于分工的通知", "city 湖北省恩施土家族苗族自治州"},
              {"锡林郭勒盟行政公署办公室关于分工的通知", "city 内蒙古自治区锡林郭勒盟"},
              {"广东省教育厅关于印发分工的通知", "province 广东省"},
              {"国务院办公厅关于落实重点工作部门分工的意见", "centre 中央"},
              {"中共中央办公厅 国务院办公厅印发分工方案", "centre 中央"},
              {"国家发展改革委等部门关于印发方案的通知", "centre 中央"},
              {"教育部等九部门关于印发行动计划的通知", "centre 中央"}});
}

TEST(PlaceOf, ATitleThatBeginsWithAPlace) {
  expect_all({{"《辽宁省国民经济和社会发展规划纲要》重点任务分工", "province 辽宁省"},
              {"广州市2023年重点工作任务分解表", "city 广东省广州市"},
              {"附件\n杭州市数字经济行动方案任务清单", "city 浙江省杭州市"},
              {"广州市老旧小区改造任务分工", "city 广东省广州市"},
              {"广东省新型城市建设规划分工", "province 广东省"},
              {"上海市浦东新区国民经济和社会发展规划", "county 上海市浦东新区"}});
}

TEST(PlaceOf, TheDocumentNumber) {
  expect_all({{"粤府办〔2016〕1号\n关于重点工作分工的通知", "province 广东省"},
              {"辽政办发〔2012〕53号\n关于分工的通知", "province 辽宁省"},
              {"穗府办函〔2019〕3号\n关于分工的通知", "city 广东省广州市"},
              {"国办发〔2017〕12号\n关于分工的通知", "centre 中央"},
              {"发文字号:浙政办发[2020]7号\n关于分工的通知", "province 浙江省"},
              {"宁政发〔2016〕1号\n关于分工的通知", "unknown"}});
}

TEST(PlaceOf, WhatWebPagesSayAroundTheText) {
  expect_all({{"索引号:X1\n发文机关：杭州市人民政府\n标题：关于分工的通知", "city 浙江省杭州市"},
              {"首页 > 政务公开\n发布机构：国务院办公厅\n关于分工的通知", "centre 中央"}});
}

TEST(PlaceOf, TheAddresseesAndTheNamesTogether) {
  expect_all({{"各市人民政府，省政府各厅委、各直属机构：\n　　为落实《浙江省规划》，现通知如下", "province 浙江省"},
              {"各区、县（市）人民政府，市政府各部门：\n　　为落实浙江省规划，建设杭州市新城，杭州市决定",
               "city 浙江省杭州市"},
              {"各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n　　广东省的经验", "centre 中央"},
              {"各市人民政府，省政府各厅委：\n　　现通知如下", "province "},
              {"各区县人民政府，市政府各部门：\n　　为建设重庆市，现通知如下", "province 重庆市"}});
}

TEST(PlaceOf, ThePlacesNamedInTheText) {
  expect_all({{"一、任务\n1.支持辽宁振兴，全省推广", "province 辽宁省"},
              {"一、任务\n1.沈阳市、大连市、鞍山市各建一处", "province 辽宁省"},
              {"一、任务\n我市各部门要落实，学习广东省经验，建设厦门市，提升厦门市", "city 福建省厦门市"},
              {"一、任务\n1.办学（教育部、财政部负责）", "centre 中央"}});
}

TEST(PlaceOf, NothingTells) {
  expect_all({{"", "unknown"},
              {"Action plan\nLead agency: Department of Parks", "unknown"},
              {"1.办学（教育部负责）", "unknown"}});
}

TEST(PlaceOf, OtherGovernmentsOfChinese) {
  expect_all({{"行政院核定本\n主辦機關：教育部、財政部", "province 台湾省"},
              {"計畫\n主辦機關：交通部　協辦機關：農業部、各縣市政府、教育部", "province 台湾省"},
              {"香港特别行政区政府\n由教育局牵头", "province 香港特别行政区"},
              {"各決策局按季匯報，行政長官督導", "province 香港特别行政区"}});
}

TEST(PlaceOf, TheLevelAloneIsKnownByItsOwnBodies) {
  expect_all({{"1.建公园（省财政厅负责）", "province "},
              {"1.建公园（自治区财政厅负责）", "province "},
              {"1.建公园（市财政局、市教育局负责，省教育厅指导）", "city "},
              {"1.建公园（县财政局负责）\n2.建学校（县教育局、市教育局负责）\n3.建桥（县委宣传部负责）", "county "},
              {"1.改造小区（区住建局负责）", "county "},
              {"1.改造小区（各市教育局负责）", "unknown"}});
}

TEST(PlaceOf, NamesThatNobodyKnowsAreKnownByTheirForm) {
  expect_all({{"清岚省人民政府办公厅关于印发分工方案的通知", "province 清岚省"},
              {"清岚省教育厅等十一部门关于印发要点的通知", "province 清岚省"},
              {"云汀区2022年民生实事项目责任书", "county 云汀区"},
              {"碧津新区优化营商环境任务表", "county 碧津新区"},
              {"高新区2022年任务分工", "unknown"},
              {"全省重点任务分工", "province "}});
}

TEST(PlaceOf, TwoMinistriesAboveATitle) {
  expect_all({{"住房城乡建设部办公厅　农业农村部办公厅\n关于做好照明的通知", "centre 中央"},
              {"国务院有关部门：\n　　现将分工方案印送你们", "centre 中央"}});
}

TEST(PlaceOf, AListOfPlacesIsNoIssuer) {
  expect_all({{"广东省、浙江省等地经验通知\n苏政发〔2016〕1号", "province 江苏省"},
              {"各市要按照通知办\n湖南省人民政府关于分工的通知", "province 湖南省"}});
}

TEST(PlaceOf, OnlyTheHeadIsRead) {
  const std::string far(20000, 'x');
  EXPECT_EQ(found(far + "\n广东省人民政府关于分工的通知"), "unknown");
}

} // namespace
} // namespace dutygraph
