/// Nothing is cut, nothing covers anything: checked on finished pictures with the widths of the real font.

#include "placed.hpp"
#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <filesystem>
#include <gtest/gtest.h>

namespace dutygraph::diagram_test {
namespace {

constexpr double tolerance = 0.5; // points

void expect_labels_apart(const PlacedPicture& picture) {
  for (std::size_t i = 0; i < picture.nodes.size(); ++i)
    for (std::size_t j = i + 1; j < picture.nodes.size(); ++j) {
      const PlacedNode& a = picture.nodes[i];
      const PlacedNode& b = picture.nodes[j];
      if (a.text.width <= 0 || b.text.width <= 0) continue;
      EXPECT_LE(overlap(a.text, b.text), tolerance) << a.name << " and " << b.name;
    }
}

void expect_all_on_page(const PlacedPicture& picture) {
  for (const PlacedNode& node : picture.nodes) {
    EXPECT_LE(overhang(node.box, picture.page), tolerance) << node.name;
    if (node.text.width <= 0) continue;
    EXPECT_LE(overhang(node.text, picture.page), tolerance) << node.name;
  }
}

/// The width reckoned is never less than the width that the font takes.
void expect_text_within_its_box(const PlacedPicture& picture) {
  for (const PlacedNode& node : picture.nodes) EXPECT_LE(node.text.width, node.box.width + tolerance) << node.name;
}

void expect_no_label_on_a_circle(const PlacedPicture& picture) {
  for (const PlacedNode& circle : picture.nodes)
    for (const PlacedNode& label : picture.nodes) {
      if (!circle.circle || label.text.width <= 0) continue;
      EXPECT_LE(overlap(circle.box, label.text), tolerance) << label.name << " on " << circle.name;
    }
}

void expect_clear(const PlacedPicture& picture) {
  ASSERT_GE(picture.nodes.size(), 3U); // even where there is only a title and a sentence
  expect_labels_apart(picture);
  expect_all_on_page(picture);
  expect_text_within_its_box(picture);
  expect_no_label_on_a_circle(picture);
}

class EveryPicture : public testing::TestWithParam<std::string> {};

TEST_P(EveryPicture, OfADenseNetworkIsClear) {
  const PlanGroup group = group_of({invented_plan(90, 400, 12)});
  expect_clear(placed(drawn(group, DiagramKind::coordination, GetParam()).dot));
  expect_clear(placed(drawn(group, DiagramKind::bipartite, GetParam()).dot));
  expect_clear(placed(drawn(group, DiagramKind::bipartite, GetParam(), {"一", "(3)"}).dot));
}

TEST_P(EveryPicture, OfASparseNetworkIsClear) {
  const PlanGroup group = group_of({invented_plan(60, 25, 3, 7)});
  expect_clear(placed(drawn(group, DiagramKind::coordination, GetParam()).dot));
  expect_clear(placed(drawn(group, DiagramKind::bipartite, GetParam()).dot));
}

TEST_P(EveryPicture, OfOneTaskIsClear) {
  const PlanGroup group = group_of({plan_with({{"修一座桥", {"省甲厅"}, {"省乙厅"}}})});
  expect_clear(placed(drawn(group, DiagramKind::coordination, GetParam()).dot));
  expect_clear(placed(drawn(group, DiagramKind::bipartite, GetParam()).dot));
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryPicture, testing::Values("zh", "en"));

TEST(PictureOfShippedPlans, IsClear) {
  const std::filesystem::path folder = std::filesystem::path(DUTYGRAPH_SOURCE_DIR) / "graphs" / "plans";
  std::vector<std::string> files;
  if (std::filesystem::exists(folder))
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  if (files.empty()) GTEST_SKIP() << "no plans are shipped";
  const auto loaded = load(files, Registry::builtin());
  EXPECT_TRUE(loaded.errors.empty());
  for (const PlanGroup& group : group(loaded.plans, Grouping::period))
    for (const DiagramKind kind : {DiagramKind::coordination, DiagramKind::bipartite})
      expect_clear(placed(drawn(group, kind).dot));
}

TEST(Bipartite, TitleStandsInsideItsBox) {
  const PlacedPicture picture = placed(drawn(group_of({invented_plan(30, 40, 4)}), DiagramKind::bipartite).dot);
  std::size_t checked = 0;
  for (const PlacedNode& box : picture.nodes)
    for (const PlacedNode& label : picture.nodes)
      if (label.name == box.name + "_label" && box.name.starts_with("t")) {
        EXPECT_LE(overhang(label.text, box.box), tolerance) << label.name;
        ++checked;
      }
  EXPECT_EQ(checked, 40U);
}

} // namespace
} // namespace dutygraph::diagram_test
