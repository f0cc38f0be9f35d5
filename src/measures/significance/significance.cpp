/// From a network and options to tested pairs: observe, test, adjust, judge, and say what could be seen at all.

#include "exact_models.hpp"
#include "monte_carlo.hpp"
#include <algorithm>
#include <cmath>
#include <dutygraph/significance.hpp>

namespace dutygraph {
namespace {

using nulls::Holdings;
using nulls::NullTest;
using nulls::PairOfAgencies;

bool is_drawn(NullModel null) { return null == NullModel::roles || null == NullModel::curveball; }

Result<void> checked(const Network& network, const SignificanceOptions& options) {
  if (!(options.alpha > 0 && options.alpha < 1))
    return usage_error("alpha must lie between 0 and 1", "for example 0.05");
  if (is_drawn(options.null) && (options.draws == 0 || options.draws > 1'000'000'000))
    return usage_error("the number of draws must lie between 1 and 1,000,000,000", "for example 10000");
  if (options.kind != TieKind::shared && options.null != NullModel::roles)
    return usage_error("only the null model roles knows who leads and who helps", "use roles, or all shared tasks");
  const std::size_t agencies = network.agencies().size();
  if (agencies > most_pairs || nulls::PairNumbers(options.kind, agencies).size() > most_pairs)
    return usage_error("there are too many pairs of agencies to test", "split the network, or drop small agencies");
  return {};
}

/// Agencies with an edge that can start (end) a pair.
struct Candidates {
  std::vector<std::size_t> from, to;
};

Candidates candidates(const Holdings& holdings, TieKind kind) {
  Candidates found;
  for (std::size_t a = 0; a < holdings.agencies(); ++a) {
    const auto has = [&](bool (*counts)(TieKind, Role)) {
      return std::ranges::any_of(holdings.row(a), [&](auto held) { return counts(kind, nulls::role_of(held)); });
    };
    if (has(nulls::starts)) found.from.push_back(a);
    if (has(nulls::ends)) found.to.push_back(a);
  }
  return found;
}

std::vector<std::uint32_t> observed_meetings(const Holdings& holdings, TieKind kind) {
  std::vector<std::uint32_t> observed(nulls::PairNumbers(kind, holdings.agencies()).size(), 0);
  nulls::Meetings(kind, holdings).count(holdings, [&](std::size_t pair, std::uint32_t tasks) {
    observed[pair] = tasks;
  });
  return observed;
}

/// All pairs that take part, by from, then to.
std::vector<PairOfAgencies> pairs_of(const Holdings& holdings, TieKind kind,
                                     const std::vector<std::uint32_t>& observed) {
  const nulls::PairNumbers numbers(kind, holdings.agencies());
  const Candidates agencies = candidates(holdings, kind);
  std::vector<PairOfAgencies> pairs;
  for (const std::size_t from : agencies.from)
    for (const std::size_t to : agencies.to)
      if (nulls::directed(kind) ? from != to : from < to) pairs.push_back({from, to, observed[numbers.of(from, to)]});
  return pairs;
}

std::vector<NullTest> drawn(const Holdings& holdings, const std::vector<PairOfAgencies>& pairs,
                            const std::vector<std::uint32_t>& observed, const SignificanceOptions& options) {
  const nulls::PairNumbers numbers(options.kind, holdings.agencies());
  const std::vector<NullTest> all = nulls::drawn_tests(holdings, observed, options);
  std::vector<NullTest> tests;
  tests.reserve(pairs.size());
  for (const PairOfAgencies& pair : pairs) tests.push_back(all[numbers.of(pair.from, pair.to)]);
  return tests;
}

std::vector<NullTest> disparity(std::size_t agencies, const std::vector<PairOfAgencies>& pairs) {
  std::vector<nulls::WeightedTie> ties;
  for (const PairOfAgencies& pair : pairs) ties.push_back({pair.from, pair.to, static_cast<double>(pair.observed)});
  return nulls::disparity_tests(agencies, ties, false);
}

PairTest pair_test(const PairOfAgencies& pair, const NullTest& test) {
  const double distance = static_cast<double>(pair.observed) - test.mean;
  return {.from = AgencyId(pair.from),
          .to = AgencyId(pair.to),
          .observed = pair.observed,
          .expected = test.mean,
          .z = test.deviation > 0 ? distance / test.deviation : nulls::undefined,
          .p_more = test.p_more,
          .p_less = test.p_less,
          .p_more_adjusted = test.p_more,
          .p_less_adjusted = test.p_less,
          .mc_error = test.error,
          .least_p_more = test.least_p_more,
          .least_p_less = test.least_p_less,
          .verdict = Verdict::as_expected};
}

/// One direction: where its p-values stand in a PairTest.
struct Direction {
  double PairTest::*p;
  double PairTest::*least;
  double PairTest::*adjusted;
};
constexpr Direction upward{&PairTest::p_more, &PairTest::least_p_more, &PairTest::p_more_adjusted};
constexpr Direction downward{&PairTest::p_less, &PairTest::least_p_less, &PairTest::p_less_adjusted};

bool in_family(const PairTest& pair, Direction direction, const SignificanceOptions& options) {
  return options.family == Family::all || pair.*direction.least <= options.alpha;
}

std::vector<double> corrected(std::span<const double> p, Adjustment how) {
  if (how == Adjustment::benjamini_hochberg) return benjamini_hochberg(p);
  return holm(p);
}

void adjust(std::vector<PairTest>& pairs, Direction direction, const SignificanceOptions& options) {
  if (options.adjustment == Adjustment::none) return; // adjusted is p as it is
  std::vector<double> p;
  for (const PairTest& pair : pairs)
    if (in_family(pair, direction, options)) p.push_back(pair.*direction.p);
  p = corrected(p, options.adjustment);
  auto next = p.begin();
  for (PairTest& pair : pairs) {
    if (in_family(pair, direction, options))
      pair.*direction.adjusted = *next++;
    else if (!std::isnan(pair.*direction.p))
      pair.*direction.adjusted = 1;
  }
}

Verdict verdict_of(const PairTest& pair, double alpha) {
  const bool more = pair.p_more_adjusted <= alpha;
  const bool less = pair.p_less_adjusted <= alpha;
  if (more && (!less || pair.p_more <= pair.p_less)) return Verdict::more;
  return less ? Verdict::less : Verdict::as_expected;
}

std::size_t up_to(const std::vector<PairTest>& pairs, double PairTest::*p, double limit) {
  return static_cast<std::size_t>(std::ranges::count_if(
      pairs, [&](double value) { return value <= limit; }, p));
}

/// Pairs that could be kept though no other is: both corrections then multiply by the size of the family.
std::size_t able_alone(const std::vector<PairTest>& pairs, Direction direction, const SignificanceOptions& options) {
  const auto family =
      std::ranges::count_if(pairs, [&](const PairTest& pair) { return in_family(pair, direction, options); });
  const bool one_by_one = options.adjustment == Adjustment::none || family == 0;
  return up_to(pairs, direction.least, one_by_one ? options.alpha : options.alpha / static_cast<double>(family));
}

Power power_of(const std::vector<PairTest>& pairs, const SignificanceOptions& options) {
  Power power{.pairs = pairs.size(),
              .could_be_more = up_to(pairs, upward.least, options.alpha),
              .could_be_less = up_to(pairs, downward.least, options.alpha),
              .alone_more = able_alone(pairs, upward, options),
              .alone_less = able_alone(pairs, downward, options),
              .raw_more = up_to(pairs, upward.p, options.alpha),
              .raw_less = up_to(pairs, downward.p, options.alpha),
              .kept_more = up_to(pairs, upward.adjusted, options.alpha),
              .kept_less = up_to(pairs, downward.adjusted, options.alpha),
              .least_p = 1};
  for (const PairTest& pair : pairs)
    power.least_p = std::fmin(power.least_p, std::fmin(pair.least_p_more, pair.least_p_less));
  return power;
}

} // namespace

Result<Significance> significance(const Network& network, const SignificanceOptions& options) {
  if (const Result<void> fine = checked(network, options); !fine) return Failure(fine.error());
  Significance result{options, {}, {}};
  if (is_drawn(options.null)) result.options.draws = draws_made(options.draws);
  const Holdings holdings(network, options.null == NullModel::roles);
  const std::vector<std::uint32_t> observed = observed_meetings(holdings, options.kind);
  std::vector<PairOfAgencies> pairs = pairs_of(holdings, options.kind, observed);
  if (options.null == NullModel::disparity) std::erase_if(pairs, [](const auto& pair) { return pair.observed == 0; });
  const std::vector<NullTest> tests = is_drawn(options.null)            ? drawn(holdings, pairs, observed, options)
                                      : options.null == NullModel::sdsm ? nulls::sdsm_tests(network, pairs)
                                      : options.null == NullModel::hypergeometric
                                          ? nulls::hypergeometric_tests(network, pairs)
                                          : disparity(network.agencies().size(), pairs);
  for (std::size_t i = 0; i < pairs.size(); ++i) result.pairs.push_back(pair_test(pairs[i], tests[i]));
  adjust(result.pairs, upward, options);
  adjust(result.pairs, downward, options);
  for (PairTest& pair : result.pairs) pair.verdict = verdict_of(pair, options.alpha);
  result.power = power_of(result.pairs, options);
  return result;
}

} // namespace dutygraph
