/// Burt's constraint and effective size on the shared-task projection, redundancy on the bipartite graph.

#include "agency_measures.hpp"
#include "clones.hpp"
#include "pieces.hpp"
#include <algorithm>
#include <bit>

namespace dutygraph {

std::vector<double> constraint(const Partners& partners, const Triangles& triangles) {
  std::vector<double> result(triangles.constraint);
  for (Vertex i = 0; i < result.size(); ++i) {
    if (partners.of(i).empty()) result[i] = undefined;
  }
  return result;
}

std::vector<double> effective_size(const Partners& partners, const Triangles& triangles) {
  std::vector<double> result(partners.agencies(), undefined);
  for (Vertex i = 0; i < result.size(); ++i) {
    const auto size = static_cast<double>(partners.of(i).size());
    if (size > 0) result[i] = size - 2 * triangles.ties[i] / size;
  }
  return result;
}

std::vector<double> constraint(const Partners& partners) { return constraint(partners, triangles(partners)); }
std::vector<double> effective_size(const Partners& partners) { return effective_size(partners, triangles(partners)); }

/// Sets what is set in `what`.
DUTYGRAPH_CLONES void unite_rows(std::vector<std::uint64_t>& row, const std::vector<std::uint64_t>& what) {
  for (std::size_t word = 0; word < row.size(); ++word) row[word] |= what[word];
}
DUTYGRAPH_CLONES std::size_t count_bits(const std::vector<std::uint64_t>& row) {
  std::size_t count = 0;
  for (const std::uint64_t word : row) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

namespace {

/// Pairs of tasks of one agency that another agency also holds, by rows of bits: for each task the union of what its
/// other agencies hold of the agency's tasks.
class RedundantPairs {
public:
  explicit RedundantPairs(const Adjacency& graph) : graph_(graph), held_(graph.agencies()) {}

  double share(Vertex agency) {
    tasks_ = graph_.neighbours(agency);
    if (tasks_.size() < 2) return undefined;
    row_.assign((tasks_.size() + 63) / 64, 0);
    collect(agency);
    std::size_t ordered = 0;
    for (const Vertex task : tasks_) ordered += held_together_with(task, agency);
    forget();
    const auto size = static_cast<double>(tasks_.size());
    return static_cast<double>(ordered) / (size * (size - 1));
  }

private:
  /// What another agency holds of the tasks of the one at hand: their places, or bits where those are shorter.
  struct Held {
    std::vector<std::uint32_t> places;
    std::vector<std::uint64_t> bits;
  };

  static void set(std::vector<std::uint64_t>& bits, std::uint32_t place) {
    bits[place / 64] |= std::uint64_t{1} << place % 64;
  }

  void collect(Vertex agency) {
    for (std::uint32_t place = 0; place < tasks_.size(); ++place) {
      for (const Vertex other : graph_.neighbours(tasks_[place])) {
        if (other == agency) continue;
        if (held_[other].places.empty()) others_.push_back(other);
        held_[other].places.push_back(place);
      }
    }
    for (const Vertex other : others_) {
      Held& held = held_[other];
      if (held.places.size() <= row_.size()) continue;
      held.bits.assign(row_.size(), 0);
      for (const std::uint32_t place : held.places) set(held.bits, place);
    }
  }

  std::size_t held_together_with(Vertex task, Vertex agency) {
    if (graph_.degree(task) < 2) return 0;
    std::fill(row_.begin(), row_.end(), 0);
    for (const Vertex other : graph_.neighbours(task)) {
      if (other == agency) continue;
      const Held& held = held_[other];
      if (held.bits.empty()) {
        for (const std::uint32_t place : held.places) set(row_, place);
      } else {
        unite_rows(row_, held.bits);
      }
    }
    return count_bits(row_) - 1; // the task itself
  }

  void forget() {
    for (const Vertex other : others_) {
      held_[other].places.clear();
      held_[other].bits = {}; // these are long
    }
    others_.clear();
  }

  const Adjacency& graph_;
  std::span<const Vertex> tasks_;
  std::vector<Held> held_;
  std::vector<Vertex> others_;
  std::vector<std::uint64_t> row_;
};

} // namespace

std::vector<double> redundancy(const Adjacency& graph, unsigned threads) {
  std::vector<double> result(graph.agencies());
  const std::size_t pieces = std::min<std::size_t>(graph.agencies(), 256);
  each_piece(pieces, threads, [&] {
    return [&, pairs = RedundantPairs(graph)](std::size_t piece) mutable {
      const auto [first, last] = piece_of(graph.agencies(), pieces, piece);
      for (std::size_t a = first; a < last; ++a) result[a] = pairs.share(static_cast<Vertex>(a));
    };
  });
  return result;
}

} // namespace dutygraph
