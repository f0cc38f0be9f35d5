/// A text is hard-wrapped where its longest lines are all about as long and most of them end inside a sentence. There,
/// a full line that does not end a sentence goes on in the next. In any text, a bracket that is open at the end of a
/// line and closes on one of the next, and a list that ends in 、, go on too.
#include "wrapping.hpp"
#include <algorithm>
#include <dutygraph/document.hpp>
#include <optional>
#include <unordered_map>

namespace dutygraph {

namespace {

constexpr std::size_t widest_page = 140; ///< columns; longer lines are paragraphs

/// Columns a text takes: two for a wide character.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    width += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xE2 ? 2U : 1U;
  }
  return width;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](auto ending) { return text.ends_with(ending); });
}
bool ends_sentence(std::string_view text) {
  return ends_with_any(text, {"。", ";", ":", "!", "?", ".", "”。", ")。", "…"});
}

/// 牵头单位: or Lead agency: at the start of a line: a field, not the rest of a sentence.
bool begins_field(std::string_view text) {
  const std::size_t colon = text.substr(0, 60).find(':');
  if (colon == std::string_view::npos) return false;
  const auto label = text.substr(0, colon);
  return width_of(label) <= 40 && label.find_first_of(",;.") == std::string_view::npos &&
         label.find("、") == std::string_view::npos && label.find("。") == std::string_view::npos;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// - 3 -, —3—, 第3页, Page 3 of 10.
bool is_page_number(std::string_view text) {
  if (text.size() > 40) return false;
  if (text.starts_with("Page ") && text.size() > 5 && is_number(text.substr(5, text.find(' ', 5) - 5))) return true;
  if (text.starts_with("第") && text.find("页") != std::string_view::npos) return true;
  std::string bare(text);
  for (const std::string_view dash : {"—", "–", "-", " "})
    for (std::size_t at = bare.find(dash); at != bare.npos; at = bare.find(dash)) bare.erase(at, dash.size());
  return bare.size() < text.size() && is_number(bare) && text.front() != bare.front();
}

class Joiner {
public:
  explicit Joiner(const SourceText& source) : source_(source), joins_(source.lines.size(), LineJoin::starts) {}

  std::vector<LineJoin> run() && {
    wrap_width_ = find_wrap_width();
    if (wrap_width_) find_furniture();
    std::size_t before = joins_.size(); // the last line that is not furniture
    for (std::size_t i = 0; i < joins_.size(); ++i) {
      if (joins_[i] == LineJoin::furniture) continue;
      if (before < i && goes_on(before, i)) joins_[i] = LineJoin::continues;
      before = i;
    }
    return std::move(joins_);
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return source_.text(source_.lines[i]); }

  /// Columns of the page, where the text is hard-wrapped.
  [[nodiscard]] std::optional<std::size_t> find_wrap_width() const {
    std::vector<std::size_t> widths;
    std::size_t too_wide = 0;
    for (const Line& line : source_.lines) {
      const auto bytes = line.text_end - line.text_begin;
      if (bytes == 0) continue;
      if (bytes > 4 * widest_page || (widths.push_back(width_of(source_.text(line))), widths.back() > widest_page))
        ++too_wide;
    }
    if (widths.size() < 12 || too_wide * 50 > widths.size()) return std::nullopt;
    const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 19 / 20);
    std::ranges::nth_element(widths, high);
    const std::size_t page = *high;
    return page >= 40 && most_full_lines_go_on(page) ? std::optional(page) : std::nullopt;
  }
  [[nodiscard]] bool most_full_lines_go_on(std::size_t page) const {
    std::size_t full = 0;
    std::size_t going_on = 0;
    std::size_t filled = 0;
    for (std::size_t i = 0; i + 1 < joins_.size(); ++i) {
      filled += text(i).empty() ? 0U : 1U;
      if (!is_full(i, page) || text(i).find('\t') != std::string_view::npos) continue;
      ++full;
      going_on += ends_sentence(text(i)) || text(i + 1).empty() || starts_block(i + 1) ? 0U : 1U;
    }
    return full >= 6 && going_on * 10 >= full * 6 && full * 10 >= filled * 3;
  }

  [[nodiscard]] static bool is_latin(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80 && text.find(' ') != std::string_view::npos;
  }
  /// Within what the next word or character would have needed.
  [[nodiscard]] bool is_full(std::size_t i, std::size_t page) const {
    const std::size_t width = width_of(text(i));
    return width + (is_latin(text(i)) ? 16 : 5) >= page && width <= page + 8;
  }

  /// Lines that stand at least three times in the text word for word, and page numbers.
  void find_furniture() {
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < joins_.size(); ++i)
      if (!text(i).empty() && text(i).size() <= 150) ++seen[text(i)];
    for (std::size_t i = 0; i < joins_.size(); ++i) {
      if (text(i).empty()) continue;
      const bool head = seen[text(i)] >= 3 && text(i).find_first_of(":;,\t(") == std::string_view::npos &&
                        width_of(text(i)) >= 12 && !ends_sentence(text(i)) && !is_full(i, *wrap_width_);
      if (head || is_page_number(text(i))) joins_[i] = LineJoin::furniture;
    }
  }

  [[nodiscard]] bool starts_block(std::size_t i) const { return mark_of(text(i)).has_value() || begins_field(text(i)); }

  [[nodiscard]] bool goes_on(std::size_t i, std::size_t next) const {
    const auto line = text(i);
    if (line.empty() || text(next).empty() || line.size() > 20'000 || is_row(line) || is_row(text(next))) return false;
    if (open_bracket_closes(i, next)) return true;
    if (starts_block(next)) return false;
    if (line.ends_with("、") || (line.ends_with(",") && static_cast<unsigned char>(text(next)[0]) >= 0xE3)) return true;
    return wrap_width_ && is_full(i, *wrap_width_) && !ends_sentence(line) && !mark_without_text(line);
  }
  static bool is_row(std::string_view text) {
    return text.find('\t') != std::string_view::npos || text.starts_with("|");
  }
  static bool mark_without_text(std::string_view line) { return line.starts_with("#"); }

  /// The last bracket of the line is open and the next line closes it before it opens another.
  [[nodiscard]] bool open_bracket_closes(std::size_t i, std::size_t next) const {
    const auto line = text(i);
    const std::size_t open = line.find_last_of("()");
    if (open == std::string_view::npos || line[open] != '(' || line.size() - open > 900) return false;
    if (is_marked_in_bracket(text(next))) return false;
    const auto after = text(next);
    const std::size_t close = after.find_first_of("()");
    return close != std::string_view::npos && after[close] == ')' && close < 600;
  }
  /// (一) or 1): the bracket closes a mark.
  static bool is_marked_in_bracket(std::string_view text) {
    const auto mark = mark_of(text);
    return mark && (mark->mark.starts_with("(") || mark->style == MarkStyle::arabic);
  }

  const SourceText& source_;
  std::vector<LineJoin> joins_;
  std::optional<std::size_t> wrap_width_;
};

} // namespace

std::vector<LineJoin> join_lines(const SourceText& source) { return Joiner(source).run(); }

std::string_view glue_between(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return {};
  const auto last = static_cast<unsigned char>(before.back());
  const auto first = static_cast<unsigned char>(after.front());
  const bool latin = last < 0xE2 && last < 0x80 && first < 0xE0;
  const bool accented = last >= 0x80 && before.find(' ') != std::string_view::npos && first < 0xE2;
  return latin || accented ? " " : "";
}

} // namespace dutygraph
