#include "delimited.hpp"
#include <dutygraph/store.hpp>
#include <fmt/format.h>
#include <initializer_list>

namespace dutygraph {
namespace {

std::string csv_row(std::initializer_list<std::string_view> cells) {
  std::string row;
  for (const auto cell : cells) {
    if (!row.empty() || cells.begin()->empty()) row += ',';
    row += store::csv_cell(cell);
  }
  return row + '\n';
}

std::string row_of(const Plan& plan, const Assignment& edge) {
  const auto& task = plan.tasks[edge.task.index()];
  const auto& agency = plan.agencies[edge.agency.index()];
  const auto* clause = edge.clause ? &plan.clauses[edge.clause->index()] : nullptr;
  return csv_row({plan.id, plan.period ? label(*plan.period) : "", task.key, task.title, agency.key, agency.name,
                  word(agency.kind), agency.field, word(edge.role), edge.role_word,
                  clause != nullptr ? word(clause->form) : "", clause != nullptr ? std::to_string(clause->line) : "",
                  clause != nullptr ? std::to_string(clause->column) : "", word(edge.basis),
                  fmt::format("{}", edge.score)});
}

} // namespace

std::string to_edge_table(std::span<const Plan> plans) {
  std::string table = "plan,period,task,title,agency,name,kind,field,role,role_word,form,line,column,basis,weight\n";
  for (const auto& plan : plans)
    for (const auto& edge : plan.assignments) table += row_of(plan, edge);
  return table;
}

} // namespace dutygraph
