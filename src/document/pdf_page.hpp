#pragma once
/// A page of a PDF file as its glyphs and rulings, in points from the upper left corner. poppler lives in
/// pdf_pages.cpp alone; what is made of the pages does not know it.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::document::pdf {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle_x() const { return (left + right) / 2; }
  [[nodiscard]] double middle_y() const { return (top + bottom) / 2; }
  [[nodiscard]] bool holds(double x, double y) const { return left <= x && x <= right && top <= y && y <= bottom; }
  void add(const Box& other);
};

struct Glyph {
  Box box;
  double size = 0; ///< of its font
  char32_t character = 0;
  bool blank_before = false; ///< a word ends before it
};

/// A straight line, or the edge of a filled area: at one height from left to right, or at one place from top to bottom.
struct Ruling {
  double at = 0;
  double from = 0;
  double to = 0;
};

struct Rulings {
  std::vector<Ruling> horizontal; ///< by `at`, then `from`
  std::vector<Ruling> vertical;
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Glyph> glyphs; ///< upright ones only
  Rulings rulings;
};

struct File {
  std::vector<Page> pages;
  std::vector<std::size_t> unreadable; ///< pages (from 1) that are damaged
};

/// Errors: damaged beyond reading; behind a password; more than 5000 pages.
[[nodiscard]] Result<File> pages_of(std::string_view bytes, std::string_view name);

/// The rulings of a picture of one page: `grey` holds `height` rows of `width` pixels, `scale` of them a point. Found
/// as straight edges of brightness longer than any stroke of a letter. O(pixels).
[[nodiscard]] Rulings rulings_of(std::span<const std::uint8_t> grey, std::size_t width, std::size_t height,
                                 double scale);

} // namespace dutygraph::document::pdf
