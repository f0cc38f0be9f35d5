#include "contingency.hpp"
#include <algorithm>
#include <cmath>

namespace dutygraph {
namespace {

double pairs_among(std::size_t count) { return static_cast<double>(count) * (static_cast<double>(count) - 1) / 2; }

double pairs_in(const std::vector<std::size_t>& groups) {
  double sum = 0;
  for (const std::size_t size : groups) sum += pairs_among(size);
  return sum;
}

double entropy(const std::vector<std::size_t>& groups, double total) {
  double sum = 0;
  for (const std::size_t size : groups) {
    if (size > 0) sum -= static_cast<double>(size) / total * std::log(static_cast<double>(size) / total);
  }
  return sum;
}

void count_in(std::vector<std::size_t>& groups, GroupNumber group, std::size_t things) {
  if (group >= groups.size()) groups.resize(group + std::size_t{1}, 0);
  groups[group] += things;
}

} // namespace

Contingency::Contingency(std::span<const GroupNumber> one, std::span<const GroupNumber> other) {
  const std::size_t length = std::min(one.size(), other.size());
  std::vector<Cell> things;
  things.reserve(length);
  for (std::size_t i = 0; i < length; ++i) {
    if (one[i] != no_group && other[i] != no_group)
      things.push_back({one[i], other[i], static_cast<std::uint32_t>(i), 1});
  }
  const auto place = [](const Cell& cell) { return std::pair(cell.one, cell.other); };
  std::stable_sort(things.begin(), things.end(), [&](const Cell& a, const Cell& b) { return place(a) < place(b); });
  for (const Cell& thing : things) {
    if (cells_.empty() || place(cells_.back()) != place(thing)) {
      cells_.push_back(thing);
    } else {
      ++cells_.back().count;
    }
  }
  for (const Cell& cell : cells_) {
    count_in(ones_, cell.one, cell.count);
    count_in(others_, cell.other, cell.count);
  }
  total_ = things.size();
}

double Contingency::adjusted_rand() const {
  if (total_ == 0) return std::nan("");
  double together = 0;
  for (const Cell& cell : cells_) together += pairs_among(cell.count);
  const double one = pairs_in(ones_), other = pairs_in(others_);
  const double by_chance = total_ < 2 ? 0 : one * other / pairs_among(total_);
  const double most = (one + other) / 2;
  return most == by_chance ? 1 : (together - by_chance) / (most - by_chance);
}

double Contingency::normalised_information() const {
  if (total_ == 0) return std::nan("");
  const auto total = static_cast<double>(total_);
  double information = 0;
  for (const Cell& cell : cells_) {
    const auto both = static_cast<double>(cell.count);
    information +=
        both / total *
        std::log(both * total / (static_cast<double>(ones_[cell.one]) * static_cast<double>(others_[cell.other])));
  }
  const double mean = (entropy(ones_, total) + entropy(others_, total)) / 2;
  return mean <= 0 ? 1 : std::clamp(information / mean, 0.0, 1.0);
}

double adjusted_rand(std::span<const GroupNumber> one, std::span<const GroupNumber> other) {
  return Contingency(one, other).adjusted_rand();
}

double normalised_information(std::span<const GroupNumber> one, std::span<const GroupNumber> other) {
  return Contingency(one, other).normalised_information();
}

} // namespace dutygraph
