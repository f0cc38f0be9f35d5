#include "head.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

constexpr std::string_view own_words[3][8] = {
    {"全省", "我省", "省委", "省政府", "省直", "省级", "省有关", "自治区"},
    {"全市", "我市", "市委", "市政府", "市直", "市级", "全州", "州政府"},
    {"全县", "我县", "县委", "县政府", "县直", "县级有关", "全旗", "旗政府"},
};
constexpr std::string_view ministries[] = {
    "教育部", "财政部",     "科技部", "商务部",     "水利部",     "民政部",     "司法部",   "公安部",
    "文化部", "交通运输部", "农业部", "生态环境部", "自然资源部", "农业农村部", "人民银行", "工业和信息化部"};
/// Words of the governments that are not organised in our departments.
constexpr std::pair<std::string_view, std::string_view> words_of_others[] = {
    {"行政院", "台湾省"}, {"中华民国", "台湾省"}, {"民国1", "台湾省"}, {"特区政府", "香港特别行政区"}};

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
  for (const auto& [word, province] : words_of_others)
    for (std::size_t n = occurrences(line, word); n > 0; --n)
      count(provinces_, std::string(province), std::string(province));
}

void Mentions::count_own_words(std::string_view line) {
  for (std::size_t level = 0; level < 3; ++level)
    for (const std::string_view word : own_words[level]) own_[level] += occurrences(line, word);
}

void Mentions::count_ministries(std::string_view line) {
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
