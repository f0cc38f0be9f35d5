#include "plan_dump.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

std::string uses(const Extraction& extraction) {
  std::string out;
  for (const LineUse use : extraction.lines)
    if (use != LineUse::blank) out += (out.empty() ? "" : " ") + std::string(word(use));
  return out;
}

TEST(Scope, AHeadingWithoutTextIsTheTaskItself) {
  const auto found = extracted("一、任务\n(一)绿化。\n1.建公园。\n责任单位:省林业厅\n2.修道路。\n责任单位:省交通厅\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省林业厅 co=}<建公园> sole{lead=省交通厅 co=}<修道路>");
  EXPECT_EQ(uses(found), "heading heading task clause task clause");
  EXPECT_THAT(found.plan.tasks[1].path, testing::ElementsAre("一", "(一)", "2"));
  EXPECT_EQ(found.plan.tasks[1].heading, "修道路");
}

TEST(Scope, AClauseReachesBackOverParagraphsOfItsHeading) {
  const auto found = extracted("一、任务\n1.绿化。\n建公园三座。\n种树三万棵。\n责任单位:省林业厅\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省林业厅 co=}<建公园三座 种树三万棵>");
  EXPECT_EQ(found.plan.clauses[0].confidence, 0.9);
  EXPECT_EQ(dump_diagnostics(found),
            "a.txt:5:1: warning: this clause was taken to govern the 2 texts above it that have no clause of their own "
            "(check that the texts before it are meant)\n");
}

TEST(Scope, AClauseReachesBackOverSiblingHeadingsWithoutClause) {
  const auto found = extracted("一、任务\n(一)开放。\n1.外资。\n引进外资。\n2.外贸。\n扩大出口。\n责任单位:省商务厅\n"
                               "(二)绿化。\n1.公园。\n建公园。\n责任单位:省林业厅\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省商务厅 co=}<外资 外贸> sole{lead=省林业厅 co=}<公园>");
}

TEST(Scope, ItDoesNotReachIntoAnotherChapter) {
  const auto found = extracted("一、任务\n(一)甲类。\n1.外资。\n责任单位:省商务厅\n2.外贸。\n扩大出口。\n"
                               "(二)乙类。\n1.公园。\n建公园。\n责任单位:省林业厅\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省商务厅 co=}<外资> sole{lead=省林业厅 co=}<公园>");
  ASSERT_EQ(found.plan.tasks.size(), 3U); // 外贸 is a task that nobody was given
  EXPECT_EQ(found.plan.tasks[1].title, "外贸");
}

TEST(Scope, ARemarkAfterTheItemsIsNoTask) {
  const auto found =
      extracted("一、任务\n(一)指标。\n1.绿化率达到40%。\n责任单位:省林业厅\n以上指标,有关责任部门要分解到各市。\n"
                "(二)道路。\n1.修道路。\n责任单位:省交通厅\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省林业厅 co=}<绿化率达到40%> sole{lead=省交通厅 co=}<修道路>");
  EXPECT_EQ(uses(found), "heading heading task clause remark heading task clause");
}

TEST(Scope, ChaptersWithoutAnyClauseAssignNothing) {
  const auto found = extracted("各市人民政府:\n现将任务分工通知如下:\n一、分工原则\n(一)职责清楚。各部门各负其责。\n"
                               "二、任务\n1.建公园。\n责任单位:省林业厅\n三、工作要求\n(一)加强领导。各市要抓紧。\n"
                               "某省人民政府\n2016年9月14日\n责任编辑:\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省林业厅 co=}<建公园>");
  EXPECT_EQ(found.plan.tasks.size(), 1U);
  EXPECT_EQ(uses(found), "salutation preamble preamble preamble heading task clause closing closing signature "
                         "signature boilerplate");
}

TEST(Scope, ABracketOnAHeadingCoversTheTextBelowIt) {
  const auto found =
      extracted("一、任务\n(一)绿化。（责任单位：省林业厅）\n建公园。\n种树。\n(二)道路。（责任单位：省交通厅）\n");
  EXPECT_EQ(dump_clauses(found.plan), "sole{lead=省林业厅 co=}<绿化> sole{lead=省交通厅 co=}<道路>");
  EXPECT_EQ(found.plan.tasks[0].last_line, 4U);
}

TEST(Scope, APlanWithoutClausesIsItsTasks) {
  const auto found =
      extracted("第一章 指导思想\n高举旗帜,开拓前进。\n第二章 绿化\n绿化是大事。\n第一节 公园\n"
                "改善公园。\n新建公园。三年建十座。\n养护公园。每月一次。\n专栏1 公园工程\n(一)中心公园\n建在中心。\n");
  std::string titles;
  for (const Task& task : found.plan.tasks) titles += task.title + "|" + std::string(word(task.kind)) + " ";
  EXPECT_EQ(titles, "新建公园|measure 养护公园|measure 中心公园|project ");
  EXPECT_EQ(uses(found), "heading preamble heading preamble heading preamble task task heading heading task");
}

TEST(Scope, ALineThatNothingExplainsIsReported) {
  const auto found = extracted("一、任务\n1.建公园。\n责任单位:省林业厅\n");
  EXPECT_EQ(uses(found).find("unclaimed"), std::string::npos);
  EXPECT_EQ(word(LineUse::unclaimed), "unclaimed");
}

TEST(Scope, EveryLineOfHostileTextIsUsed) {
  const std::vector<std::string> texts{"责任单位:省林业厅\n",    "(责任单位:省林业厅)\n",
                                       "))))((((\n一、\n(一)\n", "1.\n2.\n3.\n",
                                       "责任单位:\n牵头单位:\n", "一、甲(责任单位:省林业厅)(责任单位:省交通厅)\n"};
  for (const std::string& text : texts) {
    const auto found = extracted(text);
    EXPECT_EQ(found.lines.size(), static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'))) << text;
    for (const Clause& clause : found.plan.clauses) EXPECT_GT(clause.line, 0U);
  }
}

} // namespace
} // namespace dutygraph
