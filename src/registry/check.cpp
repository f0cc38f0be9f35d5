#include "check.hpp"
#include "name.hpp"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace dutygraph {
namespace {

using Ids = std::unordered_set<std::string_view>;

/// The ids that a file may name: its own, and those of the registry that it adds to.
struct KnownIds {
  Ids own;
  const Registry& base;
  [[nodiscard]] bool contains(const std::string& id) const { return own.contains(id) || base.find(id) != nullptr; }
};

Ids checked_ids(const RegistryDraft& draft, Complaints& complaints) {
  Ids ids;
  for (std::size_t n = 0; n < draft.records.size(); ++n)
    if (const std::string& id = draft.records[n].id; !ids.insert(id).second)
      complaints.refuse(fmt::format("/agencies/{}/id", n),
                        fmt::format("id {} is taken by an agency above", in_quotes(id)),
                        "one record is one named stage of a body; give this one an id of its own");
  return ids;
}

void check_known(const std::vector<std::string>& named, const std::string& list, const KnownIds& ids,
                 Complaints& complaints) {
  for (std::size_t n = 0; n < named.size(); ++n)
    if (!ids.contains(named[n]))
      complaints.refuse(fmt::format("{}/{}", list, n), fmt::format("no agency has the id {}", in_quotes(named[n])),
                        "add the agency, or correct the id");
}

void check_members(const RegistryDraft& draft, const KnownIds& ids, Complaints& complaints) {
  for (std::size_t n = 0; n < draft.records.size(); ++n) {
    const AgencyRecord& record = draft.records[n];
    const std::string list = fmt::format("/agencies/{}/members", n);
    if (!record.members.empty() && record.kind != AgencyKind::collective)
      complaints.refuse(list, fmt::format("{} has members but is no collective", in_quotes(record.id)),
                        "set its kind to collective, or leave the members out");
    if (std::ranges::find(record.members, record.id) != record.members.end())
      complaints.refuse(list, fmt::format("{} is a member of itself", in_quotes(record.id)), "leave it out");
    check_known(record.members, list, ids, complaints);
  }
}

/// How many bodies an event of a kind needs before and after it.
struct Sides {
  EventKind kind;
  std::size_t least_from, most_from, least_to, most_to;
};
constexpr std::size_t any = 1000;
constexpr std::array<Sides, 6> sides_of_events{{{EventKind::rename, 1, 1, 1, 1},
                                                {EventKind::merge, 1, any, 1, any},
                                                {EventKind::split, 1, 1, 1, any},
                                                {EventKind::transfer, 1, any, 1, any},
                                                {EventKind::create, 0, any, 1, any},
                                                {EventKind::abolish, 1, any, 0, any}}};

bool fits(const LineageEvent& event) {
  const auto within = [](std::size_t count, std::size_t least, std::size_t most) {
    return least <= count && count <= most;
  };
  const Sides& sides = *std::ranges::find(sides_of_events, event.kind, &Sides::kind);
  return within(event.from.size(), sides.least_from, sides.most_from) &&
         within(event.to.size(), sides.least_to, sides.most_to);
}

void check_event(const LineageEvent& event, const std::string& pointer, const KnownIds& ids, Complaints& complaints) {
  if (!fits(event))
    complaints.refuse(pointer,
                      fmt::format("a {} cannot have {} bodies before it and {} after it", word(event.kind),
                                  event.from.size(), event.to.size()),
                      "a rename has one and one, a split one before it, a create one or more after it");
  for (const std::string& id : event.to)
    if (std::ranges::find(event.from, id) != event.from.end())
      complaints.refuse(pointer, fmt::format("{} stands on both sides of one event", in_quotes(id)),
                        "a body that lives on after a merge stands under \"to\" alone");
  check_known(event.from, pointer + "/from", ids, complaints);
  check_known(event.to, pointer + "/to", ids, complaints);
}

/// A name with the record that claims it and the place where it does.
struct Claim {
  std::size_t record;
  std::string pointer;
};

std::string years(const AgencyRecord& record) {
  const auto side = [](std::optional<int> year) { return year ? std::to_string(*year) : std::string("open"); };
  return side(record.from) + " to " + side(record.to);
}

void check_claim(const std::string& name, const Claim& claim, const RegistryDraft& draft,
                 std::unordered_map<std::string, std::vector<Claim>>& claims, Complaints& complaints) {
  std::vector<Claim>& earlier = claims[name_key(name)];
  const AgencyRecord& mine = draft.records[claim.record];
  for (const Claim& other : earlier) {
    const AgencyRecord& theirs = draft.records[other.record];
    if (other.record == claim.record || !overlap(mine, theirs)) continue;
    complaints.refuse(claim.pointer,
                      fmt::format("the name {} means both {} ({}) and {} ({})", in_quotes(name), in_quotes(theirs.id),
                                  years(theirs), in_quotes(mine.id), years(mine)),
                      "take it from one of them, or give them years that do not overlap");
  }
  earlier.push_back(claim);
}

void check_names(const RegistryDraft& draft, Complaints& complaints) {
  std::unordered_map<std::string, std::vector<Claim>> claims;
  for (std::size_t n = 0; n < draft.records.size() && !complaints.first(); ++n) {
    const AgencyRecord& record = draft.records[n];
    const std::string pointer = fmt::format("/agencies/{}", n);
    check_claim(record.short_name, {n, pointer + "/short"}, draft, claims, complaints);
    if (!record.full_name.empty()) check_claim(record.full_name, {n, pointer + "/full"}, draft, claims, complaints);
    for (std::size_t a = 0; a < record.aliases.size(); ++a)
      check_claim(record.aliases[a], {n, fmt::format("{}/aliases/{}", pointer, a)}, draft, claims, complaints);
  }
}

bool passes_duties_on(const LineageEvent& event) {
  return (event.kind == EventKind::rename || event.kind == EventKind::merge) && event.to.size() == 1;
}

/// Successions of bodies: who passes duties on to whom.
struct Successions {
  std::unordered_map<std::string_view, std::size_t> successors; ///< how many a body has
  std::unordered_multimap<std::string_view, std::string_view> predecessors;

  void add(const LineageEvent& event) {
    successors.try_emplace(event.to.front(), 0);
    for (const std::string& from : event.from) {
      ++successors[from];
      predecessors.emplace(event.to.front(), from);
    }
  }
};

/// Bodies from which successors can be followed for ever: what is left after taking away, again and again, the bodies
/// that nobody left succeeds. O(events).
Ids endless(Successions successions) {
  std::vector<std::string_view> ended;
  Ids left;
  for (const auto& [id, count] : successions.successors)
    if (left.insert(id); count == 0) ended.push_back(id);
  while (!ended.empty()) {
    const std::string_view here = ended.back();
    ended.pop_back();
    left.erase(here);
    const auto [first, last] = successions.predecessors.equal_range(here);
    for (auto step = first; step != last; ++step)
      if (--successions.successors[step->second] == 0) ended.push_back(step->second);
  }
  return left;
}

void check_circles(const RegistryDraft& draft, const Registry& base, Complaints& complaints) {
  Successions successions;
  for (const LineageEvent& event : draft.events)
    if (passes_duties_on(event)) successions.add(event);
  for (const LineageEvent& event : base.events())
    if (passes_duties_on(event)) successions.add(event);
  const Ids circling = endless(std::move(successions));
  for (std::size_t n = 0; n < draft.events.size(); ++n)
    if (const LineageEvent& event = draft.events[n]; passes_duties_on(event) && circling.contains(event.from.front()))
      complaints.refuse(fmt::format("/lineage/{}", n),
                        fmt::format("the successors of {} lead round in a circle", in_quotes(event.from.front())),
                        "each stage of a body needs an id of its own");
}

} // namespace

void check(const RegistryDraft& draft, const Registry& base, Complaints& complaints) {
  const KnownIds ids{checked_ids(draft, complaints), base};
  check_members(draft, ids, complaints);
  for (std::size_t n = 0; n < draft.events.size(); ++n)
    check_event(draft.events[n], fmt::format("/lineage/{}", n), ids, complaints);
  check_names(draft, complaints);
  if (!complaints.first()) check_circles(draft, base, complaints);
}

} // namespace dutygraph
