#include "plain.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <dutygraph/text_words.hpp>

namespace dutygraph {

namespace {

/// Chapters that say how, not what.
bool says_how(std::string_view title) {
  static const WordSet how{"编制依据", "发展基础", "发展环境", "形势", "指导思想", "原则",     "远景目标",
                           "现状",     "回顾",     "机遇",     "挑战", "总体要求", "基本要求", "工作要求"};
  static const WordSet what{"主要目标", "主要指标", "发展目标"};
  return how.stands_in(title) && !what.stands_in(title);
}

class PlainReader {
public:
  PlainReader(const Outline& outline, const Frame& frame, const Tree& tree)
      : outline_(outline), blocks_(outline.blocks), frame_(frame), tree_(tree) {}

  [[nodiscard]] LineUse use(std::size_t i) const {
    if (is_note(text(i))) return LineUse::remark;
    if (is_marked_heading(i)) return LineUse::heading;
    if (inside_how(i) || is_lead_in(i)) return LineUse::preamble;
    return is_last_word(i) ? LineUse::closing : LineUse::task;
  }

private:
  [[nodiscard]] bool is_marked_heading(std::size_t i) const {
    return tree_.is_marked(i) && (!tree_.children(i).empty() || blocks_[i].style <= MarkStyle::section);
  }
  [[nodiscard]] bool inside_how(std::size_t i) const {
    static const WordSet goals{"目标", "指标"};
    for (std::optional<std::size_t> at = i; at; at = blocks_[*at].parent) {
      const std::string title = tree_.is_marked(*at) ? heading_title(text(*at)) : std::string();
      if (says_how(title)) return true;
      if (goals.stands_in(title)) return false;
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

  [[nodiscard]] std::string_view text(std::size_t block) const { return outline_.text(block); }

  const Outline& outline_;
  const std::vector<Block>& blocks_;
  const Frame& frame_;
  const Tree& tree_;
};

} // namespace

bool is_note(std::string_view text) { return text.starts_with("注:") || text.starts_with("备注:"); }

LineUse plain_use(const Outline& outline, const Frame& frame, const Tree& tree, std::size_t block) {
  return PlainReader(outline, frame, tree).use(block);
}

} // namespace dutygraph
