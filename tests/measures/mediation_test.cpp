/// Brokerage of Gould and Fernandez.

#include "networks.hpp"
#include <gmock/gmock.h>
#include <map>
#include <utility>

namespace dutygraph {
namespace {

using ::testing::ElementsAre;
using Arcs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A task for each arc: the first leads, the second helps. One letter an agency is its field; "." is unknown.
Network network_of_arcs(std::string_view fields, const Arcs& arcs) {
  std::vector<NetworkAgency> agencies(fields.size());
  for (std::size_t a = 0; a < fields.size(); ++a)
    if (fields[a] != '.') agencies[a].field = std::string(1, fields[a]);
  std::vector<NetworkEdge> edges;
  for (std::size_t t = 0; t < arcs.size(); ++t) {
    edges.push_back({AgencyId(arcs[t].first), TaskId(t), Role::lead});
    edges.push_back({AgencyId(arcs[t].second), TaskId(t), Role::co});
  }
  return Network::from_edges(agencies, std::vector<NetworkTask>(arcs.size()), edges);
}

/// 1>2 2>3 3>4 4>5 5>6 2>5 6>1 in the groups a a b b c c; the values are those of the R package sna.
TEST(GouldFernandez, RolesOfTheSixNodesOfSna) {
  const Network network = network_of_arcs("aabbcc", {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {1, 4}, {5, 0}});
  EXPECT_THAT(testing::column(network, "gatekeeper"), ElementsAre(1, 0, 1, 0, 2, 0));
  EXPECT_THAT(testing::column(network, "representative"), ElementsAre(0, 2, 0, 1, 0, 1));
  for (const std::string_view none : {"coordinator", "itinerant", "liaison"})
    EXPECT_THAT(testing::column(network, none), ::testing::Each(0)) << none;
  EXPECT_THAT(testing::column(network, "brokerage"), ElementsAre(1, 2, 1, 1, 2, 1));
}

TEST(GouldFernandez, EachRoleByHand) {
  EXPECT_EQ(testing::column(network_of_arcs("aaa", {{0, 1}, {1, 2}}), "coordinator")[1], 1);
  EXPECT_EQ(testing::column(network_of_arcs("aba", {{0, 1}, {1, 2}}), "itinerant")[1], 1);
  EXPECT_EQ(testing::column(network_of_arcs("abb", {{0, 1}, {1, 2}}), "gatekeeper")[1], 1);
  EXPECT_EQ(testing::column(network_of_arcs("aab", {{0, 1}, {1, 2}}), "representative")[1], 1);
  EXPECT_EQ(testing::column(network_of_arcs("abc", {{0, 1}, {1, 2}}), "liaison")[1], 1);
}

TEST(GouldFernandez, ClosedAndReturningPathsAreNone) {
  EXPECT_EQ(testing::column(network_of_arcs("abc", {{0, 1}, {1, 2}, {0, 2}}), "brokerage")[1], 0);
  EXPECT_EQ(testing::column(network_of_arcs("abc", {{0, 1}, {1, 0}}), "brokerage")[1], 0);
  EXPECT_EQ(testing::column(network_of_arcs("abc", {{0, 1}, {1, 2}, {2, 0}}), "brokerage")[1], 1);
}

TEST(GouldFernandez, AnUnknownFieldCountsInTheTotalAlone) {
  const Network network = network_of_arcs("a.a", {{0, 1}, {1, 2}});
  EXPECT_EQ(testing::column(network, "brokerage")[1], 1);
  for (const std::string_view role : {"coordinator", "itinerant", "gatekeeper", "representative", "liaison"})
    EXPECT_EQ(testing::column(network, role)[1], 0) << role;
}

/// Random lead -> co networks with four fields, one of them unknown.
Network random_fields(std::uint64_t seed) {
  const Network network = testing::random_network(seed, 14, 25, .12);
  std::vector<NetworkAgency> agencies(14);
  for (std::size_t a = 0; a < agencies.size(); ++a)
    if ((a + seed) % 4 != 0) agencies[a].field = std::string(1, "abc"[(a + seed) % 4 - 1]);
  return Network::from_edges(agencies, std::vector<NetworkTask>(25), {network.edges().begin(), network.edges().end()});
}

using Matrix = std::vector<std::vector<bool>>;

Matrix arcs_of(const Network& network) {
  Matrix arcs(network.agencies().size(), std::vector<bool>(network.agencies().size(), false));
  for (const NetworkEdge& lead : network.edges())
    for (const NetworkEdge& co : network.edges_of(lead.task))
      if (lead.role == Role::lead && co.role == Role::co) arcs[lead.agency.index()][co.agency.index()] = true;
  return arcs;
}

std::string_view role_of(const std::string& i, const std::string& b, const std::string& k) {
  if (i.empty() || b.empty() || k.empty()) return "unknown";
  if (i == b && b == k) return "coordinator";
  if (i == k) return "itinerant";
  if (b == k) return "gatekeeper";
  return i == b ? "representative" : "liaison";
}

TEST(GouldFernandez, IsTheTripleLoopOverAllAgencies) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Network network = random_fields(seed);
    const Matrix arc = arcs_of(network);
    const std::size_t n = arc.size();
    std::map<std::string_view, std::vector<double>> expected;
    for (const std::string_view role :
         {"coordinator", "itinerant", "gatekeeper", "representative", "liaison", "unknown", "brokerage"})
      expected[role].resize(n);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t b = 0; b < n; ++b)
        for (std::size_t k = 0; k < n; ++k) {
          if (i == k || !arc[i][b] || !arc[b][k] || arc[i][k]) continue;
          ++expected["brokerage"][b];
          ++expected[role_of(network.agencies()[i].field, network.agencies()[b].field, network.agencies()[k].field)][b];
        }
    expected.erase("unknown");
    for (const auto& [role, values] : expected) EXPECT_EQ(testing::column(network, role), values) << role << seed;
  }
}

} // namespace
} // namespace dutygraph
