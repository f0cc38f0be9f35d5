/// Kinds of tie and their weights: by hand, and against the definitions summed pair by pair.

#include "plans.hpp"
#include <algorithm>
#include <dutygraph/projection.hpp>
#include <gtest/gtest.h>
#include <set>

namespace dutygraph {
namespace {

constexpr TieKind kinds[] = {TieKind::shared, TieKind::lead_co, TieKind::co_co, TieKind::lead_lead};

/// One line an agency, one letter a task, as "LC." leads the first and helps on the second.
Network network_of(const std::vector<std::string_view>& rows) {
  std::vector<NetworkEdge> edges;
  for (std::size_t a = 0; a < rows.size(); ++a)
    for (std::size_t t = 0; t < rows[a].size(); ++t)
      if (rows[a][t] != '.') edges.push_back({AgencyId(a), TaskId(t), rows[a][t] == 'L' ? Role::lead : Role::co});
  return Network::from_edges(std::vector<NetworkAgency>(rows.size()), std::vector<NetworkTask>(rows[0].size()), edges);
}

Network random_network(unsigned seed) {
  std::vector<NetworkEdge> edges;
  for (unsigned step = 0, state = seed; step < 120; ++step) {
    state = state * 1664525U + 1013904223U;
    const Role role = (state >> 30) < 2 ? Role::lead : Role::co;
    edges.push_back({AgencyId((state >> 8) % 12), TaskId((state >> 16) % 40), role});
  }
  return Network::from_edges(std::vector<NetworkAgency>(12), std::vector<NetworkTask>(40), edges);
}

/// A and B lead the first task, C and D help; A leads the second, D helps; B holds the third alone.
Network hand() { return network_of({"LL.", "L.L", "C..", "CC."}); }

const Tie& tie(const Projection& projection, std::size_t from, std::size_t to) {
  return *std::find_if(projection.ties.begin(), projection.ties.end(),
                       [&](const Tie& t) { return t.from == AgencyId(from) && t.to == AgencyId(to); });
}

TEST(Ties, EachKindByHand) {
  const Network network = hand();
  EXPECT_EQ(project(network, TieKind::shared).ties.size(), 6U);
  EXPECT_EQ(project(network, TieKind::lead_co).ties.size(), 4U);
  ASSERT_EQ(project(network, TieKind::co_co).ties.size(), 1U);
  ASSERT_EQ(project(network, TieKind::lead_lead).ties.size(), 1U);
  const Projection led = project(network, TieKind::lead_co);
  EXPECT_EQ(tie(led, 0, 3).weight, 2);
  EXPECT_DOUBLE_EQ(tie(led, 0, 3).split_weight, .5 + 1);       // one of two helpers, then the only one
  EXPECT_DOUBLE_EQ(tie(led, 0, 3).newman_weight, 1.0 / 3 + 1); // three others, then one
  EXPECT_DOUBLE_EQ(tie(led, 0, 3).jaccard, 1);                 // A leads two tasks, D helps on the same two
  EXPECT_DOUBLE_EQ(tie(led, 1, 2).jaccard, .5);                // B leads two tasks, C helps on one of them
  EXPECT_DOUBLE_EQ(tie(led, 0, 3).role_weight, 2.0 / 13 + 1);  // 4 + 1 + 4 x 2 = 13 over the six pairs
  const Projection leads = project(network, TieKind::lead_lead);
  EXPECT_DOUBLE_EQ(leads.ties[0].role_weight, 4.0 / 13);
  EXPECT_DOUBLE_EQ(leads.ties[0].split_weight, 1);
}

TEST(Ties, RoleWeightOfPairsWithoutAnyIsSplitEqually) {
  const Network network = network_of({"L", "C", "C"});
  for (const Tie& one : project(network, TieKind::shared, {1, 0}).ties) EXPECT_DOUBLE_EQ(one.role_weight, 1.0 / 3);
  for (const Tie& one : project(network, TieKind::shared, {1e300, 1e300}).ties)
    EXPECT_DOUBLE_EQ(one.role_weight, 1.0 / 3);
}

bool holds(const NetworkEdge& edge, char role) { return role == '*' || (role == 'L') == (edge.role == Role::lead); }

std::set<TaskId> tasks_of(const Network& network, AgencyId agency, char role) {
  std::set<TaskId> tasks;
  for (const NetworkEdge& edge : network.edges_of(agency))
    if (holds(edge, role)) tasks.insert(edge.task);
  return tasks;
}

TEST(Ties, MeetingsAndJaccardAreThoseOfTheSetsOfTasks) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Network network = random_network(seed);
    for (const TieKind kind : kinds) {
      const char first = kind == TieKind::shared ? '*' : kind == TieKind::co_co ? 'C' : 'L';
      const char second = kind == TieKind::shared ? '*' : kind == TieKind::lead_lead ? 'L' : 'C';
      for (const Tie& one : project(network, kind).ties) {
        const std::set<TaskId> a = tasks_of(network, one.from, first);
        const std::set<TaskId> b = tasks_of(network, one.to, second);
        std::vector<TaskId> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        EXPECT_EQ(one.tasks, both);
        const auto either = static_cast<double>(a.size() + b.size() - both.size());
        EXPECT_DOUBLE_EQ(one.jaccard, static_cast<double>(both.size()) / either);
      }
    }
  }
}

double role_weights(const Projection& projection) {
  double sum = 0;
  for (const Tie& one : projection.ties) sum += one.role_weight;
  return sum;
}

TEST(Ties, RoleWeightsOfTheThreeKindsSumToTheJointTasks) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Network network = random_network(seed);
    for (const RoleWeights weights : {RoleWeights{}, RoleWeights{1, 1}, RoleWeights{1, 0}, RoleWeights{0, 3}}) {
      const Projection shared = project(network, TieKind::shared, weights);
      const double parts = role_weights(project(network, TieKind::lead_co, weights)) +
                           role_weights(project(network, TieKind::co_co, weights)) +
                           role_weights(project(network, TieKind::lead_lead, weights));
      EXPECT_NEAR(role_weights(shared), parts, 1e-9);
      EXPECT_NEAR(role_weights(shared), static_cast<double>(reconcile(network, shared).joint_tasks), 1e-9);
    }
  }
}

TEST(Ties, SplitWeightsAtAnAgencySumToTheTasksOnWhichItMeetsAnybodySo) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Network network = random_network(seed);
    for (const TieKind kind : kinds) {
      std::vector<double> sums(network.agencies().size(), 0.0);
      std::vector<std::set<TaskId>> met(network.agencies().size());
      for (const Tie& one : project(network, kind).ties) {
        sums[one.from.index()] += one.split_weight;
        met[one.from.index()].insert(one.tasks.begin(), one.tasks.end());
        if (kind == TieKind::lead_co) continue;
        sums[one.to.index()] += one.split_weight;
        met[one.to.index()].insert(one.tasks.begin(), one.tasks.end());
      }
      for (std::size_t a = 0; a < sums.size(); ++a) EXPECT_NEAR(sums[a], static_cast<double>(met[a].size()), 1e-12);
    }
  }
}

TEST(Ties, ReconciliationAccountsForEveryEdgeTaskAndMeeting) {
  const Network network = hand();
  const Reconciliation led = reconcile(network, project(network, TieKind::lead_co));
  EXPECT_EQ(led.lead_edges, 4U);
  EXPECT_EQ(led.co_edges, 3U);
  EXPECT_EQ(led.joint_tasks, 2U);
  EXPECT_EQ(led.other_tasks, 1U);
  EXPECT_EQ(led.meetings, 5U);
  EXPECT_EQ(led.ties, 4U);
  EXPECT_TRUE(led.holds());
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Network random = random_network(seed);
    for (const TieKind kind : kinds) EXPECT_TRUE(reconcile(random, project(random, kind)).holds());
  }
}

TEST(Ties, ReconciliationNoticesALostTie) {
  const Network network = hand();
  Projection projection = project(network, TieKind::shared);
  projection.ties.pop_back();
  EXPECT_FALSE(reconcile(network, projection).holds());
}

TEST(Ties, KindsHaveWords) {
  for (const TieKind kind : kinds) EXPECT_EQ(tie_kind_from(word(kind)), kind);
  EXPECT_EQ(word(TieKind::lead_co), "lead-co");
  EXPECT_EQ(tie_kind_from("colead"), std::nullopt);
}

} // namespace
} // namespace dutygraph
