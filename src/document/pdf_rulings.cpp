/// Rulings of a page, from its picture.
#include "pdf_page.hpp"
#include <algorithm>
#include <cstdlib>

namespace dutygraph::document::pdf {

namespace {

constexpr double shortest = 14;        ///< points; the strokes of letters are shorter, or touch no other ruling
constexpr double same_line = 3;        ///< the two edges of a line, and of a double line
constexpr int contrast = 40;           ///< of 255
constexpr std::size_t longest_gap = 3; ///< pixels, inside a ruling
constexpr std::size_t most_rulings = 20000;

/// Along one line of pixels and the line beside it: stretches over which their brightness differs.
template <class Differs>
void add_edges(std::size_t length, double at, double scale, Differs differs, std::vector<Ruling>& rulings) {
  std::size_t begin = length;
  std::size_t last = 0;
  const auto finish = [&] {
    const double from = static_cast<double>(begin) / scale;
    const double to = static_cast<double>(last + 1) / scale;
    if (begin < length && to - from >= shortest && rulings.size() < most_rulings) rulings.push_back({at, from, to});
    begin = length;
  };
  for (std::size_t i = 0; i < length; ++i) {
    if (!differs(i)) continue;
    if (begin < length && i - last > longest_gap) finish();
    if (begin == length) begin = i;
    last = i;
  }
  finish();
}

bool overlap(const Ruling& a, const Ruling& b) { return a.from <= b.to + same_line && b.from <= a.to + same_line; }

/// The edges on both sides of a line become that line.
std::vector<Ruling> merged(const std::vector<Ruling>& edges) {
  std::vector<Ruling> rulings;
  for (const auto& edge : edges) { // ascending in `at`
    auto known = rulings.end();
    for (auto at = rulings.end(); at != rulings.begin() && edge.at - std::prev(at)->at <= same_line; --at)
      if (overlap(*std::prev(at), edge)) known = std::prev(at);
    if (known == rulings.end()) {
      rulings.push_back(edge);
      continue;
    }
    known->from = std::min(known->from, edge.from);
    known->to = std::max(known->to, edge.to);
  }
  return rulings;
}

} // namespace

Rulings rulings_of(std::span<const std::uint8_t> grey, std::size_t width, std::size_t height, double scale) {
  const auto differ = [&grey](std::size_t a, std::size_t b) {
    return std::abs(static_cast<int>(grey[a]) - static_cast<int>(grey[b])) > contrast;
  };
  std::vector<Ruling> horizontal;
  for (std::size_t y = 1; y < height; ++y)
    add_edges(
        width, static_cast<double>(y) / scale, scale,
        [&](std::size_t x) { return differ(y * width + x, (y - 1) * width + x); }, horizontal);
  std::vector<Ruling> vertical;
  for (std::size_t x = 1; x < width; ++x)
    add_edges(
        height, static_cast<double>(x) / scale, scale,
        [&](std::size_t y) { return differ(y * width + x, y * width + x - 1); }, vertical);
  return {merged(horizontal), merged(vertical)};
}

} // namespace dutygraph::document::pdf
