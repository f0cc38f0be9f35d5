#pragma once
/// Leading singular vectors of the biadjacency matrix by walks over the neighbour lists: no matrix is written out.

#include "adjacency.hpp"
#include <dutygraph/measures.hpp>

namespace dutygraph {

/// Non-negative, each of unit length; both empty without edges. Of a disconnected network, those of the component with
/// the largest singular value; components whose values are equal (to 1e-10) share it evenly. Lanczos 1950 with full
/// orthogonalisation from an even start, until the residual is below 1e-13 of the value. O(E) a step.
[[nodiscard]] TwoMode leading_singular_vectors(const Adjacency& graph);

} // namespace dutygraph
