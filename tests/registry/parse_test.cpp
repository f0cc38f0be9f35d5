#include "registry_fixture.hpp"

namespace dutygraph {
namespace {

std::string complaint(const std::string& json, const Registry& base = Registry()) {
  const auto parsed = Registry::parse(json, "r.json", base);
  return parsed ? "no complaint" : describe(parsed.error());
}
std::string complaint_about(const std::string& agencies, const std::string& lineage = "") {
  return complaint(registry_text(agencies, lineage));
}

TEST(RegistryFile, ReadsEveryKeyOfAnAgency) {
  const Registry registry = registry_of(R"({"id": "works", "short": "Works", "full": "Office of Works", "en": "Works",
    "aliases": ["OW"], "kind": "government-department", "field": "transport-construction", "from": 1990, "to": 2004,
    "confidence": "sourced", "note": "not kept"},
    {"id": "all", "short": "All offices", "kind": "collective", "members": ["works"], "from": null})");
  ASSERT_EQ(registry.records().size(), 2U);
  const AgencyRecord works{"works",
                           "Works",
                           "Office of Works",
                           "Works",
                           {"OW"},
                           AgencyKind::government_department,
                           "transport-construction",
                           1990,
                           2004,
                           {},
                           "sourced"};
  EXPECT_EQ(registry.records()[0], works);
  EXPECT_EQ(registry.records()[1].members, std::vector<std::string>{"works"});
  EXPECT_EQ(registry.records()[1].from, std::nullopt);
  EXPECT_EQ(registry.find("all"), &registry.records()[1]);
  EXPECT_EQ(registry.find("none"), nullptr);
}

TEST(RegistryFile, ReadsEveryKeyOfAnEvent) {
  const Registry registry =
      registry_of(R"({"id": "a", "short": "A"}, {"id": "b", "short": "B"})",
                  R"({"year": 2004, "kind": "merge", "from": ["a"], "to": ["b"], "note": "n", "confidence": "guess",
                      "source": "s"})");
  const LineageEvent event{2004, EventKind::merge, {"a"}, {"b"}, "n", "guess", "s"};
  ASSERT_EQ(registry.events().size(), 1U);
  EXPECT_EQ(registry.events()[0], event);
}

TEST(RegistryFile, AnEmptyRegistryIsOne) {
  EXPECT_EQ(complaint(R"({"format": "dutygraph-registry", "version": 1})"), "no complaint");
}

TEST(RegistryFile, BrokenJsonIsReportedWithItsPlace) {
  EXPECT_EQ(complaint("{\"format\": \"dutygraph-registry\",\n \"version\" 1}"),
            "r.json:2:12: error: not valid JSON: syntax error while parsing object separator - unexpected number "
            "literal; expected ':' (mend it in an editor that checks)");
}

TEST(RegistryFile, OtherJsonIsNoRegistry) {
  const std::string expected =
      "r.json:1:1: error: this is not a registry (a registry says \"format\": \"dutygraph-registry\")";
  EXPECT_EQ(complaint("[1, 2]"), expected);
  EXPECT_EQ(complaint(R"({"agencies": []})"), expected);
  EXPECT_EQ(complaint(R"({"format": "dutygraph-plan", "version": 1})"),
            "r.json:1:12: error: this is not a registry (a registry says \"format\": \"dutygraph-registry\")");
}

TEST(RegistryFile, ANewerVersionIsRefused) {
  EXPECT_EQ(complaint(R"({"format": "dutygraph-registry", "version": 2})"),
            "r.json:1:45: error: the registry is of a version that this program does not know (it reads version 1)");
}

TEST(RegistryFile, AMisspeltKeyIsNotPassedOver) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "alias": ["AA"]})"),
            "r.json:2:36: error: unknown key \"alias\" (known here: id, short, full, en, aliases, kind, field, from, "
            "to, confidence, members, note)");
}

TEST(RegistryFile, AnAgencyNeedsIdAndName) {
  EXPECT_EQ(complaint_about(R"({"short": "A"})"),
            "r.json:2:1: error: \"id\" is missing or empty (every entry needs one)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "  "})"),
            "r.json:2:22: error: \"short\" is missing or empty (every entry needs one)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "aliases": ["AA", " "]})"),
            "r.json:2:45: error: \"aliases/1\" is empty (write a name, or leave it out)");
}

TEST(RegistryFile, AnIdHoldsNoBlank) {
  EXPECT_EQ(complaint_about(R"({"id": "a b", "short": "A"})"),
            "r.json:2:8: error: the id \"a b\" holds a blank (join its parts with hyphens)");
}

TEST(RegistryFile, UnknownAgencyKindNamesLineColumnAndTheKnownOnes) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "省财政厅", "kind": "ministry"})"),
            "r.json:2:38: error: unknown agency kind \"ministry\" (one of government-department, central-vertical, "
            "party-organ, city-government, state-enterprise, mass-organisation, leading-group, judiciary, collective, "
            "unknown)");
}

TEST(RegistryFile, WrongTypesAreNamed) {
  EXPECT_EQ(complaint_about(R"({"id": 7, "short": "A"})"),
            "r.json:2:8: error: \"id\" must be text (put it in quotation marks)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "aliases": "AA"})"),
            "r.json:2:38: error: \"aliases\" must be a list (write […])");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "from": "2009"})"),
            "r.json:2:35: error: \"from\" must be a year (a whole number from 1 to 9999, or null if unknown)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "from": 20090})"),
            "r.json:2:35: error: \"from\" must be a year (a whole number from 1 to 9999, or null if unknown)");
  EXPECT_EQ(complaint_about("7"), "r.json:2:1: error: an object is expected here (write {…})");
}

TEST(RegistryFile, ControlCharactersAreKeptOut) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A\nB"})"),
            "r.json:2:22: error: \"short\" holds a control character (take out line breaks and tabs)");
}

TEST(RegistryFile, LongInputIsQuotedShort) {
  const std::string kind(100, 'k');
  EXPECT_NE(complaint_about(R"({"id": "a", "short": "A", "confidence": ")" + kind + "\"}")
                .find("unknown confidence \"" + kind.substr(0, 40) + "…\""),
            std::string::npos);
}

TEST(RegistryFile, AStageEndsAfterItBegins) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "from": 2010, "to": 2009})"),
            "r.json:2:47: error: \"a\" ends in 2009, before it begins (its first year is 2010)");
}

TEST(RegistryFile, IdsAreUnique) {
  EXPECT_EQ(complaint_about("{\"id\": \"a\", \"short\": \"A\"},\n{\"id\": \"a\", \"short\": \"B\"}"),
            "r.json:3:8: error: id \"a\" is taken by an agency above (one record is one named stage of a body; give "
            "this one an id of its own)");
}

TEST(RegistryFile, OneNameAtOneTimeMeansOneAgency) {
  EXPECT_EQ(
      complaint_about("{\"id\": \"a\", \"short\": \"省农委\", \"from\": 2009},\n"
                      "{\"id\": \"b\", \"short\": \"省農 委\", \"to\": 2015}"),
      "r.json:3:22: error: the name \"省農 委\" means both \"a\" (2009 to open) and \"b\" (open to 2015) (take it "
      "from one of them, or give them years that do not overlap)");
}

TEST(RegistryFile, AnAliasMayNotBeAnothersName) {
  EXPECT_EQ(complaint_about("{\"id\": \"a\", \"short\": \"A\"},\n"
                            "{\"id\": \"b\", \"short\": \"B\", \"aliases\": [\"BB\", \"a\"]}"),
            "r.json:3:45: error: the name \"a\" means both \"a\" (open to open) and \"b\" (open to open) (take it from "
            "one of them, or give them years that do not overlap)");
}

TEST(RegistryFile, AYearOfChangeIsNoOverlap) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "to": 2013}, {"id": "b", "short": "A", "from": 2013})"),
            "no complaint");
}

TEST(RegistryFile, TheSameSingleYearIsAnOverlap) {
  EXPECT_NE(complaint_about(R"({"id": "a", "short": "A", "from": 2013, "to": 2013},
                               {"id": "b", "short": "A", "from": 2013, "to": 2013})"),
            "no complaint");
}

TEST(RegistryFile, MembersAreKnownAndOfACollective) {
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "kind": "collective", "members": ["b"]})"),
            "r.json:2:61: error: no agency has the id \"b\" (add the agency, or correct the id)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "members": ["b"]}, {"id": "b", "short": "B"})"),
            "r.json:2:38: error: \"a\" has members but is no collective (set its kind to collective, or leave the "
            "members out)");
  EXPECT_EQ(complaint_about(R"({"id": "a", "short": "A", "kind": "collective", "members": ["a"]})"),
            "r.json:2:60: error: \"a\" is a member of itself (leave it out)");
}

const std::string two_agencies = R"({"id": "a", "short": "A"}, {"id": "b", "short": "B"})";

TEST(RegistryFile, EventsNameKnownAgencies) {
  EXPECT_EQ(complaint_about(two_agencies, R"({"year": 2010, "kind": "rename", "from": ["a"], "to": ["c"]})"),
            "r.json:4:56: error: no agency has the id \"c\" (add the agency, or correct the id)");
}

TEST(RegistryFile, EventsHaveAYearAndAKnownKind) {
  EXPECT_EQ(complaint_about(two_agencies, R"({"kind": "rename", "from": ["a"], "to": ["b"]})"),
            "r.json:4:1: error: the event has no year (write the likely one and say so in the note)");
  EXPECT_EQ(complaint_about(two_agencies, R"({"year": 2010, "kind": "annex", "from": ["a"], "to": ["b"]})"),
            "r.json:4:24: error: unknown kind of event \"annex\" (one of rename, merge, split, transfer, create, "
            "abolish)");
}

TEST(RegistryFile, EventsHaveTheBodiesTheirKindNeeds) {
  EXPECT_EQ(complaint_about(two_agencies, R"({"year": 2010, "kind": "rename", "from": ["a", "b"], "to": []})"),
            "r.json:4:1: error: a rename cannot have 2 bodies before it and 0 after it (a rename has one and one, a "
            "split one before it, a create one or more after it)");
  EXPECT_EQ(complaint_about(two_agencies, R"({"year": 2010, "kind": "create", "to": ["b"]})"), "no complaint");
  EXPECT_EQ(complaint_about(two_agencies, R"({"year": 2010, "kind": "merge", "from": ["a", "b"], "to": ["b"]})"),
            "r.json:4:1: error: \"b\" stands on both sides of one event (a body that lives on after a merge stands "
            "under \"to\" alone)");
}

TEST(RegistryFile, SuccessionHasNoCircle) {
  EXPECT_EQ(
      complaint_about(two_agencies, "{\"year\": 2010, \"kind\": \"rename\", \"from\": [\"a\"], \"to\": [\"b\"]},\n"
                                    "{\"year\": 2012, \"kind\": \"merge\", \"from\": [\"b\"], \"to\": [\"a\"]}"),
      "r.json:4:1: error: the successors of \"a\" lead round in a circle (each stage of a body needs an id of its "
      "own)");
}

TEST(RegistryFile, AnAdditionMayNameIdsOfItsBase) {
  const Registry base = registry_of(two_agencies);
  const std::string addition =
      registry_text(R"({"id": "c", "short": "C"})", R"({"year": 2010, "kind": "rename", "from": ["a"], "to": ["c"]})");
  EXPECT_EQ(complaint(addition, base), "no complaint");
  EXPECT_EQ(complaint(addition), "r.json:4:43: error: no agency has the id \"a\" (add the agency, or correct the id)");
}

TEST(RegistryFile, DeepNestingIsNoDanger) {
  const std::string deep(200000, '[');
  EXPECT_NE(complaint(deep).find("r.json:1:200001: error: not valid JSON"), std::string::npos);
  EXPECT_NE(complaint_about("{\"id\": " + deep + std::string(200000, ']') + "}").find("\"id\" must be text"),
            std::string::npos);
}

/// A file cut short or with one byte changed is taken, or refused at a place inside it.
void expect_sound(const std::string& damaged) {
  const auto parsed = Registry::parse(damaged, "r.json");
  if (parsed) return;
  EXPECT_FALSE(parsed.error().message.empty());
  EXPECT_LE(parsed.error().span.begin, damaged.size());
}

TEST(RegistryFile, DamagedFilesAreTakenOrRefusedInPlace) {
  const std::string whole =
      registry_text(R"({"id": "a", "short": "省财政厅", "aliases": ["财政"], "from": 2009, "to": null},
       {"id": "b", "short": "B", "kind": "collective", "members": ["a"]})",
                    R"({"year": 2010, "kind": "rename", "from": ["a"], "to": ["b"]})");
  for (std::size_t at = 0; at < whole.size(); ++at) {
    expect_sound(whole.substr(0, at));
    for (const char byte : {'\0', '"', '{', ']', '9', '\x80', '\\'}) {
      std::string damaged = whole;
      damaged[at] = byte;
      expect_sound(damaged);
    }
  }
}

TEST(RegistryFile, InvalidUtf8IsRefused) {
  EXPECT_NE(complaint_about("{\"id\": \"a\", \"short\": \"\xFF\"}").find("r.json:2:23: error: not valid JSON"),
            std::string::npos);
}

} // namespace
} // namespace dutygraph
