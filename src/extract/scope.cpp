/// Scope. A bracket governs the sentences since the bracket before it; a clause on lines of its own governs the
/// paragraph above it and those before that have none, as far as the same heading chain reaches. What is left over is
/// a heading, a lead-in, a remark or a task that nobody was given.
#include "scope.hpp"
#include "layout.hpp"
#include "plain.hpp"
#include "tree.hpp"
#include <algorithm>
#include <tuple>

namespace dutygraph {

namespace {

class ScopeReader {
public:
  ScopeReader(const Outline& outline, const Frame& frame, Tables tables, std::vector<std::vector<Site>> sites,
              bool first_listed_leads, bool clause_before_task)
      : outline_(outline), blocks_(outline.blocks), frame_(frame), tables_(std::move(tables)), sites_(std::move(sites)),
        tree_(outline.blocks), first_listed_leads_(first_listed_leads || tables_.first_listed_leads) {
    scope_.uses = frame.uses;
    is_value_.resize(blocks_.size());
    for (const auto& block : sites_)
      for (const Site& site : block)
        for (const std::size_t value : site.values) is_value_[value] = true;
    clause_first_ = clause_before_task || clauses_stand_first(outline, frame, sites_, is_value_);
    owner_of_.resize(blocks_.size());
    by_line_.resize(blocks_.size());
    std::vector<bool> own(blocks_.size());
    for (std::size_t i = frame_.body_begin; i < frame_.body_end; ++i) own[i] = assigns(sites_[i]);
    for (const TableItem& item : tables_.items)
      if (item.block >= frame_.body_begin && item.block < frame_.body_end) own[item.block] = true;
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
      if (tables_.uses[i] != LineUse::unclaimed) {
        scope_.uses[i] = tables_.uses[i];
        read_rows(i);
      } else if (is_value_[i]) {
        scope_.uses[i] = LineUse::clause;
      } else if (blocks_[i].kind == BlockKind::page_furniture) {
        scope_.uses[i] = LineUse::boilerplate;
      } else if (is_outside(i)) {
        scope_.uses[i] = i < first_clause_ ? LineUse::preamble : LineUse::closing;
      } else if (sites_[i].empty()) {
        pending_.push_back(i);
      } else if (sites_[i].front().own_line) {
        read_own_line(i, sites_[i].front());
      } else {
        read_brackets(i);
      }
    }
    if (clause_first_) give_pending_to_last();
    leave_pending();
    classify_orphans();
  }

  // Tables -----------------------------------------------------------------------------------------------------------

  void read_rows(std::size_t i) {
    while (next_item_ < tables_.items.size() && tables_.items[next_item_].block < i) ++next_item_;
    for (; next_item_ < tables_.items.size() && tables_.items[next_item_].block == i; ++next_item_)
      read_item(tables_.items[next_item_]);
  }
  void read_item(TableItem& item) {
    const bool has_task = item.task.begin < item.task.end;
    if (has_task) leave_pending();
    Site site{item.clause_block, item.clause, true, false, false, false, std::move(item.reading), {}};
    ClauseDraft clause = draft_of(site);
    if (has_task) {
      clause.tasks.push_back(add_task(item.task_block, item.task));
      scope_.tasks.back().heading = item.heading;
      scope_.tasks.back().marks = item.marks;
      clause.scope = "its row";
    } else if (!clause.groups.empty()) {
      govern(clause);
    }
    if (!clause.groups.empty())
      scope_.clauses.push_back(std::move(clause));
    else if (!clause.deadline.empty() && has_task)
      scope_.tasks.back().deadline = std::move(clause.deadline);
  }

  /// In a chapter none of whose text assigns anything.
  [[nodiscard]] bool is_outside(std::size_t i) const {
    const std::size_t top = tree_.top(i);
    return tree_.is_marked(top) && !has_clause_below_[top];
  }

  void read_own_line(std::size_t i, Site& site) {
    scope_.uses[i] = LineUse::clause;
    if (continues_clause(i, site)) {
      extend_clause(i, site);
      return;
    }
    if (site.reading.groups.empty()) { // a field before the clause it stands beside
      scope_.uses[i] = LineUse::remark;
      if (!site.reading.deadline.empty()) waiting_deadline_ = site.reading.deadline;
      return;
    }
    ClauseDraft clause = draft_of(site);
    clause.line_block = i;
    if (clause.deadline.empty()) clause.deadline = waiting_deadline_;
    waiting_deadline_.clear();
    if (clause_first_) {
      give_pending_to_last();
      clause.scope = "the text below it";
      waits_for_task_ = true;
    } else {
      govern(clause);
    }
    scope_.clauses.push_back(std::move(clause));
    last_own_line_ = i;
  }

  /// Where role lines come first: the text since the last of them is its task.
  void give_pending_to_last() {
    if (!waits_for_task_ || pending_.empty()) return;
    std::vector<std::size_t> texts;
    std::swap(texts, pending_);
    scope_.clauses.back().tasks.push_back(add_task(texts.front()));
    scope_.tasks.back().more.assign(texts.begin() + 1, texts.end());
    for (const std::size_t i : texts) scope_.uses[i] = LineUse::task;
    waits_for_task_ = false;
  }

  /// 责任单位 below 牵头单位: the same clause, unless it brings a role that is there already.
  [[nodiscard]] bool continues_clause(std::size_t i, const Site& site) const {
    if (!last_own_line_ || scope_.clauses.empty()) return false;
    if (supports_last(i, site)) return true;
    if (!pending_.empty()) return false;
    for (std::size_t between = *last_own_line_ + 1; between < i; ++between)
      if (blocks_[between].kind != BlockKind::blank && !is_value_[between]) return false;
    const auto& groups = scope_.clauses.back().groups;
    const bool led = std::ranges::any_of(groups, [](const RoleGroup& before) {
      return before.duty == Duty::lead || before.duty == Duty::responsible || before.duty == Duty::by_duty;
    });
    return std::ranges::none_of(site.reading.groups, [&](const RoleGroup& group) {
      return std::ranges::any_of(groups, [&](const RoleGroup& before) { return before.duty == group.duty; }) ||
             (group.duty == Duty::lead && led);
    });
  }

  /// "Support Agencies:" further down the section whose "Primary Agency:" has no helpers yet.
  [[nodiscard]] bool supports_last(std::size_t i, const Site& site) const {
    const auto& groups = scope_.clauses.back().groups;
    const auto is_help = [](const RoleGroup& group) { return group.duty == Duty::co; };
    return is_latin(text(i)) && !site.reading.groups.empty() && std::ranges::all_of(site.reading.groups, is_help) &&
           std::ranges::none_of(groups, is_help) && blocks_[i].parent == blocks_[*last_own_line_].parent &&
           i - *last_own_line_ < 40 &&
           std::ranges::none_of(pending_, [&](std::size_t pending) { return tree_.is_marked(pending); });
  }

  void extend_clause(std::size_t i, const Site& site) {
    ClauseDraft& clause = scope_.clauses.back();
    clause.groups.insert(clause.groups.end(), site.reading.groups.begin(), site.reading.groups.end());
    if (!site.reading.groups.empty()) clause.blocks.push_back(i);
    if (clause.deadline.empty()) clause.deadline = site.reading.deadline;
    last_own_line_ = i;
  }

  /// Takes the groups of the site.
  [[nodiscard]] ClauseDraft draft_of(Site& site) {
    ClauseDraft clause;
    clause.block = site.block;
    clause.text = site.range;
    clause.line_block = site.block;
    clause.groups = std::move(site.reading.groups);
    clause.deadline = site.reading.deadline;
    clause.unclosed = site.unclosed;
    clause.blocks = {site.block};
    first_listed_leads_ = first_listed_leads_ || site.reading.first_listed_leads;
    clause.first_listed_leads = first_listed_leads_;
    for (const RoleGroup& group : site.reading.defaults) defaults_.push_back(group);
    clause.defaults = defaults_;
    return clause;
  }

  /// Gives a clause on a line of its own the pending text it governs.
  void govern(ClauseDraft& clause) {
    std::vector<std::size_t> leaves = pending_leaves();
    pending_.erase(std::remove_if(pending_.begin(), pending_.end(),
                                  [&](std::size_t i) { return std::ranges::find(leaves, i) != leaves.end(); }),
                   pending_.end());
    leave_pending();
    if (leaves.empty()) return govern_nearest(clause);
    const std::size_t own = leaves.back();
    if (is_latin(text(own)) && !tree_.is_marked(own)) return govern_as_one(clause, leaves);
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

  /// Nothing waits for a clause: the nearest text above that is no clause itself, once more if it is a task already.
  void govern_nearest(ClauseDraft& clause) {
    clause.scope_confidence = 0.5;
    for (std::size_t i = clause.line_block; i-- > 0;) {
      const LineUse use = scope_.uses[i];
      if (blocks_[i].kind == BlockKind::blank || use == LineUse::clause || use == LineUse::boilerplate ||
          is_value_[i] || !sites_[i].empty() || tables_.uses[i] != LineUse::unclaimed)
        continue;
      clause.tasks.push_back(owner_of_[i] ? *owner_of_[i] : add_task(i));
      std::erase(orphans_, i);
      clause.scope = "the nearest text above it";
      return;
    }
    clause.scope = "no task above it";
    clause.scope_confidence = 0.3;
  }

  /// Unnumbered paragraphs above a clause are one task: from the nearest short line (its title) on.
  void govern_as_one(ClauseDraft& clause, const std::vector<std::size_t>& leaves) {
    std::size_t first = leaves.size() - 1;
    const auto is_heading_line = [&](std::size_t i) {
      return text(i).size() <= 100 && !text(i).ends_with(".") && !text(i).ends_with(":") && !text(i).ends_with(",");
    };
    while (first > 0 && !is_heading_line(leaves[first]) &&
           blocks_[leaves[first - 1]].parent == blocks_[leaves[first]].parent && !tree_.is_marked(leaves[first - 1]))
      --first;
    for (std::size_t i = 0; i < first; ++i) orphans_.push_back(leaves[i]);
    clause.tasks.push_back(add_task(leaves[first]));
    by_line_[leaves[first]] = true;
    scope_.tasks.back().more.assign(leaves.begin() + static_cast<std::ptrdiff_t>(first) + 1, leaves.end());
    for (const std::size_t i : scope_.tasks.back().more) scope_.uses[i] = LineUse::task;
    clause.scope = "the text above it";
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
    for (Site& site : sites_[i]) {
      const Range words = trimmed(text(i), {begin, site.range.begin}, ",;:、。");
      ClauseDraft clause = draft_of(site);
      if (site.prose) {
        const std::size_t end = &site == &sites_[i].back() ? text(i).size() : (&site)[1].range.begin;
        clause.tasks.push_back(sites_[i].size() == 1 ? add_task(i) : add_task(i, {begin, end}));
        clause.scope = "its own sentence";
        scope_.clauses.push_back(std::move(clause));
        begin = end;
        continue;
      }
      if (words.begin < words.end)
        clause.tasks.push_back(add_task(i, {words.begin, site.range.begin}));
      else if (begin > 0)
        clause.tasks = scope_.clauses.back().tasks;
      clause.scope = begin == 0 ? "its own paragraph" : "the sentences since the clause before it";
      scope_.clauses.push_back(std::move(clause));
      begin = site.range.end;
    }
    const Range rest = trimmed(text(i), {begin, text(i).size()}, ",;:、。");
    const Range words = trimmed(text(i), rest, ")]】〕");
    if (words.begin < words.end) add_task(i, rest);
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
    if (!parent && i < first_clause_) return LineUse::preamble;
    if (!parent && is_headline(outline_, i)) return LineUse::heading;
    if (!parent) return is_latin(text(i)) ? LineUse::remark : LineUse::unclaimed;
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
    const LineUse use = plain_use(outline_, frame_, tree_, i);
    if (use == LineUse::task) add_task(i);
    return use;
  }

  // Tasks ------------------------------------------------------------------------------------------------------------

  std::size_t add_task(std::size_t i) { return add_task(i, {0, text(i).size()}); }
  std::size_t add_task(std::size_t i, Range text) {
    scope_.uses[i] = LineUse::task;
    scope_.tasks.push_back({i, text, {}, {}, {}, {}});
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
  Tables tables_;
  std::vector<std::vector<Site>> sites_;
  Tree tree_;
  std::vector<bool> has_clause_below_;
  std::vector<bool> has_task_below_;
  bool assigns_ = false;
  std::size_t first_clause_ = 0;
  bool first_listed_leads_ = false;
  bool clause_first_ = false;
  bool waits_for_task_ = false;
  std::string waiting_deadline_; ///< of a field line before the role lines
  std::vector<RoleGroup> defaults_;
  std::vector<bool> is_value_;
  std::size_t next_item_ = 0;
  std::optional<std::size_t> last_own_line_;
  std::vector<std::size_t> pending_;
  std::vector<std::size_t> orphans_;
  std::vector<std::optional<std::size_t>> owner_of_; ///< task that starts in a block
  std::vector<bool> by_line_;                        ///< that task has a clause on a line of its own
  Scope scope_;
};

} // namespace

Scope assign_scope(const Outline& outline, const Frame& frame, Tables tables, std::vector<std::vector<Site>> sites,
                   bool first_listed_leads, bool clause_before_task) {
  return ScopeReader(outline, frame, std::move(tables), std::move(sites), first_listed_leads, clause_before_task).run();
}

} // namespace dutygraph
