#pragma once
/// All networks with the margins of a given small one, role by role, found by trying every cell.

#include "networks.hpp"
#include <array>
#include <map>
#include <string>
#include <vector>

namespace dutygraph::testing {

/// The matrix as rows of "L", "C" and ".", each followed by a bar.
inline std::string shape_of(const Network& network) {
  std::string shape;
  for (std::size_t a = 0; a < network.agencies().size(); ++a) {
    std::string row(network.tasks().size(), '.');
    for (const NetworkEdge edge : network.edges_of(AgencyId(a)))
      row[edge.task.index()] = edge.role == Role::lead ? 'L' : 'C';
    shape += row + "|";
  }
  return shape;
}

class Enumeration {
public:
  explicit Enumeration(const std::vector<std::string_view>& rows)
      : agencies_(rows.size()), tasks_(rows[0].size()), matrix_(rows.size(), std::string(rows[0].size(), '.')) {
    for (auto& margin : of_agency_) margin.assign(agencies_, 0);
    for (auto& margin : of_task_) margin.assign(tasks_, 0);
    for (std::size_t a = 0; a < agencies_; ++a)
      for (std::size_t t = 0; t < tasks_; ++t) give_back(rows[a][t], a, t);
    try_cell(0);
  }
  /// Shapes, ascending.
  [[nodiscard]] const std::vector<std::string>& shapes() const { return shapes_; }

private:
  static constexpr std::size_t role_of(char cell) { return cell == 'L' ? 0 : 1; }
  void give_back(char cell, std::size_t a, std::size_t t) {
    if (cell == '.') return;
    ++of_agency_[role_of(cell)][a];
    ++of_task_[role_of(cell)][t];
  }
  bool take(char cell, std::size_t a, std::size_t t) {
    if (cell == '.') return true;
    if (of_agency_[role_of(cell)][a] == 0 || of_task_[role_of(cell)][t] == 0) return false;
    --of_agency_[role_of(cell)][a];
    --of_task_[role_of(cell)][t];
    return true;
  }
  [[nodiscard]] bool all_taken() const {
    for (const auto& margins : {of_agency_, of_task_})
      for (const auto& margin : margins)
        for (const int left : margin)
          if (left > 0) return false;
    return true;
  }
  void try_cell(std::size_t at) {
    if (at == agencies_ * tasks_) {
      if (all_taken()) keep();
      return;
    }
    const std::size_t a = at / tasks_;
    const std::size_t t = at % tasks_;
    for (const char cell : {'.', 'C', 'L'}) {
      if (!take(cell, a, t)) continue;
      matrix_[a][t] = cell;
      try_cell(at + 1);
      give_back(cell, a, t);
    }
  }
  void keep() {
    std::string shape;
    for (const std::string& row : matrix_) shape += row + "|";
    shapes_.push_back(shape);
  }

  std::size_t agencies_, tasks_;
  std::vector<std::string> matrix_;
  std::array<std::vector<int>, 2> of_agency_, of_task_;
  std::vector<std::string> shapes_;
};

} // namespace dutygraph::testing
