#include <dutygraph/plan.hpp>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace dutygraph {
namespace {

/// Every value from 0 to `last` has a word of its own, and the word leads back to the value.
template <class Enum, class FromWord>
void expect_round_trip(Enum last, FromWord from_word) {
  std::set<std::string_view> words;
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    const std::string_view written = word(static_cast<Enum>(value));
    EXPECT_FALSE(written.empty());
    EXPECT_TRUE(words.insert(written).second) << written;
    EXPECT_EQ(from_word(written), static_cast<Enum>(value)) << written;
  }
  EXPECT_EQ(from_word(""), std::nullopt);
  EXPECT_EQ(from_word("no such word"), std::nullopt);
}

TEST(PlanWords, RoleRoundTrip) { expect_round_trip(Role::co, role_from); }
TEST(PlanWords, BasisRoundTrip) { expect_round_trip(Basis::suggested, basis_from); }
TEST(PlanWords, FormRoundTrip) { expect_round_trip(Form::duty, form_from); }
TEST(PlanWords, TaskKindRoundTrip) { expect_round_trip(TaskKind::project, task_kind_from); }
TEST(PlanWords, AgencyKindRoundTrip) { expect_round_trip(AgencyKind::unknown, agency_kind_from); }
TEST(PlanWords, ComparatorRoundTrip) { expect_round_trip(Comparator::decrease, comparator_from); }

TEST(PlanWords, CorrectionActionRoundTrip) { expect_round_trip(Correction::Action::add, correction_action_from); }

TEST(PlanWords, WordsAreThoseOfTheFileFormat) {
  EXPECT_EQ(word(Role::lead), "lead");
  EXPECT_EQ(word(Role::co), "co");
  EXPECT_EQ(word(AgencyKind::city_government), "city-government");
  EXPECT_EQ(word(Comparator::at_least), "at-least");
  EXPECT_EQ(word(Severity::warning), "warning");
}

TEST(PlanWords, WordsAreCaseSensitive) {
  EXPECT_EQ(role_from("Lead"), std::nullopt);
  EXPECT_EQ(agency_kind_from("city_government"), std::nullopt);
}

} // namespace
} // namespace dutygraph
