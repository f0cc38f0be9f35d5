#pragma once
/// The words that tell names in Latin script apart, as tables: what an organisation is called, what a name begins with,
/// what stands behind the "and" inside one.
#include <optional>
#include <string_view>

namespace dutygraph {

/// The first letter is a capital, of any alphabet with case, or a digit.
[[nodiscard]] bool starts_high(std::string_view text);
[[nodiscard]] std::string_view last_word(std::string_view text);
/// Department, Council, Bank …, in any case.
[[nodiscard]] bool is_organisation_word(std::string_view word);
/// DPW, HSE, P4DP, NAYMOTE: capitals in the main, no blank.
[[nodiscard]] bool is_acronym(std::string_view word);
/// Department of …, Ministry for …
[[nodiscard]] bool has_head(std::string_view text);
/// River Centre for the South: capitals up to an organisation word that "for" or "of" stands behind.
[[nodiscard]] bool has_inner_head(std::string_view name);
/// Comisión Nacional …, Ministère …, Kementerian …
[[nodiscard]] bool begins_with_kind(std::string_view name);
[[nodiscard]] bool is_vietnamese(std::string_view text);
/// Bộ …, Sở …, UBND …
[[nodiscard]] bool has_vietnamese_head(std::string_view name);
/// What often stands behind the "and" inside one department's name: Recreation, Human Services.
[[nodiscard]] bool is_inner_word(std::string_view right);

/// The plural at the end of a list that its names share, and its singular: Departments, Department.
struct PluralTail {
  std::string_view plural;
  std::string_view singular;
};
[[nodiscard]] std::optional<PluralTail> plural_tail(std::string_view name);

} // namespace dutygraph
