/// What the role groups of one clause say together: who leads, who helps, and what form that is.
#include "clauses.hpp"
#include <algorithm>
#include <string>

namespace dutygraph {

/// Collects the parties of one clause, each agency once: two names are one party if they are the same, stand for one
/// full name, or mean one record.
class Parties {
public:
  Parties(Verdict& verdict, Judge& judge) : verdict_(verdict), judge_(judge) { ++judge.clause_; }

  void add(const RoleGroup& group, Role role) {
    for (const WrittenName& name : group.list.names) {
      if (name.role && *name.role != role) continue; // its own mark says otherwise
      const Party* there = add(name, role, group.word);
      if (there != nullptr && group.duty == Duty::co && there->role == Role::lead)
        verdict_.repeated.push_back({&name, role, group.word});
    }
  }
  /// The party that the agency is already; nullptr if it is a new one.
  const Party* add(const WrittenName& name, Role role, std::string_view word) {
    const std::uint32_t number = judge_.lexicon_.facts(name.name).number;
    const std::uint32_t agency = judge_.lexicon_.agency_number(name.name);
    for (const std::uint32_t one : {number, agency})
      if (const Judge::Place& place = place_of(one); place.clause == judge_.clause_)
        return &verdict_.parties[place.party];
    verdict_.parties.push_back({&name, role, word});
    for (const std::uint32_t one : {number, agency})
      place_of(one) = {judge_.clause_, static_cast<std::uint32_t>(verdict_.parties.size() - 1)};
    return nullptr;
  }

private:
  [[nodiscard]] Judge::Place& place_of(std::uint32_t number) {
    if (number >= judge_.places_.size()) judge_.places_.resize(number + std::size_t{64});
    return judge_.places_[number];
  }

  Verdict& verdict_;
  Judge& judge_;
};

namespace {

std::string rule_of(const std::vector<RoleGroup>& groups) {
  std::string rule;
  for (const RoleGroup& group : groups) {
    if (!rule.empty()) rule += " + ";
    rule += group.word.empty() ? std::string_view("names alone") : group.word;
  }
  return rule;
}

/// 0.9 for each name that neither registry nor document confirms, at least 0.5.
double name_confidence(const Verdict& verdict, const Lexicon& lexicon) {
  double confidence = 1.0;
  for (const Party& party : verdict.parties)
    if (!lexicon.knows(party.name->name)) confidence *= 0.9;
  return std::max(confidence, 0.5);
}

} // namespace

Verdict Judge::verdict(const std::vector<RoleGroup>& groups, bool first_listed_leads) {
  Verdict verdict;
  Parties parties(verdict, *this);
  const auto any = [&](Duty duty) { return std::ranges::find(groups, duty, &RoleGroup::duty) != groups.end(); };
  const auto add_all = [&](Duty duty, Role role) {
    for (const RoleGroup& group : groups)
      if (group.duty == duty) parties.add(group, role);
  };
  const auto count = [&](Duty duty) {
    std::size_t names = 0;
    for (const RoleGroup& group : groups) names += group.duty == duty ? group.list.names.size() : 0;
    return names;
  };
  std::size_t named = 0;
  for (const RoleGroup& group : groups) {
    verdict.open = verdict.open || group.list.open;
    named += group.list.names.size();
  }
  verdict.parties.reserve(named);
  verdict.rule = rule_of(groups);

  // 0. Marks beside the names: a star, (牵头), (lead).
  const bool marked_lead = std::ranges::any_of(groups, [](const RoleGroup& group) {
    return std::ranges::any_of(group.list.names, [](const WrittenName& name) { return name.role == Role::lead; });
  });
  for (const RoleGroup& group : groups)
    for (const WrittenName& name : group.list.names)
      if (name.role == Role::lead) parties.add(name, Role::lead, group.word);

  // 1. Leads: said in so many words; or those responsible, where others only help; or the first of the list, where the
  //    document says so; or the one agency there is.
  const bool helped = any(Duty::co) || any(Duty::guide) || (any(Duty::local) && count(Duty::responsible) == 1);
  const bool responsible_lead =
      !marked_lead && !any(Duty::lead) && any(Duty::responsible) && !any(Duty::by_duty) && !any(Duty::shared) && helped;
  add_all(Duty::lead, Role::lead);
  if (responsible_lead) add_all(Duty::responsible, Role::lead);
  const bool first_leads = first_listed_leads && verdict.parties.empty() && named > 1;
  const bool sole = verdict.parties.empty() && named == 1 && any(Duty::responsible);
  if (first_leads || sole) parties.add(groups[0].list.names[0], Role::lead, groups[0].word);

  // 2. Everybody else.
  for (const RoleGroup& group : groups) parties.add(group, Role::co);
  if (!groups.empty()) verdict.dialect = groups.front().dialect;

  // 3. The form.
  const bool led = !verdict.parties.empty() && verdict.parties[0].role == Role::lead;
  if (any(Duty::assist))
    verdict.form = Form::assist;
  else if (sole)
    verdict.form = Form::sole;
  else if (led)
    verdict.form = Form::led;
  else
    verdict.form = any(Duty::by_duty) ? Form::duty : Form::joint;
  if (first_leads) verdict.rule += ", the first listed leads";
  verdict.confidence = name_confidence(verdict, lexicon_);
  return verdict;
}

} // namespace dutygraph
