#pragma once
/// A plan that came from an edge table, in columns: what millions of edges need when nobody looks at each of them. Says
/// the same as the Plan that `plan_of` makes of it, in about 15 bytes an edge instead of 150.

#include <cstddef>
#include <cstdint>
#include <dutygraph/plan.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// Texts in one piece of memory, numbered from 0 in the order they came.
class Texts {
public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Text `number`; valid until the next one is added. O(1).
  [[nodiscard]] std::string_view operator[](std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }
  void add(std::string_view text) {
    bytes_ += text;
    ends_.push_back(bytes_.size());
  }
  bool operator==(const Texts&) const = default;

private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

/// Every row of an edge table that counts is an edge, in the order of the table: entry i of the columns of edges.
/// Columns that say nothing are empty: `heading`, and of the edges `weight` (all 1), `basis` (all stated), `role_word`.
struct PlanColumns {
  /// A way in which the table names an agency.
  struct Spelling {
    AgencyId agency;
    std::string written;
    bool operator==(const Spelling&) const = default;
  };
  /// The rows of a task: lines of the table.
  struct Lines {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const Lines&) const = default;
  };
  std::string id; ///< and title
  std::optional<Period> period;
  SourceInfo source;
  std::vector<Agency> agencies; ///< as in a Plan
  std::vector<Spelling> spellings;
  Texts task_keys;                    ///< indexed by TaskId, as are the next two
  std::vector<std::uint32_t> heading; ///< into `texts`
  std::vector<Lines> lines;
  std::vector<TaskId> task;            ///< of each edge, as are those below
  std::vector<std::uint32_t> spelling; ///< into `spellings`
  std::vector<Role> role;
  std::vector<double> weight;
  std::vector<Basis> basis;
  std::vector<std::uint32_t> role_word; ///< into `texts`
  Texts texts;                          ///< headings and role words; the first is empty where there is any

  [[nodiscard]] std::size_t edge_count() const { return task.size(); }
  [[nodiscard]] std::size_t task_count() const { return task_keys.size(); }
  [[nodiscard]] AgencyId agency_of(std::size_t edge) const { return spellings[spelling[edge]].agency; }
  [[nodiscard]] double score_of(std::size_t edge) const { return weight.empty() ? 1.0 : weight[edge]; }
  [[nodiscard]] Basis basis_of(std::size_t edge) const { return basis.empty() ? Basis::stated : basis[edge]; }
  [[nodiscard]] std::string_view heading_of(TaskId of) const {
    return heading.empty() ? std::string_view() : texts[heading[of.index()]];
  }
  /// The first 30 characters of the heading, or of the key where there is none.
  [[nodiscard]] std::string title_of(TaskId of) const;
  bool operator==(const PlanColumns&) const = default;
};

/// The same as a Plan. O(edges).
[[nodiscard]] Plan plan_of(const PlanColumns& columns);

} // namespace dutygraph
