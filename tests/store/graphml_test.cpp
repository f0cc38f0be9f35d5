#include "plans.hpp"
#include <boost/property_tree/xml_parser.hpp>
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <sstream>

namespace dutygraph::testing {
namespace {

using Tree = boost::property_tree::ptree;
using Attributes = std::map<std::string, std::string>;

/// The graph as a reader of XML sees it: attributes by node or edge id.
struct Graph {
  std::map<std::string, Attributes> nodes;
  std::map<std::string, Attributes> edges;
  std::map<std::string, std::string> types; ///< of the declared keys
};

Attributes attributes_of(const Tree& element) {
  Attributes found;
  for (const auto& [name, child] : element)
    if (name == "data")
      found[child.get<std::string>("<xmlattr>.key")] = child.data();
    else if (name == "<xmlattr>")
      for (const auto& [attribute, value] : child) found[attribute] = value.data();
  return found;
}

Graph parsed(const std::string& graphml) {
  std::istringstream in(graphml);
  Tree tree;
  boost::property_tree::read_xml(in, tree); // throws where it is not well-formed
  Graph graph;
  for (const auto& [name, child] : tree.get_child("graphml"))
    if (name == "key") graph.types[attributes_of(child).at("id")] = attributes_of(child).at("attr.type");
  for (const auto& [name, child] : tree.get_child("graphml.graph")) {
    if (name == "node") graph.nodes[child.get<std::string>("<xmlattr>.id")] = attributes_of(child);
    if (name == "edge") graph.edges[child.get<std::string>("<xmlattr>.id")] = attributes_of(child);
  }
  return graph;
}

TEST(GraphMl, HoldsEveryAgencyTaskAndAssignment) {
  const auto graph = parsed(to_graphml(std::vector{full_plan()}));
  EXPECT_EQ(graph.nodes.size(), 4U);
  ASSERT_EQ(graph.edges.size(), 3U);
  EXPECT_EQ(graph.nodes.at("a1"), (Attributes{{"id", "a1"},
                                              {"node_name", "a-dept"},
                                              {"node_label", "省A厅"},
                                              {"node_mode", "agency"},
                                              {"node_type", "false"},
                                              {"node_kind", "government-department"},
                                              {"node_field", "economy"}}));
  EXPECT_EQ(graph.nodes.at("t2"), (Attributes{{"id", "t2"},
                                              {"node_name", "north-2012/t2"},
                                              {"node_label", "水质"},
                                              {"node_mode", "task"},
                                              {"node_type", "true"},
                                              {"node_kind", "target"},
                                              {"node_plan", "north-2012"},
                                              {"node_period", "2011-2015"},
                                              {"node_path", "一 2"},
                                              {"node_heading", "建设"},
                                              {"node_first_line", "5"}}));
  EXPECT_EQ(graph.edges.at("e1"), (Attributes{{"id", "e1"},
                                              {"source", "a1"},
                                              {"target", "t1"},
                                              {"edge_role", "lead"},
                                              {"edge_weight", "1"},
                                              {"edge_basis", "stated"},
                                              {"edge_plan", "north-2012"},
                                              {"edge_period", "2011-2015"},
                                              {"edge_role_word", "牵头单位"},
                                              {"edge_form", "led"},
                                              {"edge_clause_line", "4"}}));
}

TEST(GraphMl, SharesAgenciesBetweenPlansByKey) {
  auto other = full_plan();
  other.id = "south-2016";
  std::ranges::swap(other.agencies[0], other.agencies[1]);
  const auto graph = parsed(to_graphml(std::vector{full_plan(), other}));
  EXPECT_EQ(graph.nodes.size(), 2U + 4U);
  EXPECT_EQ(graph.edges.at("e1").at("source"), "a1");
  EXPECT_EQ(graph.edges.at("e4").at("source"), "a2");
  EXPECT_EQ(graph.edges.at("e4").at("target"), "t3");
}

TEST(GraphMl, EscapesMarkupAndReplacesWhatXmlCannotHold) {
  auto plan = full_plan();
  plan.agencies[0].name = "<A> & \"B\"";
  plan.tasks[0].title = "a\x01\xFFz]]>";
  const auto graph = parsed(to_graphml(std::vector{plan}));
  EXPECT_EQ(graph.nodes.at("a1").at("node_label"), "<A> & \"B\"");
  EXPECT_EQ(graph.nodes.at("t1").at("node_label"), "a\xEF\xBF\xBD\xEF\xBF\xBDz]]>");
}

TEST(GraphMl, EveryAttributeIsDeclaredAndEveryEdgeHasItsEnds) {
  std::mt19937 random(11);
  for (int count = 0; count < 50; ++count) {
    const auto graph = parsed(to_graphml(std::vector{random_plan(random), random_plan(random)}));
    for (const auto& [id, attributes] : graph.nodes)
      for (const auto& [key, value] : attributes) ASSERT_TRUE(key == "id" || graph.types.contains(key)) << key;
    for (const auto& [id, attributes] : graph.edges) {
      ASSERT_TRUE(graph.nodes.contains(attributes.at("source")));
      ASSERT_TRUE(graph.nodes.contains(attributes.at("target")));
    }
  }
}

TEST(GraphMl, WithoutPlansIsAnEmptyGraph) { EXPECT_TRUE(parsed(to_graphml({})).nodes.empty()); }

} // namespace
} // namespace dutygraph::testing
