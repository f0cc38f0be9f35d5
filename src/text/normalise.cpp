/// Code point by code point: most stand for themselves, some become ASCII, some go; where the byte count changes, a
/// step records it.
#include "normalise.hpp"
#include "script.hpp"
#include "utf8.hpp"
#include <dutygraph/text.hpp>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace dutygraph {

namespace {

constexpr bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
constexpr bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD || (c < 0x20 && c != U'\t') ||
         c == 0x7F || (c >= 0x80 && c < 0xA0);
}
constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x205F ||
         (c >= 0x2000 && c <= 0x200A);
}
constexpr bool is_full_width_ascii(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; }
constexpr bool is_mark(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A; }
constexpr bool has_compatibility_form(char32_t c) {
  return (c >= 0x2F00 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF61 && c <= 0xFFEE);
}
constexpr bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

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
std::string compatible(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCInstance(status);
  return in_form(utf8, form, status);
}

/// Walks one line and writes its normal form.
class Normaliser {
public:
  Normaliser(std::string_view line, bool traditional) : line_(line), traditional_(traditional) {
    out_.text.reserve(line.size());
  }

  Normalised run() && {
    while (at_ < line_.size()) advance();
    while (!out_.text.empty() && out_.text.back() == ' ') out_.text.pop_back();
    while (!out_.steps.empty() && out_.steps.back().at >= out_.text.size() && out_.steps.size() > 1)
      out_.steps.pop_back();
    return std::move(out_);
  }

private:
  void advance() {
    const auto point = utf8::decode(line_, at_);
    const std::size_t next = at_ + point.bytes;
    if (next < line_.size() && static_cast<unsigned char>(line_[next]) >= 0xCC &&
        is_mark(utf8::decode(line_, next).value))
      return compose(next);
    if (is_private_use(point.value)) {
      if (is_digit(before_) && next < line_.size() && is_digit(utf8::decode(line_, next).value)) write(U'.');
    } else if (is_blank(point.value)) {
      if (!out_.text.empty()) write(U' ');
    } else if (is_full_width_ascii(point.value)) {
      write(point.value - 0xFEE0);
    } else if (has_compatibility_form(point.value)) {
      write(compatible(line_.substr(at_, point.bytes)));
    } else if (!is_invisible(point.value)) {
      write(traditional_ ? simplified(point.value, before_, after(next)) : point.value);
    }
    before_ = point.value;
    at_ = next;
  }

  /// A base character with the combining marks after it.
  void compose(std::size_t next) {
    while (next < line_.size() && is_mark(utf8::decode(line_, next).value)) next += utf8::decode(line_, next).bytes;
    write(composed(line_.substr(at_, next - at_)));
    before_ = 0;
    at_ = next;
  }

  [[nodiscard]] char32_t after(std::size_t next) const {
    return next < line_.size() ? utf8::decode(line_, next).value : 0;
  }
  void write(char32_t c) {
    mark_step();
    utf8::append(out_.text, c);
  }
  void write(std::string_view text) {
    mark_step();
    out_.text += text;
  }
  void mark_step() {
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    const auto source = static_cast<std::uint32_t>(at_);
    const bool same_run = !out_.steps.empty() && source - out_.steps.back().source == at - out_.steps.back().at;
    if (!same_run) out_.steps.push_back({at, source});
  }

  std::string_view line_;
  bool traditional_;
  std::size_t at_ = 0;
  char32_t before_ = 0;
  Normalised out_;
};

} // namespace

Normalised normalise_line(std::string_view line, bool traditional) { return Normaliser(line, traditional).run(); }

std::string normalise(std::string_view utf8) { return normalise_line(utf8, true).text; }

} // namespace dutygraph
