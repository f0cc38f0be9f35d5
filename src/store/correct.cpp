#include "correction_place.hpp"
#include <algorithm>
#include <dutygraph/store_corrections.hpp>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace dutygraph {
namespace {

using store::Meant;
using Action = Correction::Action;

constexpr std::size_t gone = std::numeric_limits<std::size_t>::max();

/// Makes one correction after the other in one plan. Each action answers why it found nothing to do; empty: done.
class Corrector {
public:
  Corrector(Plan plan, const Registry& registry)
      : plan_(std::move(plan)), registry_(registry.at(place_of(plan_.title + "\n" + plan_.issuer))) {}

  CorrectionOutcome make(const Correction& correction) {
    using Kind = CorrectionOutcome::Kind;
    if (!correction.plan.empty() && correction.plan != plan_.id) return {Kind::another_plan, {}};
    if (std::ranges::find(plan_.corrections, correction) != plan_.corrections.end()) return {Kind::applied, {}};
    std::string why = act(correction);
    if (!why.empty()) return {Kind::unmatched, std::move(why)};
    plan_.corrections.push_back(correction);
    return {Kind::applied, {}};
  }
  [[nodiscard]] Plan finished() { return std::move(plan_); }

private:
  std::string act(const Correction& correction) {
    switch (correction.action) {
    case Action::rename:
    case Action::merge:
      return rename(correction);
    case Action::move:
      return move(correction);
    case Action::drop:
      return correction.agencies.empty() ? drop_tasks(correction.place) : drop(correction);
    case Action::add:
      return add(correction);
    }
    return "unknown action";
  }

  // Whom and what -----------------------------------------------------------------------------------------------------

  std::string nobody(const std::string& name) const { return fmt::format("no agency is called '{}'", name); }
  static std::string no_task(const Correction::Place& place) {
    return fmt::format("there is no task at {}", store::described(place));
  }
  static std::string no_edge(const Correction& correction) {
    const auto role = correction.role ? fmt::format(" as {}", word(*correction.role)) : std::string();
    return correction.place.everywhere() ? fmt::format("'{}' has no task{}", correction.agencies.front(), role)
                                         : fmt::format("'{}' is not at {}{}", correction.agencies.front(),
                                                       store::described(correction.place), role);
  }

  /// Assignments of the agencies, in the role and at the place that are meant. Indexed as the plan's.
  [[nodiscard]] std::vector<bool> edges_meant(const std::vector<AgencyId>& agencies, const Correction& correction,
                                              const Meant& meant) const {
    std::vector<bool> edges(plan_.assignments.size());
    for (std::size_t at = 0; at < edges.size(); ++at) {
      const Assignment& edge = plan_.assignments[at];
      const bool is_there =
          meant.tasks[edge.task.index()] && (!meant.by_clause || !edge.clause || meant.clauses[edge.clause->index()]);
      edges[at] = is_there && std::ranges::find(agencies, edge.agency) != agencies.end() &&
                  (!correction.role || edge.role == *correction.role);
    }
    return edges;
  }

  /// The plan's own agency of that name, or one as it would stand in the plan. `like`: what is known of its forerunner.
  [[nodiscard]] Agency agency_for(const std::string& name, const Agency& like) const {
    if (const auto named = store::agencies_named(plan_, name); !named.empty())
      return plan_.agencies[named.front().index()];
    const auto year = plan_.period ? std::optional(plan_.period->to) : std::nullopt;
    const AgencyRecord* record = registry_.find(name);
    if (record == nullptr) record = registry_.resolve(name, year);
    if (record == nullptr) return {name, name, {}, like.kind, like.field};
    return {record->id, record->short_name, {}, record->kind, record->field};
  }
  [[nodiscard]] std::optional<AgencyId> find(const Agency& agency) const {
    const auto named = store::agencies_named(plan_, agency.key);
    return named.empty() ? std::nullopt : std::optional(named.front());
  }
  AgencyId enter(Agency agency) {
    if (const auto there = find(agency)) return *there;
    plan_.agencies.push_back(std::move(agency));
    return AgencyId(plan_.agencies.size() - 1);
  }

  // Actions ----------------------------------------------------------------------------------------------------------

  std::string rename(const Correction& correction) {
    std::vector<AgencyId> old = anybody_called(correction.agencies);
    if (old.empty()) return nobody(correction.agencies.front());
    const auto where = store::meant(plan_, correction.place);
    const bool everywhere = correction.place.everywhere();
    if (where.nothing && !everywhere) return no_task(correction.place);
    const auto edges = edges_meant(old, correction, where);
    if (!everywhere && std::ranges::find(edges, true) == edges.end()) return no_edge(correction);
    Agency named = agency_for(correction.to, plan_.agencies[old.front().index()]);
    const bool in_its_place = everywhere && !find(named);
    const AgencyId target = in_its_place ? old.front() : enter(named);
    std::erase(old, target);
    if (old.empty() && !in_its_place) return fmt::format("'{}' is called so already", correction.to);
    if (in_its_place) take_name(target, std::move(named));
    hand_over(edges, target);
    if (everywhere) inherit_forms(old, target);
    tidy(old);
    return {};
  }

  [[nodiscard]] std::vector<AgencyId> anybody_called(const std::vector<std::string>& names) const {
    std::vector<AgencyId> found;
    for (const std::string& name : names)
      for (const AgencyId each : store::agencies_called(plan_, name))
        if (std::ranges::find(found, each) == found.end()) found.push_back(each);
    return found;
  }

  void take_name(AgencyId agency, Agency named) {
    named.written = std::move(plan_.agencies[agency.index()].written);
    plan_.agencies[agency.index()] = std::move(named);
  }

  void hand_over(const std::vector<bool>& edges, AgencyId target) {
    for (std::size_t at = 0; at < edges.size(); ++at) {
      if (!edges[at]) continue;
      plan_.assignments[at].agency = target;
      note_form(target, plan_.assignments[at].written);
    }
  }

  void note_form(AgencyId agency, const std::string& form) {
    auto& written = plan_.agencies[agency.index()].written;
    if (!form.empty() && std::ranges::find(written, form) == written.end()) written.push_back(form);
  }

  void inherit_forms(const std::vector<AgencyId>& old, AgencyId target) {
    for (const AgencyId each : old)
      for (const std::string& form : std::vector<std::string>(plan_.agencies[each.index()].written))
        note_form(target, form);
  }

  std::string move(const Correction& correction) {
    const auto agencies = store::agencies_called(plan_, correction.agencies.front());
    if (agencies.empty()) return nobody(correction.agencies.front());
    const auto from = store::meant(plan_, correction.place);
    if (from.nothing) return no_task(correction.place);
    const auto edges = edges_meant(agencies, correction, from);
    const auto first = std::ranges::find(edges, true);
    if (first == edges.end()) return no_edge(correction);
    const Assignment& sample = plan_.assignments[static_cast<std::size_t>(first - edges.begin())];
    if (correction.to_place.everywhere()) return change_role(edges, *correction.to_role, agencies);
    const auto to = store::meant(plan_, correction.to_place);
    if (to.nothing) return no_task(correction.to_place);
    Assignment moved = sample;
    moved.role = correction.to_role.value_or(moved.role);
    remove(edges);
    for (std::size_t task = 0; task < to.tasks.size(); ++task)
      if (to.tasks[task]) put(moved, TaskId(task), correction.to_place);
    tidy(agencies);
    return {};
  }

  std::string change_role(const std::vector<bool>& edges, Role role, const std::vector<AgencyId>& agencies) {
    bool changed = false;
    for (std::size_t at = 0; at < edges.size(); ++at) {
      if (!edges[at]) continue;
      changed = changed || plan_.assignments[at].role != role;
      plan_.assignments[at].role = role;
    }
    tidy(agencies);
    return changed ? std::string() : fmt::format("the role is {} already", word(role));
  }

  std::string drop(const Correction& correction) {
    const auto agencies = store::agencies_called(plan_, correction.agencies.front());
    if (agencies.empty()) return nobody(correction.agencies.front());
    const auto where = store::meant(plan_, correction.place);
    if (where.nothing) return no_task(correction.place);
    const auto edges = edges_meant(agencies, correction, where);
    if (std::ranges::find(edges, true) == edges.end()) return no_edge(correction);
    remove(edges);
    tidy(agencies);
    return {};
  }

  std::string drop_tasks(const Correction::Place& place) {
    const auto dropped = store::standing(plan_, place);
    if (std::ranges::find(dropped, true) == dropped.end()) return no_task(place);
    std::vector<AgencyId> touched;
    for (const Assignment& edge : plan_.assignments)
      if (dropped[edge.task.index()]) touched.push_back(edge.agency);
    std::erase_if(plan_.assignments, [&](const Assignment& edge) { return dropped[edge.task.index()]; });
    for (Clause& clause : plan_.clauses)
      std::erase_if(clause.tasks, [&](TaskId task) { return dropped[task.index()]; });
    renumber_tasks(dropped);
    tidy(touched);
    return {};
  }

  std::string add(const Correction& correction) {
    const auto where = store::meant(plan_, correction.place);
    if (where.nothing) return no_task(correction.place);
    const std::string& name = correction.agencies.front();
    Assignment edge;
    edge.agency = enter(agency_for(name, {}));
    edge.role = *correction.role;
    edge.written = name;
    std::size_t added = 0;
    for (std::size_t task = 0; task < where.tasks.size(); ++task)
      if (where.tasks[task] && !meets(edge.agency, TaskId(task))) {
        put(edge, TaskId(task), correction.place);
        ++added;
      }
    if (added == 0) return fmt::format("'{}' is there already; a move with \"to_role\" changes its role", name);
    note_form(edge.agency, name);
    return {};
  }

  // Order in the plan ------------------------------------------------------------------------------------------------

  [[nodiscard]] bool meets(AgencyId agency, TaskId task) const {
    return std::ranges::any_of(plan_.assignments,
                               [&](const Assignment& edge) { return edge.agency == agency && edge.task == task; });
  }

  /// Behind the last assignment of the task, or before those of the first task that follows it.
  void put(Assignment edge, TaskId task, const Correction::Place& place) {
    edge.task = task;
    if (const auto clause = store::clause_at(plan_, place, task)) edge.clause = clause;
    auto& edges = plan_.assignments;
    const auto last = std::ranges::find(edges.rbegin(), edges.rend(), task, &Assignment::task);
    const auto at = last != edges.rend()
                        ? last.base()
                        : std::ranges::find_if(edges, [&](const Assignment& other) { return other.task > task; });
    edges.insert(at, std::move(edge));
  }

  void remove(const std::vector<bool>& edges) {
    std::size_t at = 0;
    std::erase_if(plan_.assignments, [&](const Assignment&) { return edges[at++]; });
  }

  /// One assignment an agency, task and clause, lead before co; then agencies of `touched` without any go.
  void tidy(const std::vector<AgencyId>& touched) {
    std::map<std::tuple<TaskId, AgencyId, std::size_t, Basis>, Role> roles;
    const auto key = [](const Assignment& edge) {
      return std::tuple(edge.task, edge.agency, edge.clause ? edge.clause->index() : gone, edge.basis);
    };
    for (const Assignment& edge : plan_.assignments) {
      const auto [entry, is_new] = roles.try_emplace(key(edge), edge.role);
      entry->second = std::min(entry->second, edge.role);
    }
    std::erase_if(plan_.assignments, [&](const Assignment& edge) {
      const auto entry = roles.find(key(edge));
      if (entry == roles.end() || entry->second != edge.role) return true;
      roles.erase(entry);
      return false;
    });
    drop_idle(touched);
  }

  void drop_idle(const std::vector<AgencyId>& touched) {
    std::vector<bool> idle(plan_.agencies.size());
    for (const AgencyId each : touched) idle[each.index()] = true;
    for (const Assignment& edge : plan_.assignments) idle[edge.agency.index()] = false;
    const auto places = places_without(idle);
    std::size_t at = 0;
    std::erase_if(plan_.agencies, [&](const Agency&) { return idle[at++]; });
    for (Assignment& edge : plan_.assignments) edge.agency = AgencyId(places[edge.agency.index()]);
  }

  void renumber_tasks(const std::vector<bool>& dropped) {
    const auto places = places_without(dropped);
    std::size_t at = 0;
    std::erase_if(plan_.tasks, [&](const Task&) { return dropped[at++]; });
    for (Assignment& edge : plan_.assignments) edge.task = TaskId(places[edge.task.index()]);
    for (Clause& clause : plan_.clauses)
      for (TaskId& task : clause.tasks) task = TaskId(places[task.index()]);
  }

  /// Where each element comes to stand once those that are true are gone.
  static std::vector<std::size_t> places_without(const std::vector<bool>& left_out) {
    std::vector<std::size_t> places(left_out.size(), gone);
    std::size_t next = 0;
    for (std::size_t at = 0; at < places.size(); ++at)
      if (!left_out[at]) places[at] = next++;
    return places;
  }

  Plan plan_;
  Registry registry_; ///< at the place of the plan
};

} // namespace

CorrectedPlan correct(Plan plan, std::span<const CorrectionEntry> corrections, const Registry& registry) {
  Corrector corrector(std::move(plan), registry);
  CorrectedPlan corrected;
  for (const CorrectionEntry& entry : corrections) corrected.outcomes.push_back(corrector.make(entry.correction));
  corrected.plan = corrector.finished();
  return corrected;
}

} // namespace dutygraph
