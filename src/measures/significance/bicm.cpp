/// The bipartite configuration model: cell (a, t) is 1 with probability x_a y_t / (1 + x_a y_t). Vertices of equal
/// degree have equal factors, so the unknowns are the logarithms of one factor a class of degrees.
///
/// 1. Classes that have nothing left to choose (degree 0, or joined to all that are left) are settled, again and again
///    since settling them changes the others. 2. The rest is the maximum of a concave function: Newton's method with
///    step halving. On the edge of what margins can be (some cells must be 0 or 1) factors run to infinity, and every
///    step brings the margins nearer by a factor of e: that converges too.

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <dutygraph/significance.hpp>

namespace dutygraph {
namespace {

/// Classes of one mode: distinct degrees and how many have them.
struct Classes {
  std::vector<std::size_t> degrees, sizes, of;
};

Classes classes_of(const std::vector<std::size_t>& degrees) {
  Classes classes;
  classes.degrees = degrees;
  std::sort(classes.degrees.begin(), classes.degrees.end());
  classes.degrees.erase(std::unique(classes.degrees.begin(), classes.degrees.end()), classes.degrees.end());
  classes.sizes.assign(classes.degrees.size(), 0);
  for (const std::size_t degree : degrees) {
    const auto place = std::lower_bound(classes.degrees.begin(), classes.degrees.end(), degree);
    classes.of.push_back(static_cast<std::size_t>(place - classes.degrees.begin()));
    ++classes.sizes[classes.of.back()];
  }
  return classes;
}

/// What is left to solve of one mode.
struct Side {
  std::vector<std::size_t> open;  ///< classes
  std::vector<std::size_t> wants; ///< by class: degree less the cells settled as 1
  const std::vector<std::size_t>* sizes = nullptr;

  explicit Side(const Classes& classes) : wants(classes.degrees), sizes(&classes.sizes) {
    for (std::size_t i = 0; i < classes.degrees.size(); ++i) open.push_back(i);
  }
  [[nodiscard]] std::size_t vertices() const {
    std::size_t count = 0;
    for (const std::size_t i : open) count += (*sizes)[i];
    return count;
  }
};

/// Settles one class of `side` that has no choice, if there is one; its cells of 1 are handed to `set`.
template <class Set>
bool settle_one(Side& side, Side& other, Set set) {
  const std::size_t all = other.vertices();
  for (auto it = side.open.begin(); it != side.open.end(); ++it) {
    const std::size_t i = *it;
    if (side.wants[i] != 0 && side.wants[i] != all) continue;
    if (side.wants[i] > 0) {
      for (const std::size_t j : other.open) {
        set(i, j);
        other.wants[j] -= (*side.sizes)[i];
      }
    }
    side.open.erase(it);
    return true;
  }
  return false;
}

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// Maximises f = sum n d a + sum m e b - sum n m log(1 + exp(a + b)), with n rows of wish d and logarithm a a class,
/// and m, e, b of the columns.
class Solver {
public:
  Solver(const Side& rows, const Side& columns)
      : n_(chosen(rows, *rows.sizes)), m_(chosen(columns, *columns.sizes)), d_(chosen(rows, rows.wants)),
        e_(chosen(columns, columns.wants)) {
    const double edges = n_.dot(d_);
    a_ = (d_ / std::sqrt(edges)).array().log();
    b_ = (e_ / std::sqrt(edges)).array().log();
  }

  /// Cells, open classes of rows x open classes of columns.
  [[nodiscard]] Matrix solve() {
    double best = error(cells(a_, b_));
    for (int step = 0, idle = 0; step < 500 && idle < 5 && best > 1e-15; ++step) {
      if (!improve()) break;
      const double now = error(cells(a_, b_));
      idle = now < best ? 0 : idle + 1;
      best = std::min(best, now);
    }
    return cells(a_, b_);
  }

private:
  static Vector chosen(const Side& side, const std::vector<std::size_t>& values) {
    Vector result(static_cast<Eigen::Index>(side.open.size()));
    for (std::size_t i = 0; i < side.open.size(); ++i)
      result[static_cast<Eigen::Index>(i)] = static_cast<double>(values[side.open[i]]);
    return result;
  }
  static Matrix sums(const Vector& a, const Vector& b) {
    return a.replicate(1, b.size()) + b.transpose().replicate(a.size(), 1);
  }
  static Matrix cells(const Vector& a, const Vector& b) { return (1 + (-sums(a, b)).array().exp()).inverse(); }

  /// Largest relative distance of a margin from its wish.
  [[nodiscard]] double error(const Matrix& p) const {
    const double rows = ((p * m_ - d_).array() / d_.array()).abs().maxCoeff();
    const double columns = ((p.transpose() * n_ - e_).array() / e_.array()).abs().maxCoeff();
    return std::max(rows, columns);
  }

  [[nodiscard]] double objective(const Vector& a, const Vector& b) const {
    const Eigen::ArrayXXd s = sums(a, b);
    const Matrix log_one_plus = s.max(0.0) + (-s.abs()).exp().log1p(); // log(1 + exp(s)) without overflow
    return (n_.array() * d_.array() * a.array()).sum() + (m_.array() * e_.array() * b.array()).sum() -
           n_.dot(log_one_plus * m_);
  }

  /// Newton's step. f does not change along (1, -1), where the Hessian is given the value of its mean diagonal.
  [[nodiscard]] Vector newton_step() const {
    const Matrix p = cells(a_, b_);
    const Matrix curvature = n_.asDiagonal() * (p.array() * (1 - p.array())).matrix() * m_.asDiagonal();
    Vector gradient(a_.size() + b_.size());
    gradient << (n_.array() * (d_ - p * m_).array()).matrix(),
        (m_.array() * (e_ - p.transpose() * n_).array()).matrix();
    Matrix hessian = Matrix::Zero(gradient.size(), gradient.size());
    hessian.topRightCorner(a_.size(), b_.size()) = curvature;
    hessian.bottomLeftCorner(b_.size(), a_.size()) = curvature.transpose();
    hessian.diagonal() << curvature.rowwise().sum(), curvature.colwise().sum().transpose();
    Vector flat(gradient.size());
    flat << Vector::Ones(a_.size()), -Vector::Ones(b_.size());
    hessian += flat * flat.transpose() * (hessian.trace() / static_cast<double>(flat.size() * flat.size()));
    return hessian.ldlt().solve(gradient);
  }

  /// One step, halved until f does not fall; false where none can be made.
  bool improve() {
    Vector step = newton_step();
    if (!step.allFinite()) return false;
    step *= std::min(1.0, longest_step / std::max(step.cwiseAbs().maxCoeff(), 1e-300));
    const double now = objective(a_, b_);
    for (int halving = 0; halving < 40; ++halving, step /= 2) {
      const Vector a = a_ + step.head(a_.size());
      const Vector b = b_ + step.tail(b_.size());
      if (!(objective(a, b) >= now - 1e-14 * std::abs(now))) continue;
      a_ = a;
      b_ = b;
      return true;
    }
    return false;
  }

  static constexpr double longest_step = 3;
  Vector n_, m_, d_, e_, a_, b_;
};

std::vector<std::size_t> agency_degrees_of(const Network& network) {
  std::vector<std::size_t> degrees;
  for (std::size_t a = 0; a < network.agencies().size(); ++a) degrees.push_back(network.edges_of(AgencyId(a)).size());
  return degrees;
}

std::vector<std::size_t> task_degrees_of(const Network& network) {
  std::vector<std::size_t> degrees;
  for (std::size_t t = 0; t < network.tasks().size(); ++t) degrees.push_back(network.edges_of(TaskId(t)).size());
  return degrees;
}

/// Cells by class of agencies, then class of tasks.
std::vector<double> solved_cells(const Classes& agencies, const Classes& tasks) {
  const std::size_t width = tasks.degrees.size();
  std::vector<double> cells(agencies.degrees.size() * width, 0.0);
  Side rows(agencies);
  Side columns(tasks);
  const auto row_first = [&](std::size_t i, std::size_t j) { cells[i * width + j] = 1; };
  const auto column_first = [&](std::size_t j, std::size_t i) { cells[i * width + j] = 1; };
  while (settle_one(rows, columns, row_first) || settle_one(columns, rows, column_first)) {
  }
  if (rows.open.empty() || columns.open.empty()) return cells;
  const Matrix open = Solver(rows, columns).solve();
  for (std::size_t i = 0; i < rows.open.size(); ++i)
    for (std::size_t j = 0; j < columns.open.size(); ++j)
      cells[rows.open[i] * width + columns.open[j]] = open(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
  return cells;
}

} // namespace

Bicm::Bicm(const Network& network) {
  Classes agencies = classes_of(agency_degrees_of(network));
  Classes tasks = classes_of(task_degrees_of(network));
  cells_ = solved_cells(agencies, tasks);
  agency_degrees_ = std::move(agencies.degrees);
  agency_class_ = std::move(agencies.of);
  task_degrees_ = std::move(tasks.degrees);
  task_class_sizes_ = std::move(tasks.sizes);
  task_class_ = std::move(tasks.of);
}

} // namespace dutygraph
