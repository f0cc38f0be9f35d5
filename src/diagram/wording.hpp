#pragma once
/// What pictures say, in Chinese or English.

#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/registry.hpp>
#include <string>
#include <string_view>

namespace dutygraph::diagram {

/// Picks between two wordings of one thing. Any language but "en" is Chinese.
class Wording {
public:
  explicit Wording(std::string_view language) : english_(language == "en") {}
  [[nodiscard]] std::string_view pick(std::string_view chinese, std::string_view english) const {
    return english_ ? english : chinese;
  }
  [[nodiscard]] bool english() const { return english_; }

private:
  bool english_;
};

/// Counts that every picture states.
struct Figures {
  std::size_t plans = 0;
  std::size_t tasks = 0;
  std::size_t assigned_tasks = 0;
  std::size_t lead_edges = 0;
  std::size_t co_edges = 0;
  std::size_t suggested_edges = 0; ///< of the edges above
  std::size_t agencies = 0;
};
[[nodiscard]] Figures figures_of(const PlanGroup& group, const Network& network);

/// "2011—2015 年", the label of a group without a period, "全部规划".
[[nodiscard]] std::string period_name(const PlanGroup& group, const Wording& wording);
/// Titles of up to four plans; nothing for more, the figures say how many.
[[nodiscard]] std::string plan_names(const PlanGroup& group, const Wording& wording);
[[nodiscard]] std::string figures_line(const Figures& figures, const Wording& wording);
/// How edges, merged tasks, collectives and suggestions are counted, as far as the options and figures call for it.
[[nodiscard]] std::string counting_line(const Figures& figures, const NetworkOptions& options, const Wording& wording);
/// A number with at most one decimal: "12", "3.5".
[[nodiscard]] std::string short_number(double value);
[[nodiscard]] std::string field_name(const PolicyField& field, const Wording& wording);

} // namespace dutygraph::diagram
