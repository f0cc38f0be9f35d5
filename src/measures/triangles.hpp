#pragma once
/// Sums over the triangles of the shared-task projection, found tie by tie: what brokerage and clustering share.

#include "partners.hpp"

namespace dutygraph {

/// Of agency i, with w the shared tasks and s their sum over an agency's ties:
struct Triangles {
  std::vector<double> constraint; ///< sum over partners j of ((w_ij + sum over q of w_iq w_qj / s_q) / s_i)^2
  std::vector<double> ties;       ///< between two of its partners
  std::vector<double> products;   ///< sum of w_ij w_ik over ordered pairs (j, k) of partners that are tied
};
/// O(sum over ties of the partners of the end that has fewer).
[[nodiscard]] Triangles triangles(const Partners& partners, unsigned threads = 1);

} // namespace dutygraph
