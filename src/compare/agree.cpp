/// Two codings of one document: how far they agree beyond chance.

#include "coding.hpp"
#include "reliability.hpp"
#include <algorithm>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <limits>
#include <map>

namespace dutygraph {
namespace {

using coding::CodedClause;
using coding::Coding;

constexpr std::size_t categories = 3;
constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// 0 neither, 1 co, 2 lead.
std::size_t decision(const CodedClause* clause, const std::string& name) {
  if (clause == nullptr) return 0;
  if (clause->lead.contains(name)) return 2;
  return clause->co.contains(name) ? 1 : 0;
}

std::set<std::string> names_in(const CodedClause* clause) {
  if (clause == nullptr) return {};
  std::set<std::string> names = clause->lead;
  names.insert(clause->co.begin(), clause->co.end());
  return names;
}

std::string decision_word(std::size_t decision) {
  constexpr std::array<std::string_view, categories> words{"not named", "co", "lead"};
  return std::string(words[decision]);
}

std::size_t all_names(const std::vector<coding::Pair>& pairs) {
  std::set<std::string> names;
  for (const coding::Pair& pair : pairs) {
    names.merge(names_in(pair.first));
    names.merge(names_in(pair.second));
  }
  return names.size();
}

std::string joined(const std::set<std::string>& names) {
  return names.empty() ? "nobody" : fmt::format("{}", fmt::join(names, ", "));
}

using Answer = std::pair<std::string, std::string>;

/// The paths of two clauses are the same where they have one in common.
Answer path_answers(const CodedClause& first, const CodedClause& second) {
  const auto text = [](const std::vector<std::vector<std::string>>& paths) {
    return paths.empty() ? "no task" : fmt::format("{}", fmt::join(paths.front(), " > "));
  };
  for (const auto& path : first.paths)
    if (std::ranges::find(second.paths, path) != second.paths.end()) return {text({path}), text({path})};
  return {text(first.paths), text(second.paths)};
}

/// How many of those that either coding has are in both: nobody says what neither has, so chance is unknown.
FieldAgreement found_agreement(std::string field, std::size_t either, std::size_t both) {
  const double share = either == 0 ? undefined : static_cast<double>(both) / static_cast<double>(either);
  return {std::move(field), either, both, share, undefined, undefined};
}

/// Where a task starts: its first line, or its key where it stands in no source; and which of those there it is.
struct TaskPlace {
  std::uint32_t line = 0;
  std::string key;
  std::size_t nth = 0;
  auto operator<=>(const TaskPlace&) const = default;
};
std::map<TaskPlace, const Task*> tasks_by_place(const Plan& plan) {
  std::map<TaskPlace, const Task*> tasks;
  for (const Task& task : plan.tasks) {
    TaskPlace place{task.first_line, task.first_line == 0 ? task.key : std::string(), 0};
    while (tasks.contains(place)) ++place.nth;
    tasks.emplace(std::move(place), &task);
  }
  return tasks;
}

bool any_line(const Plan& plan) {
  return std::ranges::any_of(plan.tasks, [](const Task& task) { return task.first_line > 0; });
}
bool any_text(const Plan& plan, std::string Task::*member) {
  return std::ranges::any_of(plan.tasks, [member](const Task& task) { return !(task.*member).empty(); });
}

class Agreeing {
public:
  Agreement of(const Plan& first, const Plan& second) && {
    const Coding coding_a = coding::coding_of(first);
    const Coding coding_b = coding::coding_of(second);
    const auto pairs = coding::pairs(coding_a, coding_b);
    compare_clauses(pairs);
    compare_clause_fields(pairs);
    compare_roles(pairs);
    compare_tasks(first, second);
    std::ranges::stable_sort(notes_, {}, &Note::line);
    for (Note& note : notes_) result_.differences.push_back(std::move(note.text));
    return std::move(result_);
  }

private:
  struct Note {
    std::uint32_t line;
    std::string text;
  };
  void note(std::uint32_t line, std::string_view place, std::string_view what, const Answer& answer) {
    notes_.push_back({line, fmt::format("{}: {}: first {}; second {}", place, what, answer.first, answer.second)});
  }

  void compare_clauses(const std::vector<coding::Pair>& pairs) {
    for (const auto& [first, second] : pairs) {
      result_.clauses += first != nullptr && second != nullptr ? 1 : 0;
      result_.only_first += second == nullptr ? 1 : 0;
      result_.only_second += first == nullptr ? 1 : 0;
    }
    result_.fields.push_back(found_agreement("clause", pairs.size(), result_.clauses));
  }

  void compare_clause_fields(const std::vector<coding::Pair>& pairs) {
    const auto yes_or_no = [](bool answer) { return std::string(answer ? "yes" : "no"); };
    const auto form = [](const auto& a, const auto& b) { return Answer(word(a.form), word(b.form)); };
    const auto open = [&](const auto& a, const auto& b) { return Answer(yes_or_no(a.open), yes_or_no(b.open)); };
    const auto lead = [](const auto& a, const auto& b) { return Answer(joined(a.lead), joined(b.lead)); };
    const auto co = [](const auto& a, const auto& b) { return Answer(joined(a.co), joined(b.co)); };
    result_.same_form = ask_clauses("form", pairs, form, true).same;
    ask_clauses("open", pairs, open, true);
    ask_clauses("path", pairs, path_answers, true);
    ask_clauses("lead_set", pairs, lead, false);
    ask_clauses("co_set", pairs, co, false);
  }

  /// Asks one question of every clause that both codings have. Sets are told agency by agency, under `role`.
  template <class Ask>
  const FieldAgreement& ask_clauses(std::string_view field, const std::vector<coding::Pair>& pairs, Ask ask,
                                    bool told) {
    coding::Answers answers;
    for (const auto& [first, second] : pairs) {
      if (first == nullptr || second == nullptr) continue;
      answers.push_back(ask(*first, *second));
      if (told && answers.back().first != answers.back().second)
        note(first->line, fmt::format("line {}", first->line), field, answers.back());
    }
    return result_.fields.emplace_back(coding::field_agreement(std::string(field), answers));
  }

  void compare_roles(const std::vector<coding::Pair>& pairs) {
    std::size_t named = 0;
    for (const auto& pair : pairs) named += compare_roles_in(pair);
    result_.decisions[0][0] = pairs.size() * all_names(pairs) - named;
    std::size_t all = 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < categories; ++i) {
      same += result_.decisions[i][i];
      for (const std::size_t count : result_.decisions[i]) all += count;
    }
    result_.observed = all == 0 ? undefined : static_cast<double>(same) / static_cast<double>(all);
    result_.kappa = cohen_kappa(result_.decisions);
    result_.alpha = krippendorff_alpha(result_.decisions);
    result_.fields.push_back({"role", all, same, result_.observed, result_.kappa, result_.alpha});
  }

  /// Counts the decisions on the agencies that either side names in this clause; returns how many they are.
  std::size_t compare_roles_in(const coding::Pair& pair) {
    std::set<std::string> names = names_in(pair.first);
    names.merge(names_in(pair.second));
    const std::uint32_t line = (pair.first != nullptr ? pair.first : pair.second)->line;
    for (const std::string& name : names) {
      const std::size_t first = decision(pair.first, name);
      const std::size_t second = decision(pair.second, name);
      ++result_.decisions[first][second];
      if (first != second)
        note(line, fmt::format("line {}", line), name, {decision_word(first), decision_word(second)});
    }
    return names.size();
  }

  void compare_tasks(const Plan& first, const Plan& second) {
    if (any_line(first) != any_line(second)) return;
    const auto own = tasks_by_place(first);
    const auto others = tasks_by_place(second);
    const auto in_both = static_cast<std::size_t>(
        std::ranges::count_if(own, [&](const auto& each) { return others.contains(each.first); }));
    result_.fields.push_back(found_agreement("task", own.size() + others.size() - in_both, in_both));
    const std::pair<const char*, std::string Task::*> fields[]{{"title", &Task::title}, {"deadline", &Task::deadline}};
    for (const auto& [field, member] : fields)
      if (any_text(first, member) && any_text(second, member)) ask_tasks(field, own, others, member);
  }

  void ask_tasks(std::string_view field, const std::map<TaskPlace, const Task*>& own,
                 const std::map<TaskPlace, const Task*>& others, std::string Task::*member) {
    coding::Answers answers;
    for (const auto& [place, task] : own) {
      const auto other = others.find(place);
      if (other == others.end()) continue;
      answers.emplace_back(task->*member, other->second->*member);
      if (answers.back().first != answers.back().second)
        note(place.line, place.line > 0 ? fmt::format("line {}", place.line) : place.key, field, answers.back());
    }
    result_.fields.push_back(coding::field_agreement(std::string(field), answers));
  }

  Agreement result_;
  std::vector<Note> notes_;
};

} // namespace

Agreement agree(const Plan& first, const Plan& second) { return Agreeing().of(first, second); }

} // namespace dutygraph
