#include "plans.hpp"
#include <algorithm>
#include <dutygraph/network_graph.hpp>
#include <gtest/gtest.h>
#include <random>
#include <tuple>

namespace dutygraph {
namespace {

/// Agencies A, B, C; tasks 0, 1, 2 (nobody on 2): A leads 0, B helps on 0 and leads 1.
Network three_agencies() {
  return Network::from_edges({{"a", "A"}, {"b", "B"}, {"c", "C"}}, {{}, {}, {}},
                             {{AgencyId(1), TaskId(1), Role::lead},
                              {AgencyId(1), TaskId(0), Role::co},
                              {AgencyId(0), TaskId(0), Role::lead, 2.5}});
}

TEST(Network, EdgesAreSortedByAgencyThenTask) { EXPECT_EQ(testing::dump(three_agencies()), "A0L B0C B1L"); }

TEST(Network, RowsOfAgenciesAndTasksHoldTheSameEdges) {
  const Network network = three_agencies();
  ASSERT_EQ(network.edges_of(AgencyId(1)).size(), 2U);
  EXPECT_EQ(network.edges_of(AgencyId(1))[1].task, TaskId(1));
  ASSERT_EQ(network.edges_of(TaskId(0)).size(), 2U);
  EXPECT_EQ(network.edges_of(TaskId(0))[0].agency, AgencyId(0));
  EXPECT_EQ(network.edges_of(TaskId(0))[0].weight, 2.5);
  EXPECT_TRUE(network.edges_of(AgencyId(2)).empty());
  EXPECT_TRUE(network.edges_of(TaskId(2)).empty());
}

TEST(Network, TaskNobodyCarriesIsNotAssigned) { EXPECT_EQ(three_agencies().assigned_task_count(), 2U); }

TEST(Network, FindsAnAgencyByItsKeyOnly) {
  const Network network = three_agencies();
  EXPECT_EQ(network.find("b"), AgencyId(1));
  EXPECT_EQ(network.find("B"), std::nullopt);
  EXPECT_EQ(network.find(""), std::nullopt);
}

TEST(Network, LeadStaysOfTwoRolesInWhateverOrder) {
  const NetworkEdge lead{AgencyId(0), TaskId(0), Role::lead, 3};
  const NetworkEdge co{AgencyId(0), TaskId(0), Role::co, 7};
  for (const std::vector<NetworkEdge>& edges : {std::vector{lead, co}, std::vector{co, lead}}) {
    const Network network = Network::from_edges({{"a", "A"}}, {{}}, edges);
    ASSERT_EQ(network.edges().size(), 1U);
    EXPECT_EQ(network.edges()[0].role, Role::lead);
    EXPECT_EQ(network.edges()[0].weight, 3);
  }
}

TEST(Network, EmptyNetworkHasNothing) {
  for (const Network& network : {Network(), Network::from_edges({}, {}, {})}) {
    EXPECT_TRUE(network.edges().empty());
    EXPECT_EQ(network.assigned_task_count(), 0U);
    EXPECT_EQ(network.find("a"), std::nullopt);
    EXPECT_EQ(boost::num_vertices(to_graph(network)), 0U);
  }
}

TEST(Network, BoostGraphHasTheSameVerticesAndEdges) {
  const Network network = three_agencies();
  const BipartiteGraph graph = to_graph(network);
  ASSERT_EQ(boost::num_vertices(graph), 6U);
  ASSERT_EQ(boost::num_edges(graph), 3U);
  EXPECT_TRUE(graph[2].is_agency);
  EXPECT_FALSE(graph[3].is_agency);
  EXPECT_EQ(graph[5].index, 2U);
  for (const auto& edge : boost::make_iterator_range(boost::edges(graph))) {
    const NetworkEdge& same = network.edges()[graph[edge].index];
    EXPECT_EQ(boost::source(edge, graph), same.agency.index());
    EXPECT_EQ(boost::target(edge, graph), 3 + same.task.index());
    EXPECT_EQ(graph[edge].role, same.role);
    EXPECT_EQ(graph[edge].weight, same.weight);
  }
}

/// What Network promises, the slow way: sorted by agency, task, stated first, lead first; then the first of each pair.
std::vector<NetworkEdge> slowly_sorted(std::vector<NetworkEdge> edges) {
  const auto rank = [](const NetworkEdge& edge) {
    return std::tuple(edge.agency, edge.task, edge.basis == Basis::stated ? 0 : 1, edge.role == Role::lead ? 0 : 1);
  };
  std::ranges::stable_sort(edges, {}, rank);
  const auto twice = std::ranges::unique(edges, {}, [](const auto& edge) { return std::pair(edge.agency, edge.task); });
  edges.erase(twice.begin(), twice.end());
  return edges;
}

/// Everything about an edge.
auto whole(const NetworkEdge& edge) {
  return std::tuple(edge.agency, edge.task, edge.role, edge.weight, edge.basis, edge.clause, edge.plan);
}

TEST(Network, StorageInColumnsLosesNothingOfAnyEdge) {
  std::mt19937 random(7);
  for (const std::size_t agencies : {1U, 7U, 90U}) {
    const std::size_t tasks = 40;
    std::vector<NetworkEdge> edges;
    for (std::size_t i = 0; i < 600; ++i) {
      NetworkEdge edge{AgencyId(random() % agencies), TaskId(random() % tasks),
                       random() % 3 == 0 ? Role::lead : Role::co};
      edge.weight = static_cast<double>(random() % 4);
      if (random() % 5 == 0) edge.basis = Basis::suggested;
      if (random() % 2 == 0) edge.clause = ClauseId(random() % 9);
      edge.plan = PlanId(random() % 3);
      edges.push_back(edge);
    }
    const auto network =
        Network::from_edges(std::vector<NetworkAgency>(agencies), std::vector<NetworkTask>(tasks), edges);
    const auto expected = slowly_sorted(edges);
    EXPECT_TRUE(std::ranges::equal(network.edges(), expected, {}, whole, whole));
    for (std::size_t t = 0; t < tasks; ++t) {
      std::vector<NetworkEdge> team;
      std::ranges::copy_if(expected, std::back_inserter(team),
                           [&](const auto& edge) { return edge.task == TaskId(t); });
      EXPECT_TRUE(std::ranges::equal(network.edges_of(TaskId(t)), team, {}, whole, whole));
      EXPECT_TRUE(std::ranges::equal(network.agencies_of(TaskId(t)), team, {}, {}, &NetworkEdge::agency));
    }
    for (std::size_t a = 0; a < agencies; ++a)
      EXPECT_TRUE(
          std::ranges::equal(network.tasks_of(AgencyId(a)), network.edges_of(AgencyId(a)), {}, {}, &NetworkEdge::task));
  }
}

TEST(Network, EdgeWithoutAPlanOfItsOwnIsStatedByThatOfItsTask) {
  EdgeColumns edges;
  edges.agency = {AgencyId(0), AgencyId(0)};
  edges.task = {TaskId(1), TaskId(0)};
  edges.role = {Role::co, Role::lead};
  const Network network = Network::from_columns({{"a", "A"}}, {{PlanId(3)}, {PlanId(4)}}, edges);
  EXPECT_EQ(network.edges()[0].plan, PlanId(3));
  EXPECT_EQ(network.edges()[1].plan, PlanId(4));
  EXPECT_EQ(network.edges()[1].weight, 1);
  EXPECT_EQ(network.edges()[1].basis, Basis::stated);
}

} // namespace
} // namespace dutygraph
