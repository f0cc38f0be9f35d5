/// Random networks of the null models: what they keep, and that all of them are equally likely.

#include "enumeration.hpp"
#include <cmath>
#include <dutygraph/significance.hpp>
#include <gmock/gmock.h>
#include <map>
#include <set>

namespace dutygraph {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;

/// Leads and cos of every agency, then of every task.
std::vector<std::pair<int, int>> margins(const Network& network) {
  std::vector<std::pair<int, int>> counts(network.agencies().size() + network.tasks().size());
  for (const NetworkEdge edge : network.edges()) {
    for (const std::size_t vertex : {edge.agency.index(), network.agencies().size() + edge.task.index()})
      ++(edge.role == Role::lead ? counts[vertex].first : counts[vertex].second);
  }
  return counts;
}

TEST(NullNetworks, KeepLeadsAndCosOfEveryAgencyAndTask) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Network network = testing::random_network(seed, 12, 30, .3);
    std::set<std::string> shapes;
    for (const Network& drawn : null_networks(network, NullModel::roles, 20, seed)) {
      EXPECT_EQ(drawn.edges().size(), network.edges().size()) << "nobody is lead and co of one task";
      EXPECT_EQ(margins(drawn), margins(network));
      shapes.insert(testing::shape_of(drawn));
    }
    EXPECT_GT(shapes.size(), 18U);
  }
}

TEST(NullNetworks, OfCurveballKeepDegreesAndForgetRoles) {
  const Network network = testing::random_network(3, 12, 30, .3);
  const std::vector<std::pair<int, int>> before = margins(network);
  for (const Network& drawn : null_networks(network, NullModel::curveball, 10)) {
    const std::vector<std::pair<int, int>> after = margins(drawn);
    for (std::size_t v = 0; v < after.size(); ++v) {
      EXPECT_EQ(after[v].second, before[v].first + before[v].second);
      EXPECT_EQ(after[v].first, 0);
    }
  }
}

TEST(NullNetworks, AreTheSameOnAnyNumberOfThreads) {
  const Network network = testing::random_network(8, 15, 25, .3);
  const auto shapes = [&](unsigned threads, std::uint64_t seed) {
    std::vector<std::string> all;
    for (const Network& drawn : null_networks(network, NullModel::roles, 120, seed, threads))
      all.push_back(testing::shape_of(drawn));
    return all;
  };
  EXPECT_EQ(shapes(1, 4), shapes(3, 4));
  EXPECT_NE(shapes(1, 4), shapes(1, 5));
}

TEST(NullNetworks, OfOtherModelsDoNotExist) {
  EXPECT_THAT(null_networks(testing::southern_women(), NullModel::sdsm, 5), IsEmpty());
  EXPECT_THAT(null_networks(testing::southern_women(), NullModel::roles, 0), IsEmpty());
}

TEST(NullNetworks, OfNextToNothingAreWhatTheyWere) {
  for (const auto& rows : std::vector<std::vector<std::string_view>>{{"..."}, {"LC."}, {"L", "C"}, {"...", "LC."}}) {
    const Network network = testing::network_of(rows);
    for (const Network& drawn : null_networks(network, NullModel::roles, 3))
      EXPECT_EQ(testing::shape_of(drawn).size(), testing::shape_of(network).size());
  }
  EXPECT_EQ(null_networks(Network::from_edges({}, {}, {}), NullModel::roles, 2).size(), 2U);
}

// Uniformity ---------------------------------------------------------------------------------------------------------

struct Spread {
  std::size_t networks = 0;  ///< that exist
  double chi_square = 0;     ///< of the draws against an even distribution over them
  std::size_t strangers = 0; ///< draws that are none of them
};

Spread spread(const std::vector<std::string_view>& rows, NullModel null, std::size_t draws) {
  std::map<std::string, double> counts;
  const testing::Enumeration all(rows);
  for (const std::string& shape : all.shapes()) counts[shape] = 0;
  Spread result{counts.size(), 0, 0};
  for (const Network& drawn : null_networks(testing::network_of(rows), null, draws, 7)) {
    const auto place = counts.find(testing::shape_of(drawn));
    if (place == counts.end())
      ++result.strangers;
    else
      ++place->second;
  }
  const double expected = static_cast<double>(draws) / static_cast<double>(counts.size());
  for (const auto& [shape, count] : counts) result.chi_square += std::pow(count - expected, 2) / expected;
  return result;
}

/// Chi-square within four standard deviations of what an even distribution gives.
void expect_even(const std::vector<std::string_view>& rows, NullModel null, std::size_t networks) {
  const Spread found = spread(rows, null, 10'000);
  EXPECT_EQ(found.networks, networks);
  EXPECT_EQ(found.strangers, 0U);
  const auto freedom = static_cast<double>(networks - 1);
  EXPECT_LT(found.chi_square, freedom + 4 * std::sqrt(2 * freedom)) << rows[0];
}

TEST(Uniformity, OfCurveballOverAllMatricesOfTheSameMargins) {
  expect_even({"CC..", ".CC.", "C..C"}, NullModel::curveball, 15);
  expect_even({"C.C", "CC.", ".CC"}, NullModel::curveball, 6);
}

TEST(Uniformity, WhereNoTradeLeadsFromOneNetworkToTheOther) { expect_even({"L.", ".C", "CL"}, NullModel::roles, 2); }

TEST(Uniformity, OfRolesWhereTheyMustMoveTogether) {
  expect_even({"LC.", "C.L", ".LC"}, NullModel::roles, 12);
  expect_even({"LC.", "CLC", ".LL"}, NullModel::roles, 4);
}

TEST(Uniformity, OfRolesInSparseAndInCrowdedNetworks) {
  expect_even({"L..", "C..", ".L.", ".C.", "..L", "..C"}, NullModel::roles, 36);
  expect_even({"L.C.", "CL..", ".CLC"}, NullModel::roles, 24);
  expect_even({"LC..", "CL..", "..LC", "L.C."}, NullModel::roles, 96);
}

} // namespace
} // namespace dutygraph
