#pragma once
/// Leading singular values and vectors of a sparse non-negative matrix. Deterministic: the start is fixed.

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <vector>

namespace dutygraph {

using SparseMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// Non-negative; either both vectors have unit length, or value is 0 and both are empty.
struct SingularPair {
  double value = 0;
  Eigen::VectorXd left;
  Eigen::VectorXd right;
};

/// The leading singular values, descending, at most `count` and at most the smaller side; exact zeros included. Values
/// come from the Gram matrix of the smaller side: a value s is good to about 1e-15 largest^2 / s.
[[nodiscard]] std::vector<double> leading_singular_values(const SparseMatrix& matrix, std::size_t count);

/// The leading pair. A matrix that falls into blocks has it in the block with the largest value; blocks whose values
/// are equal (to 1e-10) share it evenly, so that the result does not depend on the order of rows and columns.
[[nodiscard]] SingularPair leading_singular_pair(const SparseMatrix& matrix);

/// The leading values, as above, with vectors in columns: those of the smaller side have unit length, the others are
/// their images over the value (0 where that is 0). Of equal values any basis, the same on each call.
struct SingularVectors {
  std::vector<double> values;
  Eigen::MatrixXd left;
  Eigen::MatrixXd right;
};
[[nodiscard]] SingularVectors leading_singular_vectors(const SparseMatrix& matrix, std::size_t count);

} // namespace dutygraph
