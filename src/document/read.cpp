/// Bytes of any format -> outline.
#include "format.hpp"
#include "readers.hpp"
#include <dutygraph/document.hpp>
#include <iterator>
#include <utility>

namespace dutygraph {

namespace {

Result<document::Linear> linear_text(Format format, std::string_view bytes, std::string_view name,
                                     std::string_view encoding) {
  switch (format) {
  case Format::markdown:
    return document::text_of_markdown(bytes, name, encoding);
  case Format::html:
    return document::text_of_html(bytes, name, encoding);
  case Format::docx:
    return document::text_of_docx(bytes, name);
  case Format::pdf:
    return document::text_of_pdf(bytes, name);
  case Format::xlsx:
    return document::text_of_xlsx(bytes, name);
  case Format::csv:
    return document::text_of_csv(bytes, name, encoding);
  case Format::text:
    break;
  }
  return document::Linear{};
}

/// A line of the text has the number of the line of the file that it came from.
void number_lines(SourceText& text, const std::vector<std::uint32_t>& numbers) {
  for (std::size_t i = 0; i < text.lines.size() && i < numbers.size(); ++i) text.lines[i].number = numbers[i];
}

} // namespace

Result<Outline> read_document(std::string_view bytes, std::string_view name, std::string_view encoding) {
  if (auto error = document::refusal(bytes, name)) return Failure(std::move(*error));
  const Format format = format_of(bytes, name);
  if (format == Format::text) {
    auto text = read_text(bytes, name, encoding);
    if (!text) return Failure(text.error());
    return outline_of(std::move(*text));
  }
  auto linear = linear_text(format, bytes, name, encoding);
  if (!linear) return Failure(linear.error());
  auto text = read_text(linear->text, name, "UTF-8");
  if (!text) return Failure(text.error());
  text->encoding = std::move(linear->encoding);
  text->sha256 = sha256_hex(bytes);
  text->damaged = linear->damaged;
  number_lines(*text, linear->line_numbers);
  auto outline = outline_of(std::move(*text));
  outline.diagnostics.insert(outline.diagnostics.begin(), std::make_move_iterator(linear->diagnostics.begin()),
                             std::make_move_iterator(linear->diagnostics.end()));
  return outline;
}

} // namespace dutygraph
