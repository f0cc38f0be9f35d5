#pragma once
/// Invented plans to draw.

#include <dutygraph/diagram.hpp>
#include <initializer_list>
#include <string>
#include <vector>

namespace dutygraph::diagram_test {

struct Duty {
  std::string title;
  std::vector<std::string> leads;
  std::vector<std::string> helpers;
};
/// A plan of 2016-2020 with these tasks, all under one heading.
[[nodiscard]] Plan plan_with(const std::vector<Duty>& duties);
/// `tasks` tasks in `chapters` chapters of three headings each, over `agencies` agencies, of which the first are the
/// busiest. Same seed, same plan.
[[nodiscard]] Plan invented_plan(std::size_t agencies, std::size_t tasks, std::size_t chapters, unsigned seed = 1);
[[nodiscard]] PlanGroup group_of(std::vector<Plan> plans);
/// The picture; an Error fails the test.
[[nodiscard]] Diagram drawn(const PlanGroup& group, DiagramKind kind, const std::string& language = "zh",
                            std::vector<std::string> chapter = {});
/// The bytes; an Error fails the test.
[[nodiscard]] std::string rendered(const Diagram& diagram, PictureFormat format);

} // namespace dutygraph::diagram_test
