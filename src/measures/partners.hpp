#pragma once
/// The shared-task projection as neighbour lists: for each agency its partners, ascending, with the number of tasks
/// they share. What brokerage and clustering walk over.

#include "adjacency.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace dutygraph {

struct Partner {
  Vertex agency = 0;
  std::uint32_t shared = 0; ///< number of shared tasks, from 1
};

class Partners {
public:
  /// O(sum over tasks of n_t^2).
  explicit Partners(const Adjacency& graph, unsigned threads = 1);

  [[nodiscard]] std::size_t agencies() const { return offsets_.size() - 1; }
  [[nodiscard]] std::span<const Partner> of(Vertex agency) const {
    return {partners_.data() + offsets_[agency], offsets_[agency + 1] - offsets_[agency]};
  }
  /// Number of ties, each counted once.
  [[nodiscard]] std::size_t ties() const { return partners_.size() / 2; }

private:
  std::vector<std::size_t> offsets_{0};
  std::vector<Partner> partners_;
};

} // namespace dutygraph
