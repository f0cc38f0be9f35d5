#pragma once
/// What networks are built from, be it plans or the columns of edge tables. A table or figure that asks no more of a
/// group of plans than its networks takes a source, and so works on both; both give the same network.

#include <cstddef>
#include <dutygraph/network.hpp>
#include <dutygraph/plan_columns.hpp>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph {

/// The network of plans in columns: the same as Network::build of their `plan_of`. O(V + E log n_t), n_t agencies on
/// task t; no string is made for an edge or a task unless tasks are merged.
[[nodiscard]] Network network_of(std::span<const PlanColumns* const> plans, const Registry& registry,
                                 const NetworkOptions& options = {});

/// A group of plans (see `group`) as far as its networks go.
struct NetworkSource {
  std::string label; ///< as in PlanGroup, and so is the period
  std::optional<Period> period;
  std::vector<std::string> plans; ///< ids
  std::function<Network(const NetworkOptions&)> build;
};
/// The sources of groups of plans; they look at `groups` and `registry`, which must outlive them.
[[nodiscard]] std::vector<NetworkSource> network_sources(std::span<const PlanGroup> groups, const Registry& registry);
/// The same for plans in columns, each with an id of its own, grouped as `group` does. They look at `plans`.
[[nodiscard]] std::vector<NetworkSource> network_sources(std::span<const PlanColumns> plans, Grouping grouping,
                                                         const Registry& registry);

} // namespace dutygraph
