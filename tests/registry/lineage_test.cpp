#include "registry_fixture.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::ElementsAre;

std::string successor_of(const Registry& registry, std::string_view id) {
  const auto step = registry.successor(id);
  return step ? step->id + " " + std::to_string(step->year) : "-";
}

std::string named_successor(std::string_view name, int year) {
  const AgencyRecord* record = Registry::builtin().resolve(name, year);
  const auto step = record == nullptr ? std::nullopt : Registry::builtin().successor(record->id);
  return step ? Registry::builtin().find(step->id)->short_name + " " + std::to_string(step->year) : "-";
}

std::vector<std::string> events_of(const Registry& registry, std::string_view id) {
  std::vector<std::string> lines;
  for (const LineageEvent* event : registry.lineage(id)) {
    std::string line = std::to_string(event->year) + " " + std::string(word(event->kind));
    for (const std::string& from : event->from) line += " " + from;
    line += " ->";
    for (const std::string& to : event->to) line += " " + to;
    lines.push_back(line);
  }
  return lines;
}

// a ─rename 2000→ b ─┐
//                    ├merge 2005→ d ─split 2010→ e, f        g ─abolish 2011→ e
//                c ──┘            ↑ transfer 2007 from h      h ─rename 2012→ i
Registry family() {
  return registry_of(R"({"id": "a", "short": "A"}, {"id": "b", "short": "B"}, {"id": "c", "short": "C"},
                        {"id": "d", "short": "D"}, {"id": "e", "short": "E"}, {"id": "f", "short": "F"},
                        {"id": "g", "short": "G"}, {"id": "h", "short": "H"}, {"id": "i", "short": "I"})",
                     R"({"year": 2010, "kind": "split", "from": ["d"], "to": ["e", "f"]},
                        {"year": 2000, "kind": "rename", "from": ["a"], "to": ["b"]},
                        {"year": 2005, "kind": "merge", "from": ["b", "c"], "to": ["d"]},
                        {"year": 2007, "kind": "transfer", "from": ["h"], "to": ["d"]},
                        {"year": 2011, "kind": "abolish", "from": ["g"], "to": ["e"]},
                        {"year": 2012, "kind": "rename", "from": ["h"], "to": ["i"]})");
}

TEST(Successor, FollowsRenamesAndMergesAlone) {
  const Registry registry = family();
  EXPECT_EQ(successor_of(registry, "a"), "b 2000");
  EXPECT_EQ(successor_of(registry, "b"), "d 2005");
  EXPECT_EQ(successor_of(registry, "c"), "d 2005");
  EXPECT_EQ(successor_of(registry, "d"), "-") << "it was split";
  EXPECT_EQ(successor_of(registry, "g"), "-") << "it was abolished";
  EXPECT_EQ(successor_of(registry, "e"), "-") << "it lives";
  EXPECT_EQ(successor_of(registry, "h"), "i 2012");
  EXPECT_EQ(successor_of(registry, "nobody"), "-");
}

TEST(Successor, PointsToTheEvent) {
  const Registry registry = family();
  EXPECT_EQ(registry.successor("b")->event, &registry.events()[2]);
}

TEST(Successor, ABodyThatLivedOnAfterASplitIsSucceededLater) {
  const Registry registry =
      registry_of(R"({"id": "a", "short": "A"}, {"id": "b", "short": "B"}, {"id": "c", "short": "C"})",
                  R"({"year": 2018, "kind": "rename", "from": ["a"], "to": ["b"]},
                                           {"year": 2016, "kind": "split", "from": ["a"], "to": ["c"]})");
  EXPECT_EQ(successor_of(registry, "a"), "b 2018");
}

TEST(Successor, TwoHeirsAreNone) {
  const std::string bodies = R"({"id": "a", "short": "A"}, {"id": "b", "short": "B"}, {"id": "c", "short": "C"})";
  EXPECT_EQ(
      successor_of(registry_of(bodies, R"({"year": 2018, "kind": "merge", "from": ["a"], "to": ["b", "c"]})"), "a"),
      "-");
  EXPECT_EQ(successor_of(registry_of(bodies, R"({"year": 2018, "kind": "merge", "from": ["a"], "to": ["b"]},
                                                {"year": 2018, "kind": "merge", "from": ["a"], "to": ["c"]})"),
                         "a"),
            "-");
}

TEST(Lineage, GoesBackAndForthInOrderOfYear) {
  const Registry registry = family();
  EXPECT_THAT(events_of(registry, "a"), ElementsAre("2000 rename a -> b", "2005 merge b c -> d", "2007 transfer h -> d",
                                                    "2010 split d -> e f", "2011 abolish g -> e"));
  EXPECT_THAT(events_of(registry, "f"),
              ElementsAre("2000 rename a -> b", "2005 merge b c -> d", "2007 transfer h -> d", "2010 split d -> e f"));
}

TEST(Lineage, ATransferIsListedButNotFollowed) {
  EXPECT_THAT(events_of(family(), "h"), ElementsAre("2007 transfer h -> d", "2012 rename h -> i"));
}

TEST(Lineage, OfAnUnknownBodyIsEmpty) { EXPECT_TRUE(family().lineage("nobody").empty()); }

TEST(LiaoningLineage, ReformsOf2014And2016) {
  EXPECT_EQ(named_successor("省外经贸厅", 2012), "省商务厅 2016");
  EXPECT_EQ(named_successor("省服务业委", 2012), "省商务厅 2016");
  EXPECT_EQ(named_successor("省卫生厅", 2012), "省卫生计生委 2014");
  EXPECT_EQ(named_successor("省人口计生委", 2012), "省卫生计生委 2014");
  EXPECT_EQ(named_successor("省经济和信息化委", 2012), "省工业和信息化委 2016");
  EXPECT_EQ(named_successor("省旅游局", 2012), "省旅游发展委 2016");
}

TEST(LiaoningLineage, ReformsOf2018) {
  EXPECT_EQ(named_successor("省工业和信息化委", 2016), "省工业和信息化厅 2018");
  EXPECT_EQ(named_successor("省农委", 2016), "省农业农村厅 2018");
  EXPECT_EQ(named_successor("省海洋渔业厅", 2016), "-") << "split between four";
  EXPECT_EQ(named_successor("省财政厅", 2016), "-") << "it lives";
}

TEST(LiaoningLineage, CommerceHasItsWholeFamily) {
  const auto events = events_of(Registry::builtin(), "ln-commerce");
  EXPECT_THAT(events, testing::IsSupersetOf({"2009 merge ln-business-dept -> ln-service-industry",
                                             "2016 merge ln-foreign-trade ln-service-industry -> ln-commerce",
                                             "2018 merge ln-econ-coop -> ln-commerce"}));
  EXPECT_TRUE(std::ranges::is_sorted(events, {}, [](const std::string& line) { return line.substr(0, 4); }));
}

} // namespace
} // namespace dutygraph
