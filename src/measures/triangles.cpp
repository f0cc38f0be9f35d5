#include "triangles.hpp"
#include "pieces.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

/// Each tie's triangles: the common partners q of its ends i and j.
struct Common {
  double count = 0;
  double flow = 0;  ///< sum of w_iq w_qj / s_q
  double first = 0; ///< sum of w_iq
  double second = 0;
};

class TriangleRows {
public:
  TriangleRows(const Partners& partners, const std::vector<double>& totals)
      : partners_(partners), totals_(totals), row_(partners.agencies()) {}

  /// Adds the ties of i to partners that have fewer partners than it has.
  void add_ties_of(Vertex i, Triangles& sums) {
    const auto own = partners_.of(i);
    for (const Partner& q : own)
      row_[q.agency] = {static_cast<double>(q.shared), static_cast<double>(q.shared) / totals_[q.agency]};
    for (const Partner& j : own) {
      const std::size_t size = partners_.of(j.agency).size();
      if (size < own.size() || (size == own.size() && j.agency < i)) add_tie(i, j, sums);
    }
    for (const Partner& q : own) row_[q.agency] = {};
  }

private:
  struct Cell {
    double shared = 0;
    double flow = 0; ///< shared / s_q
  };

  [[nodiscard]] Common common_with(Vertex j) const {
    Common common;
    for (const Partner& q : partners_.of(j)) {
      const Cell& cell = row_[q.agency];
      const double is_common = cell.shared > 0 ? 1 : 0;
      common.count += is_common;
      common.flow += cell.flow * q.shared;
      common.first += cell.shared;
      common.second += is_common * q.shared;
    }
    return common;
  }

  void add_tie(Vertex i, const Partner& j, Triangles& sums) const {
    const Common common = common_with(j.agency);
    const double bound = static_cast<double>(j.shared) + common.flow;
    const auto add = [&](Vertex end, double shared) {
      const double share = bound / totals_[end];
      sums.constraint[end] += share * share;
      sums.ties[end] += common.count / 2;
      sums.products[end] += j.shared * shared;
    };
    add(i, common.first);
    add(j.agency, common.second);
  }

  const Partners& partners_;
  const std::vector<double>& totals_;
  std::vector<Cell> row_; ///< of the agency at hand; zeros for strangers
};

/// Tasks that each agency shares with all others together (a task with k others counts k times).
std::vector<double> shared_totals(const Partners& partners) {
  std::vector<double> totals(partners.agencies(), 0.0);
  for (Vertex a = 0; a < partners.agencies(); ++a) {
    for (const Partner& partner : partners.of(a)) totals[a] += partner.shared;
  }
  return totals;
}

void add(std::vector<double>& to, const std::vector<double>& what) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += what[i];
}

} // namespace

Triangles triangles(const Partners& partners, unsigned threads) {
  const std::vector<double> totals = shared_totals(partners);
  const auto nothing = [&] {
    const std::vector<double> zeros(partners.agencies(), 0.0);
    return Triangles{zeros, zeros, zeros};
  };
  const std::size_t pieces = std::min<std::size_t>(partners.agencies(), 64);
  const auto make_worker = [&] {
    return [&, rows = TriangleRows(partners, totals)](std::size_t piece) mutable {
      Triangles part = nothing();
      const auto [first, last] = piece_of(partners.agencies(), pieces, piece);
      for (std::size_t i = first; i < last; ++i) rows.add_ties_of(static_cast<Vertex>(i), part);
      return part;
    };
  };
  Triangles sums = nothing();
  merge_in_order(pieces, threads, make_worker, [&](const Triangles& part) {
    add(sums.constraint, part.constraint);
    add(sums.ties, part.ties);
    add(sums.products, part.products);
  });
  return sums;
}

} // namespace dutygraph
