#include "plans.hpp"
#include <algorithm>
#include <dutygraph/store.hpp>
#include <dutygraph/store_numeric.hpp>
#include <gtest/gtest.h>

namespace dutygraph::testing {
namespace {

struct Files {
  std::string vertices;
  std::string edges;
};

Sink into(std::string& text) {
  return [&text](std::string_view piece) {
    text += piece;
    return true;
  };
}

Files files_of(std::span<const Plan> plans) {
  const auto columns = edges_in_columns(plans);
  const NumericNetwork network(columns);
  Files files;
  network.write_vertices(into(files.vertices));
  network.write_edges(into(files.edges));
  return files;
}

std::vector<Plan> plans_of(std::string_view table) {
  return plans_from_edge_table(table, "t.csv", two_agency_registry()).value();
}

TEST(NumericNetwork, AgenciesOfSeveralPlansAreOneVertexAndTasksAreNot) {
  const auto plans = plans_of("plan,task,agency,role,weight,basis\n"
                              "north,t1,甲,lead,1,\nnorth,t2,\"乙,丙\",co,0.5,suggested\n"
                              "south,t1,丁,co,,\nsouth,t1,甲,lead,2,\n");
  const Files files = files_of(plans);
  EXPECT_EQ(files.vertices, "id,mode,name\n0,agency,甲\n1,agency,\"乙,丙\"\n2,agency,丁\n"
                            "3,task,north/t1\n4,task,north/t2\n5,task,south/t1\n");
  EXPECT_EQ(files.edges, "src,dst,role,weight,basis\n0,3,lead,1,stated\n1,4,co,0.5,suggested\n"
                         "2,5,co,1,stated\n0,5,lead,2,stated\n");
}

TEST(NumericNetwork, WithoutPlansIsTwoHeaders) {
  const Files files = files_of({});
  EXPECT_EQ(files.vertices, "id,mode,name\n");
  EXPECT_EQ(files.edges, "src,dst,role,weight,basis\n");
}

TEST(NumericNetwork, HasAVertexForEveryTaskAndARowForEveryAssignment) {
  std::mt19937 random(4);
  for (int round = 0; round < 50; ++round) {
    const Plan plan = random_plan(random);
    const Files files = files_of(std::span(&plan, 1));
    const auto lines = [](const std::string& text) { return std::ranges::count(text, '\n'); };
    EXPECT_EQ(lines(files.edges), std::ssize(plan.assignments) + 1);
    EXPECT_GE(lines(files.vertices),
              std::ssize(plan.agencies) + std::ssize(plan.tasks) + 1); // names may have line ends
  }
}

TEST(NumericNetwork, EndsWhereNoMoreIsWanted) {
  PlanColumns plan;
  for (int t = 0; t < 100000; ++t) plan.task_keys.add("some task");
  std::size_t blocks = 0;
  NumericNetwork(std::span(&plan, 1)).write_vertices([&](std::string_view) { return ++blocks < 2; });
  EXPECT_EQ(blocks, 2U);
}

} // namespace
} // namespace dutygraph::testing
