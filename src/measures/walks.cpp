/// Scores of random walks on the bipartite graph: PageRank, and BiRank as it is without a query vector.

#include "agency_measures.hpp"
#include <cmath>
#include <numeric>

namespace dutygraph {
namespace {

constexpr double damping = 0.85;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// PageRank x solves (I - d A D^-1) x = c 1. With x = D^1/2 z the matrix is symmetric; without the tasks' rows,
/// (I - d^2 S S^T) z_a = r_a + d S r_t, where S(a, t) = 1 / sqrt(n_a n_t), is left to conjugate gradients.
class PageRankSystem {
public:
  explicit PageRankSystem(const Adjacency& graph) : graph_(graph), scale_(graph.vertices(), 0.0) {
    for (Vertex v = 0; v < graph.vertices(); ++v) {
      if (graph.degree(v) > 0) scale_[v] = 1 / std::sqrt(static_cast<double>(graph.degree(v)));
    }
  }

  /// Solution for every vertex up to the constant c. A vertex without neighbours only receives: 1.
  std::vector<double> solve() const {
    std::vector<double> right(scale_.begin(), scale_.begin() + std::ptrdiff_t(graph_.agencies()));
    const std::vector<double> task_right(scale_.begin() + std::ptrdiff_t(graph_.agencies()), scale_.end());
    add(right, damping, to_agencies(task_right));
    const std::vector<double> agencies = conjugate_gradients(right);
    std::vector<double> tasks = task_right;
    add(tasks, damping, to_tasks(agencies));
    std::vector<double> solution(agencies);
    solution.insert(solution.end(), tasks.begin(), tasks.end());
    for (Vertex v = 0; v < solution.size(); ++v) solution[v] = scale_[v] > 0 ? solution[v] / scale_[v] : 1.0;
    return solution;
  }

private:
  static void add(std::vector<double>& to, double factor, const std::vector<double>& what) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
  }

  std::vector<double> to_tasks(const std::vector<double>& agencies) const {
    std::vector<double> tasks(graph_.tasks(), 0.0);
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      const auto vertex = static_cast<Vertex>(graph_.agencies() + t);
      for (const Vertex a : graph_.neighbours(vertex)) tasks[t] += scale_[a] * agencies[a];
      tasks[t] *= scale_[vertex];
    }
    return tasks;
  }

  std::vector<double> to_agencies(const std::vector<double>& tasks) const {
    std::vector<double> agencies(graph_.agencies(), 0.0);
    for (Vertex a = 0; a < agencies.size(); ++a) {
      for (const Vertex t : graph_.neighbours(a)) agencies[a] += scale_[t] * tasks[t - graph_.agencies()];
      agencies[a] *= scale_[a];
    }
    return agencies;
  }

  /// One pass over the tasks: what comes together at a task goes back to its agencies.
  std::vector<double> apply(const std::vector<double>& agencies) const {
    std::vector<double> scaled(agencies.size());
    for (std::size_t a = 0; a < scaled.size(); ++a) scaled[a] = scale_[a] * agencies[a];
    std::vector<double> back(agencies.size(), 0.0);
    for (auto task = static_cast<Vertex>(graph_.agencies()); task < graph_.vertices(); ++task) {
      double sum = 0;
      for (const Vertex a : graph_.neighbours(task)) sum += scaled[a];
      sum *= scale_[task] * scale_[task];
      for (const Vertex a : graph_.neighbours(task)) back[a] += sum;
    }
    for (std::size_t a = 0; a < back.size(); ++a) back[a] = agencies[a] - damping * damping * scale_[a] * back[a];
    return back;
  }

  /// The eigenvalues lie in [1 - d^2, 1], so each step shrinks the error by more than 3; it stops at 1e-14 of the
  /// start.
  std::vector<double> conjugate_gradients(const std::vector<double>& right) const {
    std::vector<double> solution(right.size(), 0.0);
    std::vector<double> residual = right;
    std::vector<double> direction = residual;
    double norm = dot(residual, residual);
    const double enough = norm * 1e-28;
    for (int step = 0; step < 60 && norm > enough; ++step) {
      const std::vector<double> image = apply(direction);
      const double length = norm / dot(direction, image);
      add(solution, length, direction);
      add(residual, -length, image);
      const double next = dot(residual, residual);
      for (std::size_t i = 0; i < direction.size(); ++i) direction[i] = residual[i] + next / norm * direction[i];
      norm = next;
    }
    return solution;
  }

  const Adjacency& graph_;
  std::vector<double> scale_; ///< 1 / sqrt(degree); 0 without neighbours
};

void divide_by_sum(std::vector<double>& values, double sum) {
  for (double& value : values) value = sum > 0 ? value / sum : undefined;
}

} // namespace

std::vector<double> pagerank(const Adjacency& graph) {
  std::vector<double> scores = PageRankSystem(graph).solve();
  divide_by_sum(scores, std::accumulate(scores.begin(), scores.end(), 0.0));
  scores.resize(graph.agencies());
  return scores;
}

std::vector<double> birank(const Adjacency& graph) {
  struct Sums {
    double roots = 0; // of sqrt(degree) over the agencies of a component
    double edges = 0;
  };
  const Components parts = components(graph);
  std::vector<Sums> sums(parts.sizes.size());
  std::vector<double> scores(graph.agencies(), 0.0);
  for (Vertex a = 0; a < graph.agencies(); ++a) {
    scores[a] = std::sqrt(static_cast<double>(graph.degree(a)));
    sums[parts.of[a]].roots += scores[a];
    sums[parts.of[a]].edges += static_cast<double>(graph.degree(a));
  }
  double total = 0;
  for (Vertex a = 0; a < graph.agencies(); ++a) {
    const Sums& part = sums[parts.of[a]];
    if (part.edges > 0) total += scores[a] *= part.roots / part.edges;
  }
  divide_by_sum(scores, total);
  return scores;
}

} // namespace dutygraph
