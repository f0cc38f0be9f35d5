#include "plans.hpp"
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace dutygraph::testing {
namespace {

namespace fs = std::filesystem;

std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

std::string any_text(std::mt19937& random) {
  static constexpr std::array<std::string_view, 12> pieces{"省", "厅",   "a", " ",    "\"", "\\",
                                                           "\n", "\x01", "😀", "</x>", "é",  "1.5"};
  std::string text;
  for (auto count = below(random, 6); count > 0; --count) text += pieces[below(random, pieces.size())];
  return text;
}

Target any_target(std::mt19937& random) {
  Target target;
  target.what = any_text(random);
  target.comparator = static_cast<Comparator>(below(random, 8));
  if (below(random, 2) == 0) target.value = static_cast<double>(random()) / 7.0;
  target.unit = any_text(random);
  if (below(random, 2) == 0) target.binding = below(random, 2) == 0;
  return target;
}

Task any_task(std::mt19937& random, std::size_t number) {
  Task task;
  task.key = "t" + std::to_string(number);
  for (auto count = below(random, 4); count > 0; --count) task.path.push_back(any_text(random));
  task.heading = any_text(random);
  task.title = any_text(random);
  task.text = any_text(random);
  task.kind = static_cast<TaskKind>(below(random, 3));
  if (below(random, 5) != 0) {
    task.first_line = static_cast<std::uint32_t>(1 + below(random, 4'000'000'000));
    task.last_line = task.first_line + static_cast<std::uint32_t>(below(random, 9));
  }
  for (auto count = below(random, 3); count > 0; --count) task.targets.push_back(any_target(random));
  task.deadline = any_text(random);
  return task;
}

Clause any_clause(std::mt19937& random, std::size_t tasks) {
  Clause clause;
  clause.line = static_cast<std::uint32_t>(1 + below(random, 1000));
  clause.column = static_cast<std::uint32_t>(1 + below(random, 100));
  clause.form = static_cast<Form>(below(random, 5));
  clause.open = below(random, 2) == 0;
  clause.why = any_text(random);
  clause.confidence = 1.0 / static_cast<double>(1 + below(random, 9));
  clause.text = any_text(random);
  clause.dialect = any_text(random);
  for (auto count = below(random, 3); count > 0; --count) clause.tasks.emplace_back(below(random, tasks));
  return clause;
}

Assignment any_assignment(std::mt19937& random, const Plan& plan) {
  Assignment edge;
  edge.task = TaskId(below(random, plan.tasks.size()));
  edge.agency = AgencyId(below(random, plan.agencies.size()));
  edge.role = static_cast<Role>(below(random, 2));
  edge.role_word = any_text(random);
  edge.written = any_text(random);
  if (!plan.clauses.empty() && below(random, 4) != 0) edge.clause = ClauseId(below(random, plan.clauses.size()));
  edge.basis = static_cast<Basis>(below(random, 2));
  edge.score = static_cast<double>(random()) / 3.0;
  return edge;
}

Correction any_correction(std::mt19937& random) {
  Correction made;
  made.action = static_cast<Correction::Action>(below(random, 5));
  made.agencies = {"n" + any_text(random)};
  made.reason = "r" + any_text(random);
  if (below(random, 2) == 0) made.plan = "p" + any_text(random);
  using Action = Correction::Action;
  if (made.action == Action::rename || made.action == Action::merge) made.to = "n" + any_text(random);
  if (made.action == Action::add || made.action == Action::move) made.place.task = "t" + any_text(random);
  if (below(random, 2) == 0) made.place.line = static_cast<std::uint32_t>(1 + below(random, 1000));
  if (made.action == Action::add) made.role = static_cast<Role>(below(random, 2));
  if (made.action == Action::move) made.to_role = static_cast<Role>(below(random, 2));
  return made;
}

} // namespace

Plan full_plan() {
  Plan plan;
  plan.id = "north-2012";
  plan.title = "北部规划任务分工";
  plan.issuer = "省政府";
  plan.period = Period{2011, 2015};
  plan.language = "zh-Hans";
  plan.source = {"north.txt", std::string(64, 'a'), "GB18030"};
  plan.outline = {{{"一"}, "建设", 1}};
  plan.agencies = {{"a-dept", "省A厅", {"省A厅", "A厅"}, AgencyKind::government_department, "economy"},
                   {"省B集团", "省B集团", {"省B集团"}, AgencyKind::state_enterprise, ""}};
  Task park{"t1", {"一", "1"}, "建设", "建设公园", "建设公园。", TaskKind::measure, 2, 3, {}, "2012年底前"};
  Task water{"t2", {"一", "2"}, "建设", "水质", "", TaskKind::target, 5, 5, {}, ""};
  water.targets = {{"达标率", Comparator::at_least, 97.5, "%", true}, {"新增", Comparator::reach, {}, "个", {}}};
  plan.tasks = {park, water};
  plan.clauses = {{4, 1, Form::led, true, "role lines", 0.9, "牵头单位:省A厅。", {TaskId(0)}},
                  {5, 7, Form::sole, false, "bracket", 1.0, "", {TaskId(1)}, "zh-bracket"}};
  plan.assignments = {{TaskId(0), AgencyId(0), Role::lead, "牵头单位", "省A厅", ClauseId(0), Basis::stated, 1.0},
                      {TaskId(0), AgencyId(1), Role::co, "责任单位", "省B集团", ClauseId(0), Basis::stated, 1.0},
                      {TaskId(1), AgencyId(1), Role::lead, "", "省B集团", {}, Basis::suggested, 0.25}};
  plan.corrections = {{Correction::Action::merge, "", {"省A厅", "A厅"}, "省A厅", {}, {}, {}, {}, "one body"},
                      {Correction::Action::move,
                       "north-2012",
                       {"省B集团"},
                       "",
                       {"t1", 4},
                       Role::lead,
                       {"t2", 5},
                       Role::co,
                       "wrong task"}};
  return plan;
}

Plan random_plan(std::mt19937& random) {
  Plan plan;
  plan.id = "p" + std::to_string(below(random, 100));
  plan.title = any_text(random);
  plan.issuer = any_text(random);
  if (below(random, 2) == 0) plan.period = Period{2011, 2011 + static_cast<int>(below(random, 9))};
  plan.language = any_text(random);
  plan.source = {any_text(random), any_text(random), any_text(random)};
  for (auto count = below(random, 4); count > 0; --count)
    plan.outline.push_back({{any_text(random)}, any_text(random), static_cast<std::uint32_t>(count)});
  for (auto count = below(random, 5); count > 0; --count)
    plan.agencies.push_back({"a" + std::to_string(count),
                             "n" + any_text(random),
                             {any_text(random)},
                             static_cast<AgencyKind>(below(random, 10)),
                             any_text(random)});
  for (std::size_t number = below(random, 6); number > 0; --number) plan.tasks.push_back(any_task(random, number));
  if (plan.tasks.empty()) return plan;
  for (auto count = below(random, 4); count > 0; --count) plan.clauses.push_back(any_clause(random, plan.tasks.size()));
  if (plan.agencies.empty()) return plan;
  for (auto count = below(random, 8); count > 0; --count) plan.assignments.push_back(any_assignment(random, plan));
  for (auto count = below(random, 3); count > 0; --count) plan.corrections.push_back(any_correction(random));
  return plan;
}

Registry two_agency_registry() {
  constexpr std::string_view json = R"({"format": "dutygraph-registry", "version": 1, "agencies": [
    {"id": "a-dept", "short": "省A厅", "full": "某省A厅", "en": "Department A", "aliases": ["A厅"],
     "kind": "government-department", "field": "economy", "from": null, "to": null, "confidence": "known"},
    {"id": "b-dept", "short": "省B厅", "full": "某省B厅", "en": "Department B", "aliases": [],
     "kind": "government-department", "field": "health", "from": null, "to": null, "confidence": "known"}],
    "lineage": []})";
  return Registry::parse(json, "test registry").value();
}

Folder::Folder() {
  static std::atomic<unsigned> number = 0;
  path_ =
      fs::temp_directory_path() / ("dutygraph-store-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::path(std::string_view name) const {
  return name.empty() ? path_.string() : (path_ / name).string();
}

std::string Folder::add(std::string_view name, std::string_view bytes) const {
  fs::create_directories(fs::path(path(name)).parent_path());
  std::ofstream(path(name), std::ios::binary) << bytes;
  return path(name);
}

std::size_t Folder::entry_count() const {
  return static_cast<std::size_t>(std::distance(fs::recursive_directory_iterator(path_), {}));
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace dutygraph::testing
