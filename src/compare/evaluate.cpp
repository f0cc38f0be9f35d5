/// A plan against gold clauses, clause by clause.

#include "coding.hpp"
#include <algorithm>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <limits>
#include <map>

namespace dutygraph {
namespace {

using coding::beyond;
using coding::CodedClause;
using coding::Coding;

double ratio(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(part) / static_cast<double>(whole);
}

void count(Score& score, bool in_plan, bool in_gold) {
  score.proposed += in_plan ? 1 : 0;
  score.expected += in_gold ? 1 : 0;
  score.matched += in_plan && in_gold ? 1 : 0;
}

void count(Score& score, const std::set<std::string>& plan, const std::set<std::string>& gold) {
  score.proposed += plan.size();
  score.expected += gold.size();
  score.matched += static_cast<std::size_t>(
      std::ranges::count_if(plan, [&](const std::string& name) { return gold.contains(name); }));
}

/// One right or wrong answer to a question that both sides must answer.
void count_answer(Score& score, bool right) {
  ++score.proposed;
  ++score.expected;
  score.matched += right ? 1 : 0;
}

std::string path_text(const std::vector<std::string>& path) {
  return path.empty() ? "no path" : fmt::format("{}", fmt::join(path, " > "));
}

std::string lines_text(const GoldTask& task) {
  return fmt::format("tasks of lines {}-{}", task.first_line, task.last_line);
}
std::string tasks_text(std::size_t count) { return count == 0 ? "none" : std::to_string(count); }

std::string_view open_word(bool open) { return open ? "open" : "closed"; }

class Evaluator {
public:
  void compare_clauses(const CodedClause* plan, const CodedClause* gold) {
    static const CodedClause nothing;
    line_ = (gold != nullptr ? gold : plan)->line;
    count(result_.clauses, plan != nullptr, gold != nullptr);
    count(result_.lead, (plan != nullptr ? *plan : nothing).lead, (gold != nullptr ? *gold : nothing).lead);
    count(result_.co, (plan != nullptr ? *plan : nothing).co, (gold != nullptr ? *gold : nothing).co);
    if (gold != nullptr) compare_meanings(plan != nullptr ? *plan : nothing, *gold);
    if (plan == nullptr) {
      note("clause", described(*gold), "nothing");
    } else if (gold == nullptr) {
      note("clause", "nothing", described(*plan));
    } else {
      compare_matched(*plan, *gold);
    }
  }

  /// Tasks by first and last line; equal ones as often as both have them.
  void compare_tasks(const Plan& plan, std::span<const GoldTask> gold) {
    std::map<GoldTask, std::pair<std::size_t, std::size_t>> counts; // of the plan, of the gold
    std::uint32_t last_line = 0;
    for (const GoldTask& task : gold) {
      ++counts[task].second;
      last_line = std::max(last_line, task.last_line);
    }
    for (const Task& task : plan.tasks)
      if (task.first_line > 0 && task.first_line <= last_line) ++counts[{task.first_line, task.last_line}].first;
    for (const auto& [task, count] : counts) {
      result_.tasks.proposed += count.first;
      result_.tasks.expected += count.second;
      result_.tasks.matched += std::min(count.first, count.second);
      line_ = task.first_line;
      if (count.first != count.second) note(lines_text(task), tasks_text(count.second), tasks_text(count.first));
    }
  }

  [[nodiscard]] Evaluation result() && { return std::move(result_); }

private:
  void compare_matched(const CodedClause& plan, const CodedClause& gold) {
    count_answer(result_.forms, plan.form == gold.form);
    count(result_.open, plan.open, gold.open);
    if (plan.form != gold.form) note("form", word(gold.form), word(plan.form));
    if (!gold.paths.empty()) compare_paths(plan, gold.paths.front());
    if (plan.open != gold.open) note("list", open_word(gold.open), open_word(plan.open));
    if (plan.lead != gold.lead) note("lead", beyond(gold.lead, plan.lead), beyond(plan.lead, gold.lead));
    if (plan.co != gold.co) note("co", beyond(gold.co, plan.co), beyond(plan.co, gold.co));
  }

  void compare_paths(const CodedClause& plan, const std::vector<std::string>& path) {
    const bool right = std::ranges::find(plan.paths, path) != plan.paths.end();
    count_answer(result_.paths, right);
    if (!right) note("path", path_text(path), plan.paths.empty() ? "no task" : path_text(plan.paths.front()));
  }

  void compare_meanings(const CodedClause& plan, const CodedClause& gold) {
    for (const auto& [name, meaning] : gold.meanings) {
      const auto found = plan.meanings.find(name);
      ++result_.names.expected;
      if (found == plan.meanings.end()) continue; // told as a missing name
      ++result_.names.proposed;
      const bool right = std::ranges::find(found->second, meaning.front()) != found->second.end();
      result_.names.matched += right ? 1 : 0;
      if (!right) note("name " + name, meaning.front(), found->second.front());
    }
  }

  void note(std::string_view what, std::string_view expected, std::string_view got) {
    result_.differences.push_back(fmt::format("line {}: {}: expected {}; got {}", line_, what, expected, got));
  }

  Evaluation result_;
  std::uint32_t line_ = 0;
};

} // namespace

double Score::precision() const { return ratio(matched, proposed); }
double Score::recall() const { return ratio(matched, expected); }
double Score::f1() const { return ratio(2 * matched, proposed + expected); }

Evaluation evaluate(const Plan& plan, std::span<const GoldClause> gold) {
  return evaluate(plan, Gold{{gold.begin(), gold.end()}, {}, {}});
}

Evaluation total(std::span<const Evaluation> evaluations) {
  Evaluation sum;
  for (const Evaluation& each : evaluations)
    for (const auto score : {&Evaluation::clauses, &Evaluation::lead, &Evaluation::co, &Evaluation::forms,
                             &Evaluation::paths, &Evaluation::open, &Evaluation::tasks, &Evaluation::names}) {
      (sum.*score).matched += (each.*score).matched;
      (sum.*score).proposed += (each.*score).proposed;
      (sum.*score).expected += (each.*score).expected;
    }
  return sum;
}

Evaluation evaluate(const Plan& plan, const Gold& gold) {
  const Coding expected = coding::coding_of(gold);
  Coding read = coding::coding_of(plan);
  const std::uint32_t last_line = expected.empty() ? 0 : expected.back().line;
  std::erase_if(read, [&](const CodedClause& clause) { return clause.line > last_line; });
  Evaluator evaluator;
  for (const auto& [of_plan, of_gold] : coding::pairs(read, expected)) evaluator.compare_clauses(of_plan, of_gold);
  evaluator.compare_tasks(plan, gold.tasks);
  return std::move(evaluator).result();
}

} // namespace dutygraph
