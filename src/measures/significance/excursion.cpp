#include "excursion.hpp"
#include <algorithm>
#include <utility>

namespace dutygraph::nulls {
namespace {

bool holds(std::span<const Holding> row, Holding held) { return std::binary_search(row.begin(), row.end(), held); }

/// Puts one holding in the place of another and keeps the row sorted.
void replace(std::span<Holding> row, Holding old, Holding fresh) {
  auto place = std::lower_bound(row.begin(), row.end(), old);
  const auto target = std::lower_bound(row.begin(), row.end(), fresh);
  if (target <= place) {
    std::move_backward(target, place, place + 1);
    *target = fresh;
  } else {
    std::move(place + 1, target, place);
    *(target - 1) = fresh;
  }
}

/// Change in double holdings when a row gives one holding for another. They are of one role, so neither doubles the
/// other.
int doubling(std::span<const Holding> row, Holding given, Holding taken) {
  return static_cast<int>(holds(row, other_role(taken))) - static_cast<int>(holds(row, other_role(given)));
}

void exchange(Holdings& holdings, std::uint32_t one, std::uint32_t other, Holding given, Holding taken) {
  replace(holdings.row(one), given, taken);
  replace(holdings.row(other), taken, given);
}

} // namespace

int Excursion::step(Holdings& holdings, const std::vector<std::uint32_t>& holders, Generator& random) {
  const auto count = static_cast<std::uint32_t>(holders.size());
  const std::uint32_t first = random.below(count);
  const std::uint32_t second = random.below(count);
  if (first == second) return 0;
  const std::uint32_t one = holders[first];
  const std::uint32_t other = holders[second];
  const std::span<const Holding> mine = holdings.row(one);
  const std::span<const Holding> theirs = holdings.row(other);
  const Holding given = mine[random.below(static_cast<std::uint32_t>(mine.size()))];
  const Holding taken = theirs[random.below(static_cast<std::uint32_t>(theirs.size()))];
  if (role_of(given) != role_of(taken) || holds(mine, taken) || holds(theirs, given)) return 0;
  const int growth = doubling(mine, given, taken) + doubling(theirs, taken, given);
  for (int i = 0; i < growth; ++i)
    if (random.below(2) == 0) return 0;
  exchange(holdings, one, other, given, taken);
  done_.push_back({one, other, given, taken});
  return growth;
}

void Excursion::operator()(Holdings& holdings, const std::vector<std::uint32_t>& holders, Generator& random) {
  if (holders.size() < 2) return;
  done_.clear();
  int doubles = step(holdings, holders, random);
  while (doubles > 0) {
    if (random.below(64) == 0) break; // the length is used up
    doubles += step(holdings, holders, random);
  }
  if (doubles == 0) return;
  for (auto swap = done_.rbegin(); swap != done_.rend(); ++swap)
    exchange(holdings, swap->one, swap->other, swap->taken, swap->given);
}

} // namespace dutygraph::nulls
