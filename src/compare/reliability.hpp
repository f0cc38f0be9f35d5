#pragma once
/// Agreement of two coders on one question, beyond chance.

#include <dutygraph/compare.hpp>
#include <string>
#include <utility>
#include <vector>

namespace dutygraph::coding {

/// What each coder answered to one unit.
using Answers = std::vector<std::pair<std::string, std::string>>;

/// Categories are the answers that occur. NaN as for cohen_kappa and krippendorff_alpha. O(answers log answers).
[[nodiscard]] FieldAgreement field_agreement(std::string field, const Answers& answers);

} // namespace dutygraph::coding
