#include "plan_dump.hpp"

namespace dutygraph {
namespace {

struct ClauseRow {
  std::string_view clause; ///< a line after 「一、任务\n1.建公园。\n」 or a bracket in 「建公园。…」
  std::string_view dump;
};

TEST(Clause, OnLinesOfItsOwn) {
  const ClauseRow rows[] = {
      {"责任单位:省林业厅。", "sole{lead=省林业厅 co=}<建公园>"},
      {"责任单位:省林业厅、省财政厅。", "joint{lead= co=省林业厅,省财政厅}<建公园>"},
      {"牵头单位:省林业厅。\n责任单位:省林业厅、省财政厅等。", "led+{lead=省林业厅 co=省财政厅}<建公园>"},
      {"牵头单位：省林业厅\n\n配合单位：省财政厅、各市政府", "led{lead=省林业厅 co=省财政厅,各市政府}<建公园>"},
      {"牵头部门:省林业厅、省水利厅\n参加单位:省财政厅", "led{lead=省林业厅,省水利厅 co=省财政厅}<建公园>"},
      {"主办:省林业厅;协办:省财政厅、省水利厅", "led{lead=省林业厅 co=省财政厅,省水利厅}<建公园>"},
      {"责任单位:省林业厅牵头,省财政厅、省水利厅按职责分工负责", "led{lead=省林业厅 co=省财政厅,省水利厅}<建公园>"},
      {"责任单位:省林业厅、省财政厅等配合省委有关部门落实。",
       "assist+{lead=省委有关部门 co=省林业厅,省财政厅}<建公园>"},
      {"主责单位:省林业厅\n配合单位:无", "led{lead=省林业厅 co=}<建公园>"},
      {"牵头单位:省林业厅\n完成时限:2023年6月底前", "led{lead=省林业厅 co=}<建公园>"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_clauses(extracted("一、任务\n1.建公园。\n" + std::string(row.clause) + "\n").plan), row.dump)
        << row.clause;
}

TEST(Clause, InABracket) {
  const ClauseRow rows[] = {
      {"（责任单位：省林业厅）", "sole{lead=省林业厅 co=}<建公园>"},
      {"（牵头单位：省林业厅，配合单位：省财政厅、省水利厅等）", "led+{lead=省林业厅 co=省财政厅,省水利厅}<建公园>"},
      {"(省林业厅负责)", "sole{lead=省林业厅 co=}<建公园>"},
      {"（省林业厅、省财政厅分别负责）", "joint{lead= co=省林业厅,省财政厅}<建公园>"},
      {"（省林业厅、省财政厅等按职责分工负责）", "duty+{lead= co=省林业厅,省财政厅}<建公园>"},
      {"（省林业厅牵头，省财政厅、省水利厅等按职责分工负责）", "led+{lead=省林业厅 co=省财政厅,省水利厅}<建公园>"},
      {"（省林业厅牵头，省财政厅配合）", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（省林业厅、省水利厅会同省财政厅负责）", "led{lead=省林业厅,省水利厅 co=省财政厅}<建公园>"},
      {"（省林业厅负责，省财政厅配合）", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（省委编办，省林业厅、省财政厅，大连海关按职责分工负责）",
       "duty{lead= co=省委编办,省林业厅,省财政厅,大连海关}<建公园>"},
      {"〔责任单位：省林业厅〕", "sole{lead=省林业厅 co=}<建公园>"},
      {"【牵头单位：省林业厅；责任单位：省财政厅】", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（省林业厅指导，省财政厅负责落实）", "led{lead=省财政厅 co=省林业厅}<建公园>"},
      {"（省林业厅、省财政厅指导）", "joint{lead= co=省林业厅,省财政厅}<建公园>"},
      {"（省林业厅负责，6月底前完成）", "sole{lead=省林业厅 co=}<建公园>"},
      {"责任单位:省林业厅、省财政厅。", "joint{lead= co=省林业厅,省财政厅}<建公园>"}, // a sentence, no bracket
      {"（牵头单位：省林业厅（省公园办），配合单位：省财政厅）", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（省林业厅〔省公园办〕牵头，各县〔区〕政府配合）", "led{lead=省林业厅 co=各县〔区〕政府}<建公园>"},
      {"（省林业厅、省财政厅分别牵头）", "led{lead=省林业厅,省财政厅 co=}<建公园>"},
      {"（省林业厅、省财政厅等部门协同负责，相关市配合）", "joint+{lead= co=省林业厅,省财政厅,相关市}<建公园>"},
      {"【责任单位】省林业厅、省财政厅", "joint{lead= co=省林业厅,省财政厅}<建公园>"},
      {"【牵头单位】省林业厅【配合单位】省财政厅", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"【牵头单位：省林业厅】【配合单位：省财政厅】", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（省林业厅牵头）（省财政厅配合）", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"★牵头单位：省林业厅；配合单位：省财政厅", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（以上措施由省林业厅牵头，省财政厅配合）", "led{lead=省林业厅 co=省财政厅}<建公园>"},
      {"（具体工作由省林业厅负责）", "sole{lead=省林业厅 co=}<建公园>"},
      {"（省林业厅统筹，相关市落实）", "led{lead=省林业厅 co=相关市}<建公园>"},
      {"（省林业厅负责指导，相关市负责落实）", "led{lead=相关市 co=省林业厅}<建公园>"},
      {"责任单位：省林业厅（联系人：王小林，电话：1234）、省财政厅", "joint{lead= co=省林业厅,省财政厅}<建公园>"},
      {"实施单位：省林业厅；监督单位：省财政厅", "sole{lead=省林业厅 co=}<建公园>"},
      {"牵头单位为省林业厅，配合单位为省财政厅、省水利厅。", "led{lead=省林业厅 co=省财政厅,省水利厅}<建公园>"},
      {"（建设部门负责）", "sole{lead=建设部门 co=}<建公园>"}, // 建设 and 部门 make a label, too
      {"（省林业厅负责。以下均需各市政府落实，市政府没有机构的，由上级部门负责，不再列出）",
       "sole{lead=省林业厅 co=各市政府}<建公园>"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(dump_clauses(extracted("一、任务\n建公园。全省新建三座。" + std::string(row.clause) + "\n").plan),
              row.dump)
        << row.clause;
}

TEST(Clause, BracketsThatAssignNothingAreText) {
  for (const std::string_view bracket :
       {"（此件发至各县局）", "（试行）", "（单位）", "（所需资金从专项中列支）", "（含林区、牧区，下同）",
        "（系国家分解指标）", "（2015年）", "（一期）", "（PM2.5）"})
    EXPECT_EQ(dump_clauses(extracted("一、任务\n建公园。" + std::string(bracket) + "\n").plan), "") << bracket;
}

TEST(Clause, TwoBracketsInAParagraphAreTwoTasks) {
  EXPECT_EQ(dump_clauses(extracted("一、任务\n建公园。（责任单位：省林业厅）修道路。（责任单位：省交通厅）\n").plan),
            "sole{lead=省林业厅 co=}<建公园> sole{lead=省交通厅 co=}<修道路>");
}

TEST(Clause, LinesThatHaveRunTogetherAreSeveralClauses) {
  const auto plan =
      extracted("一、任务(1)建公园，要求如下：责任单位：省林业厅完成时限：2023年6月底前(2)修道路。"
                "示意图责任单位：省交通厅、承建商配合单位：省财政厅完成时限：长期坚持二、要求加强领导。\n")
          .plan;
  EXPECT_EQ(dump_clauses(plan), "sole{lead=省林业厅 co=}<任务(1)建公园,要求如下> "
                                "led{lead=省交通厅,承建商 co=省财政厅}<修道路>");
  EXPECT_EQ(plan.tasks[0].deadline, "2023年6月底前");
  EXPECT_EQ(plan.tasks[1].deadline, "长期坚持");
}

TEST(Clause, ALabelIsNotFoundInsideANameOrASentence) {
  for (const std::string_view text : {"建公园。请各责任单位：抓紧落实。", "建公园。工作分工如下完成时限：另行通知。"})
    EXPECT_EQ(dump_clauses(extracted("一、任务\n" + std::string(text) + "\n").plan), "") << text;
}

TEST(Clause, FirstListedLeadsOnceItIsSaid) {
  const auto plan = extracted("一、任务\n1.建公园。（省林业厅、省财政厅负责，排在第一位的部门为牵头部门，下同）\n"
                              "2.修道路。（省交通厅、省财政厅按职责分工负责）\n3.挖水井。（省水利厅负责）\n")
                        .plan;
  EXPECT_EQ(dump_clauses(plan), "led{lead=省林业厅 co=省财政厅}<建公园> led{lead=省交通厅 co=省财政厅}<修道路> "
                                "sole{lead=省水利厅 co=}<挖水井>");
}

TEST(Clause, KeepsLineColumnAndWhy) {
  const auto plan = extracted("一、任务\n　　建公园。（责任单位：省林业厅）\n").plan;
  ASSERT_EQ(plan.clauses.size(), 1U);
  EXPECT_EQ(plan.clauses[0].line, 2U);
  EXPECT_EQ(plan.clauses[0].column, 7U);
  EXPECT_EQ(plan.clauses[0].why, "sole: 责任单位; governs its own paragraph");
  EXPECT_EQ(plan.assignments[0].role_word, "责任单位");
}

TEST(Clause, DeadlinesStandBesideTheRoles) {
  EXPECT_EQ(extracted("一、任务\n建公园。（省林业厅负责，6月底前完成）\n").plan.tasks[0].deadline, "6月底前完成");
  EXPECT_EQ(extracted("一、任务\n1.建公园\n责任单位:省林业厅\n完成时限:持续推进\n").plan.tasks[0].deadline, "持续推进");
  EXPECT_EQ(extracted("一、任务\n到2020年,建公园。（省林业厅负责）\n").plan.tasks[0].deadline, "到2020年");
}

TEST(Clause, TheSecondNameIsKeptAsWritten) {
  const auto plan = extracted("一、任务\n1.建公园\n责任单位:省农委(省扶贫办)\n", Registry::builtin()).plan;
  ASSERT_EQ(plan.agencies.size(), 1U);
  EXPECT_EQ(plan.agencies[0].name, "省农委");
  EXPECT_THAT(plan.agencies[0].written, testing::ElementsAre("省农委(省扶贫办)"));
}

TEST(Clause, OdditiesAreReportedWithPlaceAndHint) {
  const auto odd = [](std::string_view clause) {
    return dump_diagnostics(extracted("一、任务\n建公园。" + std::string(clause) + "\n"));
  };
  EXPECT_EQ(odd("（牵头单位：省林业厅，配合单位：省财政厅、省林业厅）"),
            "a.txt:2:26: warning: 省林业厅 leads and is listed again as helper (counted once, as lead)\n");
  EXPECT_EQ(odd("（责任单位：省林业厅。）"), "a.txt:2:15: warning: a full stop inside the bracket (left out)\n");
  EXPECT_EQ(odd("（责任单位：省林业厅"),
            "a.txt:2:5: warning: the bracket of this clause never closes (read to the end of the line)\n");
  EXPECT_EQ(odd("（责任单位：绿化苗木）"),
            "a.txt:2:11: warning: '绿化苗木' does not look like an agency (check the list)\n");
}

} // namespace
} // namespace dutygraph
