/// The marks that number a line: 第一章, 一、, (一), 1., ⑴, ①, 专栏3, ——. Lines are normalised, so every bracket and
/// digit is ASCII.
#include <algorithm>
#include <array>
#include <dutygraph/document.hpp>

namespace dutygraph {

namespace {

/// A cursor over one line, character by character.
class Cursor {
public:
  explicit Cursor(std::string_view line) : line_(line) {}

  [[nodiscard]] std::string_view peek() const {
    if (at_ >= line_.size()) return {};
    std::size_t end = at_ + 1;
    while (end < line_.size() && (static_cast<unsigned char>(line_[end]) & 0xC0U) == 0x80U) ++end;
    return line_.substr(at_, end - at_);
  }
  bool take(std::string_view text) {
    if (!line_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }
  bool take_any(std::string_view characters) {
    const auto next = peek();
    if (next.empty() || characters.find(next) == std::string_view::npos) return false;
    at_ += next.size();
    return true;
  }
  /// Takes characters of a set; how many.
  std::size_t take_all(std::string_view characters) {
    std::size_t count = 0;
    while (take_any(characters)) ++count;
    return count;
  }
  void skip_blanks() { take_all(" "); }
  [[nodiscard]] std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }
  [[nodiscard]] std::string_view since(std::size_t begin) const { return line_.substr(begin, at_ - begin); }

private:
  std::string_view line_;
  std::size_t at_ = 0;
};

constexpr std::string_view han_digits = "一二三四五六七八九十百零〇两";
constexpr std::string_view digits = "0123456789";
constexpr std::string_view bracketed_numbers = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
constexpr std::string_view circled_numbers = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

std::optional<Mark> finish(Cursor& cursor, MarkStyle style, std::string mark) {
  cursor.skip_blanks();
  return Mark{style, std::move(mark), cursor.at()};
}

/// 第一篇 第一章 第一节
std::optional<Mark> ordinal(Cursor cursor) {
  constexpr std::array<std::pair<std::string_view, MarkStyle>, 5> units{{{"篇", MarkStyle::part},
                                                                         {"编", MarkStyle::part},
                                                                         {"部分", MarkStyle::part},
                                                                         {"章", MarkStyle::chapter},
                                                                         {"节", MarkStyle::section}}};
  if (!cursor.take("第")) return std::nullopt;
  cursor.skip_blanks();
  if (cursor.take_all(han_digits) == 0 && cursor.take_all(digits) == 0) return std::nullopt;
  cursor.skip_blanks();
  for (const auto& [unit, style] : units)
    if (cursor.take(unit)) {
      std::string mark(cursor.since(0));
      std::erase(mark, ' ');
      cursor.take_all(":、.");
      return finish(cursor, style, std::move(mark));
    }
  return std::nullopt;
}

/// 专栏3
std::optional<Mark> box(Cursor cursor) {
  if (!cursor.take("专栏")) return std::nullopt;
  cursor.skip_blanks();
  const std::size_t begin = cursor.at();
  if (cursor.take_all(digits) == 0 && cursor.take_all(han_digits) == 0) return std::nullopt;
  const std::string number(cursor.since(begin));
  cursor.take_all(":、.");
  return finish(cursor, MarkStyle::box, "专栏" + number);
}

/// 一、
std::optional<Mark> han(Cursor cursor) {
  if (cursor.take_all(han_digits) == 0) return std::nullopt;
  const std::string mark(cursor.since(0));
  if (!cursor.take("、") && !cursor.take(".")) return std::nullopt;
  return finish(cursor, MarkStyle::han, mark);
}

/// (一) (1) 1)
std::optional<Mark> bracket(Cursor cursor) {
  const bool open = cursor.take("(");
  cursor.skip_blanks();
  const std::size_t begin = cursor.at();
  const bool in_han = open && cursor.take_all(han_digits) > 0;
  if (!in_han && cursor.take_all(digits) == 0) return std::nullopt;
  const std::string number(cursor.since(begin));
  cursor.skip_blanks();
  if (!cursor.take(")") || number.size() > 12) return std::nullopt;
  cursor.take_all("、.");
  return finish(cursor, in_han ? MarkStyle::han_bracket : MarkStyle::arabic_bracket, "(" + number + ")");
}

/// 1. 1、 but not 1.5 and not 2012年
std::optional<Mark> arabic(Cursor cursor) {
  const std::size_t count = cursor.take_all(digits);
  if (count == 0 || count > 3) return std::nullopt;
  const std::string mark(cursor.since(0));
  if (!cursor.take("、") && !cursor.take(".")) return std::nullopt;
  const auto next = cursor.peek();
  if (!next.empty() && digits.find(next) != std::string_view::npos) return std::nullopt;
  return finish(cursor, MarkStyle::arabic, mark);
}

/// ⑴ ①
std::optional<Mark> single(Cursor cursor, std::string_view set, MarkStyle style) {
  const std::string mark(cursor.peek());
  if (!cursor.take_any(set)) return std::nullopt;
  cursor.take_all("、.");
  return finish(cursor, style, mark);
}

/// —— at the start of a line; it numbers nothing, so its mark is empty.
std::optional<Mark> dash(Cursor cursor) {
  if (cursor.take_all("—─-–") < 2) return std::nullopt;
  return finish(cursor, MarkStyle::dash, "");
}

} // namespace

std::optional<Mark> mark_of(std::string_view line) {
  const Cursor cursor(line);
  if (auto mark = ordinal(cursor)) return mark;
  if (auto mark = box(cursor)) return mark;
  if (auto mark = han(cursor)) return mark;
  if (auto mark = bracket(cursor)) return mark;
  if (auto mark = arabic(cursor)) return mark;
  if (auto mark = single(cursor, bracketed_numbers, MarkStyle::arabic_bracket)) return mark;
  if (auto mark = single(cursor, circled_numbers, MarkStyle::circled)) return mark;
  return dash(cursor);
}

} // namespace dutygraph
