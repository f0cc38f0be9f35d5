#include "networks.hpp"
#include <cmath>
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

TEST(Catalogue, MeasuresStandInTheOrderOfTheRankColumns) {
  std::string names;
  for (const Measure& measure : measures()) names += std::string(measure.name) + " ";
  EXPECT_EQ(names, "lead_count co_count task_count equal_load weighted_load newman_load lead_ratio breadth "
                   "exclusivity degree lead_strength co_strength degree_2mode closeness_2mode betweenness "
                   "betweenness_2mode eigenvector pagerank hub authority birank core constraint effective_size "
                   "redundancy clustering_latapy clustering_opsahl lead_ratio_low lead_ratio_high chapter_evenness "
                   "field_breadth partners depth clustering_latapy_min clustering_latapy_max coordinator itinerant "
                   "gatekeeper representative liaison brokerage ");
}

TEST(Catalogue, EveryMeasureIsNamedAndDefinedInBothLanguages) {
  for (const Measure& measure : measures()) {
    EXPECT_FALSE(measure.english.empty()) << measure.name;
    EXPECT_FALSE(measure.chinese.empty()) << measure.name;
    EXPECT_THAT(std::string(measure.definition), ::testing::EndsWith(".")) << measure.name;
    EXPECT_THAT(std::string(measure.definition_zh), ::testing::EndsWith("。")) << measure.name;
  }
}

TEST(Catalogue, FindsByNameOnly) {
  EXPECT_EQ(find_measure("core")->name, "core");
  EXPECT_EQ(find_measure("Core number"), nullptr);
  EXPECT_EQ(find_measure(""), nullptr);
}

TEST(Catalogue, EveryMeasureHasAValueForEveryWoman) {
  for (const Measure& measure : measures()) {
    const std::vector<double> values = compute(testing::southern_women(), measure);
    ASSERT_EQ(values.size(), 18U) << measure.name;
    const bool needs_more = measure.name == "hub" || measure.name == "authority" ||                // leads
                            measure.name == "chapter_evenness" || measure.name == "field_breadth"; // chapters, fields
    for (const double value : values) EXPECT_EQ(std::isnan(value), needs_more) << measure.name;
  }
}

TEST(Catalogue, CountsAreWholeNumbers) {
  const Network network = testing::random_network(5, 30, 50, .1);
  for (const Measure& measure : measures()) {
    if (!measure.is_count) continue;
    for (const double value : compute(network, measure)) EXPECT_EQ(value, std::floor(value)) << measure.name;
  }
}

TEST(Catalogue, AllAtOnceAreTheSameAsOneByOne) {
  const Network network = testing::random_network(9, 30, 50, .1);
  const std::vector<std::vector<double>> all = compute_all(network, {.weights = {3, 1}});
  ASSERT_EQ(all.size(), measures().size());
  for (std::size_t m = 0; m < all.size(); ++m) {
    EXPECT_THAT(all[m], ::testing::Pointwise(::testing::NanSensitiveDoubleEq(),
                                             compute(network, measures()[m], {.weights = {3, 1}})))
        << measures()[m].name;
  }
}

TEST(Catalogue, UnknownMeasureIsUndefined) {
  EXPECT_THAT(compute(testing::network_of({"L", "C"}), Measure{}), ::testing::Each(::testing::IsNan()));
}

} // namespace
} // namespace dutygraph
