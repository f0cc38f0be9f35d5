#include "reader.hpp"
#include "json_place.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace dutygraph {
namespace {

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 || code == 0x7F;
  });
}

} // namespace

std::string in_quotes(std::string_view text) {
  constexpr std::size_t limit = 40;
  const std::string start = first_characters(text, limit);
  return start.size() == text.size() ? fmt::format("\"{}\"", start) : fmt::format("\"{}…\"", start);
}

void Complaints::refuse(std::string_view pointer, std::string message, std::string hint) {
  if (first_) return;
  first_ = Error{Error::Kind::input, std::string(file_), place_of_value(json_, pointer), std::move(message),
                 std::move(hint)};
}

ObjectReader::ObjectReader(const nlohmann::json& value, std::string pointer,
                           std::initializer_list<std::string_view> known, Complaints& complaints)
    : object_(value), pointer_(std::move(pointer)), complaints_(complaints) {
  if (!object_.is_object()) {
    complaints_.refuse(pointer_, "an object is expected here", "write {…}");
    return;
  }
  for (const auto& item : object_.items())
    if (std::ranges::find(known, item.key()) == known.end())
      refuse(item.key(), fmt::format("unknown key {}", in_quotes(item.key())),
             fmt::format("known here: {}", fmt::join(known, ", ")));
}

const nlohmann::json* ObjectReader::member(std::string_view key) const {
  if (!object_.is_object()) return nullptr;
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

void ObjectReader::refuse(std::string_view key, std::string message, std::string hint) {
  complaints_.refuse(pointer(key), std::move(message), std::move(hint));
}

std::string ObjectReader::checked(const nlohmann::json& value, const std::string& key) {
  if (!value.is_string()) {
    refuse(key, fmt::format("{} must be text", in_quotes(key)), "put it in quotation marks");
    return {};
  }
  auto text = value.get<std::string>();
  if (!has_control_character(text)) return text;
  refuse(key, fmt::format("{} holds a control character", in_quotes(key)), "take out line breaks and tabs");
  return {};
}

std::string ObjectReader::text(std::string_view key) {
  const nlohmann::json* value = member(key);
  return value == nullptr ? std::string() : checked(*value, std::string(key));
}

std::string ObjectReader::required_text(std::string_view key) {
  std::string found = text(key);
  if (found.find_first_not_of(' ') == std::string::npos)
    refuse(key, fmt::format("{} is missing or empty", in_quotes(key)), "every entry needs one");
  return found;
}

const std::vector<nlohmann::json>& ObjectReader::elements(std::string_view key) {
  static const std::vector<nlohmann::json> none;
  const nlohmann::json* value = member(key);
  if (value == nullptr) return none;
  if (value->is_array()) return value->get_ref<const nlohmann::json::array_t&>();
  refuse(key, fmt::format("{} must be a list", in_quotes(key)), "write […]");
  return none;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
  std::vector<std::string> found;
  for (const nlohmann::json& element : elements(key))
    found.push_back(checked(element, fmt::format("{}/{}", key, found.size())));
  return found;
}

std::vector<std::string> ObjectReader::texts_within(std::string_view key, std::size_t n) {
  const nlohmann::json& list = elements(key)[n];
  const std::string place = fmt::format("{}/{}", key, n);
  std::vector<std::string> found;
  if (!list.is_array()) refuse(place, fmt::format("{} must hold lists", in_quotes(key)), "write [[…], […]]");
  if (list.is_array())
    for (const nlohmann::json& element : list)
      found.push_back(checked(element, fmt::format("{}/{}", place, found.size())));
  return found;
}

std::optional<int> ObjectReader::year(std::string_view key) {
  const nlohmann::json* value = member(key);
  if (value == nullptr) return std::nullopt;
  const double number = value->is_number_integer() ? value->get<double>() : 0.0;
  if (number >= 1 && number <= 9999) return value->get<int>();
  refuse(key, fmt::format("{} must be a year", in_quotes(key)), "a whole number from 1 to 9999, or null if unknown");
  return std::nullopt;
}

bool ObjectReader::flag(std::string_view key) {
  const nlohmann::json* value = member(key);
  if (value != nullptr && !value->is_boolean())
    refuse(key, fmt::format("{} must be true or false", in_quotes(key)), "write true, or leave it out");
  return value != nullptr && value->is_boolean() && value->get<bool>();
}

std::vector<std::pair<std::string, std::string>> ObjectReader::pairs(std::string_view key) {
  std::vector<std::pair<std::string, std::string>> found;
  const nlohmann::json* value = member(key);
  if (value == nullptr) return found;
  if (!value->is_object()) {
    refuse(key, fmt::format("{} must be an object", in_quotes(key)), "write {…}");
    return found;
  }
  for (const auto& item : value->items())
    found.emplace_back(item.key(), checked(item.value(), fmt::format("{}/{}", key, item.key())));
  return found;
}

} // namespace dutygraph
