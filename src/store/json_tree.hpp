#pragma once
/// JSON in which every value knows its place, so that a wrong one can be shown.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::store {

/// One value. `items` holds the elements of an array or the values of an object, whose names stand in `names` at the
/// same index. Names are unique within an object.
struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<std::string> names;
  std::size_t begin = 0; ///< bytes [begin, end) of the JSON text; of arrays and objects the opening bracket alone
  std::size_t end = 0;

  /// Value of the member `name`, nullptr where there is none or this is no object. O(members).
  [[nodiscard]] const JsonValue* member(std::string_view name) const;
};
[[nodiscard]] std::string_view word(JsonValue::Kind kind); ///< "null", "boolean", "number" …

/// Deeper or larger input is refused: no plan file comes near, and a hostile one must not exhaust the machine.
inline constexpr std::size_t greatest_json_depth = 64;
inline constexpr std::size_t greatest_json_size = 16'000'000; ///< values

/// Parses RFC 8259 JSON in UTF-8, byte-order mark allowed. Errors, each with its place: not UTF-8, not JSON, a number
/// beyond double, a name twice in one object, too deep, too large. O(bytes).
[[nodiscard]] Result<JsonValue> parse_json(std::string_view json, std::string_view file);

/// Path of a value inside `root`: "$.tasks[3].title", indices from 0. `value` must be of the tree. O(tree).
[[nodiscard]] std::string path_of(const JsonValue& root, const JsonValue& value);

} // namespace dutygraph::store
