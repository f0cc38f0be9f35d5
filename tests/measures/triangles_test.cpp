/// Brokerage and clustering against their definitions, written out without any shortcut.

#include "networks.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace dutygraph {
namespace {

using Matrix = std::vector<std::vector<double>>;

/// The tasks of every agency.
std::vector<std::set<std::size_t>> portfolios(const Network& network) {
  std::vector<std::set<std::size_t>> tasks(network.agencies().size());
  for (const NetworkEdge& edge : network.edges()) tasks[edge.agency.index()].insert(edge.task.index());
  return tasks;
}

std::vector<std::size_t> shared(const std::set<std::size_t>& one, const std::set<std::size_t>& other) {
  std::vector<std::size_t> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  return both;
}

/// Numbers of shared tasks, 0 on the diagonal.
Matrix shared_counts(const Network& network) {
  const auto tasks = portfolios(network);
  Matrix counts(tasks.size(), std::vector<double>(tasks.size(), 0.0));
  for (std::size_t a = 0; a < tasks.size(); ++a) {
    for (std::size_t b = 0; b < tasks.size(); ++b) {
      if (a != b) counts[a][b] = static_cast<double>(shared(tasks[a], tasks[b]).size());
    }
  }
  return counts;
}

double sum_of(const std::vector<double>& row) {
  double sum = 0;
  for (const double value : row) sum += value;
  return sum;
}

/// Burt 1992: sum over partners j of (p_ij + sum over q of p_iq p_qj)^2.
double plain_constraint(const Matrix& w, std::size_t i) {
  double result = 0;
  for (std::size_t j = 0; j < w.size(); ++j) {
    if (w[i][j] == 0) continue;
    double bound = w[i][j] / sum_of(w[i]);
    for (std::size_t q = 0; q < w.size(); ++q) {
      if (q != i && q != j && w[q][j] > 0) bound += w[i][q] / sum_of(w[i]) * w[q][j] / sum_of(w[q]);
    }
    result += bound * bound;
  }
  return result;
}

double plain_effective_size(const Matrix& w, std::size_t i) {
  double partners = 0;
  double ties = 0;
  for (std::size_t j = 0; j < w.size(); ++j) {
    partners += w[i][j] > 0 ? 1 : 0;
    for (std::size_t k = 0; k < w.size(); ++k) ties += w[i][j] > 0 && w[i][k] > 0 && w[j][k] > 0 ? 1 : 0;
  }
  return partners - ties / partners;
}

/// Opsahl 2013: of the paths j - s - i - t - k the share whose ends share a task other than s and t.
double plain_opsahl(const std::vector<std::set<std::size_t>>& tasks, std::size_t i) {
  double all = 0;
  double closed = 0;
  for (std::size_t j = 0; j < tasks.size(); ++j) {
    for (std::size_t k = 0; k < tasks.size(); ++k) {
      if (j == i || k == i || j == k) continue;
      const std::vector<std::size_t> ends = shared(tasks[j], tasks[k]);
      for (const std::size_t s : shared(tasks[i], tasks[j])) {
        for (const std::size_t t : shared(tasks[i], tasks[k])) {
          if (s == t) continue;
          all += 1;
          closed += std::any_of(ends.begin(), ends.end(), [&](std::size_t u) { return u != s && u != t; }) ? 1 : 0;
        }
      }
    }
  }
  return closed / all;
}

/// Share of the pairs of its tasks that some other agency holds too.
double plain_redundancy(const std::vector<std::set<std::size_t>>& tasks, std::size_t i) {
  double pairs = 0;
  double held = 0;
  for (const std::size_t s : tasks[i]) {
    for (const std::size_t t : tasks[i]) {
      if (s >= t) continue;
      pairs += 1;
      bool found = false;
      for (std::size_t b = 0; b < tasks.size(); ++b)
        found = found || (b != i && tasks[b].contains(s) && tasks[b].contains(t));
      held += found ? 1 : 0;
    }
  }
  return held / pairs;
}

/// Sparse, dense, one agency on everything, and portfolios long enough for rows of bits.
std::vector<Network> shapes() {
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= 8; ++seed)
    networks.push_back(testing::random_network(seed, 14, 30, .04 * double(seed)));
  networks.push_back(testing::random_network(9, 12, 260, .3));
  networks.push_back(testing::random_network(10, 60, 40, .04));
  networks.push_back(testing::network_of({"LLLLLLLL", "C.C.....", "CC..C..C", "........", ".C.C.C.."}));
  networks.push_back(testing::southern_women());
  return networks;
}

template <class Plain>
void expect_column(const char* name, Plain plain) {
  for (const Network& network : shapes()) {
    const std::vector<double> column = testing::column(network, name);
    const auto tasks = portfolios(network);
    const Matrix counts = shared_counts(network);
    for (std::size_t a = 0; a < column.size(); ++a) {
      const double expected = plain(counts, tasks, a);
      ASSERT_EQ(std::isnan(column[a]), std::isnan(expected)) << name << " of agency " << a;
      if (std::isnan(expected)) continue;
      ASSERT_NEAR(column[a], expected, 1e-12 * std::max(1.0, expected)) << name << " of agency " << a;
    }
  }
}

TEST(Triangles, ConstraintIsBurtsDefinition) {
  expect_column("constraint", [](const Matrix& w, const auto&, std::size_t i) {
    return sum_of(w[i]) == 0 ? std::nan("") : plain_constraint(w, i);
  });
}

TEST(Triangles, EffectiveSizeIsPartnersLessTheirMeanTies) {
  expect_column("effective_size", [](const Matrix& w, const auto&, std::size_t i) {
    return sum_of(w[i]) == 0 ? std::nan("") : plain_effective_size(w, i);
  });
}

TEST(Triangles, OpsahlCountsClosedFourPaths) {
  expect_column("clustering_opsahl",
                [](const Matrix&, const auto& tasks, std::size_t i) { return plain_opsahl(tasks, i); });
}

TEST(Triangles, RedundancyCountsPairsHeldByAnother) {
  expect_column("redundancy",
                [](const Matrix&, const auto& tasks, std::size_t i) { return plain_redundancy(tasks, i); });
}

TEST(Triangles, ThreadsDoNotChangeABit) {
  const Network network = testing::random_network(11, 300, 500, .02);
  for (const char* name : {"constraint", "effective_size", "redundancy", "clustering_opsahl", "clustering_latapy"}) {
    const Measure& measure = *find_measure(name);
    EXPECT_EQ(compute(network, measure), compute(network, measure, {.weights = {}, .query = {}, .threads = 4})) << name;
  }
}

} // namespace
} // namespace dutygraph
