#include "json_tree.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>
#include <utility>

namespace dutygraph::store {
namespace {

/// Walks the bytes and tells how far the parser has read.
class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
  const char* at_;
  const char** furthest_;
};

/// "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …" -> "syntax error …"
std::string reason(std::string_view what) {
  const auto start = what.find(": ");
  if (start == std::string_view::npos)
    what.remove_prefix(std::min(what.size(), what.find("] ") + 2));
  else
    what.remove_prefix(start + 2);
  return std::string(what);
}

JsonValue of(JsonValue::Kind kind) {
  JsonValue value;
  value.kind = kind;
  return value;
}

/// Builds the tree from the parser's events. `open_` holds the arrays and objects not yet closed, outermost first.
class TreeBuilder {
public:
  TreeBuilder(std::string_view json, std::string_view file)
      : json_(json), file_(file), furthest_(json.data()), ended_(json.data()) {}

  Result<JsonValue> build() {
    const CountingIterator first(json_.data(), &furthest_);
    const CountingIterator last(json_.data() + json_.size(), &furthest_);
    if (nlohmann::json::sax_parse(first, last, this)) return std::move(root_);
    return Failure(std::move(*error_));
  }

  // The parser's events; false ends the parse.
  bool null() { return leaf(of(JsonValue::Kind::null)); }
  bool boolean(bool value);
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value);
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& problem);

private:
  /// An array or object that is still being read, with the names it has had.
  struct Open {
    JsonValue value;
    std::unordered_set<std::string> names;
  };

  bool number(double value);
  bool leaf(JsonValue value) { return counted() && add(placed(std::move(value))); }
  bool open(JsonValue::Kind kind);
  bool close();
  bool add(JsonValue value);
  bool counted();
  bool fail(std::string message, std::string hint);
  [[nodiscard]] std::size_t token_begin() const;
  [[nodiscard]] std::size_t read() const { return static_cast<std::size_t>(furthest_ - json_.data()); }
  JsonValue placed(JsonValue value);

  std::string_view json_;
  std::string_view file_;
  const char* furthest_; ///< one past the last byte that the parser has read
  const char* ended_;    ///< one past the token before, or one further where that was a number
  std::vector<Open> open_;
  JsonValue root_;
  std::size_t size_ = 0;
  std::optional<Error> error_;
};

std::size_t TreeBuilder::token_begin() const {
  return json_.find_first_not_of(" \t\r\n,:", static_cast<std::size_t>(ended_ - json_.data()));
}

JsonValue TreeBuilder::placed(JsonValue value) {
  value.begin = std::min(token_begin(), json_.size());
  value.end = read();
  ended_ = furthest_;
  return value;
}

bool TreeBuilder::fail(std::string message, std::string hint) {
  const auto begin = token_begin();
  error_ = input_error(file_, std::move(message), std::move(hint), place(json_, begin, read())).value();
  return false;
}

bool TreeBuilder::counted() {
  if (++size_ <= greatest_json_size) return true;
  return fail(fmt::format("more than {} values", greatest_json_size), "split the file");
}

bool TreeBuilder::boolean(bool value) {
  auto found = of(JsonValue::Kind::boolean);
  found.boolean = value;
  return leaf(std::move(found));
}

bool TreeBuilder::number(double value) {
  auto found = of(JsonValue::Kind::number);
  found.number = value;
  return leaf(std::move(found));
}

bool TreeBuilder::string(std::string& value) {
  auto found = of(JsonValue::Kind::string);
  found.text = std::move(value);
  return leaf(std::move(found));
}

bool TreeBuilder::open(JsonValue::Kind kind) {
  if (!counted()) return false;
  if (open_.size() == greatest_json_depth)
    return fail(fmt::format("nested more than {} deep", greatest_json_depth), "a plan file needs five levels");
  open_.push_back({placed(of(kind)), {}});
  return true;
}

bool TreeBuilder::close() {
  ended_ = furthest_;
  auto value = std::move(open_.back().value);
  open_.pop_back();
  return add(std::move(value));
}

bool TreeBuilder::add(JsonValue value) {
  (open_.empty() ? root_ : open_.back().value.items.emplace_back()) = std::move(value);
  return true;
}

bool TreeBuilder::key(std::string& name) {
  if (!open_.back().names.insert(name).second)
    return fail(fmt::format("the key \"{}\" stands twice in one object", first_characters(name, 40)), "remove one");
  open_.back().value.names.push_back(std::move(name));
  ended_ = furthest_;
  return true;
}

bool TreeBuilder::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& problem) {
  const auto at = std::min(position == 0 ? 0 : position - 1, json_.size());
  error_ = input_error(file_, "not valid JSON: " + reason(problem.what()), "mend the file or write it again",
                       place(json_, at, at + 1))
               .value();
  return false;
}

/// Appends the steps from `root` to `value`, innermost first; false where `value` is not below `root`.
bool steps_to(const JsonValue& root, const JsonValue& value, std::vector<std::string>& steps) {
  if (&root == &value) return true;
  for (std::size_t index = 0; index < root.items.size(); ++index) {
    if (!steps_to(root.items[index], value, steps)) continue;
    steps.push_back(root.names.empty() ? fmt::format("[{}]", index) : "." + root.names[index]);
    return true;
  }
  return false;
}

} // namespace

const JsonValue* JsonValue::member(std::string_view name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

std::string_view word(JsonValue::Kind kind) {
  constexpr std::array<std::string_view, 6> words{"null", "boolean", "number", "string", "array", "object"};
  return words[static_cast<std::size_t>(kind)];
}

Result<JsonValue> parse_json(std::string_view json, std::string_view file) {
  if (auto valid = require_utf8(json, file); !valid) return Failure(std::move(valid.error()));
  try {
    return TreeBuilder(json, file).build();
  } catch (const std::bad_alloc&) {
    return input_error(file, "too large for the memory of this machine", "split the file");
  }
}

std::string path_of(const JsonValue& root, const JsonValue& value) {
  std::vector<std::string> steps;
  (void)steps_to(root, value, steps);
  std::string path = "$";
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) path += *step;
  return path;
}

} // namespace dutygraph::store
