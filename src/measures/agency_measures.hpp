#pragma once
/// The measures of agencies that only the catalogue calls; definitions in docs/methods.md. All are indexed by AgencyId
/// and NaN where undefined. n_a and n_t: tasks of agency a, agencies of task t.

#include "adjacency.hpp"
#include "partners.hpp"
#include "triangles.hpp"
#include <dutygraph/network.hpp>
#include <limits>
#include <vector>

namespace dutygraph {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// load.cpp
/// Tasks that the agency shares with another: the row sum of Newman's tie weights. O(E).
[[nodiscard]] std::vector<double> newman_load(const Network& network);
/// lead_count / task_count; undefined without a task. In [0, 1]. O(E).
[[nodiscard]] std::vector<double> lead_ratio(const Network& network);
/// exp of the Shannon entropy of the agency's tasks over chapters; undefined without a task. From 1. O(E log E).
[[nodiscard]] std::vector<double> breadth(const Network& network);
/// Sum over its tasks of exp(1 - n_t) (Ashworth & Carley 2006). O(E).
[[nodiscard]] std::vector<double> exclusivity(const Network& network);
/// Sum of the weights of its edges of one role. O(E).
[[nodiscard]] std::vector<double> strength(const Network& network, Role role);

// two_mode.cpp
/// The agencies of closeness_two_mode(), without the price of the tasks. O(A E / 512) at best.
[[nodiscard]] std::vector<double> closeness_of_agencies(const Adjacency& graph, unsigned threads);

// walks.cpp
/// Damping 0.85, sums to 1 over agencies and tasks together; vertices without neighbours spread evenly. O(E).
[[nodiscard]] std::vector<double> pagerank(const Adjacency& graph);
/// Fixed point of BiRank without a query vector from an even start, sum 1 over the agencies: proportional to
/// sqrt(n_a) within a component, so no ranking of its own. Undefined without edges. O(E).
[[nodiscard]] std::vector<double> birank(const Adjacency& graph);

// spectral.cpp
/// As eigenvector(network).
[[nodiscard]] struct TwoMode eigenvector(const Adjacency& graph);
struct HubsAndAuthorities {
  std::vector<double> hubs;
  std::vector<double> authorities;
};
/// Leading singular vectors of W(a, b) = tasks that a leads and b helps on, each of sum 1 (Kleinberg 1999). Undefined
/// for all where no task has both a lead and a co agency. O(nonzeros of W) a step.
[[nodiscard]] HubsAndAuthorities hubs_and_authorities(const Network& network);

// core.cpp
/// Largest k such that the agency is in the k-core of the bipartite graph; 0 without a task. O(V + E).
[[nodiscard]] std::vector<double> core(const Adjacency& graph);

// brokerage.cpp
/// Burt's constraint on the projection weighted by shared tasks; undefined without partners. O(A), and the triangles.
[[nodiscard]] std::vector<double> constraint(const Partners& partners, const Triangles& triangles);
[[nodiscard]] std::vector<double> constraint(const Partners& partners);
/// Burt's effective size on the unweighted projection: partners less their mean number of ties to each other;
/// undefined without partners. In [1, partners]. O(A), and the triangles.
[[nodiscard]] std::vector<double> effective_size(const Partners& partners, const Triangles& triangles);
[[nodiscard]] std::vector<double> effective_size(const Partners& partners);
/// Share of the pairs of its tasks that another agency also holds together; undefined for fewer than two tasks. In
/// [0, 1]. O(sum over agencies of n_a^2 n_t / 64) at most.
[[nodiscard]] std::vector<double> redundancy(const Adjacency& graph, unsigned threads = 1);

// clustering.cpp
/// Mean over partners of shared tasks / tasks of either; undefined without partners. In (0, 1]. O(ties).
[[nodiscard]] std::vector<double> clustering_latapy(const Adjacency& graph, const Partners& partners);
/// Share of the four-paths centred on the agency that are closed; undefined where there is none. In [0, 1].
/// O(sum over tasks of n_t^2, and of n_t over ties of two tasks), and the triangles.
[[nodiscard]] std::vector<double> clustering_opsahl(const Adjacency& graph, const Partners& partners,
                                                    const Triangles& triangles);
[[nodiscard]] std::vector<double> clustering_opsahl(const Adjacency& graph, const Partners& partners);

} // namespace dutygraph
