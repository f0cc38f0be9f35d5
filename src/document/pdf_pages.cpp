#include "characters.hpp"
#include "pdf_page.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace dutygraph::document::pdf {

namespace {

constexpr int most_pages = 5000;
constexpr double largest_side = 14400; ///< points; what PDF allows
constexpr double dots_per_point = 2;
constexpr double most_dots = 8e6;

std::string utf8_of(const poppler::ustring& text) {
  const auto bytes = text.to_utf8();
  return {bytes.data(), bytes.size()};
}

/// The direction in which most of the text of a page runs: stamps and watermarks run otherwise.
int main_rotation(const std::vector<poppler::text_box>& words) {
  std::array<std::size_t, 4> counts{};
  for (const auto& word : words)
    if (word.rotation() >= 0 && word.rotation() < 4) ++counts[static_cast<std::size_t>(word.rotation())];
  return static_cast<int>(std::ranges::max_element(counts) - counts.begin());
}

Box box_of(const poppler::rectf& rectangle) {
  return {rectangle.left(), rectangle.top(), rectangle.right(), rectangle.bottom()};
}

/// Splits a word into its glyphs. Where boxes of glyphs are missing, they share the word's.
void add_glyphs(const poppler::text_box& word, bool blank_before, std::vector<Glyph>& glyphs) {
  const auto text = utf8_of(word.text());
  const auto count = character_count(text);
  const Box whole = box_of(word.bbox());
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const auto next = character_at(text, at);
    at += next.bytes;
    Box box = box_of(word.char_bbox(index));
    if (box.width() <= 0) {
      const double step = whole.width() / static_cast<double>(count);
      box = whole;
      box.left += step * static_cast<double>(index);
      box.right = box.left + step;
    }
    if (is_blank(next.value) || next.value < 0x20) continue;
    const double size = word.has_font_info() && word.get_font_size() > 0 ? word.get_font_size() : box.height();
    glyphs.push_back({box, size, next.value, blank_before && index == 0});
  }
}

std::vector<Glyph> glyphs_of(const poppler::page& page) {
  const auto words = page.text_list(poppler::page::text_list_include_font);
  const int rotation = main_rotation(words);
  std::vector<Glyph> glyphs;
  bool blank_before = true;
  for (const auto& word : words) {
    if (word.rotation() == rotation) add_glyphs(word, blank_before, glyphs);
    blank_before = word.has_space_after();
  }
  return glyphs;
}

/// Pages in which glyphs stand side by side with room between them may hold a table. The others need no picture.
bool may_hold_table(const std::vector<Glyph>& glyphs) {
  std::size_t gaps = 0;
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    const Box& before = glyphs[i - 1].box;
    const Box& next = glyphs[i].box;
    const bool same_line = before.holds(before.middle_x(), next.middle_y());
    const bool follows = same_line && next.left > before.right && next.left - before.right < glyphs[i].size * 0.6;
    const bool wraps = next.top > before.middle_y() && next.top - before.bottom < glyphs[i].size * 2.5;
    if (!follows && !wraps) ++gaps;
    if (same_line && next.left - before.right > glyphs[i].size * 0.6) ++gaps;
  }
  return gaps >= 2;
}

Rulings rulings_on(const poppler::page& page, const Page& size) {
  const double scale = std::min(dots_per_point, std::sqrt(most_dots / (size.width * size.height)));
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  const auto picture = renderer.render_page(&page, 72 * scale, 72 * scale);
  if (!picture.is_valid() || picture.format() != poppler::image::format_gray8) return {};
  const auto width = static_cast<std::size_t>(picture.width());
  const auto height = static_cast<std::size_t>(picture.height());
  std::vector<std::uint8_t> grey(width * height);
  for (std::size_t row = 0; row < height; ++row) {
    const char* pixels = picture.const_data() + row * static_cast<std::size_t>(picture.bytes_per_row());
    std::ranges::copy_n(pixels, picture.width(), grey.begin() + static_cast<std::ptrdiff_t>(row * width));
  }
  return rulings_of(grey, width, height, scale);
}

bool is_sane(const Page& page) {
  return page.width > 1 && page.height > 1 && page.width <= largest_side && page.height <= largest_side;
}

Page page_from(const poppler::page& source) {
  Page page;
  const auto area = source.page_rect();
  const bool turned =
      source.orientation() == poppler::page::landscape || source.orientation() == poppler::page::seascape;
  page.width = turned ? area.height() : area.width();
  page.height = turned ? area.width() : area.height();
  if (!is_sane(page)) return {};
  page.glyphs = glyphs_of(source);
  if (may_hold_table(page.glyphs)) page.rulings = rulings_on(source, page);
  return page;
}

Result<std::unique_ptr<poppler::document>> opened(std::string_view bytes, std::string_view name) {
  if (bytes.size() > std::numeric_limits<int>::max())
    return input_error(name, "is larger than 2 GiB", "split it into its documents");
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return input_error(name, "is no PDF file that can be read: damaged or cut off", "get the file again");
  if (document->is_locked())
    return input_error(name, "is behind a password", "open it with the password and print it to a new PDF file");
  if (document->pages() > most_pages)
    return input_error(name, "has more than 5000 pages", "split it into its documents");
  return document;
}

/// poppler prints to standard error unless it is told where to. Its colour management is not safe in threads, so one
/// file is read at a time.
std::mutex& poppler_lock() {
  static std::mutex lock;
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
  return lock;
}

} // namespace

void Box::add(const Box& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

Result<File> pages_of(std::string_view bytes, std::string_view name) {
  const std::lock_guard alone(poppler_lock());
  const auto document = opened(bytes, name);
  if (!document) return Failure(document.error());
  File file;
  for (int number = 0; number < (*document)->pages(); ++number) {
    const std::unique_ptr<poppler::page> page((*document)->create_page(number));
    if (page)
      file.pages.push_back(page_from(*page));
    else
      file.unreadable.push_back(static_cast<std::size_t>(number) + 1);
  }
  return file;
}

} // namespace dutygraph::document::pdf
