#include "blocks.hpp"
#include "delimited.hpp"
#include "names.hpp"
#include <dutygraph/store_numeric.hpp>
#include <fmt/format.h>
#include <iterator>
#include <string>

namespace dutygraph {
namespace {

void add_number(std::string& text, std::size_t number) {
  const fmt::format_int digits(number);
  text.append(digits.data(), digits.size()).append(1, ',');
}

void add_vertex(std::string& text, std::size_t id, std::string_view mode, std::string_view name) {
  add_number(text, id);
  text.append(mode).append(1, ',');
  store::add_csv_cell(text, name);
  text += '\n';
}

void add_words(std::string& text, const PlanColumns& plan, std::size_t edge) {
  text.append(word(plan.role[edge])).append(1, ',');
  const double weight = plan.score_of(edge);
  if (weight == 1)
    text += '1';
  else
    fmt::format_to(std::back_inserter(text), "{}", weight);
  text.append(1, ',').append(word(plan.basis_of(edge))).append(1, '\n');
}

PlanColumns edges_in_columns(const Plan& plan) {
  PlanColumns columns;
  columns.id = plan.id;
  columns.agencies = plan.agencies;
  for (std::size_t a = 0; a < plan.agencies.size(); ++a) columns.spellings.push_back({AgencyId(a), {}});
  for (const Task& task : plan.tasks) columns.task_keys.add(task.key);
  for (const Assignment& edge : plan.assignments) {
    columns.task.push_back(edge.task);
    columns.spelling.push_back(static_cast<std::uint32_t>(edge.agency.index()));
    columns.role.push_back(edge.role);
    columns.weight.push_back(edge.score);
    columns.basis.push_back(edge.basis);
  }
  return columns;
}

} // namespace

NumericNetwork::NumericNetwork(std::span<const PlanColumns> plans) : plans_(plans) {
  store::Names keys;
  for (const PlanColumns& plan : plans) {
    auto& numbers = agency_numbers_.emplace_back();
    for (const Agency& agency : plan.agencies) numbers.push_back(keys.number(agency.key));
  }
  agencies_ = keys.taken();
}

void NumericNetwork::write_vertices(const Sink& sink) const {
  store::Blocks blocks(sink);
  blocks.text = "id,mode,name\n";
  std::size_t id = 0;
  for (; id < agencies_.size(); ++id) {
    add_vertex(blocks.text, id, "agency", agencies_[id]);
    if (!blocks.pass_on()) return;
  }
  std::string name;
  for (const PlanColumns& plan : plans_)
    for (std::size_t task = 0; task < plan.task_count(); ++task, ++id) {
      name.assign(plan.id).append(1, '/').append(plan.task_keys[task]);
      add_vertex(blocks.text, id, "task", name);
      if (!blocks.pass_on()) return;
    }
  blocks.finish();
}

void NumericNetwork::write_edges(const Sink& sink) const {
  store::Blocks blocks(sink);
  blocks.text = "src,dst,role,weight,basis\n";
  std::size_t first_task = agencies_.size();
  for (std::size_t p = 0; p < plans_.size(); ++p) {
    const PlanColumns& plan = plans_[p];
    for (std::size_t edge = 0; edge < plan.edge_count(); ++edge) {
      add_number(blocks.text, agency_numbers_[p][plan.agency_of(edge).index()]);
      add_number(blocks.text, first_task + plan.task[edge].index());
      add_words(blocks.text, plan, edge);
      if (!blocks.pass_on()) return;
    }
    first_task += plan.task_count();
  }
  blocks.finish();
}

std::vector<PlanColumns> edges_in_columns(std::span<const Plan> plans) {
  std::vector<PlanColumns> all;
  for (const Plan& plan : plans) all.push_back(edges_in_columns(plan));
  return all;
}

} // namespace dutygraph
