#pragma once
/// The bipartite (two-mode) network of agencies and tasks. Lead and co edges are two types of edge and stay apart.
/// Its projections: projection.hpp.
///
/// Vertices: agencies 0 … A-1, then tasks A … A+T-1. Agencies of several plans are one vertex when their keys are
/// equal; tasks are never shared unless `merge_tasks` says so. At most one edge joins an agency and a task: where a
/// plan has both roles, lead stays; a stated edge stays before a suggested one.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

enum class Collectives : std::uint8_t { keep, drop, expand };

struct NetworkOptions {
  bool with_suggested = false;
  Collectives collectives = Collectives::keep;
  /// Tasks of equal title and heading in different plans of the network count once: the k-th such task of one plan
  /// with the k-th of another. Tasks without a title are never merged.
  bool merge_tasks = false;
};

struct NetworkAgency {
  std::string key = {};
  std::string name = {};
  AgencyKind kind = AgencyKind::unknown;
  std::string field = {};
};
/// A merged task carries the place of its first occurrence.
struct NetworkTask {
  PlanId plan = {};          ///< index into the plans the network was built from
  TaskId task = {};          ///< index into that plan's tasks
  std::uint32_t chapter = 0; ///< plan and first two elements of the path, numbered by first appearance
};
struct NetworkEdge {
  AgencyId agency = {};
  TaskId task = {}; ///< of the network
  Role role = Role::co;
  double weight = 1.0;
  Basis basis = Basis::stated;
  std::optional<ClauseId> clause = {}; ///< of `plan`
  PlanId plan = {};                    ///< the plan that states the edge: the task's own unless tasks were merged
};

/// Edges in columns: entry i of each is edge i. `weight`, `basis`, `clause` and `plan` are empty where all edges have
/// what is usual: weight 1, stated, no clause, the plan of the task. 9 bytes an edge then.
struct EdgeColumns {
  std::vector<AgencyId> agency = {};
  std::vector<TaskId> task = {};
  std::vector<Role> role = {};
  std::vector<double> weight = {};
  std::vector<Basis> basis = {};
  std::vector<std::optional<ClauseId>> clause = {};
  std::vector<PlanId> plan = {};

  [[nodiscard]] std::size_t size() const { return agency.size(); }
  /// Edge i put together; `tasks` are those of the network.
  [[nodiscard]] NetworkEdge edge(std::size_t i, const NetworkTask* tasks) const {
    return {agency[i],
            task[i],
            role[i],
            weight.empty() ? 1.0 : weight[i],
            basis.empty() ? Basis::stated : basis[i],
            clause.empty() ? std::nullopt : clause[i],
            plan.empty() ? tasks[task[i].index()].plan : plan[i]};
  }
};

/// Some edges of a network, one after the other. Gives NetworkEdge by value; valid as long as the network stays where
/// it is. What a loop does not ask of an edge is not read.
class EdgeRange {
public:
  class iterator {
  public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = NetworkEdge;
    using difference_type = std::ptrdiff_t;
    using reference = NetworkEdge;
    using pointer = void;
    iterator() = default;
    iterator(const EdgeColumns* edges, const NetworkTask* tasks, std::size_t at)
        : edges_(edges), tasks_(tasks), at_(static_cast<difference_type>(at)) {}
    NetworkEdge operator*() const { return edges_->edge(static_cast<std::size_t>(at_), tasks_); }
    NetworkEdge operator[](difference_type steps) const { return *(*this + steps); }
    iterator& operator+=(difference_type steps) {
      at_ += steps;
      return *this;
    }
    iterator& operator-=(difference_type steps) { return *this += -steps; }
    iterator& operator++() { return *this += 1; }
    iterator& operator--() { return *this -= 1; }
    iterator operator++(int) {
      iterator before = *this;
      ++*this;
      return before;
    }
    iterator operator--(int) {
      iterator before = *this;
      --*this;
      return before;
    }
    friend iterator operator+(iterator it, difference_type steps) { return it += steps; }
    friend iterator operator+(difference_type steps, iterator it) { return it += steps; }
    friend iterator operator-(iterator it, difference_type steps) { return it -= steps; }
    friend difference_type operator-(const iterator& a, const iterator& b) { return a.at_ - b.at_; }
    friend bool operator==(const iterator& a, const iterator& b) { return a.at_ == b.at_; }
    friend auto operator<=>(const iterator& a, const iterator& b) { return a.at_ <=> b.at_; }

  private:
    const EdgeColumns* edges_ = nullptr;
    const NetworkTask* tasks_ = nullptr;
    difference_type at_ = 0;
  };
  using const_iterator = iterator;

  EdgeRange(const EdgeColumns& edges, std::span<const NetworkTask> tasks, std::size_t begin, std::size_t end)
      : begin_(&edges, tasks.data(), begin), size_(end - begin) {}
  [[nodiscard]] iterator begin() const { return begin_; }
  [[nodiscard]] iterator end() const { return begin_ + static_cast<std::ptrdiff_t>(size_); }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] NetworkEdge operator[](std::size_t i) const { return begin_[static_cast<std::ptrdiff_t>(i)]; }
  [[nodiscard]] NetworkEdge front() const { return (*this)[0]; }
  [[nodiscard]] NetworkEdge back() const { return (*this)[size_ - 1]; }

private:
  iterator begin_;
  std::size_t size_;
};

/// Held as compressed sparse rows, once by agency and once by task: 18 bytes an edge and 20 a task, more only for what
/// EdgeColumns calls unusual.
class Network {
public:
  /// Builds from plans; only agencies that carry an edge become vertices (in order of their first edge), every task
  /// does. Name, kind and field are those of the first plan that knows them. Expanding a collective gives its edges
  /// to its members (of members, in turn) and takes it away; one without known members stays. A score that is not
  /// finite or is negative weighs 1. O(V + E log n_t).
  [[nodiscard]] static Network build(std::span<const Plan> plans, const Registry& registry,
                                     const NetworkOptions& options = {});
  /// Builds from parts (tests, generators); sorts the edges by agency, then task, and keeps one of several between the
  /// same two as said above (the first given among equals). Throws nothing: out-of-range ids are an assertion.
  /// O(V + E log n_t), n_t agencies on task t.
  [[nodiscard]] static Network from_edges(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                                          const std::vector<NetworkEdge>& edges);
  /// The same for edges in columns: agency, task and role of one length, every other empty or of that length. Fastest
  /// where they are in order of task.
  [[nodiscard]] static Network from_columns(std::vector<NetworkAgency> agencies, std::vector<NetworkTask> tasks,
                                            const EdgeColumns& edges);

  [[nodiscard]] std::span<const NetworkAgency> agencies() const { return agencies_; }
  [[nodiscard]] std::span<const NetworkTask> tasks() const { return tasks_; }
  /// Sorted by agency, then task.
  [[nodiscard]] EdgeRange edges() const { return {by_agency_, tasks_, 0, by_agency_.size()}; }
  /// Edges of one agency, by task. O(1).
  [[nodiscard]] EdgeRange edges_of(AgencyId agency) const;
  /// Edges of one task, by agency. O(1).
  [[nodiscard]] EdgeRange edges_of(TaskId task) const;
  /// The other ends of the same edges, in the same order: rows of the biadjacency matrix and of its transpose. O(1).
  [[nodiscard]] std::span<const TaskId> tasks_of(AgencyId agency) const;
  [[nodiscard]] std::span<const AgencyId> agencies_of(TaskId task) const;
  /// Index of the agency with this key, if it is in the network; the first where several share it. O(log A).
  [[nodiscard]] std::optional<AgencyId> find(std::string_view key) const;
  /// Tasks that somebody carries. O(T).
  [[nodiscard]] std::size_t assigned_task_count() const;

private:
  std::vector<NetworkAgency> agencies_;
  std::vector<NetworkTask> tasks_;
  EdgeColumns by_agency_; ///< then by task
  EdgeColumns by_task_;   ///< then by agency
  std::vector<std::size_t> agency_offsets_;
  std::vector<std::size_t> task_offsets_;
  std::vector<AgencyId> by_key_; ///< agencies in order of their keys
};

/// A named set of plans that is looked at as one network.
enum class Grouping : std::uint8_t { plan, period, all };
struct PlanGroup {
  std::string label;            ///< plan title, "2011-2015", or "all"
  std::optional<Period> period; ///< where all its plans share one
  std::vector<Plan> plans;
};
/// Groups in order of period (undated last), then of the plans. Plans without a period form a group labelled "undated".
/// A plan without a title is labelled by its id. No plans, no groups.
[[nodiscard]] std::vector<PlanGroup> group(std::span<const Plan> plans, Grouping grouping);

} // namespace dutygraph
