/// Plans -> Network: agencies joined by key, tasks merged if asked, collectives kept, dropped or expanded.

#include <algorithm>
#include <cmath>
#include <dutygraph/network_source.hpp>
#include <map>
#include <set>
#include <unordered_map>

namespace dutygraph {
namespace {

NetworkAgency agency_vertex(const Agency& agency) {
  return {agency.key.empty() ? agency.name : agency.key, agency.name, agency.kind, agency.field};
}

NetworkAgency agency_vertex(const Registry& registry, const std::string& id) {
  const AgencyRecord* record = registry.find(id);
  if (record == nullptr) return {id, id, AgencyKind::unknown, {}};
  return {record->id, record->short_name, record->kind, record->field};
}

/// The bodies that stand for a collective: its members, and theirs; itself where none is known. A body that is met
/// twice, or that contains itself, counts once.
std::vector<NetworkAgency> expanded(const NetworkAgency& collective, const Registry& registry) {
  std::vector<NetworkAgency> bodies;
  std::vector<std::string> open{collective.key};
  std::set<std::string> seen{collective.key};
  while (!open.empty()) {
    const std::string id = std::move(open.back());
    open.pop_back();
    const AgencyRecord* record = registry.find(id);
    if (record == nullptr || record->members.empty()) {
      bodies.push_back(id == collective.key ? collective : agency_vertex(registry, id));
      continue;
    }
    for (auto member = record->members.rbegin(); member != record->members.rend(); ++member) {
      if (seen.insert(*member).second) open.push_back(*member);
    }
  }
  return bodies;
}

/// The first marks of a path: what tells chapters of a plan apart.
using Mark = std::vector<std::string>;

double edge_weight(double score) { return std::isfinite(score) && score >= 0 ? score : 1.0; }

/// Adds the next value of a column that stays empty as long as all are usual.
template <class Value>
void append(std::vector<Value>& column, std::size_t index, const Value& value, const Value& usual) {
  if (column.empty() && value == usual) return;
  if (column.empty()) column.resize(index, usual);
  column.push_back(value);
}

class Builder {
public:
  Builder(const Registry& registry, const NetworkOptions& options) : registry_(registry), options_(options) {}

  void add(const Plan& plan, PlanId id) {
    start_plan(plan.tasks.size());
    for (const Task& task : plan.tasks) {
      const auto depth = std::min<std::ptrdiff_t>(2, std::ssize(task.path));
      add_task(id, {task.path.begin(), task.path.begin() + depth}, task.title, task.heading);
    }
    add_edges(plan.agencies, plan.assignments.size(), [&](std::size_t i) {
      const Assignment& from = plan.assignments[i];
      return NetworkEdge{from.agency, from.task, from.role, from.score, from.basis, from.clause, id};
    });
  }

  void add(const PlanColumns& plan, PlanId id) {
    start_plan(plan.task_count());
    for (std::size_t t = 0; t < plan.task_count(); ++t) {
      if (options_.merge_tasks)
        add_task(id, {}, plan.title_of(TaskId(t)), plan.heading_of(TaskId(t)));
      else
        task_of_.push_back(new_task(id, {}));
    }
    std::vector<AgencyId> agencies; // by spelling, close together: they are asked for in no order
    for (const PlanColumns::Spelling& spelling : plan.spellings) agencies.push_back(spelling.agency);
    add_edges(plan.agencies, plan.edge_count(), [&](std::size_t i) {
      return NetworkEdge{
          agencies[plan.spelling[i]], plan.task[i], plan.role[i], plan.score_of(i), plan.basis_of(i), {}, id};
    });
  }

  Network finish() { return Network::from_columns(std::move(agencies_), std::move(tasks_), edges_); }

private:
  std::vector<NetworkAgency> bodies_of(const Agency& agency) const {
    NetworkAgency body = agency_vertex(agency);
    if (options_.collectives == Collectives::keep || !is_collective(agency)) return {std::move(body)};
    if (options_.collectives == Collectives::drop) return {};
    return expanded(body, registry_);
  }

  bool is_collective(const Agency& agency) const {
    if (agency.kind != AgencyKind::unknown) return agency.kind == AgencyKind::collective;
    const AgencyRecord* record = registry_.find(agency.key);
    return record != nullptr && record->kind == AgencyKind::collective;
  }

  void start_plan(std::size_t tasks) {
    task_of_.clear();
    occurrences_.clear();
    tasks_.reserve(tasks_.size() + tasks);
    task_of_.reserve(tasks);
  }

  /// The next task of the plan at hand.
  void add_task(PlanId plan, Mark mark, std::string_view title, std::string_view heading) {
    if (!options_.merge_tasks || title.empty()) {
      task_of_.push_back(new_task(plan, std::move(mark)));
      return;
    }
    const std::pair words{std::string(title), std::string(heading)};
    const std::size_t occurrence = occurrences_[words]++;
    const auto [place, is_new] = merged_.try_emplace({words, occurrence}, TaskId(tasks_.size()));
    task_of_.push_back(is_new ? new_task(plan, std::move(mark)) : place->second);
  }

  TaskId new_task(PlanId plan, Mark mark) {
    tasks_.push_back({plan, TaskId(task_of_.size()), chapter_of(plan, std::move(mark))});
    return TaskId(tasks_.size() - 1);
  }

  /// Tasks of one chapter mostly follow each other.
  std::uint32_t chapter_of(PlanId plan, Mark mark) {
    if (!last_chapter_ || last_chapter_->first != plan || last_chapter_->second != mark) {
      last_chapter_.emplace(plan, std::move(mark));
      const auto next = static_cast<std::uint32_t>(chapters_.size());
      last_chapter_number_ = chapters_.try_emplace(*last_chapter_, next).first->second;
    }
    return last_chapter_number_;
  }

  /// `edge(i)` is edge i of `count` with the ids of the plan at hand, whose agencies these are.
  template <class EdgeAt>
  void add_edges(const std::vector<Agency>& agencies, std::size_t count, EdgeAt edge) {
    bodies_.assign(agencies.size(), {});
    several_.clear();
    reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      const NetworkEdge from = edge(i);
      if (from.basis == Basis::suggested && !options_.with_suggested) continue;
      Bodies& bodies = bodies_[from.agency.index()];
      if (!bodies.known) bodies = enter(bodies_of(agencies[from.agency.index()]));
      if (bodies.one)
        add_edge(bodies.vertex, from);
      else
        for (const AgencyId body : several_[bodies.vertex.index()]) add_edge(body, from);
    }
  }

  /// The vertices that stand for an agency of the plan at hand, once it has carried an edge.
  struct Bodies {
    AgencyId vertex; ///< or, where there is not one, the index into `several_`
    bool known = false;
    bool one = false;
  };

  Bodies enter(const std::vector<NetworkAgency>& bodies) {
    std::vector<AgencyId> vertices;
    for (const NetworkAgency& body : bodies) vertices.push_back(vertex_of(body));
    if (vertices.size() == 1) return {vertices.front(), true, true};
    several_.push_back(std::move(vertices));
    return {AgencyId(several_.size() - 1), true, false};
  }

  void reserve(std::size_t more) {
    edges_.agency.reserve(edges_.size() + more);
    edges_.task.reserve(edges_.size() + more);
    edges_.role.reserve(edges_.size() + more);
  }

  void add_edge(AgencyId body, const NetworkEdge& edge) {
    const std::size_t index = edges_.size();
    const TaskId task = task_of_[edge.task.index()];
    edges_.agency.push_back(body);
    edges_.task.push_back(task);
    edges_.role.push_back(edge.role);
    append(edges_.weight, index, edge_weight(edge.weight), 1.0);
    append(edges_.basis, index, edge.basis, Basis::stated);
    append(edges_.clause, index, edge.clause, {});
    add_plan(index, edge.plan, tasks_[task.index()].plan);
  }

  /// The plans of edges are written down from the first on that is not the plan of its task.
  void add_plan(std::size_t index, PlanId plan, PlanId of_task) {
    if (edges_.plan.empty() && plan == of_task) return;
    for (std::size_t i = edges_.plan.size(); i < index; ++i) edges_.plan.push_back(tasks_[edges_.task[i].index()].plan);
    edges_.plan.push_back(plan);
  }

  AgencyId vertex_of(const NetworkAgency& body) {
    const auto [place, is_new] = agency_ids_.try_emplace(body.key, AgencyId(agencies_.size()));
    if (is_new) {
      agencies_.push_back(body);
      return place->second;
    }
    NetworkAgency& known = agencies_[place->second.index()];
    if (known.kind == AgencyKind::unknown) known.kind = body.kind;
    if (known.field.empty()) known.field = body.field;
    return place->second;
  }

  const Registry& registry_;
  const NetworkOptions& options_;
  std::vector<NetworkAgency> agencies_;
  std::vector<NetworkTask> tasks_;
  EdgeColumns edges_;
  std::unordered_map<std::string, AgencyId> agency_ids_;
  std::map<std::pair<PlanId, Mark>, std::uint32_t> chapters_;
  std::optional<std::pair<PlanId, Mark>> last_chapter_;
  std::uint32_t last_chapter_number_ = 0;
  std::map<std::pair<std::pair<std::string, std::string>, std::size_t>, TaskId> merged_; ///< title, heading, occurrence
  std::map<std::pair<std::string, std::string>, std::size_t> occurrences_;               ///< in the plan at hand
  std::vector<TaskId> task_of_; ///< of the plan at hand: its task -> the network's
  std::vector<Bodies> bodies_;  ///< by agency of the plan at hand
  std::vector<std::vector<AgencyId>> several_;
};

} // namespace

Network Network::build(std::span<const Plan> plans, const Registry& registry, const NetworkOptions& options) {
  Builder builder(registry, options);
  for (std::size_t p = 0; p < plans.size(); ++p) builder.add(plans[p], PlanId(p));
  return builder.finish();
}

Network network_of(std::span<const PlanColumns* const> plans, const Registry& registry, const NetworkOptions& options) {
  Builder builder(registry, options);
  for (std::size_t p = 0; p < plans.size(); ++p) builder.add(*plans[p], PlanId(p));
  return builder.finish();
}

} // namespace dutygraph
