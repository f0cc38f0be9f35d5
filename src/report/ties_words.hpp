#pragma once
/// What is said beside a table of ties and in its methods, parameters filled in, English and Chinese.

#include "notes.hpp"
#include <dutygraph/report_ties.hpp>
#include <string_view>

namespace dutygraph::tables {

/// Which meetings of two agencies on a task count.
[[nodiscard]] Note meetings_rule(TieKind kind);
/// What the null model keeps and what it leaves to chance, with draws and seed where it is drawn.
[[nodiscard]] Note null_model_rule(const SignificanceOptions& test);
/// What p is, how it is corrected, when the verdict is more or less.
[[nodiscard]] Note correction_rule(const SignificanceOptions& test);
/// How often two agencies met by the edges that went in, and that the ties that came out hold as much.
[[nodiscard]] Note reconciliation_note(std::string_view network, const Reconciliation& sums);
/// How many pairs could have reached alpha at all, how many did, before and after correction.
[[nodiscard]] Note power_note(std::string_view network, const Significance& result);

} // namespace dutygraph::tables
