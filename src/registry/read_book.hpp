#pragma once
/// Reading one registry file.

#include "book.hpp"

namespace dutygraph {

/// The records and events of a file that ships, checked for form alone: that they agree with one another is tested.
[[nodiscard]] Result<Book> read_book(std::string_view json, std::string_view file_name);

} // namespace dutygraph
