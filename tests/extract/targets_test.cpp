#include "plan_dump.hpp"
#include <fmt/format.h>

namespace dutygraph {
namespace {

/// "what comparator value unit binding; …" of the only task.
std::string targets_of(std::string_view heading, std::string_view text) {
  const auto plan = extracted(fmt::format("一、任务\n(一){}。\n{}（责任单位：省统计局）\n", heading, text)).plan;
  std::string out;
  for (const Target& target : plan.tasks.at(0).targets) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{} {} {} {}", target.what, word(target.comparator),
                       target.value ? fmt::format("{}", *target.value) : "open", target.unit);
    if (target.binding) out += *target.binding ? " binding" : " expected";
  }
  return out;
}

TEST(Targets, OfIndicators) {
  struct Row {
    std::string_view text;
    std::string_view targets;
  };
  const Row rows[] = {
      {"绿化率达到42%。", "绿化率 reach 42 % binding"},
      {"绿化率70%左右。", "绿化率 about 70 % binding"},
      {"绿化率达到40%—42%。", "绿化率 at-least 40 % binding; 绿化率 at-most 42 % binding"},
      {"产量增长6-8%。", "产量 at-least 6 % binding; 产量 at-most 8 % binding"},
      {"能耗比2015年降低15%。", "能耗 decrease 15 % binding"},
      {"用水量较上年下降3%。", "用水量 decrease 3 % binding"},
      {"失业率<4%。", "失业率 below 4 % binding"},
      {"入学率>99%。", "入学率 above 99 % binding"},
      {"粮食产量2000万吨。", "粮食产量 reach 2000 万吨 binding"},
      {"灌溉系数0．58。", "灌溉系数 reach 0.58  binding"},
      {"人口控制在4600万人以内。", "人口 at-most 4600 万人 binding"},
      {"能耗降低17%（系国家分解指标）。", "能耗 decrease 17 % binding"},
      {"能耗降低*。", "能耗 decrease open  binding"},
      {"能耗降低（系国家分解指标）。", "能耗 decrease open  binding"},
      {"甲气、乙气、丙气排放分别减少9.2%、10.7%、11%。",
       "甲气 decrease 9.2 % binding; 乙气 decrease 10.7 % binding; 丙气排放 decrease 11 % binding"},
      {"绿化率提高到42%，蓄积量达到3.2亿立方米。", "绿化率 reach 42 % binding; 蓄积量 reach 3.2 亿立方米 binding"},
  };
  for (const auto& row : rows) EXPECT_EQ(targets_of("约束性指标", row.text), row.targets) << row.text;
  EXPECT_EQ(targets_of("预期性指标", "城镇化率70%。"), "城镇化率 reach 70 % expected");
}

TEST(Targets, OfMeasuresNeedAVerb) {
  EXPECT_EQ(targets_of("绿化", "建设36个公园。到2015年，绿化率达到60%以上。"), "绿化率 at-least 60 %");
  EXPECT_EQ(targets_of("绿化", "到2015年，出口年均增长15%。"), "出口 increase 15 %");
  EXPECT_EQ(targets_of("绿化", "新增45亿斤粮食生产能力。"), "");
}

TEST(Targets, MakeTheKindOfATask) {
  const auto plan =
      extracted(
          "一、任务\n(一)预期性指标。\n1.城镇化率70%。\n责任单位:省住建厅\n(二)绿化。\n1.建公园\n责任单位:省林业厅\n")
          .plan;
  EXPECT_EQ(plan.tasks[0].kind, TaskKind::target);
  EXPECT_EQ(plan.tasks[0].heading, "预期性指标");
  EXPECT_EQ(plan.tasks[1].kind, TaskKind::measure);
}

} // namespace
} // namespace dutygraph
