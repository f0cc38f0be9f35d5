#include <cmath>
#include <dutygraph/compare.hpp>
#include <gtest/gtest.h>
#include <random>

namespace dutygraph {
namespace {

TEST(KendallTauB, AgreesWithTheWorkedExampleWithTies) {
  const std::vector<double> x{12, 2, 1, 12, 2};
  const std::vector<double> y{1, 4, 7, 1, 0};
  EXPECT_NEAR(kendall_tau_b(x, y), -.4714045, 5e-8);
}

TEST(KendallTauB, IsOneForEqualAndMinusOneForReversedOrder) {
  const std::vector<double> up{1, 2, 3, 4};
  const std::vector<double> down{9, 7, 5, 3};
  EXPECT_DOUBLE_EQ(kendall_tau_b(up, up), 1);
  EXPECT_DOUBLE_EQ(kendall_tau_b(up, down), -1);
}

TEST(KendallTauB, IsUndefinedWhereASideTellsNothingApart) {
  const std::vector<double> flat{3, 3, 3};
  const std::vector<double> up{1, 2, 3};
  EXPECT_TRUE(std::isnan(kendall_tau_b(flat, up)));
  EXPECT_TRUE(std::isnan(kendall_tau_b(up, flat)));
  EXPECT_TRUE(std::isnan(kendall_tau_b({}, {})));
}

/// Straight from the definition, over all pairs.
double slow_tau_b(const std::vector<double>& x, const std::vector<double>& y) {
  double agreement = 0;
  double told_apart_x = 0;
  double told_apart_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const int in_x = (x[i] > x[j]) - (x[i] < x[j]);
      const int in_y = (y[i] > y[j]) - (y[i] < y[j]);
      agreement += in_x * in_y;
      told_apart_x += in_x * in_x;
      told_apart_y += in_y * in_y;
    }
  }
  return agreement / std::sqrt(told_apart_x * told_apart_y);
}

TEST(KendallTauB, MeetsTheDefinitionIsSymmetricAndBlindToMonotoneChange) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> cubed;
    for (int i = 0; i < 20; ++i) {
      x.push_back(static_cast<double>(random() % 6));
      y.push_back(static_cast<double>(random() % 9));
      cubed.push_back(x.back() * x.back() * x.back() + 1);
    }
    const double tau = kendall_tau_b(x, y);
    EXPECT_LE(std::abs(tau), 1);
    EXPECT_DOUBLE_EQ(tau, slow_tau_b(x, y));
    EXPECT_DOUBLE_EQ(tau, kendall_tau_b(y, x));
    EXPECT_DOUBLE_EQ(tau, kendall_tau_b(cubed, y));
  }
}

} // namespace
} // namespace dutygraph
