#include <dutygraph/plan_columns.hpp>

namespace dutygraph {
namespace {

constexpr std::size_t title_characters = 30;

Task task_of(const PlanColumns& columns, TaskId id) {
  Task task;
  task.key = columns.task_keys[id.index()];
  task.heading = columns.heading_of(id);
  task.title = columns.title_of(id);
  task.first_line = columns.lines[id.index()].first;
  task.last_line = columns.lines[id.index()].last;
  return task;
}

void add_assignment(Plan& plan, const PlanColumns& columns, std::size_t edge) {
  const PlanColumns::Spelling& spelling = columns.spellings[columns.spelling[edge]];
  Assignment& assignment = plan.assignments.emplace_back();
  assignment.task = columns.task[edge];
  assignment.agency = spelling.agency;
  assignment.role = columns.role[edge];
  if (!columns.role_word.empty()) assignment.role_word = columns.texts[columns.role_word[edge]];
  assignment.written = spelling.written;
  assignment.basis = columns.basis_of(edge);
  assignment.score = columns.score_of(edge);
}

} // namespace

std::string PlanColumns::title_of(TaskId of) const {
  const std::string_view long_title = heading_of(of);
  return first_characters(long_title.empty() ? task_keys[of.index()] : long_title, title_characters);
}

Plan plan_of(const PlanColumns& columns) {
  Plan plan;
  plan.id = columns.id;
  plan.title = columns.id;
  plan.period = columns.period;
  plan.source = columns.source;
  plan.agencies = columns.agencies;
  plan.tasks.reserve(columns.task_count());
  for (std::size_t t = 0; t < columns.task_count(); ++t) plan.tasks.push_back(task_of(columns, TaskId(t)));
  plan.assignments.reserve(columns.edge_count());
  for (std::size_t edge = 0; edge < columns.edge_count(); ++edge) add_assignment(plan, columns, edge);
  return plan;
}

} // namespace dutygraph
