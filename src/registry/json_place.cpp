#include "json_place.hpp"
#include <algorithm>
#include <charconv>

namespace dutygraph {
namespace {

/// A place in valid JSON text that can step over whole values and into objects and arrays.
class Cursor {
public:
  explicit Cursor(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    skip_blanks();
  }
  [[nodiscard]] std::size_t at() const { return at_; }

  /// Moves to the value of a step of the pointer; false, and unmoved, where the value here has none such.
  bool enter(std::string_view step) {
    const std::size_t start = at_;
    if (peek() == '{' ? enter_member(step) : peek() == '[' && enter_element(step)) return true;
    at_ = start;
    return false;
  }

private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    ++at_;
  }
  void skip_container() {
    int depth = 0;
    do {
      const char here = peek();
      if (here == '"') {
        skip_string();
        continue;
      }
      depth += here == '{' || here == '[' ? 1 : here == '}' || here == ']' ? -1 : 0;
      ++at_;
    } while (depth > 0 && at_ < text_.size());
  }
  void skip_value() {
    if (peek() == '"')
      skip_string();
    else if (peek() == '{' || peek() == '[')
      skip_container();
    else
      at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
  }
  /// Past the separator to the next member or element; false at the end of the container.
  bool next(char separator) {
    skip_blanks();
    if (peek() != separator) return false;
    ++at_;
    skip_blanks();
    return true;
  }
  bool enter_member(std::string_view key) {
    for (bool more = next('{'); more && peek() == '"'; more = next(',')) {
      const std::size_t start = at_;
      skip_string();
      const bool found = text_.substr(start + 1).starts_with(key) && at_ == start + key.size() + 2;
      if (!next(':') || found) return found;
      skip_value();
    }
    return false;
  }
  bool enter_element(std::string_view index) {
    std::size_t remaining = 0;
    std::from_chars(index.data(), index.data() + index.size(), remaining);
    for (bool more = next('['); more && peek() != ']'; more = next(',')) {
      if (remaining-- == 0) return true;
      skip_value();
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

} // namespace

SourceSpan place_of_byte(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const std::size_t line_start = before.rfind('\n') + 1;
  SourceSpan span;
  span.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  span.column = static_cast<std::uint32_t>(character_count(before.substr(line_start))) + 1;
  span.begin = span.end = before.size();
  return span;
}

SourceSpan place_of_value(std::string_view json, std::string_view pointer) {
  Cursor cursor(json);
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    if (!cursor.enter(step)) break;
    pointer.remove_prefix(step.size());
  }
  return place_of_byte(json, cursor.at());
}

} // namespace dutygraph
