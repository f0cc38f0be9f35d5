#include "json_checker.hpp"
#include "utf8.hpp"
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace dutygraph::store {

using Kind = JsonValue::Kind;

JsonChecker::JsonChecker(std::string_view json, std::string_view file, JsonValue root)
    : json_(json), file_(file), root_(std::move(root)) {}

void JsonChecker::fail(const JsonValue& value, std::string_view message, std::string hint) {
  if (failed()) return;
  error_ = input_error(file_, fmt::format("{}: {}", path_of(root_, value), message), std::move(hint),
                       place(json_, value.begin, value.end))
               .value();
}

bool JsonChecker::expect(const JsonValue& value, Kind kind) {
  if (failed()) return false;
  if (value.kind == kind) return true;
  fail(value, fmt::format("{} where {} is expected", word(value.kind), word(kind)),
       fmt::format("write {}", word(kind)));
  return false;
}

const JsonValue& JsonChecker::required(const JsonValue& object, std::string_view name) {
  if (!expect(object, Kind::object)) return nothing_;
  if (const auto* found = object.member(name)) return *found;
  fail(object, fmt::format("the key \"{}\" is missing", name), "add it");
  return nothing_;
}

const JsonValue* JsonChecker::unless_null(const JsonValue& object, std::string_view name) {
  const auto& value = required(object, name);
  return failed() || value.kind == Kind::null ? nullptr : &value;
}

std::string JsonChecker::string_in(const JsonValue& value) {
  return expect(value, Kind::string) ? value.text : std::string();
}

std::string JsonChecker::text(const JsonValue& object, std::string_view name) {
  return string_in(required(object, name));
}

std::string JsonChecker::filled_text(const JsonValue& object, std::string_view name) {
  const auto& value = required(object, name);
  auto found = string_in(value);
  if (!failed() && found.empty()) fail(value, "empty", "give it at least one character");
  return found;
}

std::string JsonChecker::optional_text(const JsonValue& object, std::string_view name) {
  if (!expect(object, Kind::object)) return {};
  const auto* value = object.member(name);
  return value == nullptr ? std::string() : string_in(*value);
}

std::vector<std::string> JsonChecker::texts(const JsonValue& object, std::string_view name) {
  std::vector<std::string> found;
  for (const auto& item : items(object, name)) found.push_back(string_in(item));
  return found;
}

bool JsonChecker::boolean(const JsonValue& object, std::string_view name) {
  const auto& value = required(object, name);
  return expect(value, Kind::boolean) && value.boolean;
}

double JsonChecker::number(const JsonValue& object, std::string_view name) {
  const auto& value = required(object, name);
  return expect(value, Kind::number) ? value.number : 0.0;
}

std::uint32_t JsonChecker::whole(const JsonValue& value, std::uint32_t least, std::uint32_t greatest) {
  if (!expect(value, Kind::number)) return 0;
  if (std::trunc(value.number) == value.number && value.number >= least && value.number <= greatest)
    return static_cast<std::uint32_t>(value.number);
  fail(value, fmt::format("{} is no whole number from {} to {}", value.number, least, greatest), "correct it");
  return 0;
}

std::uint32_t JsonChecker::line(const JsonValue& object, std::string_view name) {
  return whole(required(object, name), 1, std::numeric_limits<std::uint32_t>::max());
}

std::span<const JsonValue> JsonChecker::items(const JsonValue& object, std::string_view name) {
  const auto& value = required(object, name);
  if (!expect(value, Kind::array)) return {};
  return value.items;
}

void JsonChecker::fail_word(const JsonValue& value, std::string_view written,
                            std::span<const std::string_view> allowed) {
  fail(value, fmt::format("unknown word \"{}\"", first_characters(written, 40)),
       fmt::format("use one of: {}", fmt::join(allowed, ", ")));
}

} // namespace dutygraph::store
