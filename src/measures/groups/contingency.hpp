#pragma once
/// How two partitions of the same things meet: the things in each pair of groups.

#include <cstdint>
#include <dutygraph/groups.hpp>
#include <span>
#include <vector>

namespace dutygraph {

class Contingency {
public:
  struct Cell {
    GroupNumber one = 0;
    GroupNumber other = 0;
    std::uint32_t first = 0; ///< the first thing in both
    std::size_t count = 0;   ///< things in both, from 1
  };
  /// Places where either says no_group are left out. O(n log n).
  Contingency(std::span<const GroupNumber> one, std::span<const GroupNumber> other);

  /// Sorted by one, then other.
  [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
  /// As in groups.hpp.
  [[nodiscard]] double adjusted_rand() const;
  [[nodiscard]] double normalised_information() const;

private:
  std::vector<Cell> cells_;
  std::vector<std::size_t> ones_, others_; ///< things in each group
  std::size_t total_ = 0;
};

} // namespace dutygraph
