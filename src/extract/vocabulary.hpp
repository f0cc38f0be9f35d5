#pragma once
/// The words of all dialects in force, ready to be looked up: labels before a list (牵头单位:), verbs after it (…牵头).
#include "cursor.hpp"
#include "dialect.hpp"
#include <bitset>
#include <dutygraph/text_words.hpp>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace dutygraph {

/// What a role word says of the agencies it goes with.
enum class Duty : std::uint8_t {
  lead,        ///< 牵头, 主办, 主责
  co,          ///< 配合, 协办, 参加
  responsible, ///< 责任单位, …负责: lead if alone, else shared
  shared,      ///< 分别负责: nobody leads, even where only a group is named
  by_duty,     ///< 按职责分工负责
  local,       ///< 各市结合实际落实: they help whoever else is named
  guide,       ///< 指导
  assist,      ///< …配合省委有关部门落实: the listed help, the body after the verb leads
  mixed,       ///< 主(协)办机关: brackets or stars tell which
  other,       ///< no agencies: 完成时限, 责任人, 适用范围
};

enum class LabelKind : std::uint8_t { role, agency, jurisdiction, deadline, task, serial, other };

/// A text that is a label as a whole.
struct Label {
  LabelKind kind = LabelKind::other;
  Duty duty = Duty::other;
  bool has_noun = false; ///< 单位, Agency …: it can be told from prose without a colon
  bool starred = false;  ///< Lead*: names with a star lead
  std::uint16_t dialect = 0;
  bool weak = false; ///< its word needs a noun and has none (Responsible): what goes with it must be names
};

/// A label with its colon: 「牵头单位:」.
struct Key {
  Range range; ///< with the colon and the blanks before it
  std::string_view word;
  Label label;
  [[nodiscard]] Duty duty() const { return label.kind == LabelKind::role ? label.duty : Duty::other; }
};

/// A verb that ends a piece, or splits it: 「A牵头」, 「A会同B负责」, 「A、B配合C落实」, "A with B".
struct Verb {
  std::string_view word;
  Duty duty = Duty::other;
  Range names;                 ///< the list before the verb
  std::optional<Range> others; ///< the list inside: B of 会同, C of 配合
  std::uint16_t dialect = 0;
};

/// What the words of a text may be part of, so that a text without them need not be read for it.
enum class Cue : std::uint32_t {
  verb = 1,         ///< …牵头, …负责
  by_duty = 2,      ///< 按职责分工
  together = 4,     ///< 会同
  assist = 8,       ///< 配合…落实
  first_leads = 16, ///< a declaration that the first of a list leads
};
class Cues {
public:
  explicit Cues(std::uint32_t bits) : bits_(bits) {}
  [[nodiscard]] bool has(Cue cue) const { return (bits_ & static_cast<std::uint32_t>(cue)) != 0; }
  /// Whether a verb of any kind may stand in the text.
  [[nodiscard]] bool has_verb() const { return (bits_ & 15U) != 0; }

private:
  std::uint32_t bits_;
};

/// Classes of label words are a set of bits.
constexpr std::uint32_t label_bit(LabelWord word) { return 1U << static_cast<unsigned>(word); }

class Vocabulary {
public:
  explicit Vocabulary(std::vector<Dialect> dialects);

  [[nodiscard]] const std::vector<Dialect>& dialects() const { return dialects_; }

  /// The whole text as a label (a trailing colon may stand), or nullopt. At the head of a column a word that otherwise
  /// needs a noun (Responsible) will do. O(length).
  [[nodiscard]] std::optional<Label> label(std::string_view text, bool heads_column = false) const;
  /// The labels with a colon, from left to right; only where a list may follow (start, after a separator or a stop).
  [[nodiscard]] std::vector<Key> keys(std::string_view text) const;
  /// The same, put behind those that are in `found`.
  void find_keys(std::string_view text, std::vector<Key>& found) const;
  /// A label at the very start that is followed by a blank or tab instead of a colon: 「牵头单位 市教育局」.
  [[nodiscard]] std::optional<Key> bare_key(std::string_view text) const;
  /// Labels with a noun inside a running line without punctuation: "… Partner Agency Public Works Timeline Short".
  [[nodiscard]] std::vector<Key> running_keys(std::string_view text) const;

  /// What may stand in a text. O(length).
  [[nodiscard]] Cues cues(std::string_view text) const { return Cues(cues_.marks_in(text)); }
  /// The verb of a piece (a stretch between , and ;), or nullopt. `cues`: of the piece or of a text around it.
  [[nodiscard]] std::optional<Verb> verb(std::string_view text, Range piece, Cues cues) const;
  /// "A with B", "led by A": in a list of Latin script.
  [[nodiscard]] std::optional<Verb> preposition(std::string_view text, Range piece) const;

  /// The words of leading (led by) at the end of a text in small letters, with a blank behind them; empty if none.
  [[nodiscard]] std::string_view led_by_ending(std::string_view lower) const;

  [[nodiscard]] bool is_none(std::string_view name) const;
  /// The word that leaves a Latin list open (etc.), at the end of the text; empty if none.
  [[nodiscard]] std::string_view open_ending(std::string_view text) const;
  [[nodiscard]] bool declares_first_leads(std::string_view sentence) const;
  [[nodiscard]] bool is_lead_mark(std::string_view character) const;
  [[nodiscard]] bool has_bare_brackets() const { return bare_brackets_; }
  [[nodiscard]] bool first_listed_leads() const { return first_listed_leads_; }
  [[nodiscard]] bool clause_before_task() const { return clause_before_task_; }
  /// The marks between the names of a list: 、 , ; / and those that dialects add.
  [[nodiscard]] std::string_view separators() const { return separators_; }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& brackets() const { return brackets_; }
  /// Whether any word of a prose dialect may stand in the text (Vietnamese).
  [[nodiscard]] bool has_prose() const { return !prose_.empty(); }
  struct Prose {
    std::string_view word;
    bool lead;
    std::uint16_t dialect;
  };
  [[nodiscard]] const std::vector<Prose>& prose() const { return prose_; }

private:
  struct LabelEntry {
    std::string_view word;
    std::uint32_t classes; ///< of label_bit
    bool needs_noun;
    std::uint16_t dialect;
  };
  struct VerbEntry {
    std::string_view word;
    Duty duty;
    std::uint16_t dialect;
  };
  using Words = std::vector<std::pair<std::string_view, std::uint16_t>>;

  void add(const Dialect& dialect, std::uint16_t index);
  void add_labels(const Dialect& dialect, std::uint16_t index);
  void index();
  [[nodiscard]] const LabelEntry* longest_label_word(std::string_view lower, std::size_t at) const;
  void find_dashed_keys(std::string_view text, std::vector<Key>& found) const;
  [[nodiscard]] std::optional<Key> key_before(std::string_view text, std::size_t colon) const;
  void find_keys_without_colon(std::string_view text, std::vector<Key>& found) const;
  [[nodiscard]] std::optional<Key> linked_key(std::string_view text, std::size_t link) const;
  [[nodiscard]] std::optional<Key> bracketed_key(std::string_view text, std::size_t closing) const;
  [[nodiscard]] static bool is_annotation(std::string_view text, const Key& key, std::span<const Key> before);
  [[nodiscard]] std::optional<Key> glued_key(std::string_view text, std::span<const Key> before,
                                             std::size_t colon) const;
  [[nodiscard]] std::optional<Key> running_key(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::optional<Verb> by_duty(std::string_view text, Range piece) const;
  [[nodiscard]] std::optional<Verb> together(std::string_view text, Range piece) const;
  [[nodiscard]] std::optional<Verb> assisting(std::string_view text, Range piece) const;

  std::vector<Dialect> dialects_;
  std::vector<LabelEntry> labels_; ///< longest first, as verbs_
  std::vector<VerbEntry> verbs_;
  Shelf<LabelEntry> labels_by_first_;
  Shelf<VerbEntry> verbs_by_last_;
  std::bitset<4096> label_ends_; ///< keys of the last characters of label words
  Words by_duty_, together_, assist_, with_, led_by_;
  std::vector<std::string_view> together_ends_, assist_ends_, none_, open_, lead_marks_;
  std::vector<std::pair<std::string_view, std::string_view>> first_leads_;
  std::string separators_ = "、,;/";
  std::vector<std::pair<std::string, std::string>> brackets_;
  std::vector<Prose> prose_;
  WordIndex cues_;
  WordIndex first_leads_words_; ///< the first of each pair
  bool bare_brackets_ = false;
  bool first_listed_leads_ = false;
  bool clause_before_task_ = false;
};

} // namespace dutygraph
