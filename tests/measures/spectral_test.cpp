#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::IsNan;

/// Residual of B' u = s v and B v = s u for the leading pair.
double residual(const Network& network, const TwoMode& vector, double value) {
  std::vector<double> agencies(vector.agencies.size(), 0.0);
  std::vector<double> tasks(vector.tasks.size(), 0.0);
  for (const NetworkEdge& edge : network.edges()) {
    agencies[edge.agency.index()] += vector.tasks[edge.task.index()];
    tasks[edge.task.index()] += vector.agencies[edge.agency.index()];
  }
  double worst = 0;
  for (std::size_t a = 0; a < agencies.size(); ++a) {
    worst = std::max(worst, std::abs(agencies[a] - value * vector.agencies[a]));
  }
  for (std::size_t t = 0; t < tasks.size(); ++t) worst = std::max(worst, std::abs(tasks[t] - value * vector.tasks[t]));
  return worst;
}

TEST(Spectral, SmallAndLargeNetworksSolveTheSingularEquations) {
  for (const std::size_t size : {20U, 150U, 400U}) { // the last is beyond the dense solver
    const Network network = testing::random_network(size, size, 2 * size, 8.0 / static_cast<double>(size));
    const double value = singular_values(network, 1).front();
    EXPECT_LT(residual(network, eigenvector(network), value), 1e-10 * value) << size;
  }
}

/// Each of 300 agencies has its own two tasks: all 300 singular values are sqrt(2).
TEST(Spectral, LargeNetworksFindEqualSingularValuesAsOftenAsTheyOccur) {
  std::vector<NetworkEdge> edges;
  for (std::size_t a = 0; a < 300; ++a) {
    edges.push_back({AgencyId(a), TaskId(2 * a)});
    edges.push_back({AgencyId(a), TaskId(2 * a + 1)});
  }
  const Network network =
      Network::from_edges(std::vector<NetworkAgency>(300), std::vector<NetworkTask>(600), std::move(edges));
  EXPECT_THAT(singular_values(network, 5),
              ::testing::Pointwise(::testing::DoubleNear(1e-12), std::vector<double>(5, std::sqrt(2.0))));
}

TEST(Spectral, SquaresOfAllSingularValuesSumToTheEdges) {
  const Network network = testing::random_network(3, 25, 40, .2);
  const std::vector<double> values = singular_values(network, 25);
  EXPECT_TRUE(std::is_sorted(values.rbegin(), values.rend()));
  EXPECT_NEAR(std::inner_product(values.begin(), values.end(), values.begin(), 0.0),
              static_cast<double>(network.edges().size()), 1e-9);
}

TEST(Spectral, ComponentOfTheLargestValueCarriesTheEigenvector) {
  const Network network = testing::network_of({"CC..", "CC..", "..C.", "...."});
  const TwoMode vector = eigenvector(network);
  EXPECT_THAT(vector.agencies, ::testing::Pointwise(::testing::DoubleNear(1e-12), std::vector<double>{.5, .5, 0, 0}));
  EXPECT_THAT(vector.tasks, ::testing::Pointwise(::testing::DoubleNear(1e-12), std::vector<double>{.5, .5, 0, 0}));
}

TEST(Spectral, TiedComponentsShareTheEigenvector) {
  const Network network = testing::network_of({"CC....", "..CC..", "....CC"});
  EXPECT_THAT(eigenvector(network).agencies, Each(::testing::DoubleNear(1 / std::sqrt(6.0), 1e-12)));
}

TEST(Spectral, HubsLeadAndAuthoritiesHelp) {
  const Network network = testing::network_of({"LLL", "CC.", "..C", "..."});
  const std::vector<double> hub = testing::column(network, "hub");
  const std::vector<double> authority = testing::column(network, "authority");
  EXPECT_THAT(hub, ::testing::Pointwise(::testing::DoubleNear(1e-12), std::vector<double>{1, 0, 0, 0}));
  EXPECT_THAT(authority,
              ::testing::Pointwise(::testing::DoubleNear(1e-12), std::vector<double>{0, 2.0 / 3, 1.0 / 3, 0}));
}

TEST(Spectral, HubIsUndefinedWhereNoLeadMeetsACo) {
  const Network network = testing::network_of({"L..", ".CC", ".CC"});
  EXPECT_THAT(testing::column(network, "hub"), Each(IsNan()));
  EXPECT_THAT(testing::column(network, "authority"), Each(IsNan()));
}

TEST(Spectral, PageRankSumsToOneOverBothModes) {
  // All four vertices of a cycle are alike, and so are the task of nobody and the agency of nothing: x and y with
  // 4 x + 2 y = 1, y = (0.15 + 0.85 * 2 y) / 6 and x = y + 0.85 x.
  const std::vector<double> score = testing::column(testing::network_of({"CC.", "CC.", "..."}), "pagerank");
  const double idle = .15 / (6 - .85 * 2);
  EXPECT_NEAR(score[2], idle, 1e-12);
  EXPECT_NEAR(score[0], idle / .15, 1e-12);
  EXPECT_NEAR(4 * score[0] + 2 * score[2], 1, 1e-12);
}

} // namespace
} // namespace dutygraph
