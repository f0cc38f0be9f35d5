#pragma once
/// Plans of our own invention for the tests of this room.

#include <dutygraph/plan.hpp>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::invented {

inline AgencyId agency(Plan& plan, const std::string& key, const std::string& name) {
  for (std::size_t i = 0; i < plan.agencies.size(); ++i)
    if (plan.agencies[i].key == key) return AgencyId(i);
  plan.agencies.push_back({key, name, {name}, AgencyKind::government_department, ""});
  return AgencyId(plan.agencies.size() - 1);
}

struct Held {
  std::string key;
  Role role;
};

/// One more clause over the last `tasks` tasks of the plan, on the line after them.
inline void assign(Plan& plan, Form form, const std::vector<Held>& held, std::size_t tasks = 1) {
  const ClauseId id(plan.clauses.size());
  Clause clause;
  clause.line = plan.tasks.back().last_line + 1;
  clause.column = 3;
  clause.form = form;
  clause.why = "label and list";
  for (std::size_t i = plan.tasks.size() - tasks; i < plan.tasks.size(); ++i) clause.tasks.emplace_back(i);
  for (const TaskId task : clause.tasks)
    for (const Held& one : held)
      plan.assignments.push_back({task, agency(plan, one.key, one.key), one.role,
                                  one.role == Role::lead ? "牵头单位" : "责任单位", one.key, id, Basis::stated, 1.0});
  plan.clauses.push_back(std::move(clause));
}

inline void add_task(Plan& plan, const std::string& title) {
  const auto number = plan.tasks.size() + 1;
  Task task;
  task.key = "t" + std::to_string(number);
  task.path = {"一", "(一)", std::to_string(number)};
  task.heading = "重点任务";
  task.title = title;
  task.first_line = task.last_line = static_cast<std::uint32_t>(number * 10);
  plan.tasks.push_back(std::move(task));
}

inline Plan plan(const std::string& id, Period period) {
  Plan plan;
  plan.id = id;
  plan.title = "计划 " + id;
  plan.issuer = "某省人民政府";
  plan.period = period;
  plan.language = "zh-Hans";
  plan.source = {id + ".txt", "", "UTF-8"};
  return plan;
}

/// Four tasks: led (甲; 乙, 丙), sole 乙, joint over two tasks (甲, 丙).
inline Plan first_plan() {
  Plan one = plan("first", {2011, 2015});
  add_task(one, "修水渠");
  assign(one, Form::led, {{"甲", Role::lead}, {"乙", Role::co}, {"丙", Role::co}});
  add_task(one, "种树");
  assign(one, Form::sole, {{"乙", Role::lead}});
  add_task(one, "修路");
  add_task(one, "架桥");
  assign(one, Form::joint, {{"甲", Role::co}, {"丙", Role::co}}, 2);
  return one;
}

/// Two tasks: led (丙; 甲), and one that nobody has.
inline Plan second_plan() {
  Plan two = plan("second", {2016, 2020});
  add_task(two, "办学");
  assign(two, Form::led, {{"丙", Role::lead}, {"甲", Role::co}});
  add_task(two, "无人负责");
  return two;
}

} // namespace dutygraph::invented
