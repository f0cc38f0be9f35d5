#pragma once
/// Takes members out of a JSON tree and holds every one against what it should be. The first thing wrong is kept, with
/// its place and path; from then on every answer is empty, so that the reader needs no test after each step.

#include "json_tree.hpp"
#include <cstdint>
#include <dutygraph/plan.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::store {

class JsonChecker {
public:
  /// Both views must outlive the checker.
  JsonChecker(std::string_view json, std::string_view file, JsonValue root);

  [[nodiscard]] const JsonValue& root() const { return root_; }
  [[nodiscard]] bool failed() const { return error_.has_value(); }
  [[nodiscard]] Failure failure() const { return Failure(*error_); }
  /// Notes that `value` is wrong: "$.tasks[3].role: MESSAGE (HINT)".
  void fail(const JsonValue& value, std::string_view message, std::string hint);

  /// The member of that name; a null value, and a failure, where it is missing.
  const JsonValue& required(const JsonValue& object, std::string_view name);
  /// A member that may be null: nullptr then, and where it is missing, which is a failure.
  const JsonValue* unless_null(const JsonValue& object, std::string_view name);

  std::string string_in(const JsonValue& value);
  std::string text(const JsonValue& object, std::string_view name);
  std::string filled_text(const JsonValue& object, std::string_view name); ///< not empty
  std::string optional_text(const JsonValue& object, std::string_view name);
  std::vector<std::string> texts(const JsonValue& object, std::string_view name);
  bool boolean(const JsonValue& object, std::string_view name);
  double number(const JsonValue& object, std::string_view name);
  /// A whole number in [least, greatest].
  std::uint32_t whole(const JsonValue& value, std::uint32_t least, std::uint32_t greatest);
  std::uint32_t line(const JsonValue& object, std::string_view name); ///< a whole number from 1
  std::span<const JsonValue> items(const JsonValue& object, std::string_view name);

  /// A word of an enumeration whose values run from 0 to `last`; `read` turns words into values.
  template <class Enum>
  Enum word_of(const JsonValue& object, std::string_view name, std::optional<Enum> (*read)(std::string_view),
               Enum last) {
    const auto& value = required(object, name);
    const auto written = string_in(value);
    if (failed()) return {};
    if (const auto known = read(written)) return *known;
    std::vector<std::string_view> allowed;
    for (unsigned each = 0; each <= static_cast<unsigned>(last); ++each)
      allowed.push_back(word(static_cast<Enum>(each)));
    fail_word(value, written, allowed);
    return {};
  }

private:
  bool expect(const JsonValue& value, JsonValue::Kind kind);
  void fail_word(const JsonValue& value, std::string_view written, std::span<const std::string_view> allowed);

  std::string_view json_;
  std::string_view file_;
  JsonValue root_;
  JsonValue nothing_;
  std::optional<Error> error_;
};

} // namespace dutygraph::store
