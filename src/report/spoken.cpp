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
    {"role", "lead", "牵头"},       {"role", "co", "配合"},          {"form", "led", "有牵头"},
    {"form", "sole", "单独负责"},   {"form", "joint", "共同负责"},   {"form", "assist", "配合上级"},
    {"form", "duty", "按职责分工"}, {"basis", "stated", "文件写明"}, {"basis", "suggested", "工具建议"},
    {"severity", "note", "提示"},   {"severity", "warning", "注意"}, {"severity", "error", "错误"},
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
  if (key == "kind") {
    const auto kind = agency_kind_from(word);
    return kind ? std::string(kind_name(*kind, language == Language::zh ? "zh" : "en")) : word;
  }
  const auto term =
      std::ranges::find_if(terms, [&](const Term& known) { return known.key == key && known.word == word; });
  return language == Language::zh && term != std::end(terms) ? std::string(term->chinese) : word;
}

} // namespace dutygraph::tables
