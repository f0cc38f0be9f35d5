/// Measures that are singular vectors of a matrix of the network.

#include "agency_measures.hpp"
#include "leading_vectors.hpp"
#include "singular.hpp"
#include <cmath>
#include <dutygraph/measures.hpp>

namespace dutygraph {
namespace {

/// Agencies x tasks, 1 where an edge that `accept` accepts joins them.
template <class Accept>
SparseMatrix biadjacency(const Network& network, Accept accept) {
  std::vector<Eigen::Triplet<double>> cells;
  for (const NetworkEdge& edge : network.edges()) {
    if (accept(edge))
      cells.emplace_back(static_cast<int>(edge.agency.index()), static_cast<int>(edge.task.index()), 1.0);
  }
  SparseMatrix matrix(std::ssize(network.agencies()), std::ssize(network.tasks()));
  matrix.setFromTriplets(cells.begin(), cells.end());
  return matrix;
}

SparseMatrix biadjacency(const Network& network) {
  return biadjacency(network, [](const NetworkEdge&) { return true; });
}

std::vector<double> scaled(const Eigen::VectorXd& vector, double divisor) {
  std::vector<double> values;
  for (const double value : vector) values.push_back(value / divisor);
  return values;
}

} // namespace

TwoMode eigenvector(const Adjacency& graph) {
  TwoMode vectors = leading_singular_vectors(graph);
  if (vectors.agencies.empty()) {
    return {std::vector<double>(graph.agencies(), undefined), std::vector<double>(graph.tasks(), undefined)};
  }
  for (double& value : vectors.agencies) value /= std::sqrt(2.0);
  for (double& value : vectors.tasks) value /= std::sqrt(2.0);
  return vectors;
}

TwoMode eigenvector(const Network& network) { return eigenvector(Adjacency(network)); }

std::vector<double> singular_values(const Network& network, std::size_t count) {
  return leading_singular_values(biadjacency(network), count);
}

HubsAndAuthorities hubs_and_authorities(const Network& network) {
  const SparseMatrix leads = biadjacency(network, [](const NetworkEdge& edge) { return edge.role == Role::lead; });
  const SparseMatrix cos = biadjacency(network, [](const NetworkEdge& edge) { return edge.role == Role::co; });
  const SparseMatrix ties = leads * SparseMatrix(cos.transpose());
  const SingularPair pair = leading_singular_pair(ties);
  if (pair.value > 0) return {scaled(pair.left, pair.left.sum()), scaled(pair.right, pair.right.sum())};
  const std::vector<double> none(network.agencies().size(), undefined);
  return {none, none};
}

} // namespace dutygraph
