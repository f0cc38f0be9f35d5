#include "schema_check.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/plan.hpp>

namespace dutygraph::testing {
namespace {

using nlohmann::json;

bool is_integer(const json& value) {
  return value.is_number() && std::trunc(value.get<double>()) == value.get<double>();
}

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type == "integer") return is_integer(value);
  if (type == "boolean") return value.is_boolean();
  return type == "null" && value.is_null();
}

class Judge {
public:
  explicit Judge(const json& root) : root_(root) {}

  void judge(const json& schema, const json& value, const std::string& path) {
    for (const auto& [keyword, rule] : schema.items()) apply(schema, keyword, rule, value, path);
  }
  std::vector<std::string> findings;

private:
  void apply(const json& schema, const std::string& keyword, const json& rule, const json& value,
             const std::string& path) {
    if (keyword == "$schema" || keyword == "$id" || keyword == "$defs" || keyword == "title" ||
        keyword == "description")
      return;
    if (keyword == "$ref") return judge(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, path);
    if (keyword == "type") return expect(types_allow(rule, value), path, "type " + rule.dump());
    if (keyword == "const") return expect(value == rule, path, "const");
    if (keyword == "enum") return expect(std::ranges::find(rule, value) != rule.end(), path, "enum");
    if (keyword == "required" || keyword == "properties" || keyword == "additionalProperties")
      return judge_object(schema, keyword, rule, value, path);
    if (keyword == "items" || keyword == "minItems" || keyword == "maxItems")
      return judge_array(keyword, rule, value, path);
    if (keyword == "oneOf") return expect(judges_one_of(rule, value) == 1, path, keyword);
    if (keyword == "minLength")
      return expect(!value.is_string() || character_count(value.get<std::string>()) >= rule, path, keyword);
    judge_number(keyword, rule, value, path);
  }

  std::ptrdiff_t judges_one_of(const json& schemas, const json& value) {
    return std::ranges::count_if(schemas, [&](const json& schema) {
      Judge judge(root_);
      judge.judge(schema, value, "");
      return judge.findings.empty();
    });
  }

  static bool types_allow(const json& rule, const json& value) {
    if (rule.is_string()) return has_type(value, rule);
    return std::ranges::any_of(rule, [&](const json& type) { return has_type(value, type); });
  }

  void judge_object(const json& schema, const std::string& keyword, const json& rule, const json& value,
                    const std::string& path) {
    if (!value.is_object()) return;
    if (keyword == "required")
      for (const auto& name : rule) expect(value.contains(name), path, "misses " + name.get<std::string>());
    if (keyword == "properties")
      for (const auto& [name, below] : rule.items())
        if (value.contains(name)) judge(below, value.at(name), path + "/" + name);
    if (keyword != "additionalProperties") return;
    expect(rule == false, path, "additionalProperties other than false is not known to the judge");
    for (const auto& [name, unused] : value.items())
      expect(schema.at("properties").contains(name), path, "has the further key " + name);
  }

  void judge_array(const std::string& keyword, const json& rule, const json& value, const std::string& path) {
    if (!value.is_array()) return;
    if (keyword == "minItems") expect(value.size() >= rule, path, keyword);
    if (keyword == "maxItems") expect(value.size() <= rule, path, keyword);
    if (keyword != "items") return;
    for (std::size_t index = 0; index < value.size(); ++index)
      judge(rule, value[index], path + "/" + std::to_string(index));
  }

  void judge_number(const std::string& keyword, const json& rule, const json& value, const std::string& path) {
    if (keyword != "minimum" && keyword != "maximum" && keyword != "exclusiveMinimum")
      return expect(false, path, "the judge does not know the keyword " + keyword);
    if (!value.is_number()) return;
    if (keyword == "minimum") expect(value >= rule, path, keyword);
    if (keyword == "maximum") expect(value <= rule, path, keyword);
    if (keyword == "exclusiveMinimum") expect(value > rule, path, keyword);
  }

  void expect(bool holds, const std::string& path, const std::string& what) {
    if (!holds) findings.push_back(path + ": " + what);
  }

  const json& root_;
};

} // namespace

std::vector<std::string> findings(const json& schema, const json& value) {
  Judge judge(schema);
  judge.judge(schema, value, "");
  return judge.findings;
}

} // namespace dutygraph::testing
