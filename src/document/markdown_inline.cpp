#include "markdown_inline.hpp"
#include "characters.hpp"
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace dutygraph::document {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class InlineReader {
public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string read() {
    while (at_ < text_.size())
      if (!escape() && !image() && !link() && !tag() && !entity() && !code() && !emphasis()) plain_ += text_[at_++];
    return std::string(trimmed(plain_));
  }

private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// Marks belong together only over a stretch that a person can overlook, so that odd input costs no more than its
  /// length.
  [[nodiscard]] std::size_t find_near(std::string_view what, std::size_t from) const {
    constexpr std::size_t reach = 4096;
    if (from > text_.size()) return none;
    const auto found = text_.substr(from, reach).find(what);
    return found == none ? none : from + found;
  }

  bool escape() {
    constexpr std::string_view escapable = "\\`*_{}[]()#+-.!|>~<\"&:";
    if (text_[at_] != '\\') return false;
    if (at_ + 1 == text_.size()) return ++at_ > 0; // a hard line break
    if (escapable.find(text_[at_ + 1]) == none) return false;
    plain_ += text_[at_ + 1];
    at_ += 2;
    return true;
  }

  /// End of the address or label after the `]` at `end`: "(…)" or "[…]".
  [[nodiscard]] std::size_t after_target(std::size_t end) const {
    if (end + 1 >= text_.size()) return none;
    const char open = text_[end + 1];
    if (open != '(' && open != '[') return none;
    const auto close = find_near(open == '(' ? ")" : "]", end + 2);
    return close == none ? none : close + 1;
  }

  bool image() {
    if (!rest().starts_with("![")) return false;
    const auto end = find_near("]", at_);
    const auto next = end == none ? none : after_target(end);
    if (next == none) return false;
    at_ = next;
    return true;
  }

  bool link() {
    if (text_[at_] != '[') return false;
    const auto end = find_near("]", at_);
    if (end == none) return false;
    if (rest().starts_with("[^")) {
      at_ = end + 1;
      return true;
    }
    const auto next = after_target(end);
    if (next == none) return false;
    plain_ += plain_markdown(text_.substr(at_ + 1, end - at_ - 1));
    at_ = next;
    return true;
  }

  /// <br>, <span …>, </b>, and addresses in angle brackets; "<5%" is text.
  bool tag() {
    if (text_[at_] != '<' || at_ + 1 == text_.size()) return false;
    const char next = text_[at_ + 1];
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/';
    const auto end = find_near(">", at_);
    if (!letter || end == none) return false;
    if (lower_case(text_.substr(at_, 3)) == "<br") plain_ += '\n';
    at_ = end + 1;
    return true;
  }

  bool entity() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities{{{"&nbsp;", " "},
                                                                                     {"&amp;", "&"},
                                                                                     {"&lt;", "<"},
                                                                                     {"&gt;", ">"},
                                                                                     {"&quot;", "\""},
                                                                                     {"&emsp;", " "},
                                                                                     {"&ensp;", " "},
                                                                                     {"&middot;", "·"}}};
    if (text_[at_] != '&') return false;
    for (const auto& [written, meant] : entities)
      if (rest().starts_with(written)) {
        plain_ += meant;
        at_ += written.size();
        return true;
      }
    return number();
  }
  /// &#42; is *, and then no mark.
  bool number() {
    if (!rest().starts_with("&#")) return false;
    const auto end = rest().substr(0, 10).find(';');
    unsigned value = 0;
    if (end == none ||
        std::from_chars(text_.data() + at_ + 2, text_.data() + at_ + end, value).ptr != text_.data() + at_ + end)
      return false;
    if (value < 0x20 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return false;
    append(plain_, static_cast<char32_t>(value));
    at_ += end + 1;
    return true;
  }

  /// `code`: its text as it stands.
  bool code() {
    if (text_[at_] != '`') return false;
    const auto ticks = std::min(rest().find_first_not_of('`'), rest().size());
    const auto begin = at_ + ticks;
    const auto end = find_near(text_.substr(at_, ticks), begin);
    if (end == none) return false;
    plain_ += trimmed(text_.substr(begin, end - begin));
    at_ = end + ticks;
    return true;
  }

  /// Marks that open or close emphasis go; a mark between blanks (5 * 3), or _ inside a word, stays.
  bool emphasis() {
    const char mark = text_[at_];
    if (mark != '*' && mark != '_' && mark != '~') return false;
    const auto length = std::min(rest().find_first_not_of(mark), rest().size());
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = at_ + length < text_.size() ? text_[at_ + length] : ' ';
    const bool alone = before == ' ' && after == ' ';
    const bool in_word = mark == '_' && is_word(before) && is_word(after);
    if (alone || in_word || length > 3 || (mark == '~' && length != 2)) {
      plain_ += rest().substr(0, length);
      at_ += length;
      return true;
    }
    if (closes(mark, length) || opens(mark, length)) {
      at_ += length;
      return true;
    }
    plain_ += rest().substr(0, length);
    at_ += length;
    return true;
  }

  /// An opening mark has its twin later in the line; the next such mark then closes.
  bool opens(char mark, std::size_t length) {
    const auto twin = find_near(std::string(length, mark), at_ + length);
    if (twin == none || open_.size() > 100) return false;
    open_ += std::string(length, mark) + ' ';
    return true;
  }
  bool closes(char mark, std::size_t length) {
    const auto at = open_.rfind(std::string(length, mark) + ' ');
    if (at == std::string::npos) return false;
    open_.resize(at);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string plain_;
  std::string open_; ///< marks that are open, a blank after each
};

} // namespace

std::string plain_markdown(std::string_view text) { return InlineReader(text).read(); }

} // namespace dutygraph::document
