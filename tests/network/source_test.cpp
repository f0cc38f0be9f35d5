#include <algorithm>
#include <dutygraph/network_source.hpp>
#include <gtest/gtest.h>
#include <random>
#include <tuple>

namespace dutygraph {
namespace {

/// A collective with two members, one of which is a collective too.
Registry three_records() {
  return Registry::parse(
             R"({"format": "dutygraph-registry", "version": 1, "id": "three", "title": "Three", "agencies": [
    {"id": "all", "short": "All", "kind": "collective", "members": ["some", "one"]},
    {"id": "some", "short": "Some", "kind": "collective", "members": ["one"]},
    {"id": "one", "short": "One", "kind": "government-department"}], "lineage": []})",
             "three.json")
      .value();
}

PlanColumns random_columns(std::mt19937& random, const std::string& id) {
  PlanColumns plan;
  plan.id = id;
  if (random() % 2 == 0) plan.period = Period{2011 + static_cast<int>(random() % 2), 2015};
  const std::size_t agencies = 1 + random() % 12;
  for (std::size_t a = 0; a < agencies; ++a) {
    const std::string key = a == 0 ? "all" : a == 1 ? "one" : "k" + std::to_string(random() % 9) + std::to_string(a);
    plan.agencies.push_back({key,
                             "name of " + key,
                             {},
                             a % 4 == 3 ? AgencyKind::collective : AgencyKind::unknown,
                             random() % 2 == 0 ? "field" : ""});
    plan.spellings.push_back({AgencyId(a), key});
  }
  const std::size_t tasks = random() % 15;
  plan.texts.add("");
  for (std::size_t t = 0; t < tasks; ++t) {
    plan.task_keys.add("t" + std::to_string(t));
    plan.texts.add("heading " + std::to_string(random() % 4));
    plan.heading.push_back(random() % 3 == 0 ? 0 : static_cast<std::uint32_t>(t + 1));
    plan.lines.push_back({2, 3});
  }
  for (std::size_t edge = 0; tasks > 0 && edge < 40; ++edge) {
    plan.task.emplace_back(random() % tasks);
    plan.spelling.push_back(static_cast<std::uint32_t>(random() % agencies));
    plan.role.push_back(random() % 3 == 0 ? Role::lead : Role::co);
    plan.weight.push_back(static_cast<double>(random() % 3));
    plan.basis.push_back(random() % 4 == 0 ? Basis::suggested : Basis::stated);
  }
  return plan;
}

void expect_same(const Network& a, const Network& b) {
  const auto of_agency = [](const NetworkAgency& v) { return std::tuple(v.key, v.name, v.kind, v.field); };
  const auto of_task = [](const NetworkTask& v) { return std::tuple(v.plan, v.task, v.chapter); };
  const auto of_edge = [](const NetworkEdge& e) {
    return std::tuple(e.agency, e.task, e.role, e.weight, e.basis, e.clause, e.plan);
  };
  EXPECT_TRUE(std::ranges::equal(a.agencies(), b.agencies(), {}, of_agency, of_agency));
  EXPECT_TRUE(std::ranges::equal(a.tasks(), b.tasks(), {}, of_task, of_task));
  EXPECT_TRUE(std::ranges::equal(a.edges(), b.edges(), {}, of_edge, of_edge));
}

std::vector<NetworkOptions> every_option() {
  std::vector<NetworkOptions> all;
  for (const bool suggested : {false, true})
    for (const Collectives way : {Collectives::keep, Collectives::drop, Collectives::expand})
      for (const bool merge : {false, true}) all.push_back({suggested, way, merge});
  return all;
}

TEST(NetworkSource, ColumnsGiveTheNetworkOfTheirPlans) {
  const Registry registry = three_records();
  std::mt19937 random(11);
  std::size_t edges = 0;
  for (int round = 0; round < 40; ++round) {
    std::vector<PlanColumns> columns;
    for (std::size_t p = 0; p < 1 + random() % 3; ++p)
      columns.push_back(random_columns(random, "p" + std::to_string(p)));
    std::vector<const PlanColumns*> pointers;
    std::vector<Plan> plans;
    for (const PlanColumns& one : columns) {
      pointers.push_back(&one);
      plans.push_back(plan_of(one));
    }
    for (const NetworkOptions& options : every_option()) {
      const Network network = network_of(pointers, registry, options);
      expect_same(network, Network::build(plans, registry, options));
      edges += network.edges().size();
    }
  }
  EXPECT_GT(edges, 5000U);
}

TEST(NetworkSource, GroupsOfColumnsAreThoseOfTheirPlans) {
  const Registry registry = three_records();
  std::mt19937 random(3);
  std::vector<PlanColumns> columns;
  std::vector<Plan> plans;
  for (int p = 0; p < 7; ++p) {
    columns.push_back(random_columns(random, "p" + std::to_string(p)));
    plans.push_back(plan_of(columns.back()));
  }
  for (const Grouping grouping : {Grouping::plan, Grouping::period, Grouping::all}) {
    const std::vector<PlanGroup> groups = group(plans, grouping);
    const auto expected = network_sources(groups, registry);
    const auto found = network_sources(columns, grouping, registry);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t s = 0; s < found.size(); ++s) {
      EXPECT_EQ(found[s].label, expected[s].label);
      EXPECT_EQ(found[s].plans, expected[s].plans);
      expect_same(found[s].build({}), expected[s].build({}));
    }
  }
}

TEST(NetworkSource, NoPlansHaveNoNetworks) {
  EXPECT_TRUE(network_sources(std::span<const PlanColumns>(), Grouping::all, Registry()).empty());
  EXPECT_TRUE(network_of({}, Registry()).agencies().empty());
}

} // namespace
} // namespace dutygraph
