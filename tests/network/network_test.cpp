#include "plans.hpp"
#include <dutygraph/network_graph.hpp>
#include <gtest/gtest.h>

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

} // namespace
} // namespace dutygraph
