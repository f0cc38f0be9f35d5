#include <algorithm>
#include <cmath>
#include <dutygraph/concentration.hpp>
#include <dutygraph/measures.hpp>
#include <limits>
#include <map>

namespace dutygraph {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double effective_number(const std::map<AgencyId, double>& shares) {
  double sum = 0;
  double squares = 0;
  for (const auto& [agency, share] : shares) {
    sum += share;
    squares += share * share;
  }
  return squares > 0 ? sum * sum / squares : unknown;
}

/// Work in one chapter, by agency.
struct ChapterWork {
  std::size_t tasks = 0;
  std::map<AgencyId, double> load;
  std::map<AgencyId, double> leads;

  void add(const Network& network, TaskId task) {
    const auto edges = network.edges_of(task);
    ++tasks;
    for (const NetworkEdge& edge : edges) {
      load[edge.agency] += 1.0 / static_cast<double>(edges.size());
      if (edge.role == Role::lead) ++leads[edge.agency];
    }
  }
};

} // namespace

Concentration concentration(std::span<const double> values) {
  Concentration result{values.size(), gini(values), unknown, unknown, unknown, unknown};
  double sum = 0;
  for (const double value : values) sum += value;
  if (!(sum > 0)) return result;
  result.hhi = result.entropy = 0;
  for (const double value : values) {
    const double share = value / sum;
    result.hhi += share * share;
    if (share > 0) result.entropy -= share * std::log(share);
  }
  result.entropy = std::max(0.0, result.entropy);
  result.effective = 1 / result.hhi;
  if (values.size() > 1) result.evenness = std::min(1.0, result.entropy / std::log(static_cast<double>(values.size())));
  return result;
}

std::vector<ChapterClarity> chapter_clarity(const Network& network) {
  std::map<std::uint32_t, ChapterWork> chapters;
  for (std::size_t t = 0; t < network.tasks().size(); ++t)
    if (!network.edges_of(TaskId(t)).empty()) chapters[network.tasks()[t].chapter].add(network, TaskId(t));
  std::vector<ChapterClarity> result;
  for (const auto& [chapter, work] : chapters)
    result.push_back({chapter, work.tasks, work.load.size(), work.leads.size(), effective_number(work.load),
                      effective_number(work.leads)});
  return result;
}

} // namespace dutygraph
