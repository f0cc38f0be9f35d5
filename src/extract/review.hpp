#pragma once
/// What a person should look at in a plan, with the words at which it stands in the document.
#include <dutygraph/extract.hpp>
#include <string>
#include <vector>

namespace dutygraph {

struct Finding {
  Diagnostic what;
  std::string at; ///< the words in its line, or one of the lines after it; empty: the whole line
};
/// As the public review.
[[nodiscard]] std::vector<Finding> reviewed(const Plan& plan, const Registry& registry);

} // namespace dutygraph
