#pragma once
/// What stands inside one line of Markdown.

#include <string>
#include <string_view>

namespace dutygraph::document {

/// The words without the marks of emphasis and code, without the addresses of links, without images, footnote numbers
/// and HTML tags; <br> is a line break; escapes and the commonest entities resolved.
[[nodiscard]] std::string plain_markdown(std::string_view text);

} // namespace dutygraph::document
