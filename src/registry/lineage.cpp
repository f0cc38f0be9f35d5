#include "here.hpp"
#include <algorithm>
#include <set>

namespace dutygraph {
namespace {

using Ids = std::set<std::string, std::less<>>;
using Events = std::vector<const LineageEvent*>;
using Side = std::vector<std::string> LineageEvent::*;

bool holds(const std::vector<std::string>& ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// Bodies end in such an event, or may: not in a transfer or a creation.
bool ends_bodies(const LineageEvent& event) {
  return event.kind != EventKind::transfer && event.kind != EventKind::create;
}

bool touches(const LineageEvent& event, const Ids& ids) {
  const auto known = [&](const std::string& id) { return ids.contains(id); };
  return std::ranges::any_of(event.from, known) || std::ranges::any_of(event.to, known);
}

/// The body and all reached from it through ending events, always from the side `here` to the side `there`.
Ids reached(const Events& events, std::string_view id, Side here, Side there) {
  Ids seen{std::string(id)};
  std::vector<std::string> waiting{std::string(id)};
  while (!waiting.empty()) {
    const std::string body = std::move(waiting.back());
    waiting.pop_back();
    for (const LineageEvent* event : events) {
      if (!ends_bodies(*event) || !holds(event->*here, body)) continue;
      for (const std::string& next : event->*there)
        if (seen.insert(next).second) waiting.push_back(next);
    }
  }
  return seen;
}

/// Events of the last year in which the body ended, as far as events tell.
Events last_endings(const Events& events, std::string_view id) {
  Events endings;
  for (const LineageEvent* event : events) {
    if (!ends_bodies(*event) || !holds(event->from, id)) continue;
    if (!endings.empty() && endings.front()->year < event->year) endings.clear();
    if (endings.empty() || endings.front()->year == event->year) endings.push_back(event);
  }
  return endings;
}

} // namespace

Events Registry::events_near(std::string_view id) const {
  Events events;
  for (const LineageEvent& event : book_->events()) events.push_back(&event);
  if (ships_)
    for (const LineageEvent& event : events_shipped(id)) events.push_back(&event);
  return events;
}

std::optional<Registry::Step> Registry::successor(std::string_view id) const {
  const Events endings = last_endings(events_near(id), id);
  if (endings.empty()) return std::nullopt;
  const LineageEvent& first = *endings.front();
  const auto passes_all = [&](const LineageEvent* event) {
    return (event->kind == EventKind::rename || event->kind == EventKind::merge) && event->to.size() == 1 &&
           event->to == first.to;
  };
  if (!std::ranges::all_of(endings, passes_all)) return std::nullopt;
  return Step{first.to.front(), first.year, &first};
}

std::vector<const LineageEvent*> Registry::lineage(std::string_view id) const {
  const Events events = events_near(id);
  Ids family = reached(events, id, &LineageEvent::to, &LineageEvent::from);
  family.merge(reached(events, id, &LineageEvent::from, &LineageEvent::to));
  Events found;
  for (const LineageEvent* event : events)
    if (touches(*event, family)) found.push_back(event);
  std::ranges::stable_sort(found, {}, &LineageEvent::year);
  return found;
}

} // namespace dutygraph
