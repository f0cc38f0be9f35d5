#pragma once
/// A Markov chain over all networks with the margins of a given one; its stationary distribution is even.

#include "excursion.hpp"
#include "holdings.hpp"
#include "trade.hpp"
#include <cstddef>
#include <functional>
#include <vector>

namespace dutygraph::nulls {

/// Chains are independent and their number does not depend on that of the threads.
inline constexpr std::size_t most_chains = 50;
/// How `draws` are shared out: each chain draws the same number.
struct ChainPlan {
  std::size_t chains = 0;
  std::size_t draws_each = 0;
  [[nodiscard]] std::size_t draws() const { return chains * draws_each; }
};
[[nodiscard]] ChainPlan chains_for(std::size_t draws);

class Chain {
public:
  /// Starts at the network itself and is taken away from it by `rounds_before_first` rounds.
  Chain(const Holdings& start, bool with_roles, Generator random);
  /// The next draw, `rounds_between` rounds from the last.
  [[nodiscard]] const Holdings& next();

private:
  /// Agencies are paired at random, each pair trades (global curveball: Carstens, Berger & Strona 2018); then, with
  /// roles, some excursions. O(E).
  void round();

  static constexpr std::size_t least_excursions = 4;
  static constexpr int rounds_before_first = 20;
  static constexpr int rounds_between = 4;

  Holdings state_;
  std::vector<std::uint32_t> holders_;
  bool with_roles_;
  bool started_ = false;
  Generator random_;
  Trade trade_;
  Excursion excursion_;
};

/// Runs `work(chain number)` for all chains on at most `threads` threads. Work of different chains must not depend on
/// each other.
void run_chains(std::size_t chains, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace dutygraph::nulls
