/// Two codings of one document: how far they agree beyond chance.

#include "coding.hpp"
#include <cmath>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <limits>

namespace dutygraph {
namespace {

using coding::CodedClause;
using coding::Coding;

constexpr std::size_t categories = 3;

struct Margins {
  std::array<double, categories> first{};
  std::array<double, categories> second{};
  double same = 0;
  double all = 0;
};

Margins margins(const DecisionTable& table) {
  Margins sums;
  for (std::size_t i = 0; i < categories; ++i) {
    sums.same += static_cast<double>(table[i][i]);
    for (std::size_t j = 0; j < categories; ++j) {
      sums.first[i] += static_cast<double>(table[i][j]);
      sums.second[j] += static_cast<double>(table[i][j]);
      sums.all += static_cast<double>(table[i][j]);
    }
  }
  return sums;
}

double quotient(double over, double under) {
  return under == 0 ? std::numeric_limits<double>::quiet_NaN() : over / under;
}

/// 0 neither, 1 co, 2 lead.
std::size_t decision(const CodedClause* clause, const std::string& name) {
  if (clause == nullptr) return 0;
  if (clause->lead.contains(name)) return 2;
  return clause->co.contains(name) ? 1 : 0;
}

std::set<std::string> names_in(const CodedClause* clause) {
  if (clause == nullptr) return {};
  std::set<std::string> names = clause->lead;
  names.insert(clause->co.begin(), clause->co.end());
  return names;
}

std::string_view decision_word(std::size_t decision) {
  constexpr std::array<std::string_view, categories> words{"not named", "co", "lead"};
  return words[decision];
}

/// Counts the decisions on the agencies that either side names in this clause; returns how many they are.
std::size_t compare_clause(const coding::Pair& pair, Agreement& result) {
  std::set<std::string> names = names_in(pair.first);
  names.merge(names_in(pair.second));
  const std::uint32_t line = (pair.first != nullptr ? pair.first : pair.second)->line;
  for (const std::string& name : names) {
    const std::size_t first = decision(pair.first, name);
    const std::size_t second = decision(pair.second, name);
    ++result.decisions[first][second];
    if (first != second)
      result.differences.push_back(
          fmt::format("line {}: {}: first {}; second {}", line, name, decision_word(first), decision_word(second)));
  }
  return names.size();
}

std::size_t all_names(const std::vector<coding::Pair>& pairs) {
  std::set<std::string> names;
  for (const coding::Pair& pair : pairs) {
    names.merge(names_in(pair.first));
    names.merge(names_in(pair.second));
  }
  return names.size();
}

} // namespace

double cohen_kappa(const DecisionTable& table) {
  const Margins sums = margins(table);
  double chance = 0;
  for (std::size_t i = 0; i < categories; ++i) chance += sums.first[i] * sums.second[i];
  const double squared = sums.all * sums.all;
  return quotient(sums.same * sums.all - chance, squared - chance);
}

double krippendorff_alpha(const DecisionTable& table) {
  const Margins sums = margins(table);
  const double values = 2 * sums.all;
  double equal_pairs = 0;
  for (std::size_t i = 0; i < categories; ++i) {
    const double of_category = sums.first[i] + sums.second[i];
    equal_pairs += of_category * (of_category - 1);
  }
  const double observed = quotient(sums.all - sums.same, sums.all);
  const double by_chance = 1 - quotient(equal_pairs, values * (values - 1));
  return 1 - quotient(observed, by_chance);
}

Agreement agree(const Plan& first, const Plan& second) {
  Agreement result;
  const Coding coding_a = coding::coding_of(first);
  const Coding coding_b = coding::coding_of(second);
  const auto pairs = coding::pairs(coding_a, coding_b);
  std::size_t named = 0;
  for (const coding::Pair& pair : pairs) {
    named += compare_clause(pair, result);
    result.clauses += pair.first != nullptr && pair.second != nullptr ? 1 : 0;
    result.only_first += pair.second == nullptr ? 1 : 0;
    result.only_second += pair.first == nullptr ? 1 : 0;
    if (pair.first != nullptr && pair.second != nullptr && pair.first->form == pair.second->form) ++result.same_form;
  }
  result.decisions[0][0] = pairs.size() * all_names(pairs) - named;
  const Margins sums = margins(result.decisions);
  result.observed = quotient(sums.same, sums.all);
  result.kappa = cohen_kappa(result.decisions);
  result.alpha = krippendorff_alpha(result.decisions);
  return result;
}

} // namespace dutygraph
