#include "plans.hpp"
#include <dutygraph/projection.hpp>
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

using testing::co;
using testing::lead;

/// t0: A leads, B and C help; t1: A leads, B helps; t2: B leads alone; t3: B and C help, nobody leads.
Network four_tasks() {
  Plan plan;
  testing::add_task(plan, "roads", {lead("A"), co("B"), co("C")});
  testing::add_task(plan, "rails", {lead("A"), co("B")});
  testing::add_task(plan, "ports", {lead("B")});
  testing::add_task(plan, "rivers", {co("B"), co("C")});
  return testing::build({plan});
}

std::string dump(const Projection& projection) {
  std::string text;
  for (const Tie& tie : projection.ties) {
    text += std::string(1, "ABC"[tie.from.index()]) + "ABC"[tie.to.index()] + "[";
    for (const TaskId task : tie.tasks) text += std::to_string(task.index());
    text += "]";
  }
  return text;
}

TEST(Projection, LeadToCoNamesTheTasksBehindEachTie) {
  const Projection projection = lead_to_co(four_tasks());
  EXPECT_TRUE(projection.directed);
  EXPECT_EQ(projection.agency_count, 3U);
  EXPECT_EQ(dump(projection), "AB[01]AC[0]");
  EXPECT_EQ(projection.ties[0].weight, 2);
  EXPECT_DOUBLE_EQ(projection.ties[0].newman_weight, 1.5);
}

TEST(Projection, SharedTasksNamesTheTasksBehindEachTie) {
  const Projection projection = shared_tasks(four_tasks());
  EXPECT_FALSE(projection.directed);
  EXPECT_EQ(dump(projection), "AB[01]AC[0]BC[03]");
  EXPECT_DOUBLE_EQ(projection.ties[2].newman_weight, 1.5);
}

/// The example of Opsahl's tnet: agencies 1 to 6, tasks 1 to 6; his Newman weights.
TEST(Projection, NewmanWeightsOfTheTnetExample) {
  std::vector<NetworkEdge> edges;
  const std::vector<std::pair<std::size_t, std::size_t>> pairs = {
      {1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 3}, {2, 4}, {2, 5}, {3, 2}, {4, 3}, {5, 4}, {5, 5}, {5, 6}, {6, 6}};
  for (const auto& [agency, task] : pairs) edges.push_back({AgencyId(agency - 1), TaskId(task - 1)});
  const Network network = Network::from_edges(std::vector<NetworkAgency>(6), std::vector<NetworkTask>(6), edges);
  std::string text;
  for (const Tie& tie : shared_tasks(network).ties) {
    text += std::to_string(tie.from.index() + 1) + "-" + std::to_string(tie.to.index() + 1) + " " +
            std::to_string(tie.newman_weight).substr(0, 3) + " ";
  }
  EXPECT_EQ(text, "1-2 1.5 1-3 0.5 2-3 0.5 2-4 1.0 2-5 2.0 5-6 1.0 ");
}

/// Seeded network of 30 agencies and 60 tasks.
Network random_network(unsigned seed) {
  std::vector<NetworkAgency> agencies(30);
  std::vector<NetworkEdge> edges;
  for (unsigned step = 0, state = seed; step < 300; ++step) {
    state = state * 1664525U + 1013904223U;
    const Role role = (state >> 30) == 0 ? Role::lead : Role::co;
    edges.push_back({AgencyId((state >> 8) % 30), TaskId((state >> 16) % 60), role});
  }
  return Network::from_edges(agencies, std::vector<NetworkTask>(60), edges);
}

TEST(Projection, WeightsReconcileWithTheNetwork) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const Network network = random_network(seed);
    std::size_t pairs = 0;
    std::size_t lead_co_pairs = 0;
    for (std::size_t t = 0; t < network.tasks().size(); ++t) {
      const auto team = network.edges_of(TaskId(t));
      std::size_t leads = 0;
      for (const NetworkEdge& edge : team) leads += edge.role == Role::lead ? 1U : 0U;
      pairs += team.size() * (team.size() - (team.empty() ? 0 : 1)) / 2;
      lead_co_pairs += leads * (team.size() - leads);
    }
    double shared = 0;
    for (const Tie& tie : shared_tasks(network).ties) {
      EXPECT_LT(tie.from, tie.to);
      EXPECT_EQ(tie.weight, static_cast<double>(tie.tasks.size()));
      EXPECT_TRUE(std::is_sorted(tie.tasks.begin(), tie.tasks.end()));
      shared += tie.weight;
    }
    double directed = 0;
    for (const Tie& tie : lead_to_co(network).ties) directed += tie.weight;
    EXPECT_EQ(shared, static_cast<double>(pairs));
    EXPECT_EQ(directed, static_cast<double>(lead_co_pairs));
  }
}

TEST(Projection, NewmanWeightsAtAnAgencySumToItsJointTasks) {
  const Network network = random_network(7);
  std::vector<double> sums(network.agencies().size(), 0.0);
  for (const Tie& tie : shared_tasks(network).ties) {
    sums[tie.from.index()] += tie.newman_weight;
    sums[tie.to.index()] += tie.newman_weight;
  }
  for (std::size_t a = 0; a < sums.size(); ++a) {
    double joint = 0;
    for (const NetworkEdge& edge : network.edges_of(AgencyId(a)))
      joint += network.edges_of(edge.task).size() > 1 ? 1 : 0;
    EXPECT_NEAR(sums[a], joint, 1e-12);
  }
}

TEST(Projection, EmptyNetworkHasNoTies) {
  EXPECT_TRUE(shared_tasks(Network()).ties.empty());
  EXPECT_TRUE(lead_to_co(Network()).ties.empty());
}

} // namespace
} // namespace dutygraph
