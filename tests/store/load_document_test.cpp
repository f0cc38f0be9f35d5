#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::IsEmpty;

constexpr std::string_view small_document = "一、任务\n1.建设公园。\n牵头单位:省A厅。\n责任单位:省B厅。\n";

TEST(LoadDocument, GivesAPlanAndItsExtraction) {
  const Folder folder;
  const std::vector inputs{folder.add("park.txt", small_document)};
  const auto found = load(inputs, two_agency_registry());
  ASSERT_THAT(found.errors, IsEmpty());
  ASSERT_EQ(found.plans.size(), 1U);
  ASSERT_EQ(found.extractions.size(), 1U);
  EXPECT_EQ(found.extractions[0].plan, found.plans[0]);
  ASSERT_EQ(found.plans[0].assignments.size(), 2U);
  EXPECT_EQ(found.plans[0].agencies[found.plans[0].assignments[0].agency.index()].key, "a-dept");
  EXPECT_EQ(found.plans[0].assignments[0].role, Role::lead);
  EXPECT_EQ(found.plans[0].assignments[1].role, Role::co);
}

TEST(LoadDocument, ExtractedPlanMakesAValidPlanFile) {
  const Folder folder;
  const std::vector inputs{folder.add("park.txt", small_document)};
  const auto plan = load(inputs, two_agency_registry()).plans.at(0);
  EXPECT_EQ(plan_from_json(to_json(plan), "plan.json").value(), plan);
}

TEST(LoadDocument, BesideItsOwnPlanFileCountsOnce) {
  const Folder folder;
  const std::vector inputs{folder.add("park.txt", small_document)};
  folder.add("park.json", to_json(load(inputs, two_agency_registry()).plans.at(0)));
  const std::vector both{folder.path()};
  const auto found = load(both, two_agency_registry());
  EXPECT_EQ(found.plans.size(), 1U);
  EXPECT_THAT(found.extractions, IsEmpty()); // park.json comes first
  ASSERT_EQ(found.diagnostics.size(), 1U);
  EXPECT_EQ(found.diagnostics[0].code, "plan-twice");
}

TEST(LoadDocument, ExtractionsStandInFileOrderWhateverTheThreads) {
  const Folder folder;
  std::vector<std::string> inputs;
  for (int count = 0; count < 12; ++count)
    inputs.push_back(
        folder.add("d" + std::to_string(count) + ".txt",
                   std::string(small_document) + std::to_string(count + 2) + ".修路。\n责任单位:省B厅。\n"));
  const auto one = load(inputs, two_agency_registry(), {.extract = {}, .threads = 1});
  const auto many = load(inputs, two_agency_registry(), {.extract = {}, .threads = 4});
  EXPECT_EQ(one.plans, many.plans);
  ASSERT_EQ(one.extractions.size(), 12U);
  ASSERT_EQ(many.extractions.size(), 12U);
  for (std::size_t index = 0; index < 12; ++index) EXPECT_EQ(one.extractions[index].plan, many.extractions[index].plan);
}

TEST(LoadDocument, EmptyDocumentIsAnError) {
  const Folder folder;
  const std::vector inputs{folder.add("empty.txt", "")};
  const auto found = load(inputs, two_agency_registry());
  EXPECT_THAT(found.plans, IsEmpty());
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].kind, Error::Kind::input);
}

} // namespace
} // namespace dutygraph::testing
