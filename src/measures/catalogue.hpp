#pragma once
/// The names and definitions of the measures, in the order of the `rank` columns.

#include <array>
#include <dutygraph/measures.hpp>

namespace dutygraph {

inline constexpr std::size_t measure_count = 41;
extern const std::array<Measure, measure_count> catalogue;

} // namespace dutygraph
