#include "spoken.hpp"
#include <algorithm>
#include <iterator>

namespace dutygraph::tables {
namespace {

struct Term {
  std::string_view key;
  std::string_view word;
  std::string_view chinese;
};
constexpr Term terms[] = {
    {"role", "lead", "牵头"},           {"role", "co", "配合"},
    {"form", "led", "有牵头"},          {"form", "sole", "单独负责"},
    {"form", "joint", "共同负责"},      {"form", "assist", "配合名单外单位"},
    {"form", "duty", "按职责分工"},     {"basis", "stated", "文件写明"},
    {"basis", "suggested", "工具建议"}, {"kind", "rename", "更名"},
    {"kind", "merge", "合并"},          {"kind", "split", "拆分"},
    {"kind", "transfer", "职责划转"},   {"kind", "create", "设立"},
    {"kind", "abolish", "撤销"},        {"change", "kept", "保留"},
    {"change", "won", "新增"},          {"change", "lost", "消失"},
    {"part", "core", "核心"},           {"part", "periphery", "外围"},
    {"fits_better", "groups", "分组"},  {"fits_better", "core-periphery", "核心—外围"},
    {"severity", "note", "提示"},       {"severity", "warning", "注意"},
    {"severity", "error", "错误"},      {"verdict", "more", "偏多"},
    {"verdict", "less", "偏少"},        {"verdict", "as-expected", "与预期相符"},
    {"role_from", "lead", "牵头"},      {"role_from", "co", "配合"},
    {"role_to", "lead", "牵头"},        {"role_to", "co", "配合"},
};

std::string field_name(const std::string& field, Language language) {
  if (field.empty()) return {};
  const PolicyField& known = policy_field(field);
  if (known.key != field) return field; // a user's own
  return std::string(language == Language::zh ? known.chinese : known.english);
}

} // namespace

std::string spoken(const std::string& word, std::string_view key, Language language) {
  if (key == "field") return field_name(word, language);
  const auto kind = key == "kind" ? agency_kind_from(word) : std::nullopt; // or the kind of an event
  if (kind) return std::string(kind_name(*kind, language == Language::zh ? "zh" : "en"));
  const auto term =
      std::ranges::find_if(terms, [&](const Term& known) { return known.key == key && known.word == word; });
  return language == Language::zh && term != std::end(terms) ? std::string(term->chinese) : word;
}

} // namespace dutygraph::tables
