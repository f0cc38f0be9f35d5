#include "colour.hpp"
#include "dot.hpp"
#include <gmock/gmock.h>

namespace dutygraph::diagram {
namespace {

using testing::HasSubstr;
using testing::Not;

Scene scene_with(Mark mark) {
  Scene scene;
  scene.name = "try";
  scene.page = box_between({0, 0}, {200, 100});
  scene.marks.push_back(std::move(mark));
  return scene;
}

Mark circle(double share) {
  Mark mark;
  mark.name = "a0";
  mark.box = {{50, 20}, 36, 36};
  mark.fill = "#eeeeee";
  mark.outline = "#333333";
  mark.wedge = Wedge{"#333333", share};
  return mark;
}

TEST(EscapeLabel, WritesQuotesBackslashesAndEntitiesAsThemselves) {
  EXPECT_EQ(escape_label(R"(a"b\N&lt;)"), R"(a\"b\\N&amp;lt;)");
}

TEST(ToDot, TurnsHeightsUpwards) {
  EXPECT_THAT(to_dot(scene_with(circle(0))), HasSubstr("a0 [id=a0 pos=\"50.00,80.00\""));
}

TEST(ToDot, WritesSizesInInches) {
  EXPECT_THAT(to_dot(scene_with(circle(0))), HasSubstr("width=0.5000 height=0.5000"));
}

TEST(ToDot, LaysASmallDarkWedgeOverTheLightCircle) {
  const std::string dot = to_dot(scene_with(circle(0.2)));
  EXPECT_THAT(dot, HasSubstr("fillcolor=\"transparent;0.0500:#333333;0.2000:transparent;0.7500\""));
  EXPECT_THAT(dot, HasSubstr("fillcolor=\"#eeeeee\""));
}

TEST(ToDot, LaysTheLightPartOverTheDarkCircleOfALargeWedge) {
  const std::string dot = to_dot(scene_with(circle(0.6)));
  EXPECT_THAT(dot, HasSubstr("fillcolor=\"transparent;0.2500:#eeeeee;0.4000:transparent;0.3500\""));
  EXPECT_THAT(dot, HasSubstr("fillcolor=\"#333333\""));
}

TEST(ToDot, FillsACircleWhollyWhereThereIsNothingToDivide) {
  EXPECT_THAT(to_dot(scene_with(circle(1))), Not(HasSubstr("wedged")));
  EXPECT_THAT(to_dot(scene_with(circle(0))), Not(HasSubstr("wedged")));
}

TEST(ToDot, EscapesTooltips) {
  Mark mark = circle(0);
  mark.tooltip = R"(say "\G")";
  EXPECT_THAT(to_dot(scene_with(mark)), HasSubstr(R"(tooltip="say \"\\G\"")"));
}

TEST(ToDot, EndsACurveInItsArrow) {
  Scene scene = scene_with(circle(0));
  Curve curve;
  curve.name = "a0_a0";
  curve.from = curve.to = "a0";
  curve.start = {1, 1};
  curve.end = {4, 1};
  curve.tip = Point{5, 1};
  scene.curves.push_back(curve);
  EXPECT_THAT(to_dot(scene), HasSubstr("pos=\"e,5.00,99.00 1.00,99.00"));
}

TEST(Tint, GoesFromWhiteToTheColour) {
  EXPECT_EQ(tint("#204060", 1), "#204060");
  EXPECT_EQ(tint("#204060", 0), "#ffffff");
  EXPECT_EQ(tint("nonsense", 1), "#888888");
  EXPECT_EQ(tint("#20406g", 1), "#888888");
}

TEST(Translucent, AppendsTheOpacity) {
  EXPECT_EQ(translucent("#204060", 0.5), "#20406080");
  EXPECT_EQ(translucent("#204060", 7), "#204060ff");
}

} // namespace
} // namespace dutygraph::diagram
