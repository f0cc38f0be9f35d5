/// The measures by name: each column of the `rank` table and how it comes out of the shared work.

#include "birank.hpp"
#include "catalogue.hpp"
#include "portfolio.hpp"
#include "shared_work.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

using Column = std::vector<double>;
using ColumnOf = Column (*)(SharedWork&);

struct Rule {
  std::string_view name;
  ColumnOf column;
};

Column birank_column(SharedWork& work) {
  const std::vector<AgencyId>& query = work.options().query;
  return query.empty() ? birank(work.adjacency()) : birank(work.adjacency(), query);
}

Column latapy_over(SharedWork& work, Portfolio divisor) {
  return clustering_latapy_over(work.adjacency(), work.partners(), divisor);
}

constexpr std::array<Rule, measure_count> rules{{
    {"lead_count", [](SharedWork& work) { return lead_count(work.network()); }},
    {"co_count", [](SharedWork& work) { return co_count(work.network()); }},
    {"task_count", [](SharedWork& work) { return task_count(work.network()); }},
    {"equal_load", [](SharedWork& work) { return equal_load(work.network()); }},
    {"weighted_load", [](SharedWork& work) { return weighted_load(work.network(), work.options().weights); }},
    {"newman_load", [](SharedWork& work) { return newman_load(work.network()); }},
    {"lead_ratio", [](SharedWork& work) { return lead_ratio(work.network()); }},
    {"breadth", [](SharedWork& work) { return breadth(work.network()); }},
    {"exclusivity", [](SharedWork& work) { return exclusivity(work.network()); }},
    {"degree", [](SharedWork& work) { return task_count(work.network()); }},
    {"lead_strength", [](SharedWork& work) { return strength(work.network(), Role::lead); }},
    {"co_strength", [](SharedWork& work) { return strength(work.network(), Role::co); }},
    {"degree_2mode", [](SharedWork& work) { return degree_two_mode(work.network()).agencies; }},
    {"closeness_2mode",
     [](SharedWork& work) { return closeness_of_agencies(work.adjacency(), work.options().threads); }},
    {"betweenness", [](SharedWork& work) { return work.raw_betweenness().agencies; }},
    {"betweenness_2mode", [](SharedWork& work) { return over_two_mode_maximum(work.raw_betweenness()).agencies; }},
    {"eigenvector", [](SharedWork& work) { return eigenvector(work.adjacency()).agencies; }},
    {"pagerank", [](SharedWork& work) { return pagerank(work.adjacency()); }},
    {"hub", [](SharedWork& work) { return work.hits().hubs; }},
    {"authority", [](SharedWork& work) { return work.hits().authorities; }},
    {"birank", birank_column},
    {"core", [](SharedWork& work) { return core(work.adjacency()); }},
    {"constraint", [](SharedWork& work) { return constraint(work.partners(), work.triangles()); }},
    {"effective_size", [](SharedWork& work) { return effective_size(work.partners(), work.triangles()); }},
    {"redundancy", [](SharedWork& work) { return redundancy(work.adjacency(), work.options().threads); }},
    {"clustering_latapy", [](SharedWork& work) { return clustering_latapy(work.adjacency(), work.partners()); }},
    {"clustering_opsahl",
     [](SharedWork& work) { return clustering_opsahl(work.adjacency(), work.partners(), work.triangles()); }},
    {"lead_ratio_low", [](SharedWork& work) { return lead_ratio_interval(work.network()).low; }},
    {"lead_ratio_high", [](SharedWork& work) { return lead_ratio_interval(work.network()).high; }},
    {"chapter_evenness", [](SharedWork& work) { return chapter_evenness(work.network()); }},
    {"field_breadth", [](SharedWork& work) { return field_breadth(work.network()); }},
    {"partners", [](SharedWork& work) { return partner_count(work.partners()); }},
    {"depth", [](SharedWork& work) { return depth(work.partners()); }},
    {"clustering_latapy_min", [](SharedWork& work) { return latapy_over(work, Portfolio::smaller); }},
    {"clustering_latapy_max", [](SharedWork& work) { return latapy_over(work, Portfolio::larger); }},
    {"coordinator", [](SharedWork& work) { return work.mediation().coordinator; }},
    {"itinerant", [](SharedWork& work) { return work.mediation().itinerant; }},
    {"gatekeeper", [](SharedWork& work) { return work.mediation().gatekeeper; }},
    {"representative", [](SharedWork& work) { return work.mediation().representative; }},
    {"liaison", [](SharedWork& work) { return work.mediation().liaison; }},
    {"brokerage", [](SharedWork& work) { return work.mediation().all; }},
}};

Column column_of(const Measure& measure, SharedWork& work) {
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.name == measure.name; });
  return rule == rules.end() ? Column(work.network().agencies().size(), undefined) : rule->column(work);
}

} // namespace

std::span<const Measure> measures() { return catalogue; }

const Measure* find_measure(std::string_view name) {
  const auto found = std::find_if(catalogue.begin(), catalogue.end(), [&](const Measure& m) { return m.name == name; });
  return found == catalogue.end() ? nullptr : &*found;
}

std::vector<double> compute(const Network& network, const Measure& measure, const MeasureOptions& options) {
  SharedWork work(network, options);
  return column_of(measure, work);
}

std::vector<std::vector<double>> compute(const Network& network, std::span<const Measure* const> several,
                                         const MeasureOptions& options) {
  SharedWork work(network, options);
  std::vector<Column> columns;
  for (const Measure* measure : several) columns.push_back(column_of(*measure, work));
  return columns;
}

std::vector<std::vector<double>> compute_all(const Network& network, const MeasureOptions& options) {
  SharedWork work(network, options);
  std::vector<Column> columns;
  for (const Measure& measure : catalogue) columns.push_back(column_of(measure, work));
  return columns;
}

} // namespace dutygraph
