#include "flow_columns.hpp"
#include <algorithm>
#include <numeric>

namespace dutygraph::diagram {

namespace {

/// Neighbouring slots that touch and move as one.
struct Block {
  std::size_t count = 0;
  double height = 0;
  double wish = 0; ///< sum over slots of the wished top of the block
  [[nodiscard]] double top() const { return wish / static_cast<double>(count); }
};

/// `below` joined to `above`; its wishes are for a top that lies above.height higher.
Block joined(const Block& above, const Block& below) {
  return {above.count + below.count, above.height + below.height,
          above.wish + below.wish - above.height * static_cast<double>(below.count)};
}

} // namespace

std::vector<Slot> settle(std::span<const double> heights, std::span<const double> wished_middles) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    blocks.push_back({1, heights[i], wished_middles[i] - heights[i] / 2});
    while (blocks.size() > 1) {
      const Block below = blocks.back();
      const Block& above = blocks[blocks.size() - 2];
      if (above.top() + above.height <= below.top()) break;
      blocks.pop_back();
      blocks.back() = joined(blocks.back(), below);
    }
  }
  std::vector<Slot> slots;
  for (const Block& block : blocks) {
    double top = block.top();
    for (std::size_t i = 0; i < block.count; ++i) {
      const double height = heights[slots.size()];
      slots.push_back({top, height});
      top += height;
    }
  }
  return slots;
}

std::vector<double> barycentres(const FlowSide& side, std::span<const double> item_middles) {
  std::vector<double> sums(side.ends.size());
  std::vector<double> edges(side.ends.size());
  for (const FlowLink& link : side.links) {
    sums[link.end] += item_middles[link.item] * static_cast<double>(link.edges);
    edges[link.end] += static_cast<double>(link.edges);
  }
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] /= std::max(edges[i], 1.0);
  return sums;
}

std::vector<std::size_t> barycentre_order(const FlowSide& side, std::span<const double> item_middles) {
  const auto means = barycentres(side, item_middles);
  std::vector<std::size_t> order(side.ends.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (side.ends[a].folded != side.ends[b].folded) return side.ends[b].folded;
    return means[a] < means[b];
  });
  return order;
}

} // namespace dutygraph::diagram
