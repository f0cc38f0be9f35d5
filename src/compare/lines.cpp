/// Bodies followed forward through lineage, as far as later periods bear it out.

#include "lines.hpp"
#include <algorithm>

namespace dutygraph::periods {
namespace {

bool names(const LineageEvent& event, const Line& line) {
  const auto on_line = [&](const std::string& id) { return line.stages.contains(id); };
  return std::ranges::any_of(event.from, on_line) || std::ranges::any_of(event.to, on_line);
}

bool joins(const LineageEvent& event) { return event.kind == EventKind::rename || event.kind == EventKind::merge; }

} // namespace

Lines::Lines(std::span<const AssigningPeriod> periods, const Registry& registry)
    : registry_(registry), periods_(periods.begin(), periods.end()) {
  for (std::size_t p = 0; p < periods_.size(); ++p)
    for (const NetworkAgency& body : periods_[p].network->agencies()) last_named_[body.key] = p;
  for (const auto& [body, period] : last_named_) place(body);
}

bool Lines::named_after(const std::string& body, std::size_t period, int year) const {
  for (std::size_t p = period + 1; p < periods_.size(); ++p) {
    const bool in_time = !periods_[p].period || year <= periods_[p].period->to;
    if (in_time && periods_[p].network->find(body)) return true;
  }
  return false;
}

/// The steps to the first successor that a later period names, after the event that made it one; empty if none.
std::vector<Registry::Step> Lines::way_to_next(const std::string& body) const {
  std::vector<Registry::Step> way;
  std::set<std::string> seen{body};
  int year = 0;
  for (auto step = registry_.successor(body); step && seen.insert(step->id).second;
       step = registry_.successor(step->id)) {
    way.push_back(*step);
    year = std::max(year, step->year);
    if (named_after(step->id, last_named_.at(body), year)) return way;
  }
  return {};
}

void Lines::place(const std::string& body) {
  Line way_on;
  way_on.stages.insert(body);
  std::string key = body;
  for (auto way = way_to_next(key); !way.empty(); way = way_to_next(key)) {
    for (const Registry::Step& step : way) {
      way_on.stages.insert(step.id);
      if (step.event != nullptr) way_on.joined.push_back(step.event);
    }
    key = way.back().id;
  }
  line_of_[body] = key;
  Line& line = lines_[key];
  line.last_named = last_named_.at(key);
  const Network& network = *periods_[line.last_named].network;
  line.latest = network.agencies()[network.find(key)->index()];
  line.stages.merge(way_on.stages);
  for (const LineageEvent* event : way_on.joined)
    if (std::ranges::find(line.joined, event) == line.joined.end()) line.joined.push_back(event);
}

Network Lines::carried_by_lines(const Network& network) const {
  std::map<std::string, AgencyId> id_of;
  for (const NetworkAgency& body : network.agencies()) id_of.emplace(line_of(body.key), AgencyId());
  std::vector<NetworkAgency> carriers;
  for (auto& [key, id] : id_of) {
    id = AgencyId(carriers.size());
    carriers.push_back(lines_.at(key).latest);
  }
  std::vector<AgencyId> carrier_of;
  for (const NetworkAgency& body : network.agencies()) carrier_of.push_back(id_of.at(line_of(body.key)));
  std::vector<NetworkEdge> edges(network.edges().begin(), network.edges().end());
  for (NetworkEdge& edge : edges) edge.agency = carrier_of[edge.agency.index()];
  return Network::from_edges(std::move(carriers), {network.tasks().begin(), network.tasks().end()}, std::move(edges));
}

bool Lines::within_years(const LineageEvent& event) const {
  const auto dated = [](const AssigningPeriod& period) { return period.period.has_value(); };
  if (!std::ranges::all_of(periods_, dated)) return true;
  const auto from = std::ranges::min(periods_, {}, [](const auto& p) { return p.period->from; }).period->from;
  const auto to = std::ranges::max(periods_, {}, [](const auto& p) { return p.period->to; }).period->to;
  return from <= event.year && event.year <= to;
}

std::vector<const LineageEvent*> Lines::events_of(const Line& line) const {
  const bool gone = line.last_named + 1 < periods_.size();
  const auto ends_line = [&](const LineageEvent& event) {
    return gone && std::ranges::find(event.from, line.latest.key) != event.from.end();
  };
  std::vector<const LineageEvent*> events;
  for (const LineageEvent& event : registry_.events()) {
    const bool touched = within_years(event) && names(event, line) && (!joins(event) || ends_line(event));
    const bool joined = std::ranges::find(line.joined, &event) != line.joined.end();
    if (touched || joined) events.push_back(&event);
  }
  std::ranges::stable_sort(events, {}, &LineageEvent::year);
  return events;
}

} // namespace dutygraph::periods
