/// In one pass over the bytes: stretches that stand for themselves are copied whole; the few characters that change or
/// go are taken one by one, and where the byte count changes a step records it.
#include "normalise.hpp"
#include "script.hpp"
#include "utf8.hpp"
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace dutygraph {

namespace {

constexpr bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
constexpr bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD || c < 0x20 || c == 0x7F ||
         (c >= 0x80 && c < 0xA0);
}
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x205F || (c >= 0x2000 && c <= 0x200A);
}
constexpr bool is_soft_break(char32_t c) { return c == 0x2028 || c == 0x0B; }
constexpr bool is_full_width_ascii(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }
constexpr bool is_mark(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A; }
constexpr bool has_compatibility_form(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF61 && c <= 0xFFEE);
}
constexpr bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

enum class First : std::uint8_t { plain, special, general_punctuation, cjk_punctuation };

/// By the first byte of a character: whether it may change, or carries a combining mark.
constexpr std::array<First, 256> make_firsts() {
  std::array<First, 256> firsts{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) firsts[byte] = First::special;
  for (const std::size_t byte : {0x7FU, 0xC2U, 0xCCU, 0xCDU, 0xEEU, 0xEFU, 0xF3U, 0xF4U}) firsts[byte] = First::special;
  firsts[0xE2] = First::general_punctuation;
  firsts[0xE3] = First::cjk_punctuation;
  return firsts;
}
constexpr auto firsts = make_firsts();

/// U+2010 to U+2027 (dashes, quotes, dots) and what is neither blank nor radical.
constexpr bool is_plain_e2(unsigned char second, unsigned char third) {
  if (second == 0x80) return third >= 0x90 && third <= 0xA7;
  return second != 0x81 && second < 0xBA;
}
/// All but U+3000 and the marks U+3099, U+309A.
constexpr bool is_plain_e3(unsigned char second, unsigned char third) {
  return !(second == 0x80 && third == 0x80) && !(second == 0x82 && (third == 0x99 || third == 0x9A));
}

/// Text in one of ICU's normal forms; unchanged where ICU fails.
std::string in_form(std::string_view utf8, const icu::Normalizer2* form, UErrorCode status) {
  if (U_FAILURE(status) || form == nullptr) return std::string(utf8);
  const auto source = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int>(utf8.size())});
  const auto result = form->normalize(source, status);
  std::string out;
  return U_FAILURE(status) ? std::string(utf8) : result.toUTF8String(out);
}
std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(status);
  return in_form(utf8, form, status);
}
/// Radicals that PDF files put for whole characters and that have no compatibility form in Unicode.
constexpr std::u32string_view radicals = U"⺠⻓⻄⻋⻔⻅⻉⻚⻛⻜⻢⻥⻦⻬⻰⻩⻨⻆⻘⻝⻣⻤⻁⻙⻮";
constexpr std::u32string_view their_characters = U"民长西车门见贝页风飞马鱼鸟齐龙黄麦角青食骨鬼虎韦齿";
static_assert(radicals.size() == their_characters.size());

/// The unified ideograph of a radical (⻓) and the common form of a half-width letter.
std::string compatible(std::string_view utf8) {
  if (const auto at = radicals.find(utf8::decode(utf8, 0).value); at != radicals.npos) {
    std::string character;
    utf8::append(character, their_characters[at]);
    return character;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCInstance(status);
  return in_form(utf8, form, status);
}

/// Walks a source and writes its normal form.
class Normaliser {
public:
  Normaliser(std::string_view source, bool traditional) : source_(source), traditional_(traditional) {
    out_.text.reserve(source.size() + 1);
    out_.steps.reserve(source.size() / 24 + 16);
    out_.lines.reserve(source.size() / 96 + 16);
  }

  Normalised run() && {
    while (at_ < source_.size()) {
      copy_plain();
      if (at_ < source_.size()) advance();
    }
    if (line_begin_ < source_.size()) end_line(source_.size());
    return std::move(out_);
  }

private:
  [[nodiscard]] unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(source_[at]); }

  /// Copies the characters that stand for themselves, up to the next that may not.
  void copy_plain() {
    const std::size_t begin = at_;
    if (at_line_start() && byte(at_) == ' ') return;
    while (at_ < source_.size()) {
      const First first = firsts[byte(at_)];
      if (first == First::plain)
        ++at_;
      else if (first != First::special && plain_behind(first))
        at_ += 3;
      else
        break;
    }
    if (at_ < source_.size() && byte(at_) >= 0xCC && byte(at_) <= 0xE3) step_back_before_mark(begin);
    if (at_ > begin) write(source_.substr(begin, at_ - begin), begin);
  }
  [[nodiscard]] bool plain_behind(First first) const {
    if (at_ + 2 >= source_.size()) return false;
    return first == First::general_punctuation ? is_plain_e2(byte(at_ + 1), byte(at_ + 2))
                                               : is_plain_e3(byte(at_ + 1), byte(at_ + 2));
  }
  /// A combining mark belongs to the character before it.
  void step_back_before_mark(std::size_t begin) {
    if (!is_mark(utf8::decode(source_, at_).value) || at_ == begin) return;
    do --at_;
    while (at_ > begin && (byte(at_) & 0xC0U) == 0x80U);
  }

  void advance() {
    const char first = source_[at_];
    if (first == '\n' || first == '\r') return break_line();
    if (first == ' ') {
      ++at_;
      return;
    }
    const auto point = utf8::decode(source_, at_);
    const std::size_t next = at_ + point.bytes;
    if (next < source_.size() && byte(next) >= 0xCC && is_mark(utf8::decode(source_, next).value)) return compose(next);
    change(point.value, next);
    at_ = next;
  }

  void change(char32_t c, std::size_t next) {
    if (is_private_use(c)) {
      const bool point = at_ > line_begin_ && is_digit(last_digit()) && next < source_.size() &&
                         is_digit(utf8::decode(source_, next).value);
      if (point) write(".", at_);
    } else if (c == U'\t') {
      write("\t", at_); // at the start of a line it may stand for an empty cell
    } else if (is_soft_break(c)) {
      if (!at_line_start()) write("\v", at_);
    } else if (is_blank(c)) {
      if (!at_line_start()) write(" ", at_);
    } else if (is_full_width_ascii(c)) {
      const char ascii = static_cast<char>(c - 0xFEE0);
      write({&ascii, 1}, at_);
    } else if (has_compatibility_form(c)) {
      write(compatible(source_.substr(at_, next - at_)), at_);
    } else if (!is_invisible(c)) {
      write(source_.substr(at_, next - at_), at_);
    }
  }
  /// The character before a private-use one, if it is a digit of either width.
  [[nodiscard]] char32_t last_digit() const {
    return out_.text.empty() ? 0 : static_cast<char32_t>(static_cast<unsigned char>(out_.text.back()));
  }

  [[nodiscard]] bool at_line_start() const { return out_.text.size() == text_begin_; }

  /// A base character with the combining marks after it.
  void compose(std::size_t next) {
    while (next < source_.size() && is_mark(utf8::decode(source_, next).value))
      next += utf8::decode(source_, next).bytes;
    write(composed(source_.substr(at_, next - at_)), at_);
    at_ = next;
  }

  void break_line() {
    end_line(at_);
    write("\n", at_);
    text_begin_ = out_.text.size();
    at_ += source_[at_] == '\r' && at_ + 1 < source_.size() && source_[at_ + 1] == '\n' ? 2U : 1U;
    line_begin_ = at_;
  }
  void end_line(std::size_t end) {
    auto& text = out_.text;
    while (text.size() > text_begin_ && is_trimmed(text.back())) text.pop_back();
    while (!out_.steps.empty() && out_.steps.back().at >= text.size()) out_.steps.pop_back();
    delta_ = out_.steps.empty() ? no_delta : out_.steps.back().source - std::size_t{out_.steps.back().at};
    if (traditional_) simplify_in_place(text.data() + text_begin_, text.size() - text_begin_);
    const auto offset = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
    out_.lines.push_back(
        {offset(out_.lines.size() + 1), offset(line_begin_), offset(end), offset(text_begin_), offset(text.size())});
  }
  static bool is_trimmed(char c) { return c == ' ' || c == '\t' || c == '\v'; }

  void write(std::string_view text, std::size_t source) {
    const std::size_t at = out_.text.size();
    if (source - at != delta_) {
      delta_ = source - at;
      out_.steps.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(source)});
    }
    out_.text += text;
  }

  std::string_view source_;
  bool traditional_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t text_begin_ = 0;
  static constexpr std::size_t no_delta = static_cast<std::size_t>(-1) / 2;
  std::size_t delta_ = no_delta; ///< source - normal of the last step, modulo 2^64
  Normalised out_;
};

} // namespace

Normalised normalise_lines(std::string_view utf8, bool traditional) { return Normaliser(utf8, traditional).run(); }

std::string normalise(std::string_view utf8) {
  std::string flat(utf8);
  for (char& c : flat)
    if (c == '\n' || c == '\r') c = ' ';
  return normalise_lines(flat, true).text;
}

std::string lower_case(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const auto point = utf8::decode(utf8, at);
    const bool has_case = lead < 0xE3;
    const auto lower = has_case ? static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))) : point.value;
    const std::size_t begin = out.size();
    utf8::append(out, lower);
    if (out.size() - begin != point.bytes) out.replace(begin, std::string::npos, utf8.substr(at, point.bytes));
    at += point.bytes;
  }
  return out;
}

} // namespace dutygraph
