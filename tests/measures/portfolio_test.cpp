/// What an agency's tasks are about.

#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

/// The same network with these fields, "" unknown, and these chapters.
Network with(const Network& network, const std::vector<std::string>& fields,
             const std::vector<std::uint32_t>& chapters) {
  std::vector<NetworkAgency> agencies(network.agencies().size());
  for (std::size_t a = 0; a < fields.size(); ++a) agencies[a].field = fields[a];
  std::vector<NetworkTask> tasks(network.tasks().size());
  for (std::size_t t = 0; t < chapters.size(); ++t) tasks[t].chapter = chapters[t];
  return Network::from_edges(agencies, tasks, {network.edges().begin(), network.edges().end()});
}

/// The ends solve (p - x)^2 = z^2 x (1 - x) / n, z the 97.5 % point of the normal distribution.
TEST(LeadRatioInterval, EndsSolveWilsonsEquation) {
  const Network network = testing::network_of({"LLLCCCCC", "LCCCC...", "LL......", "C......."});
  const std::vector<double> low = testing::column(network, "lead_ratio_low");
  const std::vector<double> high = testing::column(network, "lead_ratio_high");
  const std::vector<double> ratio = testing::column(network, "lead_ratio");
  const std::vector<double> n = task_count(network);
  for (std::size_t a = 0; a < 4; ++a) {
    for (const double end : {low[a], high[a]})
      EXPECT_NEAR(std::pow(ratio[a] - end, 2), 3.841458820694124 * end * (1 - end) / n[a], 1e-12);
    EXPECT_LE(low[a], ratio[a]);
    EXPECT_GE(high[a], ratio[a]);
  }
  EXPECT_EQ(high[2], 1);
  EXPECT_EQ(low[3], 0);
}

/// Value of scipy's binomtest(1, 10).proportion_ci(method="wilson").
TEST(LeadRatioInterval, OneLeadInTenTasks) {
  const Network network = testing::network_of({"LCCCCCCCCC"});
  EXPECT_NEAR(testing::column(network, "lead_ratio_low")[0], .0178762131, 1e-9);
  EXPECT_NEAR(testing::column(network, "lead_ratio_high")[0], .4041500268, 1e-9);
}

TEST(ChapterEvenness, EqualSharesAreOneAndOneChapterIsUndefined) {
  const Network network = with(testing::network_of({"LLLL", "LLL.", "LL.."}), {}, {0, 0, 1, 1});
  const std::vector<double> evenness = testing::column(network, "chapter_evenness");
  EXPECT_DOUBLE_EQ(evenness[0], 1);
  EXPECT_NEAR(evenness[1], -(2.0 / 3 * std::log(2.0 / 3) + 1.0 / 3 * std::log(1.0 / 3)) / std::log(2.0), 1e-12);
  EXPECT_TRUE(std::isnan(evenness[2]));
}

TEST(FieldBreadth, ATaskIsOfTheFieldsOfItsLeads) {
  // Tasks: led by water; led by water and roads; nobody leads: water, roads; led by an agency of unknown field.
  const Network network =
      with(testing::network_of({"LLC.", ".LC.", "CCCC", "...L"}), {"water", "roads", "health", ""}, {});
  const std::vector<double> breadth = testing::column(network, "field_breadth");
  // The third agency helps on all: water 1 + 1/2 + 1/3, roads 1/2 + 1/3, health 1/3; the last task has no known field.
  const double water = (1 + .5 + 1.0 / 3) / 3, roads = (.5 + 1.0 / 3) / 3, health = (1.0 / 3) / 3;
  EXPECT_NEAR(breadth[2], std::exp(-water * std::log(water) - roads * std::log(roads) - health * std::log(health)),
              1e-12);
  EXPECT_TRUE(std::isnan(breadth[3]));
}

TEST(FieldBreadth, ALeadWithoutHelpStaysInItsField) {
  const Network network = with(testing::network_of({"LL", "C."}), {"water", "roads"}, {});
  EXPECT_DOUBLE_EQ(testing::column(network, "field_breadth")[0], 1);
  EXPECT_DOUBLE_EQ(testing::column(network, "field_breadth")[1], 1);
}

TEST(Partners, CountAndDepthAreTheTiesOfTheProjection) {
  const Network network = testing::network_of({"LLL.", "CC..", "..C.", "...L"});
  EXPECT_THAT(testing::column(network, "partners"), ::testing::ElementsAre(2, 1, 1, 0));
  EXPECT_THAT(testing::column(network, "depth"), ::testing::ElementsAre(1.5, 2, 1, ::testing::IsNan()));
}

TEST(Davis, LatapyOverTheSmallerAndTheLargerPortfolio) {
  const Network women = testing::southern_women();
  const auto mean = [&](std::string_view name) {
    double sum = 0;
    for (const double value : testing::column(women, name)) sum += value;
    return sum / 18;
  };
  EXPECT_NEAR(mean("clustering_latapy_min"), .614041, 5e-7);
  EXPECT_NEAR(mean("clustering_latapy_max"), .377089, 5e-7);
}

} // namespace
} // namespace dutygraph
