#include "triangles.hpp"
#include "pieces.hpp"
#include <algorithm>

namespace dutygraph {
namespace {

/// Each tie's triangles: the common partners q of its ends i and j.
struct Common {
  std::uint64_t count = 0;
  std::uint64_t first = 0; ///< sum of w_iq
  std::uint64_t second = 0;
  double flow = 0; ///< sum of w_iq w_qj / s_q
};

class TriangleRows {
public:
  TriangleRows(const Partners& partners, const std::vector<double>& totals)
      : partners_(partners), totals_(totals), row_(partners.agencies()) {}

  /// Adds the ties of i to partners that have fewer partners than it has.
  void add_ties_of(Vertex i, Triangles& sums) {
    const auto own = partners_.of(i);
    for (const Partner& q : own) row_[q.agency] = {static_cast<double>(q.shared) / totals_[q.agency], q.shared};
    for (const Partner& j : own) {
      const std::size_t size = partners_.of(j.agency).size();
      if (size < own.size() || (size == own.size() && j.agency < i)) add_tie(i, j, sums);
    }
    for (const Partner& q : own) row_[q.agency] = {};
  }

private:
  struct Cell {
    double flow = 0; ///< shared / s_q
    std::uint64_t shared = 0;
  };

  void add_partner(const Partner& q, Common& common, double& flow) const {
    const Cell& cell = row_[q.agency];
    const std::uint64_t is_common = cell.shared != 0 ? 1 : 0;
    common.count += is_common;
    common.first += cell.shared;
    common.second += is_common * q.shared;
    flow += cell.flow * q.shared;
  }

  /// Two sums of flow, so that one need not wait for the other.
  [[nodiscard]] Common common_with(Vertex j) const {
    const auto partners = partners_.of(j);
    Common common;
    double other_flow = 0;
    std::size_t q = 0;
    for (; q + 1 < partners.size(); q += 2) {
      add_partner(partners[q], common, common.flow);
      add_partner(partners[q + 1], common, other_flow);
    }
    if (q < partners.size()) add_partner(partners[q], common, common.flow);
    common.flow += other_flow;
    return common;
  }

  void add_tie(Vertex i, const Partner& j, Triangles& sums) const {
    const Common common = common_with(j.agency);
    const double bound = static_cast<double>(j.shared) + common.flow;
    const auto add = [&](Vertex end, std::uint64_t shared) {
      const double share = bound / totals_[end];
      sums.constraint[end] += share * share;
      sums.ties[end] += static_cast<double>(common.count) / 2;
      sums.products[end] += static_cast<double>(j.shared * shared);
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
