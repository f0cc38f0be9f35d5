/// TF-IDF and cosine. All sums run in order of bigram, then task.

#include "task_index.hpp"
#include <algorithm>
#include <cmath>

namespace dutygraph::drafting {

TaskIndex::TaskIndex(std::span<const Task* const> tasks) : size_(tasks.size()) {
  std::vector<std::vector<BigramCount>> counts;
  counts.reserve(size_);
  for (const Task* task : tasks) {
    counts.push_back(bigrams_of(*task));
    for (const BigramCount& counted : counts.back()) ++task_frequency_[counted.bigram];
  }
  for (std::size_t t = 0; t < size_; ++t)
    for (const Weighted& term : weighted(counts[t])) postings_[term.bigram].push_back({t, term.weight});
}

double TaskIndex::inverse_frequency(Bigram bigram) const {
  const auto found = task_frequency_.find(bigram);
  const double frequency = found == task_frequency_.end() ? 0 : static_cast<double>(found->second);
  return 1 + std::log((static_cast<double>(size_) + 1) / (frequency + 1));
}

std::vector<TaskIndex::Weighted> TaskIndex::weighted(const std::vector<BigramCount>& counts) const {
  std::vector<Weighted> terms;
  terms.reserve(counts.size());
  double squares = 0;
  for (const auto& [bigram, count] : counts) {
    const double weight = (1 + std::log(count)) * inverse_frequency(bigram);
    squares += weight * weight;
    terms.push_back({bigram, weight});
  }
  for (Weighted& term : terms) term.weight /= std::sqrt(squares);
  return terms;
}

std::vector<Neighbour> TaskIndex::nearest(const Task& task, std::size_t count) const {
  std::vector<double> cosine(size_, 0);
  for (const Weighted& term : weighted(bigrams_of(task))) {
    const auto postings = postings_.find(term.bigram);
    if (postings == postings_.end()) continue;
    for (const Posting& posting : postings->second) cosine[posting.task] += term.weight * posting.weight;
  }
  std::vector<Neighbour> neighbours;
  for (std::size_t t = 0; t < size_; ++t)
    if (cosine[t] > 0) neighbours.push_back({t, std::min(cosine[t], 1.0)});
  const auto closer = [](const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.task < b.task;
  };
  count = std::min(count, neighbours.size());
  std::ranges::partial_sort(neighbours, neighbours.begin() + static_cast<std::ptrdiff_t>(count), closer);
  neighbours.resize(count);
  return neighbours;
}

} // namespace dutygraph::drafting
