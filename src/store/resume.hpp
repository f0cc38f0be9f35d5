#pragma once
/// Going on where an earlier run stopped.

#include <dutygraph/store.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace dutygraph::store {

/// The plan that an earlier run read from this document, as LoadOptions::resume_from says; nothing where there is none,
/// or none that may be kept. O(plan file).
[[nodiscard]] std::optional<Plan> finished_plan(const std::string& document, std::string_view bytes,
                                                const LoadOptions& options);

} // namespace dutygraph::store
