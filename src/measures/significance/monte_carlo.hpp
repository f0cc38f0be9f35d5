#pragma once
/// The tests by drawing: every pair's meetings in many random networks.

#include "null_test.hpp"
#include "pairs.hpp"

namespace dutygraph::nulls {

/// By number of the pair. `observed`: meetings in the network itself. The draws made are those of chains_for().
[[nodiscard]] std::vector<NullTest> drawn_tests(const Holdings& holdings, const std::vector<std::uint32_t>& observed,
                                                const SignificanceOptions& options);

} // namespace dutygraph::nulls
