#include "plan_dump.hpp"

namespace dutygraph {
namespace {

constexpr std::string_view body = "一、任务\n1.建公园。\n责任单位:省林业厅\n";

Plan plan_with_head(std::string_view head) { return extracted(std::string(head) + std::string(body)).plan; }

TEST(Frame, TitleIssuerAndPeriodOfANotice) {
  const auto plan = plan_with_head(
      "某政办发〔2012〕5号\n某省人民政府办公厅关于落实\n绿化“十二五”规划任务分工的通知\n各市人民政府:\n");
  EXPECT_EQ(plan.title, "某省人民政府办公厅关于落实绿化“十二五”规划任务分工的通知");
  EXPECT_EQ(plan.issuer, "某省人民政府办公厅");
  EXPECT_EQ(plan.period, (Period{2011, 2015}));
}

TEST(Frame, APlanNamedInTheFirstParagraphGivesTheTitle) {
  const auto plan = plan_with_head("各市人民政府:\n《某省第十三个五年规划纲要》已经批准。\n");
  EXPECT_EQ(plan.title, "某省第十三个五年规划纲要任务分工");
  EXPECT_EQ(plan.period, (Period{2016, 2020}));
}

TEST(Frame, PeriodsInFigures) {
  EXPECT_EQ(plan_with_head("某市2021—2025年绿化规划\n").period, (Period{2021, 2025}));
  EXPECT_EQ(plan_with_head("某市2019年绿化计划\n").period, (Period{2019, 2019}));
  EXPECT_EQ(plan_with_head("某市绿化计划\n").period, std::nullopt);
  EXPECT_EQ(plan_with_head("某市“十四五”绿化规划\n").period, (Period{2021, 2025}));
}

TEST(Frame, ThePageAroundTheTextIsLeftOut) {
  const auto found =
      extracted("某省绿化规划(附全文) 发布时间:2021-04-21 10:54\n" + std::string(body) + "扫一扫\n关注我们\n");
  EXPECT_EQ(found.plan.title, "某省绿化规划任务分工");
  EXPECT_EQ(found.lines.back(), LineUse::boilerplate);
}

TEST(Frame, OptionsWin) {
  ExtractOptions options;
  options.id = "x";
  options.title = "题";
  options.issuer = "某省";
  options.period = Period{2001, 2005};
  const auto found = extract_document(body, "dir/a.txt", no_registry(), options);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->plan.id, "x");
  EXPECT_EQ(found->plan.title, "题");
  EXPECT_EQ(found->plan.issuer, "某省");
  EXPECT_EQ(found->plan.period, (Period{2001, 2005}));
  EXPECT_EQ(found->plan.source.name, "a.txt");
}

TEST(Frame, LanguageByScript) {
  EXPECT_EQ(extracted(body).plan.language, "zh-Hans");
  EXPECT_EQ(extracted("一、任務\n1.建設公園。\n責任單位:省林業廳\n").plan.language, "zh-Hant");
  EXPECT_EQ(extracted("1. Build a park\n").plan.language, "en");
}

TEST(Frame, TraditionalScriptIsReadAsSimplified) {
  const auto plan = extracted("一、任務\n1.建設公園。\n責任單位:省財政廳\n", Registry::builtin()).plan;
  ASSERT_EQ(plan.agencies.size(), 1U);
  EXPECT_EQ(plan.agencies[0].name, "省财政厅");
}

} // namespace
} // namespace dutygraph
