#include "leading_vectors.hpp"
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace dutygraph {
namespace {

using Vector = std::vector<double>;
using Eigen::Index;

constexpr std::size_t most_steps = 48; ///< before it starts again from the best vector found
constexpr int most_restarts = 300;
constexpr double tolerance = 1e-13;

/// A component: vertices of its smaller mode, which the vectors are indexed by, and of the other one.
struct Side {
  std::vector<Vertex> own;
  std::vector<Vertex> others;
  double bound = 0; ///< no squared singular value is larger
};

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}
void add(Vector& to, double factor, const Vector& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}
double normalise(Vector& vector) {
  const double length = std::sqrt(dot(vector, vector));
  for (double& value : vector) value /= length;
  return length;
}

/// The Gram matrix of a component's smaller mode as a product that is never written out.
class Gram {
public:
  /// `place` says where each vertex of the component's smaller mode stands in `side`.
  Gram(const Adjacency& graph, const std::vector<Vertex>& place, const Side& side) : size_(side.own.size()) {
    for (const Vertex other : side.others) {
      for (const Vertex own : graph.neighbours(other)) places_.push_back(place[own]);
      ends_.push_back(places_.size());
    }
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  /// One pass over the other mode: what comes together at a vertex goes back.
  [[nodiscard]] Vector times(const Vector& vector) const {
    Vector result(size_, 0.0);
    each([&](std::span<const Vertex> list) {
      const double sum = sum_over(list, vector);
      for (const Vertex own : list) result[own] += sum;
    });
    return result;
  }

  /// What comes together at each vertex of the other mode.
  [[nodiscard]] Vector across(const Vector& vector) const {
    Vector result;
    each([&](std::span<const Vertex> list) { result.push_back(sum_over(list, vector)); });
    return result;
  }

private:
  static double sum_over(std::span<const Vertex> list, const Vector& vector) {
    double sum = 0;
    for (const Vertex own : list) sum += vector[own];
    return sum;
  }

  template <class Visit>
  void each(Visit visit) const {
    std::size_t first = 0;
    for (const std::size_t end : ends_) {
      visit(std::span(places_).subspan(first, end - first));
      first = end;
    }
  }

  std::size_t size_;
  std::vector<Vertex> places_;    ///< of the neighbours of the other mode's vertices, one list after the other
  std::vector<std::size_t> ends_; ///< of the lists
};

struct Eigenpair {
  double value = 0;
  Vector vector;
  double residual = 0;
};

/// The leading pair of a tridiagonal matrix: value, and the vector in the basis of the steps.
struct Ritz {
  double value = 0;
  Eigen::VectorXd vector;
};
Ritz leading_of(const Vector& diagonal, const Vector& beside) {
  const auto size = static_cast<Index>(diagonal.size());
  const Eigen::VectorXd main = Eigen::Map<const Eigen::VectorXd>(diagonal.data(), size);
  const Eigen::VectorXd sub = Eigen::Map<const Eigen::VectorXd>(beside.data(), size - 1);
  Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
  solver.computeFromTridiagonal(main, sub);
  return {solver.eigenvalues()(size - 1), solver.eigenvectors().col(size - 1)};
}

/// Up to most_steps steps from a start of unit length.
Eigenpair lanczos(const Gram& gram, Vector start) {
  std::vector<Vector> basis{std::move(start)};
  Vector diagonal, beside;
  for (;;) {
    Vector next = gram.times(basis.back());
    diagonal.push_back(dot(next, basis.back()));
    for (int twice = 0; twice < 2; ++twice) {
      for (const Vector& vector : basis) add(next, -dot(next, vector), vector);
    }
    const double length = std::sqrt(dot(next, next));
    const Ritz ritz = leading_of(diagonal, beside);
    const double residual = length * std::abs(ritz.vector(ritz.vector.size() - 1));
    const bool settled = residual <= tolerance * ritz.value || basis.size() == basis[0].size();
    if (settled || basis.size() == most_steps) {
      Vector vector(basis[0].size(), 0.0);
      for (std::size_t i = 0; i < basis.size(); ++i) add(vector, ritz.vector(static_cast<Index>(i)), basis[i]);
      normalise(vector);
      return {ritz.value, std::move(vector), settled ? 0 : residual};
    }
    beside.push_back(length);
    for (double& value : next) value /= length;
    basis.push_back(std::move(next));
  }
}

Eigenpair leading_pair(const Gram& gram) {
  Vector even(gram.size(), 1.0);
  normalise(even);
  Eigenpair pair = lanczos(gram, std::move(even));
  for (int restart = 0; restart < most_restarts && pair.residual > 0; ++restart)
    pair = lanczos(gram, std::move(pair.vector));
  for (double& value : pair.vector) value = std::abs(value);
  return pair;
}

/// Components that have an edge, those first that may have the largest value.
std::vector<Side> sides_of(const Adjacency& graph) {
  const Components parts = components(graph);
  std::vector<Side> sides(parts.sizes.size());
  for (Vertex v = 0; v < graph.vertices(); ++v)
    (graph.is_agency(v) ? sides[parts.of[v]].own : sides[parts.of[v]].others).push_back(v);
  std::erase_if(sides, [](const Side& side) { return side.own.empty() || side.others.empty(); });
  for (Side& side : sides) {
    if (side.own.size() > side.others.size()) std::swap(side.own, side.others);
    for (const Vertex v : side.own) {
      double row = 0;
      for (const Vertex other : graph.neighbours(v)) row += static_cast<double>(graph.degree(other));
      side.bound = std::max(side.bound, row);
    }
  }
  std::stable_sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.bound > b.bound; });
  return sides;
}

/// Vectors over all vertices, of which components that share the largest value have a part.
class Shared {
public:
  explicit Shared(const Adjacency& graph) : graph_(graph), place_(graph.vertices(), 0) {}

  void consider(const Side& side) {
    if (side.bound < value_ * (1 - 1e-9)) return;
    for (std::size_t i = 0; i < side.own.size(); ++i) place_[side.own[i]] = static_cast<Vertex>(i);
    const Gram gram(graph_, place_, side);
    const Eigenpair pair = leading_pair(gram);
    if (pair.value < value_ * (1 - 2e-10)) return; // values are squares here
    if (pair.value > value_ * (1 + 2e-10)) {
      value_ = pair.value;
      whole_.assign(graph_.vertices(), 0.0);
      sharing_ = 0;
    }
    ++sharing_;
    put(side, pair.vector, gram.across(pair.vector));
  }

  [[nodiscard]] TwoMode result() && {
    if (sharing_ > 1) {
      for (double& value : whole_) value /= std::sqrt(sharing_);
    }
    const auto middle = whole_.begin() + (whole_.empty() ? 0 : static_cast<std::ptrdiff_t>(graph_.agencies()));
    return {{whole_.begin(), middle}, {middle, whole_.end()}};
  }

private:
  void put(const Side& side, const Vector& own, Vector others) {
    normalise(others);
    for (std::size_t i = 0; i < own.size(); ++i) whole_[side.own[i]] = own[i];
    for (std::size_t i = 0; i < others.size(); ++i) whole_[side.others[i]] = others[i];
  }

  const Adjacency& graph_;
  std::vector<Vertex> place_;
  Vector whole_;
  double value_ = 0;
  int sharing_ = 0;
};

} // namespace

TwoMode leading_singular_vectors(const Adjacency& graph) {
  Shared shared(graph);
  for (const Side& side : sides_of(graph)) shared.consider(side);
  return std::move(shared).result();
}

} // namespace dutygraph
