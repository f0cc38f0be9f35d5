#include "registry_fixture.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ids(const std::vector<const AgencyRecord*>& records) {
  std::vector<std::string> found;
  for (const AgencyRecord* record : records) found.push_back(record->id);
  return found;
}

Registry offices() {
  return registry_of(R"({"id": "harbour", "short": "Harbour Office", "aliases": ["Harbours"]},
                        {"id": "labour", "short": "Labour Office"}, {"id": "water", "short": "Water Board"},
                        {"id": "finance", "short": "省财政厅"}, {"id": "audit", "short": "省审计厅"})");
}

TEST(Nearest, BestFirstThenOrderOfTheRegistry) {
  EXPECT_THAT(ids(offices().nearest("Labour Ofice")), ElementsAre("labour", "harbour"));
  EXPECT_THAT(ids(offices().nearest("Habour Office")), ElementsAre("harbour", "labour"));
}

TEST(Nearest, KeepsToTheLimit) { EXPECT_THAT(ids(offices().nearest("Habour Office", 1)), ElementsAre("harbour")); }

TEST(Nearest, AliasesCount) { EXPECT_THAT(ids(offices().nearest("Harbors")), ElementsAre("harbour")); }

TEST(Nearest, DistanceIsCountedInCharacters) {
  EXPECT_THAT(ids(offices().nearest("省财证厅")), ElementsAre("finance"));
}

TEST(Nearest, HalfAnotherNameIsNotNear) {
  EXPECT_THAT(offices().nearest("省林业厅"), IsEmpty());
  EXPECT_THAT(offices().nearest(""), IsEmpty());
  EXPECT_THAT(offices().nearest(std::string(100000, 'x')), IsEmpty());
}

TEST(Nearest, AMisspeltDepartmentOfLiaoning) {
  EXPECT_THAT(ids(Registry::builtin().nearest("省发展改苹委", 1)), ElementsAre("ln-drc"));
  EXPECT_THAT(ids(Registry::builtin().nearest("省人力资源社会保证厅", 1)), ElementsAre("ln-hrss"));
}

} // namespace
} // namespace dutygraph
