#pragma once
/// What the search for groups walks over: an undirected weighted graph with the expectation of its null model.
///
/// The worth of groups is the sum over them of (weight within - A T / scale), where A and T are the masses of the
/// group. In a two-mode network a vertex has its degree as the mass of its mode and scale is the number of edges, so
/// that worth / edges is Barber's modularity. In a one-mode network both masses are the strength and scale is four
/// times the total weight W, so that worth / W is Newman's.

#include "../adjacency.hpp"
#include <cstdint>
#include <span>
#include <vector>

namespace dutygraph {

struct Mass {
  double agencies = 0;
  double tasks = 0;
  Mass& operator+=(const Mass& other) {
    agencies += other.agencies;
    tasks += other.tasks;
    return *this;
  }
  Mass& operator-=(const Mass& other) {
    agencies -= other.agencies;
    tasks -= other.tasks;
    return *this;
  }
};

/// Numbers of groups by vertex, not necessarily all used.
using Labels = std::vector<std::uint32_t>;

struct WeightedGraph {
  std::vector<std::size_t> offsets{0};
  std::vector<Vertex> targets; ///< every edge stands at both its ends; no loops
  std::vector<float> weights;  ///< positive, beside the targets; whole numbers are exact to 2^24
  std::vector<Mass> masses;
  double scale = 1;

  [[nodiscard]] std::size_t vertices() const { return masses.size(); }
  /// What the null model expects between two vertices or groups.
  [[nodiscard]] double expected(const Mass& one, const Mass& other) const {
    return (one.agencies * other.tasks + one.tasks * other.agencies) / scale;
  }
  /// Calls f(neighbour, weight) for each neighbour.
  template <class F>
  void each_neighbour(Vertex vertex, F f) const {
    for (std::size_t i = offsets[vertex]; i < offsets[vertex + 1]; ++i) f(targets[i], static_cast<double>(weights[i]));
  }
};

/// The two-mode network with Barber's null model: vertices as in Adjacency. O(V + E).
[[nodiscard]] WeightedGraph two_mode_graph(const Adjacency& graph);
/// The shared-task projection weighted by the number of tasks, with Newman's. O(sum over tasks of n_t^2).
[[nodiscard]] WeightedGraph projection_graph(const Adjacency& graph);

/// One vertex a group; `labels` must run from 0 without gaps. Null model and scale stay. O(V + arcs).
[[nodiscard]] WeightedGraph aggregated(const WeightedGraph& graph, const Labels& labels, std::size_t groups);

/// Numbers the labels from 0 in order of their first vertex; returns how many there are. O(V).
std::size_t number_from_zero(Labels& labels);

/// Worth of groups as said above. O(arcs).
[[nodiscard]] double worth(const WeightedGraph& graph, const Labels& labels);

} // namespace dutygraph
