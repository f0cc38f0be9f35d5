/// BiRank with a query.

#include "dense.hpp"
#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph {
namespace {

std::vector<double> birank(const Network& network, std::vector<AgencyId> query) {
  return compute(network, *find_measure("birank"), {.query = std::move(query)});
}

/// (I - .85 S S^T) u = .15 u0 by elimination, scaled to sum 1.
std::vector<double> dense_birank(const Network& network, const std::vector<AgencyId>& query) {
  const std::size_t n = network.agencies().size();
  testing::Dense matrix(n, std::vector<double>(n, 0.0));
  const auto degree = [&](std::size_t a) { return static_cast<double>(network.edges_of(AgencyId(a)).size()); };
  for (const NetworkEdge& one : network.edges())
    for (const NetworkEdge& other : network.edges_of(one.task)) {
      const auto team = static_cast<double>(network.edges_of(one.task).size());
      matrix[one.agency.index()][other.agency.index()] -=
          .85 / (team * std::sqrt(degree(one.agency.index()) * degree(other.agency.index())));
    }
  for (std::size_t a = 0; a < n; ++a) matrix[a][a] += 1;
  std::vector<double> right(n, 0.0);
  for (const AgencyId agency : query) right[agency.index()] = .15 / static_cast<double>(query.size());
  std::vector<double> solution = testing::solved(matrix, right);
  const double sum = std::accumulate(solution.begin(), solution.end(), 0.0);
  for (double& value : solution) value /= sum;
  return solution;
}

TEST(BiRank, IsTheDenseSolution) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Network network = testing::random_network(seed, 20, 30, .05 + .03 * static_cast<double>(seed));
    std::vector<AgencyId> query;
    for (std::size_t a = seed % 3; a < 20 && query.size() < 3; a += 5)
      if (!network.edges_of(AgencyId(a)).empty()) query.push_back(AgencyId(a));
    ASSERT_FALSE(query.empty());
    EXPECT_THAT(birank(network, query),
                ::testing::Pointwise(::testing::DoubleNear(1e-12), dense_birank(network, query)));
  }
}

TEST(BiRank, TheQueryChangesTheRanking) {
  const Network women = testing::southern_women();
  EXPECT_EQ(ranks(birank(women, {AgencyId(17)}))[17], 1); // Flora, who has the least degree
  EXPECT_NE(ranks(birank(women, {AgencyId(17)})), ranks(birank(women, {AgencyId(0)})));
}

TEST(BiRank, QueryIsASet) {
  const Network women = testing::southern_women();
  EXPECT_EQ(birank(women, {AgencyId(3), AgencyId(5), AgencyId(3)}), birank(women, {AgencyId(5), AgencyId(3)}));
}

TEST(BiRank, NothingReachesAnotherComponent) {
  EXPECT_THAT(birank(testing::network_of({"L.", "C.", ".L"}), {AgencyId(0)}),
              ::testing::ElementsAre(::testing::Gt(0), ::testing::Gt(0), 0));
}

TEST(BiRank, AQueryWithoutTaskOrNotInTheNetworkIsUndefined) {
  EXPECT_THAT(birank(testing::network_of({"L", "."}), {AgencyId(1)}), ::testing::Each(::testing::IsNan()));
  EXPECT_THAT(birank(testing::network_of({"L", "C"}), {AgencyId(9)}), ::testing::Each(::testing::IsNan()));
}

} // namespace
} // namespace dutygraph
