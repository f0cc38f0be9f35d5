#pragma once
/// Which bodies carry one line of duties over the compared periods.
///
/// A body that a period names goes on, along rename and merge, to the first successor that a later period names; so
/// two bodies that a later period still names apart stay apart, whatever became of them afterwards.

#include <dutygraph/network.hpp>
#include <dutygraph/registry.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace dutygraph::periods {

/// A period that assigns something: its years, where known, and its network of the bodies as named.
struct AssigningPeriod {
  std::optional<Period> period;
  const Network* network = nullptr;
};

struct Line {
  NetworkAgency latest;                    ///< the last body of the line that a period names
  std::size_t last_named = 0;              ///< index of the last assigning period that names `latest`
  std::set<std::string> stages;            ///< every body on the line, those that no period names included
  std::vector<const LineageEvent*> joined; ///< events followed from one stage to the next, each once
};

class Lines {
public:
  /// O(bodies x stages of a line x log).
  Lines(std::span<const AssigningPeriod> periods, const Registry& registry);

  /// Lines by the key of their latest body.
  [[nodiscard]] const std::map<std::string, Line>& all() const { return lines_; }
  /// The key of the line that a named body is on; `body` is named by one of the periods.
  [[nodiscard]] const std::string& line_of(const std::string& body) const { return line_of_.at(body); }
  /// The network with each body replaced by its line. Where two bodies of a line meet on a task one edge stays, lead
  /// before co. Agencies are in order of line key. O(E log E).
  [[nodiscard]] Network carried_by_lines(const Network& network) const;
  /// Events to tell a reader of: those that joined the line; splits, transfers, creations and abolitions that touched
  /// it between the first and the last assigning year; and the end of a line that the last period no longer names.
  /// By year, then registry order. O(events).
  [[nodiscard]] std::vector<const LineageEvent*> events_of(const Line& line) const;

private:
  [[nodiscard]] std::vector<Registry::Step> way_to_next(const std::string& body) const;
  [[nodiscard]] bool named_after(const std::string& body, std::size_t period, int year) const;
  [[nodiscard]] bool within_years(const LineageEvent& event) const;
  void place(const std::string& body);

  const Registry& registry_;
  std::vector<AssigningPeriod> periods_;
  std::map<std::string, std::size_t> last_named_; ///< body -> index of the last period that names it
  std::map<std::string, std::string> line_of_;    ///< named body -> line key
  std::map<std::string, Line> lines_;
};

} // namespace dutygraph::periods
