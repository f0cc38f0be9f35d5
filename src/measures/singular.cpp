#include "singular.hpp"
#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace dutygraph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index dense_limit = 192; ///< up to this size a dense eigensolver is quicker
constexpr Index krylov_blocks = 6;
constexpr int most_restarts = 300;
constexpr double tolerance = 1e-13;

/// The Gram matrix of the smaller side, M M' or M' M, as a product that is never written out.
class Gram {
public:
  explicit Gram(const SparseMatrix& matrix) : matrix_(matrix), transposed_(matrix.transpose()) {}
  [[nodiscard]] bool is_left() const { return matrix_.rows() <= matrix_.cols(); }
  [[nodiscard]] Index size() const { return std::min(matrix_.rows(), matrix_.cols()); }
  [[nodiscard]] MatrixXd times(const MatrixXd& block) const {
    const MatrixXd there = (is_left() ? transposed_ : matrix_) * block;
    return (is_left() ? matrix_ : transposed_) * there;
  }

private:
  const SparseMatrix& matrix_;
  SparseMatrix transposed_;
};

/// Values descending, vectors in columns.
struct Eigenpairs {
  VectorXd values;
  MatrixXd vectors;
};

/// The `count` largest of a symmetric matrix.
Eigenpairs largest(const MatrixXd& symmetric, Index count) {
  const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(symmetric);
  return {solver.eigenvalues().tail(count).reverse(), solver.eigenvectors().rightCols(count).rowwise().reverse()};
}

MatrixXd orthonormal(const MatrixXd& block) {
  const Eigen::HouseholderQR<MatrixXd> qr(block);
  return qr.householderQ() * MatrixXd::Identity(block.rows(), block.cols());
}

/// First column even (never orthogonal to a non-negative vector), the others scattered by a fixed hash of their place.
MatrixXd start_block(Index rows, Index columns) {
  MatrixXd block = MatrixXd::Ones(rows, columns);
  for (Index c = 1; c < columns; ++c) {
    for (Index r = 0; r < rows; ++r) {
      std::uint64_t state = static_cast<std::uint64_t>(r) * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(c);
      state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9U;
      state = (state ^ (state >> 27)) * 0x94D049BB133111EBU;
      block(r, c) = static_cast<double>((state ^ (state >> 31)) >> 11) * 0x1p-52 - 1;
    }
  }
  return block;
}

/// [X, G X, G^2 X …], each block made orthonormal, then all of it.
MatrixXd krylov_basis(const Gram& gram, const MatrixXd& start) {
  MatrixXd basis(start.rows(), start.cols() * krylov_blocks);
  MatrixXd block = start;
  for (Index b = 0; b < krylov_blocks; ++b) {
    if (b > 0) block = orthonormal(gram.times(block));
    basis.middleCols(b * start.cols(), start.cols()) = block;
  }
  return orthonormal(basis);
}

/// Restarted block Krylov iteration (Musco & Musco 2015): finds equal eigenvalues as often as they occur.
Eigenpairs leading_by_krylov(const Gram& gram, Index count) {
  MatrixXd start = orthonormal(start_block(gram.size(), count + 4));
  for (int restart = 0;; ++restart) {
    const MatrixXd basis = krylov_basis(gram, start);
    const MatrixXd image = gram.times(basis);
    const Eigenpairs ritz = largest(basis.transpose() * image, start.cols());
    start = basis * ritz.vectors;
    const MatrixXd residual = image * ritz.vectors - start * ritz.values.asDiagonal();
    const bool settled = residual.leftCols(count).colwise().norm().maxCoeff() <= tolerance * ritz.values(0);
    if (settled || restart == most_restarts) return {ritz.values.head(count), start.leftCols(count)};
  }
}

Eigenpairs leading_of_gram(const SparseMatrix& matrix, Index count) {
  const Gram gram(matrix);
  if (gram.size() <= std::max(dense_limit, (count + 4) * krylov_blocks)) {
    return largest(gram.times(MatrixXd::Identity(gram.size(), gram.size())), count);
  }
  return leading_by_krylov(gram, count);
}

/// Of a matrix that does not fall into blocks: there the leading vectors are positive and unique.
SingularPair pair_of_block(const SparseMatrix& matrix) {
  const Eigenpairs leading = leading_of_gram(matrix, 1);
  const VectorXd own = leading.vectors.col(0).cwiseAbs().normalized();
  const bool is_left = matrix.rows() <= matrix.cols();
  VectorXd other = is_left ? VectorXd(matrix.transpose() * own) : VectorXd(matrix * own);
  const double value = other.norm();
  other /= value;
  return is_left ? SingularPair{value, own, other} : SingularPair{value, other, own};
}

/// Rows and columns that hang together through non-zeros, ascending.
struct Block {
  std::vector<Index> rows;
  std::vector<Index> columns;
};

std::vector<Block> blocks_of(const SparseMatrix& matrix) {
  const SparseMatrix transposed = matrix.transpose();
  std::vector<bool> row_seen(static_cast<std::size_t>(matrix.rows()), false);
  std::vector<bool> column_seen(static_cast<std::size_t>(matrix.cols()), false);
  const auto visit = [](const SparseMatrix& from, Index line, std::vector<bool>& seen, std::vector<Index>& queue) {
    for (SparseMatrix::InnerIterator cell(from, line); cell; ++cell) {
      const auto place = static_cast<std::size_t>(cell.col());
      if (!seen[place]) queue.push_back(cell.col());
      seen[place] = true;
    }
  };
  std::vector<Block> blocks;
  for (Index start = 0; start < matrix.rows(); ++start) {
    if (row_seen[static_cast<std::size_t>(start)] || matrix.row(start).nonZeros() == 0) continue;
    row_seen[static_cast<std::size_t>(start)] = true;
    Block block{{start}, {}};
    for (std::size_t r = 0, c = 0; r < block.rows.size();) {
      visit(matrix, block.rows[r++], column_seen, block.columns);
      while (c < block.columns.size()) visit(transposed, block.columns[c++], row_seen, block.rows);
    }
    std::sort(block.rows.begin(), block.rows.end());
    std::sort(block.columns.begin(), block.columns.end());
    blocks.push_back(std::move(block));
  }
  return blocks;
}

SparseMatrix cut_out(const SparseMatrix& matrix, const Block& block) {
  std::vector<Eigen::Triplet<double>> cells;
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    for (SparseMatrix::InnerIterator cell(matrix, block.rows[r]); cell; ++cell) {
      const auto column = std::lower_bound(block.columns.begin(), block.columns.end(), cell.col());
      cells.emplace_back(static_cast<int>(r), static_cast<int>(column - block.columns.begin()), cell.value());
    }
  }
  SparseMatrix cut(std::ssize(block.rows), std::ssize(block.columns));
  cut.setFromTriplets(cells.begin(), cells.end());
  return cut;
}

void put_back(const VectorXd& part, const std::vector<Index>& places, VectorXd& whole) {
  for (std::size_t i = 0; i < places.size(); ++i) whole(places[i]) = part(static_cast<Index>(i));
}

/// How many of the values asked for there are.
Index available(const SparseMatrix& matrix, std::size_t count) {
  return std::min({static_cast<Index>(std::min<std::size_t>(count, 1U << 20)), matrix.rows(), matrix.cols()});
}

std::vector<double> roots(const VectorXd& squares) {
  std::vector<double> values;
  for (const double square : squares) values.push_back(std::sqrt(std::max(square, 0.0)));
  return values;
}

} // namespace

std::vector<double> leading_singular_values(const SparseMatrix& matrix, std::size_t count) {
  const Index wanted = available(matrix, count);
  return wanted == 0 ? std::vector<double>() : roots(leading_of_gram(matrix, wanted).values);
}

SingularVectors leading_singular_vectors(const SparseMatrix& matrix, std::size_t count) {
  const Index wanted = available(matrix, count);
  if (wanted == 0) return {{}, MatrixXd(matrix.rows(), 0), MatrixXd(matrix.cols(), 0)};
  const Eigenpairs leading = leading_of_gram(matrix, wanted);
  const bool is_left = matrix.rows() <= matrix.cols();
  MatrixXd other = is_left ? MatrixXd(matrix.transpose() * leading.vectors) : MatrixXd(matrix * leading.vectors);
  const std::vector<double> values = roots(leading.values);
  for (Index i = 0; i < wanted; ++i) {
    const double value = values[static_cast<std::size_t>(i)];
    other.col(i) *= value > 0 ? 1 / value : 0;
  }
  return is_left ? SingularVectors{values, leading.vectors, other} : SingularVectors{values, other, leading.vectors};
}

SingularPair leading_singular_pair(const SparseMatrix& matrix) {
  SingularPair leading;
  int sharing = 0;
  for (const Block& block : blocks_of(matrix)) {
    const SingularPair pair = pair_of_block(cut_out(matrix, block));
    if (pair.value < leading.value * (1 - 1e-10)) continue;
    if (pair.value > leading.value * (1 + 1e-10)) {
      leading = {pair.value, VectorXd::Zero(matrix.rows()), VectorXd::Zero(matrix.cols())};
      sharing = 0;
    }
    ++sharing;
    put_back(pair.left, block.rows, leading.left);
    put_back(pair.right, block.columns, leading.right);
  }
  if (sharing > 1) {
    leading.left /= std::sqrt(sharing);
    leading.right /= std::sqrt(sharing);
  }
  return leading;
}

} // namespace dutygraph
