#include "pairs.hpp"
#include <numeric>

namespace dutygraph::nulls {

Meetings::Meetings(TieKind kind, const Holdings& holdings)
    : kind_(kind), numbers_(kind, holdings.agencies()), offsets_(holdings.tasks() + 1, 0), filled_(holdings.tasks()),
      counter_(holdings.agencies(), 0) {
  for (std::size_t a = 0; a < holdings.agencies(); ++a)
    for (const Holding held : holdings.row(a))
      if (ends(kind_, role_of(held))) ++offsets_[task_of(held) + 1];
  std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
  columns_.resize(offsets_.back());
}

void Meetings::fill_columns(const Holdings& holdings) {
  filled_.assign(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t a = 0; a < holdings.agencies(); ++a)
    for (const Holding held : holdings.row(a))
      if (ends(kind_, role_of(held))) columns_[filled_[task_of(held)]++] = static_cast<std::uint32_t>(a);
}

void Meetings::count_row(const Holdings& holdings, std::size_t from) {
  const std::size_t above = directed(kind_) ? 0 : from + 1; // partners from here on
  for (const Holding held : holdings.row(from)) {
    if (!starts(kind_, role_of(held))) continue;
    const std::size_t begin = offsets_[task_of(held)];
    for (std::size_t i = offsets_[task_of(held) + 1]; i > begin && columns_[i - 1] >= above; --i) {
      const std::uint32_t to = columns_[i - 1];
      if (counter_[to]++ == 0) met_.push_back(to);
    }
  }
}

} // namespace dutygraph::nulls
