#include "frame.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text_words.hpp>

namespace dutygraph {

namespace {

constexpr std::size_t longest_line_of_a_title = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_sentence(std::string_view text) { return contains_any(text, {"。", "!", ";"}); }

bool is_document_number(std::string_view text) {
  return contains_any(text, {"〔", "["}) && text.ends_with("号") && character_count(text) <= 25;
}

bool is_title_line(std::string_view text) {
  return character_count(text) <= longest_line_of_a_title && !has_sentence(text) && !text.ends_with(":") &&
         (contains_any(
              text, {"规划", "纲要", "通知", "方案", "计划", "意见", "要点", "分工", "措施", "清单", "办法", "关于"}) ||
          is_document_number(text));
}

bool is_salutation(std::string_view text) {
  return text.ends_with(":") && character_count(text) <= longest_line_of_a_title &&
         contains_any(text, {"各", "人民政府"});
}

bool is_date(std::string_view text) {
  return text.ends_with("日") && contains_any(text, {"年"}) && contains_any(text, {"月"}) &&
         character_count(text) <= 14;
}

bool is_issuer(std::string_view text) {
  return character_count(text) <= 25 && !has_sentence(text) && text.find(":") == std::string_view::npos &&
         !ending_of(text, {"政府", "办公厅", "办公室", "委员会", "厅", "局", "委", "省委", "市委", "国务院"}).empty();
}

/// A line of the web page below the text: no sentence, or words that only pages use.
bool is_page_line(const Block& block, std::string_view text) {
  if (!block.mark.empty()) return false;
  if (text.starts_with("【") && text.find("】") < 40) return true;
  if (contains_any(text, {"责任编辑", "扫一扫", "扫描", "会员", "上一篇", "下一篇", "版权所有", "备案号", "打印本页",
                          "关闭窗口", "分享到", "浏览次数", "来源:"}))
    return true;
  return character_count(text) <= 25 && text.find("。") == std::string_view::npos && block.style == MarkStyle::none;
}

/// A title line without what the page added: 「(附全文) 发布时间:2021-04-21」.
std::string bare_title(std::string_view text) {
  for (const std::string_view mark : {"(附", "发布时间", "发布日期", "来源:", "时间:"})
    text = text.substr(0, text.find(mark));
  return std::string(slice(text, trimmed(text, {0, text.size()}, "_|-")));
}

std::string quoted_plan(std::string_view text) {
  const std::size_t open = text.find("《");
  const std::size_t close = text.find("》", open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  const auto name = text.substr(open + std::string_view("《").size(), close - open - std::string_view("《").size());
  return contains_any(name, {"规划", "纲要", "方案", "计划"}) ? std::string(name) : std::string();
}

/// Value of a Han numeral from 1 to 99 (十二, 二十一); 0 if it is none.
int han_number(std::string_view text) {
  constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  int tens = 0;
  int ones = 0;
  bool seen_ten = false;
  for (std::size_t at = 0; at < text.size(); at += character_bytes(text, at)) {
    const auto character = text.substr(at, character_bytes(text, at));
    if (character == "十") {
      tens = seen_ten || ones == 0 ? 1 : ones;
      ones = 0;
      seen_ten = true;
      continue;
    }
    const auto digit = std::ranges::find(digits, character);
    if (digit == digits.end()) return 0;
    ones = static_cast<int>(digit - digits.begin());
  }
  return 10 * tens + ones;
}

/// The Nth Five-Year Plan began in 1951 + 5N (from the 6th on).
std::optional<Period> five_years(int number) {
  if (number < 6 || number > 40) return std::nullopt;
  return Period{1951 + 5 * number, 1955 + 5 * number};
}

/// 第十二个五年规划, “十二五”.
std::optional<Period> five_year_plan(std::string_view text) {
  constexpr std::string_view full = "个五年规划";
  if (const std::size_t at = text.find(full); at != std::string_view::npos)
    if (const std::size_t begin = text.rfind("第", at); begin != std::string_view::npos && at - begin <= 15)
      return five_years(han_number(text.substr(begin + 3, at - begin - 3)));
  for (const std::string_view open : {"“", "\""})
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at + open.size())) {
      const auto rest = text.substr(at + open.size());
      const std::size_t end = rest.find("五");
      if (end == std::string_view::npos || end == 0 || end > 9) continue;
      const auto after = rest.substr(end + std::string_view("五").size());
      if (!after.starts_with("”") && !after.starts_with("\"")) continue;
      if (const auto period = five_years(han_number(rest.substr(0, end)))) return period;
    }
  return std::nullopt;
}

int year_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                           text.begin() + static_cast<std::ptrdiff_t>(at + 4), is_digit))
    return 0;
  const int year = std::stoi(std::string(text.substr(at, 4)));
  return year >= 1949 && year <= 2100 ? year : 0;
}

/// 2021-2025年, 2021年—2025年; else a single 2019年.
std::optional<Period> years(std::string_view text) {
  std::optional<Period> single;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const int from = year_at(text, at);
    if (from == 0 || (at > 0 && is_digit(text[at - 1]))) continue;
    auto rest = text.substr(at + 4);
    const bool has_year = rest.starts_with("年");
    if (has_year) rest.remove_prefix(std::string_view("年").size());
    const auto dash = beginning_of(rest, {"-", "—", "——", "–", "~", "至", "到"});
    const int to = dash.empty() ? 0 : year_at(rest, dash.size());
    if (to > from && to - from <= 20) return Period{from, to};
    if (has_year && !single) single = Period{from, from};
  }
  return single;
}

std::optional<Period> find_period(const Frame& frame, const Outline& outline) {
  constexpr std::size_t enough = 12; // blocks: beyond them other plans are named
  std::vector<std::string_view> texts{frame.title};
  for (const Block& block : outline.blocks)
    if (block.kind != BlockKind::blank && texts.size() < enough) texts.push_back(outline.text(block));
  for (const auto text : texts)
    if (const auto period = five_year_plan(text)) return period;
  for (const auto text : texts)
    if (const auto period = years(text)) return period;
  for (auto block = outline.blocks.rbegin(); block != outline.blocks.rend(); ++block)
    if (is_date(outline.text(*block)))
      if (const auto period = years(outline.text(*block))) return period;
  return std::nullopt;
}

class FrameReader {
public:
  FrameReader(const Outline& outline, const std::vector<bool>& with_clause)
      : blocks_(outline.blocks), outline_(outline), with_clause_(with_clause) {
    const auto first_clause = static_cast<std::size_t>(std::ranges::find(with_clause, true) - with_clause.begin());
    frame_.uses.assign(blocks_.size(), LineUse::unclaimed);
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (blocks_[i].kind == BlockKind::blank) frame_.uses[i] = LineUse::blank;
    const auto marked = std::ranges::find_if(blocks_, [](const Block& block) { return !block.mark.empty(); });
    frame_.body_begin = std::min(first_clause, static_cast<std::size_t>(marked - blocks_.begin()));
    if (marked == blocks_.end()) frame_.body_begin = first_clause > 0 ? before_first_clause(first_clause) : 0;
  }

  Frame run() && {
    read_head();
    read_tail();
    if (frame_.issuer.empty()) frame_.issuer = issuer_of_title();
    if (frame_.title.empty()) frame_.title = named_plan();
    frame_.period = find_period(frame_, outline_);
    return std::move(frame_);
  }

private:
  /// Without numbered lines: the body begins with the paragraph before the first clause (or with the first line).
  [[nodiscard]] std::size_t before_first_clause(std::size_t first_clause) const {
    if (first_clause >= blocks_.size()) return 0;
    std::size_t at = first_clause;
    while (at > 0 && (at == first_clause || blocks_[at].kind == BlockKind::blank)) --at;
    return at;
  }

  void read_head() {
    for (std::size_t i = 0; i < frame_.body_begin; ++i) {
      if (frame_.uses[i] == LineUse::blank) continue;
      const std::string_view text = outline_.text(i);
      if (is_salutation(text))
        frame_.uses[i] = LineUse::salutation;
      else if (is_title_line(text))
        read_title(i);
      else
        frame_.uses[i] = LineUse::preamble;
    }
  }

  void read_title(std::size_t i) {
    frame_.uses[i] = LineUse::title;
    const bool whole = !ending_of(frame_.title, {"的通知", "的函", "的决定", "的批复", "的公告"}).empty();
    if (!whole && !is_document_number(outline_.text(i))) frame_.title += bare_title(outline_.text(i));
  }

  void read_tail() {
    frame_.body_end = blocks_.size();
    for (std::size_t i = blocks_.size(); i-- > frame_.body_begin;) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::blank) continue;
      if (with_clause_[i]) break;
      const auto text = outline_.text(i);
      const bool signature = block.mark.empty() && (is_date(text) || is_issuer(text));
      if (!signature && !is_page_line(block, text)) break;
      frame_.uses[i] = signature ? LineUse::signature : LineUse::boilerplate;
      if (signature && is_issuer(text)) frame_.issuer = text;
      frame_.body_end = i;
    }
  }

  [[nodiscard]] std::string issuer_of_title() const {
    const std::size_t at = frame_.title.find("关于");
    const auto head = frame_.title.substr(0, at == std::string::npos ? 0 : at);
    return is_issuer(head) ? head : std::string();
  }

  [[nodiscard]] std::string named_plan() const {
    for (std::size_t i = 0; i < frame_.body_begin; ++i)
      if (auto name = quoted_plan(outline_.text(i)); !name.empty()) return name;
    return {};
  }

  const std::vector<Block>& blocks_;
  const Outline& outline_;
  const std::vector<bool>& with_clause_;
  Frame frame_;
};

} // namespace

Frame frame_of(const Outline& outline, const std::vector<bool>& with_clause) {
  return FrameReader(outline, with_clause).run();
}

std::string heading_title(std::string_view text) {
  static const WordSet duties{"牵头", "负责", "配合", "落实", "责任单位", "责任部门", "主办", "协办"};
  auto first = text.substr(0, text.find("。"));
  if (first.ends_with(")")) // 推进升级(市工信局牵头)
    if (const auto brackets = outer_brackets(first); !brackets.empty() && brackets.back().end == first.size() &&
                                                     brackets.back().begin > 0 &&
                                                     duties.stands_in(slice(first, brackets.back())))
      first = first.substr(0, brackets.back().begin);
  return std::string(slice(first, trimmed(first, {0, first.size()}, ":;,")));
}

} // namespace dutygraph
