#include <algorithm>
#include <array>
#include <cmath>
#include <dutygraph/registry.hpp>
#include <gtest/gtest.h>
#include <set>

namespace dutygraph {
namespace {

using Triple = std::array<double, 3>;

/// sRGB "#rrggbb" to linear light (IEC 61966-2-1).
Triple linear(std::string_view colour) {
  Triple rgb{};
  for (std::size_t n = 0; n < 3; ++n) {
    const double value = std::stoi(std::string(colour.substr(1 + 2 * n, 2)), nullptr, 16) / 255.0;
    rgb[n] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  return rgb;
}

using Matrix = std::array<Triple, 3>;
Triple times(const Matrix& matrix, const Triple& vector) {
  Triple product{};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 3; ++column) product[row] += matrix[row][column] * vector[column];
  return product;
}

/// CIELAB, white point D65.
Triple lab(const Triple& rgb) {
  const Triple xyz = times({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
  const Triple g{f(std::max(xyz[0], 0.0) / 0.95047), f(std::max(xyz[1], 0.0)), f(std::max(xyz[2], 0.0) / 1.08883)};
  return {116 * g[1] - 16, 500 * (g[0] - g[1]), 200 * (g[1] - g[2])};
}

// Machado, Oliveira, Fernandes, IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, severity 1.
constexpr Matrix full_sight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix red_blind{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix green_blind{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

double least_difference(const Matrix& sight) {
  double least = 1e9;
  for (const PolicyField& one : policy_fields())
    for (const PolicyField& other : policy_fields()) {
      if (&one == &other) continue;
      const Triple a = lab(times(sight, linear(one.colour)));
      const Triple b = lab(times(sight, linear(other.colour)));
      least = std::min(least, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
  return least;
}

TEST(PolicyFields, AreTwelveAndOther) {
  ASSERT_EQ(policy_fields().size(), 13U);
  EXPECT_EQ(policy_fields().front().key, "economy");
  EXPECT_EQ(policy_fields().back().key, "other");
}

TEST(PolicyFields, KeysAndNamesAreUnique) {
  std::set<std::string_view> seen;
  for (const PolicyField& field : policy_fields())
    EXPECT_TRUE(seen.insert(field.key).second && seen.insert(field.chinese).second) << field.key;
}

TEST(PolicyFields, ColoursStayApartForEveryEye) {
  EXPECT_GT(least_difference(full_sight), 20);
  EXPECT_GT(least_difference(red_blind), 10);
  EXPECT_GT(least_difference(green_blind), 10);
}

TEST(PolicyFields, ColoursAreNeitherDarkNorPale) {
  for (const PolicyField& field : policy_fields()) {
    const double lightness = lab(linear(field.colour))[0];
    EXPECT_GT(lightness, 35) << field.key;
    EXPECT_LT(lightness, 85) << field.key;
  }
}

TEST(PolicyFields, UnknownKeysAreOther) {
  EXPECT_EQ(policy_field("health").chinese, "卫生健康");
  EXPECT_EQ(policy_field("").key, "other");
  EXPECT_EQ(policy_field("heraldry").key, "other");
}

TEST(KindNames, AreGivenInBothLanguages) {
  EXPECT_EQ(kind_name(AgencyKind::city_government, "en"), "city government");
  EXPECT_EQ(kind_name(AgencyKind::city_government, "zh"), "市政府");
  EXPECT_EQ(kind_name(AgencyKind::party_organ, "fr"), "party organ");
  std::set<std::string_view> seen;
  for (int kind = 0; kind <= static_cast<int>(AgencyKind::unknown); ++kind)
    for (const std::string_view language : {"en", "zh"})
      EXPECT_TRUE(seen.insert(kind_name(static_cast<AgencyKind>(kind), language)).second) << kind;
}

TEST(EventKinds, WordsRoundTrip) {
  for (int kind = 0; kind <= static_cast<int>(EventKind::abolish); ++kind)
    EXPECT_EQ(event_kind_from(word(static_cast<EventKind>(kind))), static_cast<EventKind>(kind));
  EXPECT_EQ(event_kind_from("annex"), std::nullopt);
}

} // namespace
} // namespace dutygraph
