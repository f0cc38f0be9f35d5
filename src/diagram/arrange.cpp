#include "arrange.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace dutygraph::diagram {

namespace {

struct Part {
  std::vector<std::size_t> members;
  std::vector<Point> centres; ///< from the part's upper left corner
  Size size;
};

std::size_t root_of(std::vector<std::size_t>& parent, std::size_t i) {
  while (parent[i] != i) i = parent[i] = parent[parent[i]];
  return i;
}

/// Moves the part's centres so that its upper left corner is (0, 0), and measures it.
void measure(Part& part, std::span<const Size> boxes) {
  Box extent;
  for (std::size_t i = 0; i < part.members.size(); ++i)
    extent = around(extent, {part.centres[i], boxes[part.members[i]].width, boxes[part.members[i]].height});
  for (Point& centre : part.centres) centre = {centre.x - extent.left(), centre.y - extent.top()};
  part.size = {extent.width, extent.height};
}

Result<Part> lay_out(std::vector<std::size_t> members, std::span<const Size> boxes, std::span<const Link> links) {
  std::vector<std::size_t> place(boxes.size(), boxes.size());
  std::vector<Size> own(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    place[members[i]] = i;
    own[i] = boxes[members[i]];
  }
  std::vector<Link> inner;
  for (const Link& link : links)
    if (place[link.a] < boxes.size()) inner.push_back({place[link.a], place[link.b], link.weight});
  Part part{std::move(members), {Point{}}, {}};
  if (own.size() > 1) {
    auto centres = spread(own, inner);
    if (!centres) return Failure(centres.error());
    part.centres = std::move(*centres);
    separate(own, part.centres);
  }
  measure(part, boxes);
  return part;
}

/// Rows from left to right, as wide as the first part; each row as high as its highest part, standing on its top.
void set_in_rows(std::span<const Part> parts, std::vector<Point>& centres) {
  constexpr double gap = 16;
  constexpr double least_width = 640;
  const double width = std::max(parts.front().size.width, least_width);
  Point at;
  double row_height = 0;
  for (const Part& part : parts) {
    if (at.x > 0 && at.x + part.size.width > width) {
      at = {0, at.y + row_height + gap};
      row_height = 0;
    }
    for (std::size_t i = 0; i < part.members.size(); ++i)
      centres[part.members[i]] = {at.x + part.centres[i].x, at.y + part.centres[i].y};
    at.x += part.size.width + gap;
    row_height = std::max(row_height, part.size.height);
  }
}

/// Moves box j off box i; says whether they did overlap.
bool push_off(std::span<const Size> boxes, std::vector<Point>& centres, std::size_t i, std::size_t j) {
  constexpr double gap = 2;
  const double dx = centres[j].x - centres[i].x;
  const double dy = centres[j].y - centres[i].y;
  const double across = (boxes[i].width + boxes[j].width) / 2 - std::abs(dx);
  const double down = (boxes[i].height + boxes[j].height) / 2 - std::abs(dy);
  if (across <= 0 || down <= 0) return false;
  if (down <= across)
    centres[j].y += std::copysign(down + gap, dy);
  else
    centres[j].x += std::copysign(across + gap, dx);
  return true;
}

} // namespace

std::vector<std::vector<std::size_t>> connected_parts(std::size_t count, std::span<const Link> links) {
  std::vector<std::size_t> parent(count);
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  for (const Link& link : links) {
    const auto [low, high] = std::minmax({root_of(parent, link.a), root_of(parent, link.b)});
    parent[high] = low;
  }
  std::vector<std::vector<std::size_t>> by_root(count);
  for (std::size_t i = 0; i < count; ++i) by_root[root_of(parent, i)].push_back(i);
  std::erase_if(by_root, [](const auto& members) { return members.empty(); });
  return by_root;
}

void separate(std::span<const Size> boxes, std::vector<Point>& centres) {
  constexpr int patience = 200;
  bool moved = true;
  for (int round = 0; moved && round < patience; ++round) {
    moved = false;
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = i + 1; j < boxes.size(); ++j) moved = push_off(boxes, centres, i, j) || moved;
  }
  if (!moved) return;
  // Boxes that keep pushing each other in a circle: each in turn goes below all before it that it still overlaps.
  for (std::size_t j = 1; j < boxes.size(); ++j)
    for (std::size_t i = 0; i < j; ++i) {
      Point lower = centres[j];
      lower.y = centres[i].y + (boxes[i].height + boxes[j].height) / 2 + 2;
      if (push_off(boxes, centres, i, j)) {
        centres[j] = lower;
        i = static_cast<std::size_t>(-1); // look again from the first
      }
    }
}

Result<std::vector<Point>> arrange(std::span<const Size> boxes, std::span<const Link> links) {
  std::vector<Part> parts;
  for (auto& members : connected_parts(boxes.size(), links)) {
    auto part = lay_out(std::move(members), boxes, links);
    if (!part) return Failure(part.error());
    parts.push_back(std::move(*part));
  }
  std::ranges::stable_sort(parts, std::greater{}, [](const Part& part) { return part.members.size(); });
  std::vector<Point> centres(boxes.size());
  if (!parts.empty()) set_in_rows(parts, centres);
  return centres;
}

} // namespace dutygraph::diagram
