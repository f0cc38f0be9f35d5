#pragma once
/// Questions about the tree of headings, for the sources that assign scope.
#include <dutygraph/document.hpp>
#include <optional>
#include <vector>

namespace dutygraph {

class Tree {
public:
  explicit Tree(const std::vector<Block>& blocks) : blocks_(&blocks), children_(blocks.size()) {
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (blocks[i].parent && blocks[i].kind != BlockKind::blank) children_[*blocks[i].parent].push_back(i);
  }

  [[nodiscard]] std::optional<std::size_t> parent(std::optional<std::size_t> block) const {
    return block ? (*blocks_)[*block].parent : std::nullopt;
  }
  /// Blocks directly below a heading, in order.
  [[nodiscard]] const std::vector<std::size_t>& children(std::size_t block) const { return children_[block]; }
  [[nodiscard]] bool is_marked(std::size_t block) const { return !(*blocks_)[block].mark.empty(); }
  [[nodiscard]] bool has_marked_child(std::size_t block) const {
    for (const std::size_t child : children_[block])
      if (is_marked(child)) return true;
    return false;
  }
  /// The outermost heading above a block (the block itself if nothing is above).
  [[nodiscard]] std::size_t top(std::size_t block) const {
    while ((*blocks_)[block].parent) block = *(*blocks_)[block].parent;
    return block;
  }
  /// For each block: whether `flags` holds for it or for a block below it.
  [[nodiscard]] std::vector<bool> spread_up(std::vector<bool> flags) const {
    for (std::size_t i = flags.size(); i-- > 0;)
      if (flags[i] && (*blocks_)[i].parent) flags[*(*blocks_)[i].parent] = true;
    return flags;
  }

private:
  const std::vector<Block>* blocks_;
  std::vector<std::vector<std::size_t>> children_;
};

} // namespace dutygraph
