#pragma once
/// What is counted clause by clause, as the documents stand.

#include <array>
#include <cstddef>
#include <dutygraph/network.hpp>
#include <dutygraph/plan.hpp>
#include <span>

namespace dutygraph::tables {

/// `lead` and `co`: agencies in clauses, one count a clause however many tasks it covers; lead wins within a clause.
/// `forms` is indexed by Form.
struct ClauseFigures {
  std::size_t clauses = 0;
  std::size_t lead = 0;
  std::size_t co = 0;
  std::array<std::size_t, 5> forms{};
  std::size_t open_lists = 0;
  std::size_t targets = 0;
};
[[nodiscard]] ClauseFigures clause_figures(std::span<const Plan> plans, const NetworkOptions& options);

} // namespace dutygraph::tables
