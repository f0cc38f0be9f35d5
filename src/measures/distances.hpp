#pragma once
/// Distances from 512 sources at once, a bit a source (Then et al. 2014).

#include "bits.hpp"
#include "teams.hpp"
#include <vector>

namespace dutygraph {

/// Of each source, over all agencies and tasks of its component.
struct Reach {
  std::vector<std::uint64_t> sums;     ///< of its distances
  std::vector<std::uint64_t> farthest; ///< the largest of them; 0 where there is no other vertex
};
/// O(edges) for every 512 sources that reach the same agencies in the same steps, O(edges) for each at worst. Weights
/// play no part.
[[nodiscard]] Reach reach_of(const Teams& teams, std::span<const Source> sources, unsigned threads);

/// Agencies and tasks of each component of Teams::component_of.
struct ComponentSize {
  std::size_t agencies = 0;
  std::size_t tasks = 0;
};
[[nodiscard]] std::vector<ComponentSize> component_sizes(const Teams& teams);

} // namespace dutygraph
