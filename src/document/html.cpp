/// Web pages: which encoding, which part, then its text.
#include "characters.hpp"
#include "html_content.hpp"
#include "html_flow.hpp"
#include "readers.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>

namespace dutygraph::document {

namespace {

/// What the page says about its encoding in its first bytes; empty if nothing. GB2312 and GBK are parts of GB18030.
std::string declared_encoding(std::string_view bytes) {
  const auto head = lower_case(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset=", "encoding="}) {
    auto at = head.find(key);
    if (at == std::string::npos) continue;
    at = std::min(head.find_first_not_of("\"' ", at + key.size()), head.size());
    const auto end = std::min(head.find_first_of("\"' ;>?/", at), head.size());
    const auto encoding = head.substr(at, end - at);
    return encoding.starts_with("gb") ? "GB18030" : encoding;
  }
  return {};
}

/// What the bytes themselves show comes first, for pages are converted without changing what they say; then what the
/// page says, if every byte is valid in it; then what detection finds.
Result<SourceText> decoded(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto detected = read_text(bytes, name, encoding);
  const auto declared = declared_encoding(bytes);
  const bool certain = detected && detected->encoding.starts_with("UTF");
  if (!encoding.empty() || certain || declared.empty()) return detected;
  auto as_declared = read_text(bytes, name, declared);
  return as_declared ? as_declared : detected;
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const auto next = character_at(text, at);
    if (!is_blank(next.value)) append(kept, next.value);
    at += next.bytes;
  }
  return kept;
}

/// Is the title missing from the first lines?
bool lacks_title(std::string_view text, std::string_view title) {
  constexpr std::array<std::string_view, 4> no_titles{"无标题文档", "Untitled Document", "New Page", "Document"};
  if (title.empty() || std::ranges::find(no_titles, title) != no_titles.end()) return false;
  constexpr std::size_t first_bytes = 3000;
  return without_blanks(text.substr(0, first_bytes)).find(without_blanks(title)) == std::string::npos;
}

/// The title goes before the text, and a blank line after it.
void add_title(Linear& linear, const html::Title& title) {
  Flow first;
  first.heading(1, title.text);
  linear.text.insert(0, first.lines() + '\n');
  const auto line = std::clamp<std::uint32_t>(title.line, 1, linear.line_numbers.front());
  linear.line_numbers.insert(linear.line_numbers.begin(), 2, line);
}

} // namespace

Result<Linear> text_of_html(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto source = decoded(bytes, name, encoding);
  if (!source) return Failure(source.error());
  auto page = html::page_of(with_line_feeds(std::move(source->utf8)), name);
  if (!page) return Failure(page.error());
  const auto title = html::title_of(page->root);
  const auto flow = html::flow_of(html::main_content(page->root));
  if (flow.empty())
    return input_error(name, "has no text in it", "a page that scripts fill must be saved from the browser as text");
  Linear linear{flow.lines(), source->encoding, source->damaged, {}, flow.line_numbers()};
  if (lacks_title(linear.text, title.text)) add_title(linear, title);
  if (page->cut)
    linear.diagnostics.push_back(warning("document-cut", name, "elements are nested too deep; what follows is missing",
                                         "open the page in a browser and save its text"));
  return linear;
}

} // namespace dutygraph::document
