#pragma once
/// One reader a format: bytes of a file -> its linear text. Errors and warnings name the file.

#include "linear.hpp"

namespace dutygraph::document {

[[nodiscard]] Result<Linear> text_of_docx(std::string_view bytes, std::string_view name);
[[nodiscard]] Result<Linear> text_of_xlsx(std::string_view bytes, std::string_view name);
[[nodiscard]] Result<Linear> text_of_pdf(std::string_view bytes, std::string_view name);

/// `encoding` as for read_text; empty: detected, with what the page says about itself as a hint.
[[nodiscard]] Result<Linear> text_of_html(std::string_view bytes, std::string_view name, std::string_view encoding);
[[nodiscard]] Result<Linear> text_of_csv(std::string_view bytes, std::string_view name, std::string_view encoding);
/// Line n of the text is line n of the file, but for the header of a table, which moves one line down and keeps its
/// number, and the rows of a <table>, each of which becomes a line.
[[nodiscard]] Result<Linear> text_of_markdown(std::string_view bytes, std::string_view name, std::string_view encoding);

} // namespace dutygraph::document
