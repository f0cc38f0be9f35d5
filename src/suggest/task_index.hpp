#pragma once
/// Tasks by likeness of words: an inverted index of TF-IDF weights over character bigrams.

#include "bigrams.hpp"
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

namespace dutygraph::drafting {

struct Neighbour {
  std::size_t task = 0;  ///< index into the tasks of the TaskIndex
  double similarity = 0; ///< cosine, in (0, 1]
};

class TaskIndex {
public:
  /// O(text log text).
  explicit TaskIndex(std::span<const Task* const> tasks);
  /// The `count` tasks most like `task`, best first, equal ones in order; tasks that share no bigram are left out.
  [[nodiscard]] std::vector<Neighbour> nearest(const Task& task, std::size_t count) const;

private:
  struct Posting {
    std::size_t task = 0;
    double weight = 0;
  };
  struct Weighted {
    Bigram bigram = 0;
    double weight = 0;
  };
  /// Of unit length, in order of bigram.
  [[nodiscard]] std::vector<Weighted> weighted(const std::vector<BigramCount>& counts) const;
  [[nodiscard]] double inverse_frequency(Bigram bigram) const;

  std::size_t size_ = 0;
  std::unordered_map<Bigram, std::size_t> task_frequency_;
  std::unordered_map<Bigram, std::vector<Posting>> postings_;
};

} // namespace dutygraph::drafting
