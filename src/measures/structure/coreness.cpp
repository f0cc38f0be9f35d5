/// The continuous model of core and periphery: c with least sum over pairs of (W_ij - c_i c_j)^2.

#include "mode_projection.hpp"
#include <algorithm>
#include <cmath>

namespace dutygraph {
namespace {

constexpr int most_sweeps = 1000;
constexpr double settled = 1e-10; ///< change, relative to the largest, at which the descent ends

/// Sets one coordinate after the other to its best, W c being read off the sums of c at the hubs.
class Descent {
public:
  explicit Descent(const ModeProjection& mode)
      : mode_(mode), values_(mode.size(), 0.0), at_hub_(mode.graph().vertices(), 0.0) {
    double total = 0;
    for (std::size_t i = 0; i < mode.size(); ++i) {
      for (const Vertex hub : mode.hubs(i)) values_[i] += static_cast<double>(mode.graph().degree(hub)) - 1;
      total += values_[i];
    }
    for (std::size_t i = 0; i < mode.size(); ++i) {
      values_[i] /= std::sqrt(std::max(total, 1.0));
      squares_ += values_[i] * values_[i];
      for (const Vertex hub : mode.hubs(i)) at_hub_[hub] += values_[i];
    }
  }

  std::vector<double> run() {
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      double change = 0, largest = 0;
      for (std::size_t i = 0; i < values_.size(); ++i) {
        change = std::max(change, std::abs(improve(i)));
        largest = std::max(largest, values_[i]);
      }
      if (change <= settled * largest) break;
    }
    return std::move(values_);
  }

private:
  double improve(std::size_t i) {
    double product = -static_cast<double>(mode_.degree(i)) * values_[i];
    for (const Vertex hub : mode_.hubs(i)) product += at_hub_[hub];
    const double others = squares_ - values_[i] * values_[i];
    const double best = others > 1e-300 ? std::max(0.0, product / others) : values_[i];
    const double change = best - values_[i];
    for (const Vertex hub : mode_.hubs(i)) at_hub_[hub] += change;
    squares_ = others + best * best;
    values_[i] = best;
    return change;
  }

  const ModeProjection& mode_;
  std::vector<double> values_;
  std::vector<double> at_hub_; ///< sum of the values of its members
  double squares_ = 0;
};

} // namespace

std::vector<double> minres(const ModeProjection& mode) { return Descent(mode).run(); }

double product_fit(const ModeProjection& mode, const PairSums& sums, std::span<const double> coreness) {
  std::vector<double> at_hub(mode.graph().vertices(), 0.0);
  double sum = 0, squares = 0, fourths = 0, products = 0;
  for (std::size_t i = 0; i < mode.size(); ++i) {
    const double square = coreness[i] * coreness[i];
    sum += coreness[i];
    squares += square;
    fourths += square * square;
    products -= static_cast<double>(mode.degree(i)) * square;
    for (const Vertex hub : mode.hubs(i)) at_hub[hub] += coreness[i];
  }
  for (const double at : at_hub) products += at * at;
  return sums.correlation((sum * sum - squares) / 2, (squares * squares - fourths) / 2, products / 2);
}

} // namespace dutygraph
