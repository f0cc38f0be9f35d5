/// Networks with next to nothing in them: every measure gives a number or says that it is undefined.

#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <map>

namespace dutygraph {
namespace {

TEST(Degenerate, EmptyNetworkGivesEmptyColumns) {
  for (const Network& network : {Network(), Network::from_edges({}, {}, {})}) {
    for (const std::vector<double>& values : compute_all(network)) EXPECT_TRUE(values.empty());
    EXPECT_TRUE(singular_values(network, 3).empty());
    EXPECT_TRUE(rank_intervals(network).empty());
  }
}

TEST(Degenerate, TasksOfNobodyGiveEmptyColumnsAndZeroPositions) {
  const Network network = Network::from_edges({}, std::vector<NetworkTask>(3), {});
  for (const std::vector<double>& values : compute_all(network)) EXPECT_TRUE(values.empty());
  EXPECT_THAT(betweenness_two_mode(network).tasks, ::testing::ElementsAre(0, 0, 0));
  EXPECT_THAT(closeness_two_mode(network).tasks, ::testing::ElementsAre(0, 0, 0));
  EXPECT_THAT(eigenvector(network).tasks, ::testing::Each(::testing::IsNan()));
}

/// Names of the measures that are undefined for the only agency of the network.
std::vector<std::string_view> undefined_in(const Network& network) {
  std::vector<std::string_view> names;
  for (const Measure& measure : measures()) {
    if (std::isnan(compute(network, measure).front())) names.push_back(measure.name);
  }
  return names;
}

TEST(Degenerate, AgencyWithoutTask) {
  const Network network = Network::from_edges(std::vector<NetworkAgency>(1), {}, {});
  EXPECT_THAT(undefined_in(network),
              ::testing::ElementsAre("lead_ratio", "breadth", "eigenvector", "hub", "authority", "birank", "constraint",
                                     "effective_size", "redundancy", "clustering_latapy", "clustering_opsahl",
                                     "lead_ratio_low", "lead_ratio_high", "chapter_evenness", "field_breadth", "depth",
                                     "clustering_latapy_min", "clustering_latapy_max"));
}

TEST(Degenerate, AgencyWithOneTaskOfItsOwn) {
  const Network network = testing::network_of({"L"});
  EXPECT_THAT(undefined_in(network),
              ::testing::ElementsAre("hub", "authority", "constraint", "effective_size", "redundancy",
                                     "clustering_latapy", "clustering_opsahl", "chapter_evenness", "field_breadth",
                                     "depth", "clustering_latapy_min", "clustering_latapy_max"));
  const std::map<std::string_view, double> expected = {{"equal_load", 1},
                                                       {"weighted_load", 1},
                                                       {"newman_load", 0},
                                                       {"lead_ratio", 1},
                                                       {"breadth", 1},
                                                       {"exclusivity", 1},
                                                       {"degree_2mode", 1},
                                                       {"closeness_2mode", 1},
                                                       {"betweenness_2mode", 0},
                                                       {"eigenvector", std::sqrt(.5)},
                                                       {"pagerank", .5},
                                                       {"birank", 1},
                                                       {"core", 1}};
  for (const auto& [name, value] : expected) EXPECT_NEAR(testing::column(network, name)[0], value, 1e-12) << name;
}

TEST(Degenerate, TwoAgenciesOnOneTask) {
  const Network network = testing::network_of({"L", "C"});
  const std::map<std::string_view, double> expected = {
      {"constraint", 1}, {"effective_size", 1}, {"clustering_latapy", 1}, {"hub", 1}, {"authority", 0}};
  for (const auto& [name, value] : expected) EXPECT_NEAR(testing::column(network, name)[0], value, 1e-12) << name;
  EXPECT_TRUE(std::isnan(testing::column(network, "clustering_opsahl")[0]));
}

} // namespace
} // namespace dutygraph
