#include "chain.hpp"
#include <algorithm>
#include <atomic>
#include <functional>
#include <system_error>
#include <thread>

namespace dutygraph::nulls {

Holdings::Holdings(const Network& network, bool with_roles) : tasks_(network.tasks().size()), offsets_{0} {
  held_.reserve(network.edges().size());
  for (std::size_t a = 0; a < network.agencies().size(); ++a) {
    for (const NetworkEdge& edge : network.edges_of(AgencyId(a)))
      held_.push_back(holding(static_cast<std::uint32_t>(edge.task.index()), with_roles ? edge.role : Role::co));
    offsets_.push_back(held_.size());
  }
}

std::vector<std::uint32_t> Holdings::holders() const {
  std::vector<std::uint32_t> found;
  for (std::size_t a = 0; a < agencies(); ++a)
    if (!row(a).empty()) found.push_back(static_cast<std::uint32_t>(a));
  return found;
}

ChainPlan chains_for(std::size_t draws) {
  const std::size_t chains = std::min(draws, most_chains);
  return {chains, chains == 0 ? 0 : (draws + chains - 1) / chains};
}

Chain::Chain(const Holdings& start, bool with_roles, Generator random)
    : state_(start), holders_(start.holders()), with_roles_(with_roles), random_(random) {}

void Chain::round() {
  random_.shuffle(std::span(holders_));
  for (std::size_t i = 0; i + 1 < holders_.size(); i += 2)
    trade_(state_.row(holders_[i]), state_.row(holders_[i + 1]), random_);
  if (!with_roles_) return;
  for (std::size_t i = 0; i < least_excursions + holders_.size() / 8; ++i) excursion_(state_, holders_, random_);
}

const Holdings& Chain::next() {
  const int rounds = started_ ? rounds_between : rounds_before_first;
  for (int i = 0; i < rounds; ++i) round();
  started_ = true;
  return state_;
}

void run_chains(std::size_t chains, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t chain = next++; chain < chains; chain = next++) work(chain);
  };
  std::vector<std::jthread> helpers;
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(threads, chains)) helpers.emplace_back(run);
  } catch (const std::system_error&) { // the system gives no more threads: those that are there do the rest
  }
  run();
}

} // namespace dutygraph::nulls
