#pragma once
/// Sixteen doubles that are worked on together, one for each of sixteen sources of a search.

#include "clones.hpp"
#include <cstddef>
#include <cstdint>

namespace dutygraph {

using LaneMask = std::uint16_t; ///< one bit a lane

struct alignas(64) Lanes {
  using Quad __attribute__((vector_size(32))) = double; ///< a vector type of GCC and Clang
  static constexpr std::size_t count = 16;
  static constexpr int parts = count / 4;
  Quad quads[parts]; // NOLINT: vector types do not go into std::array

  [[nodiscard]] double operator[](std::size_t lane) const { return quads[lane / 4][lane % 4]; }
  void set(std::size_t lane, double value) { quads[lane / 4][lane % 4] = value; }
};

DUTYGRAPH_INLINE void add(Lanes& to, const Lanes& what) {
  for (int q = 0; q < Lanes::parts; ++q) to.quads[q] += what.quads[q];
}
DUTYGRAPH_INLINE void scale(Lanes& lanes, double factor) {
  for (int q = 0; q < Lanes::parts; ++q) lanes.quads[q] *= factor;
}

} // namespace dutygraph
