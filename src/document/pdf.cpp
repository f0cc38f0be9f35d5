/// PDF files: the text layer, as it was before it was broken into lines and pages.
#include "pdf_flow.hpp"
#include "readers.hpp"
#include <algorithm>

namespace dutygraph::document {

namespace {

/// Characters that stand for nothing: the font does not say what its glyphs mean.
bool is_unmapped(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

std::string list_of(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t most_named = 10;
  std::string list;
  for (std::size_t i = 0; i < std::min(numbers.size(), most_named); ++i)
    list += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
  return numbers.size() > most_named ? list + " …" : list;
}

struct Counts {
  std::size_t glyphs = 0;
  std::size_t unmapped = 0;
  std::vector<std::size_t> blank_pages;
};

Counts counts_of(const pdf::File& file) {
  Counts counts;
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    const auto& glyphs = file.pages[i].glyphs;
    counts.glyphs += glyphs.size();
    for (const auto& glyph : glyphs) counts.unmapped += is_unmapped(glyph.character) ? 1U : 0U;
    if (glyphs.empty()) counts.blank_pages.push_back(i + 1);
  }
  return counts;
}

} // namespace

Result<Linear> text_of_pdf(std::string_view bytes, std::string_view name) {
  auto file = pdf::pages_of(bytes, name);
  if (!file) return Failure(file.error());
  const auto counts = counts_of(*file);
  constexpr auto ocr = "run optical character recognition (OCR) on it, or get the text from its author";
  if (counts.glyphs == 0) return input_error(name, "has no text layer: its pages are pictures, probably scanned", ocr);
  if (counts.unmapped * 2 > counts.glyphs)
    return input_error(name, "has a text layer that cannot be read: its fonts do not say what their glyphs mean", ocr);
  Linear linear{{}, "UTF-8 (pdf)", 0, {}};
  if (!file->unreadable.empty())
    linear.diagnostics.push_back(warning("pages-damaged", name,
                                         "pages that are damaged are left out: " + list_of(file->unreadable),
                                         "get the file again"));
  if (!counts.blank_pages.empty())
    linear.diagnostics.push_back(
        note("pages-without-text", name, "pages without text, blank or scanned: " + list_of(counts.blank_pages), ocr));
  linear.text = pdf::flow_of(std::move(file->pages)).lines();
  if (linear.text.empty()) return input_error(name, "has no text but page numbers and running heads", ocr);
  return linear;
}

} // namespace dutygraph::document
