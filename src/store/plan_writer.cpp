#include "correction_json.hpp"
#include <dutygraph/store.hpp>
#include <nlohmann/json.hpp>
#include <utility>

namespace dutygraph {
namespace {

using Json = nlohmann::ordered_json;

std::string scalar(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// One line with a blank after each colon and comma: {"path": ["一", "1"], "line": 3}
std::string one_line(const Json& value) {
  if (!value.is_structured()) return scalar(value);
  std::string out;
  for (const auto& [name, item] : value.items()) {
    if (!out.empty()) out += ", ";
    if (value.is_object()) out += scalar(name) + ": ";
    out += one_line(item);
  }
  return value.is_object() ? "{" + out + "}" : "[" + out + "]";
}

template <class Part, class Write>
std::string one_line_each(const std::vector<Part>& parts, Write write) {
  std::string out;
  for (const auto& part : parts) {
    out += out.empty() ? "\n    " : ",\n    ";
    out += one_line(write(part));
  }
  return out.empty() ? "[]" : "[" + out + "\n  ]";
}

Json period_json(const Plan& plan) {
  if (!plan.period) return nullptr;
  return {{"from", plan.period->from}, {"to", plan.period->to}};
}

Json source_json(const SourceInfo& source) {
  return {{"name", source.name}, {"sha256", source.sha256}, {"encoding", source.encoding}};
}

Json heading_json(const Heading& heading) {
  return {{"path", heading.path}, {"title", heading.title}, {"line", heading.line}};
}

Json agency_json(const Agency& agency) {
  return {{"id", agency.key},
          {"name", agency.name},
          {"written", agency.written},
          {"kind", word(agency.kind)},
          {"field", agency.field}};
}

Json binding_json(const Target& target) {
  if (!target.binding) return nullptr;
  return *target.binding ? "binding" : "expected";
}

Json target_json(const Target& target) {
  return {{"what", target.what},
          {"comparator", word(target.comparator)},
          {"value", target.value ? Json(*target.value) : Json(nullptr)},
          {"unit", target.unit},
          {"binding", binding_json(target)}};
}

Json lines_json(const Task& task) {
  if (task.first_line == 0) return nullptr;
  return Json::array({task.first_line, task.last_line});
}

Json task_json(const Task& task, const PlanFileOptions& options) {
  Json json{{"id", task.key}, {"path", task.path}, {"heading", task.heading}, {"title", task.title}};
  if (options.with_text && !task.text.empty()) json["text"] = task.text;
  json["kind"] = word(task.kind);
  json["lines"] = lines_json(task);
  json["targets"] = Json::array();
  for (const auto& target : task.targets) json["targets"].push_back(target_json(target));
  json["deadline"] = task.deadline;
  return json;
}

Json clause_json(const Plan& plan, const Clause& clause, const PlanFileOptions& options) {
  Json json{{"n", &clause - plan.clauses.data() + 1},
            {"line", clause.line},
            {"column", clause.column},
            {"form", word(clause.form)},
            {"open", clause.open},
            {"why", clause.why}};
  if (!clause.dialect.empty()) json["dialect"] = clause.dialect;
  json["confidence"] = clause.confidence;
  if (options.with_text && !clause.text.empty()) json["text"] = clause.text;
  json["tasks"] = Json::array();
  for (const auto task : clause.tasks) json["tasks"].push_back(plan.tasks[task.index()].key);
  return json;
}

Json assignment_json(const Plan& plan, const Assignment& assignment) {
  return {{"task", plan.tasks[assignment.task.index()].key},
          {"agency", plan.agencies[assignment.agency.index()].key},
          {"role", word(assignment.role)},
          {"role_word", assignment.role_word},
          {"written", assignment.written},
          {"clause", assignment.clause ? Json(assignment.clause->index() + 1) : Json(nullptr)},
          {"basis", word(assignment.basis)},
          {"score", assignment.score}};
}

} // namespace

std::string to_json(const Plan& plan, const PlanFileOptions& options) {
  std::vector<std::pair<const char*, std::string>> members{
      {"format", "\"dutygraph-plan\""},
      {"version", "1"},
      {"id", scalar(plan.id)},
      {"title", scalar(plan.title)},
      {"issuer", scalar(plan.issuer)},
      {"period", one_line(period_json(plan))},
      {"language", scalar(plan.language)},
      {"source", one_line(source_json(plan.source))},
      {"outline", one_line_each(plan.outline, heading_json)},
      {"agencies", one_line_each(plan.agencies, agency_json)},
      {"tasks", one_line_each(plan.tasks, [&](const Task& task) { return task_json(task, options); })},
      {"clauses",
       one_line_each(plan.clauses, [&](const Clause& clause) { return clause_json(plan, clause, options); })},
      {"assignments",
       one_line_each(plan.assignments, [&](const Assignment& edge) { return assignment_json(plan, edge); })},
  };
  if (!plan.corrections.empty())
    members.emplace_back("corrections", one_line_each(plan.corrections, store::correction_json));
  std::string out;
  for (const auto& [name, value] : members)
    out.append(out.empty() ? "{\n  \"" : ",\n  \"").append(name).append("\": ").append(value);
  return out + "\n}\n";
}

} // namespace dutygraph
