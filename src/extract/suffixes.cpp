#include "suffixes.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <dutygraph/text_words.hpp>

namespace dutygraph {

namespace {

const WordSet& agency_endings() {
  static const WordSet endings{
      "厅",     "局",     "委",     "办",     "部",     "署",     "院",       "行",     "会",     "社",     "所",
      "馆",     "台",     "站",     "组",     "司",     "处",     "科",       "中心",   "公司",   "集团",   "企业",
      "政府",   "海关",   "总队",   "支队",   "大队",   "法院",   "检察院",   "大学",   "学院",   "学校",   "协会",
      "学会",   "商会",   "联盟",   "联合会", "委员会", "办公室", "管委会",   "工会",   "妇联",   "残联",   "文联",
      "侨联",   "社科联", "科协",   "作协",   "记协",   "工商联", "红十字会", "团委",   "团省委", "团市委", "团县委",
      "团中央", "团区委", "纪委",   "工委",   "党委",   "党组",   "人大",     "政协",   "军区",   "军分区", "武警",
      "市",     "县",     "区",     "州",     "盟",     "旗",     "镇",       "乡",     "街道",   "省",     "银行",
      "部门",   "单位",   "机构",   "机关",   "组织",   "地区",   "园区",     "开发区", "新区",   "港口",   "电网",
      "邮政",   "铁路",   "烟草",   "海事",   "高校",   "院校",   "监狱",     "信用社", "供销社", "农信社", "农信联社",
      "书记处", "总站",   "报社",   "出版社", "基金会", "指挥部", "室",       "厂",     "队",     "专班",   "总支",
      "街办",   "系",     "镇办",   "分校",   "医院",   "联社",   "教研组",   "学部",   "支部",   "保密局", "贸促会",
      "消防",   "气象",   "交易所", "股",     "股室",   "村",     "党支部",   "工作组", "服务站"};
  return endings;
}

/// Words that end like an agency and are none.
const WordSet& false_endings() {
  static const WordSet endings{
      "社会", "机会",   "大会",     "一会", "全部", "内部", "外部", "干部",   "中部",   "西部",   "东部",   "南部",
      "北部", "举行",   "实行",     "进行", "运行", "执行", "发行", "试行",   "暂行",   "可行",   "推行",   "流行",
      "场所", "住所",   "会所",     "平台", "后台", "创办", "举办", "承办",   "协办",   "主办",   "试办",   "公办",
      "民办", "地区内", "城市",     "超市", "上市", "城区", "社区", "库区",   "山区",   "牧区",   "林区",   "垦区",
      "灾区", "景区",   "厂区",     "矿区", "校区", "街区", "市区", "示范区", "试验区", "保护区", "集聚区", "合作区",
      "港区", "灌区",   "以上单位", "控股", "入股", "参股", "持股", "农村",   "乡村",   "教室",   "温室",   "浴室",
      "体系", "关系",   "联系",     "军队", "车队", "工厂"};
  return endings;
}

} // namespace

bool looks_complete(std::string_view name) {
  static const WordSet whole{"妇联", "残联",   "文联", "侨联",   "科协",   "工会",     "团委", "纪委",
                             "监委", "人大",   "政协", "法院",   "检察院", "编办",     "党校", "武装部",
                             "海关", "政法委", "银行", "贸促会", "工商联", "红十字会", "气象", "供销社"};
  if (whole.ending(name).size() == name.size() && !name.empty()) return true;
  if (agency_endings().proper_ending(name).empty()) return looks_collective(name);
  return false_endings().ending(name).empty();
}

bool ends_like_office(std::string_view text) {
  static const WordSet endings{"厅",     "局",   "委",     "办",   "部",   "署",     "院",     "行",   "会",
                               "处",     "中心", "公司",   "集团", "政府", "海关",   "办公室", "总队", "法院",
                               "检察院", "工会", "妇联",   "残联", "科协", "工商联", "团委",   "纪委", "委员会",
                               "管委会", "电网", "供销社", "关",   "台",   "社"};
  const auto ending = endings.ending(text);
  return !ending.empty() && ending.size() < text.size() && false_endings().ending(text).empty();
}

bool is_office_of_japan_or_korea(std::string_view name) {
  constexpr std::size_t three_syllables = 9; // bytes
  static const WordSet endings{"庁", "府省", "委員会", "本部事務局", "부", "청", "위원회"};
  static const WordSet names{"総務省",     "法務省",           "外務省",     "財務省",     "文部科学省",
                             "厚生労働省", "農林水産省",       "経済産業省", "国土交通省", "環境省",
                             "防衛省",     "内閣府",           "内閣官房",   "人事院",     "公正取引委員会",
                             "関係省庁",   "全府省庁",         "各府省庁",   "국무조정실", "인사혁신처",
                             "법제처",     "식품의약품안전처", "관계부처",   "전부처"};
  if (name.size() < three_syllables) return false;
  return names.ending(name).size() == name.size() || !endings.ending(name).empty();
}

bool looks_collective(std::string_view name) {
  if (name.ends_with("成员单位") || name.ends_with("各部门") || name.ends_with("各单位")) return true;
  static const WordSet classes{"部门",       "单位",       "市",     "地",   "地区", "市政府", "市人民政府", "县",
                               "区",         "县(市、区)", "县(市)", "县区", "区县", "机构",   "企业",       "高校",
                               "区、县级市", "人民政府",   "政府",   "省",   "省份", "方面",   "园区",       "开发区",
                               "村",         "社区",       "乡镇",   "镇",   "街道", "股室",   "科室",       "处室",
                               "村(社区)",   "镇(街道)",   "院系",   "学院", "学校", "支部",   "乡镇(街道)"};
  static const WordSet which{"各", "有关", "相关", "其他", "所有"};
  const auto members = classes.ending(name);
  if (members.empty()) return false;
  const auto head = name.substr(0, name.size() - members.size());
  if (which.stands_in(head)) return true;
  return name == "成员单位" || (head.empty() && (members == "部门" || members == "单位"));
}

std::size_t class_noun_length(std::string_view text) {
  const std::size_t size = text.size();
  auto rest = text;
  static const WordSet which{"各",   "多个", "多家", "国务院", "中央", "省",   "市",   "县",   "区",
                             "州",   "镇",   "级",   "直",     "属",   "有关", "相关", "其他", "责任",
                             "成员", "牵头", "配合", "参与",   "职能", "主管", "业务", "行业"};
  static const WordSet nouns{"部门",   "单位", "部委", "机构", "机关",   "企业",
                             "委办局", "厅局", "科室", "处室", "(单位)", "(部门)"};
  static const WordSet counts{"个", "家"};
  static const WordSet joints{"和", "及", "与", "、"};
  const auto take = [&rest](const WordSet& words) {
    const auto word = words.beginning(rest);
    rest.remove_prefix(word.size());
    return !word.empty();
  };
  rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size())); // 等12个部门
  take(counts);
  const auto noun = [&] {
    while (take(which)) {
    }
    bool any = false;
    while (take(nouns)) any = true; // 部门单位
    return any;
  };
  if (!noun()) return 0;
  std::size_t taken = size - rest.size();
  while (take(joints) && noun()) taken = size - rest.size();
  return taken;
}

bool goes_on_with_places(std::string_view text) {
  static const WordSet levels{"县", "区", "市", "州", "自治县", "自治区", "自治州", "直辖市"};
  static const WordSet bodies{"(",    "<",  "〔", "人民政府", "政府",       "级市",
                              "党委", "县", "区", "市",       "级人民政府", "级政府"};
  const auto level = levels.beginning(text);
  const auto rest = text.substr(level.size());
  return !level.empty() && (rest.empty() || !bodies.beginning(rest).empty());
}

std::string_view without_second_name(std::string_view name) {
  static const WordSet closing{")", "〕", "]", "】"};
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"(", ")"}, {"〔", "〕"}, {"[", "]"}, {"【", "】"}};
  if (closing.ending(name).empty()) return name;
  for (const auto& [open, close] : pairs)
    if (name.ends_with(close))
      if (const std::size_t at = name.find(open); at != name.npos && at > 0) return name.substr(0, at);
  return name;
}
std::string_view second_name(std::string_view name, std::string_view plain) {
  const std::size_t bytes = character_bytes(name, plain.size());
  return name.substr(plain.size() + bytes, name.size() - plain.size() - 2 * bytes);
}

AgencyKind kind_by_form(std::string_view name) {
  static const WordSet enterprises{"公司", "集团", "企业"};
  static const WordSet courts{"法院", "检察院"};
  static const WordSet places{"市",     "县",     "区",         "州",         "盟",         "旗",     "市政府",
                              "县政府", "区政府", "市人民政府", "县人民政府", "区人民政府", "州政府", "州人民政府"};
  static const WordSet masses{"工会",   "妇联",   "残联",   "文联", "侨联", "科协", "作协",
                              "工商联", "团省委", "团市委", "协会", "学会", "商会", "红十字会"};
  static const WordSet committees{"党委", "纪委", "市委", "省委", "县委", "区委", "政法委", "中央"};
  static const WordSet party{"宣传部", "组织部", "统战部"};
  if (looks_collective(name)) return AgencyKind::collective;
  if (!enterprises.ending(name).empty()) return AgencyKind::state_enterprise;
  if (!courts.ending(name).empty()) return AgencyKind::judiciary;
  if (name.find("领导小组") != std::string_view::npos) return AgencyKind::leading_group;
  if (!places.ending(name).empty()) return AgencyKind::city_government;
  if (!masses.ending(name).empty()) return AgencyKind::mass_organisation;
  if (committees.stands_in(name) || !party.ending(name).empty()) return AgencyKind::party_organ;
  return looks_complete(name) ? AgencyKind::government_department : AgencyKind::unknown;
}

} // namespace dutygraph
