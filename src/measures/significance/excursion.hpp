#pragma once
/// The move that makes every network reachable. Trades between two agencies cannot reach them all where roles are kept:
/// with three agencies and two tasks, (lead -, - co, co lead) and (- lead, co -, lead co) have the same margins and no
/// trade leads from one to the other. So now and then a walk of single swaps is made that may, on its way, let an
/// agency hold a task in both roles (as Bunea & Besag 2000 let cells of a table fall to -1): leads alone and cos alone
/// are connected by swaps (Ryser 1957), hence so are the pairs of both.

#include "../generator.hpp"
#include "holdings.hpp"
#include <cstdint>
#include <vector>

namespace dutygraph::nulls {

/// A swap takes a random holding of each of two random agencies and, if the roles are equal and neither has the other's
/// task in that role, exchanges them; a swap after which g more tasks are held doubly happens with probability 2^-g
/// only. The walk ends where nobody holds a task doubly, or is undone when its length, geometric and drawn beforehand,
/// is used up. Every path is as likely as its reverse and every length possible, so the even distribution is kept and
/// any two networks of the same margins are joined.
class Excursion {
public:
  /// `holders`: the agencies that hold anything; nothing happens with fewer than two. O(row) a swap, 64 swaps at most
  /// on average.
  void operator()(Holdings& holdings, const std::vector<std::uint32_t>& holders, Generator& random);

private:
  struct Swap {
    std::uint32_t one, other;
    Holding given, taken; ///< by `one`
  };
  /// Tries one swap; returns by how many the double holdings grew.
  int step(Holdings& holdings, const std::vector<std::uint32_t>& holders, Generator& random);

  std::vector<Swap> done_;
};

} // namespace dutygraph::nulls
