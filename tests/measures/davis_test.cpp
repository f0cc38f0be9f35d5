/// Published and independently computed values on the Southern Women data. Where a test names no publication the values
/// come from networkx (betweenness and the like), numpy (singular vectors) and tnet (Opsahl's clustering).

#include "networks.hpp"
#include <cmath>
#include <dutygraph/projection.hpp>
#include <gmock/gmock.h>
#include <numeric>

namespace dutygraph {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAreArray;
using ::testing::Pointwise;

const Network& women() {
  static const Network network = testing::southern_women();
  return network;
}

void expect_column(std::string_view name, const std::vector<double>& expected, double tolerance = 5.01e-7) {
  EXPECT_THAT(testing::column(women(), name), Pointwise(::testing::DoubleNear(tolerance), expected)) << name;
}

TEST(Davis, DegreesAreThoseOfTheDataSet) {
  expect_column("degree", {8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2}, 0);
  std::vector<std::size_t> events;
  for (std::size_t t = 0; t < 14; ++t) events.push_back(women().edges_of(TaskId(t)).size());
  EXPECT_THAT(events, ElementsAreArray({3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3}));
  EXPECT_EQ(women().edges().size(), 89U);
}

TEST(Davis, TwoModeDegreeAsInBorgattiAndEverett) {
  const TwoMode degree = degree_two_mode(women());
  EXPECT_NEAR(degree.tasks[7], .78, .005);
  EXPECT_NEAR(degree.tasks[8], .67, .005);
  EXPECT_NEAR(degree.tasks[6], .56, .005);
  EXPECT_NEAR(degree.agencies[13], .57, .005);
  EXPECT_NEAR(degree.agencies[0], .57, .005);
  EXPECT_NEAR(degree.agencies[17], .14, .005);
}

TEST(Davis, TwoModeClosenessAsInBorgattiAndEverett) {
  expect_column("closeness_2mode", {.800000, .727273, .800000, .727273, .600000, .666667, .666667, .666667, .705882,
                                    .705882, .685714, .727273, .774194, .800000, .727273, .648649, .585366, .585366});
  const TwoMode closeness = closeness_two_mode(women());
  EXPECT_NEAR(closeness.tasks[7], .8462, 5e-5);
  EXPECT_NEAR(closeness.tasks[8], .7857, 5e-5);
  EXPECT_NEAR(closeness.tasks[6], .7333, 5e-5);
}

TEST(Davis, TwoModeBetweennessAsInBorgattiAndEverett) {
  expect_column("betweenness_2mode", {.096585, .051358, .087595, .049487, .010596, .010714, .009444, .006800, .016783,
                                      .015738, .016344, .047363, .071709, .113461, .042388, .001954, .005055, .005055});
  const TwoMode normalised = betweenness_two_mode(women());
  EXPECT_NEAR(normalised.tasks[7], .2438, 5e-5);
  EXPECT_NEAR(normalised.tasks[8], .2255, 5e-5);
  EXPECT_NEAR(normalised.tasks[6], .1295, 5e-5);
  EXPECT_NEAR(normalised.tasks[5], .0650, 5e-5);
}

TEST(Davis, RawBetweennessCountsEachPairOnce) {
  const TwoMode raw = betweenness(women());
  EXPECT_NEAR(raw.agencies[0], 42.98020, 5e-6);
  EXPECT_NEAR(raw.tasks[7], 110.20640, 5e-6);
  expect_column("betweenness", raw.agencies, 0);
}

TEST(Davis, SingularValues) {
  EXPECT_THAT(singular_values(women(), 4),
              Pointwise(DoubleNear(1e-6), std::vector<double>{6.741908, 4.380098, 2.447261, 2.119911}));
  EXPECT_EQ(singular_values(women(), 100).size(), 14U);
}

TEST(Davis, EigenvectorHasUnitLengthOverBothModes) {
  expect_column("eigenvector", {.236693, .218655, .262028, .221331, .118945, .147762, .161465, .127300, .166906,
                                .154431, .132080, .155769, .195992, .186609, .141893, .092939, .049194, .049194});
  const TwoMode vector = eigenvector(women());
  EXPECT_NEAR(vector.tasks[7], .358243, 5e-7);
  EXPECT_NEAR(vector.tasks[6], .271178, 5e-7);
  EXPECT_NEAR(vector.tasks[8], .268342, 5e-7);
}

TEST(Davis, PageRank) {
  expect_column("pagerank", {.042563, .037358, .041804, .037104, .023049, .022622, .022444, .018289, .022680, .023004,
                             .023503, .034251, .038662, .044537, .028992, .013807, .015200, .015200});
}

TEST(Davis, BiRankWithoutQueryIsTheRootOfTheDegree) {
  const std::vector<double> score = testing::column(women(), "birank");
  EXPECT_NEAR(score[0], .0723678, 5e-6);
  for (std::size_t a = 0; a < score.size(); ++a) {
    const auto degree = static_cast<double>(women().edges_of(AgencyId(a)).size());
    EXPECT_NEAR(score[a] / score[0], std::sqrt(degree / 8), 1e-12);
  }
}

TEST(Davis, CoreNumbers) { expect_column("core", {4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 4, 2, 2, 2}, 0); }

TEST(Davis, ConstraintOnTheWeightedProjection) {
  expect_column("constraint", {.257789, .277677, .245722, .276038, .321460, .288597, .268369, .244203, .242168, .243638,
                               .256298, .264187, .247715, .244907, .252207, .246194, .264070, .264070});
}

TEST(Davis, EffectiveSizeOnTheUnweightedProjection) {
  expect_column("effective_size",
                {2.647059, 1.533333, 2.647059, 1.533333, 1.000000, 1.533333, 1.533333, 2.000000, 2.647059, 2.647059,
                 2.000000, 2.000000, 2.647059, 2.647059, 2.647059, 2.000000, 1.000000, 1.000000});
}

TEST(Davis, Redundancy) {
  expect_column("redundancy", {27.0 / 28, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, .75, .9, 1, 1, 1}, 1e-12);
}

TEST(Davis, ClusteringOfLatapy) {
  expect_column("clustering_latapy", {.317943, .351817, .371819, .364912, .294412, .314817, .360317, .332341, .364356,
                                      .348833, .324405, .297495, .322752, .260577, .261699, .305010, .257507, .257507});
  const std::vector<double> values = testing::column(women(), "clustering_latapy");
  EXPECT_NEAR(std::accumulate(values.begin(), values.end(), 0.0) / 18, .317140, 5e-7);
}

TEST(Davis, ClusteringOfOpsahl) {
  expect_column("clustering_opsahl", {.766667, .842175, .752344, .838791, 1.000000, .869048, .795918, .646259, .670251,
                                      .674089, .713881, .769556, .746193, .837950, .815920, .540741, .580645, .580645});
}

TEST(Davis, EqualLoad) {
  const std::vector<double> load = equal_load(women());
  EXPECT_NEAR(load[0], 1.488095, 5e-7);
  EXPECT_NEAR(gini(load), .329809, 5e-7);
}

TEST(Davis, ConcentrationOfTheDegrees) { EXPECT_NEAR(gini(task_count(women())), .234082, 5e-7); }

TEST(Davis, ProjectionOfTheWomen) {
  const Projection projection = shared_tasks(women());
  double weight = 0;
  for (const Tie& tie : projection.ties) weight += tie.weight;
  EXPECT_EQ(projection.ties.size(), 139U);
  EXPECT_EQ(weight, 322);
  EXPECT_EQ(projection.ties[0].weight, 6); // Evelyn and Laura
  EXPECT_NEAR(projection.ties[0].newman_weight, 1.562637, 5e-7);
}

TEST(Davis, ProjectionOfTheEvents) {
  std::vector<NetworkEdge> edges;
  for (const NetworkEdge& edge : women().edges())
    edges.push_back({AgencyId(edge.task.index()), TaskId(edge.agency.index())});
  const Projection events =
      shared_tasks(Network::from_edges(std::vector<NetworkAgency>(14), std::vector<NetworkTask>(18), edges));
  double weight = 0;
  double together = 0;
  for (const Tie& tie : events.ties) {
    weight += tie.weight;
    if (tie.from == AgencyId(7) && tie.to == AgencyId(8)) together = tie.weight; // E8 and E9
  }
  EXPECT_EQ(events.ties.size(), 66U);
  EXPECT_EQ(weight, 214);
  EXPECT_EQ(together, 9);
}

TEST(Davis, NewmanWeightsOfEvelynSumToHerEvents) {
  double sum = 0;
  for (const Tie& tie : shared_tasks(women()).ties)
    if (tie.from == AgencyId(0)) sum += tie.newman_weight;
  EXPECT_NEAR(sum, 8, 1e-12);
  expect_column("newman_load", task_count(women()), 0);
}

TEST(Davis, CohesionAsAWhole) {
  const Cohesion whole = cohesion(women());
  EXPECT_NEAR(whole.density, .353175, 5e-7);
  EXPECT_EQ(whole.components, 1U);
  EXPECT_EQ(whole.largest_component, 32U);
  EXPECT_EQ(whole.ties, 139U);
  EXPECT_NEAR(whole.projection_density, .908497, 5e-7);
  EXPECT_NEAR(whole.mean_agencies_per_task, 89.0 / 14, 1e-12);
  EXPECT_NEAR(whole.gini, .329809, 5e-7);
}

} // namespace
} // namespace dutygraph
