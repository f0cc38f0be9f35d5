#include "head.hpp"
#include <algorithm>
#include <dutygraph/text_words.hpp>
#include <span>

namespace dutygraph {
namespace {

/// 0 of a province, 1 of a city, 2 of a county. Marks of levels stand before the names of a government's own bodies:
/// 省财政厅, 市委, 县政府; or behind what it calls its territory: 全省, 我市.
std::size_t number_of_level(std::string_view mark) {
  if (mark == "省" || mark == "自治区") return 0;
  return mark == "市" || mark == "州" || mark == "盟" ? 1 : 2;
}

constexpr std::string_view ministries[] = {
    "教育部", "财政部",     "科技部", "商务部",     "水利部",     "民政部",     "司法部",   "公安部",
    "文化部", "交通运输部", "农业部", "生态环境部", "自然资源部", "农业农村部", "人民银行", "工业和信息化部"};
/// Words of the governments that are not organised in our departments.
constexpr std::string_view taiwan = "台湾省";
constexpr std::string_view hong_kong = "香港特别行政区";
constexpr std::pair<std::string_view, std::string_view> words_of_others[] = {
    {"行政院", taiwan},     {"中华民国", taiwan},    {"民国1", taiwan},       {"主办机关", taiwan},
    {"协办机关", taiwan},   {"(协)办机关", taiwan},  {"内政部", taiwan},      {"经济部", taiwan},
    {"卫生福利部", taiwan}, {"法务部", taiwan},      {"原住民族", taiwan},    {"数位发展部", taiwan},
    {"国发会", taiwan},     {"县市政府", taiwan},    {"特区政府", hong_kong}, {"决策局", hong_kong},
    {"政策局", hong_kong},  {"行政长官", hong_kong}, {"财政司", hong_kong}};

std::vector<WordIndex::Word> words_of(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }
std::vector<WordIndex::Word> words_of(std::span<const std::pair<std::string_view, std::string_view>> pairs) {
  std::vector<WordIndex::Word> words;
  for (const auto& [word, meaning] : pairs) words.push_back({word});
  return words;
}

std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

} // namespace

void Mentions::count(std::vector<Count>& counts, const std::string& name, const std::string& province) {
  auto found = std::ranges::find(counts, name, &Count::name);
  if (found == counts.end()) found = counts.insert(counts.end(), {name, province, 0});
  ++found->times;
}

const Mentions::Count* Mentions::most(const std::vector<Count>& counts, std::string_view province) {
  const Count* best = nullptr;
  for (const Count& one : counts)
    if ((province.empty() || one.province == province) && (best == nullptr || one.times > best->times)) best = &one;
  return best;
}

void Mentions::count_places(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const auto found = place_list().at_start(line.substr(at));
    const bool counts = found && (found->whole || found->place->place.level == PlaceLevel::province);
    if (counts) count(provinces_, found->place->place.province, found->place->place.province);
    if (counts && !found->place->place.city.empty())
      count(cities_, found->place->place.city, found->place->place.province);
    at += counts ? found->length : std::max<std::size_t>(1, first_character(line.substr(at)).size());
  }
  static const WordIndex others(words_of(words_of_others));
  if (!others.any_in(line)) return;
  for (const auto& [word, province] : words_of_others)
    for (std::size_t n = occurrences(line, word); n > 0; --n)
      count(provinces_, std::string(province), std::string(province));
}

void Mentions::count_own_words(std::string_view line) {
  static const WordSet mark_words{"省", "自治区", "市", "州", "盟", "县", "区", "旗"};
  static const WordSet body_words{"委",   "政府", "财政", "教育", "发展改革", "发改", "住房", "住建",
                                  "人力", "人社", "民政", "公安", "司法",     "商务", "交通", "水利",
                                  "农业", "卫生", "卫健", "文化", "文旅",     "市场", "统计", "审计",
                                  "科技", "工业", "工信", "经信", "生态",     "自然", "直",   "妇联"};
  static const WordSet territories{"全", "我"};
  for (std::size_t at = 0; at < line.size(); at += std::max<std::size_t>(1, first_character(line.substr(at)).size())) {
    const auto mark = mark_words.beginning(line.substr(at));
    if (mark.empty()) continue;
    const std::string_view before = line.substr(0, at);
    const std::string_view behind = line.substr(at + mark.size());
    if ((mark == "区" && before.ends_with("自治")) || before.ends_with("各")) continue;
    if (!body_words.beginning(behind).empty() || !territories.ending(before).empty()) ++own_[number_of_level(mark)];
  }
}

void Mentions::count_ministries(std::string_view line) {
  static const WordIndex index(words_of(ministries));
  if (!index.any_in(line)) return;
  for (const std::string_view ministry : ministries)
    if (line.find(ministry) != std::string_view::npos) count(ministries_, std::string(ministry), "");
}

void Mentions::read(std::string_view line) {
  count_places(line);
  count_own_words(line);
  count_ministries(line);
}

PlaceLevel Mentions::own_level() const {
  const auto most = std::ranges::max_element(own_);
  if (*most == 0) return PlaceLevel::unknown;
  const std::size_t level = static_cast<std::size_t>(most - std::begin(own_));
  return level == 0 ? PlaceLevel::province : level == 1 ? PlaceLevel::city : PlaceLevel::county;
}

PlaceLevel Mentions::named_level() const {
  constexpr std::size_t enough_ministries = 2;
  if (provinces_.empty()) return ministries_.size() >= enough_ministries ? PlaceLevel::centre : PlaceLevel::unknown;
  const Count* city = most(cities_, province());
  const Count* all = most(provinces_, {});
  return city != nullptr && 2 * city->times > all->times ? PlaceLevel::city : PlaceLevel::province;
}

std::string Mentions::province() const {
  const Count* best = most(provinces_, {});
  return best == nullptr ? std::string() : best->name;
}

std::string Mentions::city() const {
  const Count* best = most(cities_, province());
  return best == nullptr || province().empty() ? std::string() : best->name;
}

} // namespace dutygraph
