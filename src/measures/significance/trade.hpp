#pragma once
/// One trade of curveball between two agencies, in the form that keeps roles.

#include "../generator.hpp"
#include "holdings.hpp"
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dutygraph::nulls {

/// Deals anew what two agencies hold between them: every outcome in which each keeps its number of leads and of cos,
/// each task keeps its leads and cos, and nobody holds a task twice is equally likely. So the trade is its own reverse
/// and keeps the even distribution over all networks. Where nobody leads it is the trade of Strona et al. (2014), in
/// the sorted form of Godard & Neal (2022).
class Trade {
public:
  /// Rows sorted by task, no task twice in a row. O(length of both).
  void operator()(std::span<Holding> one, std::span<Holding> other, Generator& random);

private:
  /// What the two hold of a task. Of the first three kinds one of the two holds more than the other may.
  enum Kind : std::uint32_t { one_lead, one_co, lead_and_co, two_leads, two_cos };
  struct Pool {
    std::uint32_t size = 0; ///< tasks of a kind
    std::uint32_t mine = 0; ///< of them, those the first agency holds (leads, for lead_and_co)
  };

  void gather(std::span<const Holding> one, std::span<const Holding> other);
  void add(std::uint32_t task, Kind kind, bool mine);
  void exchange_roles(Generator& random);
  void deal(std::span<Holding> one, std::span<Holding> other, Generator& random);

  std::array<Pool, 5> pools_;
  std::vector<std::uint32_t> tasks_; ///< 8 task + kind, ascending
  std::vector<double> weights_;
};

} // namespace dutygraph::nulls
