#include "plan_writer.hpp"
#include "suffixes.hpp"
#include "targets.hpp"
#include "titles.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text_words.hpp>
#include <filesystem>
#include <unordered_map>

namespace dutygraph {

namespace {

std::string language_of(const Outline& outline) {
  constexpr auto weights = [] { // Latin letters in the low half, Han characters in the high half of a word
    std::array<std::uint64_t, 256> of{};
    for (unsigned byte = 0; byte < of.size(); ++byte) {
      if (byte >= 0xE4 && byte <= 0xE9) of[byte] = std::uint64_t{1} << 32U;
      if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') of[byte] = 1;
    }
    return of;
  }();
  std::uint64_t sum = 0;
  for (const char c : outline.source.utf8) sum += weights[static_cast<unsigned char>(c)];
  const std::uint64_t han = sum >> 32U;
  const std::uint64_t latin = sum & 0xFFFFFFFFU;
  if (han * 3 < latin) return "en";
  return outline.source.traditional ? "zh-Hant" : "zh-Hans";
}
/// Writes the plan and what is odd about the document.
class PlanWriter {
public:
  PlanWriter(const Outline& outline, const Frame& frame, const Scope& scope, const Lexicon& lexicon,
             const ExtractOptions& options)
      : outline_(outline), blocks_(outline.blocks), frame_(frame), scope_(scope), lexicon_(lexicon), judge_(lexicon) {
    write_head(options);
    tasks_below_.resize(blocks_.size());
    for (const TaskDraft& task : scope.tasks)
      if (blocks_[task.block].parent) ++tasks_below_[*blocks_[task.block].parent];
  }

  Extraction run() && {
    write_outline();
    for (const TaskDraft& draft : scope_.tasks) write_task(draft);
    for (const ClauseDraft& draft : scope_.clauses) write_clause(draft);
    result_.lines.assign(outline_.source.lines.size(), LineUse::unclaimed);
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      for (std::uint32_t line = 0; line < blocks_[i].line_count; ++line)
        result_.lines[blocks_[i].line_index + line] = scope_.uses[i];
    report_unclaimed();
    for (const Diagnostic& odd : outline_.diagnostics) result_.diagnostics.push_back(odd);
    if (outline_.source.damaged > 0)
      report("damaged-text", Severity::warning, {},
             std::to_string(outline_.source.damaged) + " byte sequences are not valid " + outline_.source.encoding,
             "read around them; get an undamaged copy if names are missing");
    std::ranges::stable_sort(result_.diagnostics, {}, [](const Diagnostic& diagnostic) {
      return std::pair(diagnostic.span.line, diagnostic.span.column);
    });
    return std::move(result_);
  }

private:
  Plan& plan() { return result_.plan; }
  [[nodiscard]] std::string_view text(std::size_t block) const { return outline_.text(block); }
  /// Bytes counted from a block's text; a cell may reach beyond it.
  [[nodiscard]] std::string_view words_at(std::size_t block, Range range) const {
    const auto words = std::string_view(outline_.source.normal)
                           .substr(blocks_[block].text.begin + range.begin, range.end - range.begin);
    return slice(words, trimmed(words, {0, words.size()}, "\v\n"));
  }
  /// Breaks inside a cell as blanks, or as nothing between Han characters.
  static std::string flat(std::string_view words) {
    const auto is_break = [](char c) { return c == '\v' || c == '\n' || c == '\t'; };
    const auto holds = [&](char c) { return words.find(c) != std::string_view::npos; };
    if (!holds('\v') && !holds('\n') && !holds('\t')) return std::string(words);
    std::string out;
    out.reserve(words.size());
    for (const char c : words)
      if (!is_break(c))
        out += c;
      else if (!out.empty() && static_cast<unsigned char>(out.back()) < 0xE0)
        out += ' ';
    return out;
  }

  void write_head(const ExtractOptions& options) {
    const std::filesystem::path name(outline_.source.name);
    plan().id = options.id.empty() ? name.stem().string() : options.id;
    const bool divides = !scope_.clauses.empty();
    std::string title = frame_.title;
    if (divides && !ending_of(title, {"规划", "纲要", "报告"}).empty()) title += "任务分工";
    plan().title = !options.title.empty() ? options.title : title.empty() ? plan().id : title;
    plan().issuer = options.issuer.empty() ? frame_.issuer : options.issuer;
    plan().period = options.period ? options.period : frame_.period;
    plan().language = language_of(outline_);
    plan().source = {name.filename().string(), outline_.source.sha256, outline_.source.encoding};
  }

  void write_outline() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (scope_.uses[i] == LineUse::heading)
        plan().outline.push_back(
            {outline_.path(blocks_[i]), short_title(heading_title(text(i))), blocks_[i].first_line});
  }

  void write_task(const TaskDraft& draft) {
    const Block& block = blocks_[draft.block];
    Task task;
    task.key = "t" + std::to_string(plan().tasks.size() + 1);
    task.path = outline_.path(block);
    task.path.insert(task.path.end(), draft.marks.begin(), draft.marks.end());
    task.first_line = block.first_line;
    task.last_line =
        std::max(task.first_line, draft.more.empty() ? block.last_line : blocks_[draft.more.back()].last_line);
    task.text = flat(words_at(draft.block, draft.text));
    for (const std::size_t more : draft.more) task.text += "\n" + std::string(text(more));
    const auto binding = binding_of(draft.block);
    task.targets = find_targets(task.text, binding.has_value(), binding);
    const bool target = !task.targets.empty() && under_goals(draft.block);
    task.kind = target ? TaskKind::target : in_box(draft.block) ? TaskKind::project : TaskKind::measure;
    task.heading = draft.heading.empty() ? heading_of(draft.block, target) : short_title(draft.heading);
    task.title = title_of(draft, task);
    task.deadline = draft.deadline.empty() ? find_deadline(task.text) : draft.deadline;
    plan().tasks.push_back(std::move(task));
  }

  /// true below a heading of 约束性指标, false below 预期性指标.
  [[nodiscard]] std::optional<bool> binding_of(std::size_t i) {
    for (auto above = blocks_[i].parent; above; above = blocks_[*above].parent)
      if (const auto binding = says_binding(*above)) return binding;
    return std::nullopt;
  }
  /// Of one heading, which each task below it asks.
  [[nodiscard]] std::optional<bool> says_binding(std::size_t heading) {
    static const WordSet binding{"约束性指标", "约束性目标"};
    static const WordSet expected{"预期性指标", "预期性目标"};
    const auto [entry, is_new] = bindings_.try_emplace(heading);
    if (is_new && binding.stands_in(text(heading)))
      entry->second = true;
    else if (is_new && expected.stands_in(text(heading)))
      entry->second = false;
    return entry->second;
  }
  [[nodiscard]] bool under_goals(std::size_t i) const {
    static const WordSet goals{"指标", "目标"};
    for (auto above = blocks_[i].parent; above; above = blocks_[*above].parent)
      if (goals.stands_in(heading_title(text(*above)))) return true;
    return false;
  }
  [[nodiscard]] bool in_box(std::size_t i) const {
    for (std::optional<std::size_t> at = i; at; at = blocks_[*at].parent)
      if (blocks_[*at].style == MarkStyle::box) return true;
    return false;
  }

  /// Title of the heading above; of the block itself where it is a heading and no indicator.
  [[nodiscard]] std::string heading_of(std::size_t i, bool target) const {
    const Block& block = blocks_[i];
    const bool item = block.style == MarkStyle::arabic_bracket || block.style == MarkStyle::circled;
    const bool own = !block.mark.empty() && !target && !item && (block.kind == BlockKind::heading || block.run_in > 0);
    if (own || !block.parent) return own ? title_without_label(heading_title(text(i))) : std::string();
    return title_without_label(heading_title(text(*block.parent)));
  }

  /// The only paragraph below a heading is called as the heading is; others by their first phrase.
  [[nodiscard]] std::string title_of(const TaskDraft& draft, const Task& task) const {
    const Block& block = blocks_[draft.block];
    if (draft.text.begin == 0 && block.run_in > 0 && character_count(outline_.run_in(block)) <= longest_title)
      return std::string(outline_.run_in(block));
    if (block.mark.empty() && block.style == MarkStyle::none && block.parent && draft.text.begin == 0) {
      const std::size_t siblings = tasks_below_[*block.parent];
      if (siblings == 1) return title_without_label(heading_title(text(*block.parent)));
    }
    return title_without_label(task.text);
  }
  /// 「任务名称:建设公园」 is called 建设公园.
  [[nodiscard]] std::string title_without_label(std::string_view text) const {
    constexpr std::size_t longest_label = 40; // bytes
    const std::size_t colon = text.substr(0, longest_label).find(':');
    if (colon != text.npos && colon + 1 < text.size() && !is_latin(text))
      if (const auto label = lexicon_.words().label(text.substr(0, colon)); label && label->kind == LabelKind::task)
        text.remove_prefix(colon + 1);
    return short_title(text);
  }

  void write_clause(const ClauseDraft& draft) {
    Verdict verdict = judge_.verdict(draft.groups, draft.first_listed_leads);
    add_defaults(verdict, draft);
    const Block& block = blocks_[draft.block];
    const SourceSpan span = outline_.span(block, draft.text.begin, draft.text.end);
    const ClauseId id(plan().clauses.size());
    Clause clause;
    clause.line = span.line;
    clause.column = span.column;
    clause.form = verdict.form;
    clause.open = verdict.open;
    if (verdict.dialect < lexicon_.words().dialects().size())
      clause.dialect = lexicon_.words().dialects()[verdict.dialect].id;
    clause.why = std::string(word(verdict.form)) + ": " + verdict.rule + "; governs " + draft.scope;
    clause.confidence = verdict.confidence * draft.scope_confidence;
    for (const std::size_t i : draft.blocks) {
      if (!clause.text.empty()) clause.text += "\n";
      clause.text += i == draft.block ? flat(words_at(i, draft.text)) : std::string(text(i));
    }
    for (const std::size_t task : draft.tasks) {
      clause.tasks.emplace_back(task);
      if (plan().tasks[task].deadline.empty()) plan().tasks[task].deadline = draft.deadline;
    }
    for (const std::size_t task : draft.tasks)
      for (const Party& party : verdict.parties) write_assignment(TaskId(task), party, id);
    plan().clauses.push_back(std::move(clause));
    report_clause(draft, verdict, span);
  }

  /// The helpers that the document names once for all its clauses.
  static void add_defaults(Verdict& verdict, const ClauseDraft& draft) {
    for (const RoleGroup& group : draft.defaults)
      for (const WrittenName& name : group.list.names)
        if (std::ranges::none_of(verdict.parties, [&](const Party& party) { return party.name->name == name.name; }))
          verdict.parties.push_back({&name, Role::co, group.word});
  }

  void write_assignment(TaskId task, const Party& party, ClauseId clause) {
    const AgencyId agency = agency_of(*party.name);
    plan().assignments.push_back(
        {task, agency, party.role, std::string(party.role_word), party.name->name, clause, Basis::stated, 1.0});
  }

  AgencyId agency_of(const WrittenName& name) {
    const std::uint32_t number = lexicon_.agency_number(name.name);
    if (number >= agency_by_number_.size()) agency_by_number_.resize(number + std::size_t{64});
    auto& agency = agency_by_number_[number];
    if (!agency) agency = add_agency(name.name);
    auto& written = plan().agencies[agency->index()].written;
    std::string in_full;
    if (!name.second.empty()) in_full = name.name + "(" + name.second + ")";
    const std::string& form = name.second.empty() ? name.name : in_full;
    if (std::ranges::find(written, form) == written.end()) written.push_back(form);
    return *agency;
  }
  AgencyId add_agency(const std::string& name) {
    const AgencyRecord* record = lexicon_.record(name);
    const std::string full(lexicon_.full_name(name));
    if (record == nullptr) record = lexicon_.record(full);
    const std::string& key = record != nullptr ? record->id : full;
    const auto [entry, is_new] = agencies_.try_emplace(key, plan().agencies.size());
    if (is_new && record != nullptr)
      plan().agencies.push_back({key, record->short_name, {}, record->kind, record->field});
    else if (is_new)
      plan().agencies.push_back({key, full, {}, kind_by_form(full), {}});
    return AgencyId(entry->second);
  }

  // What is odd ------------------------------------------------------------------------------------------------------

  void report(std::string code, Severity severity, const SourceSpan& span, std::string message, std::string hint) {
    std::string excerpt;
    if (span.line > 0) excerpt = outline_.source.excerpt(outline_.source.line_with(span.begin));
    result_.diagnostics.push_back({std::move(code), severity, outline_.source.name, span, std::move(message),
                                   std::move(hint), std::move(excerpt)});
  }

  [[nodiscard]] SourceSpan place(const RoleGroup& group, Range range) const {
    return outline_.source.span(group.names.begin + range.begin, group.names.begin + range.end);
  }

  void report_clause(const ClauseDraft& draft, const Verdict& verdict, const SourceSpan& span) {
    for (const RoleGroup& group : draft.groups) {
      for (const Diagnostic& odd : group.list.diagnostics)
        report(odd.code, odd.severity, place(group, {odd.span.begin, odd.span.end}), odd.message, odd.hint);
      report_names(group);
    }
    for (const Party& party : verdict.repeated)
      report("lead-repeated", Severity::warning, place_of(draft, party.name->name),
             party.name->name + " leads and is listed again as helper", "counted once, as lead");
    if (draft.unclosed)
      report("unclosed-bracket", Severity::warning, span, "the bracket of this clause never closes",
             "read to the end of the line");
    if (draft.tasks.empty())
      report("clause-without-task", Severity::warning, span, "no task found for this clause", "check the layout");
    if (draft.scope_confidence < 1.0 && !draft.tasks.empty())
      report("scope-guessed", Severity::warning, span, "this clause was taken to govern " + draft.scope,
             "check that the texts before it are meant");
  }

  [[nodiscard]] SourceSpan place_of(const ClauseDraft& draft, const std::string& name) const {
    SourceSpan span;
    for (const RoleGroup& group : draft.groups)
      for (const WrittenName& written : group.list.names)
        if (written.name == name && group.duty == Duty::co) span = place(group, {written.begin, written.end});
    return span;
  }

  void report_names(const RoleGroup& group) {
    constexpr std::string_view stop = "。";
    if (std::string_view(outline_.source.normal).substr(group.names.end).starts_with("。)"))
      report("stray-stop", Severity::warning, outline_.source.span(group.names.end, group.names.end + stop.size()),
             "a full stop inside the bracket", "left out");
    for (const WrittenName& name : group.list.names)
      if (!plausible(name.name, lexicon_))
        report("unlikely-name", Severity::warning, place(group, {name.begin, name.end}),
               "'" + name.name + "' does not look like an agency", "check the list");
  }

  void report_unclaimed() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (scope_.uses[i] == LineUse::unclaimed)
        report("unclaimed-line", Severity::warning, outline_.span(blocks_[i], 0, text(i).size()),
               "this line was not understood", "it is in no task and no clause; check it");
  }

  const Outline& outline_;
  const std::vector<Block>& blocks_;
  const Frame& frame_;
  const Scope& scope_;
  const Lexicon& lexicon_;
  Judge judge_;
  Extraction result_;
  std::unordered_map<std::string, std::size_t> agencies_;         ///< by key
  std::vector<std::optional<AgencyId>> agency_by_number_;         ///< of the lexicon
  std::unordered_map<std::size_t, std::optional<bool>> bindings_; ///< by heading
  std::vector<std::size_t> tasks_below_;                          ///< tasks directly below each block
};

} // namespace

Extraction write_plan(const Outline& outline, const Frame& frame, const Scope& scope, const Lexicon& lexicon,
                      const ExtractOptions& options) {
  return PlanWriter(outline, frame, scope, lexicon, options).run();
}

} // namespace dutygraph
