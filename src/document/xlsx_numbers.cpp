#include "xlsx_numbers.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace dutygraph::document {

namespace {

/// The first section of a format code, taken apart. Letters, quotes and escapes are resolved.
struct Code {
  std::string prefix; ///< words before the digits
  std::string digits; ///< 0 # ? . , and E
  std::string suffix;
  std::string date; ///< y m d h s, in their order, each run once
  bool percent = false;
};

bool is_digit_place(char c) { return std::string_view("0#?.,E/").find(c) != std::string_view::npos; }

/// Collects the pieces of a code in order.
class CodeReader {
public:
  explicit CodeReader(std::string_view code) : code_(code) {}

  [[nodiscard]] Code read() {
    while (at_ < code_.size() && code_[at_] != ';') step();
    return std::move(found_);
  }

private:
  void word(std::string_view text) { (found_.digits.empty() ? found_.prefix : found_.suffix) += text; }

  void step() {
    const char c = code_[at_++];
    if (c == '"') {
      const auto end = std::min(code_.find('"', at_), code_.size());
      word(code_.substr(at_, end - at_));
      at_ = end + 1;
    } else if (c == '\\') {
      const std::size_t begin = at_++;
      while (at_ < code_.size() && (static_cast<unsigned char>(code_[at_]) & 0xC0U) == 0x80U) ++at_;
      word(code_.substr(std::min(begin, code_.size()), at_ - begin));
    } else if (c == '_' || c == '*') {
      ++at_; // room of a character, or a filling one
    } else if (c == '[') {
      bracket();
    } else {
      plain(c);
    }
  }

  /// [Red], [$-804], [>100] say nothing about digits; [h] and its like are elapsed time; [$¥-804] is a currency sign.
  void bracket() {
    const auto end = std::min(code_.find(']', at_), code_.size());
    const auto inside = code_.substr(at_, end - at_);
    at_ = end + 1;
    if (inside.starts_with('$'))
      word(inside.substr(1, inside.find('-') == inside.npos ? inside.npos : inside.find('-') - 1));
    if (inside == "h" || inside == "hh") found_.date += 'h';
  }

  void plain(char c) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (is_digit_place(c)) {
      const bool separates = (c == '.' || c == ',' || c == '/') && found_.digits.empty();
      if (found_.date.empty() && !separates) found_.digits += c;
    } else if (std::string_view("ymdhs").find(lower) != std::string_view::npos) {
      if (found_.date.empty() || found_.date.back() != lower) found_.date += lower;
    } else if (c == '%') {
      found_.percent = true;
      word("%");
    } else if (c != '@') {
      word({&c, 1});
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  Code found_;
};

std::string fixed(double value, int decimals) {
  std::array<char, 400> buffer{};
  const auto [end, problem] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
  return problem == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string general(double value) {
  if (value == std::round(value) && std::abs(value) < 1e15) return fixed(value, 0);
  std::array<char, 64> buffer{};
  const auto [end, problem] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 15);
  return problem == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string grouped(const std::string& digits) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

/// The digits of `value` (not negative) in places such as "#,##0.0#".
std::string in_places(double value, std::string_view places) {
  while (places.ends_with(',')) {
    value /= 1000;
    places.remove_suffix(1);
  }
  const auto point = std::min(places.find('.'), places.size());
  const auto whole_places = places.substr(0, point);
  const auto decimal_places = places.substr(std::min(point + 1, places.size()));
  const auto most = std::min<std::size_t>(decimal_places.size(), 30);
  const auto zeros = static_cast<std::size_t>(std::ranges::count(decimal_places.substr(0, most), '0'));

  auto text = fixed(value, static_cast<int>(most));
  auto decimals = most > 0 ? text.substr(text.size() - most) : std::string();
  auto whole = most > 0 ? text.substr(0, text.size() - most - 1) : text;
  while (decimals.size() > zeros && decimals.ends_with('0')) decimals.pop_back();
  const auto least = static_cast<std::size_t>(std::ranges::count(whole_places, '0'));
  if (whole.size() < std::min<std::size_t>(least, 30))
    whole.insert(0, std::min<std::size_t>(least, 30) - whole.size(), '0');
  if (whole_places.find(',') != std::string_view::npos) whole = grouped(whole);
  return decimals.empty() ? whole : whole + '.' + decimals;
}

std::string two_digits(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

/// Day 60 of the 1900 calendar is 29 February 1900, which never was: days before it are one less.
std::string shown_date(double value, const std::string& parts, bool since_1904) {
  using namespace std::chrono;
  const auto has = [&parts](char part) { return parts.find(part) != std::string::npos; };
  const auto seconds = std::llround((value - std::floor(value)) * 86400);
  const int serial = static_cast<int>(std::floor(value)) + (seconds == 86400 ? 1 : 0);
  const auto clock = static_cast<unsigned>(seconds % 86400);
  const bool has_clock = has('h') || has('s');
  const bool has_month = has('m') && (has('y') || has('d') || !has_clock);

  std::string text;
  if (has('y') || has('d') || has_month) {
    const auto first = since_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / (serial < 60 ? 31 : 30));
    const year_month_day day(first + days(serial));
    text = std::to_string(static_cast<int>(day.year()));
    if (has_month || has('d')) text += '-' + two_digits(static_cast<unsigned>(day.month()));
    if (has('d')) text += '-' + two_digits(static_cast<unsigned>(day.day()));
  }
  if (!has_clock) return text;
  if (!text.empty()) text += ' ';
  text += two_digits(clock / 3600) + ':' + two_digits(clock / 60 % 60);
  return has('s') ? text + ':' + two_digits(clock % 60) : text;
}

} // namespace

std::string_view built_in_format(std::size_t id) {
  constexpr std::array<std::string_view, 23> first{
      "General", "0",       "0.00",     "#,##0",   "#,##0.00",     "",         "",         "",    "",
      "0%",      "0.00%",   "0.00E+00", "# ?/?",   "# ?/?",        "yyyy/m/d", "yyyy/m/d", "m/d", "yyyy/m",
      "h:mm",    "h:mm:ss", "h:mm",     "h:mm:ss", "yyyy/m/d h:mm"};
  if (id < first.size()) return first[id];
  if (id == 27 || id == 36 || id == 50 || id == 52 || id == 57) return "yyyy/m";
  if ((id >= 28 && id <= 31) || id == 51 || (id >= 53 && id <= 54) || id == 58) return "yyyy/m/d";
  if (id >= 32 && id <= 35) return "h:mm";
  if (id == 37 || id == 38) return "#,##0";
  if (id == 39 || id == 40) return "#,##0.00";
  if (id >= 45 && id <= 47) return "h:mm:ss";
  return {};
}

std::string shown_number(double value, std::string_view format, bool since_1904) {
  constexpr double last_day = 2958466; // 9999-12-31
  if (!std::isfinite(value)) return {};
  const auto code = CodeReader(format).read();
  const bool is_general = format.empty() || format.starts_with("General") || format.starts_with("@");
  if (is_general) return general(value);
  if (!code.date.empty() && code.digits.empty() && value >= 0 && value < last_day)
    return shown_date(value, code.date, since_1904);
  const bool plain_places = !code.digits.empty() && code.digits.find_first_of("E/") == std::string::npos;
  if (!plain_places || !code.date.empty()) return general(value);
  const auto digits = in_places(std::abs(value) * (code.percent ? 100 : 1), code.digits);
  const bool is_negative = value < 0 && digits.find_first_of("123456789") != std::string::npos;
  return (is_negative ? "-" : "") + code.prefix + digits + code.suffix;
}

} // namespace dutygraph::document
