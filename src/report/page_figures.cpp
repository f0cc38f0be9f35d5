#include "page.hpp"
#include "summary.hpp"
#include <functional>
#include <limits>

namespace dutygraph::page {
namespace {

struct Column {
  const PeriodView& view;
  tables::ClauseFigures clauses;
};
using Value = std::function<double(const Column&)>;

struct Row {
  std::string_view label;
  std::string_view explanation;
  int decimals;
  Value value;
};

Value of_whole(std::size_t Cohesion::*member) {
  return [member](const Column& column) { return static_cast<double>(column.view.whole.*member); };
}
Value of_assigned(double Cohesion::*member) {
  return [member](const Column& column) { return column.view.whole.*member; };
}
/// Undefined where nothing has clauses (edge tables).
Value of_clauses(std::function<std::size_t(const tables::ClauseFigures&)> figure) {
  return [figure = std::move(figure)](const Column& column) {
    return column.clauses.clauses == 0 ? std::numeric_limits<double>::quiet_NaN()
                                       : static_cast<double>(figure(column.clauses));
  };
}
Value of_form(Form form) {
  return of_clauses([form](const auto& clauses) { return clauses.forms[static_cast<std::size_t>(form)]; });
}

std::vector<Row> task_rows(const Page& page) {
  return {{page.say("plans", "规划"), "", 0,
           [](const Column& column) { return static_cast<double>(column.view.group.plans.size()); }},
          {page.say("tasks", "任务"), "", 0, of_whole(&Cohesion::tasks)},
          {page.say("assigned tasks", "已分工任务"), page.say("at least one agency", "至少有一个承担部门"), 0,
           of_whole(&Cohesion::assigned_tasks)},
          {page.say("targets", "指标"), page.say("figures that a task must reach", "任务须达到的数值"), 0,
           [](const Column& column) { return static_cast<double>(column.clauses.targets); }},
          {page.say("agencies", "部门"), page.say("that carry a task", "承担任务的"), 0, of_whole(&Cohesion::agencies)},
          {page.say("agencies a task", "每项任务部门数"), page.say("mean over assigned tasks", "已分工任务的平均"), 2,
           of_assigned(&Cohesion::mean_agencies_per_task)}};
}

std::vector<Row> edge_rows(const Page& page) {
  return {{page.say("lead, by task", "牵头（按任务）"), page.say("an edge a task and agency", "每项任务每个部门计一条"),
           0, of_whole(&Cohesion::lead_edges)},
          {page.say("co, by task", "配合（按任务）"), page.say("an edge a task and agency", "每项任务每个部门计一条"),
           0, of_whole(&Cohesion::co_edges)},
          {page.say("lead, by clause", "牵头（按条款）"), page.say("once a clause, as written", "每条条款计一次"), 0,
           of_clauses([](const auto& clauses) { return clauses.lead; })},
          {page.say("co, by clause", "配合（按条款）"), page.say("once a clause, as written", "每条条款计一次"), 0,
           of_clauses([](const auto& clauses) { return clauses.co; })}};
}

std::vector<Row> form_rows(const Page& page) {
  return {{page.say("clauses", "条款"), "", 0, of_clauses([](const auto& clauses) { return clauses.clauses; })},
          {form_name(page, Form::led), page.say("lead and others named", "写明牵头及其他单位"), 0, of_form(Form::led)},
          {form_name(page, Form::sole), page.say("one agency, counts as lead", "只有一个单位，计为牵头"), 0,
           of_form(Form::sole)},
          {form_name(page, Form::joint), page.say("several, no lead", "多个单位，未写牵头"), 0, of_form(Form::joint)},
          {form_name(page, Form::assist), page.say("help a body outside the list", "牵头者在名单之外"), 0,
           of_form(Form::assist)},
          {form_name(page, Form::duty), page.say("each by its duties, no lead", "各按职责，未写牵头"), 0,
           of_form(Form::duty)},
          {page.say("open lists", "开放名单"), page.say("end in 等", "以“等”结尾"), 0,
           of_clauses([](const auto& clauses) { return clauses.open_lists; })}};
}

std::vector<Row> structure_rows(const Page& page) {
  return {{page.say("density", "密度"), page.say("edges / (agencies × tasks)", "连线数 /（部门×任务）"), 4,
           of_assigned(&Cohesion::density)},
          {page.say("components", "连通分量"), page.say("parts that share nobody", "互不相连的部分"), 0,
           of_whole(&Cohesion::components)},
          {page.say("Gini of equal load", "均分负荷基尼系数"),
           page.say("0 even, 1 all on one", "0 为均等，1 为集中于一家"), 3, of_assigned(&Cohesion::gini)},
          {page.say("effective agencies", "有效部门数"), page.say("1 / sum of squared shares", "负荷份额平方和的倒数"),
           1, of_assigned(&Cohesion::effective_agencies)},
          {page.say("ties between agencies", "部门间协作关系"), page.say("pairs that share a task", "同担任务的部门对"),
           0, of_whole(&Cohesion::ties)}};
}

void figures_table(Html& html, const Page& page, const std::vector<Column>& columns, std::string_view title,
                   const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(period_name(page, column.view.group.label));
  std::vector<Heading> headings{{title}};
  for (const std::string& name : names) headings.push_back({name, true});
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "figures"}});
  table_head(html, headings);
  html.open("tbody");
  for (const Row& row : rows) {
    html.open("tr").open("th", {{"scope", "row"}}).text(row.label);
    if (!row.explanation.empty()) html.leaf("small", row.explanation);
    html.close();
    for (const Column& column : columns) number_cell(html, row.value(column), row.decimals);
    html.close();
  }
  html.close().close().close();
}

} // namespace

void figures_section(Html& html, const Page& page) {
  std::vector<Column> columns;
  for (const PeriodView& view : page.periods)
    columns.push_back({view, tables::clause_figures(view.group.plans, page.options.network)});
  section_start(html, "figures", page.say("Key figures", "主要数字"));
  html.open("div", {{"class", "pairs"}});
  figures_table(html, page, columns, page.say("Tasks and agencies", "任务与部门"), task_rows(page));
  figures_table(html, page, columns, page.say("Forms of clauses", "条款的分工形式"), form_rows(page));
  figures_table(html, page, columns, page.say("Assignments", "分工"), edge_rows(page));
  figures_table(html, page, columns, page.say("Structure", "结构"), structure_rows(page));
  html.close().close();
}

} // namespace dutygraph::page
