#include "plan_dump.hpp"

namespace dutygraph {
namespace {

std::string dump(const AgencyList& list) {
  std::string out;
  for (const WrittenName& name : list.names) {
    out += (out.empty() ? "" : "|") + name.name;
    if (!name.second.empty()) out += "(" + name.second + ")";
  }
  return out + (list.open ? " +" : "");
}

struct ListRow {
  std::string_view list;
  std::string_view names;
};

/// Without any registry: the grammar alone.
TEST(SplitAgencies, ByGrammarAlone) {
  const ListRow rows[] = {
      {"省财政厅", "省财政厅"},
      {"省财政厅、省教育厅等", "省财政厅|省教育厅 +"},
      {"省财政厅、省教育厅等有关部门和单位", "省财政厅|省教育厅 +"},
      {"省财政厅、省教育厅等。", "省财政厅|省教育厅 +"},
      // 和 inside a name and between names
      {"省经济和信息化委、省文化和旅游厅", "省经济和信息化委|省文化和旅游厅"},
      {"省财政厅和省经济和信息化委", "省财政厅|省经济和信息化委"},
      {"民政部和农业和农村部", "民政部|农业和农村部"},
      {"人民银行沈阳分行和相关各市", "人民银行沈阳分行|相关各市"},
      {"省水利厅及各市政府", "省水利厅|各市政府"},
      {"省水利厅,以及省林业局", "省水利厅|省林业局"},
      // an open list in the middle, tails that are shared
      {"省财政厅、省教育厅等国务院相关部门及各地区", "省财政厅|省教育厅|各地区 +"},
      {"省财政厅、省教育厅等部门单位", "省财政厅|省教育厅 +"},
      {"省财政厅等12个省直有关部门,各市政府", "省财政厅|各市政府 +"},
      {"省财政厅等市县有关部门", "省财政厅 +"},
      {"国务院相关部门和单位及各地区", "国务院相关部门和单位|各地区"},
      {"省财政厅等部门和鞍山、抚顺、葫芦岛市", "省财政厅|鞍山市|抚顺市|葫芦岛市 +"},
      {"省财政厅和沈阳、大连市政府", "省财政厅|沈阳市政府|大连市政府"},
      {"甲、乙、丙等市", "甲市|乙市|丙市 +"},
      {"甲、乙等3个县", "甲县|乙县 +"},
      {"发展改革、财政部门", "发展改革部门|财政部门"},
      {"甲市、乙市、丙市", "甲市|乙市|丙市"},
      // second names
      {"省农委(省扶贫办)、省财政厅", "省农委(省扶贫办)|省财政厅"},
      {"各市、县(市、区)政府", "各市、县(市、区)政府"},
      {"市建委、各区、县级市", "市建委|各区、县级市"},
      {"市建委、各区、市直各部门", "市建委|各区|市直各部门"},
      {"各市党委、政府,省财政厅", "各市党委、政府|省财政厅"},
      {"市建委、各县<市、区>人民政府", "市建委|各县<市、区>人民政府"},
      {"市府办〔市数据局〕、各县〔区〕政府", "市府办(市数据局)|各县〔区〕政府"},
      // separators missing, doubled, mixed
      {"省财政厅省教育厅、省民政厅", "省财政厅|省教育厅|省民政厅"},
      {"省委省政府督查室", "省委省政府督查室"},
      {"省民政厅、、省财政厅", "省民政厅|省财政厅"},
      {"省委组织部,省财政厅、省教育厅,大连海关", "省委组织部|省财政厅|省教育厅|大连海关"},
      {"省财政厅 省教育厅", "省财政厅|省教育厅"},
      // collectives
      {"省减灾委成员单位、相关各市等", "省减灾委成员单位|相关各市 +"},
      {"各有关部门", "各有关部门"},
  };
  for (const auto& row : rows) EXPECT_EQ(dump(split_agencies(row.list, no_registry())), row.names) << row.list;
}

TEST(SplitAgencies, ARegistryDecidesWhatGrammarCannot) {
  const Registry& registry = Registry::builtin();
  EXPECT_EQ(dump(split_agencies("省经济和信息化委和省财政厅", registry)), "省经济和信息化委|省财政厅");
  EXPECT_EQ(dump(split_agencies("沈阳、省财政厅", registry)), "沈阳|省财政厅");
  EXPECT_EQ(dump(split_agencies("中储粮辽宁分公司、省农委", registry)), "中储粮辽宁分公司|省农委");
}

TEST(SplitAgencies, NamesKnowTheirPlace) {
  const std::string list = "省财政厅、省教育厅等";
  const auto names = split_agencies(list, no_registry()).names;
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(list.substr(names[1].begin, names[1].end - names[1].begin), "省教育厅");
}

TEST(SplitAgencies, ReportsWhatItMended) {
  const auto codes = [](std::string_view list) {
    std::string out;
    for (const auto& odd : split_agencies(list, no_registry()).diagnostics) out += odd.code + " ";
    return out;
  };
  EXPECT_EQ(codes("省民政厅、、省财政厅省教育厅"), "doubled-separator missing-separator ");
  EXPECT_EQ(codes("省民政厅、省财政厅"), "");
}

TEST(SplitAgencies, HostileListsComeBackWhole) {
  const std::vector<std::string> lists{"", "、、、", "等", "(((((", "和和和", "省", std::string(5000, '('), "等等等等"};
  for (const std::string& list : lists) EXPECT_LE(split_agencies(list, no_registry()).names.size(), list.size());
}

} // namespace
} // namespace dutygraph
