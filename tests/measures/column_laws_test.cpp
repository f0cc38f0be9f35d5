/// Laws of every column of the ranking, on seeded random networks with fields and chapters.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <limits>
#include <map>
#include <set>

namespace dutygraph {
namespace {

/// Four fields, the first unknown where `all_known` is false; three chapters.
Network with_fields(const Network& bare, bool all_known) {
  std::vector<NetworkAgency> agencies(bare.agencies().size());
  for (std::size_t a = 0; a < agencies.size(); ++a)
    if (all_known || a % 4 != 0) agencies[a].field = std::string(1, "abcd"[a % 4]);
  std::vector<NetworkTask> tasks(bare.tasks().size());
  for (std::size_t t = 0; t < tasks.size(); ++t) tasks[t].chapter = static_cast<std::uint32_t>(t % 3);
  return Network::from_edges(agencies, tasks, {bare.edges().begin(), bare.edges().end()});
}

std::vector<Network> networks(bool all_known = false) {
  std::vector<Network> result;
  for (std::uint64_t seed = 71; seed <= 80; ++seed)
    result.push_back(with_fields(
        testing::random_network(seed, 10 + seed % 7, 24, .025 * static_cast<double>(seed - 69)), all_known));
  return result;
}

TEST(ColumnLaws, EveryColumnKeepsToItsRange) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  const std::set<std::string_view> shares = {"lead_ratio",
                                             "degree_2mode",
                                             "closeness_2mode",
                                             "betweenness_2mode",
                                             "eigenvector",
                                             "pagerank",
                                             "hub",
                                             "authority",
                                             "birank",
                                             "redundancy",
                                             "clustering_latapy",
                                             "clustering_opsahl",
                                             "lead_ratio_low",
                                             "lead_ratio_high",
                                             "chapter_evenness",
                                             "clustering_latapy_min",
                                             "clustering_latapy_max"};
  const std::set<std::string_view> from_one = {"breadth", "effective_size", "field_breadth", "depth"};
  for (const Network& network : networks()) {
    const std::vector<std::vector<double>> all = compute_all(network);
    for (std::size_t m = 0; m < all.size(); ++m) {
      const std::string_view name = measures()[m].name;
      const double low = from_one.contains(name) ? 1 : 0;
      const double high = shares.contains(name) ? 1 : inf;
      for (const double value : all[m]) {
        if (std::isnan(value)) continue;
        EXPECT_GE(value, low - 1e-12) << name;
        EXPECT_LE(value, high + 1e-12) << name;
      }
    }
  }
}

TEST(ColumnLaws, ATaskOfNobodyChangesOnlyWhatCountsAllTasks) {
  const std::set<std::string_view> counts_all_tasks = {"degree_2mode", "closeness_2mode", "betweenness_2mode",
                                                       "pagerank"};
  for (const Network& network : networks()) {
    std::vector<NetworkTask> tasks(network.tasks().begin(), network.tasks().end());
    tasks.push_back({.chapter = 7});
    const Network larger = Network::from_edges({network.agencies().begin(), network.agencies().end()}, tasks,
                                               {network.edges().begin(), network.edges().end()});
    const auto before = compute_all(network);
    const auto after = compute_all(larger);
    for (std::size_t m = 0; m < before.size(); ++m) {
      if (counts_all_tasks.contains(measures()[m].name)) continue;
      EXPECT_THAT(after[m], ::testing::Pointwise(::testing::NanSensitiveDoubleNear(1e-12), before[m]))
          << measures()[m].name;
    }
  }
}

TEST(ColumnLaws, AnAgencyThatMeetsEverybodyHasTheMaximum) {
  // The first agency leads ten tasks, each with another agency that has nothing else.
  std::vector<NetworkEdge> edges;
  for (std::size_t t = 0; t < 10; ++t) {
    edges.push_back({AgencyId(0), TaskId(t), Role::lead});
    edges.push_back({AgencyId(t + 1), TaskId(t), Role::co});
  }
  const Network star = Network::from_edges(std::vector<NetworkAgency>(11), std::vector<NetworkTask>(10), edges);
  const std::map<std::string_view, double> expected = {{"degree_2mode", 1}, {"hub", 1},        {"partners", 10},
                                                       {"depth", 1},        {"lead_ratio", 1}, {"effective_size", 10}};
  for (const auto& [name, value] : expected) EXPECT_NEAR(testing::column(star, name)[0], value, 1e-12) << name;
  for (const std::string_view name : {"betweenness", "closeness_2mode", "eigenvector", "pagerank", "equal_load"})
    EXPECT_EQ(ranks(testing::column(star, name))[0], 1) << name;
}

TEST(ColumnLaws, ScoresThatAreSharesSumToOne) {
  for (const Network& network : networks())
    for (const std::string_view name : {"hub", "authority", "birank"}) {
      double sum = 0;
      for (const double value : testing::column(network, name)) sum += value;
      if (!std::isnan(sum)) {
        EXPECT_NEAR(sum, 1, 1e-12) << name;
      }
    }
}

TEST(ColumnLaws, RolesSumToTheBrokerageWhereAllFieldsAreKnown) {
  for (const bool all_known : {true, false}) {
    for (const Network& network : networks(all_known)) {
      const std::vector<double> all = testing::column(network, "brokerage");
      std::vector<double> sum(all.size(), 0.0);
      for (const std::string_view role : {"coordinator", "itinerant", "gatekeeper", "representative", "liaison"}) {
        const std::vector<double> values = testing::column(network, role);
        for (std::size_t a = 0; a < sum.size(); ++a) sum[a] += values[a];
      }
      for (std::size_t a = 0; a < sum.size(); ++a) {
        EXPECT_LE(sum[a], all[a]);
        if (all_known) {
          EXPECT_EQ(sum[a], all[a]);
        }
      }
    }
  }
}

TEST(ColumnLaws, TheThreeOverlapsOfLatapyAreInOrder) {
  for (const Network& network : networks()) {
    const std::vector<double> dot = testing::column(network, "clustering_latapy");
    const std::vector<double> larger = testing::column(network, "clustering_latapy_max");
    const std::vector<double> smaller = testing::column(network, "clustering_latapy_min");
    for (std::size_t a = 0; a < dot.size(); ++a) {
      if (std::isnan(dot[a])) continue;
      EXPECT_LE(dot[a], larger[a] + 1e-12);
      EXPECT_LE(larger[a], smaller[a] + 1e-12);
    }
  }
}

/// An agency meets n_t - 1 others on each of its tasks: the same count from the tasks and from the partners.
TEST(ColumnLaws, PartnersTimesDepthAreTheMeetings) {
  for (const Network& network : networks()) {
    const std::vector<double> partners = testing::column(network, "partners");
    const std::vector<double> depth = testing::column(network, "depth");
    for (std::size_t a = 0; a < partners.size(); ++a) {
      double meetings = 0;
      for (const NetworkEdge& edge : network.edges_of(AgencyId(a)))
        meetings += static_cast<double>(network.edges_of(edge.task).size() - 1);
      EXPECT_NEAR(partners[a] > 0 ? partners[a] * depth[a] : 0, meetings, 1e-9);
    }
  }
}

} // namespace
} // namespace dutygraph
