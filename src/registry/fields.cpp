#include <algorithm>
#include <array>
#include <dutygraph/registry.hpp>

namespace dutygraph {
namespace {

// Hues by custom (water green, health pink); lightness and chroma were moved apart until the least differences of two
// fields, seen with full, red-blind and green-blind eyes, were as large as they get (CIELAB 25, 11 and 17).
constexpr std::array<PolicyField, 13> fields{{
    {"economy", "economy", "综合经济", "#1b84c7"},
    {"industry", "industry", "工业与信息化", "#00b4c3"},
    {"agriculture-water", "agriculture and water", "农业农村与水利", "#01a051"},
    {"finance", "finance", "财税金融", "#ee7f0f"},
    {"education-science-culture", "education, science and culture", "科教文体", "#90568c"},
    {"social-security-labour", "social security and labour", "社会保障与就业", "#f2504c"},
    {"transport-construction", "transport and construction", "交通与城乡建设", "#82561a"},
    {"environment-resources", "environment and resources", "资源与环境", "#b1d789"},
    {"trade-opening", "trade and opening up", "商贸与开放", "#f4c65c"},
    {"health", "health", "卫生健康", "#ea8f94"},
    {"law-order", "law and order", "政法与安全", "#775048"},
    {"party-administration", "party and administration", "党政综合", "#848383"},
    {"other", "other", "其他", "#cccccc"},
}};

struct KindName {
  AgencyKind kind;
  std::string_view english;
  std::string_view chinese;
};
constexpr std::array<KindName, 10> kind_names{{
    {AgencyKind::government_department, "government department", "政府部门"},
    {AgencyKind::central_vertical, "central agency in the region", "中直单位"},
    {AgencyKind::party_organ, "party organ", "党委部门"},
    {AgencyKind::city_government, "city government", "市政府"},
    {AgencyKind::state_enterprise, "state enterprise", "国有企业"},
    {AgencyKind::mass_organisation, "mass organisation", "群众团体"},
    {AgencyKind::leading_group, "leading group", "领导小组"},
    {AgencyKind::judiciary, "judiciary", "司法机关"},
    {AgencyKind::collective, "collective", "集体称谓"},
    {AgencyKind::unknown, "unknown", "未知"},
}};

constexpr std::array<std::pair<EventKind, std::string_view>, 6> event_words{{{EventKind::rename, "rename"},
                                                                             {EventKind::merge, "merge"},
                                                                             {EventKind::split, "split"},
                                                                             {EventKind::transfer, "transfer"},
                                                                             {EventKind::create, "create"},
                                                                             {EventKind::abolish, "abolish"}}};

} // namespace

std::span<const PolicyField> policy_fields() { return fields; }

const PolicyField& policy_field(std::string_view key) {
  const auto found = std::ranges::find(fields, key, &PolicyField::key);
  return found == fields.end() ? fields.back() : *found;
}

std::string_view kind_name(AgencyKind kind, std::string_view language) {
  const KindName& name = *std::ranges::find(kind_names, kind, &KindName::kind);
  return language == "zh" ? name.chinese : name.english;
}

std::string_view word(EventKind kind) {
  return std::ranges::find(event_words, kind, &std::pair<EventKind, std::string_view>::first)->second;
}

std::optional<EventKind> event_kind_from(std::string_view word) {
  const auto found = std::ranges::find(event_words, word, &std::pair<EventKind, std::string_view>::second);
  if (found == event_words.end()) return std::nullopt;
  return found->first;
}

} // namespace dutygraph
