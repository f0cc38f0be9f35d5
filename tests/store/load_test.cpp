#include "input_kind.hpp"
#include "plans.hpp"
#include <dutygraph/store.hpp>
#include <gmock/gmock.h>

namespace dutygraph::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Loaded loaded(const std::vector<std::string>& inputs, unsigned threads = 1) {
  return load(inputs, two_agency_registry(), {.extract = {}, .threads = threads});
}

Plan named(std::string id, std::optional<Period> period = {}) {
  auto plan = full_plan();
  plan.id = std::move(id);
  plan.source.sha256.clear();
  plan.period = period;
  return plan;
}

std::vector<std::string> ids(const Loaded& found) {
  std::vector<std::string> list;
  for (const auto& plan : found.plans) list.push_back(plan.id);
  return list;
}

std::vector<std::string> codes(const Loaded& found) {
  std::vector<std::string> list;
  for (const auto& diagnostic : found.diagnostics) list.push_back(diagnostic.code);
  return list;
}

TEST(Load, DecidesByContentWhateverTheName) {
  const Folder folder;
  const auto plan = folder.add("plan.txt", to_json(named("p")));
  const auto table = folder.add("table.dat", "task\tagency\trole\nt1\t省A厅\tlead\n");
  const auto found = loaded({plan, table});
  EXPECT_THAT(found.errors, IsEmpty());
  EXPECT_THAT(ids(found), ElementsAre("p", "table"));
  EXPECT_EQ(found.plans.at(0), named("p"));
  EXPECT_EQ(found.plans.at(1).agencies.at(0).key, "a-dept");
}

TEST(Load, OrdersByPeriodThenByFileWithUnknownPeriodsLast) {
  const Folder folder;
  const std::vector inputs{folder.add("a.json", to_json(named("a"))),
                           folder.add("b.json", to_json(named("b", Period{2016, 2020}))),
                           folder.add("c.json", to_json(named("c", Period{2011, 2015}))),
                           folder.add("d.json", to_json(named("d", Period{2016, 2020})))};
  EXPECT_THAT(ids(loaded(inputs)), ElementsAre("c", "b", "d", "a"));
}

TEST(Load, TakesTheFilesOfAFolderByNameWithoutHiddenOnesAndStrangers) {
  const Folder folder;
  folder.add("b.json", to_json(named("b")));
  folder.add("A.JSON", to_json(named("a")));
  folder.add(".hidden.json", "{");
  folder.add("~$lock.docx", "lock");
  folder.add("picture.svg", "<svg/>");
  folder.add("below/c.json", to_json(named("c")));
  const auto found = loaded({folder.path()});
  EXPECT_THAT(found.errors, IsEmpty());
  EXPECT_THAT(ids(found), ElementsAre("a", "b"));
}

TEST(Load, TakesDocumentsOfEveryFormatFromAFolderButNoReadme) {
  const Folder folder;
  std::vector<std::string> files;
  for (const std::string ending :
       {"csv", "docm", "docx", "htm", "html", "markdown", "md", "pdf", "shtml", "tsv", "txt", "xlsm", "xlsx"})
    files.push_back(folder.add("a." + ending, "x"));
  folder.add("README.md", "x");
  folder.add("readme.txt", "x");
  EXPECT_EQ(store::inputs_in(folder.path()).value(), files);
}

TEST(Load, TellsEdgeTablesOfAFolderFromDocumentsByTheirHeader) {
  const Folder folder;
  folder.add("edges.csv", "task,agency,role\nt1,省A厅,lead\n");
  folder.add("plan.csv", "任务,牵头单位,责任单位\n建设公园,省A厅,省B厅\n");
  const auto found = loaded({folder.path()});
  EXPECT_THAT(found.errors, IsEmpty());
  EXPECT_THAT(ids(found), ElementsAre("edges", "plan"));
  ASSERT_EQ(found.extractions.size(), 1U);
  EXPECT_EQ(found.extractions[0].plan.id, "plan");
}

TEST(Load, FolderWithoutAnyInputIsAnError) {
  const Folder folder;
  folder.add("picture.svg", "<svg/>");
  const auto found = loaded({folder.path()});
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].kind, Error::Kind::input);
  EXPECT_EQ(describe(found.errors[0]), folder.path() + ": error: no document, plan file or edge table in this folder "
                                                       "(name a folder that holds them; folders inside it are not "
                                                       "searched)");
}

TEST(Load, EachBadInputGivesOneErrorAndTheRestIsDone) {
  const Folder folder;
  const std::vector inputs{folder.path("absent.json"), folder.add("broken.json", "{\n!"),
                           folder.add("other.json", "[]"), folder.add("bad.csv", "task,agency,role\nt1,甲,boss\n"),
                           folder.add("good.json", to_json(named("good")))};
  const auto found = loaded(inputs);
  EXPECT_THAT(ids(found), ElementsAre("good"));
  ASSERT_EQ(found.errors.size(), 4U);
  for (std::size_t index = 0; index < 4; ++index) {
    EXPECT_EQ(found.errors[index].file, inputs[index]);
    EXPECT_EQ(found.errors[index].kind, Error::Kind::input);
  }
  EXPECT_THAT(describe(found.errors[3]), HasSubstr("bad.csv:2:6: error: unknown role"));
}

TEST(Load, TableThatLacksOneColumnIsAWrongTableNotADocument) {
  const Folder folder;
  const auto found = loaded({folder.add("t.csv", "task,agency,who\nt1,甲,lead\n")});
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_THAT(found.errors[0].message, HasSubstr("the column \"role\" is missing"));
}

TEST(Load, SamePlanTwiceCountsOnceWithAWarning) {
  const Folder folder;
  const auto path = folder.add("p.json", to_json(named("p")));
  const auto found = loaded({path, path});
  EXPECT_THAT(ids(found), ElementsAre("p"));
  EXPECT_THAT(codes(found), ElementsAre("plan-twice"));
  EXPECT_THAT(found.errors, IsEmpty());
}

TEST(Load, DifferentPlansOfOneIdGetTheirOwn) {
  const Folder folder;
  auto other = named("p");
  other.title = "another";
  const auto found = loaded({folder.add("1.json", to_json(named("p"))), folder.add("2.json", to_json(other)),
                             folder.add("3.json", to_json(named("p-2")))});
  EXPECT_THAT(ids(found), ElementsAre("p", "p-2", "p-2-2"));
  EXPECT_THAT(codes(found), ElementsAre("plan-id-taken", "plan-id-taken"));
}

TEST(Load, RepeatedLeadOfATableIsNoted) {
  const Folder folder;
  const auto found = loaded({folder.add("t.csv", "task,agency,role\nt1,甲,lead\nt1,甲,co\n")});
  ASSERT_THAT(codes(found), ElementsAre("lead-repeated"));
  EXPECT_EQ(found.diagnostics[0].span.line, 3U);
}

TEST(Load, DecodesATableInAnotherEncoding) {
  const Folder folder;
  // 「省A厅」 in GB18030.
  const auto found = loaded({folder.add("t.csv", "task,agency,role\nt1,\xCA\xA1"
                                                 "A\xCC\xFC,lead\nt2,\xCA\xA1"
                                                 "A\xCC\xFC,lead\n")});
  ASSERT_THAT(found.errors, IsEmpty());
  EXPECT_EQ(found.plans.at(0).agencies.at(0).key, "a-dept");
  EXPECT_EQ(found.plans.at(0).source.encoding, "GB18030");
}

TEST(Load, DecodesATableInUtf16) {
  const Folder folder;
  std::string bytes = "\xFF\xFE";
  for (const char byte : std::string("task\tagency\trole\r\nt1\ta-dept\tlead\r\n")) bytes.append({byte, '\0'});
  const auto found = loaded({folder.add("t.txt", bytes)});
  ASSERT_THAT(found.errors, IsEmpty());
  EXPECT_EQ(found.plans.at(0).agencies.at(0).name, "省A厅");
}

TEST(Load, PeriodOfTheOptionsServesTablesThatNameNone) {
  const Folder folder;
  const std::vector inputs{folder.add("t.csv", "task,agency,role\nt1,甲,lead\n")};
  LoadOptions options;
  options.extract.period = Period{2011, 2015};
  EXPECT_EQ(load(inputs, Registry(), options).plans.at(0).period, (Period{2011, 2015}));
}

TEST(Load, StandardInputNamedTwiceIsAnError) {
  const Folder folder;
  const auto input = folder.add("in", to_json(named("p")));
  ASSERT_NE(std::freopen(input.c_str(), "r", stdin), nullptr);
  const auto found = loaded({"-", "-"});
  EXPECT_THAT(ids(found), ElementsAre("p"));
  ASSERT_EQ(found.errors.size(), 1U);
  EXPECT_EQ(found.errors[0].message, "standard input is named twice");
}

TEST(Load, AnyNumberOfThreadsGivesTheSame) {
  const Folder folder;
  std::mt19937 random(5);
  for (int count = 0; count < 40; ++count) {
    auto plan = random_plan(random);
    folder.add("p" + std::to_string(count) + ".json", count % 7 == 0 ? "{" : to_json(plan));
  }
  const auto one = loaded({folder.path()}, 1);
  EXPECT_EQ(one.errors.size(), 6U);
  for (const unsigned threads : {0U, 2U, 7U, 64U}) {
    const auto many = loaded({folder.path()}, threads);
    EXPECT_EQ(many.plans, one.plans);
    EXPECT_EQ(many.errors, one.errors);
    EXPECT_EQ(many.diagnostics, one.diagnostics);
  }
}

TEST(Load, NothingNamedGivesNothing) {
  const auto found = loaded({});
  EXPECT_THAT(found.plans, IsEmpty());
  EXPECT_THAT(found.errors, IsEmpty());
}

} // namespace
} // namespace dutygraph::testing
