#pragma once
/// HTML that cannot be broken by what is put into it: text and attribute values are escaped, elements close themselves
/// in order.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::page {

/// & < > " ' as references; control characters other than line feed and tab as U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::initializer_list<Attribute>;

class Html {
public:
  Html& open(std::string_view tag, Attributes attributes = {});
  /// Closes the innermost open element.
  Html& close();
  Html& text(std::string_view text);
  /// An element that holds text only.
  Html& leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// An element without content or end tag (`meta`, `input`).
  Html& lone(std::string_view tag, Attributes attributes = {});
  /// Trusted markup: our style sheet, our script, a picture.
  Html& raw(std::string_view markup);
  /// The markup; every element must be closed.
  [[nodiscard]] std::string take() &&;

private:
  void start(std::string_view tag, Attributes attributes);
  std::string out_;
  std::vector<std::string_view> open_;
};

} // namespace dutygraph::page
