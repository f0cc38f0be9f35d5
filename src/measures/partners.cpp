#include "partners.hpp"
#include "pieces.hpp"
#include <algorithm>
#include <bit>

namespace dutygraph {
namespace {

/// Meetings of one agency at a time with all others, counted in a row of memory that is used again.
class Meetings {
public:
  explicit Meetings(const Adjacency& graph)
      : graph_(graph), count_(graph.agencies(), 0), present_((graph.agencies() + 63) / 64, 0),
        met_(graph.agencies() + 1) {}

  /// Appends the agency's partners, ascending.
  void append(Vertex agency, std::vector<Partner>& partners) {
    const std::size_t met = count(agency);
    if (met == 0) return;
    put_in_order(met);
    std::size_t place = partners.size();
    partners.resize(place + met - 1);
    for (std::size_t i = 0; i < met; ++i) {
      const Vertex other = met_[i];
      if (other != agency) partners[place++] = {other, count_[other]};
      count_[other] = 0;
    }
  }

private:
  /// Puts everybody that the agency meets into met_, itself included, and says how many they are. Who is met again is
  /// written down again, and the next one over it: that is quicker than to ask.
  std::size_t count(Vertex agency) {
    std::size_t met = 0;
    const auto tasks = graph_.neighbours(agency);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      graph_.prefetch(tasks[std::min(i + 8, tasks.size() - 1)], tasks[std::min(i + 24, tasks.size() - 1)]);
      for (const Vertex other : graph_.neighbours(tasks[i])) {
        met_[met] = other;
        met += count_[other]++ == 0 ? 1U : 0U;
      }
    }
    return met;
  }

  /// Few are sorted; many are quicker read off a row of bits.
  void put_in_order(std::size_t met) {
    if (met < present_.size() / 8 + 16) {
      std::sort(met_.begin(), met_.begin() + static_cast<std::ptrdiff_t>(met));
      return;
    }
    for (std::size_t i = 0; i < met; ++i) present_[met_[i] / 64] |= std::uint64_t{1} << met_[i] % 64;
    std::size_t place = 0;
    for (std::size_t word = 0; word < present_.size(); ++word) {
      for (std::uint64_t& rest = present_[word]; rest != 0; rest &= rest - 1)
        met_[place++] = static_cast<Vertex>(64 * word + static_cast<unsigned>(std::countr_zero(rest)));
    }
  }

  const Adjacency& graph_;
  std::vector<std::uint32_t> count_;
  std::vector<std::uint64_t> present_;
  std::vector<Vertex> met_;
};

/// Partners of some agencies that follow each other.
struct Rows {
  std::vector<std::size_t> sizes;
  std::vector<Partner> partners;
};

} // namespace

Partners::Partners(const Adjacency& graph, unsigned threads) {
  const std::size_t pieces = std::min<std::size_t>(graph.agencies(), 64);
  const auto make_worker = [&] {
    return [&, meetings = Meetings(graph)](std::size_t piece) mutable {
      Rows rows;
      const auto [first, last] = piece_of(graph.agencies(), pieces, piece);
      for (std::size_t agency = first; agency < last; ++agency) {
        const std::size_t before = rows.partners.size();
        meetings.append(static_cast<Vertex>(agency), rows.partners);
        rows.sizes.push_back(rows.partners.size() - before);
      }
      return rows;
    };
  };
  std::vector<Rows> all;
  merge_in_order(pieces, threads, make_worker, [&](Rows rows) { all.push_back(std::move(rows)); });
  std::size_t size = 0;
  for (const Rows& rows : all) size += rows.partners.size();
  partners_.reserve(size);
  for (Rows& rows : all) {
    for (const std::size_t count : rows.sizes) offsets_.push_back(offsets_.back() + count);
    partners_.insert(partners_.end(), rows.partners.begin(), rows.partners.end());
    rows = {};
  }
}

} // namespace dutygraph
