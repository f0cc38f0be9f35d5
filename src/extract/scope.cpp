/// Scope. A bracket governs the sentences since the bracket before it; a clause on lines of its own governs the
/// paragraph above it and those before that have none, as far as the same heading chain reaches. What is left over is
/// a heading, a lead-in, a remark or a task that nobody was given.
#include "scope.hpp"
#include "tree.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// Chapters that say how, not what.
bool says_how(std::string_view title) {
  return contains_any(title, {"编制依据", "发展基础", "发展环境", "形势", "指导思想", "原则", "远景目标", "现状",
                              "回顾", "机遇", "挑战", "总体要求", "基本要求", "工作要求"}) &&
         !contains_any(title, {"主要目标", "主要指标", "发展目标"});
}

bool is_note(std::string_view text) { return text.starts_with("注:") || text.starts_with("备注:"); }

class ScopeReader {
public:
  ScopeReader(const Outline& outline, const Frame& frame, const std::vector<std::vector<Site>>& sites)
      : outline_(outline), blocks_(outline.blocks), frame_(frame), sites_(sites), tree_(outline.blocks) {
    scope_.uses = frame.uses;
    owner_of_.resize(blocks_.size());
    by_line_.resize(blocks_.size());
    std::vector<bool> own(blocks_.size());
    for (std::size_t i = frame_.body_begin; i < frame_.body_end; ++i) own[i] = !sites[i].empty();
    has_clause_below_ = tree_.spread_up(own);
    const auto first = std::ranges::find(own, true);
    assigns_ = first != own.end();
    first_clause_ = static_cast<std::size_t>(first - own.begin());
  }

  Scope run() && {
    if (assigns_)
      read_assigned();
    else
      read_plain();
    sort_tasks();
    return std::move(scope_);
  }

private:
  // A document that assigns ------------------------------------------------------------------------------------------

  void read_assigned() {
    for (std::size_t i = frame_.body_begin; i < frame_.body_end; ++i) {
      if (blocks_[i].kind == BlockKind::blank) continue;
      if (is_outside(i)) {
        scope_.uses[i] = i < first_clause_ ? LineUse::preamble : LineUse::closing;
      } else if (sites_[i].empty()) {
        pending_.push_back(i);
      } else if (sites_[i].front().own_line) {
        read_own_line(i, sites_[i].front());
      } else {
        read_brackets(i);
      }
    }
    leave_pending();
    classify_orphans();
  }

  /// In a chapter none of whose text assigns anything.
  [[nodiscard]] bool is_outside(std::size_t i) const {
    const std::size_t top = tree_.top(i);
    return tree_.is_marked(top) && !has_clause_below_[top];
  }

  void read_own_line(std::size_t i, const Site& site) {
    scope_.uses[i] = LineUse::clause;
    if (continues_clause(i, site)) {
      extend_clause(i, site);
      return;
    }
    if (site.reading.groups.empty()) { // a field with no clause above it
      scope_.uses[i] = LineUse::remark;
      return;
    }
    ClauseDraft clause = draft_of(site);
    clause.line_block = i;
    govern(clause);
    scope_.clauses.push_back(std::move(clause));
    last_own_line_ = i;
  }

  /// 责任单位 below 牵头单位: the same clause, unless it brings a role that is there already.
  [[nodiscard]] bool continues_clause(std::size_t i, const Site& site) const {
    if (!last_own_line_ || !pending_.empty() || scope_.clauses.empty()) return false;
    for (std::size_t between = *last_own_line_ + 1; between < i; ++between)
      if (blocks_[between].kind != BlockKind::blank) return false;
    return std::ranges::none_of(site.reading.groups, [&](const RoleGroup& group) {
      return std::ranges::any_of(scope_.clauses.back().groups,
                                 [&](const RoleGroup& before) { return before.duty == group.duty; }) ||
             group.duty == Duty::lead;
    });
  }

  void extend_clause(std::size_t i, const Site& site) {
    ClauseDraft& clause = scope_.clauses.back();
    clause.groups.insert(clause.groups.end(), site.reading.groups.begin(), site.reading.groups.end());
    clause.blocks.push_back(i);
    if (clause.deadline.empty()) clause.deadline = site.reading.deadline;
    last_own_line_ = i;
  }

  [[nodiscard]] ClauseDraft draft_of(const Site& site) {
    ClauseDraft clause;
    clause.block = site.block;
    clause.text = site.range;
    clause.line_block = site.block;
    clause.groups = site.reading.groups;
    clause.deadline = site.reading.deadline;
    clause.unclosed = site.unclosed;
    clause.blocks = {site.block};
    first_listed_leads_ = first_listed_leads_ || site.reading.first_listed_leads;
    clause.first_listed_leads = first_listed_leads_;
    return clause;
  }

  /// Gives a clause on a line of its own the pending text it governs.
  void govern(ClauseDraft& clause) {
    std::vector<std::size_t> leaves = pending_leaves();
    pending_.erase(std::remove_if(pending_.begin(), pending_.end(),
                                  [&](std::size_t i) { return std::ranges::find(leaves, i) != leaves.end(); }),
                   pending_.end());
    leave_pending();
    if (leaves.empty()) {
      clause.scope = "no task above it";
      clause.scope_confidence = 0.3;
      return;
    }
    const std::size_t own = leaves.back();
    std::vector<std::size_t> governed;
    for (const std::size_t leaf : leaves)
      if (leaf == own || reaches(own, leaf))
        governed.push_back(leaf);
      else
        orphans_.push_back(leaf);
    for (const std::size_t leaf : governed) {
      clause.tasks.push_back(add_task(leaf));
      by_line_[leaf] = true;
    }
    clause.scope = scope_words(governed);
    clause.scope_confidence = governed.size() == 1 ? 1.0 : same_heading(own, governed) ? 0.9 : 0.7;
  }

  /// Pending paragraphs, and headings with nothing pending below them.
  [[nodiscard]] std::vector<std::size_t> pending_leaves() const {
    std::vector<std::size_t> leaves;
    for (const std::size_t i : pending_) {
      const bool has_pending_child =
          std::ranges::any_of(pending_, [&](std::size_t other) { return blocks_[other].parent == i; });
      if (!has_pending_child && !is_note(text(i))) leaves.push_back(i);
    }
    return leaves;
  }

  /// Whether a clause at `own` reaches back to `leaf`: under the same heading, or under a sibling of that heading.
  [[nodiscard]] bool reaches(std::size_t own, std::size_t leaf) const {
    const auto own_parent = blocks_[own].parent;
    const auto leaf_parent = blocks_[leaf].parent;
    if (!own_parent || !leaf_parent || is_trailing_remark(leaf)) return false;
    if (own_parent == leaf_parent) return tree_.is_marked(own) == tree_.is_marked(leaf);
    const auto above = tree_.parent(own_parent);
    return above && tree_.parent(leaf_parent) == above && !has_clause_below_[*leaf_parent];
  }

  /// An unmarked paragraph below an item that has its clause already speaks of the whole section.
  [[nodiscard]] bool is_trailing_remark(std::size_t i) const {
    const auto parent = blocks_[i].parent;
    return parent && !tree_.is_marked(i) && by_line_[*parent];
  }

  static std::string scope_words(const std::vector<std::size_t>& governed) {
    if (governed.size() == 1) return "the text above it";
    return "the " + std::to_string(governed.size()) + " texts above it that have no clause of their own";
  }
  [[nodiscard]] bool same_heading(std::size_t own, const std::vector<std::size_t>& governed) const {
    return std::ranges::all_of(governed, [&](std::size_t i) { return blocks_[i].parent == blocks_[own].parent; });
  }

  void read_brackets(std::size_t i) {
    leave_pending();
    scope_.uses[i] = LineUse::task;
    std::size_t begin = 0;
    for (const Site& site : sites_[i]) {
      const Range words = trimmed(text(i), {begin, site.range.begin}, ",;:、。");
      ClauseDraft clause = draft_of(site);
      if (words.begin < words.end)
        clause.tasks.push_back(add_task(i, {words.begin, site.range.begin}));
      else if (begin > 0)
        clause.tasks = scope_.clauses.back().tasks;
      clause.scope = begin == 0 ? "its own paragraph" : "the sentences since the clause before it";
      scope_.clauses.push_back(std::move(clause));
      begin = site.range.end;
    }
    const Range rest = trimmed(text(i), {begin, text(i).size()}, ",;:、。");
    if (rest.begin < rest.end) add_task(i, rest);
  }

  // What no clause governs -------------------------------------------------------------------------------------------

  void leave_pending() {
    orphans_.insert(orphans_.end(), pending_.begin(), pending_.end());
    pending_.clear();
  }

  void classify_orphans() {
    std::vector<bool> is_task(blocks_.size());
    for (const TaskDraft& task : scope_.tasks) is_task[task.block] = true;
    has_task_below_ = tree_.spread_up(is_task);
    std::ranges::sort(orphans_);
    for (const std::size_t i : orphans_) {
      scope_.uses[i] = orphan_use(i);
      if (scope_.uses[i] == LineUse::task && !joins_task_above(i)) add_task(i);
    }
  }

  [[nodiscard]] LineUse orphan_use(std::size_t i) const {
    if (is_note(text(i))) return LineUse::remark;
    if (tree_.is_marked(i) && has_task_below_[i]) return LineUse::heading;
    if (task_above(i)) return is_trailing_remark(i) ? LineUse::remark : LineUse::task;
    const auto parent = blocks_[i].parent;
    if (!parent) return i < first_clause_ ? LineUse::preamble : LineUse::unclaimed;
    if (siblings_assign(i) || (!tree_.is_marked(i) && siblings_assign(*parent) && !has_task_below_[*parent]))
      return LineUse::task;
    if (precedes_tasks(i)) return LineUse::preamble;
    return tree_.is_marked(i) ? LineUse::heading : LineUse::remark;
  }

  /// Another marked block under the same heading carries a clause, and so could this one.
  [[nodiscard]] bool siblings_assign(std::size_t i) const {
    const auto parent = blocks_[i].parent;
    if (!parent || !tree_.is_marked(i)) return false;
    return std::ranges::any_of(tree_.children(*parent), [&](std::size_t sibling) {
      return sibling != i && blocks_[sibling].style == blocks_[i].style && has_clause_below_[sibling];
    });
  }
  [[nodiscard]] bool precedes_tasks(std::size_t i) const {
    const auto parent = blocks_[i].parent;
    return parent && std::ranges::any_of(tree_.children(*parent),
                                         [&](std::size_t sibling) { return sibling > i && has_task_below_[sibling]; });
  }

  /// The nearest heading above that is a task itself.
  [[nodiscard]] std::optional<std::size_t> task_above(std::size_t i) const {
    for (auto above = blocks_[i].parent; above; above = blocks_[*above].parent)
      if (owner_of_[*above]) return above;
    return std::nullopt;
  }
  bool joins_task_above(std::size_t i) {
    const auto above = task_above(i);
    if (above) scope_.tasks[*owner_of_[*above]].more.push_back(i);
    return above.has_value();
  }

  // A document that assigns nothing ----------------------------------------------------------------------------------

  void read_plain() {
    for (std::size_t i = frame_.body_begin; i < frame_.body_end; ++i)
      if (blocks_[i].kind != BlockKind::blank) scope_.uses[i] = read_plain_block(i);
  }

  LineUse read_plain_block(std::size_t i) {
    if (is_note(text(i))) return LineUse::remark;
    if (is_marked_heading(i)) return LineUse::heading;
    if (inside_how(i) || is_lead_in(i)) return LineUse::preamble;
    if (is_last_word(i)) return LineUse::closing;
    add_task(i);
    return LineUse::task;
  }
  [[nodiscard]] bool is_marked_heading(std::size_t i) const {
    return tree_.is_marked(i) && (!tree_.children(i).empty() || blocks_[i].style <= MarkStyle::section);
  }
  [[nodiscard]] bool inside_how(std::size_t i) const {
    for (std::optional<std::size_t> at = i; at; at = blocks_[*at].parent) {
      const std::string title = tree_.is_marked(*at) ? heading_title(text(*at)) : std::string();
      if (says_how(title)) return true;
      if (contains_any(title, {"目标", "指标"})) return false;
    }
    return false;
  }
  /// A paragraph that introduces what follows: numbered headings, or paragraphs with titles of their own.
  [[nodiscard]] bool is_lead_in(std::size_t i) const {
    const auto parent = blocks_[i].parent;
    if (!parent || tree_.is_marked(i) || is_titled(i)) return false;
    return std::ranges::any_of(tree_.children(*parent), [&](std::size_t sibling) {
      return sibling > i && (tree_.is_marked(sibling) ? blocks_[sibling].style != MarkStyle::box : is_titled(sibling));
    });
  }
  [[nodiscard]] bool is_titled(std::size_t i) const {
    return blocks_[i].run_in > 0 || blocks_[i].style == MarkStyle::dash;
  }
  /// The last paragraph of the document, without a title after paragraphs with titles.
  [[nodiscard]] bool is_last_word(std::size_t i) const {
    const auto parent = blocks_[i].parent;
    if (!parent || tree_.is_marked(i) || is_titled(i)) return false;
    for (std::size_t next = i + 1; next < frame_.body_end; ++next)
      if (blocks_[next].kind != BlockKind::blank) return false;
    return std::ranges::any_of(tree_.children(*parent), [&](std::size_t sibling) { return is_titled(sibling); });
  }

  // Tasks ------------------------------------------------------------------------------------------------------------

  std::size_t add_task(std::size_t i) { return add_task(i, {0, text(i).size()}); }
  std::size_t add_task(std::size_t i, Range text) {
    scope_.uses[i] = LineUse::task;
    scope_.tasks.push_back({i, text, {}});
    if (!owner_of_[i]) owner_of_[i] = scope_.tasks.size() - 1;
    return scope_.tasks.size() - 1;
  }

  /// Tasks into document order; the clauses follow.
  void sort_tasks() {
    std::vector<std::size_t> order(scope_.tasks.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) { return std::pair(scope_.tasks[i].block, scope_.tasks[i].text.begin); });
    std::vector<std::size_t> place(order.size());
    std::vector<TaskDraft> sorted;
    for (const std::size_t i : order) {
      place[i] = sorted.size();
      sorted.push_back(std::move(scope_.tasks[i]));
    }
    scope_.tasks = std::move(sorted);
    for (ClauseDraft& clause : scope_.clauses)
      for (std::size_t& task : clause.tasks) task = place[task];
  }

  [[nodiscard]] std::string_view text(std::size_t block) const { return outline_.text(block); }

  const Outline& outline_;
  const std::vector<Block>& blocks_;
  const Frame& frame_;
  const std::vector<std::vector<Site>>& sites_;
  Tree tree_;
  std::vector<bool> has_clause_below_;
  std::vector<bool> has_task_below_;
  bool assigns_ = false;
  std::size_t first_clause_ = 0;
  bool first_listed_leads_ = false;
  std::optional<std::size_t> last_own_line_;
  std::vector<std::size_t> pending_;
  std::vector<std::size_t> orphans_;
  std::vector<std::optional<std::size_t>> owner_of_; ///< task that starts in a block
  std::vector<bool> by_line_;                        ///< that task has a clause on a line of its own
  Scope scope_;
};

} // namespace

Scope assign_scope(const Outline& outline, const Frame& frame, const std::vector<std::vector<Site>>& sites) {
  return ScopeReader(outline, frame, sites).run();
}

} // namespace dutygraph
