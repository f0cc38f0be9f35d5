#include "correction_json.hpp"
#include "json_checker.hpp"
#include <algorithm>
#include <dutygraph/store.hpp>
#include <fmt/format.h>
#include <limits>
#include <unordered_map>
#include <utility>

namespace dutygraph {
namespace {

using store::JsonChecker;
using store::JsonValue;

constexpr std::uint32_t any_line = std::numeric_limits<std::uint32_t>::max();

template <class IdType>
using Keys = std::unordered_map<std::string, IdType>;

/// Reads the parts of a plan in the order of the file; references point backwards only, so one pass will do.
class PlanReader {
public:
  explicit PlanReader(JsonChecker& json) : json_(json) {}
  [[nodiscard]] Plan read();

private:
  void head();
  std::optional<Period> period(const JsonValue& root);
  SourceInfo source(const JsonValue& value);
  Heading heading(const JsonValue& value);
  Agency agency(const JsonValue& value);
  Target target(const JsonValue& value);
  Task task(const JsonValue& value);
  void lines(const JsonValue& value, Task& task);
  Clause clause(const JsonValue& value);
  Assignment assignment(const JsonValue& value);
  std::optional<bool> binding(const JsonValue& value);
  std::optional<ClauseId> clause_number(const JsonValue& value);

  template <class IdType>
  void enter(Keys<IdType>& keys, const JsonValue& value, const std::string& key, std::size_t index) {
    if (json_.failed() || keys.emplace(key, IdType(index)).second) return;
    json_.fail(json_.required(value, "id"), fmt::format("the id \"{}\" is taken", key), "give each its own id");
  }
  template <class IdType>
  IdType resolve(const Keys<IdType>& keys, const JsonValue& value, std::string_view what) {
    const auto found = keys.find(json_.string_in(value));
    if (found != keys.end()) return found->second;
    json_.fail(value, fmt::format("no {} has the id \"{}\"", what, first_characters(value.text, 40)),
               fmt::format("name an id of \"{}\"", what == "task" ? "tasks" : "agencies"));
    return {};
  }

  JsonChecker& json_;
  Plan plan_;
  Keys<AgencyId> agencies_;
  Keys<TaskId> tasks_;
};

Plan PlanReader::read() {
  const auto& root = json_.root();
  head();
  for (const auto& each : json_.items(root, "outline")) plan_.outline.push_back(heading(each));
  for (const auto& each : json_.items(root, "agencies")) {
    plan_.agencies.push_back(agency(each));
    enter(agencies_, each, plan_.agencies.back().key, plan_.agencies.size() - 1);
  }
  for (const auto& each : json_.items(root, "tasks")) {
    plan_.tasks.push_back(task(each));
    enter(tasks_, each, plan_.tasks.back().key, plan_.tasks.size() - 1);
  }
  for (const auto& each : json_.items(root, "clauses")) plan_.clauses.push_back(clause(each));
  for (const auto& each : json_.items(root, "assignments")) plan_.assignments.push_back(assignment(each));
  if (root.member("corrections") != nullptr)
    for (const auto& each : json_.items(root, "corrections"))
      plan_.corrections.push_back(store::read_correction(json_, each));
  return std::move(plan_);
}

void PlanReader::head() {
  const auto& root = json_.root();
  if (json_.text(root, "format") != "dutygraph-plan")
    json_.fail(json_.required(root, "format"), "not a plan file", "a plan file has \"format\": \"dutygraph-plan\"");
  if (json_.number(root, "version") != 1)
    json_.fail(json_.required(root, "version"), "a version of the plan file that is not known", "this tool reads 1");
  plan_.id = json_.filled_text(root, "id");
  plan_.title = json_.text(root, "title");
  plan_.issuer = json_.text(root, "issuer");
  plan_.period = period(root);
  plan_.language = json_.text(root, "language");
  plan_.source = source(json_.required(root, "source"));
}

std::optional<Period> PlanReader::period(const JsonValue& root) {
  const auto* value = json_.unless_null(root, "period");
  if (value == nullptr) return std::nullopt;
  const auto from = json_.whole(json_.required(*value, "from"), 1, 9999);
  const auto to = json_.whole(json_.required(*value, "to"), 1, 9999);
  if (from > to) json_.fail(*value, "the period ends before it begins", "exchange the years");
  return Period{static_cast<int>(from), static_cast<int>(to)};
}

SourceInfo PlanReader::source(const JsonValue& value) {
  return {json_.text(value, "name"), json_.text(value, "sha256"), json_.text(value, "encoding")};
}

Heading PlanReader::heading(const JsonValue& value) {
  return {json_.texts(value, "path"), json_.text(value, "title"), json_.line(value, "line")};
}

Agency PlanReader::agency(const JsonValue& value) {
  Agency read;
  read.key = json_.filled_text(value, "id");
  read.name = json_.filled_text(value, "name");
  read.written = json_.texts(value, "written");
  read.kind = json_.word_of(value, "kind", agency_kind_from, AgencyKind::unknown);
  read.field = json_.text(value, "field");
  return read;
}

std::optional<bool> PlanReader::binding(const JsonValue& value) {
  const auto* found = json_.unless_null(value, "binding");
  if (found == nullptr) return std::nullopt;
  if (found->text != "binding" && found->text != "expected")
    json_.fail(*found, "neither binding nor expected", "use \"binding\", \"expected\" or null");
  return found->text == "binding";
}

Target PlanReader::target(const JsonValue& value) {
  Target read;
  read.what = json_.text(value, "what");
  read.comparator = json_.word_of(value, "comparator", comparator_from, Comparator::decrease);
  if (json_.unless_null(value, "value") != nullptr) read.value = json_.number(value, "value");
  read.unit = json_.text(value, "unit");
  read.binding = binding(value);
  return read;
}

void PlanReader::lines(const JsonValue& value, Task& task) {
  if (json_.unless_null(value, "lines") == nullptr) return;
  const auto items = json_.items(value, "lines");
  if (json_.failed()) return;
  const auto& whole = json_.required(value, "lines");
  if (items.size() != 2) return json_.fail(whole, "not two line numbers", "write [first, last] or null");
  task.first_line = json_.whole(items[0], 1, any_line);
  task.last_line = json_.whole(items[1], 1, any_line);
  if (task.first_line > task.last_line) json_.fail(whole, "the last line is before the first", "exchange them");
}

Task PlanReader::task(const JsonValue& value) {
  Task read;
  read.key = json_.filled_text(value, "id");
  read.path = json_.texts(value, "path");
  read.heading = json_.text(value, "heading");
  read.title = json_.text(value, "title");
  read.text = json_.optional_text(value, "text");
  read.kind = json_.word_of(value, "kind", task_kind_from, TaskKind::project);
  lines(value, read);
  for (const auto& each : json_.items(value, "targets")) read.targets.push_back(target(each));
  read.deadline = json_.text(value, "deadline");
  return read;
}

Clause PlanReader::clause(const JsonValue& value) {
  Clause read;
  const auto expected = plan_.clauses.size() + 1;
  if (json_.line(value, "n") != expected)
    json_.fail(json_.required(value, "n"), fmt::format("this is clause {}", expected),
               "number clauses 1, 2, 3 in order");
  read.line = json_.line(value, "line");
  read.column = json_.line(value, "column");
  read.form = json_.word_of(value, "form", form_from, Form::duty);
  read.open = json_.boolean(value, "open");
  read.why = json_.text(value, "why");
  read.dialect = json_.optional_text(value, "dialect");
  read.confidence = json_.number(value, "confidence");
  if (!(read.confidence > 0 && read.confidence <= 1))
    json_.fail(json_.required(value, "confidence"), "not above 0 and at most 1", "use 1 where a person has read it");
  read.text = json_.optional_text(value, "text");
  for (const auto& each : json_.items(value, "tasks")) read.tasks.push_back(resolve(tasks_, each, "task"));
  return read;
}

std::optional<ClauseId> PlanReader::clause_number(const JsonValue& value) {
  const auto* found = json_.unless_null(value, "clause");
  if (found == nullptr) return std::nullopt;
  const auto number = json_.whole(*found, 1, any_line);
  if (!json_.failed() && number > plan_.clauses.size())
    json_.fail(*found, fmt::format("there is no clause {}", number), "name the \"n\" of a clause, or null");
  return ClauseId(std::size_t{number} - 1);
}

Assignment PlanReader::assignment(const JsonValue& value) {
  Assignment read;
  read.task = resolve(tasks_, json_.required(value, "task"), "task");
  read.agency = resolve(agencies_, json_.required(value, "agency"), "agency");
  read.role = json_.word_of(value, "role", role_from, Role::co);
  read.role_word = json_.text(value, "role_word");
  read.written = json_.text(value, "written");
  read.clause = clause_number(value);
  read.basis = json_.word_of(value, "basis", basis_from, Basis::suggested);
  read.score = json_.number(value, "score");
  if (read.score < 0) json_.fail(json_.required(value, "score"), "below 0", "use 1 for a stated assignment");
  return read;
}

} // namespace

Result<Plan> plan_from_json(std::string_view json, std::string_view file_name) {
  auto tree = store::parse_json(json, file_name);
  if (!tree) return Failure(std::move(tree.error()));
  JsonChecker checker(json, file_name, std::move(*tree));
  auto plan = PlanReader(checker).read();
  if (checker.failed()) return checker.failure();
  return plan;
}

} // namespace dutygraph
