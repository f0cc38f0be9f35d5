#pragma once
/// k-means on the rows of a matrix.

#include "../generator.hpp"
#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace dutygraph {

using Points = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct Clusters {
  std::vector<std::uint32_t> labels; ///< by row, below k
  double squares = 0;                ///< sum of squared distances to the centres
};

/// One start of k-means++ (Arthur & Vassilvitskii 2007), then Lloyd's steps until no label changes (300 at most). A
/// centre that loses all its points stays where it is. Fewer than k labels are used where fewer points differ. k
/// from 1. O(points x k x columns) a step.
[[nodiscard]] Clusters k_means(const Points& points, std::size_t k, Generator& random);

} // namespace dutygraph
