#pragma once
/// Slow and plain linear algebra, for tests of what is fast.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace dutygraph::testing {

using Dense = std::vector<std::vector<double>>;

/// Solution of matrix x = right by elimination with pivots.
inline std::vector<double> solved(Dense matrix, std::vector<double> right) {
  const std::size_t n = right.size();
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t row = column; row < n; ++row)
      if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column])) pivot = row;
    std::swap(matrix[column], matrix[pivot]);
    std::swap(right[column], right[pivot]);
    for (std::size_t row = 0; row < n; ++row) {
      if (row == column) continue;
      const double factor = matrix[row][column] / matrix[column][column];
      for (std::size_t k = column; k < n; ++k) matrix[row][k] -= factor * matrix[column][k];
      right[row] -= factor * right[column];
    }
  }
  for (std::size_t i = 0; i < n; ++i) right[i] /= matrix[i][i];
  return right;
}

/// Leading eigenvector of a symmetric non-negative matrix from an even start, of sum 1. Squares of the matrix take the
/// place of steps: 2^60 of them.
inline std::vector<double> leading_eigenvector(Dense matrix) {
  const std::size_t n = matrix.size();
  for (int square = 0; square < 60; ++square) {
    Dense next(n, std::vector<double>(n, 0.0));
    double largest = 0;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t k = 0; k < n; ++k)
        for (std::size_t j = 0; j < n; ++j) largest = std::max(largest, next[i][j] += matrix[i][k] * matrix[k][j]);
    for (auto& row : next)
      for (double& value : row) value /= largest;
    matrix = next;
  }
  std::vector<double> vector(n, 0.0);
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) sum += (vector[i] += matrix[i][j], matrix[i][j]);
  for (double& value : vector) value /= sum;
  return vector;
}

} // namespace dutygraph::testing
