#pragma once
/// What an agency's tasks are about and with whom it shares them; definitions in docs/methods.md. Indexed by AgencyId,
/// NaN where undefined.

#include "partners.hpp"
#include <dutygraph/network.hpp>
#include <vector>

namespace dutygraph {

struct Interval {
  std::vector<double> low;
  std::vector<double> high;
};
/// Wilson's 95 % interval of the lead ratio (Wilson 1927). In [0, 1], holds the ratio; undefined without a task. O(E).
[[nodiscard]] Interval lead_ratio_interval(const Network& network);

/// Entropy of the agency's tasks over chapters over its maximum ln k, k chapters (Pielou 1966); undefined for fewer
/// than two chapters. In (0, 1]. O(E log E).
[[nodiscard]] std::vector<double> chapter_evenness(const Network& network);

/// Effective number of policy fields of its tasks: exp of the Shannon entropy. A task is of the fields of its leads, in
/// equal shares; of all its agencies where nobody leads. Agencies of unknown field do not count; undefined where no
/// task has a field. From 1. O(E log E).
[[nodiscard]] std::vector<double> field_breadth(const Network& network);

/// Agencies that it shares a task with. O(A).
[[nodiscard]] std::vector<double> partner_count(const Partners& partners);
/// Shared tasks a partner: mean weight of its ties; undefined without partners. From 1. O(ties).
[[nodiscard]] std::vector<double> depth(const Partners& partners);

/// Mean over partners of shared tasks / tasks of the smaller (cc-min) or the larger portfolio (cc-max) of the two
/// (Latapy, Magnien & Del Vecchio 2008); undefined without partners. In (0, 1]. O(ties).
enum class Portfolio : std::uint8_t { smaller, larger };
[[nodiscard]] std::vector<double> clustering_latapy_over(const Adjacency& graph, const Partners& partners,
                                                         Portfolio divisor);

} // namespace dutygraph
