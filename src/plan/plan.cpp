#include <algorithm>
#include <array>
#include <cstring>
#include <dutygraph/plan.hpp>
#include <utility>

namespace dutygraph {

Failure input_error(std::string_view file, std::string message, std::string hint, SourceSpan span) {
  return Failure(Error{Error::Kind::input, std::string(file), span, std::move(message), std::move(hint)});
}

Failure output_error(std::string_view file, std::string message, std::string hint) {
  return Failure(Error{Error::Kind::output, std::string(file), {}, std::move(message), std::move(hint)});
}

Failure usage_error(std::string message, std::string hint) {
  return Failure(Error{Error::Kind::usage, {}, {}, std::move(message), std::move(hint)});
}

namespace {

std::string located(std::string_view file, const SourceSpan& span, std::string_view kind, std::string_view message,
                    std::string_view hint) {
  std::string out;
  if (!file.empty()) {
    out += file;
    if (span.line > 0) out += ":" + std::to_string(span.line);
    if (span.line > 0 && span.column > 0) out += ":" + std::to_string(span.column);
    out += ": ";
  }
  out += kind;
  out += ": ";
  out += message;
  if (!hint.empty()) out.append(" (").append(hint).append(")");
  return out;
}

template <class Enum, std::size_t N>
using Words = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Words<Role, 2> role_words{{{Role::lead, "lead"}, {Role::co, "co"}}};
constexpr Words<Basis, 2> basis_words{{{Basis::stated, "stated"}, {Basis::suggested, "suggested"}}};
constexpr Words<Form, 5> form_words{
    {{Form::led, "led"}, {Form::sole, "sole"}, {Form::joint, "joint"}, {Form::assist, "assist"}, {Form::duty, "duty"}}};
constexpr Words<TaskKind, 3> task_kind_words{
    {{TaskKind::measure, "measure"}, {TaskKind::target, "target"}, {TaskKind::project, "project"}}};
constexpr Words<AgencyKind, 10> agency_kind_words{{{AgencyKind::government_department, "government-department"},
                                                   {AgencyKind::central_vertical, "central-vertical"},
                                                   {AgencyKind::party_organ, "party-organ"},
                                                   {AgencyKind::city_government, "city-government"},
                                                   {AgencyKind::state_enterprise, "state-enterprise"},
                                                   {AgencyKind::mass_organisation, "mass-organisation"},
                                                   {AgencyKind::leading_group, "leading-group"},
                                                   {AgencyKind::judiciary, "judiciary"},
                                                   {AgencyKind::collective, "collective"},
                                                   {AgencyKind::unknown, "unknown"}}};
constexpr Words<Comparator, 8> comparator_words{{{Comparator::reach, "reach"},
                                                 {Comparator::at_least, "at-least"},
                                                 {Comparator::at_most, "at-most"},
                                                 {Comparator::above, "above"},
                                                 {Comparator::below, "below"},
                                                 {Comparator::about, "about"},
                                                 {Comparator::increase, "increase"},
                                                 {Comparator::decrease, "decrease"}}};
constexpr Words<Correction::Action, 5> action_words{{{Correction::Action::rename, "rename"},
                                                     {Correction::Action::merge, "merge"},
                                                     {Correction::Action::move, "move"},
                                                     {Correction::Action::drop, "drop"},
                                                     {Correction::Action::add, "add"}}};
constexpr Words<Severity, 3> severity_words{
    {{Severity::note, "note"}, {Severity::warning, "warning"}, {Severity::error, "error"}}};

template <class Enum, std::size_t N>
std::string_view word_in(const Words<Enum, N>& words, Enum value) {
  return std::ranges::find(words, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <class Enum, std::size_t N>
std::optional<Enum> value_in(const Words<Enum, N>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word, &std::pair<Enum, std::string_view>::second);
  if (found == words.end()) return std::nullopt;
  return found->first;
}

constexpr bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

} // namespace

std::string describe(const Error& error) { return located(error.file, error.span, "error", error.message, error.hint); }

std::string describe(const Diagnostic& diagnostic) {
  return located(diagnostic.file, diagnostic.span, word(diagnostic.severity), diagnostic.message, diagnostic.hint);
}

std::string label(const Period& period) { return std::to_string(period.from) + "-" + std::to_string(period.to); }

std::string_view word(Role role) { return word_in(role_words, role); }
std::string_view word(Basis basis) { return word_in(basis_words, basis); }
std::string_view word(Form form) { return word_in(form_words, form); }
std::string_view word(TaskKind kind) { return word_in(task_kind_words, kind); }
std::string_view word(AgencyKind kind) { return word_in(agency_kind_words, kind); }
std::string_view word(Comparator comparator) { return word_in(comparator_words, comparator); }
std::string_view word(Severity severity) { return word_in(severity_words, severity); }
std::string_view word(Correction::Action action) { return word_in(action_words, action); }

std::optional<Role> role_from(std::string_view word) { return value_in(role_words, word); }
std::optional<Basis> basis_from(std::string_view word) { return value_in(basis_words, word); }
std::optional<Form> form_from(std::string_view word) { return value_in(form_words, word); }
std::optional<TaskKind> task_kind_from(std::string_view word) { return value_in(task_kind_words, word); }
std::optional<AgencyKind> agency_kind_from(std::string_view word) { return value_in(agency_kind_words, word); }
std::optional<Comparator> comparator_from(std::string_view word) { return value_in(comparator_words, word); }
std::optional<Correction::Action> correction_action_from(std::string_view word) { return value_in(action_words, word); }

std::string first_characters(std::string_view utf8, std::size_t limit) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < utf8.size(); ++end)
    if (starts_character(utf8[end]) && count++ == limit) break;
  return std::string(utf8.substr(0, end));
}

std::size_t character_count(std::string_view utf8) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::size_t continuing = 0; // bytes 10xxxxxx
  std::size_t at = 0;
  while (utf8.size() - at >= 8) { // eight bytes at a time, their counts side by side in one word
    const std::size_t end = at + std::min((utf8.size() - at) / 8, std::size_t{255}) * 8;
    std::uint64_t counts = 0;
    for (; at < end; at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, utf8.data() + at, sizeof word);
      counts += (word >> 7U) & ~(word >> 6U) & ones;
    }
    constexpr std::uint64_t even = 0x00FF00FF00FF00FFU;
    const std::uint64_t pairs = (counts & even) + ((counts >> 8U) & even);
    continuing += (pairs * 0x0001000100010001U) >> 48U;
  }
  for (const char c : utf8.substr(at)) continuing += starts_character(c) ? 0U : 1U;
  return utf8.size() - continuing;
}

} // namespace dutygraph
