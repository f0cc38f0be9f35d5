#include "plan_dump.hpp"

namespace dutygraph {
namespace {

std::string reviewed(std::string_view text) {
  std::string out;
  for (const auto& found : review(extracted(text, Registry::builtin()).plan, Registry::builtin()))
    out += found.code + "@" + std::to_string(found.span.line) + " ";
  return out;
}

TEST(Review, NothingToSayOfACleanPlan) { EXPECT_EQ(reviewed("一、任务\n1.建公园。\n责任单位:省林业厅\n"), ""); }

TEST(Review, FindsWhatAPersonShouldSee) {
  EXPECT_EQ(
      reviewed(
          "一、任务\n1.建公园。\n责任单位:省林业厅、省财政厅\n2.修道路。\n(二)其他。\n1.建公园。\n责任单位:省绿地厅\n"),
      "no-lead@2 never-leads@3 never-leads@3 task-without-anyone@4 same-task@6 unknown-agency@7 ");
  EXPECT_THAT(reviewed("一、任务\n1.建公园。\n责任单位:省林业厅\n2.修道路。\n"),
              testing::HasSubstr("task-without-anyone@4"));
}

TEST(Review, APlanThatAssignsNothingIsNotBlamedForIt) { EXPECT_EQ(reviewed("一、任务\n1.建公园。\n2.修道路。\n"), ""); }

} // namespace
} // namespace dutygraph
