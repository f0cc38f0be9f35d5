#include "summary_shape.hpp"
#include "cells.hpp"
#include <algorithm>
#include <dutygraph/groups.hpp>
#include <dutygraph/structure.hpp>

namespace dutygraph::tables {
namespace {

constexpr std::size_t most_edges = 1'000'000;

/// Fewer than runs_for(): a summary has many rows.
std::size_t runs_of_summary(std::size_t edges) {
  return std::clamp<std::size_t>(20'000 / std::max<std::size_t>(edges, 1), 5, 20);
}

} // namespace

std::vector<Column> shape_columns() {
  return {number_column("modularity", "modularity", "模块度", 3), count_column("groups", "groups", "分组数"),
          number_column("group_stability", "group stability", "分组稳定性", 3),
          number_column("nodf", "NODF", "嵌套度", 1),
          number_column("core_periphery_fit", "core-periphery fit", "核心—外围拟合度", 3)};
}

std::vector<Cell> shape_of(const Network& network) {
  const std::size_t edges = network.edges().size();
  if (edges == 0 || edges >= most_edges) return std::vector<Cell>(5);
  const std::size_t runs = runs_of_summary(edges);
  const Groups groups = barber_groups(network, {.runs = runs});
  return {number(groups.quality), count(groups.partition.groups), number(groups.stability.mean_rand),
          number(nodf(network).whole), number(core_periphery(network, {.runs = runs}).fit)};
}

} // namespace dutygraph::tables
