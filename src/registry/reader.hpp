#pragma once
/// Reading one JSON object with checks. The first thing that is wrong is kept with its place; what is read after it is
/// empty, so that readers need no branch after every key.

#include <dutygraph/plan.hpp>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// The text being read and the first complaint about it.
class Complaints {
public:
  Complaints(std::string_view json, std::string_view file_name) : json_(json), file_(file_name) {}
  /// Records that the value at `pointer` is wrong, unless something before it was.
  void refuse(std::string_view pointer, std::string message, std::string hint);
  [[nodiscard]] const std::optional<Error>& first() const { return first_; }

private:
  std::string_view json_;
  std::string_view file_;
  std::optional<Error> first_;
};

class ObjectReader {
public:
  /// Refuses anything but an object, and keys outside `known`.
  ObjectReader(const nlohmann::json& value, std::string pointer, std::initializer_list<std::string_view> known,
               Complaints& complaints);
  [[nodiscard]] std::string pointer(std::string_view key) const { return pointer_ + "/" + std::string(key); }
  /// A string without control characters; required ones must hold more than blanks.
  [[nodiscard]] std::string required_text(std::string_view key);
  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  /// The texts of the n-th element, itself an array, of an array.
  [[nodiscard]] std::vector<std::string> texts_within(std::string_view key, std::size_t n);
  /// A year from 1 to 9999; absent or null: nullopt.
  [[nodiscard]] std::optional<int> year(std::string_view key);
  /// True or false; absent: false.
  [[nodiscard]] bool flag(std::string_view key);
  /// The members of an object of texts, in order of key.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> pairs(std::string_view key);
  /// The elements of an array, empty if absent.
  [[nodiscard]] const std::vector<nlohmann::json>& elements(std::string_view key);
  void refuse(std::string_view key, std::string message, std::string hint);

private:
  [[nodiscard]] const nlohmann::json* member(std::string_view key) const;
  [[nodiscard]] std::string checked(const nlohmann::json& value, const std::string& key);

  const nlohmann::json& object_;
  std::string pointer_;
  Complaints& complaints_;
};

/// `"text"`, shortened to 40 characters: what a message quotes of the input.
[[nodiscard]] std::string in_quotes(std::string_view text);

} // namespace dutygraph
