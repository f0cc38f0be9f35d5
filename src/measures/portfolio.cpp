#include "portfolio.hpp"
#include "agency_measures.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace dutygraph {
namespace {

/// Two-sided 95 % point of the normal distribution.
constexpr double normal_quantile = 1.959963984540054;

/// Shannon entropy (nats) of the shares of the counts.
template <class Counts>
double entropy(const Counts& counts) {
  double total = 0;
  for (const auto& [what, count] : counts) total += count;
  double sum = 0;
  for (const auto& [what, count] : counts) sum -= count / total * std::log(count / total);
  return std::max(0.0, sum);
}

/// Shares of one task in policy fields, by name; they sum to 1, or there are none.
using FieldShares = std::map<std::string_view, double>;

FieldShares fields_of(const Network& network, TaskId task) {
  const auto edges = network.edges_of(task);
  const bool is_led = std::any_of(edges.begin(), edges.end(), [](const auto& e) { return e.role == Role::lead; });
  FieldShares shares;
  double known = 0;
  for (const NetworkEdge& edge : edges) {
    const std::string_view field = network.agencies()[edge.agency.index()].field;
    if (field.empty() || (is_led && edge.role != Role::lead)) continue;
    ++shares[field];
    ++known;
  }
  for (auto& [field, share] : shares) share /= known;
  return shares;
}

} // namespace

Interval lead_ratio_interval(const Network& network) {
  const std::vector<double> ratio = lead_ratio(network);
  Interval interval{std::vector<double>(ratio.size(), undefined), std::vector<double>(ratio.size(), undefined)};
  for (std::size_t a = 0; a < ratio.size(); ++a) {
    const auto n = static_cast<double>(network.edges_of(AgencyId(a)).size());
    if (!(n > 0)) continue;
    const double z2n = normal_quantile * normal_quantile / n;
    const double centre = ratio[a] + z2n / 2;
    const double reach = normal_quantile * std::sqrt(ratio[a] * (1 - ratio[a]) / n + z2n / (4 * n));
    interval.low[a] = std::clamp((centre - reach) / (1 + z2n), 0.0, ratio[a]);
    interval.high[a] = std::clamp((centre + reach) / (1 + z2n), ratio[a], 1.0);
  }
  return interval;
}

std::vector<double> chapter_evenness(const Network& network) {
  std::vector<double> result(network.agencies().size(), undefined);
  for (std::size_t a = 0; a < result.size(); ++a) {
    std::map<std::uint32_t, double> counts;
    for (const NetworkEdge& edge : network.edges_of(AgencyId(a))) ++counts[network.tasks()[edge.task.index()].chapter];
    if (counts.size() < 2) continue;
    result[a] = std::min(1.0, entropy(counts) / std::log(static_cast<double>(counts.size())));
  }
  return result;
}

std::vector<double> field_breadth(const Network& network) {
  std::vector<FieldShares> of_agency(network.agencies().size());
  for (std::size_t t = 0; t < network.tasks().size(); ++t) {
    const FieldShares of_task = fields_of(network, TaskId(t));
    for (const NetworkEdge& edge : network.edges_of(TaskId(t)))
      for (const auto& [field, share] : of_task) of_agency[edge.agency.index()][field] += share;
  }
  std::vector<double> result(of_agency.size(), undefined);
  for (std::size_t a = 0; a < result.size(); ++a)
    if (!of_agency[a].empty()) result[a] = std::exp(entropy(of_agency[a]));
  return result;
}

std::vector<double> partner_count(const Partners& partners) {
  std::vector<double> result(partners.agencies());
  for (Vertex a = 0; a < result.size(); ++a) result[a] = static_cast<double>(partners.of(a).size());
  return result;
}

namespace {

/// Mean of `value(tie)` over the ties of each agency.
template <class Value>
std::vector<double> mean_over_partners(const Partners& partners, Value value) {
  std::vector<double> result(partners.agencies(), undefined);
  for (Vertex a = 0; a < result.size(); ++a) {
    if (partners.of(a).empty()) continue;
    double sum = 0;
    for (const Partner& b : partners.of(a)) sum += value(a, b);
    result[a] = sum / static_cast<double>(partners.of(a).size());
  }
  return result;
}

} // namespace

std::vector<double> depth(const Partners& partners) {
  return mean_over_partners(partners, [](Vertex, const Partner& b) { return static_cast<double>(b.shared); });
}

std::vector<double> clustering_latapy_over(const Adjacency& graph, const Partners& partners, Portfolio divisor) {
  return mean_over_partners(partners, [&](Vertex a, const Partner& b) {
    const std::size_t ours = graph.degree(a);
    const std::size_t theirs = graph.degree(b.agency);
    return b.shared /
           static_cast<double>(divisor == Portfolio::smaller ? std::min(ours, theirs) : std::max(ours, theirs));
  });
}

} // namespace dutygraph
