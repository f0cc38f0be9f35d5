/// Plans and gold clauses as codings, and clauses paired by line.

#include "coding.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dutygraph::coding {
namespace {

struct Bracket {
  std::string_view text;
  int depth;
};
constexpr std::array<Bracket, 4> brackets{{{"(", 1}, {")", -1}, {"（", 1}, {"）", -1}}};

const Bracket* bracket_at(std::string_view text) {
  const auto found =
      std::ranges::find_if(brackets, [&](const Bracket& bracket) { return text.starts_with(bracket.text); });
  return found == brackets.end() ? nullptr : &*found;
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

std::set<std::string> names_of(std::span<const std::string> written) {
  std::set<std::string> names;
  for (const std::string& name : written) names.insert(without_second_name(name));
  return names;
}

void tidy(Coding& coding) {
  for (CodedClause& clause : coding)
    for (const std::string& lead : clause.lead) clause.co.erase(lead);
  std::ranges::stable_sort(coding, {}, &CodedClause::line);
}

CodedClause coded(const GoldClause& gold, const std::map<std::string, std::string>& names) {
  CodedClause clause{gold.line, gold.form, gold.open, {}, names_of(gold.lead), names_of(gold.co)};
  if (gold.path) clause.paths.push_back(*gold.path);
  if (gold.form == Form::sole) clause.lead.merge(clause.co);
  for (const auto* written : {&gold.lead, &gold.co})
    for (const std::string& name : *written) {
      const auto own = gold.names.find(name);
      const auto shared = names.find(name);
      if (own != gold.names.end())
        clause.meanings[without_second_name(name)] = {own->second};
      else if (shared != names.end())
        clause.meanings[without_second_name(name)] = {shared->second};
    }
  return clause;
}

CodedClause coded(const Clause& read, const Plan& plan) {
  CodedClause clause{read.line, read.form, read.open, {}, {}, {}};
  for (const TaskId task : read.tasks) clause.paths.push_back(plan.tasks[task.index()].path);
  return clause;
}

} // namespace

std::string without_second_name(std::string_view written) {
  std::string name;
  int depth = 0;
  for (std::size_t at = 0; at < written.size();) {
    const Bracket* bracket = bracket_at(written.substr(at));
    if (bracket != nullptr) depth = std::max(0, depth + bracket->depth);
    if (bracket == nullptr && depth == 0) name += written[at];
    at += bracket != nullptr ? bracket->text.size() : 1;
  }
  name = trimmed(name);
  return name.empty() ? trimmed(written) : name;
}

Coding coding_of(const Plan& plan) {
  Coding coding;
  for (const Clause& clause : plan.clauses) coding.push_back(coded(clause, plan));
  for (const Assignment& assignment : plan.assignments) {
    if (assignment.basis != Basis::stated || !assignment.clause) continue;
    CodedClause& clause = coding[assignment.clause->index()];
    const Agency& agency = plan.agencies[assignment.agency.index()];
    const auto name = without_second_name(assignment.written.empty() ? agency.name : assignment.written);
    (assignment.role == Role::lead ? clause.lead : clause.co).insert(name);
    clause.meanings[name] = {agency.key, agency.name};
  }
  tidy(coding);
  return coding;
}

Coding coding_of(const Gold& gold) {
  Coding coding;
  for (const GoldClause& clause : gold.clauses) coding.push_back(coded(clause, gold.names));
  tidy(coding);
  return coding;
}

std::vector<Pair> pairs(const Coding& first, const Coding& second) {
  std::vector<Pair> result;
  auto a = first.begin();
  auto b = second.begin();
  while (a != first.end() || b != second.end()) {
    const bool take_a = a != first.end() && (b == second.end() || a->line <= b->line);
    const bool take_b = b != second.end() && (a == first.end() || b->line <= a->line);
    result.push_back({take_a ? &*a : nullptr, take_b ? &*b : nullptr});
    if (take_a) ++a;
    if (take_b) ++b;
  }
  return result;
}

std::string described(const CodedClause& clause) {
  std::string text(word(clause.form));
  if (!clause.lead.empty()) text += fmt::format(", lead {}", fmt::join(clause.lead, ", "));
  if (!clause.co.empty()) text += fmt::format(", co {}", fmt::join(clause.co, ", "));
  return text;
}

std::string beyond(const std::set<std::string>& names, const std::set<std::string>& others) {
  std::vector<std::string> rest;
  std::ranges::set_difference(names, others, std::back_inserter(rest));
  return rest.empty() ? "nothing" : fmt::format("{}", fmt::join(rest, ", "));
}

} // namespace dutygraph::coding
