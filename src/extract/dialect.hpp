#pragma once
/// A dialect as its file gives it: words and marks, nothing computed. See docs/formats for the file.
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph {

/// What a word of a label says of the label it stands in. A label is a run of such words: 主要牵头单位 is filler, lead,
/// noun; Possible Lead Agency the same.
enum class LabelWord : std::uint8_t {
  lead,
  co,
  primary, ///< leads unless a word of responsibility stands beside it
  responsible,
  mixed, ///< names leads and helpers together: 主(協)辦機關, Lead* & Partners
  person,
  deadline,
  task,
  serial,
  jurisdiction, ///< City: A / County: B
  other,        ///< a field that names nobody: 备注, Budget
  noun,
  filler,
};

struct Dialect {
  std::string id;
  std::string language;
  std::string title;
  std::vector<std::pair<LabelWord, std::string>> labels;
  std::vector<std::string> label_needs_noun; ///< label words that are none by themselves
  std::vector<std::string> lead_verbs, co_verbs, responsible_verbs, shared_verbs, local_verbs,
      guide_verbs;                                  ///< they end a list: …牵头
  std::vector<std::string> by_duty;                 ///< openings of 按职责分工负责 and its like
  std::vector<std::string> together, together_ends; ///< A会同B负责
  std::vector<std::string> assist, assist_ends;     ///< A、B配合C落实
  std::vector<std::string> with;                    ///< A with B: what follows helps
  std::vector<std::string> led_by;
  std::vector<std::string> prose_lead, prose_co; ///< A chủ trì, phối hợp với B …: inside a sentence
  std::vector<std::pair<std::string, std::string>> first_leads; ///< words that together declare that the first leads
  std::vector<std::string> lead_marks;                          ///< *
  std::vector<std::string> none;                                ///< 无, n/a
  std::vector<std::string> open;                                ///< etc.
  std::vector<std::string> separators;                          ///< beside those every dialect has
  std::vector<std::pair<std::string, std::string>> brackets;    ///< the same
  bool bare_brackets = false;                                   ///< a bracket of names without any role word assigns
  bool first_listed_leads = false;                              ///< from the start, without being declared
  bool clause_before_task = false;                              ///< role lines stand before the task they assign
};

/// Reads one dialect file. Errors: not JSON, an unknown key, a value of the wrong type (with the JSON pointer).
[[nodiscard]] Result<Dialect> dialect_from_json(std::string_view json, std::string_view file_name);

} // namespace dutygraph
