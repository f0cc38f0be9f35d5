#include "arrange.hpp"
#include "placed.hpp"
#include "tie_curve.hpp"
#include <cmath>
#include <gmock/gmock.h>
#include <random>

namespace dutygraph::diagram {
namespace {

using diagram_test::overlap;
using testing::ElementsAre;

double worst_overlap(const std::vector<Size>& boxes, const std::vector<Point>& centres) {
  double worst = -1e9;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = i + 1; j < boxes.size(); ++j)
      worst = std::max(
          worst, overlap({centres[i], boxes[i].width, boxes[i].height}, {centres[j], boxes[j].width, boxes[j].height}));
  return worst;
}

TEST(ConnectedParts, FollowLinksBothWays) {
  const std::vector<Link> links{{3, 1}, {4, 3}};
  EXPECT_THAT(connected_parts(5, links), ElementsAre(ElementsAre(0), ElementsAre(1, 3, 4), ElementsAre(2)));
}

TEST(Separate, LeavesBoxesThatDoNotOverlap) {
  const std::vector<Size> boxes{{10, 10}, {10, 10}};
  std::vector<Point> centres{{0, 0}, {11, 0}};
  separate(boxes, centres);
  EXPECT_EQ(centres[0].x, 0);
  EXPECT_EQ(centres[1].x, 11);
}

TEST(Separate, PartsBoxesOnOnePoint) {
  const std::vector<Size> boxes(40, {30, 12});
  std::vector<Point> centres(40);
  separate(boxes, centres);
  EXPECT_LE(worst_overlap(boxes, centres), 0);
}

TEST(Separate, PartsARandomHeap) {
  std::mt19937 random(3);
  std::vector<Size> boxes;
  std::vector<Point> centres;
  for (int i = 0; i < 120; ++i) {
    boxes.push_back({20.0 + static_cast<double>(random() % 60), 10.0 + static_cast<double>(random() % 30)});
    centres.push_back({static_cast<double>(random() % 200), static_cast<double>(random() % 200)});
  }
  separate(boxes, centres);
  EXPECT_LE(worst_overlap(boxes, centres), 0);
}

TEST(Arrange, PutsLooseBoxesBelowTheLargestPart) {
  const std::vector<Size> boxes{{20, 20}, {20, 20}, {20, 20}, {20, 20}};
  const std::vector<Link> links{{1, 2, 1}, {2, 3, 1}};
  const auto centres = arrange(boxes, links);
  ASSERT_TRUE(centres.has_value());
  EXPECT_LE(worst_overlap(boxes, *centres), 0);
  const double highest = std::max({(*centres)[1].x, (*centres)[2].x, (*centres)[3].x});
  EXPECT_GT((*centres)[0].x, highest); // beside it, in the same row, as all fit
}

TEST(Arrange, OfNothingIsNothing) {
  const auto centres = arrange({}, {});
  ASSERT_TRUE(centres.has_value());
  EXPECT_TRUE(centres->empty());
}

TEST(TieCurve, EndsAtTheBorders) {
  const Curve curve = tie_curve({{0, 0}, 10}, {{100, 0}, 20}, 0.5);
  EXPECT_NEAR(std::hypot(curve.start.x, curve.start.y), 10, 1e-6);
  EXPECT_NEAR(std::hypot(curve.tip->x - 100, curve.tip->y), 20.5, 1e-6);
}

TEST(TieCurve, AndItsReturnBendApart) {
  const Curve there = tie_curve({{0, 0}, 10}, {{100, 0}, 10}, 0.5);
  const Curve back = tie_curve({{100, 0}, 10}, {{0, 0}, 10}, 0.5);
  EXPECT_LT(there.first.y * back.first.y, 0);
}

TEST(TieCurve, OfOnePointIsFinite) {
  const Curve curve = tie_curve({{5, 5}, 10}, {{5, 5}, 10}, 0.5);
  EXPECT_TRUE(std::isfinite(curve.first.x) && std::isfinite(curve.end.y) && std::isfinite(curve.tip->x));
}

} // namespace
} // namespace dutygraph::diagram
