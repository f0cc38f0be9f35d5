/// The methods text and the projections as tables.

#include "plans.hpp"
#include "references.hpp"
#include <algorithm>
#include <dutygraph/report_concentration.hpp>
#include <dutygraph/report_methods.hpp>
#include <dutygraph/report_projection.hpp>
#include <gmock/gmock.h>
#include <regex>

namespace dutygraph {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::vector<Plan>& two_plans() {
  static const std::vector<Plan> plans{invented::first_plan(), invented::second_plan()};
  return plans;
}

RankOptions by(const std::string& measure) {
  RankOptions options;
  options.by = measure;
  return options;
}

std::string text_of(const RankOptions& options, Language language) {
  const auto steps = rank_methods(options);
  EXPECT_TRUE(steps);
  const MethodsOptions how{.version = "9.8.7", .grouping = options.grouping, .network = options.network};
  return methods_text(two_plans(), Registry(), *steps, how, language);
}

TEST(Methods, NamesDataRulesParametersVersionAndReferences) {
  RankOptions options;
  options.weights = {3, 1};
  options.network.collectives = Collectives::drop;
  const std::string text = text_of(options, Language::en);
  EXPECT_THAT(text, HasSubstr("2 plans: 计划 first; 计划 second."));
  EXPECT_THAT(text, HasSubstr("2011-2015: 3 agencies, 4 tasks of which 4 are assigned"));
  EXPECT_THAT(text, HasSubstr("lead:co = 3:1"));
  EXPECT_THAT(text, HasSubstr("are left out"));
  EXPECT_THAT(text, HasSubstr("dutygraph 9.8.7"));
  EXPECT_THAT(text, HasSubstr("Perianes-Rodriguez, A., Waltman, L., & van Eck, N. J. (2016)."));
  EXPECT_THAT(text, Not(HasSubstr("Freeman")));
}

TEST(Methods, ChineseHasTheSameSteps) {
  const std::string english = text_of(by("all"), Language::en);
  const std::string chinese = text_of(by("all"), Language::zh);
  EXPECT_EQ(std::count(english.begin(), english.end(), '\n'), std::count(chinese.begin(), chinese.end(), '\n'));
  EXPECT_THAT(chinese, HasSubstr("中介中心性（`betweenness`）"));
  EXPECT_THAT(chinese, HasSubstr("（Brandes 2001；Freeman 1977）"));
}

TEST(Methods, AnUnknownMeasureIsAUsageError) {
  const auto steps = rank_methods(by("busyness"));
  ASSERT_FALSE(steps);
  EXPECT_EQ(steps.error().kind, Error::Kind::usage);
}

/// "Author 1999" in a definition without a known work behind it would be a citation that leads nowhere.
TEST(Methods, EverySourceOfAMeasureHasItsReference) {
  const std::regex year("[A-Z][A-Za-z-]+ [12][0-9]{3}");
  for (const Measure& measure : measures()) {
    const std::string definition(measure.definition);
    const auto found = tables::references_in(definition);
    for (std::sregex_iterator at(definition.begin(), definition.end(), year), end; at != end; ++at) {
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](const tables::Reference& one) { return one.label.ends_with(at->str()); });
      EXPECT_TRUE(known) << measure.name << ": " << at->str();
    }
  }
}

TEST(References, ALabelInsideALongerNameIsNoMention) {
  EXPECT_EQ(tables::references_in("as Borgatti & Everett (1997) do").size(), 1U);
  EXPECT_EQ(tables::references_in("Newman (2001), Borgatti 1997").size(), 2U);
  EXPECT_TRUE(tables::references_in("nothing").empty());
}

TEST(References, StandOnceEach) {
  std::vector<std::string_view> labels;
  for (const tables::Reference& one : tables::references()) labels.push_back(one.label);
  std::sort(labels.begin(), labels.end());
  EXPECT_EQ(std::adjacent_find(labels.begin(), labels.end()), labels.end());
}

TEST(ProjectionTable, ListsEveryTieWithItsTasksAndAccountsForThem) {
  ProjectionOptions options;
  options.kind = TieKind::lead_co;
  const auto report = projection_table(two_plans(), Registry(), options);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->remarks.size(), 2U);
  ASSERT_GE(report->table.rows.size(), 2U);
  EXPECT_EQ(std::get<std::string>(report->table.rows[0][1]), "甲");
  EXPECT_EQ(std::get<std::string>(report->table.rows[0][10]), "t1");
  EXPECT_THAT(report->remarks[0].english, HasSubstr("2011-2015"));
}

TEST(ConcentrationTable, ARosterAddsThoseWithoutATask) {
  ConcentrationOptions options;
  options.roster = true;
  const Registry& liaoning = Registry::builtin();
  const Table table = concentration_table(std::span(two_plans()).first(1), liaoning, options);
  ASSERT_EQ(table.rows.size(), 5U);
  const std::vector<Cell>& equal_load = table.rows[3];
  EXPECT_EQ(std::get<std::string>(equal_load[1]), "equal_load");
  EXPECT_EQ(std::get<long long>(equal_load[2]), 3);
  EXPECT_GT(std::get<long long>(equal_load[8]), 50); // bodies of the province in 2011-2015
  EXPECT_GT(std::get<double>(equal_load[9]), std::get<double>(equal_load[3]));
  EXPECT_LT(std::get<double>(equal_load[10]), std::get<double>(equal_load[7]));
}

TEST(ProjectionTable, NoPlansNoRows) {
  const auto report = projection_table({}, Registry());
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->table.rows.empty());
}

} // namespace
} // namespace dutygraph
