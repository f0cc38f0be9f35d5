/// The marks that number a line: 第一章, 一、, (一), 1., 1.2, ⑴, ①, 专栏3, ——, Goal 1, EE-3:, a), II., ##. Lines are
/// normalised, so every bracket and digit is ASCII.
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
  return Mark{style, std::move(mark), cursor.at(), 0};
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

/// 2020年底前…
bool begins_with_year(Cursor cursor) {
  return (cursor.take("20") || cursor.take("19")) && cursor.take_all(digits) == 2 && cursor.take("年");
}

/// 1. 1、 and 1.2020年 but not 1.5 and not 2012年
std::optional<Mark> arabic(Cursor cursor) {
  const std::size_t count = cursor.take_all(digits);
  if (count == 0 || count > 3) return std::nullopt;
  const std::string mark(cursor.since(0));
  if (!cursor.take("、") && !cursor.take(".")) return std::nullopt;
  const auto next = cursor.peek();
  if (!next.empty() && digits.find(next) != std::string_view::npos && !begins_with_year(cursor)) return std::nullopt;
  return finish(cursor, MarkStyle::arabic, mark);
}

/// 1.2 目标, 3.1.4 Expand transit: at least two numbers and a blank, so not 1.5万
std::optional<Mark> decimal(Cursor cursor) {
  std::uint8_t numbers = 0;
  for (bool more = true; more; more = cursor.take(".")) {
    const std::size_t count = cursor.take_all(digits);
    if (count == 0 && numbers > 0) break; // 1.2. ends in a dot
    if (count == 0 || count > 3) return std::nullopt;
    ++numbers;
  }
  std::string mark(cursor.since(0));
  if (mark.ends_with(".")) mark.pop_back();
  if (numbers < 2 || (cursor.peek() != " " && !cursor.take(":") && !cursor.take("、"))) return std::nullopt;
  auto found = finish(cursor, MarkStyle::decimal, std::move(mark));
  found->level = numbers;
  return found;
}

/// a) (b) A. II.
std::optional<Mark> lettered(Cursor cursor) {
  constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view large = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const bool open = cursor.take("(");
  const std::size_t begin = cursor.at();
  const std::size_t roman = cursor.take_all("IVX");
  if (roman == 0 && !cursor.take_any(small) && !cursor.take_any(large)) return std::nullopt;
  const std::string mark(cursor.since(begin));
  const bool dot = !open && cursor.take(".");
  if (!dot && !cursor.take(")")) return std::nullopt;
  if (cursor.peek() != " " || mark.size() > 5) return std::nullopt;
  const bool capital = mark[0] <= 'Z';
  if (dot && !capital) return std::nullopt;
  const MarkStyle style = roman > 0 && dot ? MarkStyle::roman : capital && dot ? MarkStyle::capital : MarkStyle::letter;
  return finish(cursor, style, style == MarkStyle::letter ? "(" + mark + ")" : mark);
}

struct Label {
  std::string_view word;
  MarkStyle style;
};
constexpr Label labels[] = {
    {"Part", MarkStyle::part},           {"Chapter", MarkStyle::chapter},
    {"Section", MarkStyle::section},     {"Pillar", MarkStyle::goal},
    {"Theme", MarkStyle::goal},          {"Priority Area", MarkStyle::goal},
    {"Priority", MarkStyle::goal},       {"Focus Area", MarkStyle::goal},
    {"Goal", MarkStyle::goal},           {"Objective", MarkStyle::objective},
    {"Outcome", MarkStyle::objective},   {"Strategy", MarkStyle::strategy},
    {"Initiative", MarkStyle::strategy}, {"Policy", MarkStyle::strategy},
    {"Program", MarkStyle::strategy},    {"Action Item", MarkStyle::action},
    {"Action", MarkStyle::action},       {"Task", MarkStyle::action},
    {"Measure", MarkStyle::action},      {"Recommendation", MarkStyle::action},
    {"Project", MarkStyle::action},      {"Step", MarkStyle::action},
    {"Phần", MarkStyle::part},           {"Chương", MarkStyle::chapter},
    {"Mục", MarkStyle::section},         {"Điều", MarkStyle::section},
    {"Nhiệm vụ", MarkStyle::action},
};

bool take_word_ignoring_case(Cursor& cursor, std::string_view word) {
  if (cursor.take(word)) return true;
  std::string upper(word);
  std::ranges::transform(upper, upper.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return cursor.take(upper);
}

/// A number such as 3, 2.1, 4a, A, EE-3, IV.
std::size_t take_number(Cursor& cursor) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t begin = cursor.at();
  if (cursor.take_all(letters) > 4) return 0;
  cursor.take_any("-");
  while (cursor.take_all(digits) > 0 && (cursor.take(".") || cursor.take("-"))) {
  }
  if (cursor.since(begin).ends_with(".") || cursor.since(begin).ends_with("-")) cursor.back_to(cursor.at() - 1);
  const std::size_t plain = cursor.at();
  if (plain > begin && cursor.take_any("abcdefgh") && cursor.peek() != " " && cursor.peek() != ":")
    cursor.back_to(plain);
  return cursor.at() - begin;
}

/// Goal 1: …, ACTION 2.3 …, Điều 4.
std::optional<Mark> labelled(Cursor cursor) {
  for (const Label& label : labels) {
    Cursor ahead = cursor;
    if (!take_word_ignoring_case(ahead, label.word) || !ahead.take(" ")) continue;
    if (take_number(ahead) == 0) continue;
    std::string mark(ahead.since(0));
    const bool ends = ahead.take_all(":.-–—") > 0 || ahead.peek().empty() || ahead.peek() == " ";
    if (ends) {
      ahead.skip_blanks();
      ahead.take_all(":-–—");
      return finish(ahead, label.style, std::move(mark));
    }
  }
  return std::nullopt;
}

/// EE-3: …, TR 1.1: …, T4. Plant trees: a code of capitals and numbers
std::optional<Mark> coded(Cursor cursor) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::size_t count = cursor.take_all(letters);
  if (count == 0 || count > 4) return std::nullopt;
  if (!cursor.take("-")) cursor.take(" ");
  const std::size_t number = cursor.at();
  while (cursor.take_all(digits) > 0 && (cursor.take(".") || cursor.take("-"))) {
  }
  if (cursor.at() == number) return std::nullopt;
  std::string mark(cursor.since(0));
  const bool dot = mark.ends_with(".");
  if (dot || mark.ends_with("-")) mark.pop_back();
  const bool colon = !dot && cursor.take(":");
  if (!colon && cursor.peek() != " ") return std::nullopt;
  cursor.skip_blanks();
  const auto next = cursor.peek();
  if (!colon && (next.size() != 1 || letters.find(next) == letters.npos)) return std::nullopt;
  return finish(cursor, MarkStyle::action, std::move(mark));
}

/// • - * at the start of a line; it numbers nothing, so its mark is empty.
std::optional<Mark> bullet(Cursor cursor) {
  if (cursor.take_any("•●▪■◆◇○►▶➢✓·⁃‣")) return finish(cursor, MarkStyle::bullet, "");
  if (!cursor.take_any("-*–") || cursor.peek() != " ") return std::nullopt;
  return finish(cursor, MarkStyle::bullet, "");
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

std::optional<Mark> any_mark(const Cursor& cursor) {
  for (const auto reader : {ordinal, box, han, bracket, decimal, arabic, labelled, lettered, coded})
    if (auto mark = reader(cursor)) return mark;
  if (auto mark = single(cursor, bracketed_numbers, MarkStyle::arabic_bracket)) return mark;
  if (auto mark = single(cursor, circled_numbers, MarkStyle::circled)) return mark;
  if (auto mark = dash(cursor)) return mark;
  return bullet(cursor);
}

/// ## Title. Its mark is the title itself, which the outline fills in.
std::optional<Mark> hash_title(Cursor cursor) {
  const std::size_t level = cursor.take_all("#");
  if (level == 0 || level > 6 || !cursor.take(" ")) return std::nullopt;
  cursor.skip_blanks();
  return Mark{MarkStyle::title, {}, cursor.at(), static_cast<std::uint8_t>(level)};
}

/// Most lines begin with none of the characters that a mark can begin with.
bool may_begin_mark(std::string_view line) {
  if (line.empty()) return false;
  const auto first = static_cast<unsigned char>(line[0]);
  if (first < 0x80) return first != '"';
  if (first < 0xE2 || first == 0xE2) return true; // Latin with accents; bullets, dashes, enclosed numbers
  const auto character = line.substr(0, 3);
  return character == "第" || character == "专" || han_digits.find(character) != han_digits.npos || character == "●" ||
         first == 0xE3;
}

} // namespace

std::optional<Mark> mark_of(std::string_view line) {
  if (!may_begin_mark(line)) return std::nullopt;
  const Cursor cursor(line);
  const auto title = hash_title(cursor);
  if (!title) return any_mark(cursor);
  auto inner = any_mark(Cursor(line.substr(title->length)));
  if (!inner || inner->mark.empty()) return title;
  inner->length += title->length;
  return inner;
}

} // namespace dutygraph
