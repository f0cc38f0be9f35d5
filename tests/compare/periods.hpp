#pragma once
/// Small groups of plans for the tests.

#include "../network/plans.hpp"
#include <dutygraph/compare.hpp>
#include <string>
#include <vector>

namespace dutygraph::testing {

/// One period with one plan: each element the duties of a task.
inline PlanGroup period(int from, int to, const std::vector<Duties>& tasks) {
  Plan plan;
  plan.period = Period{from, to};
  for (const Duties& duties : tasks) add_task(plan, "task", duties);
  return {label(*plan.period), plan.period, {plan}};
}

inline const AgencyLine* find_line(const Comparison& comparison, const std::string& name) {
  for (const AgencyLine& line : comparison.lines)
    if (line.name == name) return &line;
  return nullptr;
}

inline std::vector<std::string> line_names(const Comparison& comparison) {
  std::vector<std::string> names;
  for (const AgencyLine& line : comparison.lines) names.push_back(line.name);
  return names;
}

/// "A>B 1:2" for each tie, joined by ", ".
inline std::string dump(const std::vector<TieChange>& ties) {
  std::string text;
  for (const TieChange& tie : ties) {
    if (!text.empty()) text += ", ";
    text += tie.from + ">" + tie.to + " " + std::to_string(static_cast<int>(tie.before)) + ":" +
            std::to_string(static_cast<int>(tie.after));
  }
  return text;
}

/// A registry of bodies named as their ids and the events between them (JSON, without the brackets around the list).
inline Registry registry_with(const std::vector<std::string>& ids, const std::string& events) {
  std::string agencies;
  for (const std::string& id : ids) {
    if (!agencies.empty()) agencies += ", ";
    agencies += R"({"id": ")" + id + R"(", "short": ")" + id + R"("})";
  }
  return Registry::parse(
             R"({"format": "dutygraph-registry", "version": 1, "id": "test", "title": "test", "agencies": [)" +
                 agencies + R"(], "lineage": [)" + events + "]}",
             "test.json")
      .value();
}

} // namespace dutygraph::testing
