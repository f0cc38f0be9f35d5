#include "reliability.hpp"
#include <array>
#include <limits>
#include <map>
#include <span>

namespace dutygraph {
namespace {

double quotient(double over, double under) {
  return under == 0 ? std::numeric_limits<double>::quiet_NaN() : over / under;
}

/// What both measures need of two coders' answers.
struct Margins {
  std::vector<double> first; ///< by category
  std::vector<double> second;
  double same = 0;
  double all = 0;

  explicit Margins(std::size_t categories) : first(categories), second(categories) {}
  void add(std::size_t a, std::size_t b, double times) {
    first[a] += times;
    second[b] += times;
    all += times;
    if (a == b) same += times;
  }
};

double kappa_of(const Margins& sums) {
  double chance = 0;
  for (std::size_t i = 0; i < sums.first.size(); ++i) chance += sums.first[i] * sums.second[i];
  const double squared = sums.all * sums.all;
  return quotient(sums.same * sums.all - chance, squared - chance);
}

double alpha_of(const Margins& sums) {
  const double values = 2 * sums.all;
  double equal_pairs = 0;
  for (std::size_t i = 0; i < sums.first.size(); ++i) {
    const double of_category = sums.first[i] + sums.second[i];
    equal_pairs += of_category * (of_category - 1);
  }
  const double observed = quotient(sums.all - sums.same, sums.all);
  const double by_chance = 1 - quotient(equal_pairs, values * (values - 1));
  return 1 - quotient(observed, by_chance);
}

Margins margins(const DecisionTable& table) {
  Margins sums(table.size());
  for (std::size_t i = 0; i < table.size(); ++i)
    for (std::size_t j = 0; j < table.size(); ++j) sums.add(i, j, static_cast<double>(table[i][j]));
  return sums;
}

Margins margins(const coding::Answers& answers) {
  std::map<std::string_view, std::size_t> categories;
  for (const auto& [first, second] : answers) {
    categories.try_emplace(first, categories.size());
    categories.try_emplace(second, categories.size());
  }
  Margins sums(categories.size());
  for (const auto& [first, second] : answers) sums.add(categories.at(first), categories.at(second), 1);
  return sums;
}

} // namespace

double cohen_kappa(const DecisionTable& table) { return kappa_of(margins(table)); }
double krippendorff_alpha(const DecisionTable& table) { return alpha_of(margins(table)); }

double krippendorff_alpha_of(std::span<const std::vector<std::size_t>> units) {
  std::map<std::size_t, double> totals;
  double values = 0;
  double agreeing = 0; // pairs of equal values, each unit's over its values but one
  for (const auto& unit : units) {
    if (unit.size() < 2) continue;
    std::map<std::size_t, double> counts;
    for (const std::size_t value : unit) ++counts[value];
    for (const auto& [value, count] : counts) {
      totals[value] += count;
      agreeing += count * (count - 1) / static_cast<double>(unit.size() - 1);
    }
    values += static_cast<double>(unit.size());
  }
  double equal_pairs = 0;
  for (const auto& [value, count] : totals) equal_pairs += count * (count - 1);
  const double observed = 1 - quotient(agreeing, values);
  const double by_chance = 1 - quotient(equal_pairs, values * (values - 1));
  return 1 - quotient(observed, by_chance);
}

FieldAgreement coding::field_agreement(std::string field, const Answers& answers) {
  const Margins sums = margins(answers);
  return {std::move(field), answers.size(), static_cast<std::size_t>(sums.same), quotient(sums.same, sums.all),
          kappa_of(sums),   alpha_of(sums)};
}

} // namespace dutygraph
