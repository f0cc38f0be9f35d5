#pragma once
/// Work cut into pieces whose number does not depend on the threads: partial results are merged in the order of the
/// pieces, so that sums have the same bits on any number of threads.

#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace dutygraph {

/// The half-open range of piece `piece` when `size` things are cut into `pieces` nearly equal parts.
struct Piece {
  std::size_t first = 0;
  std::size_t last = 0;
};
[[nodiscard]] inline Piece piece_of(std::size_t size, std::size_t pieces, std::size_t piece) {
  return {size * piece / pieces, size * (piece + 1) / pieces};
}

/// Calls `make_worker()(piece)` for every piece on at most `threads` threads; each thread has a worker of its own,
/// which keeps its memory between pieces. Threads that the system refuses are done without.
template <class MakeWorker>
void each_piece(std::size_t pieces, unsigned threads, MakeWorker make_worker) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    auto worker = make_worker();
    for (std::size_t piece = next++; piece < pieces; piece = next++) worker(piece);
  };
  std::vector<std::thread> others;
  try {
    for (unsigned t = 1; t < threads && t < pieces; ++t) others.emplace_back(work);
  } catch (const std::system_error&) { // fewer threads, then
  }
  if (pieces > 0) work();
  for (std::thread& other : others) other.join();
}

/// The same, and calls `merge` with the results of the pieces 0, 1, 2 … in this order.
template <class MakeWorker, class Merge>
void merge_in_order(std::size_t pieces, unsigned threads, MakeWorker make_worker, Merge merge) {
  std::mutex merging;
  std::map<std::size_t, decltype(make_worker()(std::size_t{}))> early; // done before their turn
  std::size_t due = 0;
  each_piece(pieces, threads, [&] {
    return [&, worker = make_worker()](std::size_t piece) mutable {
      auto part = worker(piece);
      const std::lock_guard lock(merging);
      early.emplace(piece, std::move(part));
      for (; !early.empty() && early.begin()->first == due; ++due) merge(early.extract(early.begin()).mapped());
    };
  });
}

} // namespace dutygraph
