#include "exact_models.hpp"
#include "counts.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dutygraph::nulls {
namespace {

std::size_t degree(const Network& network, std::size_t agency) { return network.edges_of(AgencyId(agency)).size(); }

/// Tests of pairs whose distribution depends on their two degrees only: `make(a, b)` for agencies a and b, once for
/// each pair of degrees.
template <class Make>
std::vector<NullTest> tests_by_degrees(const Network& network, const std::vector<PairOfAgencies>& pairs, Make make) {
  const std::size_t total = network.assigned_task_count();
  std::map<std::pair<std::size_t, std::size_t>, CountDistribution> known;
  std::vector<NullTest> tests;
  tests.reserve(pairs.size());
  for (const PairOfAgencies& pair : pairs) {
    const auto [few, many] = std::minmax({degree(network, pair.from), degree(network, pair.to)});
    const auto [place, fresh] = known.try_emplace({few, many});
    if (fresh) place->second = make(pair.from, pair.to);
    const std::size_t least = few + many > total ? few + many - total : 0;
    tests.push_back(test_of(place->second, pair.observed, least, few));
  }
  return tests;
}

/// Of one end of a tie.
struct End {
  double sum = 0;
  std::size_t ties = 0;

  void add(double weight) {
    sum += weight;
    ++ties;
  }
  [[nodiscard]] double others() const { return static_cast<double>(ties) - 1; }
  [[nodiscard]] double chance(double weight) const { return std::pow(std::max(0.0, 1 - weight / sum), others()); }
};

} // namespace

std::vector<NullTest> sdsm_tests(const Network& network, const std::vector<PairOfAgencies>& pairs) {
  const Bicm bicm(network);
  return tests_by_degrees(network, pairs, [&](std::size_t a, std::size_t b) {
    const auto cells_a = bicm.cells_of(bicm.class_of(AgencyId(a)));
    const auto cells_b = bicm.cells_of(bicm.class_of(AgencyId(b)));
    std::vector<Trials> trials;
    for (std::size_t t = 0; t < cells_a.size(); ++t)
      trials.push_back({cells_a[t] * cells_b[t], bicm.task_class_sizes()[t]});
    return sum_of(trials);
  });
}

std::vector<NullTest> hypergeometric_tests(const Network& network, const std::vector<PairOfAgencies>& pairs) {
  const std::size_t total = network.assigned_task_count();
  return tests_by_degrees(network, pairs, [&](std::size_t a, std::size_t b) {
    return hypergeometric(degree(network, a), degree(network, b), total);
  });
}

std::vector<NullTest> disparity_tests(std::size_t agencies, const std::vector<WeightedTie>& ties, bool directed) {
  std::vector<End> out(agencies), in(agencies);
  for (const WeightedTie& tie : ties) {
    out[tie.from].add(tie.weight);
    (directed ? in : out)[tie.to].add(tie.weight);
  }
  std::vector<NullTest> tests;
  for (const WeightedTie& tie : ties) {
    const End& one = out[tie.from];
    const End& other = (directed ? in : out)[tie.to];
    const End& deciding = one.chance(tie.weight) <= other.chance(tie.weight) ? one : other;
    NullTest test;
    test.mean = deciding.sum / static_cast<double>(deciding.ties);
    test.deviation = 0;
    test.p_more = deciding.chance(tie.weight);
    test.p_less = test.least_p_less = undefined;
    test.least_p_more = std::min(one.chance(one.sum - one.others()), other.chance(other.sum - other.others()));
    tests.push_back(test);
  }
  return tests;
}

} // namespace dutygraph::nulls
