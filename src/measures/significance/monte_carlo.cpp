/// Only pairs that meet in a draw are touched; that the others met on 0 tasks follows from the number of draws. All
/// sums are whole numbers, so the order in which chains end does not matter.

#include "monte_carlo.hpp"
#include "chain.hpp"
#include <algorithm>
#include <cmath>
#include <mutex>

namespace dutygraph::nulls {
namespace {

/// One pair over the draws of a chain, or of all.
struct Tally {
  std::uint64_t sum = 0;
  std::uint64_t sum_of_squares = 0;
  std::uint64_t squared_at_least = 0; ///< sum over chains of at_least^2, for the error
  std::uint64_t squared_greater = 0;
  std::uint32_t draws = 0;    ///< with a meeting
  std::uint32_t at_least = 0; ///< of them, as many as observed or more
  std::uint32_t greater = 0;
  std::uint32_t most = 0; ///< greatest count, and in how many draws
  std::uint32_t draws_of_most = 0;
  std::uint32_t fewest = 0; ///< smallest count from 1
  std::uint32_t draws_of_fewest = 0;

  void count(std::uint32_t tasks, std::uint32_t observed) {
    sum += tasks;
    sum_of_squares += std::uint64_t{tasks} * tasks;
    at_least += tasks >= observed ? 1U : 0U;
    greater += tasks > observed ? 1U : 0U;
    add_most(tasks, 1);
    add_fewest(tasks, 1);
    ++draws;
  }
  void add_most(std::uint32_t tasks, std::uint32_t times) {
    if (tasks > most) draws_of_most = 0;
    most = std::max(most, tasks);
    if (tasks == most) draws_of_most += times;
  }
  void add_fewest(std::uint32_t tasks, std::uint32_t times) {
    if (fewest == 0 || tasks < fewest) {
      fewest = tasks;
      draws_of_fewest = 0;
    }
    if (tasks == fewest) draws_of_fewest += times;
  }
  void add_chain(const Tally& chain) {
    if (chain.draws == 0) return;
    sum += chain.sum;
    sum_of_squares += chain.sum_of_squares;
    squared_at_least += std::uint64_t{chain.at_least} * chain.at_least;
    squared_greater += std::uint64_t{chain.greater} * chain.greater;
    at_least += chain.at_least;
    greater += chain.greater;
    add_most(chain.most, chain.draws_of_most);
    add_fewest(chain.fewest, chain.draws_of_fewest);
    draws += chain.draws;
  }
};

std::vector<Tally> tally_chain(const Holdings& holdings, const std::vector<std::uint32_t>& observed,
                               const SignificanceOptions& options, std::size_t number, std::size_t draws) {
  std::vector<Tally> tallies(observed.size());
  Chain chain(holdings, options.null == NullModel::roles, Generator(options.seed, number));
  Meetings meetings(options.kind, holdings);
  for (std::size_t i = 0; i < draws; ++i)
    meetings.count(chain.next(),
                   [&](std::size_t pair, std::uint32_t tasks) { tallies[pair].count(tasks, observed[pair]); });
  return tallies;
}

/// Standard error of a share: the binomial one, or that of the chains' counts where they differ by more.
double standard_error(double share, double count, double squared, const ChainPlan& plan) {
  const auto draws = static_cast<double>(plan.draws());
  const double binomial = std::sqrt(share * (1 - share) / draws);
  if (plan.chains < 2) return binomial;
  const auto chains = static_cast<double>(plan.chains);
  const double spread = std::max(0.0, squared - count * count / chains) / (chains - 1); // of the counts of the chains
  return std::max(binomial, std::sqrt(spread * chains) / draws);
}

/// (1 + count) / (1 + draws).
double share_of(std::uint64_t count, std::size_t draws) {
  return static_cast<double>(1 + count) / static_cast<double>(1 + draws);
}

/// The chains' counts of "at most observed" are those of "greater" taken from equal numbers: they spread alike.
double error_of(const NullTest& test, const Tally& tally, std::uint32_t observed, const ChainPlan& plan) {
  const bool more = test.p_more <= test.p_less;
  if (more && observed == 0) return 0; // always as many
  const std::uint32_t count = more ? tally.at_least : tally.greater;
  const std::uint64_t squared = more ? tally.squared_at_least : tally.squared_greater;
  const double share = std::min(1.0, more ? test.p_more : test.p_less);
  return standard_error(share, static_cast<double>(count), static_cast<double>(squared), plan);
}

NullTest test_of(const Tally& tally, std::uint32_t observed, const ChainPlan& plan) {
  const std::size_t draws = plan.draws();
  const auto n = static_cast<double>(draws);
  const std::size_t without = draws - tally.draws;
  NullTest test;
  test.mean = static_cast<double>(tally.sum) / n;
  const bool constant = tally.draws == 0 || tally.draws_of_most == draws;
  const double variance = static_cast<double>(tally.sum_of_squares) / n - test.mean * test.mean;
  test.deviation = constant ? 0 : std::sqrt(std::max(0.0, variance));
  test.p_more = observed == 0 ? 1.0 : share_of(tally.at_least, draws);
  test.p_less = share_of(draws - tally.greater, draws);
  const std::uint32_t fewest = without > 0 ? 0 : tally.fewest;
  const std::size_t draws_of_fewest = without > 0 ? without : tally.draws_of_fewest;
  const std::size_t draws_of_most = tally.draws == 0 ? draws : tally.draws_of_most;
  test.least_p_more = share_of(observed > tally.most ? 0 : draws_of_most, draws);
  test.least_p_less = share_of(observed < fewest ? 0 : draws_of_fewest, draws);
  test.error = error_of(test, tally, observed, plan);
  return test;
}

} // namespace

std::vector<NullTest> drawn_tests(const Holdings& holdings, const std::vector<std::uint32_t>& observed,
                                  const SignificanceOptions& options) {
  const ChainPlan plan = chains_for(options.draws);
  std::vector<Tally> totals(observed.size());
  std::mutex adding;
  run_chains(plan.chains, options.threads, [&](std::size_t number) {
    const std::vector<Tally> tallies = tally_chain(holdings, observed, options, number, plan.draws_each);
    const std::scoped_lock lock(adding);
    for (std::size_t pair = 0; pair < totals.size(); ++pair) totals[pair].add_chain(tallies[pair]);
  });
  std::vector<NullTest> tests;
  tests.reserve(totals.size());
  for (std::size_t pair = 0; pair < totals.size(); ++pair) tests.push_back(test_of(totals[pair], observed[pair], plan));
  return tests;
}

} // namespace dutygraph::nulls
