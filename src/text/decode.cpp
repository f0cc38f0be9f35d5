/// Which encoding, decided by decoding: a candidate counts only if every byte of the source is valid in it, and among
/// those the one that yields the most of the commonest characters wins.
#include "decode.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <dutygraph/text.hpp>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

namespace dutygraph {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

/// The bytes decoded, or nullopt if one of them is not valid.
std::optional<std::string> decode_strictly(std::string_view bytes, const std::string& encoding) {
  const Converter converter = open(encoding);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text(bytes.data(), static_cast<int>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  return text.toUTF8String(utf8);
}

/// Bytes of the well-formed UTF-8 sequence at `at`; 0 where there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !continues(1)) return 0;
  if (lead < 0xE0) return 2;
  if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) || !continues(2)) return 0;
  if (lead < 0xF0) return 3;
  if ((lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F) || !continues(3)) return 0;
  return 4;
}

/// Bytes from `at` on that are ASCII, in steps of eight.
std::size_t ascii_run(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  std::uint64_t eight = 0;
  while (at + sizeof eight <= bytes.size()) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
    at += sizeof eight;
  }
  return at - begin;
}

/// As first_invalid_utf8, of the bytes from `at` on.
std::size_t first_invalid_utf8_from(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  while (at < bytes.size()) {
    // Han characters and their punctuation, without the leads E0 and ED that need a closer look
    while (at + 3 <= bytes.size() && byte(at) > 0xE0 && byte(at) < 0xF0 && byte(at) != 0xED &&
           (byte(at + 1) & 0xC0U) == 0x80U && (byte(at + 2) & 0xC0U) == 0x80U)
      at += 3;
    at += ascii_run(bytes, at);
    if (at >= bytes.size()) break;
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

/// Byte offset of the first byte that is not valid UTF-8; the size if all is valid.
std::size_t first_invalid_utf8(std::string_view bytes) { return first_invalid_utf8_from(bytes, 0); }

/// UTF-8 with a few bad bytes, or cut off inside a character: U+FFFD for each of them. nullopt where more than one in a
/// thousand bytes is bad, or where little but ASCII is left.
std::optional<Decoded> decode_damaged_utf8(std::string_view bytes) {
  Decoded decoded{{}, "UTF-8", 0};
  std::size_t wide = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t bad = first_invalid_utf8_from(bytes, at);
    decoded.utf8 += bytes.substr(at, bad - at);
    wide += static_cast<std::size_t>(std::count_if(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                   bytes.begin() + static_cast<std::ptrdiff_t>(bad),
                                                   [](char c) { return static_cast<unsigned char>(c) >= 0xC2; }));
    at = bad;
    if (bad == bytes.size()) break;
    decoded.utf8 += "\uFFFD";
    do ++at;
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U);
    if (++decoded.damaged * 1000 > bytes.size() + 1000) return std::nullopt;
  }
  if (wide < 30 * decoded.damaged) return std::nullopt;
  return decoded;
}

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
};
using namespace std::string_view_literals;
constexpr std::array<ByteOrderMark, 5> byte_order_marks{{{"\xEF\xBB\xBF"sv, "UTF-8"sv},
                                                         {"\xFF\xFE\0\0"sv, "UTF-32LE"sv},
                                                         {"\0\0\xFE\xFF"sv, "UTF-32BE"sv},
                                                         {"\xFF\xFE"sv, "UTF-16LE"sv},
                                                         {"\xFE\xFF"sv, "UTF-16BE"sv}}};

/// The commonest characters of Chinese official prose, in both scripts, and the marks between them.
constexpr std::u32string_view common =
    U"的和与與在市省部门門单單位责責任建设設发發展工作实實施推进進加强強完善、。，：（）";

double share_of_common(std::string_view utf8) {
  std::size_t seen = 0;
  std::size_t hits = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto point = utf8::decode(utf8, at);
    at += point.bytes;
    if (point.value < 0x80) continue;
    ++seen;
    hits += common.find(point.value) != common.npos ? 1U : 0U;
  }
  return seen == 0 ? 0.0 : static_cast<double>(hits) / static_cast<double>(seen);
}

/// UTF-16 without a byte-order mark: every other byte of ASCII characters, line breaks at least, is 0.
std::string_view guess_utf16(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  if (bytes.size() % 2 != 0 || zeros[0] == zeros[1]) return {};
  if (zeros[1] > 20 * zeros[0]) return "UTF-16LE";
  return zeros[0] > 20 * zeros[1] ? "UTF-16BE"sv : ""sv;
}

bool is_odd_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && !(c >= '\t' && c <= '\r'); // \t \n \v \f \r
}
bool has_control(std::uint64_t eight) {
  constexpr std::uint64_t high = 0x8080808080808080U;
  return (~((eight | high) - 0x2020202020202020U) & ~eight & high) != 0; // bytes below 20
}

bool looks_binary(std::string_view utf8) {
  std::size_t odd = 0;
  std::size_t at = 0;
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= utf8.size(); at += sizeof eight) {
    std::memcpy(&eight, utf8.data() + at, sizeof eight);
    if (has_control(eight))
      odd += static_cast<std::size_t>(std::ranges::count_if(utf8.substr(at, sizeof eight), is_odd_control));
  }
  odd += static_cast<std::size_t>(std::ranges::count_if(utf8.substr(at), is_odd_control));
  return odd * 200 > utf8.size();
}

Failure undecodable(std::string_view name, std::string message) {
  return input_error(name, std::move(message),
                     "save it as UTF-8 text, or name its encoding with --encoding if you know it");
}

Result<Decoded> decode_as(std::string_view bytes, std::string_view name, std::string_view encoding) {
  if (!open(std::string(encoding)))
    return usage_error("unknown encoding '" + std::string(encoding) + "'", "try UTF-8, GB18030, Big5 or UTF-16");
  auto utf8 = decode_strictly(bytes, std::string(encoding));
  if (!utf8) return undecodable(name, "is not valid " + std::string(encoding));
  return Decoded{std::move(*utf8), std::string(encoding), 0};
}

std::optional<Decoded> decode_legacy(std::string_view bytes) {
  std::optional<Decoded> best;
  double best_share = 0.02; // what a wrong decoding reaches by chance stays below
  for (const std::string encoding : {"GB18030", "Big5", "Shift_JIS", "EUC-KR"}) {
    auto utf8 = decode_strictly(bytes, encoding);
    if (!utf8) continue;
    const double share = share_of_common(*utf8);
    if (share > best_share) {
      best_share = share;
      best = Decoded{std::move(*utf8), encoding, 0};
    }
  }
  return best;
}

std::string place_of(std::string_view bytes, std::size_t at) {
  const auto line = 1 + std::ranges::count(bytes.substr(0, at), '\n');
  return "line " + std::to_string(line) + " (byte " + std::to_string(at + 1) + ")";
}

Result<Decoded> detect(std::string_view bytes, std::string_view name) {
  for (const auto& mark : byte_order_marks)
    if (bytes.starts_with(mark.bytes)) return decode_as(bytes.substr(mark.bytes.size()), name, mark.encoding);
  if (bytes.find('\0') != bytes.npos) {
    const auto encoding = guess_utf16(bytes);
    if (encoding.empty()) return input_error(name, "is binary, not text", "give a text document or a plan file");
    return decode_as(bytes, name, encoding);
  }
  const std::size_t invalid = first_invalid_utf8(bytes);
  if (invalid == bytes.size()) return Decoded{std::string(bytes), "UTF-8", 0};
  if (auto damaged = decode_damaged_utf8(bytes)) return std::move(*damaged);
  if (auto legacy = decode_legacy(bytes)) return std::move(*legacy);
  return undecodable(name, "is not valid text in any known encoding: not UTF-8 from " + place_of(bytes, invalid));
}

} // namespace

Result<Decoded> decode(std::string_view bytes, std::string_view name, std::string_view encoding) {
  constexpr std::size_t limit = std::size_t{1} << 30U;
  if (bytes.empty()) return input_error(name, "is empty", "give a file with text in it");
  if (bytes.size() > limit) return input_error(name, "is larger than 1 GiB", "split it into its documents");
  auto decoded = encoding.empty() ? detect(bytes, name) : decode_as(bytes, name, encoding);
  if (!decoded) return decoded;
  if (decoded->utf8.starts_with("\xEF\xBB\xBF")) decoded->utf8.erase(0, 3);
  if (looks_binary(decoded->utf8))
    return input_error(name, "is binary, not text", "give a text document or a plan file");
  if (decoded->utf8.find_first_not_of(" \t\r\n\f") == std::string::npos)
    return input_error(name, "holds nothing but blanks", "give a file with text in it");
  return decoded;
}

} // namespace dutygraph
