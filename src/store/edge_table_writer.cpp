#include "blocks.hpp"
#include "delimited.hpp"
#include <dutygraph/store.hpp>
#include <dutygraph/store_stream.hpp>
#include <fmt/format.h>
#include <initializer_list>
#include <iterator>
#include <optional>

namespace dutygraph {
namespace {

constexpr std::string_view header =
    "plan,period,task,title,agency,name,kind,field,role,role_word,form,line,column,basis,weight\n";

/// Each cell and a comma after it.
void add_cells(std::string& row, std::initializer_list<std::string_view> cells) {
  for (const auto cell : cells) {
    store::add_csv_cell(row, cell);
    row += ',';
  }
}

std::string period_of(const std::optional<Period>& period) { return period ? label(*period) : std::string(); }

void add_weight(std::string& row, double weight) {
  if (weight == 1)
    row += '1';
  else
    fmt::format_to(std::back_inserter(row), "{}", weight);
  row += '\n';
}

void add_row(std::string& table, const Plan& plan, const Assignment& edge) {
  const auto& task = plan.tasks[edge.task.index()];
  const auto& agency = plan.agencies[edge.agency.index()];
  const auto* clause = edge.clause ? &plan.clauses[edge.clause->index()] : nullptr;
  add_cells(table, {plan.id, period_of(plan.period), task.key, task.title, agency.key, agency.name, word(agency.kind),
                    agency.field, word(edge.role), edge.role_word, clause != nullptr ? word(clause->form) : "",
                    clause != nullptr ? std::to_string(clause->line) : "",
                    clause != nullptr ? std::to_string(clause->column) : "", word(edge.basis)});
  add_weight(table, edge.score);
}

/// Rows of one plan in columns. What stands in many rows is made ready once.
class RowWriter {
public:
  explicit RowWriter(const PlanColumns& plan) : plan_(plan) {
    add_cells(beginning_, {plan.id, period_of(plan.period)});
    std::string cells;
    for (const Agency& agency : plan.agencies) {
      cells.clear();
      add_cells(cells, {agency.key, agency.name, word(agency.kind), agency.field});
      agencies_.add(cells);
    }
  }

  void add_row(std::string& block, std::size_t edge) {
    block += cells_of(plan_.task[edge]);
    block += agencies_[plan_.agency_of(edge).index()];
    block.append(word(plan_.role[edge])).append(1, ',');
    if (!plan_.role_word.empty()) store::add_csv_cell(block, plan_.texts[plan_.role_word[edge]]);
    block.append(",,,,").append(word(plan_.basis_of(edge))).append(1, ',');
    add_weight(block, plan_.score_of(edge));
  }

private:
  /// Up to the title; rows of a task mostly follow each other.
  const std::string& cells_of(TaskId task) {
    if (last_task_ == task) return task_cells_;
    last_task_ = task;
    task_cells_ = beginning_;
    add_cells(task_cells_, {plan_.task_keys[task.index()], plan_.title_of(task)});
    return task_cells_;
  }

  const PlanColumns& plan_;
  std::string beginning_; ///< of every row
  Texts agencies_;        ///< the cells of each
  std::optional<TaskId> last_task_;
  std::string task_cells_;
};

} // namespace

std::string to_edge_table(std::span<const Plan> plans) {
  std::string table(header);
  for (const auto& plan : plans)
    for (const auto& edge : plan.assignments) add_row(table, plan, edge);
  return table;
}

void write_edge_table(std::span<const PlanColumns> plans, const Sink& sink) {
  store::Blocks blocks(sink);
  blocks.text = header;
  for (const PlanColumns& plan : plans) {
    RowWriter rows(plan);
    for (std::size_t edge = 0; edge < plan.edge_count(); ++edge) {
      rows.add_row(blocks.text, edge);
      if (!blocks.pass_on()) return;
    }
  }
  blocks.finish();
}

} // namespace dutygraph
