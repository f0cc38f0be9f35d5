#include "plans.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>

namespace dutygraph::diagram_test {

namespace {

AgencyId agency_named(Plan& plan, const std::string& name) {
  const auto found = std::ranges::find(plan.agencies, name, &Agency::name);
  const auto index = static_cast<std::size_t>(found - plan.agencies.begin());
  if (found == plan.agencies.end())
    plan.agencies.push_back({name, name, {name}, AgencyKind::government_department, "economy"});
  return AgencyId(index);
}

void assign(Plan& plan, TaskId task, AgencyId agency, Role role) {
  Assignment edge;
  edge.task = task;
  edge.agency = agency;
  edge.role = role;
  plan.assignments.push_back(std::move(edge));
}

Task task_with(std::string title, std::vector<std::string> path, std::string heading) {
  Task task;
  task.title = std::move(title);
  task.path = std::move(path);
  task.heading = std::move(heading);
  return task;
}

Agency invented_agency(std::size_t number) {
  constexpr std::string_view syllables[] = {"山", "河", "林", "田", "湖", "草", "沙", "石", "云", "雨", "风", "雪"};
  const auto fields = policy_fields();
  std::string name = "省";
  for (std::size_t i = 0; i <= number % 9; ++i) name += syllables[(number + 5 * i) % std::size(syllables)];
  name += fmt::format("{}厅", number);
  const bool collective = number % 17 == 16;
  return {fmt::format("k{}", number),
          name,
          {},
          collective ? AgencyKind::collective : AgencyKind::government_department,
          std::string(fields[number % fields.size()].key)};
}

} // namespace

Plan plan_with(const std::vector<Duty>& duties) {
  Plan plan;
  plan.id = "invented";
  plan.title = "一份虚构的计划";
  plan.period = Period{2016, 2020};
  for (const Duty& duty : duties) {
    const TaskId id(plan.tasks.size());
    plan.tasks.push_back(task_with(duty.title, {"一", std::to_string(id.index() + 1)}, "虚构的一章"));
    for (const std::string& name : duty.leads) assign(plan, id, agency_named(plan, name), Role::lead);
    for (const std::string& name : duty.helpers) assign(plan, id, agency_named(plan, name), Role::co);
  }
  return plan;
}

Plan invented_plan(std::size_t agencies, std::size_t tasks, std::size_t chapters, unsigned seed) {
  Plan plan = plan_with({});
  std::mt19937 random(seed); // its numbers, unlike those of the distributions, are the same everywhere
  const auto busy = [&] { return AgencyId(std::min(random() % agencies, random() % agencies)); };
  for (std::size_t i = 0; i < agencies; ++i) plan.agencies.push_back(invented_agency(i));
  for (std::size_t i = 0; i < tasks; ++i) {
    const std::size_t chapter = i * chapters / tasks;
    const std::size_t part = i * chapters * 3 / tasks % 3;
    plan.tasks.push_back(
        task_with(fmt::format("虚构任务第{}号{}", i, i % 2 == 0 ? "，修路架桥并疏通旧河道以利舟楫" : ""),
                  {"一", fmt::format("({})", chapter + 1), fmt::format("{}", part + 1)},
                  fmt::format("第{}章第{}节", chapter + 1, part + 1)));
    assign(plan, TaskId(i), busy(), Role::lead);
    for (unsigned long k = random() % 6; k > 0; --k) assign(plan, TaskId(i), busy(), Role::co);
  }
  return plan;
}

PlanGroup group_of(std::vector<Plan> plans) { return {"2016-2020", Period{2016, 2020}, std::move(plans)}; }

Diagram drawn(const PlanGroup& group, DiagramKind kind, const std::string& language, std::vector<std::string> chapter) {
  DiagramOptions options;
  options.kind = kind;
  options.language = language;
  options.chapter = std::move(chapter);
  auto diagram = draw(group, {}, options);
  if (!diagram) ADD_FAILURE() << describe(diagram.error());
  return diagram.value_or(Diagram{});
}

std::string rendered(const Diagram& diagram, PictureFormat format) {
  auto bytes = render(diagram, format);
  if (!bytes) ADD_FAILURE() << describe(bytes.error());
  return bytes.value_or("");
}

} // namespace dutygraph::diagram_test
