/// Plans -> Network: agencies joined by key, tasks merged if asked, collectives kept, dropped or expanded.

#include <algorithm>
#include <cmath>
#include <dutygraph/network.hpp>
#include <map>
#include <set>
#include <tuple>
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

double edge_weight(double score) { return std::isfinite(score) && score >= 0 ? score : 1.0; }

class Builder {
public:
  Builder(const Registry& registry, const NetworkOptions& options) : registry_(registry), options_(options) {}

  void add(const Plan& plan, PlanId id) {
    add_tasks(plan, id);
    std::vector<std::vector<NetworkAgency>> bodies;
    bodies.reserve(plan.agencies.size());
    for (const Agency& agency : plan.agencies) bodies.push_back(bodies_of(agency));
    for (const Assignment& assignment : plan.assignments) {
      if (assignment.basis == Basis::suggested && !options_.with_suggested) continue;
      for (const NetworkAgency& body : bodies[assignment.agency.index()]) add_edge(body, assignment, id);
    }
  }

  Network finish() { return Network::from_edges(std::move(agencies_), std::move(tasks_), edges_); }

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

  void add_tasks(const Plan& plan, PlanId id) {
    task_of_.clear();
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> occurrences;
    for (std::size_t t = 0; t < plan.tasks.size(); ++t) {
      const Task& task = plan.tasks[t];
      if (!options_.merge_tasks || task.title.empty()) {
        task_of_.push_back(new_task(task, id, TaskId(t)));
        continue;
      }
      const std::size_t occurrence = occurrences[{task.title, task.heading}]++;
      const auto [place, is_new] = merged_.try_emplace({task.title, task.heading, occurrence}, TaskId(tasks_.size()));
      if (is_new) new_task(task, id, TaskId(t));
      task_of_.push_back(place->second);
    }
  }

  TaskId new_task(const Task& task, PlanId plan, TaskId id) {
    tasks_.push_back({plan, id, chapter_of(task, plan)});
    return TaskId(tasks_.size() - 1);
  }

  std::uint32_t chapter_of(const Task& task, PlanId plan) {
    std::vector<std::string> mark(task.path.begin(),
                                  task.path.begin() + std::min<std::ptrdiff_t>(2, std::ssize(task.path)));
    const auto next = static_cast<std::uint32_t>(chapters_.size());
    return chapters_.try_emplace({plan, std::move(mark)}, next).first->second;
  }

  void add_edge(const NetworkAgency& body, const Assignment& assignment, PlanId plan) {
    edges_.push_back({vertex_of(body), task_of_[assignment.task.index()], assignment.role,
                      edge_weight(assignment.score), assignment.basis, assignment.clause, plan});
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
  std::vector<NetworkEdge> edges_;
  std::unordered_map<std::string, AgencyId> agency_ids_;
  std::map<std::pair<PlanId, std::vector<std::string>>, std::uint32_t> chapters_;
  std::map<std::tuple<std::string_view, std::string_view, std::size_t>, TaskId> merged_; ///< title, heading, occurrence
  std::vector<TaskId> task_of_; ///< of the plan at hand: its task -> the network's
};

} // namespace

Network Network::build(std::span<const Plan> plans, const Registry& registry, const NetworkOptions& options) {
  Builder builder(registry, options);
  for (std::size_t p = 0; p < plans.size(); ++p) builder.add(plans[p], PlanId(p));
  return builder.finish();
}

} // namespace dutygraph
