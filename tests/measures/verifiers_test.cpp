/// Measures against slow forms of their definitions, on seeded random networks.

#include "dense.hpp"
#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <set>

namespace dutygraph {
namespace {

using testing::Dense;
using ::testing::DoubleNear;
using ::testing::NanSensitiveDoubleNear;
using ::testing::Pointwise;

std::vector<Network> random_networks() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 31; seed <= 38; ++seed)
    networks.push_back(testing::random_network(seed, 9 + seed % 5, 20, .02 * static_cast<double>(seed - 28)));
  return networks;
}

std::vector<std::set<std::size_t>> portfolios(const Network& network) {
  std::vector<std::set<std::size_t>> held(network.agencies().size());
  for (const NetworkEdge& edge : network.edges()) held[edge.agency.index()].insert(edge.task.index());
  return held;
}

std::size_t shared(const std::set<std::size_t>& a, const std::set<std::size_t>& b) {
  std::size_t both = 0;
  for (const std::size_t task : a) both += b.contains(task) ? 1U : 0U;
  return both;
}

/// Mean over the agencies that share a task of shared / divisor(sizes of both sets, shared).
template <class Divisor>
std::vector<double> slow_latapy(const Network& network, Divisor divisor) {
  const auto held = portfolios(network);
  std::vector<double> result;
  for (std::size_t a = 0; a < held.size(); ++a) {
    double sum = 0, partners = 0;
    for (std::size_t b = 0; b < held.size(); ++b) {
      const std::size_t both = shared(held[a], held[b]);
      if (a == b || both == 0) continue;
      sum += static_cast<double>(both) / static_cast<double>(divisor(held[a].size(), held[b].size(), both));
      ++partners;
    }
    result.push_back(sum / partners); // 0 / 0 where there is nobody
  }
  return result;
}

TEST(Verifiers, LatapyIsTheMeanOverlapOfSets) {
  using Size = std::size_t;
  for (const Network& network : random_networks()) {
    EXPECT_THAT(testing::column(network, "clustering_latapy"),
                Pointwise(NanSensitiveDoubleNear(1e-12),
                          slow_latapy(network, [](Size a, Size b, Size both) { return a + b - both; })));
    EXPECT_THAT(testing::column(network, "clustering_latapy_min"),
                Pointwise(NanSensitiveDoubleNear(1e-12),
                          slow_latapy(network, [](Size a, Size b, Size) { return std::min(a, b); })));
    EXPECT_THAT(testing::column(network, "clustering_latapy_max"),
                Pointwise(NanSensitiveDoubleNear(1e-12),
                          slow_latapy(network, [](Size a, Size b, Size) { return std::max(a, b); })));
  }
}

/// Both modes; row and column numbers: agencies, then tasks.
Dense adjacency(const Network& network) {
  const std::size_t n = network.agencies().size() + network.tasks().size();
  Dense matrix(n, std::vector<double>(n, 0.0));
  for (const NetworkEdge& edge : network.edges()) {
    const std::size_t task = network.agencies().size() + edge.task.index();
    matrix[edge.agency.index()][task] = matrix[task][edge.agency.index()] = 1;
  }
  return matrix;
}

/// x = .85 P x + .15 / V, where P spreads each vertex evenly over its neighbours, or over all if it has none.
std::vector<double> slow_pagerank(const Network& network) {
  const Dense edges = adjacency(network);
  const std::size_t n = edges.size();
  Dense system(n, std::vector<double>(n, 0.0));
  for (std::size_t from = 0; from < n; ++from) {
    double degree = 0;
    for (const double edge : edges[from]) degree += edge;
    for (std::size_t to = 0; to < n; ++to)
      system[to][from] =
          (to == from ? 1.0 : 0.0) - .85 * (degree > 0 ? edges[from][to] / degree : 1.0 / static_cast<double>(n));
  }
  std::vector<double> rank = testing::solved(system, std::vector<double>(n, .15 / static_cast<double>(n)));
  rank.resize(network.agencies().size());
  return rank;
}

TEST(Verifiers, PageRankIsTheDenseSolution) {
  for (const Network& network : random_networks())
    EXPECT_THAT(testing::column(network, "pagerank"), Pointwise(DoubleNear(1e-13), slow_pagerank(network)));
}

/// Largest k for which the agency survives when vertices of degree below k are taken away until none is left.
std::vector<double> slow_core(const Network& network) {
  std::vector<double> core(network.agencies().size(), 0.0);
  for (std::size_t k = 1; k <= network.tasks().size(); ++k) {
    Dense edges = adjacency(network);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t v = 0; v < edges.size(); ++v) {
        double degree = 0;
        for (const double edge : edges[v]) degree += edge;
        if (degree == 0 || degree >= static_cast<double>(k)) continue;
        for (std::size_t w = 0; w < edges.size(); ++w) edges[v][w] = edges[w][v] = 0;
        changed = true;
      }
    }
    for (std::size_t a = 0; a < core.size(); ++a)
      for (const double edge : edges[a])
        if (edge > 0) core[a] = static_cast<double>(k);
  }
  return core;
}

TEST(Verifiers, CoreIsWhatPeelingLeaves) {
  for (const Network& network : random_networks()) EXPECT_EQ(testing::column(network, "core"), slow_core(network));
}

Dense product_with_transpose(const Dense& matrix, bool transpose_first) {
  const std::size_t n = matrix.size();
  Dense product(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      for (std::size_t k = 0; k < n; ++k)
        product[i][j] += transpose_first ? matrix[k][i] * matrix[k][j] : matrix[i][k] * matrix[j][k];
  return product;
}

Dense lead_co_matrix(const Network& network) {
  Dense matrix(network.agencies().size(), std::vector<double>(network.agencies().size(), 0.0));
  for (const NetworkEdge& lead : network.edges())
    for (const NetworkEdge& co : network.edges_of(lead.task))
      if (lead.role == Role::lead && co.role == Role::co) ++matrix[lead.agency.index()][co.agency.index()];
  return matrix;
}

TEST(Verifiers, HubsAndAuthoritiesAreTheDenseEigenvectors) {
  for (std::uint64_t seed = 51; seed <= 56; ++seed) {
    const Network network = testing::random_network(seed, 10, 30, .35);
    const Dense leads = lead_co_matrix(network);
    EXPECT_THAT(testing::column(network, "hub"),
                Pointwise(DoubleNear(1e-10), testing::leading_eigenvector(product_with_transpose(leads, false))));
    EXPECT_THAT(testing::column(network, "authority"),
                Pointwise(DoubleNear(1e-10), testing::leading_eigenvector(product_with_transpose(leads, true))));
  }
}

TEST(Verifiers, EigenvectorIsThatOfTheSharedTasks) {
  for (std::uint64_t seed = 61; seed <= 66; ++seed) {
    const Network network = testing::random_network(seed, 10, 30, .3);
    Dense shared_or_own(10, std::vector<double>(10, 0.0)); // B B^T
    for (const NetworkEdge& one : network.edges())
      for (const NetworkEdge& other : network.edges_of(one.task))
        ++shared_or_own[one.agency.index()][other.agency.index()];
    std::vector<double> expected = testing::leading_eigenvector(shared_or_own);
    double squares = 0;
    for (const double value : expected) squares += value * value;
    for (double& value : expected) value /= std::sqrt(2 * squares);
    EXPECT_THAT(testing::column(network, "eigenvector"), Pointwise(DoubleNear(1e-10), expected));
  }
}

} // namespace
} // namespace dutygraph
