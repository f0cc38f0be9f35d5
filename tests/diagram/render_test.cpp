#include "placed.hpp"
#include "plans.hpp"
#include "svg.hpp"
#include <cstdlib>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <thread>

namespace dutygraph::diagram_test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

PlanGroup dense() { return group_of({invented_plan(60, 200, 8)}); }

TEST(Render, SvgKeepsTextAsText) {
  const std::string svg = rendered(
      drawn(group_of({plan_with({{"架桥", {"省甲厅"}, {"省乙厅"}}})}), DiagramKind::coordination), PictureFormat::svg);
  EXPECT_THAT(svg, StartsWith("<?xml"));
  EXPECT_THAT(svg, HasSubstr(">省甲厅</text>"));
  EXPECT_THAT(svg, HasSubstr("'Noto Sans CJK SC','Source Han Sans SC','PingFang SC'"));
  EXPECT_THAT(svg, HasSubstr("<title>省甲厅 → 省乙厅 · 1 项任务</title>"));
}

TEST(Render, SvgHoldsNeitherScriptsNorCommentsNorLinks) {
  const std::string svg = rendered(drawn(dense(), DiagramKind::bipartite), PictureFormat::svg);
  for (const char* const unwanted : {"<script", "<!--", "<!DOCTYPE", "xlink:title", "href=", "\"transparent\""})
    EXPECT_THAT(svg, Not(HasSubstr(unwanted)));
}

TEST(Render, SvgGroupsOpenAndClose) {
  const std::string svg = rendered(drawn(dense(), DiagramKind::coordination), PictureFormat::svg);
  const auto count = [&](std::string_view word) {
    std::size_t n = 0;
    for (auto at = svg.find(word); at != std::string::npos; at = svg.find(word, at + 1)) ++n;
    return n;
  };
  EXPECT_EQ(count("<g "), count("</g>"));
  EXPECT_EQ(count("<a "), 0U);
  EXPECT_EQ(count("</a>"), 0U);
}

TEST(Render, PngAndPdfAreWhatTheyAreCalled) {
  const Diagram diagram = drawn(dense(), DiagramKind::coordination);
  EXPECT_THAT(rendered(diagram, PictureFormat::png), StartsWith("\x89PNG"));
  const std::string pdf = rendered(diagram, PictureFormat::pdf);
  EXPECT_THAT(pdf, StartsWith("%PDF"));
  EXPECT_THAT(pdf, HasSubstr("/FontFile")); // the glyphs travel with the file
}

TEST(Render, GivesTheSameBytesAgain) {
  for (const DiagramKind kind : {DiagramKind::coordination, DiagramKind::bipartite}) {
    const Diagram first = drawn(dense(), kind);
    std::srand(12345); // Graphviz draws from the generator of the C library
    static_cast<void>(drawn(group_of({invented_plan(20, 60, 3)}), kind));
    const Diagram second = drawn(dense(), kind);
    EXPECT_TRUE(first.dot == second.dot);
    for (const PictureFormat format : {PictureFormat::svg, PictureFormat::png, PictureFormat::pdf})
      EXPECT_TRUE(rendered(first, format) == rendered(second, format)) << file_ending(format);
  }
}

TEST(Render, PdfCarriesNoTimeOfDay) {
  EXPECT_THAT(rendered(drawn(dense(), DiagramKind::coordination), PictureFormat::pdf),
              HasSubstr("/CreationDate (D:20000101"));
}

TEST(Render, WorksFromManyThreads) {
  const PlanGroup group = dense();
  const std::string expected = rendered(drawn(group, DiagramKind::coordination), PictureFormat::svg);
  std::vector<std::string> got(4);
  std::vector<std::thread> threads;
  for (std::string& one : got)
    threads.emplace_back([&] { one = rendered(drawn(group, DiagramKind::coordination), PictureFormat::svg); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& one : got) EXPECT_TRUE(one == expected);
}

TEST(Render, SaysWhatGraphvizRefusesAndPrintsNothing) {
  testing::internal::CaptureStderr();
  const auto bytes = render({"broken", "broken", "digraph {{"}, PictureFormat::svg);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  ASSERT_FALSE(bytes.has_value());
  EXPECT_EQ(bytes.error().kind, Error::Kind::fault);
  EXPECT_THAT(bytes.error().message, HasSubstr("Graphviz cannot read the picture"));
}

class HostileName : public testing::TestWithParam<std::string> {};

TEST_P(HostileName, IsDrawnAsItIsAndBreaksNothing) {
  const std::string& name = GetParam();
  Plan plan = plan_with({{name, {name}, {"省乙厅"}}});
  plan.title = plan.tasks[0].heading = name;
  const PlanGroup group = group_of({plan});
  testing::internal::CaptureStderr();
  for (const DiagramKind kind : {DiagramKind::coordination, DiagramKind::bipartite}) {
    const Diagram diagram = drawn(group, kind);
    const PlacedPicture picture = placed(diagram.dot);
    EXPECT_GT(picture.nodes.size(), 4U);
    for (const PlacedNode& node : picture.nodes) EXPECT_LE(overhang(node.text, picture.page), 0.5) << node.name;
    const std::string svg = rendered(diagram, PictureFormat::svg);
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
    EXPECT_FALSE(nlohmann::json(svg).dump(-1, ' ', false).empty()); // throws where it is not UTF-8
    EXPECT_FALSE(rendered(diagram, PictureFormat::pdf).empty());
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

INSTANTIATE_TEST_SUITE_P(Names, HostileName,
                         testing::Values("say \"甲\"", "back\\slash\\", "\\N\\G\\l\\E\\T", "<script>alert(1)</script>",
                                         "<b>厅</b> & &lt; &#0; &amp;", "two\nlines\r\n", "\xff\xfe bad \xe7\x9c",
                                         std::string(500, 'x'), "]; evil [label=x", "", " ", "%s%n{}{0}",
                                         "\u202E倒着写\uFFFF", "--> <!-- -->", "a|{b}|c"));

TEST(Render, ShowsAmpersandsAndBackslashesAsTheyAre) {
  const std::string svg = rendered(
      drawn(group_of({plan_with({{"架桥", {"甲&\\N"}, {"乙"}}})}), DiagramKind::coordination), PictureFormat::svg);
  EXPECT_THAT(svg, HasSubstr(">甲&amp;\\N</text>"));
}

TEST(Draw, SaysWhereThereIsNothingToDraw) {
  Plan plan = invented_plan(20, 57, 5);
  plan.assignments.clear();
  for (const DiagramKind kind : {DiagramKind::coordination, DiagramKind::bipartite}) {
    EXPECT_THAT(rendered(drawn(group_of({plan}), kind), PictureFormat::svg),
                HasSubstr("共 57 项任务，均未写明责任单位"));
    EXPECT_THAT(rendered(drawn(group_of({plan}), kind, "en"), PictureFormat::svg),
                HasSubstr("57 tasks, and no agency"));
  }
  EXPECT_THAT(drawn(group_of({}), DiagramKind::coordination).dot, HasSubstr("共 0 项任务"));
}

TEST(Draw, NamesFilesByKindAndPeriod) {
  const PlanGroup group = group_of({invented_plan(20, 120, 15)});
  EXPECT_EQ(drawn(group, DiagramKind::coordination).name, "coordination-2016-2020");
  EXPECT_EQ(drawn(group, DiagramKind::bipartite, "zh", {"一", "(3)"}).name, "bipartite-2016-2020-chapter-03");
  PlanGroup named = group;
  named.label = "../一份/计划";
  named.plans[0].id.clear();
  EXPECT_EQ(drawn(named, DiagramKind::coordination).name, "coordination-一份-计划");
}

TEST(FinishSvg, PutsThePrefixBeforeIds) {
  EXPECT_EQ(diagram::finish_svg("<g id=\"node1\" class=\"node\">\n<title>a0</title>\n</g>\n", "p", "题"),
            "<g id=\"p-node1\" class=\"node\">\n<title>题</title>\n</g>\n");
}

} // namespace
} // namespace dutygraph::diagram_test
