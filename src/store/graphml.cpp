#include "utf8.hpp"
#include <array>
#include <dutygraph/store.hpp>
#include <fmt/format.h>
#include <unordered_map>

namespace dutygraph {
namespace {

/// One attribute of nodes or edges: every file declares them all, in this order.
struct Attribute {
  std::string_view name;
  std::string_view owner; ///< "node" or "edge"
  std::string_view type;
};
constexpr std::array<Attribute, 19> attributes{{
    {"name", "node", "string"},      // unique: the agency's key, or plan/task
    {"label", "node", "string"},     // for people
    {"mode", "node", "string"},      // "agency" or "task"
    {"type", "node", "boolean"},     // the same as igraph wants it: true for tasks
    {"kind", "node", "string"},      // of the agency or the task
    {"field", "node", "string"},     // of agencies
    {"plan", "node", "string"},      // of tasks, as are those below
    {"period", "node", "string"},    //
    {"path", "node", "string"},      //
    {"heading", "node", "string"},   //
    {"first_line", "node", "int"},   //
    {"role", "edge", "string"},      //
    {"weight", "edge", "double"},    //
    {"basis", "edge", "string"},     //
    {"plan", "edge", "string"},      //
    {"period", "edge", "string"},    //
    {"role_word", "edge", "string"}, //
    {"form", "edge", "string"},      // of the clause
    {"clause_line", "edge", "int"},  //
}};

/// XML text: markup escaped; bytes that are not UTF-8 and characters that XML 1.0 cannot hold become U+FFFD.
std::string escaped(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  while (!text.empty()) {
    const auto length = store::character_length(text);
    const auto character = text.substr(0, length == 0 ? 1 : length);
    const bool control =
        length == 1 && static_cast<unsigned char>(text[0]) < 0x20 && text[0] != '\t' && text[0] != '\n';
    if (length == 0 || control || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF")
      out += replacement;
    else if (character == "&")
      out += "&amp;";
    else if (character == "<")
      out += "&lt;";
    else if (character == ">")
      out += "&gt;";
    else if (character == "\"")
      out += "&quot;";
    else
      out += character;
    text.remove_prefix(character.size());
  }
  return out;
}

std::string declarations() {
  std::string out;
  for (const auto& [name, owner, type] : attributes)
    out += fmt::format("  <key id=\"{0}_{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", owner, name, type);
  return out;
}

std::string data(std::string_view owner, std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return fmt::format("<data key=\"{}_{}\">{}</data>", owner, name, escaped(value));
}

std::string period_of(const Plan& plan) { return plan.period ? label(*plan.period) : std::string(); }

/// Writes nodes and edges under ids of its own: a1, a2 … for agencies, t1 … for tasks, e1 … for edges.
class GraphWriter {
public:
  std::string graph(std::span<const Plan> plans) {
    for (const auto& plan : plans)
      for (const auto& agency : plan.agencies) add_agency(agency);
    for (const auto& plan : plans) {
      for (const auto& task : plan.tasks) add_task(plan, task);
      for (const auto& edge : plan.assignments) add_edge(plan, edge);
      tasks_before_ += plan.tasks.size();
    }
    return nodes_ + edges_;
  }

private:
  void add_agency(const Agency& agency) {
    const auto [found, is_new] = agencies_.emplace(agency.key, agencies_.size() + 1);
    if (!is_new) return;
    nodes_ +=
        fmt::format("    <node id=\"a{}\">{}{}{}{}{}{}</node>\n", found->second, data("node", "name", agency.key),
                    data("node", "label", agency.name), data("node", "mode", "agency"), data("node", "type", "false"),
                    data("node", "kind", word(agency.kind)), data("node", "field", agency.field));
  }

  void add_task(const Plan& plan, const Task& task) {
    const auto number = tasks_before_ + static_cast<std::size_t>(&task - plan.tasks.data()) + 1;
    nodes_ += fmt::format(
        "    <node id=\"t{}\">{}{}{}{}{}{}{}{}{}{}</node>\n", number, data("node", "name", plan.id + "/" + task.key),
        data("node", "label", task.title), data("node", "mode", "task"), data("node", "type", "true"),
        data("node", "kind", word(task.kind)), data("node", "plan", plan.id), data("node", "period", period_of(plan)),
        data("node", "path", fmt::format("{}", fmt::join(task.path, " "))), data("node", "heading", task.heading),
        data("node", "first_line", task.first_line == 0 ? "" : std::to_string(task.first_line)));
  }

  void add_edge(const Plan& plan, const Assignment& edge) {
    const auto& agency = plan.agencies[edge.agency.index()];
    const auto* clause = edge.clause ? &plan.clauses[edge.clause->index()] : nullptr;
    edges_ += fmt::format("    <edge id=\"e{}\" source=\"a{}\" target=\"t{}\">{}{}{}{}{}{}{}{}</edge>\n", ++edge_count_,
                          agencies_.at(agency.key), tasks_before_ + edge.task.index() + 1,
                          data("edge", "role", word(edge.role)), data("edge", "weight", fmt::format("{}", edge.score)),
                          data("edge", "basis", word(edge.basis)), data("edge", "plan", plan.id),
                          data("edge", "period", period_of(plan)), data("edge", "role_word", edge.role_word),
                          data("edge", "form", clause != nullptr ? word(clause->form) : ""),
                          data("edge", "clause_line", clause != nullptr ? std::to_string(clause->line) : ""));
  }

  std::unordered_map<std::string, std::size_t> agencies_;
  std::size_t tasks_before_ = 0;
  std::size_t edge_count_ = 0;
  std::string nodes_;
  std::string edges_;
};

} // namespace

std::string to_graphml(std::span<const Plan> plans) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
         "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
         "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n" +
         declarations() + "  <graph id=\"dutygraph\" edgedefault=\"undirected\">\n" + GraphWriter().graph(plans) +
         "  </graph>\n</graphml>\n";
}

} // namespace dutygraph
