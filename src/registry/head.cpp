#include "head.hpp"
#include "here.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {
namespace {

using Words = std::span<const std::string_view>;

bool starts_with_any(std::string_view text, Words words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}
bool contains_any(std::string_view text, Words words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

const Place centre{PlaceLevel::centre, "", "", ""};
constexpr std::string_view issuing_words[] = {"关于", "印发", "转发", "批转", "公布", "发布"};
constexpr std::string_view title_words[] = {"规划", "纲要", "方案", "意见", "计划", "通知", "报告",
                                            "要点", "分工", "清单", "任务", "办法", "条例", "决定",
                                            "措施", "工作", "政策", "行动", "目标", "责任"};
/// What follows a place in the name of an organ, or of a document of the place.
constexpr std::string_view organ_words[] = {"人民政府", "政府",     "委",       "人大", "人民代表",
                                            "办公",     "党政",     "行政公署", "行署", "政协",
                                            "政务",     "国民经济", "20",       "\"十", "“十"};
constexpr std::string_view opening_marks[] = {"《", "<", "〈", "\"", "“", "'", "(", "[", "【", "#", "*", " "};
/// Keys of the line that names the issuer or the number, in the frame that web pages put around a document.
constexpr std::string_view issuer_keys[] = {
    "发文机关:", "发文单位:", "发布机构:", "发布单位:", "制发机关:", "制定机关:", "印发机关:", "公开主体:",
    "发文字号:", "文号:",     "来源:",     "标题:",     "名称:",     "信息名称:", "文件标题:"};

std::string_view without_any(std::string_view text, Words words) {
  const auto found = std::ranges::find_if(words, [&](std::string_view word) { return text.starts_with(word); });
  return found == words.end() ? text : text.substr(found->size());
}

/// The line behind its key, opening marks and 中共.
std::string_view opened(std::string_view line) {
  for (std::size_t before = 0; before != line.size();) {
    before = line.size();
    line = without_any(without_any(line, issuer_keys), opening_marks);
  }
  constexpr std::string_view party = "中共";
  if (line.starts_with(party)) line.remove_prefix(party.size());
  return line;
}

/// A line that may be a title or an issuer: no sentence.
bool is_short(std::string_view line) { return line.size() <= 240 && line.find("。") == std::string_view::npos; }

/// A county that is known by its form alone must be followed by an organ or a year: 老旧小区改造 is none.
bool is_followed_up(std::string_view county, std::string_view rest) {
  constexpr std::string_view new_area = "新区";
  return starts_with_any(rest, organ_words) || contains_any(rest.substr(0, 6), issuing_words) ||
         (county.ends_with(new_area) && county.size() > 3 * new_area.size() / 2 && contains_any(rest, title_words));
}

LeadingPlace confirmed(LeadingPlace found, std::string_view text) {
  const bool known = found.place.level != PlaceLevel::county || place_list().find(found.place.county) != nullptr;
  if (known || is_followed_up(found.place.county, text.substr(found.length))) return found;
  found.length -= found.place.county.size();
  found.place.county.clear();
  found.place.level = found.place.city.empty() ? PlaceLevel::province : PlaceLevel::city;
  return found;
}

std::optional<LeadingPlace> place_before_organ(std::string_view text) {
  if (const auto found = leading_place(text)) return confirmed(*found, text);
  const std::size_t length = county_length(text);
  if (length == 0 || !is_followed_up(text.substr(0, length), text.substr(length))) return std::nullopt;
  return LeadingPlace{{PlaceLevel::county, "", "", std::string(text.substr(0, length))}, length, true};
}

/// Does the text begin with the name of a central organ, its office included: 教育部等九部门, 住房城乡建设部办公厅?
bool begins_with_central_organ(std::string_view text) {
  constexpr std::string_view ends[] = {" ", "、", ",", "等", "关于", "印发", "办公厅", "办公室"};
  std::size_t end = text.size();
  for (const std::string_view mark : ends)
    if (const std::size_t at = text.find(mark); at != std::string_view::npos) end = std::min(end, at);
  constexpr std::size_t longest = 48;
  return end > 0 && end < longest && central_book().named(std::string(text.substr(0, end)), {}) != nullptr;
}

/// 国务院办公厅关于…, 教育部等九部门关于…; or a line of organs alone, above a title or below a text.
bool is_central(std::string_view text) {
  constexpr std::string_view alone[] = {"国务院", "国务院办公厅", "中央办公厅", "中央办公厅国务院办公厅"};
  constexpr std::string_view central[] = {"国务院", "中央", "国家", "全国", "最高人民", "中华人民共和国"};
  constexpr std::string_view offices[] = {"部办公厅", "局办公室", "局办公厅", "委办公厅", "行办公厅", "署办公厅"};
  if (std::ranges::find(alone, text) != std::end(alone)) return true;
  const bool issues = contains_any(text, issuing_words);
  if (issues && starts_with_any(text, central)) return true;
  return (issues || contains_any(text, offices)) && begins_with_central_organ(text);
}

} // namespace

std::optional<Place> place_by_number(std::string_view line) {
  line = opened(line);
  constexpr std::size_t longest = 60;
  constexpr std::string_view brackets[] = {"〔", "[", "(", "【", "﹝", "〕"};
  constexpr std::string_view of_centre[] = {"国发", "国办发", "国函", "国办函", "中发", "中办发", "国令"};
  if (line.size() > longest || line.find("号") == std::string_view::npos || !contains_any(line, brackets)) return {};
  if (starts_with_any(line, of_centre)) return centre;
  const KnownPlace* known = place_list().by_number(line);
  return known == nullptr ? std::nullopt : std::optional(known->place);
}

std::optional<Place> place_by_title(std::string_view line) {
  if (!is_short(line) || line.starts_with("各")) return std::nullopt;
  const std::string_view text = opened(line);
  if (const auto found = place_before_organ(text)) {
    const std::string_view rest = text.substr(found->length);
    constexpr std::string_view list_marks[] = {"、", "和", "与", ",", "及", "等"};
    if (starts_with_any(rest, list_marks)) return std::nullopt;
    if (rest.empty() ? text.size() < line.size() : starts_with_any(rest, organ_words)) return found->place;
    if (contains_any(rest, issuing_words) || contains_any(rest, title_words)) return found->place;
    return std::nullopt;
  }
  return is_central(text) ? std::optional(centre) : std::nullopt;
}

PlaceLevel level_by_addressees(std::string_view line) {
  constexpr std::string_view beginnings[] = {"各", "国务院", "中央", "省", "市", "县", "区", "州", "盟", "自治区"};
  constexpr std::size_t longest = 400;
  if (!line.ends_with(':') || line.size() > longest || !starts_with_any(line, beginnings)) return PlaceLevel::unknown;
  struct Addressees {
    PlaceLevel level;
    std::string_view words;
  };
  constexpr Addressees anywhere[] = {{PlaceLevel::centre, "各省、自治区"}, {PlaceLevel::centre, "国务院各"},
                                     {PlaceLevel::centre, "国务院有关"},   {PlaceLevel::province, "自治区人民政府"},
                                     {PlaceLevel::province, "自治区各"},   {PlaceLevel::province, "自治区直"},
                                     {PlaceLevel::province, "自治区政府"}, {PlaceLevel::province, "区直各"},
                                     {PlaceLevel::province, "省政府"},     {PlaceLevel::province, "省人民政府"},
                                     {PlaceLevel::province, "省直"},       {PlaceLevel::province, "省各"},
                                     {PlaceLevel::province, "省有关"},     {PlaceLevel::province, "省级"},
                                     {PlaceLevel::province, "各设区"},     {PlaceLevel::province, "各地级"},
                                     {PlaceLevel::county, "县政府各"},     {PlaceLevel::county, "县人民政府各"},
                                     {PlaceLevel::county, "县直"},         {PlaceLevel::county, "县级各"},
                                     {PlaceLevel::county, "县各"},         {PlaceLevel::county, "区政府各"},
                                     {PlaceLevel::county, "区级各"},       {PlaceLevel::city, "市政府各"},
                                     {PlaceLevel::city, "市人民政府各"},   {PlaceLevel::city, "市直"},
                                     {PlaceLevel::city, ",市各"},          {PlaceLevel::city, "市有关"},
                                     {PlaceLevel::city, "市府"},           {PlaceLevel::city, "市级"},
                                     {PlaceLevel::city, "州直"},           {PlaceLevel::city, "州政府各"},
                                     {PlaceLevel::city, "行署各"}};
  for (const Addressees& one : anywhere)
    if (line.find(one.words) != std::string_view::npos) return one.level;
  constexpr Addressees first[] = {
      {PlaceLevel::county, "各乡"},   {PlaceLevel::county, "各镇"},   {PlaceLevel::county, "各街"},
      {PlaceLevel::city, "各县"},     {PlaceLevel::city, "各区"},     {PlaceLevel::city, "各旗"},
      {PlaceLevel::province, "各市"}, {PlaceLevel::province, "各盟"}, {PlaceLevel::province, "各州"}};
  for (const Addressees& one : first)
    if (line.starts_with(one.words)) return one.level;
  return PlaceLevel::unknown;
}

} // namespace dutygraph
